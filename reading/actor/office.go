package actor

import (
	"strings"
	"sync"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/name"
	"sitrep/text"
)

// spokenOf is how many mentions of a person are looked at for an office, longestOffice how many tokens the words of one
// reach from its noun, and farthest how many tokens back "its spokesman" is told whose.
const (
	spokenOf      = 6
	longestOffice = 9
	farthest      = 60
)

// offices tells of each person for which body he speaks, or which he heads, as the words beside his name have it: "police
// spokesman Aldo Warse", "Ana Rovik, director of the harbour board".
func (f *finder) offices() {
	f.oneMinistry = sync.OnceValue(func() *text.Body { return onlyMinistry(f.d.Actors) })
	for a := range f.d.Actors {
		x := &f.d.Actors[a]
		if x.Kind != "person" {
			continue
		}
		for _, m := range x.Mentions[:min(spokenOf, len(x.Mentions))] {
			if m.Pronoun || m.Nominal {
				continue
			}
			o := f.officeBeside(m)
			if x.Office == nil || ofKnown(o) {
				x.Office = o
			}
			if ofKnown(o) {
				break
			}
		}
	}
}

// ofKnown reports an office of a body that is known. The words of others tell, beside another report, of what they are.
func ofKnown(o *text.Office) bool { return o != nil && (o.Actor >= 0 || o.Body != nil) }

// officeBeside is the office told before a name or behind it, nil for none.
func (f *finder) officeBeside(m text.Mention) *text.Office {
	first, last := f.d.TokensIn(m.Span)
	if first >= last {
		return nil
	}
	o := f.officeBefore(first)
	if ofKnown(o) {
		return o
	}
	if behind := f.officeBehind(last); behind != nil {
		return behind
	}
	return o
}

// officeBefore is the office whose words end right before a name: "Interior Minister Ana Rovik", "the spokesman for the
// coast guard, Aldo Warse".
func (f *finder) officeBefore(first int) *text.Office {
	d := f.d
	s := d.SentenceOf(first)
	end := officeEnd(d, first, s.First)
	for i := end - 1; i >= s.First && end-i <= longestOffice; i-- {
		w := strings.ToLower(d.Word(i))
		switch {
		case actor.SpeaksFor(w) && (i == end-1 || ofBody(d, i+1)):
			return f.officeOf(f.officeStart(i, s.First), i, end)
		case w == "," || w == ";" || d.Tags[i].Universal == "VERB" || d.Tags[i].Universal == "AUX":
			return nil
		}
	}
	return nil
}

// officeEnd is where the words of an office before a name end: ranks and forms of address between them are passed over
// ("police chief Lt. Col. Aldo Warse", "the commissioner of police, Mr Warse").
func officeEnd(d *text.Document, first, from int) int {
	end := first
	for ; end > from; end-- {
		w := strings.ToLower(d.Word(end - 1))
		if _, rank := actor.Title(w); w != "," && (!rank || actor.SpeaksFor(w)) && name.Beside("honours", w) == "" && addressed(strings.Trim(w, ".")) == "" {
			break
		}
	}
	return end
}

// officeBehind is the office told in apposition to a name: ", the ministry's spokeswoman,".
func (f *finder) officeBehind(last int) *text.Office {
	d := f.d
	end := d.SentenceOf(last - 1).Last
	if last+1 < end && (d.Word(last) == "of" || d.Word(last) == "from") {
		return f.officeWith(last+1, end)
	}
	if last >= end || d.Word(last) != "," && d.Word(last) != "(" {
		return nil
	}
	if o := f.officeDone(last+1, end); o != nil {
		return o
	}
	noun := -1
	for i := last + 1; i < end && i-last <= 2*longestOffice; i++ {
		w, u := strings.ToLower(d.Word(i)), d.Tags[i].Universal
		if u == "PUNCT" && w != "-" && w != "'" && w != "’" || u == "VERB" && !capital(d.Word(i)) || u == "AUX" {
			end = i
			break
		}
		if noun < 0 && u == "ADP" {
			return nil // "Ana Rovik, with the commander of …"
		}
		if actor.SpeaksFor(w) && (noun < 0 || noun == i-1) {
			noun = i
		}
	}
	if noun < 0 {
		return nil
	}
	return f.officeOf(last+1, noun, min(end, noun+1+longestOffice))
}

// ofBody reports a word that leads from an office to its body.
func ofBody(d *text.Document, i int) bool {
	switch strings.ToLower(d.Word(i)) {
	case "of", "for", "at", "with":
		return true
	}
	return false
}

// officeStart is the first token of the words before an office's noun that belong to it.
func (f *finder) officeStart(noun, from int) int {
	d := f.d
	i := noun
	for ; i > from && noun-i < longestOffice; i-- {
		switch u := d.Tags[i-1].Universal; {
		case u == "PROPN" || u == "NOUN" || u == "ADJ" || u == "PART" || capital(d.Word(i-1)) || d.Tags[i-1].Penn == "PRP$":
		default:
			return i
		}
	}
	return i
}

// officeOf is the office whose noun stands at a token, with its words before the noun and behind it up to end: of the body
// named there, else of the state's body that the words tell. nil for an office held no more.
func (f *finder) officeOf(start, noun, end int) *text.Office {
	d := f.d
	for i := start; i < noun; i++ {
		if actor.HeldNoMore(strings.ToLower(d.Word(i))) {
			return nil
		}
	}
	if noun+2 < end && d.Word(noun+1) == "-" && actor.BesideOffice(strings.ToLower(d.Word(noun+2))) {
		noun += 2 // "secretary-general of"
	}
	o := &text.Office{Span: d.SpanOf(start, noun+1), Actor: -1}
	if noun+1 < end && ofBody(d, noun+1) {
		o.Actor = f.bodyIn(noun+2, end, 1)
		o.End = d.Tokens[end-1].End
	} else {
		end = noun + 1
	}
	if o.Actor < 0 {
		o.Actor = f.bodyIn(noun-1, start-1, -1)
	}
	if o.Actor < 0 && (d.Tags[start].Penn == "PRP$" || start > 0 && d.Tags[start-1].Penn == "PRP$") {
		o.Actor = f.bodyIn(start-1, max(start-farthest, d.Sentences[max(0, d.SentenceIndex(start)-1)].First)-1, -1)
	}
	o.Body = f.spokenFor(start, end)
	return o
}

// bodyIn is the first body named at the tokens from one up to another, −1 for none.
func (f *finder) bodyIn(from, to, step int) int {
	for i := from; i != to && (to-from)*step > 0; i += step {
		if a := f.d.ActorAt(i); a >= 0 && headed(f.d.Actors[a]) {
			return a
		}
	}
	return -1
}

// headed reports what somebody speaks for or heads: a body, or a house with a name ("director of the Rovik General Hospital").
func headed(a text.Actor) bool {
	switch a.Kind {
	case "agency", "organization", "armed_group":
		return true
	}
	return a.Kind == "venue" && len(strings.Fields(a.Name)) > 1 && capital(a.Name)
}

// spokenFor is the state's body that the words [first, last) of an office tell, nil for none.
func (f *finder) spokenFor(first, last int) *text.Body {
	n := f.parse(text.Mention{Span: f.d.SpanOf(first, last)})
	office, ok := actor.SpokenFor(n.words)
	if !ok {
		return f.ministry(n.words)
	}
	b := n.body(office)
	var meant *text.Body
	if all := f.told[office.Function]; len(all) == 1 {
		meant = &all[0]
	}
	f.seatOf(b, office.Reach, meant, f.atHome)
	return b
}

// ministry is the only ministry of the report, where the words of an office tell no more than "ministry"; nil for none.
func (f *finder) ministry(words string) *text.Body {
	if !strings.HasPrefix(words, "ministry ") {
		return nil
	}
	return f.oneMinistry()
}

// onlyMinistry is the one ministry that bodies are, nil for none and for several.
func onlyMinistry(all []text.Actor) *text.Body {
	var only *text.Body
	for _, a := range all {
		if b := a.Body; b != nil && strings.HasSuffix(b.Function, " ministry") {
			if only != nil && *only != *b {
				return nil
			}
			only = b
		}
	}
	return only
}
