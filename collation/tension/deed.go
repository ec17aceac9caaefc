package tension

import (
	"slices"
	"strings"
	"sync"

	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

// point is one deed of a statement, told or denied.
type point struct {
	k      int // the statement, by its place among all
	deed   string
	sure   bool
	denied bool
	word   int // of the statement
}

var (
	deedPhrases = sync.OnceValue(func() statement.Phrases { return statement.NewPhrases(lexicon.DeedWords()) })
	noPhrases   = sync.OnceValue(func() statement.Phrases {
		return statement.NewPhrases(slices.Concat(lexicon.Negations(), lexicon.Replies("none")))
	})
	voidPhrases  = repliesOf("void")
	hushPhrases  = repliesOf("hush")
	modalPhrases = repliesOf("modal")
	openPhrases  = repliesOf("open")
	idiomPhrases = repliesOf("idiom")
	habitPhrases = repliesOf("habit")
	proofPhrases = repliesOf("proof")

	formerlyPhrases = sync.OnceValue(func() statement.Phrases { return statement.NewPhrases([]string{"in the past"}) }) // of other matters
	spokePhrases    = repliesOf("spoke")
)

// How many words a negation and a word for denying turn around at most.
const (
	negates   = 7
	contests  = 16
	openness  = 6 // words around a negation in which one for "until now" tells it as not so yet
	hushReach = 3 // words behind a negation among which one tells that nothing is denied
)

// points are the deeds that a statement tells or denies, in the order of its words.
func points(k int, s statement.Statement) []point {
	turned := turnedAround(s)
	subject := beforeNot(s)
	var out []point
	clears := s.Has(replyPhrases["clear"]())
	for _, m := range based(s).Find(deedPhrases()) {
		if withinCue(s, m) {
			continue
		}
		name := phraseOf(s, m)
		for _, d := range lexicon.Deeds(name) {
			denied := turned[m.From] || turned[m.To-1] || subject[m.From] && things[d.Name]
			if opposite, ok := strings.CutPrefix(d.Name, "!"); ok {
				d.Name, denied = opposite, !denied
			}
			if denied && clears && d.Name != "involve" && d.Name != "member" && d.Name != "link" {
				continue // of a part in a deed denied the deed itself may be granted
			}
			out = append(out, point{k, d.Name, d.Sure, denied, m.From})
		}
	}
	for _, whole := range []string{"involve", "large"} { // "no plotter is at large": that there was a plot is granted
		if slices.ContainsFunc(out, func(p point) bool { return p.denied && p.deed == whole }) {
			out = slices.DeleteFunc(out, func(p point) bool { return p.denied && !p.sure && p.deed != whole })
		}
	}
	return out
}

// things are the deeds that may be told by the thing they are done with, as the subject of their clause: "no ransom",
// "the ransom was never paid".
var things = map[string]bool{"fly": true, "pay": true, "warn": true, "threat": true, "chemical": true, "talk": true, "truce": true, "blockade": true}

// beforeNot marks the words before a negation in its clause: those of its subject.
func beforeNot(s statement.Statement) []bool {
	marked := make([]bool, len(s.Words))
	for _, m := range s.Find(noPhrases()) {
		if w := s.Words[m.To-1].Text; (w == "not" || w == "never") && !mild(s, m) {
			backward(s, marked, m.From, negates)
		}
	}
	return marked
}

// reachOf is how many words a negation turns around: of evidence that is missing, the whole clause that it would be for.
func reachOf(s statement.Statement, m statement.Match) int {
	if s.Within(proofPhrases(), m.To, min(len(s.Words), m.To+proofReach)) {
		return contests
	}
	if first := s.Words[m.From].Text; first == "no" || first == "none" {
		for i := m.To; i < min(len(s.Words), m.To+contests) && !ends(s, i) && !leaves[s.Words[i].Text]; i++ {
			if copulas[s.Words[i].Text] {
				return max(negates, i-m.To+hushReach+2)
			}
		}
	}
	return negates
}

// leaves are the words by which another clause begins that the negation leaves as it is: "no troops there and could not …".
var leaves = map[string]bool{"and": true, "what": true, "that": true, "who": true, "which": true, "could": true, "would": true}

// copulas are the words behind a negated subject, however long, that tell what it is not.
var copulas = map[string]bool{"is": true, "are": true, "was": true, "were": true, "remains": true, "remain": true}

// proofReach is how many words behind a negation the evidence stands that is missing: "no credible evidence".
const proofReach = 2

// withinCue reports words by which a statement is told to be said: "told", "claimed".
func withinCue(s statement.Statement, m statement.Match) bool {
	c, at := s.Claim.Cue, s.Claim.Evidence.Start
	return c != nil && at+s.Words[m.From].Start < c.End && c.Start < at+s.Words[m.To-1].End
}

// based is a statement with its words in their first form.
func based(s statement.Statement) statement.Statement {
	words := slices.Clone(s.Words)
	for i := range words {
		words[i].Text = lexicon.Base(words[i].Text)
	}
	s.Words = words
	return s
}

func phraseOf(s statement.Statement, m statement.Match) string {
	words := make([]string, 0, m.To-m.From)
	for _, w := range s.Words[m.From:m.To] {
		words = append(words, lexicon.Base(w.Text))
	}
	return strings.Join(words, " ")
}

// turnedAround marks the words of a statement that a negation, or a word for denying, turns around.
func turnedAround(s statement.Statement) []bool {
	turned := make([]bool, len(s.Words))
	hushed := false
	for _, m := range s.Find(noPhrases()) {
		hushed = mild(s, m) || hushed && s.Words[m.From].Text == "nor"
		if !hushed {
			forward(s, turned, m.To, reachOf(s, m))
			if objects[s.Words[m.To-1].Text] {
				backward(s, turned, m.From, 2)
			}
		}
	}
	for _, m := range s.Find(replyPhrases["deny"]()) {
		if !s.Within(noPhrases(), max(0, m.From-2), m.From) && !s.Within(hushPhrases(), m.To, min(len(s.Words), m.To+1)) {
			forward(s, turned, m.To, contests)
		}
	}
	for _, m := range s.Find(voidPhrases()) {
		backward(s, turned, m.From, contests)
		if at := asked(s, m.From); at > 0 {
			turned[at-1] = true
			backward(s, turned, at-1, contests)
		}
	}
	if c := s.Claim.Cue; s.Claim.Stance == "denies" {
		from := 0
		for from < len(s.Words) && c != nil && c.Start >= s.Claim.Evidence.Start && c.End <= s.Claim.Evidence.End && s.Words[from].Start+s.Claim.Evidence.Start < c.End {
			from++
		}
		if from == len(s.Words) {
			from = 0
		}
		forward(s, turned, from, contests)
	}
	return turned
}

// forward marks words from one on, up to the end of their clause and to the second deed: what is named behind it is
// granted, as in "denies paying for the kidnapped men".
func forward(s statement.Statement, turned []bool, from, most int) {
	end := from
	for end < min(len(s.Words), from+most) && (end == from || !ends(s, end)) {
		end++
	}
	behind := statement.Statement{Words: based(s).Words[min(from, end):end]}
	if found := behind.Find(deedPhrases()); len(found) > deniedDeeds {
		end = from + found[deniedDeeds].From
	}
	for i := from; i < end; i++ {
		turned[i] = true
	}
}

// backward marks words before one, back to the start of their clause.
func backward(s statement.Statement, turned []bool, to, most int) {
	for i := to - 1; i >= max(0, to-most) && !ends(s, i+1); i-- {
		turned[i] = true
	}
}

// asked is the word behind a question right before a clause, 0 for none: "Forty dead? | It exists only in their heads".
func asked(s statement.Statement, at int) int {
	for i := at; i > max(0, at-outset); i-- {
		if s.Words[i-1].End <= s.Words[i].Start && s.Words[i].Start <= len(s.Claim.Evidence.Quote) && strings.Contains(s.Claim.Evidence.Quote[s.Words[i-1].End:s.Words[i].Start], "?") {
			return i
		}
	}
	return 0
}

// objects are negations that stand behind the verb they turn around as well: "received nothing".
var objects = map[string]bool{"nothing": true, "nobody": true, "none": true, "no-one": true}

// deniedDeeds is how many deeds one negation turns around.
const deniedDeeds = 2

// ends reports a word before which a clause ends: a mark that ends it, or a word that sets another beside it.
func ends(s statement.Statement, i int) bool {
	between := s.Claim.Evidence.Quote
	if s.Words[i].Start > len(between) || s.Words[i-1].End > s.Words[i].Start {
		return true
	}
	between = between[s.Words[i-1].End:s.Words[i].Start]
	return strings.ContainsAny(between, ".;:?!—–") || breaks[s.Words[i].Text] || strings.Contains(between, ",") && set[s.Words[i].Text]
}

var (
	breaks = map[string]bool{"but": true, "because": true, "although": true, "though": true, "whereas": true, "until": true, "unless": true, "saying": true, "adding": true, "while": true, "after": true, "insisting": true}
	set    = map[string]bool{"and": true, "which": true, "who": true, "said": true, "says": true, "where": true, "as": true}
)
