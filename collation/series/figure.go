package series

import (
	"strconv"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// figure is a figure of a report with the forms it is compared by.
type figure struct {
	ref        ledger.Ref
	figure     ledger.Figure
	measure    string
	toll       bool // counts what happened in one incident
	running    bool
	since      string
	unit       string
	incident   string
	loose      bool   // of a happening of another kind than befalls those counted: arrests told of a march
	guessed    bool   // of a happening by where its report tells it alone
	place      string // folded
	population string // folded
	words      []string
	root       string
	rootName   string
	body       string   // of a named root its name, since "police" of one incident are the same police in every report
	own        bool     // the outlet says it itself
	value      string   // low and high, "" for vague words and for one
	context    []string // words of the sentences that claim it
	moved      string   // growth or decline, when its sentence tells that the number has moved
	former     bool     // told as a number that another has taken the place of
	before     bool     // told as what its source had said before
	corrected  bool     // its sentence tells of a correction
	partial    bool     // counts those whom one place or body knows of
	waits      string   // the word by which it is told as what is left of a total
	camp       string   // civilian, fighter or force, when its words name people of one camp alone
	marked     string   // the value, when it has three digits or more that count: no round number
	day        pile.Days
	published  pile.Days // when its report came out
	scene      scene
}

func standsBefore(a, b ledger.Figure) bool {
	if a.Evidence.Start != b.Evidence.Start {
		return a.Evidence.Start < b.Evidence.Start
	}
	return a.ID < b.ID
}

func newFigure(p *pile.Pile, roots *independence.Judge, r ledger.Reading, f ledger.Figure, holds map[told]string, said map[string][]string, acts *spoken) figure {
	root := roots.Root(independence.Voice{Report: r.Report.ID, Chain: f.Chain})
	out := figure{ref: ledger.Ref{Report: r.Report.ID, ID: f.ID}, figure: f, running: f.RunningTotal,
		since: f.Since, unit: f.Unit, incident: p.Incident(r.Report.ID, f.Event), place: pile.Fold(f.Place), population: pile.Fold(f.Population),
		words: pile.Content(f.What), root: root.Key, rootName: root.Name, marked: marked(f), value: value(f.Low, f.High)}
	out.body, out.own = bodyOf(root), root.Outlet
	out.camp = campOf(f.What + " " + f.Evidence.Quote)
	out.measure, out.toll = measureOf(f)
	if m, of := acts.measureByRole(out); m != "" {
		out.measure, out.toll, out.incident = m, true, p.Incident(r.Report.ID, of)
	}
	if e, ok := acts.byID[f.Event]; ok {
		out.ofEvent(*e)
		if own := acts.ownKin(*e, out); own != "" {
			out.incident = p.Incident(r.Report.ID, own)
		} else {
			out.loose = acts.otherKind(*e, out)
		}
	}
	if f.Event == "" && out.toll {
		held := holds[told{out.measure, out.value}]
		out.incident, out.guessed = p.Incident(r.Report.ID, or(held, acts.of(out))), held == ""
	}
	out.readTelling(r.Report.Text)
	if out.marked != "" {
		out.context = pile.Content(append(said[f.ID], f.Evidence.Quote, f.Place, f.Population)...)
	}
	if f.Previous == nil || f.AsOf == nil || f.Previous.AsOf != f.AsOf.EDTF {
		out.day = pile.DaysOf(f.AsOf) // a date that the report gives to the former value is not the present one's
	}
	out.published = pile.PublishedOn(r.Report.Published)
	if !out.day.Known && (out.published.One() || out.day.Month == 0) {
		out.day = out.published
	}
	out.scene = acts.sceneOf(out)
	return out
}

// ofEvent reads what the happening of a figure tells of it: who is missing after a kidnapping is counted as kidnapped, and what a
// happening of one day has done is no running total, whatever its sentence tells of other times.
func (f *figure) ofEvent(e ledger.Event) {
	if e.Type == "kidnapping" && f.measure == "missing" {
		f.measure = "kidnapped"
	}
	if f.toll && !e.Aggregate && pile.DaysOf(e.When).One() {
		f.running, f.since = false, ""
	}
}

// campOf is the camp of the people that words name, "" where they name those of several or of none. Who did it is not who is
// counted: "killed by rebels", "deaths in militant violence".
func campOf(words string) string {
	camp, list := "", pile.Words(words)
	for i, w := range list {
		switch c := or(lexicon.Camp(w), lexicon.Camp(pile.Stem(w))); {
		case c == "" || i > 0 && list[i-1] == "by" || i+1 < len(list) && lexicon.Retold(list[i+1]) != "":
		case camp != "" && camp != c:
			return ""
		default:
			camp = c
		}
	}
	return camp
}

func bodyOf(r independence.Root) string {
	if r.Outlet || r.Unnamed {
		return r.Key
	}
	return "body:" + pile.Fold(r.Name)
}

// measureOf is what a figure measures, and whether that belongs to one happening. A measure that only
// names people is made finer by a word of its evidence for what happened to them ("2,919 people …
// detained").
func measureOf(f ledger.Figure) (measure string, toll bool) {
	measure = strings.ToLower(f.Measure)
	if m, ok := lexicon.Toll(measure); ok {
		return m, true
	}
	if lexicon.Person(pile.Stem(measure)) || lexicon.Camp(pile.Stem(measure)) != "" {
		for _, w := range pile.Words(f.Evidence.Quote) {
			if m, ok := lexicon.Toll(w); ok {
				return m, true
			}
		}
	}
	return pile.Stem(measure), false
}

// claims is how many claims about a figure lend it their words.
const claims = 3

// contexts are the words of the claims about each record of a report.
func contexts(r ledger.Reading) map[string][]string {
	out := map[string][]string{}
	for _, c := range r.Claims {
		for _, id := range c.About {
			if len(out[id]) < claims {
				out[id] = append(out[id], c.Evidence.Quote)
			}
		}
	}
	return out
}

// value is a number of two or more as it is compared.
func value(low, high *float64) string {
	if low == nil || *low <= 1 {
		return ""
	}
	return pile.Number(low, high, "")
}

// keys are the blocks a figure is compared in.
func (f figure) keys() []uint64 {
	var out []uint64
	add := func(parts ...string) { out = append(out, pile.Key(parts...)) }
	if f.incident != "" {
		add("incident", f.incident, kin(f.measure))
	}
	if f.place != "" {
		add("place", f.measure, f.place)
	}
	if f.population != "" {
		add("population", f.measure, f.population)
	}
	if f.marked != "" {
		add("value", f.marked)
	}
	if f.toll && f.value != "" {
		add("twice", f.ref.Report, f.measure, f.value)
	}
	if f.value != "" && (f.toll && lexicon.OfPeople(f.measure) || f.people()) {
		add("people", f.ref.Report, f.value)
	}
	if !f.toll {
		for _, w := range f.words[:min(len(f.words), 6)] {
			add("word", f.measure, w)
		}
	}
	if f.toll && f.value != "" {
		add("former", f.ref.Report, f.measure)
	}
	if f.running {
		add("running", f.measure, f.place, f.ref.Report)
	}
	return out
}

// marked is a value that two sources hardly name by chance: three digits or more that are not zeros
// at its end.
func marked(f ledger.Figure) string {
	if f.Low == nil || f.High == nil || *f.Low != *f.High {
		return ""
	}
	s := strconv.FormatFloat(*f.Low, 'f', -1, 64)
	if len(strings.Trim(strings.Replace(s, ".", "", 1), "0")) < 3 {
		return ""
	}
	return s
}

// placed reports figures whose places agree, by name or by the people of the place.
func (f figure) placed(o figure) bool {
	a, b := f.names(), o.names()
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if pile.Akin(x, y) {
				return true
			}
		}
	}
	return false
}

// names are the words of place and population.
func (f figure) names() []string {
	return pile.Content(f.figure.Place, f.figure.Population)
}

// placesClash reports two named places, or the people of two, that are not one. A word for a kind of place ("the market")
// is no name.
func placesClash(a, b figure) bool {
	return a.place != "" && b.place != "" && a.place != b.place && !pile.Akin(a.place, b.place) && capital(a.figure.Place) && capital(b.figure.Place)
}

func capital(name string) bool { return strings.ToLower(name) != name }

// campsClash reports counts of people of two camps: fighters and civilians are never one toll.
func campsClash(a, b figure) bool { return a.camp != "" && b.camp != "" && a.camp != b.camp }

func populationsClash(a, b figure) bool {
	if a.population == "" || b.population == "" {
		return false
	}
	x, y := pile.Content(a.figure.Population), pile.Content(b.figure.Population)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return !a.placed(b)
}
