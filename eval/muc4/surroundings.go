package muc4

import (
	"strconv"
	"strings"
)

func (f *mentionSketch) actor() {
	a := f.r.d.ActorAt(f.m.Head)
	if a < 0 {
		return
	}
	actor := f.r.d.Actors[a]
	f.Add("actor", actor.Kind)
	f.Add("actorkind", actor.Kind, f.m.Kind)
	if actor.ID != "" {
		f.Add("actorid", actor.ID)
	}
}

// tree looks at what governs the mention and what predicates say of it.
func (f *mentionSketch) tree() {
	d := f.r.d
	for _, x := range f.r.rolesOf(f.m.Head) {
		f.Add("r", x.predicate, x.relation)
		f.Add("rk", x.predicate, x.relation, f.m.Kind)
		f.Add("rh", x.predicate, x.relation, f.head)
		f.Add("rel", x.relation, f.head)
	}
	arc := d.Arcs[f.m.Head]
	f.Add("dep", arc.Relation)
	if arc.Head < 0 {
		return
	}
	g := f.r.lemma[arc.Head]
	f.Add("g", arc.Relation, g)
	f.Add("gh", g, f.head)
	if c := d.Child(f.m.Head, "case"); c >= 0 {
		f.Add("case", f.r.lemma[c])
		f.Add("caseg", f.r.lemma[c], g)
	}
	if up := d.Arcs[arc.Head]; up.Head >= 0 {
		f.Add("g2", arc.Relation, up.Relation, f.r.lemma[up.Head])
		f.Add("g12", g, f.r.lemma[up.Head])
	}
	for _, c := range d.Children(f.m.Head) {
		f.Add("child", d.Arcs[c].Relation, f.r.lemma[c])
	}
}

// senses adds the clusters of the words that matter most.
func (f *mentionSketch) senses() {
	r, m := f.r, f.m
	for _, s := range r.senses.Of(f.head) {
		f.Add("sense", s)
		f.Add("sensekind", s, m.Kind)
		f.Add("senserelevance", s, tenth(r.relevance/2))
		for _, x := range r.rolesOf(m.Head) {
			f.Add("senserole", s, x.predicate, x.relation)
		}
		for _, c := range r.cues[m.Sentence] {
			f.Add("sensecue", s, c)
		}
	}
	for _, x := range r.rolesOf(m.Head) {
		for _, s := range r.senses.Of(x.predicate) {
			f.Add("rolesense", s, x.relation)
			f.Add("rolesensehead", s, x.relation, f.head)
			for _, h := range r.senses.Of(f.head) {
				f.Add("rolesenses", s, x.relation, h)
			}
		}
	}
	for i := m.First; i < m.Last; i++ {
		if i != m.Head {
			for _, s := range r.senses.Of(r.lemma[i]) {
				f.Add("modifiersense", s)
			}
		}
	}
}

// rolesOf are the roles of a noun; a title, an apposition and a conjunct share those of the noun they
// stand beside.
func (r *Report) rolesOf(head int) []role {
	for steps := 0; steps < 3; steps++ {
		if len(r.said[head]) > 0 {
			return r.said[head]
		}
		arc := r.d.Arcs[head]
		switch arc.Relation {
		case "appos", "conj", "nmod:desc", "flat", "compound":
		case "nmod":
			if !partitive[r.lemma[max(arc.Head, 0)]] {
				return nil
			}
		default:
			return nil
		}
		if head = arc.Head; head < 0 {
			return nil
		}
	}
	return nil
}

// partitive are nouns whose "of" phrase names what is acted on: "dozens of peasants".
var partitive = map[string]bool{"group": true, "member": true, "dozen": true, "hundred": true, "thousand": true, "number": true, "one": true,
	"two": true, "three": true, "some": true, "body": true, "life": true, "death": true, "murder": true, "series": true, "majority": true}

func (f *mentionSketch) neighbours() {
	s := f.r.d.Sentences[f.m.Sentence]
	at := func(i int) string {
		if i < s.First || i >= s.Last {
			return "-"
		}
		return f.r.lemma[i]
	}
	for k := 1; k <= 3; k++ {
		f.Add("w-"+strconv.Itoa(k), at(f.m.First-k))
		f.Add("w+"+strconv.Itoa(k), at(f.m.Last+k-1))
	}
	f.Add("w-12", at(f.m.First-2), at(f.m.First-1))
	f.Add("w+12", at(f.m.Last), at(f.m.Last+1))
	f.Add("w-1+1", at(f.m.First-1), at(f.m.Last))
}

// sentence looks at the predicates of the sentence and the ones around it.
func (f *mentionSketch) sentence() {
	for _, c := range f.r.cues[f.m.Sentence] {
		f.Add("cue", c)
		f.Add("cuekind", c, f.m.Kind)
	}
	for _, c := range f.r.cues[f.m.Sentence-1] {
		f.Add("cue-1", c)
	}
	for _, c := range f.r.cues[f.m.Sentence+1] {
		f.Add("cue+1", c)
	}
	heat := tenth(f.r.heatAt(f.m.Sentence))
	f.Add("heat", heat)
	f.Add("heat kind", heat, f.m.Kind)
	f.Add("heat head", tenth(f.r.heatAt(f.m.Sentence)/2), f.head)
	f.Add("heat around", tenth(f.r.heatAt(f.m.Sentence-1)/2), tenth(f.r.heatAt(f.m.Sentence+1)/2))
	for _, x := range f.r.rolesOf(f.m.Head) {
		f.Add("heat role", tenth(f.r.heatAt(f.m.Sentence)/2), x.predicate, x.relation)
	}
	for _, s := range f.r.senses.Of(f.head) {
		f.Add("heat sense", heat, s)
	}
	before, after := f.r.nearestCues(f.m)
	f.Add("before", before)
	f.Add("after", after)
	f.Add("place", bucket(f.m.Sentence))
}

// nearestCues are the lemmas of the predicates that stand closest before and behind a mention.
func (r *Report) nearestCues(m Mention) (before, after string) {
	for _, p := range r.predicatesOf(m.Sentence) {
		if p.Head < m.First {
			before = strings.ToLower(p.Lemma)
		}
		if p.Head >= m.Last && after == "" {
			after = strings.ToLower(p.Lemma)
		}
	}
	return before, after
}

// report looks at the report as a whole and at the other mentions of the entity.
func (f *mentionSketch) report(k int) {
	relevance := tenth(f.r.relevance)
	f.Add("relevance", relevance)
	f.Add("relevancekind", relevance, f.m.Kind)
	f.Add("relevancehead", f.head, tenth(f.r.relevance/2))
	e := f.r.Entities[f.m.Entity]
	f.Add("mentions", bucket(len(e.Mentions)))
	f.pronouns()
	for _, o := range e.Mentions {
		if o == k {
			continue
		}
		f.Add("eh", f.r.lemma[f.r.Mentions[o].Head])
		for _, x := range f.r.rolesOf(f.r.Mentions[o].Head) {
			f.Add("er", x.predicate, x.relation)
		}
	}
}

// pronouns adds what is said of the same actor under a pronoun: "he was shot".
func (f *mentionSketch) pronouns() {
	a := f.r.d.ActorAt(f.m.Head)
	if a < 0 {
		return
	}
	for _, o := range f.r.d.Actors[a].Mentions {
		if !o.Pronoun {
			continue
		}
		for _, x := range f.r.said[o.Head] {
			f.Add("pr", x.predicate, x.relation)
		}
	}
}
