package actor

import (
	"sort"
	"strings"
)

// noteEndings keeps by which endings a body's name may be called later: "Rights Commission" and "Commission" of the
// "Ostrian Rights Commission".
func (f *finder) noteEndings(a int) {
	x := f.actors[a]
	if !bodies[x.Kind] {
		return
	}
	for _, name := range append([]string{x.Name}, x.Aliases...) {
		words := strings.Fields(strings.ToLower(name))
		for i := 1; i < len(words); i++ {
			f.suffix[strings.Join(words[i:], " ")] = a
		}
	}
}

// shortFor is the body whose name ends in the words [first, last), −1 for none. One word alone needs a capital and "the"
// before it ("the Courier" after "Sarn Courier"), as any body may end in "Police".
func (f *finder) shortFor(first, last int) int {
	d := f.d
	a, ok := f.suffix[strings.ToLower(nameOf(d, first, last))]
	if !ok || last-first == 1 && (first == 0 || !strings.EqualFold(d.Word(first-1), "the") || !capital(d.Word(first))) {
		return -1
	}
	return a
}

// longestFirst orders names by the number of their words, in text order among equals: a short form finds the whole name,
// a surname in a headline its bearer.
func longestFirst(names []spelt) {
	sort.SliceStable(names, func(i, j int) bool {
		return min(3, names[i].last-names[i].first) > min(3, names[j].last-names[j].first)
	})
}
