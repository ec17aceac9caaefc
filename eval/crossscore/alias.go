package crossscore

import (
	"strings"

	"sitrep/ledger"
)

// aliases counts the names of a set that belong to its one identity: the one that most of them lead to.
// Split are the reports whose every name leads elsewhere or nowhere; missed are the names that do.
func (p *Pile) aliases(a AliasSet) (right, asked int, split, missed []string) {
	best, most := "", 0
	forms := p.forms()
	for id, known := range forms {
		if n := len(p.covered(a, known)); n > most || n == most && id < best {
			best, most = id, n
		}
	}
	for _, file := range p.Gold.Files() {
		found := false
		for _, name := range a.Aliases[file] {
			asked++
			if forms[best][[2]string{p.Reports[file], plain(name)}] {
				right++
				found = true
			} else {
				missed = append(missed, name)
			}
		}
		if !found && len(a.Aliases[file]) > 0 {
			split = append(split, file)
		}
	}
	return right, asked, split, missed
}

// covered are the names of a set that an identity has.
func (p *Pile) covered(a AliasSet, known map[[2]string]bool) []string {
	var out []string
	for file, names := range a.Aliases {
		for _, n := range names {
			if known[[2]string{p.Reports[file], plain(n)}] {
				out = append(out, n)
			}
		}
	}
	return out
}

// forms are the names and mentions of each identity in each report.
func (p *Pile) forms() map[string]map[[2]string]bool {
	entities := map[ledger.Ref]ledger.Entity{}
	texts := map[string]string{}
	for _, r := range p.Readings {
		texts[r.Report.ID] = r.Report.Text
		for _, e := range r.Entities {
			entities[ledger.Ref{Report: r.Report.ID, ID: e.ID}] = e
		}
	}
	out := map[string]map[[2]string]bool{}
	for _, id := range p.Situation.Entities {
		out[id.ID] = map[[2]string]bool{}
		for _, m := range id.Members {
			e := entities[m]
			for _, n := range append([]string{e.Name}, e.Aliases...) {
				out[id.ID][[2]string{m.Report, plain(n)}] = true
			}
			for _, x := range e.Mentions {
				out[id.ID][[2]string{m.Report, plain(texts[m.Report][x.Start:x.End])}] = true
			}
		}
	}
	return out
}

// plain is a name in small letters, without an article.
func plain(name string) string {
	name = strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(name, "’", "'")), " "))
	for _, article := range []string{"the ", "a ", "an "} {
		name = strings.TrimPrefix(name, article)
	}
	return name
}
