package timex

import (
	"strings"

	"sitrep/lexicon/en/number"
)

// A pattern is written as a row of words: "june" matches itself, "to|until" either, "<month>" a
// class ("<half-day>" the class "half day"), and a trailing "?" makes an element optional. Elements match atoms, not tokens.
type element struct {
	words    []string // literals; nil for a class
	class    string
	optional bool
	bit      uint64 // of a class of words, see entry.bits; 0 when words do not start it
	digits   bool   // digits may start the class
}

// possible rejects most atoms for a class without reading it.
func (e *element) possible(r *reader, i int) bool {
	if e.bit == 0 && !e.digits {
		return r.at1[i] != 0 // an earlier result
	}
	return e.digits && r.atoms[i].Form == number.Digits || r.entries[i] != nil && r.entries[i].bits&e.bit != 0
}

func compile(pattern string) []element {
	var out []element
	for _, field := range strings.Fields(pattern) {
		e := element{}
		field, e.optional = strings.CutSuffix(field, "?")
		if class, ok := strings.CutPrefix(field, "<"); ok {
			e.class = strings.ReplaceAll(strings.TrimSuffix(class, ">"), "-", " ")
		} else {
			e.words = strings.Split(field, "|")
		}
		out = append(out, e)
	}
	return out
}

// capture is what one class element took.
type capture struct {
	class    string
	value    string  // the lexicon's value, or the digits
	number   float64 // of a count; below 0 for a vague one
	short    bool    // an abbreviation
	first, n int     // atoms
	found    *result // of <date> and <clock>
}

// match is one try of a rule at an atom.
type match struct {
	r        *reader
	rule     *Rule
	first    int // atoms [first, end)
	end      int
	captures [8]capture
	taken    int
}

// run matches elements from atom i on, longest choice first.
func (m *match) run(pattern []element, i int) bool {
	if len(pattern) == 0 {
		m.end = i
		return true
	}
	e, taken := &pattern[0], m.taken
	if n := m.take(e, i); n > 0 && m.run(pattern[1:], i+n) {
		return true
	}
	m.taken = taken
	return e.optional && m.run(pattern[1:], i)
}

// take is the number of atoms that one element takes at i, 0 for none.
func (m *match) take(e *element, i int) int {
	if i >= len(m.r.atoms) {
		return 0
	}
	if e.class == "" {
		for _, w := range e.words {
			if m.r.atoms[i].Word == w {
				return 1
			}
		}
		return 0
	}
	if !e.possible(m.r, i) {
		return 0
	}
	c := m.r.classAt(e.class, i)
	if c.n == 0 || m.taken == len(m.captures) {
		return 0
	}
	c.class, c.first = e.class, i
	m.captures[m.taken] = c
	m.taken++
	return c.n
}

// get is the nth capture (from 0) of a class; an empty one when there is none.
func (m *match) get(class string, nth int) capture {
	for _, c := range m.captures[:m.taken] {
		if c.class == class {
			if nth == 0 {
				return c
			}
			nth--
		}
	}
	return capture{}
}

func (m *match) has(class string) bool { return m.get(class, 0).n > 0 }

// int is the value of the nth capture of a class as a number, 0 when there is none.
func (m *match) int(class string, nth int) int { return atoi(m.get(class, nth).value) }

// word is the atom at an offset from the match's first atom.
func (m *match) word(offset int) string { return m.r.at(m.first + offset).Word }

// before and after are the atoms around the match.
func (m *match) before() number.Atom { return m.r.at(m.first - 1) }
func (m *match) after() number.Atom  { return m.r.at(m.end) }

// glued reports whether the match has no white space inside.
func (m *match) glued() bool {
	for i := m.first + 1; i < m.end; i++ {
		if !m.r.atoms[i].Glued {
			return false
		}
	}
	return true
}

func atoi(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 9; i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
