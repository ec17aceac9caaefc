package coreference

// Bounds of the search: however long the text, a mention looks at no more candidates than these.
const (
	nearest     = 40 // mentions right before it
	nearestAny  = 10 // of these, the ones looked at whatever their words
	nearestFar  = 12 // further ones that share a word, the last of each word
	nearestYes  = 16 // for pronouns of the third person, which seldom look further
	furthestYes = 6  // and sentences
)

// met remembers the last mention with each word, whole wording and acronym.
type met struct {
	word, whole, acronym, surname map[uint32]int
	heads                         map[uint32]int // how often each head word was met
}

func newMet() met {
	return met{map[uint32]int{}, map[uint32]int{}, map[uint32]int{}, map[uint32]int{}, map[uint32]int{}}
}

func (t *met) add(i int, m *mention) {
	t.word[m.headKey] = i
	t.heads[m.headKey]++
	t.whole[m.wholeKey] = i
	if m.kind != name {
		return
	}
	for _, w := range m.words {
		t.word[w] = i
	}
	t.surname[m.surname] = i
	if m.initials != 0 {
		t.acronym[m.initials] = i
	}
}

// certain is the last mention with the same name of two words or more: that needs no weighing (the
// first sieve of Lee and others 2013).
func (w *Walk) certain() (int, bool) {
	m := &w.all[w.at]
	if m.kind != name || len(m.words) == 0 {
		return 0, false
	}
	a, ok := w.met.whole[m.wholeKey]
	return a, ok && w.all[a].kind == name && !w.all[a].contains(m)
}

// gather lists the candidates of the current mention in w.recent.
func (w *Walk) gather() {
	m := &w.all[w.at]
	w.recent = w.recent[:0]
	count, sentences := nearest, 1<<30
	if m.kind == pronoun && m.pronoun.Person == "third" {
		count, sentences = nearestYes, furthestYes
	}
	oldest, teller := w.at, w.teller(m)
	for a := w.at - 1; a >= 0 && len(w.recent) < count && w.at-a <= 2*nearest; a-- {
		if m.sentence-w.all[a].sentence > sentences {
			break
		}
		oldest = a
		if m.kind != pronoun && w.at-a > nearestAny && !akin(m, &w.all[a]) {
			continue
		}
		if teller != 0 && w.chains[w.chainOf[a]].surname == teller {
			continue
		}
		if !w.all[a].contains(m) && !unlike(m, &w.all[a]) {
			w.recent = append(w.recent, a)
		}
	}
	w.far(m, oldest)
}

// akin reports two mentions that share a word, or a candidate that is the acronym of the other.
func akin(m, a *mention) bool {
	return m.headKey == a.headKey || m.initials != 0 && m.initials == a.initials || m.surname != 0 && m.surname == a.surname ||
		holds(a.words, m.headKey) || holds(m.words, a.headKey)
}

// unlike reports two mentions whose like head words are told apart by what stands beside them: the
// Foreign Ministry is not the Interior Ministry. Persons bear titles that change.
func unlike(m, a *mention) bool {
	if m.headKey != a.headKey || m.label == personLabel || a.label == personLabel {
		return false
	}
	return len(m.proper) > 0 && len(a.proper) > 0 && common(m.proper, a.proper) == 0
}

var personLabel = word("PER")

// far adds the last mentions before the nearest ones that share a word, a wording or an acronym.
func (w *Walk) far(m *mention, oldest int) {
	near := len(w.recent)
	try := func(table map[uint32]int, key uint32) {
		a, ok := table[key]
		if !ok || a >= oldest || unlike(m, &w.all[a]) || len(w.recent) >= near+nearestFar {
			return
		}
		for _, b := range w.recent[near:] {
			if a == b {
				return
			}
		}
		w.recent = append(w.recent, a)
	}
	try(w.met.whole, m.wholeKey)
	try(w.met.word, m.headKey)
	if m.kind == name {
		try(w.met.surname, m.surname)
		try(w.met.acronym, m.initials)
		for _, k := range m.words {
			try(w.met.word, k)
		}
	}
}
