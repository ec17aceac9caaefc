// Package edition finds the articles of which a pile holds several versions: reports of one address whose texts differ. It
// tells what changed in what they say, from each version to the next; how the words around changed is not its matter.
package edition

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Find lists the articles with more than one version, by address.
func Find(p *pile.Pile) []ledger.Article {
	versions := map[string][]*ledger.Reading{}
	for i := range p.Readings {
		r := &p.Readings[i]
		if a := address(r.Report); a != "" && r.Report.Status != ledger.StatusSkipped {
			versions[a] = append(versions[a], r)
		}
	}
	out := []ledger.Article{}
	for _, all := range versions {
		if len(all) > 1 {
			out = append(out, article(all))
		}
	}
	slices.SortFunc(out, func(a, b ledger.Article) int { return cmp.Compare(a.URL+a.Versions[0], b.URL+b.Versions[0]) })
	return out
}

// address is where an article stands, without what differs between links to one page: scheme, "www." and a last slash. The
// front of a site is the address of no article.
func address(r ledger.Report) string {
	if r.Given == nil {
		return ""
	}
	_, rest, ok := strings.Cut(r.Given.URL, "://")
	rest, _, _ = strings.Cut(rest, "#")
	host, path, _ := strings.Cut(rest, "/")
	path = strings.TrimSuffix(path, "/")
	if !ok || path == "" {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(host), "www.") + "/" + path
}

func article(all []*ledger.Reading) ledger.Article {
	slices.SortFunc(all, func(a, b *ledger.Reading) int {
		return cmp.Or(cmp.Compare(day(a.Report), day(b.Report)), cmp.Compare(moment(a.Report), moment(b.Report)),
			cmp.Compare(a.Report.Received, b.Report.Received), cmp.Compare(a.Report.ID, b.Report.ID))
	})
	out := ledger.Article{URL: all[0].Report.Given.URL, Changes: []ledger.Difference{}}
	for i, r := range all {
		out.Versions = append(out.Versions, r.Report.ID)
		if i > 0 {
			out.Changes = append(out.Changes, differences(all[i-1], r)...)
		}
	}
	return out
}

// moment is when a version came out, its last change or else its publication; in UTC where the time is known.
func moment(r ledger.Report) string {
	told := cmp.Or(r.Given.Modified, r.Given.Published)
	if t, err := time.Parse(time.RFC3339, told); err == nil {
		return t.UTC().Format(time.RFC3339)
	}
	return told
}

func day(r ledger.Report) string { return moment(r)[:min(len(moment(r)), len(time.DateOnly))] }

// finding is a record as two versions are compared by it.
type finding struct {
	kind, what string // a finding changed where another of its kind and what stands instead
	evidence   ledger.Evidence
}

func findings(r *ledger.Reading) []finding {
	var out []finding
	for _, e := range r.Events {
		out = append(out, finding{"event", e.Type, e.Evidence})
	}
	for _, f := range r.Figures {
		out = append(out, finding{"figure", cmp.Or(f.Measure, f.What), f.Evidence})
	}
	for _, w := range r.Warnings {
		out = append(out, finding{"warning", w.About, w.Evidence})
	}
	for i := range out {
		out[i].evidence.Report = r.Report.ID
	}
	return out
}

// differences are the findings of two versions whose words don't stand in both. Those of one kind and what are told as one
// that changed, in the order of the texts.
func differences(before, after *ledger.Reading) []ledger.Difference {
	old, fresh := findings(before), findings(after)
	gone, added := without(old, fresh), without(fresh, old)
	var out []ledger.Difference
	for _, g := range gone {
		d := ledger.Difference{Kind: g.kind, What: g.what, From: before.Report.ID, To: after.Report.ID, Was: &g.evidence}
		if i := slices.IndexFunc(added, func(a finding) bool { return a.kind == g.kind && a.what == g.what }); i >= 0 {
			now := added[i].evidence
			d.Now = &now
			added = slices.Delete(added, i, i+1)
		}
		out = append(out, d)
	}
	for _, a := range added {
		out = append(out, ledger.Difference{Kind: a.kind, What: a.what, From: before.Report.ID, To: after.Report.ID, Now: &a.evidence})
	}
	return out
}

// without are the findings that another list has not, by their kind and words.
func without(list, others []finding) []finding {
	has := map[string]bool{}
	for _, o := range others {
		has[key(o)] = true
	}
	var out []finding
	for _, f := range list {
		if !has[key(f)] {
			out = append(out, f)
		}
	}
	return out
}

func key(f finding) string {
	return f.kind + "\x00" + f.what + "\x00" + strings.Join(strings.Fields(f.evidence.Quote), " ")
}
