package event

import (
	"strings"

	lexactor "sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// sense is the first sense of a trigger whose condition the words around it meet, with the words
// that trigger it ("carried out", "claimed responsibility").
func (r *reader) sense(p text.Predicate) (lexicon.Trigger, text.Span, bool) {
	d := r.d
	span := d.Tokens[p.Head].Span
	if p.Noun {
		span = r.nounSpan(p)
	}
	for _, lemma := range r.lemmas(p) {
		for _, t := range lexicon.Senses(lemma.words, p.Noun) {
			if holds := conditions[t.Need]; holds != nil && r.filled(p, t) && holds(r, p) && !r.figurative(p, t) {
				return t, span.Cover(lemma.span), true
			}
		}
	}
	return lexicon.Trigger{}, text.Span{}, false
}

// filled asks a verb of harm for somebody or something it is done to; "they kill" alone tells of no event.
func (r *reader) filled(p text.Predicate, t lexicon.Trigger) bool {
	if p.Noun || t.Type != "attack" || len(p.Objects) > 0 {
		return true
	}
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span) {
		if q.What != "" && q.By == p.Head {
			return true
		}
	}
	return false
}

type spelling struct {
	words string
	span  text.Span
}

// lemmas are the spellings of a predicate a trigger may have, longest first: verb with object
// ("claim responsibility"), with particle, bare.
func (r *reader) lemmas(p text.Predicate) []spelling {
	d := r.d
	var out []spelling
	if !p.Noun {
		for _, o := range p.Objects {
			out = append(out, spelling{p.Lemma + " " + d.Lemma(o), d.Tokens[o].Span})
		}
		for _, o := range p.Obliques {
			out = append(out, spelling{p.Lemma + " " + o.Preposition + " " + d.Lemma(o.Head), d.Tokens[o.Head].Span})
		}
		for _, c := range d.Children(p.Head) {
			if d.Arcs[c].Relation == "xcomp" || d.Arcs[c].Relation == "advmod" {
				out = append(out, spelling{p.Lemma + " " + strings.ToLower(d.Word(c)), d.Tokens[c].Span})
			}
		}
	}
	out = append(out, spelling{p.Lemma, text.Span{}})
	if bare := d.Lemma(p.Head); bare != p.Lemma {
		out = append(out, spelling{bare, text.Span{}})
	}
	return out
}

func (r *reader) nounSpan(p text.Predicate) text.Span {
	d := r.d
	span := d.Tokens[p.Head].Span
	if strings.Contains(p.Lemma, " ") && p.Head > 0 {
		span = span.Cover(d.Tokens[p.Head-1].Span)
	}
	return span
}

// is reports whether a token is of a word class, or an actor of a matching kind.
func (r *reader) is(class string, i int) bool {
	d := r.d
	if lexicon.Is(class, d.Lemma(i)) {
		return true
	}
	if part := r.partitive(i); part >= 0 {
		return r.is(class, part)
	}
	a := d.ActorHeaded(i)
	if a < 0 {
		return class == "person" && (d.Tags[i].Universal == "PRON" && personal[strings.ToLower(d.Word(i))])
	}
	switch k := d.Actors[a].Kind; class {
	case "person":
		return k == "person" || k == "nationality" || k == "population_group"
	case "place":
		return k == "country" || k == "region" || k == "city" || k == "venue"
	case "combatant":
		return k == "nationality"
	}
	return false
}

// partitive is the noun that a number or a measure is "of": "eight of the survivors", "half of the men".
func (r *reader) partitive(i int) int {
	d := r.d
	if u := d.Tags[i].Universal; u != "NUM" && !measure[d.Lemma(i)] {
		return -1
	}
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "nmod" && c > i && r.d.Preposition(c) == "of" {
			return c
		}
	}
	return -1
}

// measure are words for a part or number of what is "of" them.
var measure = map[string]bool{"half": true, "majority": true, "number": true, "most": true, "some": true, "many": true, "several": true, "dozen": true,
	"hundred": true, "thousand": true, "third": true, "quarter": true, "rest": true, "group": true, "total": true, "all": true, "scores": true, "score": true}

var personal = map[string]bool{"he": true, "she": true, "they": true, "him": true, "her": true, "them": true, "who": true, "whom": true, "i": true, "we": true}

func (r *reader) anyIs(class string, tokens []int) bool {
	for _, i := range tokens {
		if r.is(class, i) {
			return true
		}
	}
	return false
}

// near reports a word of a class within the predicate's clause: its arguments, obliques and the
// words that hang on them.
func (r *reader) near(class string, p text.Predicate) bool {
	first, last := r.d.Subtree(p.Head, func(k int) bool {
		return r.d.Arcs[k].Relation == "parataxis" || r.d.Arcs[k].Relation == "conj" && r.d.Tags[k].Universal == "VERB"
	})
	for i := first; i < last; i++ {
		if i != p.Head && lexicon.Is(class, r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

func (r *reader) oblique(p text.Predicate, preps ...string) int {
	for _, o := range p.Obliques {
		for _, want := range preps {
			if o.Preposition == want {
				return o.Head
			}
		}
	}
	return -1
}

// armedGroup reports a non-state armed group among the tokens.
func (r *reader) armedGroup(tokens []int) bool {
	for _, i := range tokens {
		if r.groupHeaded(i) {
			return true
		}
		for _, c := range r.d.Children(i) {
			if r.d.Arcs[c].Relation == "appos" && r.groupHeaded(c) {
				return true // "the local affiliate, the North Quay Brigade"
			}
		}
	}
	return false
}

func (r *reader) groupHeaded(i int) bool {
	a := r.d.ActorHeaded(i)
	return a >= 0 && r.d.Actors[a].Kind == "armed_group"
}

// armed reports an actor that uses force: an armed group, a weapon, or a word for attackers.
func (r *reader) armed(tokens []int) bool {
	for _, i := range tokens {
		if lexactor.NounKind(r.d.Lemma(i)) == "armed_group" || lexicon.Is("explosive", r.d.Lemma(i)) || lexicon.Is("weapon", r.d.Lemma(i)) || lexicon.Is("attack", r.d.Lemma(i)) || attacker[r.d.Lemma(i)] {
			return true
		}
	}
	return r.armedGroup(tokens)
}

var attacker = map[string]bool{"gunman": true, "militant": true, "rebel": true, "attacker": true, "assailant": true, "bomber": true, "insurgent": true,
	"terrorist": true, "fighter": true, "jihadist": true, "jihadi": true, "extremist": true, "soldier": true, "troop": true, "police": true, "officer": true,
	"guerrilla": true, "separatist": true, "army": true, "force": true, "airstrike": true, "strike": true, "gang": true, "cell": true, "sniper": true, "group": true, "gunfire": true}

// conditions tell the senses of a trigger apart; the key is the trigger's need.
var conditions map[string]func(*reader, text.Predicate) bool

// The table refers to conditions that consult it again (a plan to shoot), hence the assignment here.
func init() { conditions = senseConditions() }

func senseConditions() map[string]func(*reader, text.Predicate) bool {
	return map[string]func(*reader, text.Predicate) bool{
		"": func(r *reader, p text.Predicate) bool { return true },
		"violent": func(r *reader, p text.Predicate) bool {
			return r.armed(p.Subjects) || r.near("explosive", p) || r.near("weapon", p) || r.anyIs("aircraft", p.Subjects)
		},
		"place":     func(r *reader, p text.Predicate) bool { return r.anyIs("place", p.Objects) },
		"explosive": func(r *reader, p text.Predicate) bool { return r.anyIs("explosive", p.Subjects) },
		"shot": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "fire" {
				return r.anyIs("weapon", p.Objects) || len(p.Objects) == 0 && r.oblique(p, "on", "at", "upon", "into") >= 0 || strings.HasPrefix(firstLemma(r.d, p.Objects), "shot")
			}
			if p.Lemma == "open" {
				return r.oblique(p, "for") < 0
			}
			return !r.anyIs("figurative", p.Objects) && (len(p.Objects) == 0 || r.anyIs("person", p.Objects) || strings.Contains(p.Lemma, " ") || r.unknownNoun(p.Objects))
		},
		"air": func(r *reader, p text.Predicate) bool {
			if p.Noun {
				return r.modifiedBy(p.Head, "aircraft") || r.modifiedBy(p.Head, "explosive") || lexicon.Is("aircraft", p.Lemma)
			}
			return r.anyIs("aircraft", p.Subjects) || r.near("aircraft", p) && r.anyIs("place", p.Objects)
		},
		"fight": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "fight" {
				return len(p.Objects) > 0 && (r.armed(p.Objects) || r.anyIs("person", p.Objects)) && p.Tense != "infinitive"
			}
			return r.oblique(p, "with", "between", "against") >= 0 || r.armed(p.Subjects) || len(p.Subjects) > 1
		},
		"person": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "hold" && !p.Passive && !r.agency(p.Subjects) || p.Lemma == "seize" && !r.agency(p.Subjects) {
				return false
			}
			return r.anyIs("person", p.Objects) && !r.anyIs("place", p.Objects) && (p.Lemma != "hold" || r.nearArrest(p)) && (p.Lemma != "catch" || r.agency(p.Subjects))
		},
		"site": func(r *reader, p text.Predicate) bool {
			return r.anyIs("site", p.Objects) || r.anyIs("place", p.Objects) && r.agency(p.Subjects)
		},
		"contraband": func(r *reader, p text.Predicate) bool {
			if p.Noun {
				return r.near("contraband", p)
			}
			found := r.anyIs("contraband", p.Objects) || r.partOf("contraband", p.Objects)
			switch p.Lemma {
			case "find", "discover", "uncover", "recover", "intercept":
				return found && (p.Passive || r.agency(p.Subjects))
			}
			return found
		},
		"attack": func(r *reader, p text.Predicate) bool {
			if p.Content >= 0 && lexicon.Is("attack", r.d.Lemma(p.Content)) {
				return true
			}
			return r.anyIs("attack", p.Objects) && !(p.Lemma == "stop" && !r.agency(p.Subjects)) && p.Modal == "" && p.Tense != "infinitive"
		},
		"plan": (*reader).planned,
		"intelligence": func(r *reader, p text.Predicate) bool {
			return r.anyIs("intelligence", p.Objects) && (r.oblique(p, "with", "to") >= 0 || p.Passive) && r.bodies(p)
		},
		"policy": func(r *reader, p text.Predicate) bool {
			return r.anyIs("policy", p.Objects) && (r.agency(p.Subjects) || p.Passive) && !r.anyIs("person", p.Objects)
		},
		"deploy": func(r *reader, p text.Predicate) bool {
			return r.anyIs("person", p.Objects) && (r.agency(p.Subjects) || p.Passive)
		},
		"charge": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "charge" {
				return r.near("charge", p) && (r.anyIs("person", p.Objects) || r.oblique(p, "with") >= 0 && len(p.Objects) > 0)
			}
			return r.anyIs("person", p.Objects) || r.anyIs("person", p.Subjects)
		},
		"court": func(r *reader, p text.Predicate) bool {
			return r.near("charge", p) || r.near("person", p) || r.personNamed(p)
		},
		"freed": func(r *reader, p text.Predicate) bool {
			return r.anyIs("person", p.Objects) && !r.anyIs("message", p.Objects)
		},
		"claimed": func(r *reader, p text.Predicate) bool { return r.anyIs("attack", p.Objects) && r.armed(p.Subjects) },
		"incite": func(r *reader, p text.Predicate) bool {
			return r.armed(p.Subjects) && (p.Content >= 0 && lexicon.Is("incited", r.d.Lemma(p.Content)) || r.near("incited", p)) || r.messageSubject(p)
		},
		"message":  func(r *reader, p text.Predicate) bool { return r.anyIs("message", p.Objects) && r.armed(p.Subjects) },
		"conflict": (*reader).toConflict,
		"home": func(r *reader, p text.Predicate) bool {
			if r.anyIs("kin", p.Subjects) && !r.near("conflict", p) && r.oblique(p, "from") < 0 {
				return false
			}
			return (r.anyIs("combatant", p.Subjects) || r.pronounSubject(p)) && (r.near("combatant", p) || r.homeward(p))
		},
		"territory": func(r *reader, p text.Predicate) bool {
			if p.Noun {
				return r.anyIs("place", p.Objects) && !r.near("person", p)
			}
			if p.Lemma == "control" && strings.HasPrefix(r.d.Arcs[p.Head].Relation, "acl") {
				return false // "a city controlled by rebels": a state
			}
			if lexicon.Is("incited", p.Lemma) || p.Lemma == "take" && len(p.Objects) == 0 {
				return false
			}
			force := r.armed(p.Subjects) || r.agency(p.Subjects) || p.Passive || r.countrySubject(p)
			switch p.Lemma {
			case "fall", "withdraw":
				return r.anyIs("place", p.Subjects) && p.Lemma == "fall" && r.oblique(p, "to") >= 0 || p.Lemma == "withdraw" && r.armed(p.Subjects)
			case "secure", "control", "lose", "take", "occupy":
				return r.anyIs("place", p.Objects) && r.armed(p.Subjects) && !r.anyIs("person", p.Objects)
			}
			return r.anyIs("place", p.Objects) && force && !r.anyIs("person", p.Objects)
		},
		"advice":  (*reader).advice,
		"plotted": (*reader).plotted,
		"tried": func(r *reader, p text.Predicate) bool {
			return p.Passive && p.Content < 0 && (r.anyIs("person", p.Objects) || r.near("charge", p))
		},
		"against": func(r *reader, p text.Predicate) bool {
			return (r.armed(p.Objects) || r.partOf("person", p.Objects)) && !r.armedGroup(p.Subjects)
		},
		"seen":     (*reader).seenToReturn,
		"device":   (*reader).device,
		"abducted": (*reader).abducted,
		"inforce":  (*reader).inForce,
		"single":   (*reader).oneOperation,
		"issued": func(r *reader, p text.Predicate) bool {
			head := r.d.Arcs[p.Head].Head
			return head >= 0 && issues[r.d.Lemma(head)]
		},
		"protest": func(r *reader, p text.Predicate) bool {
			return p.Noun && !r.figurativeProtest(p) || !p.Noun && len(p.Objects) == 0 && p.Content < 0 && len(p.Subjects) > 0
		},
	}
}

func firstLemma(d *text.Document, tokens []int) string {
	if len(tokens) == 0 {
		return ""
	}
	return d.Lemma(tokens[0])
}

func (r *reader) unknownNoun(tokens []int) bool {
	return len(tokens) > 0 && r.d.Tags[tokens[0]].Universal == "PROPN"
}

func (r *reader) modifiedBy(i int, class string) bool {
	for _, c := range r.d.Children(i) {
		rel := r.d.Arcs[c].Relation
		if (rel == "compound" || rel == "amod") && lexicon.Is(class, r.d.Lemma(c)) {
			return true
		}
	}
	return false
}

// agency reports a state body among the tokens, or a word for its members.
func (r *reader) agency(tokens []int) bool {
	for _, i := range tokens {
		if a := r.d.ActorHeaded(i); a >= 0 && (r.d.Actors[a].Kind == "agency" || r.d.Actors[a].Kind == "country") {
			return true
		}
		lemma := r.d.Lemma(i)
		if lexactor.NounKind(lemma) == "agency" || speech.Role(lemma) == "official" || lemma == "force" || lemma == "operation" || lemma == "inspector" {
			return true
		}
	}
	return false
}

func (r *reader) bodies(p text.Predicate) bool {
	return p.Passive || r.agency(p.Subjects) || r.countrySubject(p)
}

func (r *reader) countrySubject(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if a := r.d.ActorHeaded(s); a >= 0 && r.d.Actors[a].Kind == "country" {
			return true
		}
	}
	return false
}

func (r *reader) nearArrest(p text.Predicate) bool {
	for _, o := range p.Obliques {
		switch r.d.Lemma(o.Head) {
		case "suspicion", "connection", "custody", "charge", "questioning", "hostage", "cell", "prison":
			return true
		}
	}
	return p.Passive && len(p.Obliques) == 0 && r.d.SentenceOf(p.Head).Headline
}

func (r *reader) partOf(class string, tokens []int) bool {
	for _, i := range tokens {
		for _, c := range r.d.Children(i) {
			if r.d.Arcs[c].Relation == "nmod" && lexicon.Is(class, r.d.Lemma(c)) {
				return true
			}
		}
	}
	return false
}

func (r *reader) personNamed(p text.Predicate) bool {
	return r.anyIs("person", p.Subjects) || r.anyIs("person", p.Objects)
}

func (r *reader) messageSubject(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if lexicon.Is("message", r.d.Lemma(s)) && p.Content >= 0 && lexicon.Is("incited", r.d.Lemma(p.Content)) {
			return true
		}
	}
	return false
}

func (r *reader) pronounSubject(p text.Predicate) bool {
	return len(p.Subjects) > 0 && r.d.Tags[p.Subjects[0]].Universal == "PRON"
}

func (r *reader) homeward(p text.Predicate) bool {
	if c := r.d.Child(p.Head, "advmod"); c >= 0 && strings.ToLower(r.d.Word(c)) == "home" {
		return true
	}
	return r.oblique(p, "from") >= 0
}

// planned reads plans of violence: "planning to attack the mill", "plotted a bombing".
func (r *reader) planned(p text.Predicate) bool {
	if r.anyIs("attack", p.Objects) && !r.anyIs("figurative", p.Objects) {
		return !onlyOperation(r.d, p.Objects)
	}
	if p.Content < 0 {
		return false
	}
	lemma := r.d.Lemma(p.Content)
	q, ok := r.at[p.Content]
	if !ok {
		return false
	}
	inner := r.d.Predicates[q]
	for _, t := range lexicon.Senses(lemma, false) {
		if violentType[t.Type] && conditions[t.Need](r, inner) && !r.figurative(inner, t) {
			return true
		}
	}
	return r.anyIs("attack", inner.Objects) && !onlyOperation(r.d, inner.Objects)
}

// plotted reads a plot by what it is for: "a plot to blow up the mill", "a bomb plot", "a plot against
// the bank".
func (r *reader) plotted(p text.Predicate) bool {
	d := r.d
	for _, c := range d.Children(p.Head) {
		switch rel := d.Arcs[c].Relation; {
		case rel == "acl" || rel == "advcl" || rel == "xcomp":
			if k, ok := r.at[c]; ok {
				for _, t := range lexicon.Senses(d.Predicates[k].Lemma, false) {
					if violentType[t.Type] {
						return true
					}
				}
				if r.anyIs("attack", d.Predicates[k].Objects) {
					return true
				}
			}
		case rel == "compound" || rel == "amod":
			if l := d.Lemma(c); lexicon.Is("attack", l) || lexicon.Is("weapon", l) || l == "terrorist" || l == "alleged" {
				return true
			}
		case rel == "nmod":
			if cc := d.Child(c, "case"); cc >= 0 && strings.EqualFold(d.Word(cc), "against") {
				return true
			}
		}
	}
	return definite(d, p.Head) && p.Lemma == "plot"
}

var violentType = map[string]bool{"attack": true, "bombing": true, "shooting": true, "kidnapping": true}

// onlyOperation keeps plans of operations, strikes and plans as such apart from plots.
func onlyOperation(d *text.Document, objects []int) bool {
	for _, o := range objects {
		switch d.Lemma(o) {
		case "operation", "plan", "strike", "attempt", "raid", "scheme", "blast", "siege":
		default:
			return false
		}
	}
	return true
}

// toConflict reads travel to fight: "left the island to fight abroad", "travelled to join the group".
func (r *reader) toConflict(p text.Predicate) bool {
	d := r.d
	if p.Lemma == "join" {
		return r.armedGroup(p.Objects) || r.partOf("conflict", p.Objects) || r.anyIs("conflict", p.Objects) && r.near("conflict", p)
	}
	if !r.anyIs("person", p.Subjects) && !r.anyIs("combatant", p.Subjects) && !r.anyIs("person", p.Objects) {
		return false
	}
	for _, c := range d.Children(p.Head) {
		rel := d.Arcs[c].Relation
		if (rel == "advcl" || rel == "xcomp") && (lexicon.Is("conflict", d.Lemma(c)) || d.Lemma(c) == "join" || d.Lemma(c) == "take") {
			return true
		}
	}
	for _, o := range p.Obliques {
		if lexicon.Is("conflict", d.Lemma(o.Head)) {
			return true
		}
	}
	return false
}

// advice reads official warnings to people: the issuer is a state body, or the noun is one issued.
func (r *reader) advice(p text.Predicate) bool {
	if p.Noun {
		head := r.d.Arcs[p.Head].Head
		issued := head >= 0 && issues[r.d.Lemma(head)]
		return issued || r.near("advice", p) && definiteOrNew(r.d, p.Head)
	}
	return (r.agency(p.Subjects) || r.countrySubject(p)) && len(p.Objects) > 0 && (p.Content >= 0 || r.oblique(p, "of", "against", "about") >= 0) && p.Lemma != "caution"
}

var issues = map[string]bool{"issue": true, "send": true, "publish": true, "repeat": true, "withdraw": true, "lift": true, "renew": true, "extend": true, "release": true, "post": true, "receive": true, "cancel": true}

func definiteOrNew(d *text.Document, i int) bool {
	return d.Child(i, "det") >= 0 || d.Child(i, "nmod:poss") >= 0
}

func (r *reader) figurativeProtest(p text.Predicate) bool {
	return p.Lemma == "march" && len(p.Objects) > 0 && !r.near("person", p) && r.oblique(p, "in", "through", "on", "to") < 0
}

// inPlay are types whose words games borrow too.
var inPlay = map[string]bool{"clash": true, "airstrike": true, "siege": true, "raid": true, "territorial_change": true, "demonstration": true}

// sports reports a text about games, in which attacks and shots are play: one word in fifty is of
// the kind, and at least five are.
func (r *reader) sports() bool {
	n := r.wordsOf("sport")
	return n >= 5 && n*50 >= len(r.d.Tokens)
}

// wordsOf is how many words of a class the text has, counted once.
func (r *reader) wordsOf(class string) int {
	n, counted := r.words[class]
	if !counted {
		for i := range r.d.Tokens {
			if lexicon.Is(class, r.d.Lemma(i)) {
				n++
			}
		}
		r.words[class] = n
	}
	return n
}

// figurative reports a trigger used of something that can't be harmed ("attacked the budget", "a
// heart attack", "shot on goal").
func (r *reader) figurative(p text.Predicate, t lexicon.Trigger) bool {
	if (violentType[t.Type] || inPlay[t.Type]) && (r.sports() || r.played(p) || r.verbal(p) || r.invented(p)) {
		return true
	}
	if t.Type == "arrest" && r.invented(p) {
		return true
	}
	if !violentType[t.Type] && t.Type != "clash" && t.Type != "airstrike" && t.Type != "siege" {
		return false
	}
	if r.figurativeObject(p, t) || p.Noun && r.modifiedBy(p.Head, "figurative") {
		return true
	}
	for _, o := range p.Obliques {
		if (o.Preposition == "on" || o.Preposition == "at" || o.Preposition == "over") && lexicon.Is("figurative", r.d.Lemma(o.Head)) {
			return true
		}
	}
	if r.anyIs("figurative", p.Subjects) && !r.anyIs("person", p.Objects) {
		return true
	}
	return t.Type == "attack" && (r.near("accident", p) || r.anyIs("accident", p.Subjects))
}

// figurativeObject reports an object that can't be harmed and is no part of the trigger ("open fire").
func (r *reader) figurativeObject(p text.Predicate, t lexicon.Trigger) bool {
	for _, o := range p.Objects {
		if l := r.d.Lemma(o); r.is("figurative", o) && !strings.HasSuffix(t.Lemma, " "+l) {
			return true
		}
	}
	return false
}
