package series

import (
	"sitrep/collation/independence"
	"sitrep/collation/pile"
)

// trait is something that two numbers of two reports have in common, or that sets them apart.
type trait uint8

const (
	chance trait = iota // that two numbers of one story count one thing, before anything is known of them
	oneMeasure
	kinMeasure
	peopleOfToll
	peopleAlike
	thingsAlike
	manyAlike
	someAlike
	fewAlike
	nearly
	half
	fourth
	far
	oneCamp
	oneSource
	bothLead
	bothAlone
	weakStory
	apart
	apartLeads
	apartAlone
)

// traits are the names of the traits and their words. Their points are learned (points.go, made by tools/train-series).
var traits = [...]struct{ name, words string }{
	chance:       {"chance", ""},
	oneMeasure:   {"oneMeasure", "the same befell those counted"},
	kinMeasure:   {"kinMeasure", "one tells them as carried off, the other as missing"},
	peopleOfToll: {"peopleOfToll", "one tells what befell so many people, the other speaks of as many"},
	peopleAlike:  {"peopleAlike", "as many people"},
	thingsAlike:  {"thingsAlike", "as many of one kind"},
	manyAlike:    {"manyAlike", "the same number, ten or more"},
	someAlike:    {"someAlike", "the same number, four to nine"},
	fewAlike:     {"fewAlike", "the same small number"},
	nearly:       {"nearly", "nearly the same number"},
	half:         {"half", "one number at most twice the other"},
	fourth:       {"fourth", "one number two to four times the other"},
	far:          {"far", "one number more than four times the other"},
	oneCamp:      {"oneCamp", "people of one camp"},
	oneSource:    {"oneSource", "from one source"},
	bothLead:     {"bothLead", "at the head of both reports"},
	bothAlone:    {"bothAlone", "the only number of its kind in both reports"},
	weakStory:    {"weakStory", "the reports share few words"},
	apart:        {"apart", "told of two happenings"},
	apartLeads:   {"apartLeads", "each of which its report begins with"},
	apartAlone:   {"apartAlone", "each of which its report alone counts"},
}

// traitsOf are the traits of two figures of two reports, whose likeness by their words is given.
func (g *grouper) traitsOf(i, j int, like float64) []trait {
	a, b := &g.figures[i], &g.figures[j]
	out := append(make([]trait, 0, 12), chance, measureTrait(a, b), valueTrait(a, b))
	lead, alone := g.lead(i, j), g.onlyOne(i) && g.onlyOne(j)
	two := twoHappenings(a, b)
	for _, t := range []struct {
		trait
		holds bool
	}{
		{oneCamp, a.camp != "" && a.camp == b.camp},
		{oneSource, oneVoice(a, b)},
		{bothLead, lead}, {bothAlone, alone},
		{weakStory, like < sameStory},
		{apart, two}, {apartLeads, two && lead}, {apartAlone, two && alone},
	} {
		if t.holds {
			out = append(out, t.trait)
		}
	}
	return out
}

// measureTrait is what two figures say of what they measure.
func measureTrait(a, b *figure) trait {
	switch {
	case a.toll && b.toll && a.measure == b.measure:
		return oneMeasure
	case a.toll && b.toll:
		return kinMeasure
	case a.toll || b.toll:
		return peopleOfToll
	case a.people() && b.people():
		return peopleAlike
	}
	return thingsAlike
}

// valueTrait is how near two values are.
func valueTrait(a, b *figure) trait {
	low, high := middleOf(*a), middleOf(*b)
	low, high = min(low, high), max(low, high)
	switch {
	case low == high && low >= many:
		return manyAlike
	case low == high && low > few:
		return someAlike
	case low == high:
		return fewAlike
	case high <= 1.3*low:
		return nearly
	case high <= 2*low:
		return half
	case high <= 4*low:
		return fourth
	}
	return far
}

// heads are the words of a figure for those it counts, beside what befell them.
func heads(f *figure) []string {
	var out []string
	for _, w := range f.words {
		if !plainHead(w) && w != f.measure {
			out = append(out, w)
		}
	}
	return out
}

// oneVoice reports figures of one source by their names: a ministry's own page, and the paper that quotes the ministry.
func oneVoice(a, b *figure) bool {
	x, y := a.rootName, b.rootName
	return x != "" && y != "" && (pile.Fold(x) == pile.Fold(y) || independence.Contains(x, y) || independence.Contains(y, x))
}

// onlyOne reports a figure whose report gives no other number of its kind.
func (g *grouper) onlyOne(i int) bool {
	f := &g.figures[i]
	from, to := g.beside(i)
	for k := from; k < to; k++ {
		if o := &g.figures[k]; kin(o.measure) == kin(f.measure) && o.value != f.value && o.figure.SubsetOf == "" && !o.running {
			return false
		}
	}
	return true
}
