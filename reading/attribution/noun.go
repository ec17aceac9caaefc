package attribution

import (
	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// medium reports a noun that only tells how a verb says something ("said in a statement that …").
func (f *finder) medium(i int) bool {
	head := f.d.Arcs[i].Head
	if w := f.d.Preposition(i); w == "on" || w == "about" || w == "to" {
		return false // "would not comment on claims that …"
	}
	return head >= 0 && head < i && f.d.Arcs[i].Relation == "obl" && isCueAt(f.d, head)
}

// isCue reports a lemma of a verb that hands over words; "hold" and "take" do so with certain objects only.
func isCue(lemma string) bool {
	c, ok := speech.Find("verb", lemma)
	return ok && !bound(c)
}

// bound reports a cue that is one with certain objects only.
func bound(c speech.Cue) bool { return c.Frame == "hold" || c.Frame == "responsibility" }

// nouns finds nouns that hand over a clause: "revelations that …", "fears that …".
func (f *finder) nouns(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		if d.Tags[i].Universal != "NOUN" {
			continue
		}
		cue, ok := speech.Find("noun", d.Lemma(i))
		if !ok {
			continue
		}
		if d.Arcs[i].Relation == "compound" {
			continue // "told a news conference that"
		}
		if f.reportedBy(i, s) {
			continue
		}
		content, told := f.clauseOf(i, s)
		if content.Empty() || f.medium(i) && !f.denied(i) {
			continue
		}
		source := f.teller(i, told)
		if source.Name == "" && f.denied(i) {
			if source = f.claimant(i); source.Name == "" && !hearsay(d, i) {
				continue // "denied allegations that …": nobody's; the denial is of what they say
			}
		}
		if hop, ok := f.carriedBy(i); ok && source.Name == "" {
			source = hop
		}
		if source.Name == "" && hearsay(d, i) && !f.governedBy(i, "confirm") {
			source = f.asWritten(i)
			source.Unnamed = true
		}
		if f.denied(i) {
			cue.Stance, cue.Certainty = "alleges", "probable"
		}
		f.add(f.cued(cue, d.Tokens[i].Span, source, content, "attribution.noun"))
	}
}

// reportedBy reads "local media report that …" where a tagger takes the verb for a noun: the main word of a sentence
// without an article, right behind those who say so and before a "that".
func (f *finder) reportedBy(i int, s text.Sentence) bool {
	d := f.d
	cue, ok := speech.Find("verb", d.Lemma(i))
	singular := d.Tags[i].Penn == "NNS" || d.Tags[i].Penn == "VBZ" // "this newspaper reports that"
	if !ok || d.Tags[i].Penn != "NN" && !singular || i+3 > s.Last || lower(d.Word(i+1)) != "that" || d.Arcs[i].Relation != "root" && d.Arcs[i].Relation != "conj" {
		return false
	}
	first, head := f.groupBefore(i, s)
	if k := first - 1; k > s.First && d.Tags[k].Universal == "ADP" { // "partners on the ground report"
		if first, head = f.groupBefore(k, s); first == k { // the first word of a sentence alone
			first, head = s.First, s.First
		}
	}
	if head < 0 || singular && !isDefinite(d, head) || d.Tags[head].Penn != "NNS" && speech.Role(d.Tags[head].Lemma) != "media" && lower(d.Word(head)) != "police" {
		return false
	}
	source, ok := f.source(head)
	if !ok {
		if source, ok = f.anything(head); !ok {
			return false
		}
	}
	if source.Actor < 0 {
		if first == s.First+1 && explains(d, s.First) {
			first--
		}
		source.Span = d.SpanOf(first, head+1)
		source.Name = d.Words(source.Span)
	}
	f.addHedged(f.cued(cue, d.Tokens[i].Span, source, f.span(i+2, f.tail(i)), "attribution.noun"))
	return true
}

// hearsay reports "reports" and "rumours": an unnamed source in its words.
func hearsay(d *text.Document, i int) bool {
	switch d.Lemma(i) {
	case "report", "rumour", "rumor":
		return d.Tags[i].Penn == "NNS"
	}
	return false
}

// carriedBy is the outlet that has a report: "local media carried reports that …", "a report in the Harbour Herald that …".
func (f *finder) carriedBy(i int) (text.Hop, bool) {
	d := f.d
	if h := d.Arcs[i].Head; h >= 0 && h < i && d.Arcs[i].Relation == "obj" && (speech.Is("carrying", d.Lemma(h)) || speech.Is("passing", d.Lemma(h))) {
		if s := d.Child(h, "nsubj"); s >= 0 && s < h {
			hop, ok := f.source(s)
			return hop, ok && f.ofMedia(hop)
		}
	}
	if i+2 < len(d.Tokens) && (lower(d.Word(i+1)) == "in" || lower(d.Word(i+1)) == "on") {
		if n := f.nounAfter(i+2, d.SentenceOf(i).Last); n >= 0 {
			return f.outletAt(n)
		}
	}
	return text.Hop{}, false
}

// governedBy reports a noun that is the object of a verb.
func (f *finder) governedBy(i int, verb string) bool {
	h := f.d.Arcs[i].Head
	return h >= 0 && f.d.Lemma(h) == verb && f.d.Arcs[i].Relation == "obj"
}

// denied reports a noun that is what a verb denies or doubts.
func (f *finder) denied(i int) bool {
	h := f.d.Arcs[i].Head
	if h < 0 || h > i {
		return false
	}
	cue, ok := speech.Find("verb", f.d.Lemma(h))
	return ok && (cue.Stance == "denies" || cue.Stance == "doubts")
}

// clauseOf is the clause that a noun hands over, by the arcs or by the words ("the reports by the guild that
// …"), and the token where it begins.
func (f *finder) clauseOf(i int, s text.Sentence) (text.Span, int) {
	d := f.d
	if c := d.Child(i, "acl", "ccomp", "acl:relcl"); c >= 0 && finite(d, c) {
		first, last := d.Subtree(c, nil)
		return f.span(first, last), first
	}
	for k := i + 1; k < min(i+9, s.Last-2); k++ {
		if u := d.Tags[k].Universal; u == "VERB" || u == "AUX" || u == "PUNCT" {
			break
		}
		if lower(d.Word(k)) == "that" {
			if last := f.statement(k, s); last > 0 {
				return f.span(k+1, last), k
			}
			break
		}
	}
	return text.Span{}, 0
}

// statement is where the clause behind a "that" ends which is no relative clause: it has a subject of its own
// right behind it, and a verb that is not just what is done with statements ("the claims that he made").
func (f *finder) statement(that int, s text.Sentence) int {
	d := f.d
	switch d.Tags[that+1].Universal {
	case "DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ":
	default:
		return 0
	}
	for k := that + 2; k < s.Last; k++ {
		if d.Tags[k].Universal != "VERB" && d.Tags[k].Universal != "AUX" {
			continue
		}
		if speech.Is("made", d.Lemma(k)) {
			return 0
		}
		top := k
		for h := d.Arcs[top].Head; h > that; h = d.Arcs[top].Head {
			top = h
		}
		_, last := d.Subtree(top, nil)
		return min(last, f.tail(that))
	}
	return 0
}

// teller is whose statement a noun is: "the guild's claim", "a claim by the guild", "fears among doctors", "a rebel claim".
func (f *finder) teller(i, clause int) text.Hop {
	d := f.d
	for _, k := range d.Children(i) {
		rel := d.Arcs[k].Relation
		if k == i-1 && rel == "compound" && speech.Role(d.Lemma(k)) != "" && speech.Role(d.Lemma(k)) != "document" {
			return f.asWritten(k)
		}
		if rel == "nmod:poss" || rel == "nmod" && k < max(clause, i) && owned[d.Preposition(k)] {
			if hop, ok := f.source(k); ok {
				return hop
			}
		}
	}
	if i+2 < clause && owned[lower(d.Word(i+1))] {
		if n := f.nounAfter(i+2, clause); n >= 0 {
			if hop, ok := f.source(n); ok {
				return hop
			}
		}
	}
	return text.Hop{Actor: -1, Unnamed: true}
}

// claimant is who is named within the noun group of a statement that somebody denies, right before its noun: "rejected
// the Marian allegation that …", "denied rebel claims that …".
func (f *finder) claimant(i int) text.Hop {
	d := f.d
	for k := i - 1; k > max(0, i-4) && d.Arcs[k].Head == i; k-- {
		if rel := d.Arcs[k].Relation; rel != "amod" && rel != "compound" && rel != "nmod" {
			break
		}
		if a := d.ActorAt(k); a >= 0 && d.Actors[a].Kind != "person" {
			return f.hop(k, a)
		}
		if f.d.Arcs[k].Relation == "amod" && properIn(d, d.Tokens[k].Span) {
			return text.Hop{Span: d.Tokens[k].Span, Name: d.Word(k), Actor: -1}
		}
	}
	return text.Hop{Actor: -1, Unnamed: true}
}

var owned = map[string]bool{"by": true, "from": true, "of": true, "among": true}

// finite reports a clause that is told, not done: "that" with a subject of its own ("fears that the
// dam would break"); in "claims that were made" the word is the subject.
func finite(d *text.Document, i int) bool {
	mark, subject := d.Child(i, "mark"), d.Child(i, "nsubj", "nsubj:pass", "expl")
	if subject >= 0 && lower(d.Word(subject)) == "that" {
		return false
	}
	if mark >= 0 {
		return lower(d.Word(mark)) == "that" && subject >= 0
	}
	return subject >= 0 && len(event.Senses(d.Lemma(i), false)) > 0 && d.Arcs[i].Relation != "acl:relcl"
}
