package pile

import (
	"reflect"
	"slices"

	"sitrep/ledger"
)

// Past is how the reports of a pile stood when it was last collated. The zero Past knows of none.
type Past struct {
	pile  *Pile
	texts map[string]Text
}

// Text is which reports print the text of a report: the first that prints it, and the first edition of its form. Either
// is the report itself where no other does.
type Text struct{ Print, Form string }

// Recall compares a pile, when its identities are known, with how it stood before, and keeps how it stands. Readings that
// were handed in once are taken not to be changed in place.
func (p *Pile) Recall(past *Past, text func(report string) Text) {
	now := Past{p, make(map[string]Text, len(p.Readings))}
	for _, r := range p.Readings {
		now.texts[r.Report.ID] = text(r.Report.ID)
	}
	p.stands = make([]bool, len(p.Readings))
	if past.pile != nil {
		read := make([]bool, len(p.Readings)) // as it was read before
		for i := range p.Readings {
			was, known := past.pile.index[p.Readings[i].Report.ID]
			read[i] = known && sameReading(&p.Readings[i], &past.pile.Readings[was])
		}
		renamed := p.renamed(past.pile)
		for i := range p.Readings {
			id := p.Readings[i].Report.ID
			t := now.texts[id]
			p.stands[i] = read[i] && t == past.texts[id] && read[p.index[t.Print]] && p.sameWho(past.pile, i, renamed)
		}
		p.past = past.pile
	}
	*past = now
}

// Settle compares the incidents of a pile, when they are known, with those of the pile that was recalled.
func (p *Pile) Settle() {
	p.settled = make([]bool, len(p.Readings))
	for i, r := range p.Readings {
		p.settled[i] = p.Stands(i) && !slices.ContainsFunc(r.Events, func(e ledger.Event) bool {
			ref := ledger.Ref{Report: r.Report.ID, ID: e.ID}
			return p.incidents[ref] != p.past.incidents[ref]
		})
	}
	p.past = nil
}

// Settled reports that the i-th report stands as it stood, and that its events belong to the incidents that they belonged to.
func (p *Pile) Settled(i int) bool { return p.settled != nil && p.settled[i] }

// Stands reports that the i-th report stands as it stood when the pile was last collated: its reading, who is who in it
// and under which name, and whose text it prints. What is made of these alone is what it was.
func (p *Pile) Stands(i int) bool { return p.stands != nil && p.stands[i] }

// Known is Stands by a report's id.
func (p *Pile) Known(report string) bool {
	i, ok := p.index[report]
	return ok && p.Stands(i)
}

// renamed are the identities whose name or kind is another than before.
func (p *Pile) renamed(was *Pile) map[string]bool {
	out := map[string]bool{}
	for id, name := range p.names {
		if name != was.names[id] || p.kinds[id] != was.kinds[id] {
			out[id] = true
		}
	}
	return out
}

// sameWho reports a report whose entities are the identities that they were.
func (p *Pile) sameWho(was *Pile, i int, renamed map[string]bool) bool {
	for _, e := range p.Readings[i].Entities {
		ref := ledger.Ref{Report: p.Readings[i].Report.ID, ID: e.ID}
		if who := p.who[ref]; who != was.who[ref] || renamed[who] {
			return false
		}
	}
	return true
}

func sameReading(a, b *ledger.Reading) bool {
	return same(a.Entities, b.Entities) && same(a.Events, b.Events) && same(a.Figures, b.Figures) && same(a.Claims, b.Claims) &&
		same(a.Warnings, b.Warnings) && sameReport(a.Report, b.Report)
}

// same reports one list, or two that hold the same.
func same[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0] || reflect.DeepEqual(a, b))
}

// sameReport compares what is short first, and lists only where they are not one.
func sameReport(a, b ledger.Report) bool {
	if a.Text != b.Text || a.Title != b.Title || !same(a.Furniture, b.Furniture) || !same(a.Marked, b.Marked) || !same(a.LeftOut, b.LeftOut) {
		return false
	}
	for _, r := range []*ledger.Report{&a, &b} {
		r.Furniture, r.Marked, r.LeftOut = nil, nil, nil
	}
	return reflect.DeepEqual(a, b)
}
