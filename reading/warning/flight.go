package warning

import (
	"strings"

	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// bansTravel reports an office that keeps carriers or its people from going somewhere: "barred its airlines from flying over Sarn", "banned
// flights into the gulf"; not one man whom a court keeps from travelling.
func (r *reader) bansTravel(p text.Predicate) bool {
	if !lexicon.Is("ban", p.Lemma) || !(r.official(p) || p.Passive && len(p.Subjects) == 0) {
		return false
	}
	for _, o := range p.Objects {
		switch {
		case r.d.Lemma(o) == "flight" && r.overPlace(o):
			return true
		case lexicon.Is("carrier", r.d.Lemma(o)) && r.fromGoing(p) >= 0:
			return true
		}
	}
	return false
}

// overPlace reports flights told by where they go: "all flights over the delta", "flights to and from Sarn".
func (r *reader) overPlace(flight int) bool {
	next := flight + 1
	return next < len(r.d.Tokens) && lexicon.Is("course", strings.ToLower(r.d.Word(next)))
}

// fromGoing is the verb of what a ban keeps people from: flying of "from flying over Sarn"; -1 for none.
func (r *reader) fromGoing(p text.Predicate) int {
	s := r.d.SentenceOf(p.Head)
	for i := p.Head + 1; i+1 < min(s.Last, p.Head+biddingReach); i++ {
		if w := strings.ToLower(r.d.Word(i)); (w == "from" || w == "to") && lexicon.Is("journey", r.d.Lemma(i+1)) && strings.HasPrefix(r.d.Tags[i+1].Penn, "VB") {
			return i + 1
		}
	}
	return -1
}

// aboutBan is what a ban keeps people from, in its words: "barred its airlines from flying over Sarn".
func (r *reader) aboutBan(p text.Predicate) string {
	last := r.d.SentenceOf(p.Head).Last
	end := p.Head + 1
	for end < last && !strings.Contains(",;.:”\"", r.d.Word(end)) && !strings.EqualFold(r.d.Word(end), "after") && r.reasonAt(end) == 0 {
		end++
	}
	return r.timeless(r.d.SpanOf(p.Head, end))
}
