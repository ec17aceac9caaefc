package snapshot

import (
	"cmp"
	"net/url"
	"slices"
)

// Facet is one way to sort a list of things: each has none, one or several of its values.
type Facet struct {
	Name   string // the parameter by which it is asked for: event_type
	Label  string // type
	Sorted bool   // its values have an order of their own: months, numbers; else the most frequent come first
	values []string
	number map[string]uint32
	of     [][]uint32 // the values of each thing
}

func newFacet(name, label string, size int) *Facet {
	return &Facet{Name: name, Label: label, number: map[string]uint32{}, of: make([][]uint32, size)}
}

func ordered(f *Facet) *Facet {
	f.Sorted = true
	return f
}

// put says that thing i has a value; "" is none.
func (f *Facet) put(i int, value string) {
	if value == "" {
		return
	}
	n, known := f.number[value]
	if !known {
		n = uint32(len(f.values))
		f.number[value] = n
		f.values = append(f.values, value)
	}
	if !slices.Contains(f.of[i], n) {
		f.of[i] = append(f.of[i], n)
	}
}

// Choice is one value of a facet, with how many things have it under the rest of the filter.
type Choice struct {
	Value  string `json:"value"`
	Count  int    `json:"count"`
	Chosen bool   `json:"chosen,omitempty"`
}

// Tally is a facet as a list shows it.
type Tally struct {
	Name    string   `json:"name"`
	Label   string   `json:"label"`
	Choices []Choice `json:"choices"`
	More    int      `json:"more,omitempty"` // values left out
}

// Chosen reports a facet by which the list is narrowed.
func (t Tally) Chosen() bool {
	return slices.ContainsFunc(t.Choices, func(c Choice) bool { return c.Chosen })
}

// mostChoices is how many values of a facet are listed; those chosen always are.
const mostChoices = 12

// chosen are the values of a facet that a query asks for: any of them will do. An unknown value fits nothing.
func (f *Facet) chosen(query url.Values) []bool {
	asked := query[f.Name]
	if len(asked) == 0 {
		return nil
	}
	out := make([]bool, len(f.values))
	for _, value := range asked {
		if n, ok := f.number[value]; ok {
			out[n] = true
		}
	}
	return out
}

// sieve lets through the things that fit a query, and counts what each value of each facet would let through.
type sieve struct {
	facets []*Facet
	chosen [][]bool
	counts [][]int
	fits   []bool
	total  int
}

// sift passes size things through the facets and through the other conditions of a query.
func sift(size int, facets []*Facet, query url.Values, other func(i int) bool) *sieve {
	s := &sieve{facets: facets, fits: make([]bool, size)}
	for _, f := range facets {
		s.chosen = append(s.chosen, f.chosen(query))
		s.counts = append(s.counts, make([]int, len(f.values)))
	}
	for i := range size {
		if other == nil || other(i) {
			s.pass(i)
		}
	}
	return s
}

// pass counts a thing: one that fits in every facet, one that fits in all but one in that alone.
func (s *sieve) pass(i int) {
	misses, missed := 0, -1
	for k, f := range s.facets {
		if !allowed(s.chosen[k], f.of[i]) {
			misses, missed = misses+1, k
			if misses > 1 {
				return
			}
		}
	}
	if misses == 1 {
		s.count(missed, i)
		return
	}
	s.fits[i] = true
	s.total++
	for k := range s.facets {
		s.count(k, i)
	}
}

func (s *sieve) count(facet, i int) {
	for _, n := range s.facets[facet].of[i] {
		s.counts[facet][n]++
	}
}

func allowed(chosen []bool, values []uint32) bool {
	if chosen == nil {
		return true
	}
	for _, n := range values {
		if chosen[n] {
			return true
		}
	}
	return false
}

// tallies are the facets with their counts.
func (s *sieve) tallies() []Tally {
	var out []Tally
	for k, f := range s.facets {
		out = append(out, f.tally(s.counts[k], s.chosen[k]))
	}
	return out
}

func (f *Facet) tally(counts []int, chosen []bool) Tally {
	t := Tally{Name: f.Name, Label: f.Label, Choices: []Choice{}}
	var others []Choice // chosen, and not among the first
	for n, value := range f.values {
		c := Choice{value, counts[n], chosen != nil && chosen[n]}
		if c.Count == 0 && !c.Chosen {
			continue
		}
		out, left := f.insert(&t, c)
		if left {
			t.More++
		}
		if left && out.Chosen {
			others = append(others, out)
		}
	}
	t.Choices = append(t.Choices, others...)
	t.More -= len(others)
	return t
}

// insert puts a choice at its place among the first mostChoices, and gives the one that has to leave, where one has:
// a facet may have thousands of values, and sorting them all would take most of the time of a page.
func (f *Facet) insert(t *Tally, c Choice) (out Choice, left bool) {
	if len(t.Choices) == mostChoices && f.before(t.Choices[mostChoices-1], c) <= 0 {
		return c, true
	}
	at, _ := slices.BinarySearchFunc(t.Choices, c, f.before)
	t.Choices = slices.Insert(t.Choices, at, c)
	if len(t.Choices) > mostChoices {
		out, left = t.Choices[mostChoices], true
		t.Choices = t.Choices[:mostChoices]
	}
	return out, left
}

func (f *Facet) before(a, z Choice) int {
	if f.Sorted {
		return cmp.Compare(z.Value, a.Value)
	}
	return cmp.Or(cmp.Compare(z.Count, a.Count), cmp.Compare(a.Value, z.Value))
}
