package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// ofOtherDeed reports a time in the clause of another deed: "arrested six after a bomb went off at the weekend".
func (r *reader) ofOtherDeed(p text.Predicate, t text.Timex) bool {
	k, ok := r.at[r.owner(t.Span, p)]
	if !ok || r.d.Predicates[k].Head == p.Head || r.d.Predicates[k].Noun {
		return false
	}
	_, _, deed := r.sense(r.d.Predicates[k])
	return deed && !r.d.Under(p.Head, r.d.Predicates[k].Head)
}

// ofOther reports a time in front of another noun of action: "claimed the Easter bombings".
func (r *reader) ofOther(p text.Predicate, t text.Timex) bool {
	_, last := r.d.TokensIn(t.Span)
	k, ok := r.at[r.owner(t.Span, p)]
	if r.ofCrime(p, t) {
		return true
	}
	return ok && r.d.Predicates[k].Noun && r.d.Predicates[k].Head != p.Head && r.inFront(last, r.d.Predicates[k].Head)
}

// ofThing reports a time in a relative clause about something that is no deed: "a breach of the truce that has held since May".
func (r *reader) ofThing(p text.Predicate, t text.Timex) bool {
	d := r.d
	first, last := d.TokensIn(t.Span)
	if first >= last {
		return false
	}
	for up, steps := last-1, 0; up >= 0 && up != p.Head && steps < 16; up, steps = d.Arcs[up].Head, steps+1 {
		noun := d.Arcs[up].Head
		if d.Arcs[up].Relation != "acl:relcl" || noun < 0 || noun == p.Head || d.Under(p.Head, up) {
			continue
		}
		k, happens := r.at[noun]
		if happens {
			_, _, happens = r.sense(d.Predicates[k])
		}
		if j, ok := r.at[up]; ok && !happens {
			_, _, happens = r.sense(d.Predicates[j])
		}
		if !happens {
			return true
		}
	}
	return false
}

// ofNoun reports a time right in front of a noun of action that is none of p: "convicted over last year's bombing".
func (r *reader) ofNoun(p text.Predicate, t text.Timex) bool {
	_, last := r.d.TokensIn(t.Span)
	for i := last; i < len(r.d.Tokens) && i <= last+4; i++ {
		if k, ok := r.at[i]; ok && i != p.Head && r.d.Predicates[k].Noun && r.inFront(last, i) && !slices.Contains(p.Subjects, i) && !slices.Contains(p.Objects, i) {
			return true
		}
	}
	return false
}

// yearsAgo reports a time of years or months back: "two years ago".
func yearsAgo(words string) bool {
	before, ago := strings.CutSuffix(strings.ToLower(words), " ago")
	return ago && (strings.Contains(before, "year") || strings.Contains(before, "month") || strings.Contains(before, "decade"))
}

// ofCrime reports a month, a season or a year behind the crime that an act of the law is for: "were arrested for the murder of a
// deputy last summer", "was charged with killing a guard in May".
func (r *reader) ofCrime(p text.Predicate, t text.Timex) bool {
	d := r.d
	first, _ := d.TokensIn(t.Span)
	if first <= p.Head || !lexicon.Is("legal", p.Lemma) {
		return false
	}
	if !monthAlone(&t.When) && !monthAlone(&text.When{Written: d.Words(t.Span)}) && !yearsAgo(d.Words(t.Span)) {
		return r.ofCrimeNoun(p, t)
	}
	for _, q := range r.d.PredicatesFrom(p.Head + 1) {
		if q.Head >= first {
			break
		}
		if sense, _, ok := r.sense(q); ok && violentType[sense.Type] && !d.SentenceOf(q.Head).Headline && (q.Noun && d.Preposition(q.Head) != "" || d.Tags[q.Head].Penn == "VBG") {
			return true
		}
	}
	return false
}

// ofCrimeNoun reports a day of the calendar that stands behind the noun of a crime with no verb or comma between: "were arrested over
// the shooting at a mosque in Sarn on 6 March". A day of the week may be the arrest's.
func (r *reader) ofCrimeNoun(p text.Predicate, t text.Timex) bool {
	d := r.d
	first, _ := d.TokensIn(t.Span)
	if len(t.When.EDTF) != len("2006-01-02") || weekdayIn(d.Words(t.Span)) != "" {
		return false
	}
	for i := first - 1; i > p.Head; i-- {
		if tag := d.Tags[i].Universal; tag == "VERB" || tag == "AUX" || tag == "PUNCT" {
			return false
		}
		if k, ok := r.at[i]; ok && d.Predicates[k].Noun {
			sense, _, happens := r.sense(d.Predicates[k])
			return happens && violentType[sense.Type] && d.Preposition(i) != ""
		}
	}
	return false
}

// countedFrom reports a time told by that of another happening: "the same day", "hours later".
func countedFrom(w *text.When) bool {
	if w == nil {
		return false
	}
	words := strings.Fields(strings.ToLower(w.Written))
	return len(words) > 1 && (slices.Contains(words, "same") || lexicon.Is("counts on", words[len(words)-1]))
}

// perfect reports a participle that tells what went before its main verb: "regained his freedom on Friday, having been taken by gunmen".
func (r *reader) perfect(p text.Predicate) bool {
	aux := r.d.Child(p.Head, "aux")
	return !p.Noun && r.d.Arcs[p.Head].Relation == "advcl" && aux >= 0 && strings.EqualFold(r.d.Word(aux), "having")
}
