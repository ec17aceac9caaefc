package muc4

import "strings"

func (m *finder) add(c Mention) {
	c.Sentence = m.d.SentenceIndex(c.Head)
	s := m.d.Sentences[c.Sentence]
	c.First, c.Last = max(c.First, s.First), min(c.Last, s.Last)
	c.First, c.Last = m.narrow(c.First, c.Last, c.Head)
	c.Of = m.withOf(c)
	if key := [2]int{c.Head, c.Last}; !m.taken[key] && c.First < c.Last {
		m.taken[key] = true
		m.out = append(m.out, c)
	}
}

// narrow takes determiners, numbers, quantifiers and punctuation off the ends of a phrase, and stops
// behind its head.
func (m *finder) narrow(first, last, head int) (int, int) {
	last = max(head+1, min(last, m.tail(head, last)))
	for i := first; i < head; i++ {
		if breaks[m.d.Word(i)] {
			first = i + 1
		}
	}
	for first < head && m.idle(first) {
		first++
	}
	return first, last
}

// breaks are marks that a phrase does not reach across.
var breaks = map[string]bool{",": true, "[": true, "]": true, "(": true, ")": true, "--": true, ";": true, ":": true}

// tail is the end of a phrase: what follows the head belongs to it only while it is part of a name or a
// number of one.
func (m *finder) tail(head, last int) int {
	end := head + 1
	for end < last && !m.timed[end] && (m.d.Tags[end].Universal == "PROPN" || m.d.Tags[end].Universal == "NOUN" || m.d.Tags[end].Universal == "NUM" && m.name[end] >= 0) {
		end++
	}
	return end
}

var idleWords = wordSet("the a an this that these those its his her their our my your some several other others another many few all any both " +
	"more most various certain each every approximately about least at")

func (m *finder) idle(i int) bool {
	w := strings.ToUpper(m.d.Word(i))
	u := m.d.Tags[i].Universal
	if m.name[i] >= 0 && u != "DET" {
		return false
	}
	return idleWords[w] || u == "NUM" || u == "DET" || u == "PUNCT" || u == "PRON" || u == "CCONJ" || u == "ADP" || w == "'S" || u == "ADV" || u == "PART"
}

// withOf is the end of the phrase with the "of" phrase behind it.
func (m *finder) withOf(c Mention) int {
	if c.Last >= len(m.d.Tokens) || strings.ToUpper(m.d.Word(c.Last)) != "OF" {
		return c.Last
	}
	end := c.Last + 1
	for end < m.d.Sentences[c.Sentence].Last && end-c.Last < longestPhrase && m.nominal(end) {
		end++
	}
	if end == c.Last+1 {
		return c.Last
	}
	return end
}

func (m *finder) nominal(i int) bool {
	if m.timed[i] {
		return false
	}
	switch m.d.Tags[i].Universal {
	case "NOUN", "PROPN", "ADJ", "DET", "NUM":
		return true
	}
	return strings.ToUpper(m.d.Word(i)) == "'S"
}
