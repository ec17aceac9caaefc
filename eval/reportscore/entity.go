package reportscore

import (
	"strings"

	"sitrep/ledger"
)

func (d document) entities() {
	p := pairUp(d.entityCandidates())
	row := d.kinds.row("entities")
	row.hit += len(p.readOf)
	row.gold += len(d.gold.Entities)
	row.read += len(d.read.Entities)
	for i, g := range d.gold.Entities {
		k, ok := p.readOf[i]
		if !ok {
			d.fail("missed entity %s (%s)", g.Canonical, g.Kind)
			continue
		}
		d.ask("entity kind", d.read.Entities[k].Kind == g.Kind)
	}
	for k, e := range d.read.Entities {
		if _, ok := p.goldOf[k]; !ok {
			d.fail("invented entity %s (%s)", e.Name, e.Kind)
		}
	}
}

// entityCandidates fit by the number of names they share.
func (d document) entityCandidates() []candidate {
	var out []candidate
	read := make([]words, len(d.read.Entities))
	for k, e := range d.read.Entities {
		read[k] = d.names(e)
	}
	for i, g := range d.gold.Entities {
		forms := namesOf(append([]string{g.Canonical}, g.Aliases...))
		for k := range read {
			if worth := forms.shared(read[k]); worth > 0 {
				out = append(out, candidate{i, k, worth})
			}
		}
	}
	return out
}

// names are all forms of an entity as read, its mentions included.
func (d document) names(e ledger.Entity) words {
	forms := append([]string{e.Name}, e.Aliases...)
	for _, m := range e.Mentions {
		forms = append(forms, slice(d.raw, m.Start, m.End))
	}
	return namesOf(forms)
}

// namesOf are names as plain words, without an article.
func namesOf(forms []string) words {
	out := words{}
	for _, f := range forms {
		name := joined(f)
		for _, article := range []string{"the ", "a ", "an "} {
			if rest, ok := strings.CutPrefix(name, article); ok {
				name = rest
				break
			}
		}
		if name != "" {
			out[name] = true
		}
	}
	return out
}
