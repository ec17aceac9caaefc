package syntax

import (
	"strings"

	"sitrep/text"
)

// The network reads one sentence at a time. What a name is, another sentence often tells: agree looks at all mentions of
// a name in a report ("one sense per discourse", Gale, Church and Yarowsky 1992). Each mention has what stands beside it
// for evidence, and all mentions together theirs; the kind with the most of both is the mention's.

// Kinds of names, as places in votes.
const (
	person = iota
	location
	organization
	kinds
)

var kindNames = [kinds]string{"PER", "LOC", "ORG"}

// votes say how much speaks for each kind.
type votes [kinds]float64

func (v *votes) add(o votes, share float64) {
	for k := range v {
		v[k] += share * o[k]
	}
}

// best is the kind with the most votes and by how much it leads the given one.
func (v votes) best(now int) (kind int, lead float64) {
	kind = now
	for k := range v {
		if v[k] > v[kind] {
			kind = k
		}
	}
	return kind, v[kind] - v[now]
}

func kindOf(name string) int {
	for k, n := range kindNames {
		if n == name {
			return k
		}
	}
	return organization
}

// decisive is how much another kind must lead that which the network read.
const decisive = 0.5

// agree gives the mentions of a name the kind that the report as a whole tells, and takes away what is called by a
// name's words but is none of the three (an operation, a storm).
func agree(d *text.Document) {
	if len(d.Names) == 0 {
		return
	}
	e := gather(d)
	kept := d.Names[:0]
	for i, n := range d.Names {
		if e.things[i] {
			continue
		}
		all := e.local[i]
		all.add(e.shared(keyOf(d, n)), 1)
		if kind, lead := all.best(kindOf(n.Kind)); lead >= decisive {
			n.Kind = kindNames[kind]
		}
		kept = append(kept, n)
	}
	d.Names = kept
}

// evidence is what a report tells of its names.
type evidence struct {
	local  []votes          // by name
	words  map[string]votes // sums of local, by the name's words
	counts map[string]int   // how many mentions have those words
	things map[int]bool     // names of neither persons, places nor organizations
	whole  map[string]votes // what longer names and adjectives tell of a word
}

func gather(d *text.Document) *evidence {
	e := &evidence{make([]votes, len(d.Names)), map[string]votes{}, map[string]int{}, map[int]bool{}, map[string]votes{}}
	e.ofLongerNames(d)
	adjectives := adjectivesOf(d)
	for i, n := range d.Names {
		v, thing := beside(d, n)
		e.local[i], e.things[i] = v, thing
		key := keyOf(d, n)
		sum := e.words[key]
		sum.add(v, 1)
		e.words[key] = sum
		e.counts[key]++
		if n.Last-n.First == 1 && adjectives[key] && e.whole[key][person] == 0 {
			e.whole[key] = votes{location: 4}
		}
	}
	return e
}

// shared is what all mentions of the words tell together: as much as one of them in the mean, more where there are
// several; and what longer names tell.
func (e *evidence) shared(key string) votes {
	out, n := e.whole[key], float64(e.counts[key])
	out.add(e.words[key], (1+severalShare*min(n-1, 2))/n)
	return out
}

// severalShare is how much more a second and a third mention make of what all tell.
const severalShare = 0.5

// ofLongerNames: the last word of a person's full name is that person's wherever it stands alone, and mostly the first too.
func (e *evidence) ofLongerNames(d *text.Document) {
	for _, n := range d.Names {
		if n.Kind != kindNames[person] || n.Last-n.First < 2 || n.Last-n.First > 5 {
			continue
		}
		for word, much := range map[string]float64{d.Word(n.First): 1.5, d.Word(n.Last - 1): 3} {
			v := e.whole[strings.ToLower(word)]
			v[person] = max(v[person], much)
			e.whole[strings.ToLower(word)] = v
		}
	}
}

// adjectivesOf are the names, in small letters, that capitalised adjectives of the text can come from: "Veldoran" from
// "Veldora", "Kestrian" from "Kestria", "Sarnish" from "Sarn".
func adjectivesOf(d *text.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Tokens {
		w := d.Word(i)
		if len(w) < 5 || w[0] < 'A' || w[0] > 'Z' || d.Tags[i].Universal != "ADJ" && d.Arcs[i].Relation != "amod" && d.Arcs[i].Relation != "compound" {
			continue
		}
		w = strings.ToLower(w)
		for _, ending := range []string{"n", "an", "ian", "ish", "ese", "i"} {
			if stem, ok := strings.CutSuffix(w, ending); ok && len(stem) >= 4 {
				out[stem] = true
			}
		}
	}
	return out
}

// keyOf is a name as it is compared within a report: in small letters.
func keyOf(d *text.Document, n text.Name) string { return strings.ToLower(d.Words(n.Span)) }
