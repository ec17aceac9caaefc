package tension

import (
	"maps"
	"slices"
	"sort"
	"strconv"
	"sync"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

var polePhrases = sync.OnceValue(func() statement.Phrases {
	return statement.PhrasesOf(lexicon.Poles(), func(p lexicon.Pole) string { return p.Words })
})

// answer is a statement that answers a question in one of two ways.
type answer struct {
	statement.Statement
	pole  string
	words []string // of the statement, that may tell topics apart
	years map[int]bool
}

// judgements finds statements that answer one question about one thing in opposite ways: whether something
// was an accident or meant, whether a country shelters or fights, whether a group or a threat grows.
func (f *finder) judgements() {
	topics := map[[2]string][]answer{}
	for _, s := range f.statements {
		if silent[s.Claim.Stance] || len(s.Named) == 0 && s.Incident == "" {
			continue
		}
		for _, m := range s.Find(polePhrases()) {
			p := lexicon.Poles()[m.Number]
			if s.Within(negationPhrases(), max(0, m.From-4), m.From) {
				continue // what is denied of one pole need not be held of the other
			}
			a := answer{s, p.Pole, pile.Content(s.Claim.Evidence.Quote), years(s)}
			for _, topic := range topicsOf(s, m, p) {
				key := [2]string{p.Question, topic}
				if len(topics[key]) < rivals {
					topics[key] = append(topics[key], a)
				}
			}
		}
	}
	f.oppose(topics)
}

// topicsOf are what a phrase of a statement is about.
func topicsOf(s statement.Statement, m statement.Match, p lexicon.Pole) []string {
	if p.Topic == "incident" {
		return incidentOr(s)
	}
	var last []string
	for _, n := range s.Named {
		if n.End <= s.Words[m.From].Start+1 && judged[n.Kind] && n.Who != "" && s.Words[m.From].Start-n.End <= 2*nearby {
			last = []string{n.Who}
		}
	}
	return last
}

// judged are the kinds of entities that a judgement may be about.
var judged = map[string]bool{"country": true, "region": true, "city": true, "armed_group": true, "organization": true, "agency": true}

// incidentOr is the incident a statement bears on, else the places and bodies it names: what it tells may be
// of one happening with what another tells of the same place.
func incidentOr(s statement.Statement) []string {
	if s.Incident != "" {
		return []string{s.Incident}
	}
	var out []string
	for _, n := range s.Named {
		if n.Who != "" && (n.Kind == "city" || n.Kind == "venue") {
			out = append(out, n.Who)
		}
	}
	for _, w := range s.Words {
		if len(w.Text) > 4 && !lexicon.Plain(w.Text) && len(out) < rivals {
			out = append(out, "word "+w.Text)
		}
	}
	return out
}

func (f *finder) oppose(topics map[[2]string][]answer) {
	keys := make([][2]string, 0, len(topics))
	for k := range topics {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		return keys[i][0] < keys[j][0] || keys[i][0] == keys[j][0] && keys[i][1] < keys[j][1]
	})
	for _, k := range keys {
		f.opposite(k[0], k[1], topics[k])
	}
}

// opposite sets the answers to one question against each other, of which some other report gives the opposite.
func (f *finder) opposite(question, topic string, all []answer) {
	against := map[int]bool{}
	timed := false
	for i, a := range all {
		for j, b := range all[i+1:] {
			if a.pole != b.pole && a.Root.Key != b.Root.Key && a.Report != b.Report && f.oneTopic(question, a, b) {
				against[i], against[i+1+j] = true, true
				timed = timed || len(a.years) > 0 && len(b.years) > 0 && apart(a.years, b.years)
			}
		}
	}
	poles := map[string]*ledger.Value{}
	about := topic
	for i, a := range all {
		if !against[i] {
			continue
		}
		if poles[a.pole] == nil {
			poles[a.pole] = &ledger.Value{Text: a.pole}
		}
		poles[a.pole].Evidence, poles[a.pole].Chains = append(poles[a.pole].Evidence, a.Evidence()), append(poles[a.pole].Chains, nonNil(a.Claim.Chain))
		if _, ok := f.incident[a.Incident]; ok && question == "intent" {
			about = a.Incident
		}
	}
	if len(poles) == 2 {
		f.setAgainst(question, about, poles, timed)
	}
}

// oneTopic reports answers that speak of the same: of a trend the same noun, of happenings without an
// incident the same words.
func (f *finder) oneTopic(question string, a, b answer) bool {
	both := pile.Shared(a.words, b.words)
	shared := 0
	for _, w := range both {
		if !f.nameWords[w] {
			shared++
		}
	}
	switch question {
	case "trend", "success":
		return shared >= 1
	case "intent":
		return a.Incident != "" && a.Incident == b.Incident || len(both) >= 3
	}
	return true
}

// setAgainst makes a tension of two answers, or where each is of another time, a difference that is none.
func (f *finder) setAgainst(question, about string, poles map[string]*ledger.Value, timed bool) {
	var sides []ledger.Side
	for _, p := range slices.Sorted(maps.Keys(poles)) {
		sides = append(sides, f.side(p, *poles[p]))
	}
	text := sides[0].Says + " or " + sides[1].Says
	if i, ok := f.incident[about]; ok {
		in := &f.s.Incidents[i]
		f.keep(in, f.add("status", about, in.Title+": "+text, "one source tells it as an accident, another as meant", sides))
		return
	}
	if name := f.pile.Name(about); name != "" {
		text = name + ": " + text
	}
	switch {
	case question == "intent":
		f.add("status", about, text, "one source tells it as an accident, another as meant", sides)
	case timed:
		f.s.Compatible = append(f.s.Compatible, ledger.Tension{ID: ledger.ID("t", "date", question, about), Cause: "date", About: about, Text: text, Sides: sides, Reason: "no contradiction: the judgements are of different times"})
	default:
		f.add("judgement", about, text, "sources judge one matter in opposite ways; both may be partly so, or of different times", sides)
	}
}

func (a answer) told() ledger.Value {
	return ledger.Value{Evidence: []ledger.Evidence{a.Evidence()}, Chains: []ledger.Chain{nonNil(a.Claim.Chain)}}
}

// years are the years that a statement names.
func years(s statement.Statement) map[int]bool {
	out := map[int]bool{}
	for _, w := range s.Words {
		if n, err := strconv.Atoi(w.Text); err == nil && len(w.Text) == 4 && n > 1900 && n < 2100 {
			out[n] = true
		}
	}
	return out
}

func apart(a, b map[int]bool) bool {
	for y := range a {
		if b[y] {
			return false
		}
	}
	return true
}
