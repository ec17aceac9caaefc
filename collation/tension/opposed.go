package tension

import (
	"cmp"
	"maps"
	"slices"

	"sitrep/collation/statement"
)

// What speaks for one statement telling what another denies, in points. It takes enough of them.
const (
	sureDeed     = 1.25
	looseDeed    = 0.5
	rareTerm     = 0.75 // a word, number or name that few statements of the story have
	someTerm     = 0.5
	commonTerm   = 0.2
	namesDenier  = 1.0 // the one who denies is named in what is told
	answersNext  = 0.75
	ownVoice     = -0.25
	manyDeeds    = 0.25  // two deeds denied and told
	newsVoice    = -0.75 // of an outlet with a name, which mostly sets the scene
	enough       = 0.75  // more than one loose deed by itself
	spread       = 1.0   // points below the best within which others tell the same
	tellers      = 8     // statements of one side that are shown
	mostOfReport = 3     // of them, of one report
)

// opposed sets what is denied in a story against what others tell there: of the deeds that a statement denies, those that
// another of the same story tells, of the same people, things or place.
func (f *finder) opposed() {
	d := f.readDeeds()
	f.deeds = d
	for _, r := range f.pile.Readings {
		found := 0
		for _, k := range d.denying[r.Report.ID] {
			told, deed, points := f.tellsDenied(d, k)
			switch {
			case len(told) == 0 || found >= replied:
			case points >= f.answer[f.placeOf(k)]:
				found++
				f.setOpposed(f.statements[k], told, deed)
			default:
				f.elsewhereTold[f.placeOf(k)] = surely(f.statements[k], told, deed)
			}
		}
	}
}

// deeds are what the statements of a pile tell and deny.
type deeds struct {
	told    map[string]map[string][]point // report and deed → where it is told
	denying map[string][]int              // report → statements that deny a deed
	denied  map[int][]point               // statement → what it denies
	terms   map[int][]string              // statement → its words, numbers and names
	common  map[string]map[string]int     // report → term → statements of its story that have it
}

func (f *finder) readDeeds() *deeds {
	d := &deeds{told: map[string]map[string][]point{}, denying: map[string][]int{}, denied: map[int][]point{}, terms: map[int][]string{}, common: map[string]map[string]int{}}
	for k, s := range f.statements {
		all := points(k, s)
		wraps := slices.ContainsFunc(all, func(p point) bool { return p.denied }) && f.wraps(s)
		for _, p := range all {
			switch {
			case p.denied && (wraps || s.Has(formerlyPhrases())):
			case p.denied:
				if len(d.denied[k]) == 0 {
					d.denying[s.Report] = append(d.denying[s.Report], k)
				}
				d.denied[k] = append(d.denied[k], p)
			case !silent[s.Claim.Stance] && !deniesDeed(all, p.deed):
				if d.told[s.Report] == nil {
					d.told[s.Report] = map[string][]point{}
				}
				d.told[s.Report][p.deed] = append(d.told[s.Report][p.deed], p)
			}
		}
		if len(d.denied[k]) == 0 && !s.Root.Outlet && !s.Has(replyPhrases["clear"]()) && (len(f.turnedTerms(s)) >= fewestTurned || len(deniedThings(s)) > 0 || denies(s)) && !s.Has(formerlyPhrases()) {
			d.denying[s.Report] = append(d.denying[s.Report], k)
		}
	}
	return d
}

// deniesDeed reports a deed that is denied at one of the points.
func deniesDeed(all []point, deed string) bool {
	return slices.ContainsFunc(all, func(p point) bool { return p.denied && p.deed == deed })
}

// candidate is a statement that may tell what another denies.
type candidate struct {
	k      int
	deed   string
	points float64
	sided  float64 // of them, for the sides on which the two sources stand: these let it tell, and put nobody nearer aside
}

// tellsDenied are the statements of the story that tell what the k-th denies, the best of each report, those of its own
// report first; the deed that is told, and how many points speak for the best.
func (f *finder) tellsDenied(d *deeds, k int) (told []statement.Statement, deed string, points float64) {
	if told, deed, points = f.toldIn(d, k, false); len(told) > 0 {
		return told, deed, points
	}
	return f.toldIn(d, k, true)
}

// toldIn are such statements; also, where nothing tells a deed that is denied, those to which a rejection points.
func (f *finder) toldIn(d *deeds, k int, rejected bool) (told []statement.Statement, deed string, points float64) {
	s := f.statements[k]
	for _, report := range append([]string{s.Report}, f.stories[s.Report]...) {
		found := map[int]map[string]float64{}
		for _, p := range d.denied[k] {
			list := d.told[report][p.deed]
			for _, t := range list[:min(len(list), rivals)] {
				if f.mayTell(s, f.statements[t.k]) && !f.laterFound(s, f.statements[t.k]) && !f.speaksOf(f.statements[t.k], s) && !f.speaksOf(s, f.statements[t.k]) && !ofOtherCamps(p.deed, s, f.statements[t.k]) && (p.sure && t.sure || !saysNot(f.statements[t.k])) && (p.deed != "involve" || f.accuses(f.statements[t.k])) && (p.deed != "link" || t.sure) {
					if found[t.k] == nil {
						found[t.k] = map[string]float64{}
					}
					found[t.k][p.deed] = max(found[t.k][p.deed], weight(p, t))
				}
			}
		}
		f.addTurned(d, k, report, found)
		f.addThings(d, k, report, found)
		if rejected {
			f.addRejected(k, report, found)
		}
		f.weighRare(d, s, found)
		for _, c := range f.chosen(d, k, found) {
			if len(told) < tellers {
				told = append(told, f.statements[c.k])
				deed = cmp.Or(deed, c.deed)
				points = max(points, c.points-c.sided)
			}
		}
	}
	return told, deed, points
}

// What tensions of denials are told of where it is no deed of the list.
const (
	inWords = "what its words tell"
	ofGuilt = "what he is accused of"
)

// addTurned adds the statements of a report that tell, in words for no deed of the list, what the k-th turns around.
func (f *finder) addTurned(d *deeds, k int, report string, found map[int]map[string]float64) {
	s := f.statements[k]
	terms := f.turnedTerms(s)
	if len(terms) < fewestTurned || s.Has(replyPhrases["clear"]()) {
		return // who denies a part in a raid grants the raid
	}
	common := f.commonTerms(d, s.Report)
	first := f.firstOf[report]
	for t := first; t < first+min(f.statementsOf[report], replied); t++ {
		if found[t] == nil && !silent[f.statements[t].Claim.Stance] && f.tellsTurned(d, terms, t, common) > 0 && f.mayTell(s, f.statements[t]) && !negatedEarly(f.statements[t]) {
			found[t] = map[string]float64{inWords: looseDeed}
		}
	}
}

func (f *finder) placeOf(k int) place { return f.keyOf(f.statements[k]) }

func (f *finder) keyOf(s statement.Statement) place {
	return place{s.Report, s.Claim.Evidence.Start, s.Claim.Evidence.End}
}

// weight is how much one word for a deed says that two statements speak of one matter.
func weight(denied, told point) float64 {
	switch {
	case denied.sure && told.sure:
		return sureDeed
	case denied.deed == "member":
		return looseDeed / 2 // most people in these reports are called one
	}
	return looseDeed
}

// chosen are the candidates of a report with enough points that come near its best.
func (f *finder) chosen(d *deeds, k int, found map[int]map[string]float64) []candidate {
	var list []candidate
	for t, of := range found {
		c := candidate{k: t, points: f.agreement(d, k, t)}
		if c.points >= someTerm || ofFew(of) {
			c.sided = f.sides(f.statements[k], f.statements[t])
			c.points += c.sided
		}
		if len(of) > 1 {
			c.points += manyDeeds
		}
		for _, name := range slices.Sorted(maps.Keys(of)) {
			c.points += of[name]
			if c.deed == "" || of[name] > of[c.deed] {
				c.deed = name
			}
		}
		if c.points >= enough {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.points-b.sided, a.points-a.sided), cmp.Compare(a.k, b.k))
	})
	var out []candidate
	for _, c := range list {
		if c.points-c.sided >= list[0].points-list[0].sided-spread && len(out) < mostOfReport && !slices.ContainsFunc(out, func(o candidate) bool { return overlap(f.statements[o.k], f.statements[c.k]) }) {
			out = append(out, c)
		}
	}
	return out
}

// ofFew reports a deed found that the two tell in so many words, or that few of the story tell.
func ofFew(of map[string]float64) bool {
	for deed, points := range of {
		if points > looseDeed || deed == inWords {
			return true
		}
	}
	return false
}
