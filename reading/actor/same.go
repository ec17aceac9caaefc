package actor

import "strings"

// sameNames makes one of a name that was taken for a person's in one place and for a body's, or, of one word, for a town's in
// another: the report knows one bearer of it.
func (f *finder) sameNames() {
	others := map[string]int{}
	for a, x := range f.actors {
		if key := strings.ToLower(x.Name); len(x.Mentions) > 0 && (bodies[x.Kind] || x.Kind == "city" || x.Kind == "region") {
			if b, ok := others[key]; !ok || bodies[x.Kind] && !bodies[f.actors[b].Kind] {
				others[key] = a
			}
		}
	}
	left := mergers
	for a, x := range f.actors {
		if x.Kind != "person" || x.Rule != rulePrivate || len(x.Mentions) == 0 {
			continue
		}
		if b, ok := others[strings.ToLower(x.Name)]; ok && left > 0 && (bodies[f.actors[b].Kind] || !strings.Contains(x.Name, " ")) {
			left--
			f.merge(b, a)
		}
	}
}
