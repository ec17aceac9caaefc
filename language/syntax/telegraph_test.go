package syntax

import (
	"testing"

	"sitrep/text"
)

// TestHeadlines holds own titles, each with a verb that running text would write in another form: who does it, to whom.
func TestHeadlines(t *testing.T) {
	for _, want := range []struct{ title, verb, tag, doer, object string }{
		{"Guards foil bank attack in Sarn", "foil", "VBP", "Guards", "attack"},
		{"Troops free last kidnapped miners, detain 3 raiders", "free", "VBP", "Troops", "miners"},
		{"Troops free last kidnapped miners, detain 3 raiders", "detain", "VBP", "", "raiders"},
		{"Army Frees Abducted Herders in Sarn", "Frees", "VBZ", "Army", "Herders"},
		{"Veldoran navy bombs smuggler camp", "bombs", "VBZ", "navy", "camp"},
		{"GUNMEN STORM PRISON IN SARN", "STORM", "VBP", "GUNMEN", "PRISON"},
		{"Court to rule on extradition of militia leader", "rule", "VB", "Court", ""},
		{"Miner held over stabbing at Sarn school", "held", "VBN", "Miner", ""},
		{"Drone strikes kill 40 at camp", "kill", "VBP", "strikes", "40"},
		{"Village volunteers demand inquiry", "demand", "VBP", "volunteers", "inquiry"},
		{"Arrests of protesters worry envoys", "worry", "VBP", "Arrests", "envoys"},
	} {
		d := read(t, want.title+"\n\nOfficials gave no further details on Monday.")
		at := find(d, want.verb)
		if at < 0 || d.Tags[at].Universal != "VERB" || d.Tags[at].Penn != want.tag {
			t.Errorf("%q: %s is tagged %v", want.title, want.verb, d.Tags[max(at, 0)])
			continue
		}
		if got := dependent(d, at, "nsubj", "nsubj:pass"); got != want.doer {
			t.Errorf("%q: %s by %q, want %q", want.title, want.verb, got, want.doer)
		}
		if got := dependent(d, at, "obj"); got != want.object {
			t.Errorf("%q: %s of %q, want %q", want.title, want.verb, got, want.object)
		}
	}
}

// TestOnlyTitlesAreReadAgain: the same words with a full stop are no title, and a title with its verb read stays as it was.
func TestOnlyTitlesAreReadAgain(t *testing.T) {
	for _, sentence := range []string{"Guards foil bank attack in Sarn.", `The mayor told residents: "There may be further strikes."`} {
		if n := len(titles(read(t, sentence))); n != 0 {
			t.Errorf("%q: %d titles in a sentence with a full stop", sentence, n)
		}
	}
	d := read(t, "Guards kill two raiders\n\nThe rest of them fled on Monday.")
	s := title{d: d, s: d.Sentences[0], words: []string{"Guards", "kill", "two", "raiders"}}
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if s.find(m); len(s.edits) != 0 {
		t.Errorf("edits %v of a title whose verb is read", s.edits)
	}
}

func dependent(d *text.Document, at int, relations ...string) string {
	if c := d.Child(at, relations...); c >= 0 {
		return d.Word(c)
	}
	return ""
}
