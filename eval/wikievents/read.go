package wikievents

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/ontology"
	"sitrep/text"
)

// Read gives the events of a reading in the set's types: each trigger and mention of an event, and each word of
// death and injury, which the set annotates as events of their own.
func Read(doc Document, d *text.Document, events []ledger.Event) []Event {
	r := &reader{doc: doc, d: d, seen: map[[2]int]bool{}}
	for _, e := range events {
		r.event(e)
	}
	for i := range d.Tokens {
		r.harm(i)
	}
	return r.out
}

type reader struct {
	doc  Document
	d    *text.Document
	seen map[[2]int]bool
	out  []Event
}

func (r *reader) event(e ledger.Event) {
	first, _ := r.d.TokensIn(text.Span{Start: e.Trigger.Start, End: e.Trigger.End})
	lemma := r.lemma(first)
	r.add(ontology.Mapped(e.Type, lemma).KAIROS, e.Trigger.Start, e.Trigger.End, r.arguments(e))
	for _, m := range e.Mentions {
		for _, i := range r.triggersIn(m, e.Type) {
			r.add(ontology.Mapped(e.Type, r.lemma(i)).KAIROS, r.d.Tokens[i].Start, r.d.Tokens[i].End, r.argumentsOf(e, i))
		}
	}
}

func (r *reader) lemma(i int) string {
	if i >= len(r.d.Tags) {
		return ""
	}
	return r.d.Lemma(i)
}

// triggersIn are the words of a mention that name the event: the first that names any, and others of its type ("the bombing
// that killed two").
func (r *reader) triggersIn(m ledger.Mark, kind string) []int {
	var out []int
	first, last := r.d.TokensIn(text.Span{Start: m.Start, End: m.End})
	for i := first; i < last; i++ {
		senses := lexicon.Senses(r.lemma(i), r.d.Tags[i].Universal != "VERB")
		if len(senses) > 0 && (len(out) == 0 || senses[0].Type == kind || senses[0].Type == "attack") {
			out = append(out, i)
		}
	}
	return out
}

// harm adds deaths and injuries by the words that tell them.
func (r *reader) harm(i int) {
	class := map[string]string{"VERB": "verb", "ADJ": "adjective", "NOUN": "noun"}[r.d.Tags[i].Universal]
	h, ok := lexicon.FindHarm(class, r.lemma(i))
	kind := map[string]string{"killed": "Life.Die.Unspecified", "wounded": "Life.Injure.Unspecified"}[h.What]
	if !ok || kind == "" || r.lemma(i) == "body" || r.lemma(i) == "casualty" {
		return
	}
	first, _ := r.doc.wordsOf(r.d.Tokens[i].Start, r.d.Tokens[i].End)
	for k := range r.out {
		if r.out[k].Trigger[0] == first && strings.HasPrefix(r.out[k].Type, "Conflict.Attack.") {
			r.out[k].Type = kind // the set calls "killed" a death, not an attack
			if len(r.out[k].Arguments) == 0 {
				r.out[k].Arguments = r.victims(i, h)
			}
			return
		}
	}
	if first >= 0 {
		r.add(kind, r.d.Tokens[i].Start, r.d.Tokens[i].End, r.victims(i, h))
	}
}

func (r *reader) victims(i int, h lexicon.Harm) []Argument {
	var out []Argument
	for _, p := range r.d.Predicates {
		if p.Head != i {
			continue
		}
		list := p.Objects
		if h.Who == "subject" {
			list = p.Subjects
		}
		for _, o := range list {
			if first, last := r.doc.wordsOf(r.d.Tokens[o].Start, r.d.Tokens[o].End); first >= 0 {
				out = append(out, Argument{"Victim", first, last})
			}
		}
	}
	return out
}

func (r *reader) add(kind string, start, end int, arguments []Argument) {
	first, last := r.doc.wordsOf(start, end)
	if kind == "" || first < 0 || r.seen[[2]int{first, last}] {
		return
	}
	r.seen[[2]int{first, last}] = true
	r.out = append(r.out, Event{[2]int{first, last}, kind, arguments})
}

// roles are our roles in the set's words, by the second part of its types.
var roles = map[string]map[string]string{
	"Attack":           {"perpetrator": "Attacker", "agency": "Attacker", "actor": "Attacker", "target": "Target", "victim": "Target", "instrument": "ExplosiveDevice"},
	"Die":              {"perpetrator": "Killer", "agency": "Killer", "victim": "Victim"},
	"ArrestJailDetain": {"agency": "Jailer", "target": "Detainee"},
	"Demonstrate":      {"actor": "Demonstrator"},
	"ChargeIndict":     {"agency": "Prosecutor", "target": "Defendant"},
	"TrialHearing":     {"agency": "Prosecutor", "target": "Defendant"},
	"Convict":          {"agency": "JudgeCourt", "target": "Defendant"},
	"Sentence":         {"agency": "JudgeCourt", "target": "Defendant"},
	"ReleaseParole":    {"agency": "JudgeCourt", "target": "Defendant"},
}

func (r *reader) arguments(e ledger.Event) []Argument {
	first, _ := r.d.TokensIn(text.Span{Start: e.Trigger.Start, End: e.Trigger.End})
	return r.argumentsOf(e, first)
}

// argumentsOf are the participants of an event as one of its words has them: those of the word's own sentence, and for the
// first word all.
func (r *reader) argumentsOf(e ledger.Event, first int) []Argument {
	here := text.Span{Start: 0, End: len(r.d.Text)}
	if first < len(r.d.Tokens) && r.d.Tokens[first].Start != e.Trigger.Start {
		here = r.d.SentenceOf(first).Span
	}
	parts := strings.Split(ontology.Mapped(e.Type, r.lemma(first)).KAIROS+"..", ".")
	kind := parts[1]
	if h, ok := lexicon.FindHarm("verb", r.lemma(first)); ok && h.What == "killed" {
		kind = "Die"
	}
	var out []Argument
	for _, role := range e.Roles {
		name := roles[kind][role.Role]
		if !here.Contains(text.Span{Start: role.Start, End: role.End}) {
			continue
		}
		if first, last := r.doc.wordsOf(role.Start, role.End); name != "" && first >= 0 {
			out = append(out, Argument{name, first, last})
		}
	}
	return out
}

// Types are the set's types that our list has a name for.
func Types() map[string]bool { return ontology.KAIROSTypes() }
