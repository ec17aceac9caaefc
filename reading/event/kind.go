package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// kind is the event type of a trigger; police or troops who kill or shoot fighters are in a clash.
func (r *reader) kind(p text.Predicate, t lexicon.Trigger) string {
	if t.Type == "airstrike" && p.Noun && r.modifiedBy(p.Head, "laid in the road") {
		return "bombing" // "an IED strike on a patrol"
	}
	if t.Type == "raid" && p.Noun && r.modifiedBy(p.Head, "bombs") {
		return "airstrike" // "bombing raids"
	}
	if t.Lemma == "raid on" && (r.anyIs("searched", p.Objects) || r.agency(p.Subjects)) && !r.armedGroup(p.Subjects) {
		return "raid" // "the raid on their hideout"
	}
	if t.Type == "raid" && p.Noun && r.flyers(p.Subjects) {
		return "airstrike" // "jets carried out raids on the port"
	}
	if t.Type == "raid" && p.Noun && r.madeArrests(p) {
		return "raid" // "killed one and arrested four in raids"
	}
	if t.Type == "raid" && (r.armed(p.Subjects) || r.armedRaid(p)) && !r.agency(p.Subjects) {
		return "attack"
	}
	if violentType[t.Type] && t.Type != "kidnapping" && !p.Noun && r.fromTheAir(p) {
		return "airstrike"
	}
	if t.Type == "attack" && !p.Noun {
		if r.byBomb(p) {
			return "bombing"
		}
		if kind, ok := r.violenceIn(p); ok && (kind == "clash" || t.Need == "inviolence") {
			return kind
		}
	}
	if t.Need == "captive" && r.agency(p.Subjects) {
		return "arrest"
	}
	if t.Lemma == "storm" && r.agency(p.Subjects) && !r.armedGroup(p.Subjects) {
		return "raid"
	}
	if (t.Type == "attack" || t.Type == "shooting") && !p.Noun && r.agency(p.Subjects) {
		for _, o := range p.Objects {
			if r.is("fighter", o) || r.meansFighters(p, o) {
				return "clash"
			}
		}
	}
	return t.Type
}

// meansFighters reports "four of them" of the fighters told before, in the chain of the pronoun or as what the verb before, with which
// this one is joined, was done to: "pursued the assailants and killed four of them".
func (r *reader) meansFighters(p text.Predicate, o int) bool {
	o = r.measured(o)
	if r.d.Tags[o].Universal != "PRON" {
		return false
	}
	if up, ok := r.at[r.d.Arcs[p.Head].Head]; ok && r.d.Arcs[p.Head].Relation == "conj" && r.anyIs("fighter", r.d.Predicates[up].Objects) {
		return true
	}
	for _, chain := range r.d.Chains {
		if slices.ContainsFunc(chain.Mentions, func(m text.Mention) bool { return m.Head == o }) {
			return slices.ContainsFunc(chain.Mentions, func(m text.Mention) bool { return m.Head < o && lexicon.Is("fighter", r.d.Lemma(m.Head)) })
		}
	}
	return false
}

// madeArrests reports a raid in whose sentence people were arrested.
func (r *reader) madeArrests(p text.Predicate) bool {
	return slices.ContainsFunc(text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span), func(q text.Quantity) bool { return q.What == "arrested" }) && !r.armedGroup(p.Subjects)
}

// fromTheAir reports aircraft or an air strike as what did it.
func (r *reader) fromTheAir(p text.Predicate) bool {
	for _, s := range p.Subjects {
		l := r.d.Lemma(s)
		if p.Lemma == "bomb" && (r.countryHeaded(s) || l == "army" || l == "military") {
			return true // "the neighbour had bombed a village": states bomb from the air
		}
		if r.d.Tags[s].Universal == "PROPN" {
			l = strings.TrimSuffix(l, "s") // "Warplanes bombed": a capital at the start
		}
		if lexicon.Is("aircraft", l) && l != "bomber" && l != "rocket" && l != "artillery" && l != "missile" && l != "coalition" || l == "airstrike" || l == "strike" && (r.modifiedBy(s, "aircraft") || r.modifiedBy(s, "air")) {
			return true
		}
	}
	return false
}

// flyers reports aircraft, which raid from the air.
func (r *reader) flyers(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(i int) bool {
		l := r.d.Lemma(i)
		return lexicon.Is("raids from the air", l) || l == "bomber" && plural(r.d, i) || r.flown([]int{i})
	})
}

// byBomb reports a bomb as what did it: "a bomb killed two".
func (r *reader) byBomb(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if l := r.d.Lemma(s); l == "bomber" || lexicon.Is("explosive", l) && l != "shell" && l != "rocket" && l != "vest" {
			return true
		}
	}
	return false
}

// armedRaid reports an "armed raid", or a raid whose sentence counts dead.
func (r *reader) armedRaid(p text.Predicate) bool {
	for _, c := range r.d.Children(p.Head) {
		if strings.ToLower(r.d.Word(c)) == "armed" {
			return true
		}
	}
	return r.countsHarmed(p.Head) && (p.Noun || len(p.Subjects) == 0 && !p.Passive && !r.anyIs("searched", p.Objects))
}

// family groups the types under which one happening may be named in one report: a massacre is a
// shooting is an attack.
var family = map[string]string{"attack": "violence", "bombing": "violence", "shooting": "violence", "airstrike": "violence", "kidnapping": "kidnapping",
	"raid": "raid", "clash": "clash"}

func familyOf(kind string) string {
	if f := family[kind]; f != "" {
		return f
	}
	return kind
}

// broad is the family of a type, with fighting among violence.
func broad(kind string) string {
	if kind == "clash" {
		return "violence"
	}
	return familyOf(kind)
}

// violent reports a deed of violence or a fight.
func violent(c candidate) bool { return broad(c.kind) == "violence" }
