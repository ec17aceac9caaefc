package independence

import (
	"sync"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// publishers are the publishers of outlets by folded name.
var publishers = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for outlet, publisher := range lexicon.Publishers() {
		out[pile.Fold(outlet)] = publisher
	}
	return out
})

// Publisher is the publisher that an outlet is known to belong to, "" when that is not known.
func Publisher(outlet string) string { return publishers()[pile.Fold(outlet)] }

// families makes one root of the outlets of one publisher. An outlet whose owner is not known stays one of
// its own.
func families(named map[string]Root, reasons map[string]bool) map[string]Root {
	out, first := map[string]Root{}, map[string]Root{}
	for _, key := range sortedKeys(named) {
		r := named[key]
		owner := Publisher(r.Name)
		known, ok := first[owner]
		switch {
		case owner == "":
			out[key] = r
		case !ok:
			first[owner], out[key] = r, r
		default:
			reasons["“"+known.Name+"” and “"+r.Name+"” belong to one publisher, "+owner+": one root"] = true
		}
	}
	return out
}

func sortedKeys(roots map[string]Root) []string {
	set := map[string]bool{}
	for k := range roots {
		set[k] = true
	}
	return pile.Sorted(set)
}
