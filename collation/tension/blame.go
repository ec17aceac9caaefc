package tension

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// account is what somebody says of an incident: who is meant, and in which statement.
type account struct {
	who      string // identity of the one held responsible
	country  string // that it is, or is of
	name     string
	speaker  independence.Root
	evidence ledger.Evidence
	chain    ledger.Chain
	inWords  bool // held responsible in so many words, rather than told as the one who acted
}

var (
	blamePhrases = sync.OnceValue(func() statement.Phrases {
		return statement.PhrasesOf(lexicon.Blames(), func(b lexicon.Blame) string { return b.Words })
	})
	negationPhrases = sync.OnceValue(func() statement.Phrases { return statement.NewPhrases(lexicon.Negations()) })
)

// silent are the stances by which nothing is asserted.
var silent = map[string]bool{"denies": true, "doubts": true, "declines_to_confirm": true}

// readBlame notes whom statements hold responsible for the incidents they bear on. Of several claims of one
// stretch the one with the longest chain tells who says it.
func (f *finder) readBlame() {
	type spot struct {
		report string
		at     int
	}
	seen := map[spot]bool{}
	for k := len(f.statements) - 1; k >= 0; k-- {
		s := f.statements[k]
		in := f.newsIfNone(s)
		if in == "" || silent[s.Claim.Stance] {
			continue
		}
		for _, m := range s.Find(blamePhrases()) {
			n, ok := f.blamed(s, m)
			at := spot{s.Report, s.Claim.Evidence.Start + s.Words[m.From].Start}
			if ok && !seen[at] && !f.deeper(k, m) {
				seen[at] = true
				f.blames[in] = append(f.blames[in], account{n.Who, n.Country, f.nameOf(n), s.Root, s.Evidence(), s.Claim.Chain, true})
			}
		}
	}
	for _, list := range f.blames {
		sort.SliceStable(list, func(i, j int) bool {
			return list[i].evidence.Report < list[j].evidence.Report || list[i].evidence.Report == list[j].evidence.Report && list[i].evidence.Start < list[j].evidence.Start
		})
	}
}

// beside is how many statements around one may hold its words as well.
const beside = 6

// deeper reports a phrase of the k-th statement that a further one of the same words gives to somebody who
// is nearer to it.
func (f *finder) deeper(k int, m statement.Match) bool {
	s := f.statements[k]
	at := s.Claim.Evidence.Start + s.Words[m.From].Start
	for _, o := range f.statements[max(0, k-beside):min(len(f.statements), k+beside+1)] {
		e := o.Claim.Evidence
		if o.Report == s.Report && e.Start <= at && at < e.End && len(o.Claim.Chain) > len(s.Claim.Chain) && !silent[o.Claim.Stance] {
			return true
		}
	}
	return false
}

// blamed is the one whom a phrase holds responsible: the nearest party on its side that is not the speaker.
func (f *finder) blamed(s statement.Statement, m statement.Match) (statement.Named, bool) {
	if s.Within(negationPhrases(), max(0, m.From-outset), m.From) {
		return statement.Named{}, false
	}
	start, end := s.Words[m.From].Start, s.Words[m.To-1].End
	var found statement.Named
	for _, n := range s.Named {
		if n.Text == s.Root.Name {
			continue // "Turkish accusations that fighters were behind it"
		}
		if lexicon.Blames()[m.Number].Side == "after" {
			if n.Start >= end {
				found = n
				break
			}
		} else if n.End <= start+1 {
			found = n
		}
	}
	near := max(found.Start-end, start-found.End) <= nearby
	party := (partyKinds[found.Kind] || found.Country != "") && lexicon.Culprit(strings.ToLower(found.Text)) == ""
	return found, near && party && found.Who != "" && found.Who != s.Root.Identity && !(found.Kind == "nationality" && ofAPeople(found.Text))
}

// nearby is how many bytes lie between a phrase and the one it is about.
const nearby = 60

func (f *finder) nameOf(n statement.Named) string {
	if name := f.pile.Name(n.Who); name != "" && n.Kind != "nationality" {
		return name
	}
	return strings.Join(strings.Fields(n.Text), " ")
}

// charge is all accounts that hold one party responsible.
type charge struct {
	account
	told     ledger.Value
	speakers map[string]bool // keys of their roots
}

// charges gathers accounts by the party they name, those of one country's bodies together.
func charges(list []account) []charge {
	at := map[string]int{}
	var out []charge
	for _, a := range list {
		key := a.who
		if a.country != "" {
			key = "of " + a.country
		}
		i, ok := at[key]
		if k := ofOnePeople(out, a); !ok && k >= 0 {
			i, ok = k, true
		}
		if !ok {
			i, at[key] = len(out), len(out)
			out = append(out, charge{account: a, speakers: map[string]bool{}})
		}
		out[i].speakers[a.speaker.Key] = true
		out[i].inWords = out[i].inWords || a.inWords
		out[i].told.Evidence, out[i].told.Chains = append(out[i].told.Evidence, a.evidence), append(out[i].told.Chains, nonNil(a.chain))
	}
	return out
}

// ofOnePeople is the charge against a people's forces of which another names the people, or the other way round: "Cambodian troops"
// and "Cambodians"; -1 for none.
func ofOnePeople(list []charge, a account) int {
	return slices.IndexFunc(list, func(c charge) bool {
		x, y := strings.Fields(strings.ToLower(c.name)), strings.Fields(strings.ToLower(a.name))
		return len(x) > 0 && len(y) > 0 && x[0] == y[0] && len(x[0]) > 4 && (c.country == "") != (a.country == "")
	})
}

// accused finds those who are held responsible by different sources, and against a claim of responsibility.
func (f *finder) accused(in *ledger.Incident) {
	list := charges(f.accounts(in))
	list = list[:min(len(list), rivals)]
	claimants := f.distinct(f.parties(append(valuesOf(in, "claimant"), f.selfTold(in)...)))
	claiming := map[string]bool{}
	for _, c := range claimants {
		claiming[f.identity(c)] = true
	}
	for i, a := range list {
		for _, c := range claimants {
			if who := f.identity(c); f.mayHaveDone(a) && who != a.who && !claiming[a.who] && !f.kindred(who, a.who) && comparable(f.pile.Kind(who), f.pile.Kind(a.who)) {
				f.keep(in, f.add("claim_against_allegation", in.ID, f.party(c)+" claims it, "+a.name+" is held responsible",
					"a claim of responsibility and an allegation name different actors",
					[]ledger.Side{f.side("claimed by "+f.party(c), c), f.side("attributed to "+a.name, a.told)}))
			}
		}
		for _, b := range list[i+1:] {
			if f.rivalCharges(a, b) {
				f.keep(in, f.add("rival_account", in.ID, a.name+" or "+b.name, "different sources hold different parties responsible",
					[]ledger.Side{f.side("attributed to "+a.name, a.told), f.side("attributed to "+b.name, b.told)}))
			}
		}
	}
}

// mayHaveDone reports a charge that may be of what a party claims: of a state's forces it is told in so many words. Troops that
// are told to have acted acted in the same fighting, which leaves the claim as it is.
func (f *finder) mayHaveDone(a charge) bool {
	return a.inWords || f.pile.Kind(a.who) != "agency" && f.pile.Kind(a.who) != "country"
}

// ofAPeople reports words for persons, whatever their country: "two Syrian gunmen", but not "Syrian forces".
func ofAPeople(words string) bool {
	for _, w := range pile.Words(words) {
		if lexicon.Culprit(w) != "" {
			return true
		}
	}
	return false
}

// rivalCharges reports accounts of different speakers that name different parties, of which neither speaks
// for, or belongs to, the other.
func (f *finder) rivalCharges(a, b charge) bool {
	return otherSpeakers(a, b) && !ofOneState(a.name, b.name) && !maySameForces(a.name, b.name) && !f.kindred(a.who, b.who) && comparable(f.pile.Kind(a.who), f.pile.Kind(b.who)) && !independence.Contains(a.name, b.name) && !independence.Contains(b.name, a.name)
}

// comparable reports kinds that rival each other: a person may be of the group that is named elsewhere.
func comparable(a, b string) bool { return (a == "person") == (b == "person") }

// kindred reports one party that belongs to the other, or two of one country.
func (f *finder) kindred(a, b string) bool {
	return f.parents[a] == b && b != "" || f.parents[b] == a && a != "" || f.countries[a] != "" && f.countries[a] == f.countries[b]
}

// otherSpeakers reports charges that nobody brings both of.
func otherSpeakers(a, b charge) bool {
	for k := range a.speakers {
		if b.speakers[k] {
			return false
		}
	}
	return true
}
