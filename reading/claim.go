package reading

import (
	"slices"
	"sort"

	"sitrep/ledger"
	"sitrep/text"
)

// claims are who says what: one for each attribution, and one for each sentence in which the
// report speaks for itself. A source that only relays has no claim of its own.
func (f *findings) claims(out ledger.Reading) []ledger.Claim {
	claims := []ledger.Claim{}
	for k, a := range f.d.Attributions {
		if a.Rule == "attribution.label" || a.Rule == "attribution.relay" || f.repeats(a) || f.relays(k, a) {
			continue
		}
		claims = append(claims, f.statements(k, a, out)...)
		claims = append(claims, f.remarks(a, out)...)
	}
	for i, s := range f.d.Sentences {
		if c, ok := f.own(i, s, out); ok {
			claims = append(claims, c)
		}
	}
	claims = append(claims, f.asides(claims, out)...)
	sort.SliceStable(claims, func(i, j int) bool { return claims[i].Evidence.Start < claims[j].Evidence.Start })
	return claims
}

// repeats reports what is no claim beside the one around it: what the same source says with the same stance inside what it
// says, and a noun that hands over a clause inside what a source says and names nobody of its own: "he welcomed the
// news that …" is one claim, his.
func (f *findings) repeats(a text.Attribution) bool {
	if a.Outer < 0 {
		return false
	}
	outer := f.d.Attributions[a.Outer]
	if a.Stance == outer.Stance && a.Source.Name != "" && a.Source.Name == outer.Source.Name && a.Source.Actor == outer.Source.Actor {
		return true // "the panel said it could confirm that …"
	}
	return a.Rule == "attribution.noun" && a.Source.Name == ""
}

// relays reports a source that hands on another's word in the same sentence, "the Herald, citing police, said that …": the
// claim is the one cited's, with the Herald in its chain.
func (f *findings) relays(k int, a text.Attribution) bool {
	for _, n := range f.d.AttributionsNear(a.Sentence) {
		if b := f.d.Attributions[n]; b.Outer == k && b.Rule == "attribution.citing" && b.Sentence == a.Sentence {
			return true
		}
	}
	return false
}

// statements are the claims of an attribution: one for what it says, or, where that runs over several sentences, one more
// for each that tells of another happening, figure or warning.
func (f *findings) statements(k int, a text.Attribution, out ledger.Reading) []ledger.Claim {
	parts := f.sentencesOf(a, out)
	claims := []ledger.Claim{f.attributed(k, a, f.withCue(a, parts[0]), parts[0], out)}
	for _, part := range parts[1:] {
		claims = append(claims, f.attributed(k, a, part, part, out))
	}
	return claims
}

// sentencesOf are the stretches of what is said by sentence: one that bears on nothing belongs to the one before it.
func (f *findings) sentencesOf(a text.Attribution, out ledger.Reading) []text.Span {
	first, last := f.d.TokensIn(a.Content)
	parts := []text.Span{}
	for first < last {
		s := f.d.SentenceOf(first)
		end := min(last, s.Last)
		part := f.d.SpanOf(first, end)
		if n := len(parts); n > 0 && (len(f.bearing(out, part)) == 0 || f.d.InFurniture(part)) {
			parts[n-1] = parts[n-1].Cover(part)
		} else {
			parts = append(parts, part)
		}
		first = end
	}
	if len(parts) < 2 || a.Pieces != nil {
		return []text.Span{a.Content}
	}
	return parts
}

// withCue is a stretch of what is said with the cue and the source beside it.
func (f *findings) withCue(a text.Attribution, part text.Span) text.Span {
	s := f.d.Sentences[a.Sentence].Span
	for _, beside := range []text.Span{a.Cue, a.Source.Span, f.accused(a)} {
		if s.Contains(beside) && s.Overlaps(a.Content) {
			part = part.Cover(beside)
		}
	}
	return part
}

// accused is who is accused or suspected by a participle right behind the words for them ("two men | accused of arson").
func (f *findings) accused(a text.Attribution) text.Span {
	i, _ := f.d.TokensIn(a.Cue)
	if a.Rule != "attribution.passive" || i < 1 || f.d.Arcs[i].Relation != "acl" || f.d.Arcs[i].Head < 0 {
		return text.Span{}
	}
	return f.d.NounGroup(f.d.Arcs[i].Head)
}

func (f *findings) attributed(k int, a text.Attribution, span, content text.Span, out ledger.Reading) ledger.Claim {
	c := f.claim(span, content, a.Rule, out)
	c.Chain, c.Stance, c.Certainty = f.chainOf(k), a.Stance, a.Certainty
	if !a.Cue.Empty() {
		c.Cue = &ledger.Mark{Start: a.Cue.Start, End: a.Cue.End, Text: f.d.Words(a.Cue)}
	}
	return c
}

// claim is a claim with its evidence and what it bears on.
func (f *findings) claim(evidence, content text.Span, rule string, out ledger.Reading) ledger.Claim {
	return ledger.Claim{ID: ledger.SpanID("c", f.id, evidence.Start, evidence.End, rule), About: f.bearing(out, content),
		Evidence: ledger.Evidence{Start: evidence.Start, End: evidence.End, Quote: f.d.Words(evidence), By: rule}}
}

// own is what the report itself says in a sentence: nothing in headlines, furniture, questions and
// sentences whose main statement is somebody else's.
func (f *findings) own(i int, s text.Sentence, out ledger.Reading) (ledger.Claim, bool) {
	d := f.d
	root := d.Root(s)
	if root < 0 || s.Headline || d.InFurniture(s.Span) || s.Last-s.First < 4 || d.Word(s.Last-1) == "?" || f.spoken(i, root) {
		return ledger.Claim{}, false
	}
	if !statement(d, root) || imperative(d, root) {
		return ledger.Claim{}, false
	}
	c := f.claim(s.Span, s.Span, "claim.own", out)
	c.Chain = f.chain(d.Tokens[root].Span)
	c.Stance, c.Certainty = f.ownStance(s, root)
	return c, true
}

// statement reports a root that states something: a verb, or a noun or adjective with a copula.
func statement(d *text.Document, root int) bool {
	return d.Tags[root].Universal == "VERB" || d.Child(root, "cop") >= 0 || d.Tags[root].Universal == "AUX"
}

// imperative reports a root that bids the reader do something ("Enter the code"): a bare form without a subject.
func imperative(d *text.Document, root int) bool {
	return d.Tags[root].Penn == "VB" && d.Child(root, "nsubj", "nsubj:pass", "csubj", "expl", "aux") < 0
}

// spoken reports a sentence whose main statement is a source's: its root is in the content of an
// attribution, or is the cue itself.
func (f *findings) spoken(i, root int) bool {
	for _, k := range f.d.AttributionsNear(i) {
		a := f.d.Attributions[k]
		if a.Rule == "attribution.relay" && a.Sentence == i && a.Source.End <= f.d.Tokens[root].Start && f.d.Tokens[root].End <= a.Content.Start {
			return true // "the Herald quoted …": the verb by which an outlet hands words on
		}
		if a.Rule == "attribution.label" || a.Sentence != i && !a.Content.Contains(f.d.Tokens[root].Span) {
			continue
		}
		if a.Content.Contains(f.d.Tokens[root].Span) && a.Rule != "attribution.adverb" || a.Cue.Contains(f.d.Tokens[root].Span) {
			return true
		}
	}
	return false
}

// tells reports words with a verb: a bare noun ("the conviction of an activist") only names what others tell.
func (f *findings) tells(s text.Span) bool {
	first, last := f.d.TokensIn(s)
	for i := first; i < last; i++ {
		if u := f.d.Tags[i].Universal; u == "VERB" || u == "AUX" {
			return true
		}
	}
	return false
}

// asides are statements of the report itself beside what it attributes in the same sentence: events
// and figures that no claim bears yet.
func (f *findings) asides(claims []ledger.Claim, out ledger.Reading) []ledger.Claim {
	borne := map[string]bool{}
	var cues []text.Span // of the claims
	for _, c := range claims {
		if c.Cue != nil {
			cues = append(cues, text.Span{Start: c.Cue.Start, End: c.Cue.End})
		}
		for _, id := range c.About {
			borne[id] = true
		}
	}
	var more []ledger.Claim
	for _, e := range out.Events {
		span := text.Span{Start: e.Evidence.Start, End: e.Evidence.End}
		first, _ := f.d.TokensIn(span)
		if borne[e.ID] || first >= len(f.d.Tokens) || !f.tells(span) || f.d.SentenceOf(first).Headline || slices.ContainsFunc(cues, text.Span{Start: e.Trigger.Start, End: e.Trigger.End}.Overlaps) {
			continue
		}
		c := f.claim(span, span, "claim.aside", out)
		c.Chain, c.Stance, c.Certainty = e.Chain, "asserts", "certain"
		more = append(more, c)
	}
	return more
}
