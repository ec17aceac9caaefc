package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// clashing reports two candidates that can't be one: different counts of the same thing, different
// cities, different full dates.
func clashing(a, c candidate) bool {
	if slices.ContainsFunc(c.counts, func(y ledger.Count) bool { return otherNumber(a.counts, y) }) && slices.ContainsFunc(a.counts, func(y ledger.Count) bool { return otherNumber(c.counts, y) }) {
		return true
	}
	if len(told(a.where)) > 0 && len(told(c.where)) > 0 && (!sharedPlace(a.where, c.where) || otherTown(a.where, c.where)) {
		return true
	}
	return a.when != nil && c.when != nil && !a.saidDay && !c.saidDay && otherTime(a.when, c.when)
}

// manifold reports happenings that a number counts: "61 attacks in February".
func (r *reader) manifold(c candidate) bool {
	return c.pred.Noun && c.aggregate && r.d.Child(c.pred.Head, "nummod") >= 0
}

// oneOfThem reports a single happening told by a noun with a time of its own, which is at most one of those counted.
func oneOfThem(c candidate) bool { return c.pred.Noun && !c.aggregate && c.when != nil }

// otherTime reports times of which one can't be the other. A day by which something was told leaves all days before it open.
func otherTime(a, b *text.When) bool {
	if latest(a) || latest(b) {
		return latest(a) && b.From != "" && a.Until != "" && b.From > a.Until || latest(b) && a.From != "" && b.Until != "" && a.From > b.Until
	}
	return a.EDTF != "" && b.EDTF != "" && !compatible(a.EDTF, b.EDTF) || otherWeekday(a, b)
}

// oneDate reports dates of which one is the other told less exactly.
func oneDate(a, b *text.When) bool {
	return a != nil && b != nil && a.EDTF != "" && b.EDTF != "" && compatible(a.EDTF, b.EDTF)
}

// latest reports a time that only bounds a deed: see notAfter.
func latest(w *text.When) bool {
	return strings.HasPrefix(w.EDTF, "../") || w.EDTF == "" && strings.HasPrefix(w.Note, "on or before")
}

// otherWeekday reports two different days of the week, which tell days apart where no date does.
func otherWeekday(a, b *text.When) bool {
	x, y := weekdayIn(a.Written), weekdayIn(b.Written)
	return x != "" && y != "" && x != y
}

// weekdayIn is the day of the week named in the words of a time, "" where there is none.
func weekdayIn(words string) string {
	for _, w := range strings.Fields(strings.ToLower(words)) {
		if w = strings.TrimSuffix(strings.Trim(w, ",."), "'s"); strings.HasSuffix(w, "day") && lexicon.Is("day word", w) && w != "today" && w != "yesterday" {
			return w
		}
	}
	return ""
}

// otherNumber reports exact counts of one thing of which none is the number given.
func otherNumber(all []ledger.Count, y ledger.Count) bool {
	other, sum := false, 0.0
	for _, x := range all {
		if x.What != y.What || x.Low == nil || y.Low == nil {
			continue
		}
		if *x.Low == *y.Low {
			return false // "kills 15" of the headline is "at least 15"
		}
		if x.Bound != "exactly" || y.Bound != "exactly" {
			continue
		}
		sum += *x.Low
		if sum == *y.Low {
			return false // "six dead" are the four militants and two soldiers
		}
		other = true
	}
	return other
}

// told are the places that the words give: a country inferred from who acts contradicts nothing.
func told(all []text.Location) []text.Location {
	var out []text.Location
	for _, l := range all {
		if l.Basis != "inferred" || l.Precision != "country" {
			out = append(out, l)
		}
	}
	return out
}

// compatible reports two EDTF dates of which one can be the other told less exactly.
func compatible(a, b string) bool {
	a, b = strings.TrimRight(a, "?~%"), strings.TrimRight(b, "?~%")
	n := min(len(a), len(b))
	for i := 0; i < n; i++ {
		if a[i] != b[i] && a[i] != 'X' && b[i] != 'X' {
			return false
		}
	}
	return true
}

func sharedCount(a, b []ledger.Count) bool {
	for _, x := range a {
		for _, y := range b {
			if x.What == y.What && x.Low != nil && y.Low != nil && *x.Low == *y.Low && *x.Low > 1 {
				return true
			}
		}
	}
	return false
}

// sharedPlace reports places that may be one: the same name, or one the country of the other.
func sharedPlace(a, b []text.Location) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Name != "" && x.Name == y.Name || x.Written == y.Written || contains(x, y) || contains(y, x) || describes(x, y) || describes(y, x) || mayLie(x, y) || mayLie(y, x) || namedAfter(x, y) || namedAfter(y, x) {
				return true
			}
		}
	}
	return false
}

// namedAfter reports an airfield or a school that has its town's name before its own: "Sarn" and "Sarn Airfield".
func namedAfter(town, venue text.Location) bool {
	return venue.Precision == "venue" && town.Name != "" && (town.Precision == "" || town.Precision == "city") && strings.HasPrefix(venue.Name, town.Name+" ") && (venue.Country == "" || town.Country == "" || venue.Country == town.Country)
}

// mayLie reports a venue without a name, which can lie in any town ("near a school"), and a name that no list holds, which
// can lie in any region, or as a district in a town.
func mayLie(x, y text.Location) bool {
	if x.Precision == "" && (x.Country == "" || y.Country == "" || x.Country == y.Country) && (y.Precision == "region" || y.Precision == "country") {
		return true
	}
	if (x.Precision == "" || x.Precision == "venue") && (y.Precision == "city" || y.Precision == "") && (x.Country == "" || y.Country == "" || x.Country == y.Country) && onRoad(x.Written) && !onRoad(y.Written) {
		return true
	}
	if x.Precision == "region" && x.Lat == nil && y.Precision == "city" && x.Country == y.Country {
		return true // a district that no list holds may be one of the town's
	}
	return x.Precision == "venue" && x.Country == "" && y.Precision != "venue" && !properName(x.Written)
}

// onRoad reports the name of a road or a square, which lies in some town.
func onRoad(written string) bool {
	words := strings.Fields(strings.ToLower(written))
	return len(words) > 1 && (lexicon.Is("road", words[len(words)-1]) || lexicon.Is("road before its name", words[0]))
}

// describes reports a venue without a name ("the church") that the other's name can be.
func describes(x, y text.Location) bool {
	if x.Precision != "venue" || y.Precision != "venue" || properName(x.Written) {
		return false
	}
	words := strings.Fields(strings.ToLower(x.Written))
	return len(words) > 0 && strings.Contains(strings.ToLower(y.Written), words[len(words)-1])
}

func contains(big, small text.Location) bool {
	if big.Country == "" || big.Country != small.Country {
		return false
	}
	return big.Precision == "country" || big.Precision == "region" && (big.Admin1 == "" || big.Admin1 == small.Admin1) || big.Precision == "city" && small.Precision == "venue"
}

func sharedVenue(a, b []text.Location) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Precision == "venue" && y.Precision == "venue" && strings.EqualFold(x.Name, y.Name) && properName(x.Name) {
				return true
			}
		}
	}
	return false
}

func properName(s string) bool { return s != strings.ToLower(s) }
