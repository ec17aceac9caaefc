package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// ofPrinciple reports a deed spoken of as such, with no happening told: "no impunity for kidnapping", "the bombing of hospitals
// is unacceptable".
func (r *reader) ofPrinciple(p text.Predicate) bool {
	d := r.d
	if d.Child(p.Head, "nummod", "nmod:poss") >= 0 || r.properModifier(p.Head) || !r.atLarge(p.Objects) || len(text.Within(d.Times, d.SentenceOf(p.Head).Span)) > 0 {
		return false
	}
	up := d.Arcs[p.Head].Head
	if up < 0 {
		return false
	}
	if d.Arcs[p.Head].Relation == "nsubj" && d.Child(up, "cop") >= 0 && lexicon.Is("judged wrong", d.Lemma(up)) {
		return len(p.Objects) > 0 && !hasWord(d, up, "was") && !hasWord(d, up, "were")
	}
	return d.Child(p.Head, "det") < 0 && d.Preposition(p.Head) != "" && lexicon.Is("of principle", d.Lemma(up))
}

// atLarge reports that those something is done to are told by a bare plural at most.
func (r *reader) atLarge(objects []int) bool {
	for _, o := range objects {
		if !plural(r.d, o) || r.d.Tags[o].Universal == "PROPN" || r.d.Child(o, "det", "nummod", "nmod:poss") >= 0 {
			return false
		}
	}
	return true
}

// everyTime reports a verb of the present in a clause of "when" or "whenever": what happens at any time, not what happened.
func (r *reader) everyTime(p text.Predicate) bool {
	d := r.d
	if p.Noun || p.Tense != "present" || d.Child(p.Head, "aux") >= 0 || d.SentenceOf(p.Head).Headline {
		return false
	}
	when := d.Child(p.Head, "advmod", "mark")
	return when >= 0 && when < p.Head && (strings.EqualFold(d.Word(when), "when") || strings.EqualFold(d.Word(when), "whenever"))
}

// ofAKind reports people of a kind by what they do, of whom only something possible is told: "fighters returning from the war
// may pose a threat".
func (r *reader) ofAKind(p text.Predicate) bool {
	d := r.d
	head := d.Arcs[p.Head].Head
	if p.Noun || head < 0 || d.Arcs[p.Head].Relation != "acl" || d.Tags[p.Head].Penn != "VBG" {
		return false
	}
	if lexicon.Is("of principle", d.Lemma(head)) && r.atLarge(p.Objects) {
		return true // "no impunity for kidnapping"
	}
	k, ok := r.at[d.Arcs[head].Head]
	return ok && r.atLarge([]int{head}) && lexicon.Is("leaves open", d.Predicates[k].Modal)
}

// saidOfIt reports a deed that is only said of what was told before: "It was the second attack in a month", "the stabbing was
// an attack on the state".
func (r *reader) saidOfIt(c candidate) bool {
	d := r.d
	if r.called(c) || r.livedThrough(c) || r.ofTheVictims(c) {
		return true
	}
	s := d.Child(c.pred.Head, "nsubj")
	if !c.pred.Noun || c.aggregate || s < 0 || d.Child(c.pred.Head, "cop") < 0 || d.Preposition(c.pred.Head) != "" {
		return false
	}
	if d.Tags[s].Universal == "PRON" {
		return lexicon.Is("points back", strings.ToLower(d.Word(s)))
	}
	k, deed := r.at[s]
	if !deed || !d.Predicates[k].Noun {
		return lexicon.Is("happening", d.Lemma(s))
	}
	t, _, ok := r.sense(d.Predicates[k])
	return ok && (broad(t.Type) == "violence" || t.Type == "kidnapping")
}

// ofTheVictims reports what was done to "the victims", who are known: "shot the three victims".
func (r *reader) ofTheVictims(c candidate) bool {
	if c.pred.Noun || familyOf(c.kind) != "violence" || c.status == "planned" || r.setOff(c) || r.ownPlace(c) || c.when != nil && c.when.EDTF != "" {
		return false
	}
	return len(c.pred.Objects) == 1 && r.d.Lemma(c.pred.Objects[0]) == "victim" && definite(r.d, c.pred.Objects[0])
}

// livedThrough reports a blast or shots of which somebody tells what it was like: "There was an explosion and I ran".
func (r *reader) livedThrough(c candidate) bool {
	d := r.d
	if !c.pred.Noun || c.aggregate || c.definite || c.kind != "bombing" && c.kind != "shooting" || c.status != "occurred" || len(c.counts) > 0 || c.when != nil || r.ownPlace(c) {
		return false
	}
	up := d.Arcs[c.pred.Head].Head
	there := up >= 0 && d.Child(up, "expl") >= 0 || d.Child(c.pred.Head, "expl") >= 0 || r.witnessed(c)
	own := r.wordsIn(d.Sentences[c.sentence], "speaks of oneself") && !r.setOff(c)
	return there && (own || r.inQuotes(c.pred.Head) && !r.setApart(c.pred.Head))
}

// inQuotes reports a token between quotation marks that open in its sentence.
func (r *reader) inQuotes(i int) bool {
	open := false
	for k := r.d.SentenceOf(i).First; k < i; k++ {
		open = text.QuoteOpen(open, r.d.Word(k))
	}
	return open
}

// called reports a word for a deed by which another that was told is only named: "called the blast a terrorist attack".
func (r *reader) called(c candidate) bool {
	d := r.d
	up := d.Arcs[c.pred.Head].Head
	if !c.pred.Noun || up < 0 || !lexicon.Is("calls", d.Lemma(up)) || !hasWord(d, c.pred.Head, "a") && !hasWord(d, c.pred.Head, "an") {
		return false
	}
	o := d.Child(up, "obj", "nsubj:pass")
	return o >= 0 && o != c.pred.Head
}
