package harm

import (
	"cmp"
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// bareToll reads a number that only a word of counting tells: "put its losses at three", "raised its figure to 15", "the
// count of 17", "had a list of 91". Losses are of the dead; any other such word takes up the harm counted last before it.
func (r *reader) bareToll(q *text.Quantity) {
	if q.Head >= 0 || q.Kind != "cardinal" {
		return
	}
	first, _ := r.d.TokensIn(q.Span)
	noun := r.tollNoun(first)
	if noun < 0 && r.wordAt(first) == "from" && first > 0 && event.Is("moves up or down", r.d.Lemma(first-1)) {
		noun = first - 1 // "did not explain the rise from 11 to 15"
	}
	if noun < 0 || r.isOf(noun, first) {
		return
	}
	if event.Is("crowd", r.d.Lemma(noun)) {
		if s := r.d.SentenceOf(noun); r.rallyTold(s.First-attendance, s.Last) {
			q.What, q.By = "protesters", noun // "police estimated the crowd at 6,500"
		}
		return
	}
	if event.Is("loss", r.d.Lemma(noun)) {
		q.What, q.By = "killed", noun
		return
	}
	what := r.lastHarm(*q)
	if what == "" && r.d.Lemma(noun) == "toll" {
		what = "killed"
	}
	if what != "" {
		q.What, q.By = what, noun
	}
}

// tollReach is how many tokens before a number the word of counting may stand.
const tollReach = 14

// tallyReach is how many tokens before "number four" the word may stand that tells what befell them.
const tallyReach = 9

// tollNoun is the word of counting whose value stands at token first; -1 for none.
func (r *reader) tollNoun(first int) int {
	if !r.comesTo(first) && r.before(first) != "of" && r.wordAt(first) != "from" {
		return -1
	}
	start := r.d.SentenceOf(first).First
	for i := first - 1; i >= start && i >= first-tollReach; i-- {
		l := r.d.Lemma(i)
		if l == "it" && r.putAt(i-1, first) {
			return i
		}
		if event.Is("told count", l) || event.Is("crowd", l) || event.Is("loss", l) && r.d.Tags[i].Penn == "NNS" || l == "list" && i == first-2 {
			return i
		}
		if w := r.d.Word(i); w == "," || w == ";" || w == ":" || w == "and" {
			return -1
		}
	}
	return -1
}

// before is the lower-case word before token i.
func (r *reader) before(i int) string {
	if i < 1 {
		return ""
	}
	return strings.ToLower(r.d.Word(i - 1))
}

// isOf reports a word of counting that says itself what it counts: "the number of attacks rose to 17".
func (r *reader) isOf(noun, first int) bool {
	return noun+2 < first && strings.EqualFold(r.d.Word(noun+1), "of") && r.d.Lemma(noun) != "toll"
}

// harmReach is how many numbers back, and sentenceReach how many sentences, a word of counting takes up a harm.
const (
	harmReach     = 12
	sentenceReach = 6
)

// putAt reports "put it at", "estimated it at": "it" is the toll.
func (r *reader) putAt(verb, first int) bool {
	return verb >= 0 && verb == first-3 && event.Is("puts", r.d.Lemma(verb))
}

// bareSaid reads a number that is all that somebody says, where a toll was told before: "the government says nine".
func (r *reader) bareSaid(q *text.Quantity) {
	if q.Head >= 0 || q.Kind != "cardinal" || q.Low == nil || *q.Low < 2 {
		return
	}
	for _, k := range r.d.AttributionsNear(r.sentence(*q)) {
		a := r.d.Attributions[k]
		if strings.Trim(r.d.Words(a.Content), " ,.\"“”'") != r.d.Words(q.Span) || !a.Content.Contains(q.Span) {
			continue
		}
		if what := r.lastHarm(*q); what != "" {
			q.What, q.By = what, r.first(a.Cue, *q)
		}
		return
	}
}

// first is the first token of a cue, or of a number where there is no cue.
func (r *reader) first(cue text.Span, q text.Quantity) int {
	if cue.Empty() {
		cue = q.Number
	}
	i, _ := r.d.TokensIn(cue)
	return min(i, len(r.d.Tokens)-1)
}

// lastHarm is what happened to those counted before a number, "" where nothing that a toll counts did: the harm that the
// report counts first where it stands near, else the last one. Who keeps count without a word of whom counts the dead, the
// missing or the held before the wounded.
func (r *reader) lastHarm(q text.Quantity) string {
	at, last, wounded := r.sentence(q), "", ""
	if x := r.told(q); x != "" {
		return x
	}
	for k, steps := r.indexOf(q)-1, 0; k >= 0 && steps < harmReach; k, steps = k-1, steps+1 {
		x := r.d.Quantities[k]
		switch {
		case at-r.sentence(x) > sentenceReach:
			return cmp.Or(last, wounded, r.asked(at))
		case !tolled[x.What] || !counts(x):
		case x.What == r.main, x.What == "wounded" && r.sentence(x) == at && last == "", x.What == "killed" && at-r.sentence(x) <= 1 && last == "":
			return x.What
		case x.What == "wounded":
			wounded = x.What
		case last == "":
			last = x.What
		}
	}
	return cmp.Or(last, wounded, r.asked(at))
}

// asked is what a question before a sentence asks the number of: "How many died? Three, says the committee".
func (r *reader) asked(sentence int) string {
	for s := sentence - 1; s >= 0 && s >= sentence-2; s-- {
		for i := r.d.Sentences[s].First; i+1 < r.d.Sentences[s].Last; i++ {
			if !strings.EqualFold(r.d.Word(i), "how") || !strings.EqualFold(r.d.Word(i+1), "many") {
				continue
			}
			for k := i + 2; k < min(i+8, r.d.Sentences[s].Last); k++ {
				for _, class := range []string{"verb", "adjective", "noun"} {
					if h, ok := event.FindHarm(class, r.d.Lemma(k)); ok && tolled[h.What] {
						return h.What
					}
				}
			}
		}
	}
	return ""
}

// told is what happened to those counted right before, in the sentence or the one before it, where that is no matter of a toll: who
// "had spoken of 11,400" behind a number of displaced spoke of them.
func (r *reader) told(q text.Quantity) string {
	at := r.sentence(q)
	for k := r.indexOf(q) - 1; k >= 0 && at-r.sentence(r.d.Quantities[k]) <= 1; k-- {
		if x := r.d.Quantities[k]; counts(x) && x.What != "" {
			if ofPeople[x.What] && !tolled[x.What] || ofCrowds[x.What] {
				return x.What
			}
			return ""
		}
	}
	return ""
}

// ofCrowds is what befalls people, or what they do, by the hundred.
var ofCrowds = map[string]bool{"displaced": true, "protesters": true, "returned": true, "travelled": true, "deported": true}

// tolled are the harms of which people keep a count.
var tolled = map[string]bool{"killed": true, "wounded": true, "missing": true, "kidnapped": true, "arrested": true}

func (r *reader) sentence(q text.Quantity) int {
	first, _ := r.d.TokensIn(q.Number)
	return r.d.SentenceIndex(min(first, len(r.d.Tokens)-1))
}

// indexOf is the place of a quantity in its layer (binary search by its start).
func (r *reader) indexOf(q text.Quantity) int {
	within := text.Within(r.d.Quantities, text.Span{Start: 0, End: q.Start})
	return len(within)
}

// spokeOf reports a number behind a verb of telling: "spoke of nine", "the channel wrote of five".
func (r *reader) spokeOf(first int) bool {
	return r.before(first) == "of" && event.Is("counts up", r.d.Lemma(first-2))
}

// saysOf reports a verb at a token that tells a count: "the clinic counts", or behind the one who gives it "the ministry gave".
func (r *reader) saysOf(i int) bool {
	return event.Is("counts up", r.d.Lemma(i)) || r.d.Lemma(i) == "give" && r.d.Tags[i].Universal == "VERB"
}

// bareCount reads a number that stands alone behind a verb of counting, for those to whom something happened before: "Sarn
// admits nine", "the clinic counts seven".
func (r *reader) bareCount(q *text.Quantity) {
	first, last := r.d.TokensIn(q.Span)
	if q.Head >= 0 || q.Kind != "cardinal" || first < 2 || last >= len(r.d.Tokens) || !r.saysOf(first-1) && !r.spokeOf(first) {
		return
	}
	switch r.d.Word(last) {
	case ".", ",", ";", "\"", "”", "and", "but":
	default:
		if r.d.Tags[last].Penn != "VBN" {
			return
		}
	}
	if what := r.lastHarm(*q); what != "" {
		if q.What, q.By = what, first-1; r.spokeOf(first) {
			q.By--
		}
	}
}
