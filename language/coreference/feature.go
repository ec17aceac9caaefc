package coreference

import (
	"strings"

	"sitrep/text"
)

// buckets is how many weights a model has: features are hashed into them, and the few that fall
// together share one.
const (
	bucketBits = 18
	buckets    = 1 << bucketBits
)

// sight is what features read of the tokens: keys of words, computed once.
type sight struct {
	form, lemma, relation []uint32
}

func see(d *text.Document) sight {
	n := len(d.Tokens)
	s := sight{make([]uint32, n), make([]uint32, n), make([]uint32, n)}
	for i := range n {
		s.form[i] = word(strings.ToLower(d.Word(i)))
		s.lemma[i] = word(d.Tags[i].Lemma)
		s.relation[i] = word(d.Arcs[i].Relation)
	}
	return s
}

func (s *sight) formAt(i int) uint32 {
	if i < 0 || i >= len(s.form) {
		return 1
	}
	return s.form[i]
}

func (w *Walk) put(key uint32) { w.features = append(w.features, (key^key>>16)&(buckets-1)) }

// single notes a feature of the current mention, alone and by its class.
func (w *Walk) single(template, value uint32) {
	key := mix(template, value)
	w.put(key)
	w.put(mix(key, w.all[w.at].class))
}

// beginFeatures are those by which a mention begins a chain: what kind of phrase it is, where it
// stands, and whether its words were met before.
func (w *Walk) beginFeatures() {
	m := &w.all[w.at]
	s := &w.sight
	w.single(100, 0)
	w.single(101, m.headKey)
	w.single(102, s.form[m.first])
	w.single(103, s.form[m.last-1])
	w.single(104, s.formAt(m.first-1))
	w.single(105, s.formAt(m.last))
	w.single(106, bucket(m.last-m.first))
	w.single(107, s.relation[m.head])
	w.single(108, uint32(m.article))
	w.single(109, uint32(m.number)<<8|uint32(m.gender))
	w.single(110, bucket(m.sentence))
	w.single(111, m.label)
	w.single(112, s.lemma[w.governor(m)])
	w.single(113, one(m.quoted))
	w.single(114, bucket(m.last-1-m.head)<<4|uint32(m.article))
	w.single(115, bucket(w.met.heads[m.headKey])<<4|uint32(m.article))
	_, whole := w.met.whole[m.wholeKey]
	_, short := w.met.acronym[m.initials]
	w.single(116, one(whole)<<8|one(short && m.initials != 0)<<7|uint32(m.article))
	w.single(117, one(w.nested(m))<<4|uint32(m.role))
	bearer, known := w.met.surname[m.surname]
	w.single(118, one(known && m.surname != 0)<<8|one(known && w.all[bearer].label == m.label)<<7|uint32(m.article)<<3|one(m.last-m.first == 1))
	if m.pronoun.Kind == "it" {
		w.empty(m)
	}
}

// governor is the token a mention hangs on, or its head where that is the root.
func (w *Walk) governor(m *mention) int {
	if h := w.d.Arcs[m.head].Head; h >= 0 {
		return h
	}
	return m.head
}

// nested reports a mention inside the one before it.
func (w *Walk) nested(m *mention) bool { return w.at > 0 && w.all[w.at-1].contains(m) }

// mostChildren is how many words that hang on a verb are looked at.
const mostChildren = 30

// empty looks for the "it" that stands for nothing ("it is clear that", "it rained").
func (w *Walk) empty(m *mention) {
	g := w.governor(m)
	children := w.d.Children(g)
	for _, c := range children[:min(len(children), mostChildren)] {
		switch w.d.Arcs[c].Relation {
		case "csubj", "ccomp", "advcl", "csubj:outer", "xcomp":
			w.single(120, w.sight.relation[c])
			w.single(121, mix(w.sight.relation[c], w.sight.lemma[g]))
		case "cop":
			w.single(122, word(w.d.Tags[g].Universal))
		}
	}
	w.single(123, mix(w.sight.formAt(m.last), w.sight.formAt(m.last+1)))
}

// pair notes a feature of the current mention and a candidate: by the class of the mention and by the
// classes of both.
func (w *Walk) pair(template, value uint32) {
	key := mix(template, value)
	w.put((key ^ w.all[w.at].class) * 0x85ebca6b)
	w.put((key ^ w.classes) * 0xc2b2ae35)
}

// pairFeatures are those by which a mention takes a candidate.
func (w *Walk) pairFeatures(number int) {
	m, a := &w.all[w.at], &w.all[number]
	w.classes = mix(m.class, a.class)
	w.distances(m, a, number)
	w.wordings(m, a)
	w.agreements(m, a)
	w.chainFeatures(m, number)
	w.pair(20, a.headKey)
	w.pair(21, w.sight.relation[a.head])
	w.pair(22, uint32(m.article)<<4|uint32(a.article))
	w.pair(23, uint32(m.role)<<4|uint32(a.role))
	w.pair(24, w.sight.formAt(a.last))
	w.pair(25, w.sight.formAt(a.first-1))
	if m.kind != pronoun && a.kind != pronoun {
		w.put(mix(mix(26, m.headKey), a.headKey))
	}
}

func (w *Walk) distances(m, a *mention, number int) {
	sentences := bucket(m.sentence - a.sentence)
	w.pair(1, bucket(w.at-number))
	w.pair(2, sentences)
	w.pair(3, sentences<<8|uint32(a.role)<<4|uint32(m.role))
	if m.sentence == a.sentence {
		w.pair(4, one(m.contains(a))<<1|one(w.governor(m) == w.governor(a)))
		w.pair(5, bucket(m.first-a.last))
	} else {
		w.pair(6, one(w.sight.lemma[w.governor(m)] == w.sight.lemma[w.governor(a)]))
	}
}

// wordings compare what the two are called.
func (w *Walk) wordings(m, a *mention) {
	if m.kind == pronoun || a.kind == pronoun {
		w.pair(7, one(m.headKey == a.headKey)<<1|one(m.class == a.class))
		return
	}
	heads := m.headKey == a.headKey
	whole := m.wholeKey == a.wholeKey
	w.pair(8, one(heads)<<1|one(whole))
	w.pair(9, one(holds(a.words, m.headKey))<<1|one(holds(m.words, a.headKey)))
	shared := common(m.words, a.words)
	w.pair(10, one(heads)<<8|bucket(shared)<<4|one(shared < len(m.words))<<1|one(shared < len(a.words)))
	w.pair(11, one(m.initials != 0 && m.initials == a.initials && m.wholeKey != a.wholeKey))
	if heads {
		w.put(mix(mix(12, m.headKey), one(whole)))
	}
	w.pair(13, one(heads || whole)<<8|uint32(m.article)<<4|uint32(a.article))
	if m.kind == name && a.kind == name {
		w.pair(27, one(m.surname == a.surname)<<2|one(m.last-m.first == 1)<<1|one(a.last-a.first == 1))
	}
	w.pair(14, one(w.sight.form[m.last-1] == w.sight.form[a.last-1])<<1|one(w.sight.form[m.first] == w.sight.form[a.first]))
}

func (w *Walk) agreements(m, a *mention) {
	w.pair(15, uint32(m.number)<<4|uint32(a.number))
	w.pair(16, uint32(m.gender)<<4|uint32(a.gender))
	w.pair(17, mix(m.label, a.label))
	w.pair(18, one(m.quoted)<<1|one(a.quoted))
	w.pair(19, uint32(m.number)<<12|uint32(a.number)<<8|uint32(m.gender)<<4|uint32(a.gender))
}

// chainFeatures compare the mention with all that the candidate's chain holds.
func (w *Walk) chainFeatures(m *mention, number int) {
	c := &w.chains[w.chainOf[number]]
	w.pair(30, bucket(c.size))
	w.pair(31, one(c.named)<<16|uint32(c.genders)<<8|uint32(m.gender))
	w.pair(32, uint32(c.numbers)<<4|uint32(m.number))
	w.pair(33, mix(c.label, m.label))
	w.pair(34, one(c.last == number))
	w.pair(35, bucket(m.sentence-w.all[c.last].sentence))
	if m.kind != pronoun {
		last, ok := w.met.whole[m.wholeKey]
		w.pair(36, one(ok && w.chainOf[last] == w.chainOf[number]))
		last, ok = w.met.word[m.headKey]
		w.pair(37, one(ok && w.chainOf[last] == w.chainOf[number]))
	}
}

func holds(words []uint32, w uint32) bool {
	for _, x := range words {
		if x == w {
			return true
		}
	}
	return false
}

func common(a, b []uint32) int {
	n := 0
	for _, x := range a {
		if holds(b, x) {
			n++
		}
	}
	return n
}

// bucket rounds a count: exact up to five, then by doubling.
func bucket(n int) uint32 {
	switch {
	case n < 0:
		return 15
	case n <= 5:
		return uint32(n)
	case n <= 8:
		return 6
	case n <= 16:
		return 7
	case n <= 32:
		return 8
	case n <= 64:
		return 9
	}
	return 10
}

func one(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
