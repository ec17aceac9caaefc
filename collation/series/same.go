package series

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// same says why two figures measure the same thing, "" when they do not or nobody can tell.
func (g *grouper) same(a, b figure) string {
	if partOf(a, b) || partOf(b, a) || otherTotal(a, b) || a.unit != b.unit || placesClash(a, b) || populationsClash(a, b) || campsClash(a, b) {
		return ""
	}
	if a.measure == visited && b.measure == visited {
		return visitors(a, b)
	}
	if listed(a, b) || partitive(a.figure.Evidence.Quote) != partitive(b.figure.Evidence.Quote) || partAndWhole(a, b) {
		return ""
	}
	if a.restOf(b) || b.restOf(a) {
		return ""
	}
	if a.takesUp(b) || b.takesUp(a) {
		return "the report gives the same number of people twice"
	}
	if a.replacedBy(b) || b.replacedBy(a) {
		return "the report tells one as the former number of the other"
	}
	if a.toll || b.toll {
		return g.sameToll(a, b)
	}
	switch {
	case a.marked != "" && a.marked == b.marked && a.root == b.root && a.placed(b):
		return "the same number, " + a.marked + ", from the same root, " + a.rootName
	case len(a.marked) > 3 && a.marked == b.marked && a.ref.Report != b.ref.Report && a.placed(b) && g.topic(a, b) != "":
		return "the same number, " + a.marked + ", told in sentences that share “" + g.topic(a, b) + "”"
	case a.measure != "" && a.measure == b.measure && a.incident != "" && a.incident == b.incident:
		return "both count those " + a.measure + " in one incident"
	case a.ref.Report == b.ref.Report && a.measure == b.measure && a.measure != "" && a.root != b.root && !a.own && !b.own && a.nearly(b, 2) && pile.Meet(a.words, b.words):
		return "two sources of one report count the same, " + a.measure
	case a.ref.Report != b.ref.Report && a.measure == b.measure && moves[a.measure] && a.nearly(b, 1.1) && a.placed(b) && g.topic(a, b) != "":
		return "nearly the same number of people " + a.measure + ", told in sentences that share “" + g.topic(a, b) + "”"
	case a.measure != b.measure || a.measure == "" && !alike(a.words, b.words) || !steady(a, b):
		return ""
	case a.place != "" && a.place == b.place:
		return "the same measure, " + a.measure + ", for the same place, " + a.figure.Place
	case a.place == b.place && a.population != "" && a.population == b.population && (a.root == b.root || alike(a.words, b.words)):
		return "the same measure, " + a.measure + ", of the same people, " + a.figure.Population
	case a.place == b.place && a.ref.Report != b.ref.Report && a.root == b.root && alike(a.words, b.words):
		return "the same measure, " + a.measure + ", in nearly the same words"
	}
	return ""
}

// visited is the measure of those people of a deed who had been in a country.
const visited = "visited"

// visitors joins the numbers of those of one deed who had been in one country; each is told as some of them.
func visitors(a, b figure) string {
	if a.incident == "" || a.incident != b.incident || a.place == "" || a.place != b.place {
		return ""
	}
	return "both count those of one incident who had been in " + a.figure.Place
}

// listed reports two numbers that one source gives in one report, of one day, and not one for the other: they count
// different people or places, however alike their words are.
func listed(a, b figure) bool {
	return a.ref.Report == b.ref.Report && (a.root == b.root && a.value != "" && b.value != "" && a.former == b.former || single(a.figure) != single(b.figure)) &&
		a.value != b.value && a.day == b.day && !revised(a.figure, b.figure) && !revised(b.figure, a.figure)
}

// single reports a figure of one: of one who died beside others a report tells by itself.
func single(f ledger.Figure) bool {
	return f.Low != nil && f.High != nil && *f.Low == 1 && *f.High == 1
}

// takesUp reports a number of people of whom their own words tell nothing, as a report gives it again beside a toll: its title has
// "31 missing", its text "31 of his villagers".
func (f figure) takesUp(toll figure) bool {
	return toll.toll && !f.toll && f.ref.Report == toll.ref.Report && f.value == toll.value && middleOf(f) > few && f.incident == "" && f.fits(&toll) && !otherPart(&f, &toll)
}

// replacedBy reports a former number of the source that gives another of the same measure in the same report.
func (f figure) replacedBy(is figure) bool {
	return f.former && !is.former && f.ref.Report == is.ref.Report && f.toll && f.measure == is.measure && (f.body == is.body || f.own) && f.value != "" && is.value != "" &&
		f.nearly(is, 5) && f.figure.SubsetOf == "" && is.figure.SubsetOf == "" && (f.incident == "" || is.incident == "" || f.incident == is.incident)
}

// partAndWhole reports two figures of which one alone is told as a part of a greater one, and not as all of the camp that the
// other counts.
func partAndWhole(a, b figure) bool {
	return (a.figure.SubsetOf != "") != (b.figure.SubsetOf != "") && (a.camp == "" || a.camp != b.camp)
}

// revised reports a figure that is told as the former value of another.
func revised(was, is ledger.Figure) bool {
	return is.Previous != nil && is.Previous.Low != nil && was.Low != nil && *is.Previous.Low == *was.Low
}

// fewest is the number from which a count of a stock is taken up again by another report; "two
// vehicles" of one report are not those of another.
const fewest = 20

// steady reports two values that can be of one stock: large enough, of one root, or no counts of
// things but shares and ranks.
func steady(a, b figure) bool {
	return a.root == b.root || a.unit != "" || middleOf(a) >= fewest && middleOf(b) >= fewest
}

// partOf reports a figure that its report tells as part of the other.
func partOf(a, b figure) bool {
	return a.ref.Report == b.ref.Report && a.figure.SubsetOf != "" && a.figure.SubsetOf == b.figure.ID
}

// sameToll joins tolls of one incident; without an incident only a running total since one day.
func (g *grouper) sameToll(a, b figure) string {
	switch {
	case a.measure != b.measure:
		return g.taken(a, b)
	case partsClash(a, b):
		return ""
	case a.ref.Report == b.ref.Report && (a.incident == "" || b.incident == "") && a.value != "" && a.value == b.value:
		return "the report gives the same number " + a.measure + " twice"
	case a.incident != "" && a.incident == b.incident:
		return "both count those " + a.measure + " in one incident"
	case a.running && b.running && a.since == b.since && a.since != "" && a.place == b.place && a.place != "":
		return "both are running totals since " + a.since + " for the same place"
	case a.running && b.running && a.ref.Report == b.ref.Report && a.place == b.place:
		return "both are running totals told by one report for one place"
	}
	return ""
}

// tally is what a report counts of one incident.
type tally struct{ report, incident, measure string }

// taken joins those whom one report tells kidnapped and another missing in one incident, where neither tells of both.
func (g *grouper) taken(a, b figure) string {
	if kin(a.measure) != kin(b.measure) || a.ref.Report == b.ref.Report || a.incident == "" || a.incident != b.incident {
		return ""
	}
	if g.tells[tally{a.ref.Report, a.incident, b.measure}] || g.tells[tally{b.ref.Report, a.incident, a.measure}] {
		return ""
	}
	return "both count those who were taken in one incident"
}

// moves are the measures of people on the move, whose numbers grow slowly.
var moves = map[string]bool{"returned": true, "travelled": true}

// otherTotal reports figures of which one alone is a running total. Numbers of people on the move that are nearly one are, whether
// their report says since when they are counted or not.
func otherTotal(a, b figure) bool {
	return a.running != b.running && !(moves[a.measure] && a.measure == b.measure && a.nearly(b, 1.1))
}

// topic is a word that the sentences of two figures share, a name and its adjective taken as one
// ("Veldora", "Veldoran"); "" when they share none.
func (g *grouper) topic(a, b figure) string {
	for _, x := range a.context {
		for _, y := range b.context {
			if len(x) > 4 && pile.Akin(x, y) {
				return x
			}
		}
	}
	return ""
}

// alike reports two lists of words of which most are shared: two words at least, and three in five.
func alike(a, b []string) bool {
	shared := len(pile.Shared(a, b))
	return shared >= 2 && 5*shared >= 3*(len(a)+len(b)-shared)
}
