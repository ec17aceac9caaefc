package syntax

// takeBack hangs on the word before it what stands behind a preposition and was read as a second subject of verb h: "the students
// caught up | in the shooting | had lived there", "the men arrested | after the blast | were let go".
func (t tree) takeBack(h int) {
	d := t.d
	first := t.child(h, t.s.First, isSubject)
	if first < 0 {
		return
	}
	for c := t.child(h, first+1, isSubject); c >= 0 && c < h; c = t.child(h, c+1, isSubject) {
		preposition := t.prepositionOf(c, h)
		if preposition <= first+1 {
			continue
		}
		up, relation := preposition-1, "nmod"
		if d.Tags[up].Universal == "VERB" && (d.Tags[up].Penn != "VBD" || d.Arcs[up].Relation == "acl") {
			relation = "obl"
		} else if d.Tags[up].Universal != "NOUN" {
			continue
		}
		d.Arcs[c].Head, d.Arcs[c].Relation = up, relation
		d.Arcs[preposition].Head, d.Arcs[preposition].Relation = c, "case"
	}
}

// prepositionOf is the preposition right before the words of c, whether it was hung on c or on the verb as if it opened a clause; -1
// for none. A clause of its own keeps its word: "after the man was held".
func (t tree) prepositionOf(c, verb int) int {
	d := t.d
	start, _ := t.span(c)
	if a := d.Arcs[start]; d.Tags[start].Universal == "ADP" && a.Head == c && a.Relation == "case" && !t.has(c, "nummod", "advmod") {
		return start
	}
	if start > t.s.First && d.Tags[start-1].Universal == "ADP" && d.Arcs[start-1].Head == verb && d.Arcs[start-1].Relation == "mark" {
		return start - 1
	}
	return -1
}
