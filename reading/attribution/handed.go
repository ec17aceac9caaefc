package attribution

import (
	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// vouched reports a thing that somebody confirms or denies ("confirmed the incident"), not a person or a meeting.
func (f *finder) vouched(p text.Predicate) bool {
	o := p.Objects[0]
	if f.d.Child(p.Head, "iobj") >= 0 || f.preposition(p.Head) != "" && f.d.Tags[p.Head].Penn == "VBG" {
		return false // "denied them entry"
	}
	if speech.Is("challenging", p.Lemma) {
		return o > p.Head && stated(f.d, o) && f.d.Tags[o].Universal == "NOUN" && f.canSpeak(p)
	}
	return (p.Lemma == "confirm" || p.Lemma == "corroborate" || p.Lemma == "deny") && o > p.Head && f.d.Tags[o].Universal == "NOUN" && (speech.Role(f.d.Lemma(o)) == "" || speech.Role(f.d.Lemma(o)) == "document") && f.canSpeak(p)
}

// handedOver is an object that has a clause of its own ("repeated the guard's warning that …"): who says that
// is nested in it.
func (f *finder) handedOver(p text.Predicate) text.Span {
	for _, o := range p.Objects {
		if _, ok := speech.Find("noun", f.d.Lemma(o)); !ok || o < p.Head {
			continue
		}
		first, last := f.objectTokens(o)
		for i := o + 1; i < min(o+9, f.d.SentenceOf(o).Last); i++ {
			if u := f.d.Tags[i].Universal; u == "VERB" || u == "PUNCT" {
				break
			}
			if lower(f.d.Word(i)) == "that" {
				last = max(last, min(f.d.SentenceOf(o).Last, f.tail(p.Head)))
				return f.span(first, last)
			}
		}
	}
	return text.Span{}
}

// object is the object of a verb with what hangs on it, and the phrase right behind it that a parser hung
// on the verb ("claimed responsibility for the attack").
func (f *finder) object(p text.Predicate) text.Span {
	apart := func(k int) bool { return f.d.Arcs[k].Relation == "parataxis" || f.remark(k) }
	first, last := f.d.Subtree(p.Objects[0], apart)
	for _, o := range p.Obliques {
		if from, to := f.d.Subtree(o.Head, apart); from == last && charges[o.Preposition] && len(text.Within(f.d.Times, f.d.SpanOf(from, to))) == 0 {
			last = to
		}
	}
	if last < len(f.d.Tokens) && f.d.Arcs[last].Head == p.Head && f.d.Arcs[last].Relation == "xcomp" && speech.Is("tally", f.d.Lemma(last)) {
		last++ // "counts seven | dead"
	}
	return f.span(first, last)
}

// topic is the phrase behind of, about or against right behind a verb ("warned of more attacks").
func (f *finder) topic(p text.Predicate) text.Span {
	for _, o := range p.Obliques {
		if topical[o.Preposition] {
			if of := f.d.Child(o.Head, "case"); o.Head > p.Head && o.Head < p.Head+12 && f.inQuote(max(of, p.Head)) == f.inQuote(p.Head) {
				return f.clause(o.Head, nil)
			}
		}
	}
	return f.doing(p)
}

// doing is the deed behind the preposition of a verb, told as an act and not by a noun: "boasted of | killing ten men".
func (f *finder) doing(p text.Predicate) text.Span {
	d := f.d
	of, last := p.Head+1, d.SentenceOf(p.Head).Last
	if of+2 >= last || !topical[lower(d.Word(of))] {
		return text.Span{}
	}
	deed := of + 1
	if f.inQuote(deed) >= 0 && deed+1 < last && d.Tags[deed].Universal == "PUNCT" {
		deed++
	}
	if d.Tags[deed].Penn != "VBG" && (d.Tags[of+1].Universal != "NUM" || !f.canSpeak(p)) {
		return text.Span{} // "boasted of 40 guards killed"
	}
	return f.span(of+1, min(last, f.tail(p.Head)))
}

var topical = map[string]bool{"of": true, "about": true, "against": true}

// remark reports a relative clause behind a comma: what the report adds to an object, not part of what is claimed or
// denied ("claimed the attack, which police say killed three").
func (f *finder) remark(k int) bool {
	if f.d.Arcs[k].Relation != "acl:relcl" {
		return false
	}
	first, _ := f.d.Subtree(k, nil)
	return first > 0 && (f.d.Word(first) == "," || f.d.Word(first-1) == ",")
}

// happening reports an object that tells of something done or counted: "denied the attack",
// "reported six deaths"; "reported to the office" is not.
func happening(d *text.Document, i int) bool {
	lemma := d.Lemma(i)
	if d.Tags[i].Universal == "PRON" {
		return lemma == "that" || lemma == "this" || lemma == "it"
	}
	if len(event.Senses(lemma, true)) > 0 || d.Child(i, "nummod") >= 0 || d.Tags[i].Universal == "NUM" {
		return true
	}
	if _, ok := event.FindHarm("noun", lemma); ok {
		return true
	}
	return speech.Is("told", lemma)
}

func (f *finder) objectTokens(i int) (first, last int) {
	return f.d.Subtree(i, func(k int) bool { return f.d.Arcs[k].Relation == "parataxis" })
}
