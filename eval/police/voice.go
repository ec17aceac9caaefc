package police

import (
	"strings"

	words "sitrep/lexicon/en/police"
	"sitrep/text"
)

// learnNames notes the last names that stand behind a rank ("police commissioner a b rao").
func (r *reader) learnNames() {
	d := r.d
	for i := range d.Tokens {
		if !r.ranked(i) {
			continue
		}
		r.post[strings.ToLower(d.Word(i))] = true
		last, within := -1, min(i+8, len(d.Tokens))
		for k := i + 1; k < within; k++ {
			if shut := r.closing(k); shut > k && last < 0 {
				k, within = shut, min(shut+8, len(d.Tokens)) // "commissioner (traffic) A B Rao"
				continue
			}
			if u := d.Tags[k].Universal; u == "PROPN" || u == "NOUN" && len(d.Word(k)) <= 2 || u == "X" {
				last = k
			} else if last >= 0 || d.Word(k) != "of" && u != "PUNCT" && u != "NOUN" {
				break
			}
		}
		r.know(last)
		r.know(r.beforeRank(i))
	}
}

// closing is the bracket that closes the one at token i, near by; -1 for none.
func (r *reader) closing(i int) int {
	for k := i + 1; r.d.Word(i) == "(" && k < min(i+8, len(r.d.Tokens)); k++ {
		if r.d.Word(k) == ")" {
			return k
		}
	}
	return -1
}

func (r *reader) know(i int) {
	if i >= 0 && len(r.d.Word(i)) > 2 && !r.bodies[i] {
		r.known[strings.ToLower(r.d.Word(i))] = true
	}
}

// beforeRank is the last word of a name that a rank is put behind: "A B Rao, deputy commissioner of police"; -1 for none.
func (r *reader) beforeRank(rank int) int {
	d := r.d
	i := rank - 1
	for i >= 0 && rank-i < 4 && d.Word(i) != "," && (d.Tags[i].Universal == "ADJ" || d.Tags[i].Universal == "NOUN" || d.Tags[i].Universal == "PROPN" || strings.EqualFold(d.Word(i), "the")) {
		i--
	}
	if i < 1 || d.Word(i) != "," || d.Tags[i-1].Universal != "PROPN" {
		return -1
	}
	return i - 1
}

// ranked reports a rank of police: the word alone, or a rank others have too beside a word for them.
func (r *reader) ranked(i int) bool {
	kind := words.Body(r.d.Word(i))
	if kind == "" && i > 0 {
		kind = words.Body(r.d.Word(i-1) + " " + r.d.Word(i)) // "director general"
	}
	return kind == "rank" || kind == "chief" && (r.near(i-3, i+4) || i > 0 && strings.EqualFold(r.d.Word(i-1), "security"))
}

// speaks reports a word of saying within three tokens.
func (r *reader) speaks(i, first, last int) bool {
	for k := max(first, i-3); k < min(last, i+4); k++ {
		if r.saying(k) {
			return true
		}
	}
	for _, k := range r.d.AttributionsNear(r.d.SentenceIndex(i)) {
		if r.d.Attributions[k].Source.Contains(r.d.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// hearVoices notes the sentences that an officer tells without being named there: "he said", "we are",
// a quotation that goes on.
func (r *reader) hearVoices() {
	officer := false
	for k := range r.d.Sentences {
		switch named, theirs := r.source(k); {
		case named:
			officer = theirs && !r.testifies(k)
			r.own[k] = officer
		case officer && r.goesOn(k):
			r.voice[k] = true
		default:
			officer = false
		}
	}
	r.hearQuotes()
}

// again reports an officer of police told of by the rank alone once one was named: "the commissioner said".
func (r *reader) again(i int) bool {
	if !r.post[strings.ToLower(r.d.Word(i))] || words.Body(r.d.Word(i)) != "chief" || i == 0 || !strings.EqualFold(r.d.Word(i-1), "the") {
		return false
	}
	return i+1 < len(r.d.Tokens) && r.d.Tags[i+1].Universal == "VERB" || r.speaks(i, i-2, i+3)
}

// hearQuotes notes the sentences that stand wholly in what an officer is told to have said, before or after the words that name him.
func (r *reader) hearQuotes() {
	for _, a := range r.d.Attributions {
		if !r.officers(a) {
			continue
		}
		first, last := r.d.TokensIn(a.Content)
		for k := r.d.SentenceIndex(first); k >= 0 && k < len(r.d.Sentences) && r.d.Sentences[k].First < last; k++ {
			if s := r.d.Sentences[k]; 2*(min(last, s.Last)-max(first, s.First)) > s.Last-s.First {
				r.voice[k] = true
			}
		}
	}
}

// officers reports words whose source is a body or an officer known by name, or a pronoun where one speaks.
func (r *reader) officers(a text.Attribution) bool {
	if a.Source.Empty() {
		return false
	}
	if pronoun(r.d.Words(a.Source.Span)) {
		return r.voice[a.Sentence]
	}
	first, last := r.d.TokensIn(a.Source.Span)
	return r.near(first, last) || r.knownIn(first, last)
}

// source says whether a sentence names who speaks, and whether that is an officer.
func (r *reader) source(sentence int) (named, theirs bool) {
	s := r.d.Sentences[sentence]
	for _, k := range r.d.AttributionsNear(sentence) {
		a := r.d.Attributions[k]
		if a.Sentence != sentence || a.Source.Inherited || a.Source.Empty() || pronoun(r.d.Words(a.Source.Span)) {
			continue
		}
		first, last := r.d.TokensIn(a.Source.Span)
		named = true
		theirs = theirs || r.near(first, last) || r.knownIn(first, last)
	}
	if !named {
		for i := s.First; i < s.Last; i++ {
			if (r.bodies[i] || r.known[strings.ToLower(r.d.Word(i))]) && r.speaks(i, s.First, s.Last) {
				return true, true
			}
		}
	}
	return named, theirs
}

func (r *reader) knownIn(first, last int) bool {
	for i := first; i < last; i++ {
		if r.known[strings.ToLower(r.d.Word(i))] {
			return true
		}
	}
	return false
}

func pronoun(s string) bool { return words.Is("speaker", s) }

// goesOn reports a sentence that keeps the one who spoke before: it opens with a mark of quotation, or
// its subject is "he" or "we".
func (r *reader) goesOn(k int) bool {
	s := r.d.Sentences[k]
	if strings.HasPrefix(r.d.Words(text.Span{Start: s.Start, End: s.End}), "\"") || strings.HasPrefix(r.d.Words(s.Span), "“") || strings.HasPrefix(r.d.Words(s.Span), "‘") {
		return true
	}
	for i := s.First; i < s.Last; i++ {
		if pronoun(r.d.Word(i)) && strings.HasPrefix(r.d.Arcs[i].Relation, "nsubj") {
			return true
		}
	}
	return false
}

// securing reports what makes a place safe, whoever does it: "security has been tightened", "a close vigil is kept".
func (r *reader) securing(i int, act words.Act) bool {
	if act.What != "act" || r.others(i) {
		return false
	}
	for _, p := range r.predicatesAt(i) {
		for _, o := range p.Objects {
			if words.Body(r.d.Lemma(o)) == "measure" {
				return true
			}
		}
	}
	return false
}
