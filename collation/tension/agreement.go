package tension

import (
	"slices"
	"strings"
	"sync"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

// agreement is what else than their deeds speaks for one statement telling what another denies.
func (f *finder) agreement(d *deeds, denying, telling int) float64 {
	a, b := f.statements[denying], f.statements[telling]
	n := 0.0
	common := f.commonTerms(d, a.Report)
	other := f.termsOf(d, telling)
	for _, t := range f.termsOf(d, denying) {
		if slices.Contains(other, t) {
			n += worth(common[t])
		}
	}
	if sameSubject(a, b) {
		n += commonTerm
	}
	if names(b, a.Root.Identity) || f.namesCountry(b, a.Root.Identity) {
		n += namesDenier
	}
	if gap := max(a.Claim.Evidence.Start-b.Claim.Evidence.End, b.Claim.Evidence.Start-a.Claim.Evidence.End); a.Report == b.Report && gap < near && !b.Root.Outlet {
		n += answersNext
	}
	if contradicts(a, b) || contradicts(b, a) {
		n += answersNext
	}
	switch {
	case b.Root.Outlet && b.Root.Name != "" && !strings.Contains(b.Root.Name, "“"):
		n += newsVoice
	case b.Root.Outlet:
		n += ownVoice
	}
	return n
}

// namesCountry reports a statement that names the country, or the people, that a source is or is of.
func (f *finder) namesCountry(s statement.Statement, who string) bool {
	country := f.countries[who]
	return country != "" && slices.ContainsFunc(s.Named, func(n statement.Named) bool { return n.Country == country })
}

// contradicts reports a statement that is told to stand against what another said right before it: "the mayor says otherwise".
func contradicts(later, before statement.Statement) bool {
	gap := later.Claim.Evidence.Start - before.Claim.Evidence.End
	return later.Report == before.Report && gap >= 0 && gap < near && later.Has(replyPhrases["contra"]())
}

// worth is what a shared term says, by how many statements of the story have it.
func worth(statements int) float64 {
	switch {
	case statements <= 4:
		return rareTerm
	case statements <= 10:
		return someTerm
	}
	return commonTerm
}

// termsOf are the words of a statement that may tell matters apart, but for the name of its source and the words that deny:
// in their first form, numbers by their value.
func (f *finder) termsOf(d *deeds, k int) []string {
	if list, ok := d.terms[k]; ok {
		return list
	}
	s := f.statements[k]
	own := pile.Content(s.Root.Name)
	set := map[string]bool{}
	for _, n := range s.Named {
		if placeKinds[n.Kind] {
			own = append(own, pile.Content(n.Text)...)
		}
	}
	for _, w := range pile.Content(s.Claim.Evidence.Quote) {
		if b := lexicon.Base(w); !slices.Contains(own, w) && !leftOut()[b] {
			set[b] = true
		}
	}
	for _, x := range f.numbersIn(s) {
		set["#"+x] = true
	}
	d.terms[k] = pile.Sorted(set)
	return d.terms[k]
}

// placeKinds are the kinds of names that all statements of a story may share.
var placeKinds = map[string]bool{"city": true, "region": true, "country": true, "nationality": true}

// leftOut are words for denying, in their first form.
var leftOut = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, kind := range []string{"deny", "taken-up", "none"} {
		for _, w := range pile.Content(lexicon.Replies(kind)...) {
			out[lexicon.Base(w)] = true
		}
	}
	return out
})

// numbersIn are the values of the figures that stand in a statement.
func (f *finder) numbersIn(s statement.Statement) []string {
	var out []string
	for _, x := range f.figuresOf[s.Report] {
		if e := x.Evidence; e.Start >= s.Claim.Evidence.Start && e.End <= s.Claim.Evidence.End && x.Low != nil {
			out = append(out, pile.Number(x.Low, x.Low, "exactly"))
		}
	}
	return out
}

// commonTerms is how many statements of a report's story have each term.
func (f *finder) commonTerms(d *deeds, report string) map[string]int {
	if m, ok := d.common[report]; ok {
		return m
	}
	m := map[string]int{}
	for _, r := range append([]string{report}, f.stories[report]...) {
		first := f.firstOf[r]
		for k := first; k < first+f.statementsOf[r]; k++ {
			for _, t := range f.termsOf(d, k) {
				m[t]++
			}
		}
	}
	d.common[report] = m
	return m
}
