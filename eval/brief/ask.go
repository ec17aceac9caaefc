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

// counts asks for each count expected, and holds others against the program.
func (u *under) counts(e Event, read ledger.Event, about string) {
	for _, n := range e.Counts {
		if n.Maybe {
			continue
		}
		right := slices.ContainsFunc(read.Counts, n.is)
		u.owe("counts", right, "count %s of %s: %s", n, about, compact(read.Counts))
	}
	for _, c := range read.Counts {
		i := slices.IndexFunc(e.Counts, func(n Number) bool { return n.is(c) })
		if i >= 0 && e.Counts[i].Maybe || i < 0 && !held(c) {
			continue
		}
		u.given("counts", i >= 0, "count too many of %s: %s", about, compact(c))
	}
}

func (n Number) is(c ledger.Count) bool { return c.What == n.What && n.same(c.Low, c.High) }

// parties asks for each party expected. A party that is not is held against the program where it is a perpetrator or a
// victim, or where others of its role are expected.
func (u *under) parties(e Event, read ledger.Event, about string) {
	asked := map[string]bool{"perpetrator": true, "victim": true}
	for _, p := range e.Parties {
		if p.Maybe {
			continue
		}
		asked[p.Role] = true
		right := slices.ContainsFunc(read.Roles, func(r ledger.Role) bool { return u.plays(r, p) })
		u.owe("role "+p.Role, right, "no %s %q of %s: %s", p.Role, strings.Join(p.Names, "/"), about, cast(read.Roles))
	}
	for _, r := range read.Roles {
		i := slices.IndexFunc(e.Parties, func(p Party) bool { return u.plays(r, p) })
		if i >= 0 && e.Parties[i].Maybe || !asked[r.Role] {
			continue
		}
		u.given("role "+r.Role, i >= 0, "%s too many of %s: %q", r.Role, about, r.Text)
	}
}

// owe counts something expected.
func (u *under) owe(what string, found bool, wrong string, parts ...any) {
	k := row(u.kinds, what)
	k.owed++
	if found {
		k.hit++
	} else {
		u.fail(wrong, parts...)
	}
}

// given counts something read.
func (u *under) given(what string, expected bool, wrong string, parts ...any) {
	k := row(u.kinds, what)
	k.read++
	if !expected {
		k.wrong++
		u.fail(wrong, parts...)
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

func cast(list []ledger.Role) string {
	var out []string
	for _, r := range list {
		out = append(out, r.Role+" "+r.Text)
	}
	return strings.Join(out, "; ")
}
