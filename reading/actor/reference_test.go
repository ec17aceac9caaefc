package actor_test

import (
	"strings"
	"testing"

	"sitrep/reading"
	"sitrep/text"
)

// TestReferences: whom a pronoun or a description stands for. Each line of want is a phrase, marked in
// the text by brackets, and the actor it must be a mention of; "nobody" for none.
func TestReferences(t *testing.T) {
	for _, c := range []struct {
		name, words string
		want        []string
	}{
		{"the group is the nearest that fits, not the nearest of all",
			"The North Quay Militia said on Monday that it had attacked the depot. The Interior Ministry blamed a fuel company for the fire. " +
				"[The group] claimed two earlier bombings.", []string{"North Quay Militia"}},
		{"two groups in one report",
			"The Crimson Banner attacked a depot in Odde. [The group] fled by boat. In Sarn the North Quay Militia shelled a bridge. " +
				"[The group] withdrew at night.", []string{"Crimson Banner", "North Quay Militia"}},
		{"a group of others is another",
			"The Crimson Banner attacked a depot in Odde. [The group of tourists] left the port.", []string{"nobody"}},
		{"the ministry after two ministries",
			"The Foreign Ministry called the attack cowardly. The Interior Ministry said nine people were killed. [The ministry] gave no names.",
			[]string{"Interior Ministry"}},
		{"a ministry named again is itself",
			"The Interior Ministry said nine people were killed. The Foreign Ministry called the attack cowardly. The Interior Ministry later " +
				"raised the toll. [The ministry] gave no names.", []string{"Interior Ministry"}},
		{"the group that acts, not the rival named beside it",
			"The North Quay Militia, a rival of the Crimson Banner, shelled a bridge on Friday. [The group] has some 300 fighters.",
			[]string{"North Quay Militia"}},
		{"the group that is blamed", "Police blamed the North Quay Militia for the blast. [The group] denied it.", []string{"North Quay Militia"}},
		{"its own", "The Interior Ministry withdrew [its] officers from the port.", []string{"Interior Ministry"}},
		{"the minister is the person", "Interior Minister Ana Rovik visited the port on Monday. [The minister] called for calm.",
			[]string{"Ana Rovik"}},
		{"he is not the woman named last", "Peter Holm was shot by Maria Lund on Monday. [He] died in hospital.", []string{"Peter Holm"}},
		{"the company is no armed group", "The Crimson Banner attacked a depot. [The company] shut the gates.", []string{"nobody"}},
		{"it speaks of the group that says so",
			"The Crimson Banner said [it] had attacked the Interior Ministry.", []string{"Crimson Banner"}},
		{"pronouns over speech",
			"Mayor Ana Rovik met General Osric Talvane on Monday. “The town is safe,” [she] said. Talvane left at noon. [He] gave no interview.",
			[]string{"Ana Rovik", "Osric Talvane"}},
		{"a possessive",
			"Ana Rovik resigned on Monday after [her] deputy was arrested.", []string{"Ana Rovik"}},
		{"she is not a man", "Police arrested Peter Holm on Monday. [She] was not named.", []string{"nobody"}},
		{"it may stand for nothing", "The Crimson Banner attacked a depot. [It] rained all night.", []string{"nobody"}},
	} {
		words, marks := unmarked(c.words)
		d := reading.Layers(words)
		for k, m := range marks {
			if got := mentionedAt(d, m); got != c.want[k] {
				t.Errorf("%s: %q stands for %s, want %s", c.name, d.Words(m), got, c.want[k])
			}
		}
	}
}

// unmarked takes the brackets out of a text and returns where the bracketed phrases stand.
func unmarked(marked string) (string, []text.Span) {
	var b strings.Builder
	var marks []text.Span
	for _, r := range marked {
		switch r {
		case '[':
			marks = append(marks, text.Span{Start: b.Len()})
		case ']':
			marks[len(marks)-1].End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), marks
}

// mentionedAt is the name of the actor that has just this mention, without article; "nobody" for none.
func mentionedAt(d *text.Document, s text.Span) string {
	for _, a := range d.Actors {
		for _, m := range a.Mentions {
			if m.Span == s {
				return strings.TrimPrefix(a.Name, "The ")
			}
		}
	}
	return "nobody"
}

// TestPronounsAreNoNames: a pronoun is a mention, but no other wording of the name.
func TestPronounsAreNoNames(t *testing.T) {
	d := reading.Layers("Ana Rovik resigned on Monday. She said her deputy was ill.")
	for _, a := range d.Actors {
		for _, alias := range a.Aliases {
			if strings.EqualFold(alias, "she") || strings.EqualFold(alias, "her") {
				t.Errorf("%s is called %q", a.Name, alias)
			}
		}
		for _, m := range a.Mentions {
			if pronoun := strings.EqualFold(d.Words(m.Span), "she"); pronoun != m.Pronoun && pronoun {
				t.Errorf("%q is no pronoun", d.Words(m.Span))
			}
		}
	}
}
