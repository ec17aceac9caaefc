package coreference

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many words of a mention are compared.
const longest = 12

// spell sets the keys by which the words of mentions are compared.
func (f *finder) spell(m *mention) {
	first, last := m.first, m.last
	if m.article == definite || m.article == indefinite {
		first++
	}
	if last-1 > first && f.d.Tags[last-1].Penn == "POS" {
		last--
	}
	for i := first; i < min(last, first+longest); i++ {
		w := word(strings.ToLower(f.d.Word(i)))
		m.wholeKey = mix(m.wholeKey, w)
		f.spellWord(m, i)
	}
	if m.kind != name {
		return
	}
	m.surname = word(strings.ToLower(f.d.Word(f.nameEnd(m))))
	if last-first == 1 {
		m.initials = acronym(f.d.Word(first))
	}
}

// spellWord adds token i to the words of a mention.
func (f *finder) spellWord(m *mention, i int) {
	upper := capital(f.d.Word(i))
	if upper && m.kind == name {
		r, _ := utf8.DecodeRuneInString(f.d.Word(i))
		m.initials = letter(m.initials, r)
	}
	t := &f.d.Tags[i]
	if i == m.head || !content[t.Universal] || len(m.words) == longest {
		return
	}
	w := word(strings.ToLower(t.Lemma))
	m.words = append(m.words, w)
	if upper {
		m.proper = append(m.proper, w)
	}
}

// capital reports a word that begins with a capital.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// nameEnd is the last token of a name that goes on behind its head ("Mara Lund").
func (f *finder) nameEnd(m *mention) int {
	end := m.head
	for end+1 < m.last && f.d.Arcs[end+1].Head == m.head && strings.HasPrefix(f.d.Arcs[end+1].Relation, "flat") {
		end++
	}
	return end
}

var content = map[string]bool{"NOUN": true, "PROPN": true, "ADJ": true, "NUM": true}

// acronym is the key of a word in capitals, as the initials of a longer name would give it; 0 for
// other words.
func acronym(w string) uint32 {
	var key uint32
	for _, r := range w {
		if r == '.' {
			continue
		}
		if !unicode.IsUpper(r) {
			return 0
		}
		key = letter(key, r)
	}
	return key
}

func letter(key uint32, r rune) uint32 { return key*31 + uint32(r) }
