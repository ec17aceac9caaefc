package syntax

import (
	"strings"

	"sitrep/text"
)

// The network reads one sentence at a time. What a name is, another sentence often tells: agree looks at all mentions
// of a name of one word in a report ("one sense per discourse", Gale, Church and Yarowsky 1992).

// agree makes places of those names of one word that were read as persons' and that the report uses as places': its
// people have an adjective of it ("Veldora", "the Veldoran army"), or something is in it, and it has no given name, title
// or "who".
func agree(d *text.Document) {
	persons := map[string][]int{} // names of one word read as persons', by word
	other := map[string]bool{}    // words that stand in a longer name of a person
	for i, n := range d.Names {
		if n.Kind != "PER" {
			continue
		}
		if n.Last-n.First == 1 {
			persons[d.Word(n.First)] = append(persons[d.Word(n.First)], i)
			continue
		}
		for k := n.First; k < n.Last; k++ {
			other[d.Word(k)] = true
		}
	}
	if len(persons) == 0 {
		return
	}
	adjectives := adjectivesOf(d)
	for word, mentions := range persons {
		if other[word] || !adjectives[strings.ToLower(word)] && !placed(d, mentions) {
			continue
		}
		for _, i := range mentions {
			d.Names[i].Kind = "LOC"
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

// inside are prepositions that are used of places and hardly of people.
var inside = map[string]bool{"in": true, "across": true, "throughout": true, "inside": true, "outside": true}

// placed reports mentions of which one stands behind such a preposition as all it governs, and none does what
// people do: speak as a subject, follow a title, be told of by "who".
func placed(d *text.Document, mentions []int) bool {
	found := false
	for _, i := range mentions {
		n := d.Names[i]
		head := d.Arcs[n.First].Head
		if strings.HasPrefix(d.Arcs[n.First].Relation, "nsubj") || n.Last < len(d.Tokens) && strings.EqualFold(d.Word(n.Last), "who") ||
			d.Child(n.First, "amod", "compound", "nmod:desc") >= 0 {
			return false
		}
		c := d.Child(n.First, "case")
		found = found || c == n.First-1 && c >= 0 && inside[strings.ToLower(d.Word(c))] && head >= 0 && d.Child(n.First, "flat") < 0
	}
	return found
}
