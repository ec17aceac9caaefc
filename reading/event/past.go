package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// longPast reports an event told as background: dated in an earlier year than the report, by a bare year or a
// century; remembered, retold in a museum or on a plaque; or the old deed behind a trial or a sentence.
func (r *reader) longPast(c candidate) bool {
	return r.earlierYear(c.when) || r.yearBeside(c) || r.longAgo(c) || r.remembered(c.pred.Head) || r.judged(c)
}

// earlierYear reports a date of an earlier year than the report's own. Where the report has no date, one
// that is told by its year or its month and year alone.
func (r *reader) earlierYear(w *text.When) bool {
	if w == nil || !wholeYear(w.EDTF) {
		return false
	}
	if published := r.d.Masthead.Published; len(published.Value) >= 4 {
		return w.EDTF[:4] < published.Value[:4] && !recent(w.EDTF, published.Value)
	}
	return len(w.EDTF) <= 7
}

// wholeYear reports an EDTF date that begins with a year.
func wholeYear(edtf string) bool {
	if len(edtf) < 4 {
		return false
	}
	for _, c := range edtf[:4] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return !strings.HasSuffix(edtf, "..")
}

// recent reports December of the last year in a report of January or February.
func recent(edtf, published string) bool {
	return len(edtf) >= 7 && len(published) >= 7 && edtf[5:7] >= "11" && published[5:7] <= "02" && next(edtf[:4]) == published[:4]
}

// next is the year after a year of four digits.
func next(year string) string {
	digits := []byte(year)
	for i := len(digits) - 1; i >= 0; i-- {
		if digits[i] < '9' {
			digits[i]++
			break
		}
		digits[i] = '0'
	}
	return string(digits)
}

// yearBeside reports a bare year before the noun itself: "the 2011 bombing".
func (r *reader) yearBeside(c candidate) bool {
	if !c.pred.Noun {
		return false
	}
	for _, k := range r.d.Children(c.pred.Head) {
		if w := r.d.Word(k); k < c.pred.Head && len(w) == 4 && wholeYear(w) {
			return r.earlierYear(&text.When{EDTF: w})
		}
	}
	return false
}

// longAgo reports a clause that places its deed decades back or in a war that is over.
func (r *reader) longAgo(c candidate) bool {
	d := r.d
	first, last := d.Subtree(c.pred.Head, r.otherClause)
	if up := d.Arcs[c.pred.Head].Head; up >= 0 && d.Arcs[c.pred.Head].Relation == "acl:relcl" && c.when == nil {
		f, l := d.Subtree(up, func(k int) bool { return clause[d.Arcs[k].Relation] })
		for i := f; i < l; i++ {
			if w := d.Word(i); len(w) == 4 && wholeYear(w) && r.earlierYear(&text.When{EDTF: w}) {
				return true // "the strike of 1911, in which troops shot dead four"
			}
		}
	}
	if r.yearsSince(c) {
		return true
	}
	for i := first; i < last; i++ {
		switch l := d.Lemma(i); l {
		case "century", "decade":
			return true
		case "war":
			if up := d.Arcs[i].Head; r.d.Preposition(i) == "of" && up >= 0 && lexicon.Is("season", d.Lemma(up)) && d.Child(i, "nmod") < 0 {
				return true // "in the last weeks of the war"
			}
		case "ago":
			if i > first && (d.Lemma(i-1) == "year" || d.Lemma(i-1) == "generation") {
				return true
			}
		}
		if w := d.Word(i); len(w) == 5 && strings.HasSuffix(w, "0s") && wholeYear(w[:4]) {
			return true // "the 1930s"
		}
	}
	return false
}

// yearsSince reports a deed from which years are counted: "it is twenty years since gunmen stormed the school".
func (r *reader) yearsSince(c candidate) bool {
	d := r.d
	up := d.Arcs[c.pred.Head].Head
	if c.pred.Noun || up < 0 || !hasWord(d, c.pred.Head, "since") {
		return false
	}
	years := func(i int) bool { l := d.Lemma(i); return (l == "year" || l == "decade") && d.Child(i, "nummod") >= 0 }
	return years(up) || slices.ContainsFunc(d.Children(up), years)
}

// remembered reports a deed that the words over it only recall.
func (r *reader) remembered(i int) bool {
	d := r.d
	for up, steps := d.Arcs[i].Head, 0; up >= 0 && steps < 4; up, steps = d.Arcs[up].Head, steps+1 {
		if lexicon.Is("memory", d.Lemma(up)) {
			return true
		}
		for _, c := range d.Children(up) {
			if strings.HasPrefix(d.Arcs[c].Relation, "nsubj") && lexicon.Is("memory", d.Lemma(c)) {
				return true
			}
		}
	}
	return false
}

// judged reports the deed of a trial or a sentence: what courts decide on lies back.
func (r *reader) judged(c candidate) bool {
	d := r.d
	if c.kind == "trial" || c.kind == "sentence" || c.kind == "extradition" {
		return false
	}
	for up, steps := d.Arcs[c.pred.Head].Head, 0; up >= 0 && steps < 7; up, steps = d.Arcs[up].Head, steps+1 {
		if lexicon.Is("judgement", d.Lemma(up)) {
			return true
		}
		if d.Lemma(up) == "ask" || d.Lemma(up) == "seek" || d.Lemma(up) == "demand" {
			for _, s := range d.Children(up) {
				if d.Lemma(s) == "prosecutor" || d.Lemma(s) == "prosecution" {
					return true
				}
			}
		}
	}
	return false
}

// doneBefore reports what somebody is told to have done now and again, at no time of its own: "the group, which has attacked
// markets before", "has often shelled the town", "has carried out similar attacks in the past".
func (r *reader) doneBefore(p text.Predicate) bool {
	d := r.d
	verb := p.Head
	if p.Noun {
		if verb = d.Arcs[p.Head].Head; verb < 0 || d.Arcs[p.Head].Relation != "obj" || !r.commitsAt(verb) {
			return false
		}
	}
	if !hasWord(d, verb, "has") && !hasWord(d, verb, "have") || r.datedOrCounted(verb) {
		return false
	}
	return slices.ContainsFunc(d.Children(verb), func(c int) bool {
		return lexicon.Is("now and again", d.Lemma(c)) || d.Lemma(c) == "past" && d.Preposition(c) == "in"
	})
}
