package timex

import (
	"fmt"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// A time that counts from a deed ("two days after the bombing") is dated where the report dates that deed: in the
// clause behind it ("two days after a bomb exploded on Tuesday"), or in another sentence that names such a deed.
const (
	deedReach = 15 // atoms between a deed and its date
	deedTimes = 30 // times of the report that are looked at on either side
)

// countFromDeeds dates the times that count from a deed, as far as the report tells when that was.
func (r *reader) countFromDeeds(all []placed) {
	for i := range all {
		b := r.best(all[i].first)
		if b == nil || b.deed == nil || all[i].When.EDTF != "" {
			continue
		}
		k := r.clauseDate(all, i, b.n)
		if k < 0 {
			k = r.deedDate(all, i, b.n)
		}
		if k < 0 {
			r.countBack(all, i, *b.deed)
			continue
		}
		w, ok := r.countedFrom(*b.deed, all[k].When)
		if ok && r.afterReport(w) {
			r.countBack(all, i, *b.deed) // of another such deed: "it came a year after the attack in Sarn"
			continue
		}
		if ok {
			w.Note = join(w.Note, fmt.Sprintf("counted from %q, the date of what is named", r.d.Words(all[k].Span)))
			all[i].When = w
			all[i].Timex = r.finish(b, all[i].first, all[i].Timex)
		}
	}
}

// afterReport reports a time that lies wholly behind the report's own day.
func (r *reader) afterReport(w text.When) bool {
	from, _ := Bounds(w.EDTF)
	return r.anchor.known() && w.EDTF != "" && from > r.anchor.String()
}

// clauseDate is the time in the clause behind the match that time i came of, or -1: no comma and no new clause
// stands between.
func (r *reader) clauseDate(all []placed, i, n int) int {
	if i+1 >= len(all) || all[i+1].first-all[i].first-n > deedReach || !r.tells(all[i+1]) {
		return -1
	}
	for k := all[i].first + n; k < all[i+1].first; k++ {
		if w := r.atoms[k].Word; r.edge(k) || w == "," || w == "and" || w == "but" || w == "while" {
			return -1
		}
	}
	return i + 1
}

// deedDate is the nearest time told before, else behind, that stands with a word for such a deed; -1 for none.
func (r *reader) deedDate(all []placed, i, n int) int {
	kinds := r.deedAt(all[i].first + n)
	if len(kinds) == 0 {
		return -1
	}
	for k := i - 1; k >= 0 && k >= i-deedTimes; k-- {
		if r.tells(all[k]) && r.datesDeed(all[k], kinds) {
			return k
		}
	}
	for k := i + 1; k < len(all) && k <= i+deedTimes; k++ {
		if r.tells(all[k]) && r.datesDeed(all[k], kinds) {
			return k
		}
	}
	return -1
}

// deedAt is what the noun phrase at atom i names: its kinds of event, and its own word.
func (r *reader) deedAt(i int) map[string]bool {
	if w := r.at(i).Word; w != "the" && w != "that" && w != "this" && w != "his" && w != "her" && w != "their" {
		return nil
	}
	out := map[string]bool{}
	for k := i + 1; k < i+eventWords && k < len(r.atoms) && !r.edge(k); k++ {
		t := r.atoms[k].Token
		if t >= len(r.d.Tags) || r.d.Tags[t].Universal != "NOUN" && r.d.Tags[t].Universal != "PROPN" && r.d.Tags[t].Universal != "ADJ" {
			break
		}
		for kind := range r.deedKinds(t) {
			out[kind] = true
		}
	}
	return out
}

// deedKinds are the kinds of event that token t names, as a noun or as a verb.
func (r *reader) deedKinds(t int) map[string]bool {
	out := map[string]bool{}
	tag := r.d.Tags[t]
	if tag.Universal != "NOUN" && tag.Universal != "VERB" {
		return out
	}
	for _, s := range event.Senses(tag.Lemma, tag.Universal == "NOUN") {
		out[violence(s.Type)] = true
	}
	return out
}

// violence makes one kind of the types that a report calls now this, now that.
func violence(kind string) string {
	switch kind {
	case "attack", "bombing", "shooting", "airstrike", "clash":
		return "attack"
	}
	return kind
}

// datesDeed reports a time in whose clause a deed of one of the kinds is named.
func (r *reader) datesDeed(p placed, kinds map[string]bool) bool {
	for step := -1; step <= 1; step += 2 {
		for k := p.first; k >= 0 && k < len(r.atoms) && k >= p.first-deedReach && k <= p.first+deedReach; k += step {
			if r.ends(k) || !r.sameSentence(min(k, p.first), max(k, p.first)) {
				break
			}
			if t := r.atoms[k].Token; t < len(r.d.Tags) && r.shares(t, kinds) {
				return true
			}
		}
	}
	return false
}

func (r *reader) shares(t int, kinds map[string]bool) bool {
	for kind := range r.deedKinds(t) {
		if kinds[kind] {
			return true
		}
	}
	return false
}
