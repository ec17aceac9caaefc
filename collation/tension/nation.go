package tension

import (
	"maps"
	"slices"
	"sync"

	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

var (
	commitPhrases = sync.OnceValue(func() statement.Phrases { return statement.NewPhrases(lexicon.Commits()) })
	groomPhrases  = sync.OnceValue(func() statement.Phrases { return statement.NewPhrases(lexicon.Grooms()) })
)

// origin is of which countries a report tells those who carried out an act to be.
type origin struct {
	report string
	root   string
	of     map[string]bool
	part   bool // told of some of them only
	value  ledger.Value
}

// readOrigins notes the nationalities of those who carried out acts, by incident and report.
func (f *finder) readOrigins() {
	for _, s := range f.statements {
		if s.Incident == "" || silent[s.Claim.Stance] {
			continue
		}
		for _, n := range s.Named {
			if n.Kind == "nationality" && n.Country != "" && f.culprit(s, n) {
				f.takeOrigin(s, n)
			}
		}
	}
}

// takeOrigin adds a nationality to those its report gives.
func (f *finder) takeOrigin(s statement.Statement, n statement.Named) {
	list := f.origins[s.Incident]
	i := slices.IndexFunc(list, func(o origin) bool { return o.report == s.Report })
	if i < 0 {
		list = append(list, origin{report: s.Report, root: s.Root.Key, of: map[string]bool{}})
		i = len(list) - 1
	}
	o := &list[i]
	o.of[n.Country] = true
	o.part = o.part || partly(s, n)
	start := s.Claim.Evidence.Start
	e := s.Evidence()
	e.Start, e.End, e.Quote = start+n.Start, start+n.End, s.Claim.Evidence.Quote[n.Start:n.End]
	o.value.Evidence, o.value.Chains = append(o.value.Evidence, e), append(o.value.Chains, nonNil(s.Claim.Chain))
	f.origins[s.Incident] = list
}

// culprit reports a nationality of people who carried out the act: the noun says so, or a noun for any people
// does with words for carrying out, or one of the first kind, in the statement. Those whom the act befell are
// none.
func (f *finder) culprit(s statement.Statement, n statement.Named) bool {
	if f.suffered(s, n) {
		return false
	}
	kind := ""
	for _, w := range s.Words {
		if k := lexicon.Culprit(w.Text); k != "" && w.Start >= n.Start && w.End <= n.End {
			kind = k
		}
	}
	return kind == "act" || kind == "person" && (s.Has(commitPhrases()) || namesCulprits(s))
}

func namesCulprits(s statement.Statement) bool {
	return slices.ContainsFunc(s.Words, func(w statement.Word) bool { return lexicon.Culprit(w.Text) == "act" })
}

// suffered reports a mention within the words of a victim or target of the report.
func (f *finder) suffered(s statement.Statement, n statement.Named) bool {
	start := s.Claim.Evidence.Start
	return f.victims[s.Report].Touch(start+n.Start, start+n.End)
}

// parts are the words before a nationality by which some of several are told.
var parts = statement.NewPhrases([]string{"one of", "two of", "three of", "some of", "many of", "most of", "several of", "at least", "among"})

func partly(s statement.Statement, n statement.Named) bool {
	from, to := 0, 0
	for i, w := range s.Words {
		if w.Start < n.Start {
			from, to = max(0, i-3), i+1
		}
	}
	return s.Within(parts, from, to)
}

// nationality finds reports that tell those who carried out one act to be of different countries.
func (f *finder) nationality(in *ledger.Incident) {
	list := f.origins[in.ID]
	list = list[:min(len(list), rivals)]
	for i, a := range list {
		for _, b := range list[i+1:] {
			if maps.Equal(a.of, b.of) || a.root == b.root || (a.part || b.part) && (within(a.of, b.of) || within(b.of, a.of)) {
				continue
			}
			x, y := listed(a.of), listed(b.of)
			f.keep(in, f.add("nationality", in.ID, x+" or "+y, "reports give those who carried it out different nationalities",
				[]ledger.Side{f.side(x, a.value), f.side(y, b.value)}))
		}
	}
}

func within(a, b map[string]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return true
}

func listed(set map[string]bool) string {
	out := ""
	for k, name := range slices.Sorted(maps.Keys(set)) {
		if k > 0 {
			out += ", "
		}
		out += name
	}
	return out
}

// readGrooming notes in which country people are told to have been made ready for an act.
func (f *finder) readGrooming() {
	for k, s := range f.statements {
		if s.Incident == "" || silent[s.Claim.Stance] {
			continue
		}
		for _, m := range s.Find(groomPhrases()) {
			if n, ok := countryBehind(s, m); ok && !f.deeper(k, m) && !s.Within(negationPhrases(), max(0, m.From-4), m.From) {
				f.grooming[s.Incident] = append(f.grooming[s.Incident], account{n.Who, n.Country, n.Country, s.Root, s.Evidence(), s.Claim.Chain, true})
			}
		}
	}
}

// countryBehind is the first country named behind a phrase.
func countryBehind(s statement.Statement, m statement.Match) (statement.Named, bool) {
	for _, n := range s.Named {
		if n.Kind == "country" && n.Start >= s.Words[m.To-1].End && n.Start-s.Words[m.To-1].End <= nearby {
			return n, true
		}
	}
	return statement.Named{}, false
}

// groomed finds sources that tell those who carried out an act to have been made ready in different countries.
func (f *finder) groomed(in *ledger.Incident) {
	list := charges(f.grooming[in.ID])
	list = list[:min(len(list), rivals)]
	for i, a := range list {
		for _, b := range list[i+1:] {
			if otherSpeakers(a, b) {
				f.keep(in, f.add("rival_account", in.ID, "made ready in "+a.country+" or in "+b.country, "different sources put the preparation in different countries; it may have been in both",
					[]ledger.Side{f.side("in "+a.country, a.told), f.side("in "+b.country, b.told)}))
			}
		}
	}
}
