package actor

import (
	"sort"
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/text"
)

// descriptions makes actors of plural or indefinite descriptions that act or are acted on and have
// no name: armed groups ("captured militants") are left to roles; outlets and groups stay.
func (f *finder) descriptions() {
	d := f.d
	for i := range d.Tokens {
		if f.taken[i] || !nominal(d, i) {
			continue
		}
		noun, first := headNoun(d, i)
		kind := actor.NounKind(noun)
		if kind != "population_group" && kind != "venue" || !described(d, i, kind) {
			continue
		}
		start := f.groupStart(i, first)
		if kind == "venue" && f.seatedVenue(start, i) {
			continue
		}
		if f.free(start, i+1) {
			f.add(found{kind: kind, name: nameOf(d, start, i+1), rule: "actor.description", first: start, last: i + 1, head: i, nominal: true})
		}
	}
}

// described reports a description that is worth keeping as an actor: believers and peoples written
// with a capital, and venues that something happens at.
func described(d *text.Document, i int, kind string) bool {
	if kind == "population_group" {
		return capital(d.Word(i)) && d.Tags[i].Penn != "NN"
	}
	h := d.Arcs[i].Head
	if h < 0 || d.Arcs[i].Relation == "compound" {
		return false
	}
	rel := d.Arcs[i].Relation
	return d.Tags[i].Penn == "NN" && (rel == "nmod" || strings.HasPrefix(rel, "obl") || rel == "obj") && d.Child(i, "det") >= 0
}

// refer ties definite descriptions ("the group", "the terrorist group", "the ministry", "the
// country") to the nearest actor before them that fits.
func (f *finder) refer() {
	d := f.d
	f.line()
	for i := range d.Tokens {
		if f.taken[i] || !nominal(d, i) || d.InFurniture(d.Tokens[i].Span) {
			continue
		}
		if a := f.namedBeside(i); a >= 0 {
			f.mention(a, found{first: i - 1, last: i + 1, head: i, nominal: true})
			continue
		}
		first := definite(d, i)
		if first < 0 || d.Tags[i].Universal == "PROPN" && first != i-1 {
			continue
		}
		noun, _ := headNoun(d, i)
		if a := f.nearest(i, fits(d, noun, first, i)); a >= 0 {
			f.mention(a, found{first: first, last: i + 1, head: i, nominal: true})
		}
	}
}

// namedBeside is the body whose name stands right behind a noun for it: "the association Orrin", "the company, Orrin Lines,";
// −1 for none.
func (f *finder) namedBeside(i int) int {
	d := f.d
	if i == d.SentenceOf(i).First || !strings.EqualFold(d.Word(i-1), "the") {
		return -1
	}
	next, comma := i+1, false
	if next < len(d.Tokens) && d.Word(next) == "," {
		next, comma = next+1, true
	}
	if kind := actor.NounKind(d.Word(i)); kind != "organization" && kind != "agency" && kind != "media" || next >= d.SentenceOf(i).Last || !capital(d.Word(next)) {
		return -1
	}
	if h := d.Arcs[next]; comma && h.Head != i && (h.Head < 0 || d.Arcs[h.Head].Head != i) {
		return -1
	}
	return f.bodyStarting(next)
}

// bodyStarting is the body of which a mention begins at a token, −1 for none.
func (f *finder) bodyStarting(at int) int {
	if f.starting == nil {
		f.starting = f.starts()
	}
	a := f.starting[f.d.Tokens[at].Start] - 1
	if a < 0 || !f.wholeBody(a) && f.actors[a].Kind != "media" {
		return -1
	}
	return a
}

// definite is the first token of a short definite description ending in token i, or -1: an article
// or demonstrative with at most two adjectives or nouns, nothing behind that narrows it.
func definite(d *text.Document, i int) int {
	first, last := d.GroupTokens(i)
	if last != i+1 || i-first > 3 || i == first {
		return -1
	}
	switch strings.ToLower(d.Word(first)) {
	case "the", "this", "that":
	default:
		return -1
	}
	for _, c := range d.Children(i) {
		aside := i+1 < len(d.Tokens) && d.Word(i+1) == "," // "the agency, which …" narrows nothing
		if rel := d.Arcs[c].Relation; rel == "nmod" || (rel == "acl" || rel == "acl:relcl") && !aside {
			return -1
		}
	}
	return first
}

// fits is the test an antecedent must pass for a noun and its adjectives.
func fits(d *text.Document, noun string, first, i int) func(text.Actor) bool {
	kind := actor.NounKind(noun)
	switch {
	case noun == "intelligence":
		return nil // what is known, not who knows it
	case noun == "group" || noun == "organization" || noun == "organisation" || noun == "network" || noun == "movement":
		if extremist(d, first, i) {
			return ofKind("armed_group")
		}
		return ofKind("armed_group", "organization")
	case kind == "agency" || kind == "media" || kind == "organization":
		return sharesWord(kind, noun)
	case noun == "country" || noun == "nation" || noun == "republic":
		return ofKind("country")
	case noun == "city" || noun == "town" || noun == "village":
		return ofKind("city")
	case noun == "militants" || noun == "rebels" || noun == "insurgents", kind == "armed_group" && strings.Contains(noun, " "):
		return ofKind("armed_group") // "the terrorist group"
	}
	return nil
}

func extremist(d *text.Document, first, i int) bool {
	for k := first; k < i; k++ {
		switch strings.ToLower(d.Word(k)) {
		case "terrorist", "terror", "extremist", "militant", "armed", "jihadist", "rebel", "islamist", "insurgent", "separatist":
			return true
		}
	}
	return false
}

func ofKind(kinds ...string) func(text.Actor) bool {
	return func(a text.Actor) bool {
		for _, k := range kinds {
			if a.Kind == k {
				return true
			}
		}
		return false
	}
}

// sharesWord asks that the description's noun stands in the actor's name: "the ministry" is a
// ministry named before, not any agency.
func sharesWord(kind, noun string) func(text.Actor) bool {
	return func(a text.Actor) bool {
		if bodies[kind] && bodies[a.Kind] && a.ID == "" && len(noun) > 3 && acronym(a.Name) && len(a.Name) > 2 && strings.ContainsRune(strings.ToLower(a.Name), rune(noun[0])) {
			return true // "the bureau" after the OBI
		}
		if a.Kind != kind {
			return false
		}
		for _, name := range append([]string{a.Name}, a.Aliases...) {
			for _, w := range strings.Fields(strings.ToLower(name)) {
				if w == noun {
					return true
				}
			}
		}
		return kind == "media" && noun != "agency"
	}
}

// nearest is the actor that a description at token i stands for, or -1: of those that pass the test,
// the last one before it that was the subject of its clause within two sentences, else the last one
// named. What stands inside an apposition ("the local branch of …") is passed over that way.
func (f *finder) nearest(i int, test func(text.Actor) bool) int {
	if test == nil {
		return -1
	}
	best := -1
	last := sort.Search(len(f.named), func(k int) bool { return f.named[k].head >= i })
	for k := last - 1; k >= max(0, last-lookBack); k-- {
		n := f.named[k]
		if !test(f.actors[n.actor]) {
			continue
		}
		near := f.d.SentenceIndex(i)-f.d.SentenceIndex(n.head) <= 2
		if near && strings.HasPrefix(f.d.Arcs[n.head].Relation, "nsubj") {
			return n.actor
		}
		if best < 0 {
			best = n.actor
		}
	}
	return best
}

// lookBack is how many mentions back an antecedent is looked for.
const lookBack = 120

// naming is a mention by its head word.
type naming struct{ head, actor int }

// line puts all mentions in text order.
func (f *finder) line() {
	f.named = nil
	for a, actor := range f.actors {
		for _, m := range actor.Mentions {
			f.named = append(f.named, naming{m.Head, a})
		}
	}
	sort.Slice(f.named, func(i, j int) bool {
		return f.named[i].head < f.named[j].head || f.named[i].head == f.named[j].head && f.named[i].actor < f.named[j].actor
	})
}
