package series

import (
	"slices"
	"sort"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// scene is when and where a report tells that those whom a number counts were harmed, taken or held: the day of what befell them,
// and the towns and regions it names beside the number. By it a number meets one of another report though its own report tells no
// happening that it could be of: "five officers have now died from Sunday's bomb in Mandera".
type scene struct {
	day     pile.Days
	towns   []string // folded names
	regions []string
	names   []string // what else is written there with a capital: names that the report tells no kind of
}

// meets reports two scenes of one day in one town, or in one region where one of the two names no town.
func (s scene) meets(o scene) bool {
	return s.day.Fit(o.day) == pile.Exact && (pile.Meet(s.towns, o.towns) || (len(s.towns) == 0 || len(o.towns) == 0) && pile.Meet(s.regions, o.regions))
}

// namesTown reports two scenes of one day of which one is in a town that the other has among its names.
func (s scene) namesTown(o scene) bool {
	return s.day.Fit(o.day) == pile.Exact && (pile.Meet(s.towns, o.names) || pile.Meet(s.names, o.towns))
}

// sceneOf is the scene of a toll. What its own words do not tell is as the sentence before has it, or the report, where it names
// one town alone.
func (s *spoken) sceneOf(f figure) scene {
	if !f.toll || f.running {
		return scene{}
	}
	out := scene{day: s.dayOf(f)}
	if !out.day.ToTheDay() {
		return scene{}
	}
	from, to := pile.SentenceSpan(s.text, f.figure.Evidence.Start, f.figure.Evidence.End)
	s.addSentence(&out, from, to)
	if len(out.towns) == 0 && from > 2 {
		s.addSentence(&out, from-2, from-2)
	}
	if all := (scene{}); len(out.towns) == 0 {
		if s.addPlaces(&all, 0, len(s.text)); len(all.towns) == 1 {
			out.towns = all.towns
		}
	}
	for _, list := range [][]string{out.towns, out.regions, out.names} {
		slices.Sort(list)
	}
	return out
}

// dayOf is the day on which those counted were harmed: that of their happening, of their own clause, or of what the report told last
// before them.
func (s *spoken) dayOf(f figure) pile.Days {
	if e, ok := s.byID[f.figure.Event]; ok && (e.Past || pile.DaysOf(e.When).ToTheDay()) {
		return pile.DaysOf(e.When)
	}
	if f.figure.AsOf != nil {
		return pile.DaysOf(f.figure.AsOf)
	}
	days := s.days()
	next := sort.Search(len(days), func(i int) bool { return days[i].at >= f.figure.Evidence.Start })
	if next == 0 {
		return pile.Days{}
	}
	return days[next-1].day
}

// dated is a day that a report tells of something, and where.
type dated struct {
	at  int
	day pile.Days
}

// days are the days that the happenings and figures of a report are told of, in the order of its text.
func (s *spoken) days() []dated {
	if s.dated == nil {
		s.dated = []dated{}
		for _, e := range s.all {
			if d := pile.DaysOf(e.When); d.ToTheDay() && !e.Past && !e.Aggregate {
				s.dated = append(s.dated, dated{e.Trigger.Start, d})
			}
		}
		for _, f := range s.figures {
			if d := pile.DaysOf(f.AsOf); d.ToTheDay() {
				s.dated = append(s.dated, dated{f.Evidence.Start, d})
			}
		}
		sort.SliceStable(s.dated, func(i, j int) bool { return s.dated[i].at < s.dated[j].at })
	}
	return s.dated
}

// addSentence adds the towns, regions and other names of the sentence around a stretch of the report.
func (s *spoken) addSentence(out *scene, start, end int) {
	from, to := pile.SentenceSpan(s.text, start, end)
	s.addPlaces(out, from, to)
	out.addNames(s.text[from:to])
}

// addPlaces adds the towns and regions that a stretch of the report names.
func (s *spoken) addPlaces(out *scene, from, to int) {
	for _, e := range s.entities {
		if e.Kind != "city" && e.Kind != "region" || !capital(e.Name) || !slices.ContainsFunc(e.Mentions, func(m ledger.Mark) bool { return from <= m.Start && m.End <= to }) {
			continue
		}
		if e.Kind == "city" {
			out.towns = append(out.towns, pile.Fold(e.Name))
		} else {
			out.regions = append(out.regions, pile.Fold(e.Name))
		}
	}
}

// addNames adds the words of a sentence that are written with a capital, and two of them that stand together as one.
func (s *scene) addNames(sentence string) {
	last := ""
	for w := range strings.FieldsSeq(sentence) {
		name := pile.Fold(w)
		if !capital(w) || len(name) < townName {
			last = ""
			continue
		}
		s.names = append(s.names, name)
		if last != "" {
			s.names = append(s.names, last+name) // "Port Ahel"
		}
		last = name
	}
}

// townName is the fewest letters of a word that may be the name of a town.
const townName = 4

// oneScene joins tolls of two reports that are told of one day in one place, where not both are known to be of a happening. Those
// added to a number, left of it or a part of it are no count of the whole.
func (g *grouper) oneScene(a, b figure) string {
	switch {
	case a.unit != b.unit || placesClash(a, b) || populationsClash(a, b) || campsClash(a, b) || partitive(a.figure.Evidence.Quote) != partitive(b.figure.Evidence.Quote):
		return ""
	case a.ref.Report == b.ref.Report || a.firmly() && b.firmly() || kin(a.measure) != kin(b.measure):
		return ""
	case !a.scene.meets(b.scene) && (a.loose || b.loose || !a.scene.namesTown(b.scene)):
		return ""
	case a.figure.SubsetOf != "" || b.figure.SubsetOf != "" || added(a.figure.Evidence.Quote) || added(b.figure.Evidence.Quote) || a.waits != "" || b.waits != "":
		return ""
	case single(a.figure) != single(b.figure) && max(middleOf(a), middleOf(b)) > few:
		return "" // the nurse of whom one report tells is one of the nine dead of the other
	}
	return "both count those " + a.measure + " on one day in one place"
}

// firmly reports a toll that is known to be of a happening by which others of its measure can be told apart.
func (f figure) firmly() bool { return f.incident != "" && !f.loose }

// few is the greatest number that may be another count of one single person.
const few = 3

// kin is the measure by which numbers of two reports are compared: who was carried off is missing to those who wait.
func kin(measure string) string {
	if measure == "missing" {
		return "kidnapped"
	}
	return measure
}

// sceneKeys are the blocks in which a toll meets those of its scene.
func (f figure) sceneKeys() []uint64 {
	var out []uint64
	for _, places := range [][]string{f.scene.towns, f.scene.regions, f.scene.names} {
		for _, p := range places {
			out = append(out, pile.Key("scene", kin(f.measure), p))
		}
	}
	return out
}
