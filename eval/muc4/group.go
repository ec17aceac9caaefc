package muc4

import "strconv"

// group puts mentions of one entity together: a name with its shorter forms, a title with its name,
// a noun with the definite repeats of it.
func (r *Report) group() {
	g := grouper{r: r, byKey: map[string]int{}, last: map[string]int{}}
	for i := range r.Mentions {
		g.place(i)
	}
	for e := range r.Entities {
		r.Entities[e].Name = r.fullestName(e)
	}
}

type grouper struct {
	r     *Report
	byKey map[string]int // full form → entity
	last  map[string]int // last word of a name, or lemma of a noun → the entity last seen with it
}

func (g *grouper) place(i int) {
	m := &g.r.Mentions[i]
	e, ok := g.known(i)
	if !ok {
		e = len(g.r.Entities)
		g.r.Entities = append(g.r.Entities, Entity{})
	}
	m.Entity = e
	g.r.Entities[e].Mentions = append(g.r.Entities[e].Mentions, i)
	g.remember(i, e)
}

func (g *grouper) known(i int) (int, bool) {
	m := g.r.Mentions[i]
	if e, ok := g.apposed(i); ok {
		return e, true
	}
	switch m.Kind {
	case "name":
		return g.knownName(m)
	case "proper":
		if e, ok := g.byKey[g.r.phrase(m.First, m.Last)]; ok {
			return e, true
		}
		return g.knownActor(m)
	}
	if e, ok := g.byKey[g.r.phrase(m.First, m.Last)]; ok && !g.fresh(m) {
		return e, true
	}
	if e, ok := g.last[g.r.lemma[m.Head]]; ok && g.definite(m) {
		return e, true
	}
	return 0, false
}

// apposed joins a name to the title before it, and a noun to the name it stands beside.
func (g *grouper) apposed(i int) (int, bool) {
	m := g.r.Mentions[i]
	if m.Kind == "name" && i > 0 {
		if t := g.r.Mentions[i-1]; t.Kind == "title" && t.Last == m.First {
			return t.Entity, true
		}
	}
	if i > 0 && g.beside(g.r.Mentions[i-1], m) {
		return g.r.Mentions[i-1].Entity, true
	}
	h := g.r.d.Arcs[m.Head].Head
	if g.r.d.Arcs[m.Head].Relation != "appos" || h < 0 {
		return 0, false
	}
	for k := i - 1; k >= max(0, i-maxMentions) && g.r.Mentions[k].Sentence == m.Sentence; k-- {
		if o := g.r.Mentions[k]; o.Head == h && (o.Kind == "name") != (m.Kind == "name") {
			return o.Entity, true
		}
	}
	return 0, false
}

// beside reports a name and a role that stand next to each other, parted by a comma: "Ana Rovik, a
// teacher,", "the mayor of Hesk, Ana Rovik". The tree is often wrong about them.
func (g *grouper) beside(a, b Mention) bool {
	if a.Sentence != b.Sentence || (a.Kind == "name") == (b.Kind == "name") {
		return false
	}
	role := b
	if b.Kind == "name" {
		role = a
	}
	end := max(a.Last, a.Of)
	if !g.r.roles.Has(g.r.word(role.Head)) || end >= b.First || g.r.word(end) != "," || b.First-end > 3 {
		return false
	}
	for k := end + 1; k < b.First; k++ {
		if g.r.d.Tags[k].Universal != "DET" && g.r.d.Tags[k].Universal != "ADJ" {
			return false
		}
	}
	return true
}

// knownName finds the longer name that ends, or whose last names end, with the words of a shorter one.
func (g *grouper) knownName(m Mention) (int, bool) {
	if e, ok := g.byKey[g.r.phrase(m.First, m.Last)]; ok {
		return e, true
	}
	e, ok := g.last["name "+g.r.word(m.Last-1)]
	return e, ok
}

// knownActor is the entity of an earlier mention of the same actor.
func (g *grouper) knownActor(m Mention) (int, bool) {
	a := g.r.d.ActorAt(m.Head)
	if a < 0 {
		return 0, false
	}
	e, ok := g.byKey[actorKey(a)]
	return e, ok
}

func actorKey(a int) string { return "actor " + strconv.Itoa(a) }

func (g *grouper) remember(i, e int) {
	m := g.r.Mentions[i]
	g.byKey[g.r.phrase(m.First, m.Last)] = e
	if m.Kind == "name" {
		for k := m.First + 1; k < m.Last; k++ {
			g.last["name "+g.r.word(k)] = e
		}
		return
	}
	g.last[g.r.lemma[m.Head]] = e
	if a := g.r.d.ActorAt(m.Head); a >= 0 && m.Kind == "proper" {
		g.byKey[actorKey(a)] = e
	}
}

// definite reports a phrase that speaks of something known: "the", "this", "his".
func (g *grouper) definite(m Mention) bool {
	for k := max(m.First-3, g.r.d.Sentences[m.Sentence].First); k < m.First; k++ {
		switch g.r.word(k) {
		case "THE", "THIS", "THAT", "THESE", "THOSE", "HIS", "HER", "THEIR", "ITS":
			return g.r.d.Arcs[k].Head == m.Head
		}
	}
	return false
}

// fresh reports a phrase that speaks of something new: "a", "another", "two other".
func (g *grouper) fresh(m Mention) bool {
	if m.First == 0 {
		return false
	}
	switch g.r.word(m.First - 1) {
	case "A", "AN", "ANOTHER", "OTHER", "OTHERS":
		return true
	}
	return g.r.d.Tags[m.First-1].Universal == "NUM"
}

func (r *Report) fullestName(e int) int {
	best := -1
	for _, i := range r.Entities[e].Mentions {
		if m := r.Mentions[i]; m.Kind == "name" && (best < 0 || m.Last-m.First > r.Mentions[best].Last-r.Mentions[best].First) {
			best = i
		}
	}
	return best
}
