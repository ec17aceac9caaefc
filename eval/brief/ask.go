package brief

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"sitrep/eval/reportscore"
	"sitrep/ledger"
	"sitrep/text"
)

// attributesOf asks for what is expected of an event that was found.
func (u *under) attributesOf(e Event, read ledger.Event) {
	about := fmt.Sprintf("%s (%s) read at %q", e.Types[0], e.Words, read.Trigger.Text)
	right := slices.Contains(e.Types, read.Type)
	row(u.types, e.Types[0]).count(right)
	u.ask("type", right, "type of %s: %s", about, read.Type)
	u.ask("status", slices.Contains(e.Statuses, read.Status), "status of %s: %s", about, read.Status)
	if e.Past || read.Past {
		u.ask("past", e.Past == read.Past, "past of %s: %v", about, read.Past)
	}
	for _, names := range e.Where {
		right := slices.ContainsFunc(names, func(n string) bool { return reportscore.Placed([]string{n}, read.Where) })
		u.ask("place", right, "place %s of %s: %s", strings.Join(names, "/"), about, written(read.Where))
	}
	for _, names := range e.Countries {
		right := slices.ContainsFunc(names, func(n string) bool { return reportscore.InCountry(n, read.Where) })
		u.ask("country", right, "country %s of %s: %s", strings.Join(names, "/"), about, written(read.Where))
	}
	if len(e.Days) > 0 {
		right := slices.ContainsFunc(e.Days, func(d Day) bool { return d.is(read.When) })
		u.ask("day", right, "day %s of %s: %s", e.Days[0].Written, about, compact(read.When))
	}
	u.counts(e, read, about)
	u.parties(e, read, about)
}

func written(where []text.Location) string {
	var out []string
	for _, w := range where {
		out = append(out, w.Written+" ("+w.Name+", "+w.Country+")")
	}
	return strings.Join(out, "; ")
}

func compact(v any) string {
	raw, _ := json.Marshal(v)
	return string(raw)
}

// counts asks for each count expected; counts of what Counted names that are not expected are held against the program.
func (u *under) counts(e Event, read ledger.Event, about string) {
	row := row(u.kinds, "counts")
	row.owed += len(e.Counts)
	for _, n := range e.Counts {
		if slices.ContainsFunc(read.Counts, func(c ledger.Count) bool { return c.What == n.What && n.same(c.Low, c.High) }) {
			row.hit++
		} else {
			u.fail("count %s of %s: %s", n, about, compact(read.Counts))
		}
	}
	for _, c := range read.Counts {
		if !slices.Contains(Counted, c.What) {
			continue
		}
		row.read++
		if !slices.ContainsFunc(e.Counts, func(n Number) bool { return c.What == n.What && n.same(c.Low, c.High) }) {
			row.wrong++
			u.fail("count too many of %s: %s", about, compact(c))
		}
	}
}

// parties asks for each party expected. A party that is not is held against the program where it is a perpetrator or a
// victim, or where others of its role are expected.
func (u *under) parties(e Event, read ledger.Event, about string) {
	for _, p := range e.Parties {
		row := row(u.kinds, "role "+p.Role)
		row.owed++
		if slices.ContainsFunc(read.Roles, func(r ledger.Role) bool { return u.plays(r, p) }) {
			row.hit++
		} else {
			u.fail("no %s %q of %s: %s", p.Role, strings.Join(p.Names, "/"), about, u.cast(read.Roles))
		}
	}
	for _, r := range read.Roles {
		named := slices.ContainsFunc(e.Parties, func(p Party) bool { return p.Role == r.Role })
		if !named && r.Role != "perpetrator" && r.Role != "victim" {
			continue
		}
		row := row(u.kinds, "role "+r.Role)
		row.read++
		if !slices.ContainsFunc(e.Parties, func(p Party) bool { return u.plays(r, p) }) {
			row.wrong++
			u.fail("%s too many of %s: %q", r.Role, about, r.Text)
		}
	}
}

// plays reports that a role read is the party: all words of one of its names stand in the role's words, or in a name of
// its entity.
func (u *under) plays(r ledger.Role, p Party) bool {
	if r.Role != p.Role {
		return false
	}
	forms := append([]string{r.Text}, u.namesOf(r.Entity)...)
	return slices.ContainsFunc(p.Names, func(name string) bool {
		return slices.ContainsFunc(forms, func(form string) bool { return reportscore.HasWords(name, form) })
	})
}

func (u *under) namesOf(entity string) []string {
	for _, e := range u.read.Entities {
		if e.ID == entity && entity != "" {
			return append([]string{e.Name}, e.Aliases...)
		}
	}
	return nil
}

func (u *under) cast(list []ledger.Role) string {
	var out []string
	for _, r := range list {
		out = append(out, r.Role+" "+r.Text)
	}
	return strings.Join(out, "; ")
}
