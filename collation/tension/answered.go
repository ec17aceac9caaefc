package tension

import (
	"slices"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

// What a denial and what it answers have in common, in points: a word; the one who denies, named as one accused; words
// that accuse; and that the one stands right behind the other. It takes enough of them.
const (
	pointsNamed   = 1.5
	pointsAccused = 1.5
	pointsNext    = 0.75
	enoughPoints  = 1.5
	fewPoints     = 0.5  // for a denial that takes up what was said
	lookBack      = 60   // statements before a denial among which it finds what it answers; behind it half as many
	farBack       = 1500 // bytes before a denial within which it finds what it answers by one word
)

// answered are the statements of a list that its k-th, a denial, answers: those that share most with what it denies;
// where it takes up "this" or "the report", what another said
// last before it; and how many points speak for it.
func (f *finder) answered(list []statement.Statement, k int) ([]statement.Statement, float64) {
	d := list[k]
	words := f.deniedWords(d)
	pleading := f.speaksFor(d) != "" || pleads(d)
	least := f.leastFor(d, words)
	harmless := slices.ContainsFunc(points(k, d), func(p point) bool { return p.denied && p.deed == "harm" })
	best, score := -1, 0.0
	for i := max(0, k-lookBack); i < min(len(list), k+lookBack/2); i++ {
		s := list[i]
		if pleading && !f.accuses(s) && !charging(s) {
			continue
		}
		if pleading && wronged(s) || harmless && ofOtherCamps("harm", d, s) {
			continue
		}
		if d.Has(replyPhrases["charge"]()) && !f.accuses(s) && f.sides(d, s) <= 0 {
			continue // a charge is answered, which allies of the accused have not made
		}
		if d.Has(replyPhrases["clear"]()) && !pleading && !f.mayClear(d, s, words) {
			continue
		}
		next := f.follows(list, i, k)
		if p := f.pointsOf(d, s, words, next); answerable(d, s) && (p >= least || next && p >= fewPoints && answersBefore(d, s)) && (p > score || p == score && s.Claim.Evidence.Start < d.Claim.Evidence.Start) {
			best, score = i, p
		}
	}
	if best < 0 {
		return nil, 0
	}
	if takesUp(d, words) {
		return f.allBefore(list, best, k), score
	}
	return f.sayTheSame(list, best, words), score
}

// leastFor is how many points have to speak for what a denial answers. Who denies what was said or charged, and tells nothing
// more of it, answers somebody; who denies a matter of his own, or such things as a rule, need not.
func (f *finder) leastFor(d statement.Statement, words []string) float64 {
	if pleads(d) || d.Claim.Stance == "denies" && takesUp(d, words) || callsFalse(d) || d.Has(replyPhrases["taken-up"]()) && d.Has(replyPhrases["deny"]()) {
		if !d.Has(habitPhrases()) {
			return fewPoints
		}
	}
	return enoughPoints
}

// answersBefore reports a denial of what is, or has been, right behind what another than the outlet says.
func answersBefore(d, s statement.Statement) bool {
	return d.Claim.Stance == "denies" && !s.Root.Outlet && !d.Has(habitPhrases()) && !d.Has(modalPhrases())
}

// mayClear reports a statement that may accuse the one who denies a part: it accuses, or is of the happening that the denial is of,
// or tells in words what he denies.
func (f *finder) mayClear(d, s statement.Statement, words []string) bool {
	if gap := d.Claim.Evidence.Start - s.Claim.Evidence.End; max(gap, s.Claim.Evidence.Start-d.Claim.Evidence.End) < near && !s.Root.Outlet && !f.speaksOf(d, s) && !f.speaksOf(s, d) {
		return true
	}
	return f.accuses(s) || s.Claim.Stance == "claims_responsibility" || d.Incident != "" && s.Incident == d.Incident || alikeWords(words, pile.Content(s.Claim.Evidence.Quote)) > 1
}

// pleads reports a statement by which somebody accused is told to say that he is not guilty.
func pleads(s statement.Statement) bool {
	return s.Has(replyPhrases["plea"]()) || slices.ContainsFunc(points(0, s), func(p point) bool { return p.deed == "plea" && p.denied })
}

// answerable reports a statement that a denial may answer: it asserts something, and another says it.
func answerable(d, s statement.Statement) bool {
	return !silent[s.Claim.Stance] && s.Root.Key != d.Root.Key && !overlap(d, s) && !sameForces(d.Root.Name, s.Root.Name) && !denies(s) && !negatedEarly(s) && !keepsSilent(s) &&
		!independence.Contains(s.Root.Name, d.Root.Name) && !independence.Contains(d.Root.Name, s.Root.Name)
}

// negatedEarly reports a statement that says of something that it is not: "no strike took place".
func negatedEarly(s statement.Statement) bool {
	return slices.ContainsFunc(s.Find(replyPhrases["none"]()), func(m statement.Match) bool { return m.To <= outset && !mild(s, m) })
}

// keepsSilent reports a statement that tells of somebody that he would not say, or could not be reached.
func keepsSilent(s statement.Statement) bool {
	return slices.ContainsFunc(s.Find(noPhrases()), func(m statement.Match) bool {
		return m.To <= outset && mild(s, m) && s.Within(hushPhrases(), m.To, min(len(s.Words), m.To+hushReach))
	})
}

// saysNot reports a statement that tells something not to be, or that somebody has none.
func saysNot(s statement.Statement) bool {
	return slices.ContainsFunc(s.Find(replyPhrases["none"]()), func(m statement.Match) bool { return s.Words[m.To-1].Text != "not" && !mild(s, m) })
}

// outset is how many words a sentence that denies something has at most up to the word that tells it: "The army: no
// strike took place".
const outset = 6

// pointsOf is how much a statement has in common with what a denial denies.
func (f *finder) pointsOf(d, s statement.Statement, words []string, next bool) float64 {
	own := pile.Content(s.Root.Name)
	shared := alikeWords(words, slices.DeleteFunc(pile.Content(s.Claim.Evidence.Quote), func(w string) bool { return slices.Contains(own, w) }))
	gap := d.Claim.Evidence.Start - s.Claim.Evidence.End
	p := float64(shared)
	if gap < 0 || gap > farBack {
		p = max(0, p-1) // what stands elsewhere shares two words at least, and one for its distance
	}
	accuses, clears := f.accuses(s), d.Has(replyPhrases["clear"]())
	if s.Root.Outlet && !(accuses && clears) {
		p -= 0.5
	}
	if f.tellerNamed(d, s, words) {
		p += pointsNamed
	}
	switch {
	case accuses && names(s, d.Root.Identity) && gap >= 0:
		p += pointsNamed
	case accuses && clears && gap >= 0:
		p += pointsAccused
	case names(s, d.Root.Identity) && gap >= 0 && !s.Root.Outlet:
		p += pointsNamed / 2
	}
	if next && takesUp(d, words) && len(d.Words) <= shortDenial && !s.Root.Outlet && f.inOneParagraph(s, d) {
		p += pointsNext // right behind it, with nothing between
	}
	if next {
		p += pointsNext
		if (accuses && d.Has(replyPhrases["charge"]())) || f.published(s) && d.Has(replyPhrases["report"]()) {
			p += pointsNext
		}
		if clears && !accuses && s.Incident != "" && !s.Root.Outlet {
			p += pointsNext
		}
		if takesUp(d, words) && (accuses || !pleads(d)) || clears && accuses || !clears && d.Has(replyPhrases["any"]()) && !s.Root.Outlet {
			p++
		}
	}
	return p
}

// published reports a statement that a medium has reported.
func (f *finder) published(s statement.Statement) bool {
	c := s.Claim.Cue
	return c != nil && strings.HasPrefix(strings.ToLower(c.Text), "report") || f.pile.Kind(s.Root.Identity) == "media"
}

// accuses reports a statement by which somebody is accused of something.
func (f *finder) accuses(s statement.Statement) bool {
	return s.Claim.Stance == "alleges" || s.Has(replyPhrases["accuse"]()) ||
		slices.ContainsFunc(s.Find(blamePhrases()), func(m statement.Match) bool { _, ok := f.blamed(s, m); return ok })
}

// takesUp reports a denial that tells nothing of what it denies but that another said it: "denied this", "rejected the
// report as false".
func takesUp(d statement.Statement, words []string) bool {
	return len(words) == 0 || len(words) <= 2 && d.Has(replyPhrases["taken-up"]())
}

// deniedWords are the content words of what a denial denies, without those of the one who denies and without words for
// denying and for what was said.
func (f *finder) deniedWords(d statement.Statement) []string {
	own := pile.Content(d.Root.Name)
	leave := map[string]bool{}
	for _, kind := range []string{"deny", "taken-up"} {
		for _, w := range pile.Content(lexicon.Replies(kind)...) {
			leave[w] = true
		}
	}
	quote := d.Claim.Evidence.Quote
	if c := d.Claim.Cue; c != nil && c.End-d.Claim.Evidence.Start > 0 && c.End < d.Claim.Evidence.End && d.Claim.Evidence.End-c.End > 8 && c.End-d.Claim.Evidence.Start < len(quote) {
		quote = quote[c.End-d.Claim.Evidence.Start:]
	}
	return slices.DeleteFunc(pile.Content(quote), func(w string) bool { return leave[w] || slices.Contains(own, w) })
}

// alikeWords is how many words of a list another has, a word and its other forms taken as one.
func alikeWords(words, others []string) int {
	n := 0
	for _, w := range words {
		base := lexicon.Base(w)
		if slices.ContainsFunc(others, func(o string) bool { return o == w || lexicon.Base(o) == base || len(w) > 6 && pile.Akin(o, w) }) {
			n++
		}
	}
	return n
}

func names(s statement.Statement, who string) bool {
	return who != "" && slices.ContainsFunc(s.Named, func(n statement.Named) bool { return n.Who == who })
}

// follows reports that the k-th statement of a list comes right behind the i-th, of what others than the outlet say.
func (f *finder) follows(list []statement.Statement, i, k int) bool {
	d, s := list[k], list[i]
	gap := d.Claim.Evidence.Start - s.Claim.Evidence.End
	if i >= k || gap < 0 || gap > near {
		return false
	}
	for _, o := range list[i+1 : k] {
		e := o.Claim.Evidence
		if e.Start >= s.Claim.Evidence.End && e.End <= d.Claim.Evidence.Start && !o.Root.Outlet && o.Root.Key != d.Root.Key && !f.oneSource(o, s) && !silent[o.Claim.Stance] && !d.Has(replyPhrases["taken-up"]()) {
			return false
		}
	}
	return true
}

// near is how many bytes may lie between what somebody says and what answers it.
const near = 420
