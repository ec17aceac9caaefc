package reading

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// inPassing reports a body told by a bare noun that nobody says anything of: one that only narrows another noun ("government
// employees"), or soldiers and troops that neither act nor speak ("a convoy of soldiers"). Other stages may
// need to know it; no reader does.
func (f *findings) inPassing(a text.Actor) bool {
	if a.Kind != "agency" || a.ID != "" || a.Rule == "actor.publisher" {
		return false
	}
	narrows, idle := true, true
	for _, m := range a.Mentions {
		narrows = narrows && f.narrows(m)
		idle = idle && f.idleTroops(m)
		if !narrows && !idle {
			return false
		}
	}
	return true
}

// narrows reports a body's noun alone, in small letters, before another noun; "Navy Capt. Rovik" tells of the navy.
func (f *findings) narrows(m text.Mention) bool {
	first, last := f.d.TokensIn(m.Span)
	up := f.d.Arcs[m.Head].Head
	words := f.d.Words(m.Span)
	plain := words == strings.ToLower(words) || first == f.d.SentenceOf(first).First && f.d.Tags[first].Universal == "NOUN"
	return last-first == 1 && plain && up > m.Head && f.d.Arcs[m.Head].Relation == "compound" && !f.speaks(m)
}

// idleTroops reports soldiers whom something is done with, or who stand beside a noun.
func (f *findings) idleTroops(m text.Mention) bool {
	if m.Pronoun || !event.Is("rank and file", f.d.Lemma(m.Head)) || f.speaks(m) {
		return false
	}
	switch rel := f.d.Arcs[m.Head].Relation; rel {
	case "obj", "iobj", "nmod", "obl", "nsubj:pass", "nmod:poss", "appos":
		return true
	}
	return false
}

// speaks reports a mention in the source of something said.
func (f *findings) speaks(m text.Mention) bool {
	for _, k := range f.d.AttributionsNear(f.d.SentenceIndex(m.Head)) {
		if f.d.Attributions[k].Source.Contains(m.Span) {
			return true
		}
	}
	return false
}
