package tension

import (
	"cmp"
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

// campOfVictims is the camp of which a statement tells those to have been to whom a happening befell: in so many words, by what they
// lived by, or as the victims of what it tells; "" where it tells none, or two.
func (f *finder) campOfVictims(s statement.Statement) string {
	if c := campOfSlain(s); c != "" {
		return c
	}
	if c := toldCamp(s); c != "" {
		return c
	}
	for _, m := range s.Find(beingPhrases()) {
		if befell(s, m.From) && ordinary(s, m.To) {
			return "civilian"
		}
	}
	return f.campInRoles(s)
}

// befell reports words before a form of "to be" that tell whom a happening befell: "the two killed in Keran were …".
func befell(s statement.Statement, to int) bool {
	return slices.ContainsFunc(s.Words[max(0, to-slainReach):to], func(w statement.Word) bool { return slainWords[w.Text] })
}

// slainReach is how many words lie at most between the words for what befell somebody and what he was.
const slainReach = 14

var slainWords = map[string]bool{"killed": true, "dead": true, "shot": true, "died": true, "slain": true, "victim": true, "victims": true, "injured": true, "wounded": true, "executed": true, "buried": true}

// campInRoles is the camp of the victims of the acts that a statement tells.
func (f *finder) campInRoles(s statement.Statement) string {
	i, ok := f.incident[s.Incident]
	if !ok {
		return ""
	}
	var victims []string
	for _, m := range f.s.Incidents[i].Members {
		e := f.eventOfRef[m]
		if m.Report != s.Report || e == nil {
			continue
		}
		for _, r := range e.Roles {
			if r.Role == "victim" && s.Claim.Evidence.Start <= r.Start && r.End <= s.Claim.Evidence.End {
				victims = append(victims, r.Text)
			}
		}
	}
	return oneCamp(victims)
}

// oneCamp is the camp of all people of whom words tell one, "" where they are of several or of none.
func oneCamp(told []string) string {
	camp := ""
	for _, words := range told {
		c := campOf(words)
		if c != "" && camp != "" && camp != c {
			return ""
		}
		camp = cmp.Or(c, camp)
	}
	return camp
}

// ordinary reports words behind a form of "to be" that tell what somebody lived by or was doing who is no fighter: "a coffee
// grower", "brothers of 15 and 17", "on their way to market".
func ordinary(s statement.Statement, from int) bool {
	end := from
	for end < min(len(s.Words), from+predicate) && (end == from || !ends(s, end)) {
		end++
	}
	if s.Within(callingPhrases(), from, end) || s.Within(errandPhrases(), from, min(len(s.Words), end+predicate)) {
		return true
	}
	for i := from; i < end; i++ {
		w := pile.Stem(s.Words[i].Text)
		if prepositions[w] {
			return false
		}
		if len(w) > 5 && slices.ContainsFunc(trades, func(t string) bool { return strings.HasSuffix(w, t) }) && !lexicon.Plain(w) && lexicon.Camp(w) == "" && !s.Within(doerPhrases(), i, i+1) && !s.Within(beingPhrases(), i, i+1) {
			return true
		}
	}
	return false
}

// trades are the endings of nouns for who does something.
var trades = []string{"er", "or", "ist", "man", "men"}

var prepositions = map[string]bool{"by": true, "in": true, "at": true, "on": true, "from": true, "with": true, "after": true, "under": true, "never": true, "over": true, "later": true, "killed": true, "shot": true}

var callingPhrases, errandPhrases = repliesOf("calling"), repliesOf("errand")
