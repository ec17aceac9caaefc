package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// invented reports a deed in a story or an exercise: "in the film, gunmen storm a bank", "a thriller in which
// terrorists hijack a ferry", "the drill imagined a bombing". Plots are told in the present.
func (r *reader) invented(p text.Predicate) bool {
	d := r.d
	s := d.SentenceOf(p.Head)
	if r.onlyRehearsed(p) {
		return true
	}
	for i := s.First; i < s.Last; i++ {
		l := d.Lemma(i)
		if lexicon.Is("rehearsal", l) && d.Under(p.Head, i) && i != p.Head {
			return true
		}
		if !lexicon.Is("fiction", l) || d.Arcs[i].Relation == "compound" || d.Tags[i].Universal == "VERB" || l == "series" && r.partOf("attack", []int{i}) {
			continue
		}
		if i < p.Head && (r.plotTense(p) || r.within(i)) || i > p.Head && r.within(i) && d.Under(i, p.Head) {
			return true
		}
	}
	return false
}

// onlyRehearsed reports a deed of which its own sentence or the next says that it was played: "that was the scenario of the exercise",
// "It was only a drill".
func (r *reader) onlyRehearsed(p text.Predicate) bool {
	d := r.d
	k := d.SentenceIndex(p.Head)
	for n := k; n <= k+1 && n < len(d.Sentences); n++ {
		for i := max(d.Sentences[n].First, p.Head); i < d.Sentences[n].Last; i++ {
			if !lexicon.Is("rehearsal", d.Lemma(i)) && d.Lemma(i) != "exercise" || d.Tags[i].Universal != "NOUN" || d.Child(i, "cop") < 0 {
				continue
			}
			if s := d.Child(i, "nsubj"); s >= 0 && !hasWord(d, i, "not") && lexicon.Is("points at what was told", strings.ToLower(d.Word(s))) {
				return true
			}
		}
	}
	return false
}

// plotTense reports the present tense in which plots are told, of the verb itself or its auxiliary.
func (r *reader) plotTense(p text.Predicate) bool {
	if p.Tense == "present" {
		return true
	}
	for _, c := range r.d.Children(p.Head) {
		if strings.HasPrefix(r.d.Arcs[c].Relation, "aux") && (r.d.Tags[c].Penn == "VBZ" || r.d.Tags[c].Penn == "VBP") {
			return true
		}
	}
	return false
}

// within reports "in the film", "in the first episode".
func (r *reader) within(i int) bool { return r.d.Preposition(i) == "in" }

// verbal reports an attack by words or on machines: by critics and newspapers, in a debate, on a web site, by
// hackers; "bombed out of the cup".
func (r *reader) verbal(p text.Predicate) bool {
	if r.digital() && !r.harms(p) || r.anyIs("critic", p.Subjects) || p.Noun && r.modifiedBy(p.Head, "verbal") {
		return true
	}
	for _, o := range p.Obliques {
		l := r.d.Lemma(o.Head)
		switch {
		case lexicon.Is("forum", l) && !r.modifiedBy(o.Head, "of forces") && (o.Preposition == "in" || o.Preposition == "on" || o.Preposition == "over" || o.Preposition == "for"):
			return true
		case o.Preposition == "out of":
			return p.Lemma == "bomb"
		}
	}
	for _, o := range p.Objects {
		if r.machine(o) {
			return true
		}
	}
	return false
}

// machine reports a web site, a server, an account.
func (r *reader) machine(i int) bool {
	if lexicon.Is("machine", r.d.Lemma(i)) {
		return true
	}
	for _, c := range r.d.Children(i) {
		if l := r.d.Lemma(c); r.d.Arcs[c].Relation == "compound" && (l == "web" || l == "internet" || l == "e-mail" || l == "email") {
			return true
		}
	}
	return false
}

// played reports a sentence of games: two words of sport in it.
func (r *reader) played(p text.Predicate) bool {
	s := r.d.SentenceOf(p.Head)
	n := 0
	for i := s.First; i < s.Last; i++ {
		if i != p.Head && lexicon.Is("sport", r.d.Lemma(i)) {
			n++
		}
	}
	if n < 2 && !(n == 1 && r.d.SentenceIndex(p.Head) <= 1 && len(r.d.Tokens) < 60 && (r.anyIs("sport", p.Subjects) || r.anyIs("sport", p.Objects))) {
		return false
	}
	for _, q := range text.Within(r.d.Quantities, s.Span) {
		if q.What == "killed" || q.What == "wounded" || q.What == "arrested" {
			return false
		}
	}
	return !r.near("weapon", p) && !r.near("explosive", p)
}

// digital reports a text about computers, in which attacks are traffic: one word in sixty is of the kind, and
// at least four are.
func (r *reader) digital() bool {
	n := r.wordsOf("machine")
	return n >= 4 && n*60 >= len(r.d.Tokens)
}

// harms reports a sentence with people killed or wounded, or a weapon by the deed.
func (r *reader) harms(p text.Predicate) bool {
	return r.countsHarmed(p.Head) || r.near("weapon", p) || r.near("explosive", p) || r.anyIs("person", p.Objects)
}

// countsHarmed reports a token in a sentence that counts dead or wounded.
func (r *reader) countsHarmed(i int) bool {
	return slices.ContainsFunc(text.Within(r.d.Quantities, r.d.SentenceOf(i).Span), func(q text.Quantity) bool {
		return q.What == "killed" || q.What == "wounded"
	})
}
