package muc4

import (
	"math"
	"slices"
	"strings"
)

// sameNumbers is how many numbers the row of two members has.
const sameNumbers = 33

// sameRow are the numbers by which trees judge whether two entities of a class are one filler in two wordings: "the
// priests", "the clergymen".
func (r *Report) sameRow(a, b int, class string) []float64 {
	x, y := r.likeliest(a, class), r.likeliest(b, class)
	if r.Mentions[x].Head > r.Mentions[y].Head {
		x, y, a, b = y, x, b, a
	}
	m, n := r.Mentions[x], r.Mentions[y]
	p, q := r.numberOf(a), r.numberOf(b)
	row := []float64{float64(n.Sentence - m.Sentence), float64(min(n.Head-m.Head, 500)), r.conjoined(m, n), r.likeness(m.Head, n.Head),
		number(r.lemma[m.Head] == r.lemma[n.Head]), r.sharedSenses(m.Head, n.Head), r.sharedWords(a, b), number(p == q), number(p == "1"), number(q == "1"),
		number(p == "PLURAL"), number(q == "PLURAL"), number(r.determined(m)), number(r.determined(n)), number(r.Entities[a].Name >= 0),
		number(r.Entities[b].Name >= 0), number(m.Kind == "proper"), number(n.Kind == "proper"), number(r.acronym(a, b)),
		r.entityChance(a, class), r.entityChance(b, class), float64(len(r.Entities[a].Mentions)), float64(len(r.Entities[b].Mentions)),
		r.sharedRoles(m.Head, n.Head), r.together(a, b), number(r.d.ActorAt(m.Head) >= 0 && r.d.ActorAt(m.Head) == r.d.ActorAt(n.Head)),
		float64(m.Last - m.First), float64(n.Last - n.First)}
	for _, c := range fillClasses {
		row = append(row, number(c == class))
	}
	return row
}

// conjoined reports two mentions joined by "and", or listed in one sentence.
func (r *Report) conjoined(m, n Mention) float64 {
	x, y := r.d.Arcs[m.Head], r.d.Arcs[n.Head]
	switch {
	case y.Relation == "conj" && (y.Head == m.Head || y.Head == x.Head), x.Relation == "conj" && x.Head == n.Head:
		return 2
	case m.Sentence == n.Sentence:
		return 1
	}
	return 0
}

// likeness is the cosine of the vectors of two words, 0 where one is unknown.
func (r *Report) likeness(a, b int) float64 {
	if r.senses == nil || r.senses.Vectors == nil {
		return 0
	}
	x, y := r.senses.Vectors(r.lemma[a]), r.senses.Vectors(r.lemma[b])
	if x == nil || y == nil {
		return 0
	}
	return float64(dot(x, y)) / math.Max(math.Sqrt(float64(dot(x, x))*float64(dot(y, y))), 1e-9)
}

func (r *Report) sharedSenses(a, b int) (n float64) {
	x, y := r.senses.Of(r.lemma[a]), r.senses.Of(r.lemma[b])
	for _, s := range x {
		n += number(slices.Contains(y, s))
	}
	return n
}

// sharedWords counts the words that mentions of two entities share.
func (r *Report) sharedWords(a, b int) (n float64) {
	x, y := r.wordsOf(a), r.wordsOf(b)
	for _, w := range x {
		n += number(slices.Contains(y, w))
	}
	return n
}

// wordsOf are the different words of the mentions of an entity.
func (r *Report) wordsOf(e int) (out []string) {
	mentions := r.Entities[e].Mentions
	for _, i := range mentions[:min(len(mentions), mostCompared)] {
		for k := r.Mentions[i].First; k < r.Mentions[i].Last; k++ {
			if !slices.Contains(out, r.lemma[k]) {
				out = append(out, r.lemma[k])
			}
		}
	}
	return out
}

// mostCompared bounds the mentions whose words are compared.
const mostCompared = 8

// determined reports a mention that speaks of something known.
func (r *Report) determined(m Mention) bool {
	g := grouper{r: r}
	return g.definite(m)
}

// acronym reports a name that is the initials of another: "ELN" of the Ejercito de Liberacion Nacional.
func (r *Report) acronym(a, b int) bool {
	return r.initials(a, b) || r.initials(b, a)
}

func (r *Report) initials(short, long int) bool {
	m, n := r.Mentions[r.Entities[short].Mentions[0]], r.Mentions[r.Entities[long].Mentions[0]]
	w := letters(r.word(m.Head))
	if len(w) < 2 || len(w) > longestAcronym || n.Last-n.First < 2 {
		return false
	}
	return w == r.firstLetters(n) || r.inBrackets(m, n)
}

// longestAcronym is how many letters an acronym may have.
const longestAcronym = 6

// firstLetters are the first letters of the words of a mention.
func (r *Report) firstLetters(m Mention) string {
	var b strings.Builder
	for k := m.First; k < m.Last; k++ {
		if l := letters(r.word(k)); l != "" {
			b.WriteByte(l[0])
		}
	}
	return b.String()
}

// inBrackets reports a word that stands in brackets behind a name: "Army of National Liberation (ELN)".
func (r *Report) inBrackets(m, name Mention) bool {
	gap := m.First - name.Last
	if gap < 1 || gap > 2 || m.Sentence != name.Sentence || m.Last-m.First != 1 {
		return false
	}
	w := r.word(m.First - 1)
	return w == "(" || w == "["
}

// sharedRoles counts the predicates that say the same of two words.
func (r *Report) sharedRoles(a, b int) (n float64) {
	for _, x := range r.rolesOf(a) {
		for _, y := range r.rolesOf(b) {
			n += number(x.predicate == y.predicate && x.relation == y.relation)
		}
	}
	return n
}
