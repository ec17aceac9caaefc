package identity

import (
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/lexicon/en/actor"
)

// joinShort joins a body to the one whose name it is for short, in reports that name others together: the "Sarn Observatory" is the
// "Sarn Observatory for Human Rights", the "103rd Brigade" the "103rd Infantry Brigade", the "Reapers" of a second report the
// "Orrin Delta Reapers".
func (r *resolver) joinShort() {
	long := map[string][]int{}
	for i, m := range r.members {
		if body(m.entity) && len(m.names) > 0 {
			for _, s := range shortNames(m.names[0].written) {
				long[s] = append(long[s], i)
			}
		}
	}
	story := surnames{resolver: r, named: r.namedTogether(), reach: map[int]int{}}
	story.count()
	for i, m := range r.members {
		if body(m.entity) && len(m.names) > 0 && len(long[m.names[0].fold]) > 0 {
			r.joinLong(&story, i, long[m.names[0].fold])
		}
	}
}

// joinLong joins a body to the only one of other reports whose name in full its own is short for.
func (r *resolver) joinLong(story *surnames, i int, long []int) {
	fits := -1
	for _, j := range r.distinct(long) {
		if r.members[j].ref.Report == r.members[i].ref.Report || !story.oneStory(i, j) {
			continue
		}
		if fits >= 0 {
			return
		}
		fits = j
	}
	if fits >= 0 {
		r.join(fits, i, "“"+r.members[i].names[0].written+"” is short for “"+r.members[fits].names[0].written+"”, in two reports that name others together")
	}
}

// body reports a body that no list holds and that is none of those which every state has.
func body(e ledger.Entity) bool {
	return e.Key == "" && e.Body == nil && (e.Kind == "organization" || e.Kind == "armed_group" || e.Kind == "agency")
}

// shortNames are the names, folded, by which a body with a name of three words and more is called for short: what stands before
// "for" or "of", the number and the noun of a unit, the last words, the last alone where it is no common noun.
func shortNames(written string) []string {
	words := strings.Fields(written)
	n := len(words)
	if n < 3 {
		return nil
	}
	var out []string
	if unit := words[0][0] >= '0' && words[0][0] <= '9'; unit {
		return []string{pile.Fold(words[0] + " " + words[n-1])}
	}
	for k := 2; k < n-1; k++ {
		if words[k] == "for" || words[k] == "of" || words[k] == "on" {
			return []string{pile.Fold(strings.Join(words[:k], " "))}
		}
	}
	for k := 1; k < n-1; k++ {
		out = append(out, pile.Fold(strings.Join(words[k:], " ")))
	}
	if last := words[n-1]; actor.NounKind(strings.ToLower(last)) == "" {
		out = append(out, pile.Fold(last))
	}
	return out
}
