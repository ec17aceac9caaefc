package warning

import (
	"strings"

	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// hands is the notice that a verb issues, echoes or withdraws, or -1.
func (r *reader) hands(p text.Predicate) int {
	moves := lexicon.Is("level", p.Lemma)
	if !lexicon.Is("issue", p.Lemma) && !lexicon.Is("echo", p.Lemma) && !lexicon.Is("withdraw", p.Lemma) && !lexicon.Is("impose", p.Lemma) && !moves {
		return -1
	}
	for _, o := range r.objects(p) {
		switch {
		case r.notice(o) && !r.toPublic(o, p):
		case (moves || lexicon.Is("impose", p.Lemma) || lexicon.Is("issue", p.Lemma)) && r.level(o), r.measure(o) && (lexicon.Is("impose", p.Lemma) || lexicon.Is("withdraw", p.Lemma) || lexicon.Is("issue", p.Lemma)):
			return o
		case r.notice(o) && (!lexicon.Is("impose", p.Lemma) || p.Lemma == "extend"):
			return o
		}
	}
	return r.torn(p)
}

// nearNotice is how many tokens behind its verb a notice may stand that the parser did not make its object.
const nearNotice = 7

// objects are the objects of a verb, the nouns that the parser took for its bare adverbials, and where there are none the
// notice that follows ("raised to Level 3 the alert").
func (r *reader) objects(p text.Predicate) []int {
	out := append([]int{}, p.Objects...)
	for _, o := range p.Obliques {
		if o.Preposition == "" && text.Touching(r.d.Times, r.d.Tokens[o.Head].Span) < 0 {
			out = append(out, o.Head)
		}
	}
	if len(out) == 0 && p.Passive && lexicon.Is("revoke", p.Lemma) {
		return r.noticeBefore(p.Head)
	}
	if len(out) > 0 || p.Passive {
		return out
	}
	for i := p.Head + 1; i < min(r.d.SentenceOf(p.Head).Last, p.Head+nearNotice); i++ {
		if r.d.Tags[i].Universal == "NOUN" && r.notice(i) && r.d.Child(i, "case") < 0 {
			return []int{i}
		}
	}
	return nil
}

// noticeBefore is the last notice of the sentence before token i, for a passive whose subject the parser lost: "its own warning, which
// was to run until Friday, had been withdrawn".
func (r *reader) noticeBefore(i int) []int {
	for k := i - 1; k >= r.d.SentenceOf(i).First; k-- {
		if r.d.Tags[k].Universal == "NOUN" && (r.notice(k) || r.measure(k)) {
			return []int{k}
		}
	}
	return nil
}

// torn is the notice that a parser takes for a word of the time behind it: "cancelled the alert hours after"; -1 for
// none.
func (r *reader) torn(p text.Predicate) int {
	for _, o := range p.Objects {
		if t := text.Touching(r.d.Times, r.d.Tokens[o].Span); t < 0 && r.d.Lemma(o) != "hour" && r.d.Lemma(o) != "day" {
			continue
		}
		for _, c := range r.d.Children(o) {
			if r.d.Arcs[c].Relation == "compound" && lexicon.Is("notice", r.d.Lemma(c)) {
				return c
			}
		}
	}
	return -1
}

// measure reports what an office imposes on people for their safety: "an evacuation order". A curfew is a policy, not a warning.
func (r *reader) measure(i int) bool {
	if lexicon.Is("measure", r.d.Lemma(i)) || r.d.Lemma(i) == "departure" && r.ofOwnStaff(i) {
		return true
	}
	if r.d.Lemma(i) == "order" && r.definite(i) && r.orderTold() {
		return true // "the order for Sarn stays in place"
	}
	first, last := r.d.GroupTokens(i)
	for c := first; c < last && lexicon.Is("closing", r.d.Lemma(i)); c++ {
		if lexicon.Is("flown", r.d.Lemma(c)) {
			return true // "a flight ban", "its overflight restrictions"
		}
	}
	for c := first; c < last && r.d.Lemma(i) == "order"; c++ {
		if l := r.d.Lemma(c); lexicon.Is("measure", l) || lexicon.Is("sheltered", l) && c+1 < last && r.d.Word(c+1) == "-" {
			return true // "an evacuation order", "a shelter-in-place order", "a stay-at-home order"
		}
	}
	return false
}

// orderTold reports an order to people told before.
func (r *reader) orderTold() bool {
	for _, w := range r.found {
		for _, x := range strings.Fields(strings.ToLower(w.About)) {
			if lexicon.Is("ordered", x) {
				return true
			}
		}
	}
	return false
}

// ofOwnStaff reports "the departure of non-emergency staff", "of diplomats' families".
func (r *reader) ofOwnStaff(i int) bool {
	for k := i + 1; k < min(r.d.SentenceOf(i).Last, i+keepReach); k++ {
		if l := r.d.Lemma(k); lexicon.Is("staff", l) || l == "family" {
			return true
		}
	}
	return false
}

// level reports "the terror threat level", "the alert level".
func (r *reader) level(i int) bool {
	if r.d.Lemma(i) != "level" {
		return false
	}
	for _, c := range r.d.Children(i) {
		if l := r.d.Lemma(c); l == "threat" || l == "alert" || l == "security" {
			return true
		}
	}
	return false
}

// notice reports a noun for a warning to people; "alert" and "advisory" always, "warning", "advice"
// and "notice" with a word of security or travel, or an official behind them.
func (r *reader) notice(i int) bool {
	d := r.d
	l := d.Lemma(i)
	if l == "alert" || l == "advisory" || l == "warning" || strings.HasSuffix(l, " advisory") || strings.HasSuffix(l, " alert") {
		return true
	}
	if lexicon.Is("message", l) {
		for _, c := range d.Children(i) {
			if lexicon.Is("similar", d.Lemma(c)) && len(r.found) > 0 {
				return true // "a similar message was sent"
			}
		}
	}
	if !lexicon.Is("notice", l) {
		return false
	}
	for _, c := range d.Children(i) {
		switch d.Lemma(c) {
		case "travel", "security", "safety":
			return true
		}
		if d.Arcs[c].Relation == "nmod:poss" && r.state(c) {
			return true // "Veldora's advice"
		}
	}
	return d.Child(i, "det") >= 0 && len(r.found) > 0 // "passed on the advice": the one told before
}

// noticeOf is the state body whose notice token i is ("the embassy's alert", "an alert by the embassy"), or -1.
func (r *reader) noticeOf(i int) int {
	d := r.d
	if i < 0 {
		return -1
	}
	if l := d.Lemma(i); l != "alert" && l != "warning" && l != "advisory" && !lexicon.Is("notice", l) {
		return -1
	}
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "compound" && r.post(c) {
			return c // "a US embassy alert"
		}
	}
	for _, c := range d.Children(i) {
		rel := d.Arcs[c].Relation
		m := d.Child(c, "case")
		by := m >= 0 && (strings.EqualFold(d.Word(m), "by") || strings.EqualFold(d.Word(m), "from"))
		if k, ok := r.at[c]; ok && rel == "acl" && lexicon.Is("issue", d.Predicates[k].Lemma) {
			if s := r.subject(d.Predicates[k]); s >= 0 && (r.state(s) || r.post(s)) {
				return s // "an alert issued by the embassy"
			}
		}
		if (rel == "nmod:poss" || rel == "nmod" && by) && r.state(c) || (rel == "amod" || rel == "compound") && r.nationality(c) {
			return c
		}
	}
	return -1
}

// nationality reports an adjective of a state: "the Kestrian warning".
func (r *reader) nationality(i int) bool {
	p := text.Within(r.d.Places, r.d.Tokens[i].Span)
	return len(p) > 0 && (p[0].Kind == "demonym" || p[0].Kind == "country") && p[0].Location.Precision == "country"
}

// similar reports a notice told as like another: "similar warnings", "the same advice".
func (r *reader) similar(p text.Predicate) bool {
	o := r.hands(p)
	if o < 0 {
		return false
	}
	for _, c := range r.d.Children(o) {
		if lexicon.Is("similar", r.d.Lemma(c)) {
			return true
		}
	}
	return false
}

// holds reports a notice that is told to stand, to last or to end: "the advisory will remain in effect
// until 7 March", "Veldora's advice was still on its website".
func (r *reader) holds(p text.Predicate) bool {
	if !lexicon.Is("stand", p.Lemma) || p.Tense == "infinitive" && strings.HasSuffix(r.d.Arcs[p.Head].Relation, "relcl") {
		return false // "the alert, which was to expire on Sunday, was extended"
	}
	if r.sinceLong(p) {
		return false
	}
	for _, s := range p.Subjects {
		if (r.notice(s) || r.measure(s)) && (len(r.found) > 0 || r.noticeOf(s) >= 0 || r.announced(p.Head) >= 0) {
			return true
		}
	}
	return false
}

// holder is the issuer of the notice that p is told of, or -1.
func (r *reader) holder(p text.Predicate) int {
	for _, s := range p.Subjects {
		if o := r.noticeOf(s); o >= 0 {
			return o
		}
	}
	return -1
}
