package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/text"
)

// oneBody makes one of the bodies of a state that do one thing for one country or place, however the report calls them: "the
// Ostrian army", "Ostria's military" and, further down, "the army". It keeps the name that the report gives it first, or that
// it publishes by.
func (f *finder) oneBody() {
	first := map[text.Body]int{}
	left := mergers
	for b := range f.actors {
		x := f.actors[b]
		if x.Body == nil || x.Body.Country == "" || len(x.Mentions) == 0 {
			continue
		}
		key := *x.Body
		key.Basis = ""
		a, known := first[key]
		switch {
		case !known:
			first[key] = b
		case left == 0 || !f.maybeOne(a, b):
		case f.publishes(b):
			left--
			first[key] = b
			f.joinBody(b, a)
		default:
			left--
			f.joinBody(a, b)
		}
	}
}

// maybeOne reports two bodies that neither a list nor a word for their level tells apart.
func (f *finder) maybeOne(a, b int) bool {
	x, y := f.actors[a], f.actors[b]
	return level(x.Name) == level(y.Name) && x.Kind == y.Kind && x.Parent == y.Parent && (x.ID == "" || y.ID == "")
}

// level is the word of a body's name that tells at which level it works, "" for none.
func level(name string) string {
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if actor.Level(w) {
			return w
		}
	}
	return ""
}

// joinBody makes one body of two, known by the key of the list that either stands in, and with its place if either is told with it.
func (f *finder) joinBody(a, b int) {
	x, y := &f.actors[a], f.actors[b]
	if x.ID == "" {
		x.ID = y.ID
	}
	if y.Body.Basis == "text" {
		x.Body = y.Body
	}
	f.merge(a, b)
}

// publishes reports the actor that is the report's outlet.
func (f *finder) publishes(a int) bool {
	return f.actors[a].Rule == rulePublisher || sameName(f.actors[a].Name, f.d.Masthead.Publisher)
}

// sameName reports two spellings of one name, an article left aside.
func sameName(a, b string) bool {
	return b != "" && strings.EqualFold(strings.TrimPrefix(a, "The "), strings.TrimPrefix(b, "The "))
}
