package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// join adds what c tells to the event a: mentions, and what a did not have.
func (r *reader) join(a, c candidate) candidate {
	if a.headline && !c.headline { // the body tells it; the headline is a mention
		c.mentions = append(append(c.mentions, a.mentions...), a.evidence)
		a, c = c, a
	} else {
		a.mentions = append(append(a.mentions, c.evidence), c.mentions...)
	}
	a.kind = closerKind(a, c)
	a.counts = addCounts(a.counts, c.counts)
	a.where, a.titled = closerPlace(a, c), (a.titled || len(a.where) == 0) && (c.titled || len(c.where) == 0)
	if closerTime(a.when, c.when) || a.saidDay && !c.saidDay && tellsDay(c.when) || !a.pred.Noun && c.pred.Noun && a.sentence == c.sentence && c.when != nil && r.dayOf(c) {
		a.when, a.saidDay = c.when, c.saidDay
	}
	a.roles = addRoles(a.roles, c.roles)
	if a.sentence == c.sentence && !a.pred.Noun && r.harmful(a.pred) && !r.harmful(c.pred) {
		a.evidence = a.evidence.Cover(c.evidence) // "were killed when gunmen ambushed their convoy": the ambush is the deed
	}
	a.told = append(a.told, c.told...)
	a.aggregate = aggregate(a, c)
	a.past = a.past && (c.past || r.onlyPoints(c) || a.sentence == c.sentence && c.when == nil)
	if c.kind == "foiled_plot" || a.kind == "foiled_plot" {
		a.kind = "foiled_plot"
		if c.status == "foiled" {
			a.status = "foiled"
		}
	}
	return a
}

// onlyPoints reports a noun that speaks of a deed as known and tells nothing of it: "the site of the blast".
func (r *reader) onlyPoints(c candidate) bool {
	return c.pred.Noun && c.definite && !c.headline && c.when == nil && len(c.counts) == 0 && len(c.told) == 1
}

// tellsDay reports a time that names a day or a longer stretch, not an hour alone.
func tellsDay(w *text.When) bool { return w != nil && w.Needs != "date" }

// dayOf reports a noun with its day before it: "Tuesday's explosion".
func (r *reader) dayOf(c candidate) bool {
	owner := r.d.Child(c.pred.Head, "nmod:poss", "compound")
	return owner >= 0 && r.inTime(r.d.Tokens[owner].Span)
}

// aggregate tells of an event whether it stands for several: of a verb and a noun in one sentence the noun says so ("were
// killed in the attacks"), of two nouns both have to.
func aggregate(a, c candidate) bool {
	if a.sentence == c.sentence && a.pred.Noun != c.pred.Noun {
		return a.aggregate || c.aggregate
	}
	return a.aggregate && c.aggregate
}

// closerKind is the more telling of the types of two words for one deed: a bombing is an attack told closer, and what
// aircraft did is no bomb's.
func closerKind(a, c candidate) string {
	if a.kind == "kidnapping" && familyOf(c.kind) == "violence" {
		return a.kind
	}
	if c.kind == "raid" && c.pred.Noun && c.definite && lexicon.Is("any deed", c.trigger.Lemma) && a.kind != "clash" && deedKinds[a.kind] {
		return a.kind // "Monday's raid" of the gunmen told before
	}
	if a.kind == "territorial_change" && c.kind != a.kind {
		return takenKind(a, c)
	}
	if a.kind == "raid" && c.kind == "arrest" || a.kind != "arrest" && c.kind == "raid" {
		return c.kind
	}
	if a.kind == "clash" && c.kind == "airstrike" && a.sentence == c.sentence {
		return c.kind // "killed 40 rebels in air strikes"
	}
	if c.kind == "clash" && a.kind == "attack" && a.sentence == c.sentence {
		return c.kind // "killed six as they clashed with rebels"
	}
	if c.trigger.Lemma == "bombardment" {
		return a.kind // of guns as of aircraft
	}
	if a.kind == "attack" && familyOf(c.kind) == "violence" || a.kind == "bombing" && c.kind == "airstrike" {
		return c.kind
	}
	return a.kind
}

// takenKind is the type of a place that was taken with deaths: by troops it changed hands; what fighters overran and killed in
// is an attack.
func takenKind(a, c candidate) string {
	if c.kind == "clash" || a.trigger.Lemma != "overrun" && a.trigger.Lemma != "overran" {
		return a.kind
	}
	return c.kind
}

// closerPlace is what two tellings say together of one place: the village of the body beside the region of the lede. Within a
// sentence the first word's place holds: the other may stand nearer to the place of who says it. So it does before a
// headline's, which is told with fewer words.
func closerPlace(a, c candidate) []text.Location {
	switch {
	case a.titled && len(told(c.where)) > 0 && !c.titled:
		return inTown(c.where, a.where)
	case len(a.where) == 0:
		return c.where
	case a.sentence != c.sentence && len(c.where) > 0 && wide(a.where) && !wide(c.where):
		return inArea(c.where, a.where)
	case a.sentence == c.sentence && a.pred.Passive && !c.pred.Passive && c.trigger.Count == "" && len(c.where) > len(a.where) && !slices.ContainsFunc(a.where, func(l text.Location) bool { return !sameAs(c.where, l) }):
		return c.where // "were shot dead in Sarn after they attacked a post at Orrin in Sarn"
	case a.sentence == c.sentence || c.headline:
		return a.where
	}
	return closerOf(a.where, c.where)
}

// inTown are the places of the body with the headline's town, where all of them are names that no list holds.
func inTown(body, headline []text.Location) []text.Location {
	if slices.ContainsFunc(told(body), func(l text.Location) bool {
		return l.Precision != "" && l.Precision != "venue" && l.Precision != "country"
	}) {
		return closerOf(body, headline)
	}
	return narrowestFirst(append(slices.Clone(body), slices.DeleteFunc(slices.Clone(headline), func(l text.Location) bool {
		return l.Precision != "city" || sameAs(body, l)
	})...))
}

// closerOf are the places told first, with those told later that lie in one of them and tell it closer. Of two towns the
// first one stays.
func closerOf(where, later []text.Location) []text.Location {
	if wide(where) && !wide(later) {
		return inArea(later, where)
	}
	town := slices.ContainsFunc(where, func(l text.Location) bool { return l.Precision == "city" })
	out := slices.Clone(where)
	for _, l := range later {
		wider := l.Precision == "country" || l.Precision == "region" || l.Precision == "area"
		if wider || town && l.Precision == "city" || sameAs(where, l) || !sharedPlace(told(where), []text.Location{l}) {
			continue
		}
		out = append(out, l)
	}
	return narrowestFirst(out)
}

// inArea are places with the regions told before of which they may be a part, where no list holds all of them: the village with
// its district.
func inArea(places, areas []text.Location) []text.Location {
	if slices.ContainsFunc(told(places), func(l text.Location) bool { return l.Precision != "" && l.Precision != "venue" }) {
		return places
	}
	return append(slices.Clone(places), slices.DeleteFunc(slices.Clone(areas), func(l text.Location) bool {
		return l.Precision != "region" || sameAs(places, l)
	})...)
}

// sameAs reports a place that stands among others, by its name or its words.
func sameAs(all []text.Location, l text.Location) bool {
	return slices.ContainsFunc(all, func(x text.Location) bool { return x.Name != "" && x.Name == l.Name || x.Written == l.Written })
}

// wide reports places of which none is narrower than a region.
func wide(all []text.Location) bool {
	for _, l := range all {
		if l.Precision != "country" && l.Precision != "region" {
			return false
		}
	}
	return true
}

func addCounts(a, b []ledger.Count) []ledger.Count {
	for _, y := range b {
		known := false
		for _, x := range a {
			known = known || x.What == y.What && sameNumber(x.Low, y.Low) && sameNumber(x.High, y.High)
		}
		if !known {
			a = append(a, y)
		}
	}
	return a
}

func sameNumber(a, b *float64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

func addRoles(a, b []ledger.Role) []ledger.Role {
	for _, y := range b {
		known := false
		for _, x := range a {
			known = known || x.Role == y.Role && strings.EqualFold(x.Text, y.Text)
		}
		if !known {
			a = append(a, y)
		}
	}
	return a
}
