package web

import (
	"cmp"
	"slices"

	"sitrep/export/brief"
	"sitrep/ledger"
)

// aboutView is what was read, with what, and what it is for.
type aboutView struct {
	Coverage  brief.Coverage
	Languages []counted
	From      string // the first publication day
	Until     string // the last
	Version   ledger.Version
	ReadBy    []counted // versions that read the reports
	Skipped   int
}

// about says what this room rests on.
func (v *visit) about() (*answer, error) {
	view := aboutView{Coverage: v.Coverage, Version: v.Version}
	languages, versions := map[string]int{}, map[string]int{}
	for i := range v.Snapshot.Reports {
		r := &v.Snapshot.Reports[i]
		languages[cmp.Or(r.Language, "not known")]++
		versions[r.ReadBy.Program+", data "+r.ReadBy.Data]++
		if day := r.Published.Value; day != "" {
			if view.From == "" || day < view.From {
				view.From = day
			}
			view.Until = max(view.Until, day)
		}
	}
	view.Languages, view.ReadBy = ranked(languages), ranked(versions)
	return &answer{page: "about", title: "About", active: "/about", view: shown(view), record: func() any {
		return map[string]any{
			"reports": v.Coverage.Read, "skipped": v.Coverage.Skipped, "languages": languages, "read_by": versions,
			"published_from": view.From, "published_until": view.Until, "version": v.Version, "state": v.ID}
	}}, nil
}

// ranked are counts, the largest first.
func ranked(counts map[string]int) []counted {
	var out []counted
	for name, n := range counts {
		out = append(out, counted{Noun: name, Count: n})
	}
	slices.SortFunc(out, func(a, z counted) int {
		if a.Count != z.Count {
			return z.Count - a.Count
		}
		return compareTimes(a.Noun, z.Noun)
	})
	return out
}
