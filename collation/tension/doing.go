package tension

import (
	"slices"
	"strings"
	"sync"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

var doerPhrases = sync.OnceValue(func() statement.Phrases {
	return statement.PhrasesOf(lexicon.Doers(), func(d lexicon.Doer) string { return d.Word })
})

var (
	alliedPhrases  = repliesOf("allied")
	dressedPhrases = repliesOf("dressed")
	unknownPhrases = repliesOf("unknown")
	doneByPhrases  = repliesOf("done-by")
	shotPhrases    = repliesOf("shot")
)

// doer is who is told to have carried out an act: his side, his kind and his name, as far as the words tell them.
type doer struct {
	side, kind string
	names      []string // words of the name, in small letters
	patients   string   // camp of those to whom he did it, "" for none or several
	value      ledger.Value
	root       independence.Root
	report     string
}

// known reports a doer of whom enough is told for him to be told apart from another.
func (d doer) known() bool { return d.side != "" || len(d.names) > 0 }

// doersOf are those who are told to have carried out an incident: in the roles of its events, and in what sources say of it
// by words for who did it.
func (f *finder) doersOf(in *ledger.Incident) []doer {
	attributes := []string{"perpetrator", "claimant", "instrument"}
	if _, kin := lexicon.Family(in.Type); kin == "violence" {
		attributes = append(attributes, "agency")
	}
	var out []doer
	for _, attribute := range attributes {
		for _, v := range valuesOf(in, attribute) {
			for k, e := range v.Evidence {
				d := f.doerAt(e, v.Chains[k])
				if attribute == "claimant" {
					d.side, d.kind, d.names = "", "", f.ownNames("by "+v.Text)
				}
				if d.known() && (attribute != "instrument" || d.side == "state" || len(d.names) > 0) {
					d.patients, d.value.Attribute, d.value.Text = f.patientsOf(in, e), attribute, strings.TrimSpace(v.Text)
					out = append(out, d)
				}
			}
		}
	}
	return append(out, f.doersSaid(in)...)
}

// doerAt is the doer whom words of a report name. One whom a source calls its own is the source: "its fighters".
func (f *finder) doerAt(e ledger.Evidence, c ledger.Chain) doer {
	root := f.ofIssuer(e.Report, f.roots.Root(independence.Voice{Report: e.Report, Chain: c}))
	d := doer{root: root, report: e.Report, value: ledger.Value{Evidence: []ledger.Evidence{e}, Chains: []ledger.Chain{nonNil(c)}}}
	body := f.pile.Report(e.Report).Text
	if e.Start < 0 || e.End > len(body) || e.Start >= e.End {
		return d
	}
	end := e.End + belonging(body[e.End:min(len(body), e.End+reach)])
	then := strings.ToValidUTF8(body[end:min(len(body), end+reach)], "")
	if d.side, d.kind = sideOf(body[e.Start:e.End], body[e.End:end]+then); d.side == "" {
		d.side, d.kind = sideOf(body[e.Start:end], then)
	}
	if kind := f.pile.Kind(f.roles[place{e.Report, e.Start, e.End}]); kind != "person" {
		d.names = f.ownNames(body[e.Start:end])
	}
	if first := pile.Words(body[e.Start:e.End]); len(first) > 0 && ours[first[0]] && !root.Outlet {
		d.names = f.ownNames(root.Name)
	}
	return d
}

// ours are the words by which a source calls a doer its own.
var ours = map[string]bool{"its": true, "our": true, "their": true}

// belonging is how many bytes behind the words for a doer tell to what he belongs: "fighters | of the Raia Coalition".
func belonging(behind string) int {
	if strings.HasPrefix(behind, " of ") || strings.HasPrefix(behind, " from ") {
		return stretch(behind)
	}
	return 0
}

// stretch is how many bytes from the start of a text name one who is told of: up to a mark, or to a word behind which no more is told
// of him.
func stretch(text string) int {
	end := len(text) - len(strings.TrimLeft(text, " "))
	for n, w := range strings.Split(text[end:], " ") {
		bare := strings.TrimRight(w, ",.;:\n")
		if n > mostBelonging || n > 0 && stops[strings.ToLower(bare)] || strings.Contains(bare, "\n") {
			break
		}
		end += len(bare)
		if bare != w {
			return end
		}
		end++
	}
	return len(strings.TrimRight(text[:min(end, len(text))], " "))
}

// mostBelonging is how many words at most; stops are those before which it ends.
const mostBelonging = 6

var stops = map[string]bool{"in": true, "on": true, "at": true, "near": true, "who": true, "and": true, "had": true, "have": true, "was": true, "were": true, "with": true, "said": true, "that": true, "as": true, "to": true}

func capital(w string) bool { return w != "" && (w[0] >= 'A' && w[0] <= 'Z' || w[0] >= 0xc3) }

// guise is how many words behind those for a doer tell whose he is, or that he only looked like it.
const guise = 7

// sideOf is the side, and the kind, of the doer whom words name, as far as these and those right behind them tell: militiamen
// "allied to the army" are of the state, gunmen "in army uniform" may be anybody.
func sideOf(named, then string) (side, kind string) {
	words, behind := statement.Cut(strings.ToValidUTF8(named, "")), statement.Cut(then)
	behind.Words = behind.Words[:min(len(behind.Words), guise)]
	if words.Has(unknownPhrases()) || behind.Has(dressedPhrases()) || words.Has(dressedPhrases()) {
		return "", ""
	}
	for _, m := range words.Find(doerPhrases()) {
		d := lexicon.Doers()[m.Number]
		switch {
		case side == "" || side == d.Side:
			side = d.Side
			if d.Kind != "" {
				kind = d.Kind
			}
		case side == "state" && d.Side == "armed" && kind == "militia":
		default:
			return "", "" // of two sides
		}
	}
	if side == "armed" && behind.Has(alliedPhrases()) && slices.ContainsFunc(behind.Find(doerPhrases()), func(m statement.Match) bool { return lexicon.Doers()[m.Number].Side == "state" }) {
		return "state", "militia"
	}
	return side, kind
}

// ownNames are the words of names in those for a doer: written with a capital letter, the first of all only where other
// names of the pile have it.
func (f *finder) ownNames(named string) []string {
	var out []string
	for i, w := range strings.Fields(named) {
		w = strings.Trim(w, ",.;:'’\"“”()")
		w = pile.Bearer(w)
		low := strings.ToLower(w)
		if !capital(w) || len(w) < 3 || i == 0 && !f.nameWords[low] && !(len(low) > 3 && strings.ToUpper(w) == w) {
			continue
		}
		if statement.Cut(low).Has(doerPhrases()) || lexicon.Institution(low) || lexicon.Plain(low) || f.placeWords[low] || low == "group" {
			continue
		}
		out = append(out, low)
	}
	return out
}

// doersSaid are those of whom sources say, by words for who did it, that an incident was their doing: "the work of cattle
// thieves", "the shot came from a police lorry".
func (f *finder) doersSaid(in *ledger.Incident) []doer {
	var out []doer
	for _, r := range reportsOf(in) {
		for _, s := range f.ofReport(r) {
			if s.Root.Outlet || silent[s.Claim.Stance] || f.newsIfNone(s) != in.ID {
				continue
			}
			turned := turnedAround(s)
			for _, m := range s.Find(doneByPhrases()) {
				if turned[m.From] || m.To >= len(s.Words) || s.Words[m.From].Text == "came" && !s.Within(shotPhrases(), max(0, m.From-guise), m.From) {
					continue
				}
				if d := f.doerBehind(s, m.To); d.known() {
					d.value.Evidence = []ledger.Evidence{s.Evidence()}
					out = append(out, d)
				}
			}
		}
	}
	return out
}

// patientsOf is the camp of those to whom the one did it who is named at a place.
func (f *finder) patientsOf(in *ledger.Incident, at ledger.Evidence) string {
	var hurt []string
	for _, m := range in.Members {
		e := f.eventOfRef[m]
		if m.Report != at.Report || e == nil || !slices.ContainsFunc(e.Roles, func(r ledger.Role) bool { return r.Start == at.Start && r.End == at.End }) {
			continue
		}
		for _, r := range e.Roles {
			if r.Role == "victim" || r.Role == "target" {
				hurt = append(hurt, r.Text)
			}
		}
	}
	return oneCamp(hurt)
}

// placeWord reports a word of a statement that stands in the name of a place.
func (f *finder) placeWord(s statement.Statement, i int) bool {
	return slices.ContainsFunc(s.Named, func(n statement.Named) bool {
		return placeKinds[n.Kind] && n.Kind != "nationality" && n.Start <= s.Words[i].Start && s.Words[i].End <= n.End
	})
}
