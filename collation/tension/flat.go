package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// flatly sets who says flatly that something was not so against another who tells of it right before him, where no word for denying and
// no deed of the lists ties the two: "The lorry was hit by a rocket, the driver said. There was no rocket, said the colonel."
func (f *finder) flatly() {
	for _, r := range f.pile.Readings {
		list, found := f.ofReport(r.Report.ID), 0
		for k, d := range list {
			if found >= replied || !flat(d) || f.shownAt(d) {
				continue
			}
			for i := k - 1; i >= max(0, k-flatBack); i-- {
				if s := list[i]; f.follows(list, i, k) && f.gainsays(d, s) {
					found++
					f.setReply(reply{denial: d, told: []statement.Statement{s}}, valueOf([]statement.Statement{s}), valueOf([]statement.Statement{d}))
					break
				}
			}
		}
	}
}

// flatBack is how many statements before a denial are looked at: those of one sentence, and of parts of it, stand side by side.
const flatBack = 4

// flat reports a statement by somebody that says of what was, or of anybody, that it was not.
func flat(d statement.Statement) bool {
	return !d.Root.Outlet && !silent[d.Claim.Stance] && !d.Has(habitPhrases()) && !d.Has(modalPhrases()) && !ofAnother(d) && len(flatNegations(d)) > 0
}

// flatNegations are the negations of a statement that deny something: none by which nobody spoke, knows or may do a thing.
func flatNegations(d statement.Statement) []statement.Match {
	return slices.DeleteFunc(d.Find(noPhrases()), func(m statement.Match) bool {
		return d.Words[m.To-1].Text == "without" || mild(d, m) || withinCue(d, m) || d.Within(hushPhrases(), m.To, min(len(d.Words), m.To+hushReach))
	})
}

// gainsays reports a statement of which one right behind it says that it was not so: it names what there was none of,
// and tells of violence, or the other begins with the negation.
func (f *finder) gainsays(d, s statement.Statement) bool {
	if !answerable(d, s) || !f.mayTell(d, s) || f.speaksOf(d, s) || f.speaksOf(s, d) || len(flatNegations(s)) > 0 {
		return false
	}
	return namesAny(s, f.flatWords(d)) && (f.tellsViolence(s) || startsFlat(d))
}

// flatWords are the words, in their first form, behind the negations of a statement that name what there was none of. A name tells of
// what is spoken, not of what is denied.
func (f *finder) flatWords(d statement.Statement) []string {
	own := pile.Content(d.Root.Name)
	var out []string
	for _, m := range flatNegations(d) {
		for i := m.To; i < min(len(d.Words), m.To+thingReach) && (i == m.To || !ends(d, i)); i++ {
			w := d.Words[i].Text
			if telling(w) && !f.nameWords[w] && !withinCue(d, statement.Match{From: i, To: i + 1}) && !slices.Contains(own, w) {
				out = append(out, lexicon.Base(w))
			}
		}
	}
	return out
}

func namesAny(s statement.Statement, things []string) bool {
	return slices.ContainsFunc(s.Words, func(w statement.Word) bool {
		return telling(w.Text) && slices.ContainsFunc(things, func(t string) bool { return sameThing(lexicon.Base(w.Text), t) })
	})
}

// startsFlat reports a statement of which a clause begins with a negation of anything or anybody: "Nobody attacked them", "the
// sentry said there was no fire".
func startsFlat(d statement.Statement) bool {
	return slices.ContainsFunc(flatNegations(d), func(m statement.Match) bool {
		return nobody[d.Words[m.To-1].Text] && atHead(d, m.From)
	})
}

// atHead reports a word with which a clause begins, or of which it begins with "there was".
func atHead(d statement.Statement, at int) bool {
	if at >= 2 && d.Words[at-2].Text == "there" {
		at -= 2
	}
	return at == 0 || ends(d, at) || leadsIn[d.Words[at-1].Text]
}

// leadsIn are words behind which what is said begins.
var leadsIn = map[string]bool{"that": true, "said": true, "says": true}

// nobody are negations of anything or anybody at all.
var nobody = map[string]bool{"no": true, "nobody": true, "nothing": true, "none": true, "one": true, "not": true}

// tellsViolence reports a statement that tells of an act of violence, or of harm.
func (f *finder) tellsViolence(s statement.Statement) bool {
	return s.Incident != "" || slices.ContainsFunc(points(0, s), func(p point) bool { return !p.denied && struck[p.deed] })
}

// shownAt reports a statement that stands on a side of a tension already.
func (f *finder) shownAt(d statement.Statement) bool {
	return slices.ContainsFunc(f.within[d.Report], func(n int) bool {
		return slices.ContainsFunc(f.found[n].Sides, func(s ledger.Side) bool { return holds(s, d.Claim.Evidence, d.Report) })
	})
}
