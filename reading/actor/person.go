package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/name"
)

// person adds a mention of a person; a surname, a given name or another spelling of a name known by now joins its bearer.
func (f *finder) person(first, last int, public bool) {
	d := f.d
	head := headOf(d, first, last)
	last = f.withInitial(first, last)
	words := nameOf(d, first, last)
	public = public || f.speaksFor(first, last)
	if a := f.bearer(words, first); a >= 0 {
		f.mention(a, found{first: first, last: last, head: head})
		if public {
			f.actors[a].Rule = rulePublic
		}
		if len(nameWords(words)) > len(nameWords(f.actors[a].Name)) {
			f.rename(a, words)
		}
		f.know(a, words)
		f.honoured(a, first, last)
		return
	}
	rule := rulePrivate
	if public {
		rule = rulePublic
	}
	a := f.add(found{kind: "person", name: words, rule: rule, first: first, last: last, head: head})
	f.know(a, words)
	f.honoured(a, first, last)
}

// honoured notes the name with the title that people call its bearer by: "Alhaji Musa Orrin", "Mullah Orrin".
func (f *finder) honoured(a, first, last int) {
	if d := f.d; first > d.SentenceOf(first).First && capital(d.Word(first-1)) && name.Beside("honours", strings.ToLower(d.Word(first-1))) != "" {
		f.alias(a, nameOf(d, first-1, last))
	}
}

// withInitial is the end of a name whose surname is an initial, with the full stop that belongs to it ("Tamsin O.").
func (f *finder) withInitial(first, last int) int {
	d := f.d
	w := d.Word(last - 1)
	if last-first < 2 || len(w) != 1 || w[0] < 'A' || w[0] > 'Z' || last >= len(d.Tokens) {
		return last
	}
	if d.Word(last) != "." || d.Tokens[last].Start != d.Tokens[last-1].End || f.taken[last] {
		return last
	}
	return last + 1
}

// rename gives an actor a fuller name; the one before is kept as another wording.
func (f *finder) rename(a int, words string) {
	before := f.actors[a].Name
	f.actors[a].Name = words
	f.alias(a, before)
}

// Rules of persons say whether the report shows them in an office.
const (
	rulePublic  = "actor.person.office"
	rulePrivate = "actor.person"
)

// speaksFor reports an office told behind the name: "Ana Rovik, the ministry's spokeswoman".
func (f *finder) speaksFor(first, last int) bool {
	d := f.d
	head := headOf(d, first, last)
	for _, c := range d.Children(head) {
		if rel := d.Arcs[c].Relation; rel == "appos" || rel == "nmod:desc" {
			if public, ok := actor.Title(d.Lemma(c)); ok && public {
				return true
			}
		}
	}
	if h := d.Arcs[head].Head; h >= 0 && d.Arcs[head].Relation == "appos" {
		public, ok := actor.Title(d.Lemma(h))
		return ok && public
	}
	return false
}

// bearer is the person whom a name calls: by the whole of it, or where it is one word by a part of the whole. Of several
// the one spoken of last; −1 for none.
func (f *finder) bearer(words string, first int) int {
	best := -1
	asked := f.address(first)
	for _, a := range f.persons[nameKey(words)] {
		if asked != "" && f.gender(a) == opposite[asked] {
			continue
		}
		if best < 0 || f.lastBefore(a, first) > f.lastBefore(best, first) {
			best = a
		}
	}
	return best
}

// lastBefore is the last token before another at which an actor is named; −1 for none.
func (f *finder) lastBefore(a, before int) int {
	last, all := -1, f.actors[a].Mentions
	for _, m := range all[max(0, len(all)-lookBack):] {
		if m.Head < before {
			last = max(last, m.Head)
		}
	}
	return last
}

// know notes by which names a person is called: the whole, its first and last words, the last without its particle, and
// what stands before a particle ("Abu Jandal" of "Abu Jandal al-Dorani").
func (f *finder) know(a int, words string) {
	parts := nameWords(words)
	keys := []string{nameKey(words), strings.Join(parts, " ")}
	if n := len(parts); n > 1 {
		keys = append(keys, parts[0], parts[n-1], parts[0]+" "+parts[n-1])
		if name.Particle(parts[0]) {
			keys[2] = parts[0] + " " + parts[1] // "Abu Jandal"
		}
	}
	for _, k := range keys {
		f.callBy(a, k)
	}
}

func (f *finder) callBy(a int, key string) {
	for _, b := range f.persons[key] {
		if b == a {
			return
		}
	}
	if all := f.persons[key]; len(all) >= namesakes {
		f.persons[key] = all[1:]
	}
	f.persons[key] = append(f.persons[key], a)
}

// namesakes is how many persons of one name are told apart, the last ones of the report.
const namesakes = 8

// nameKey is a name as it is looked up: of three words and more the first and the last count ("Stephen J. Rook" is
// "Stephen Rook").
func nameKey(words string) string {
	parts := nameWords(words)
	if n := len(parts); n > 2 && !name.Particle(parts[0]) {
		return parts[0] + " " + parts[n-1]
	}
	return strings.Join(parts, " ")
}

// nameWords are the words of a name in small letters, particles within it left out: "al-Dorani" is "dorani".
func nameWords(words string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return r == ' ' || r == '-' || r == '‑' }) {
		if w = strings.Trim(w, `".,'“”’`); w != "" && (len(out) == 0 && (w == "abu" || w == "umm") || !name.Particle(w)) {
			out = append(out, w)
		}
	}
	if n := len(out) - 1; n > 1 && generation[out[n]] {
		out = out[:n]
	}
	if len(out) == 0 {
		return []string{strings.ToLower(words)}
	}
	return out
}

// generation stands behind a surname and is none: "Tomas Rovik Jr.", "Tomas Rovik III".
var generation = map[string]bool{"jr": true, "sr": true, "ii": true, "iii": true, "iv": true}

// bareSurname joins a name to the person who bears it, and reports whether there is one.
func (f *finder) bareSurname(first, last int) bool {
	a := f.bearer(nameOf(f.d, first, last), first)
	if a >= 0 {
		f.mention(a, found{first: first, last: last, head: headOf(f.d, first, last)})
	}
	return a >= 0
}
