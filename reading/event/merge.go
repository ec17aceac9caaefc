package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

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

// absorb drops triggers that are parts of another event's telling: the attack that a plot was for,
// the attack that is claimed, the operation that a light verb carries out.
func (r *reader) absorb(found []candidate) []candidate {
	d := r.d
	var out []candidate
	for i, c := range found {
		if !r.partOfOther(found, i) {
			out = append(out, c)
			continue
		}
		first, last := around(found, c.sentence, i)
		for k := first; k < last; k++ {
			if k != i && r.inArguments(found[k], c) {
				found[k].where = orWhere(found[k].where, c.where)
			}
		}
	}
	at := 0
	for i := range out {
		for at < len(found) && found[at].sentence < out[i].sentence {
			at++
		}
		for k := at; k < len(found) && found[k].sentence == out[i].sentence; k++ {
			c := found[k]
			if r.inArguments(out[i], c) && out[i].pred.Head != c.pred.Head && !(c.pred.Noun && apart[r.d.Preposition(c.pred.Head)]) {
				out[i].where = orWhere(out[i].where, c.where)
				out[i].evidence = out[i].evidence.Cover(d.Tokens[c.pred.Head].Span)
			}
		}
	}
	return out
}

// around is the range of the candidates of a sentence, which stand together about index i.
func around(found []candidate, sentence, i int) (first, last int) {
	first, last = i, i
	for first > 0 && found[first-1].sentence == sentence {
		first--
	}
	for last < len(found) && found[last].sentence == sentence {
		last++
	}
	return first, last
}

func orWhere(a, b []text.Location) []text.Location {
	if len(a) > 0 {
		return a
	}
	return b
}

// partOfOther reports candidate i as the object of a foiled plot or of a plan to attack.
func (r *reader) partOfOther(found []candidate, i int) bool {
	c := found[i]
	first, last := around(found, c.sentence, i)
	for k := first; k < last; k++ {
		o := found[k]
		if k == i || c.pred.Noun && apart[r.d.Preposition(c.pred.Head)] {
			continue
		}
		if o.kind == "foiled_plot" && r.inArguments(o, c) && (violentType[c.kind] || c.kind == "airstrike" || c.kind == "foiled_plot") && o.pred.Head != c.pred.Head {
			return !(c.kind == "foiled_plot" && c.status == "foiled")
		}
		if o.kind == "clash" && c.kind == "clash" && r.d.Arcs[c.pred.Head].Head == o.pred.Head && r.d.Arcs[c.pred.Head].Relation == "advcl" {
			return true // "neutralized them by returning fire"
		}
		if o.kind == "raid" && c.kind == "raid" && r.inArguments(o, c) {
			return true
		}
	}
	return false
}

// apart are prepositions of what another happening stands in time or cause to.
var apart = map[string]bool{"following": true, "after": true, "since": true, "before": true, "over": true, "until": true, "despite": true, "like": true}

// inArguments reports whether c's trigger hangs on o's as object or content.
func (r *reader) inArguments(o, c candidate) bool {
	for _, x := range o.pred.Objects {
		if x == c.pred.Head || r.d.Under(c.pred.Head, x) {
			return true
		}
	}
	return o.pred.Content >= 0 && r.d.Under(c.pred.Head, o.pred.Content)
}

// merge makes one event of the several places where a report names one happening.
func (r *reader) merge(found []candidate) []candidate {
	var out []candidate
	for _, c := range found {
		if k := r.same(out, c); k >= 0 {
			out[k] = r.join(out[k], c)
			continue
		}
		out = append(out, c)
	}
	return out
}

// same is the event told before that c names again, or -1: the latest that fits.
func (r *reader) same(told []candidate, c candidate) int {
	for k := len(told) - 1; k >= max(0, len(told)-memory); k-- {
		if r.oneHappening(told[k], c) {
			return k
		}
	}
	return -1
}

// memory is how many events back a report is taken to speak of one again; it keeps the work linear.
const memory = 60

// oneHappening decides whether two triggers of a report name one happening. Values that clash keep
// them apart; then a definite reference, the same count, the same named place or target, or a
// headline joins them.
func (r *reader) oneHappening(a, c candidate) bool {
	if (a.status == "denied") != (c.status == "denied") {
		return false
	}
	if r.onePlot(a, c) {
		return true
	}
	if familyOf(a.kind) != familyOf(c.kind) && !(c.definite && oneWord(a, c)) || a.aggregate != c.aggregate && !(a.headline || c.headline || c.definite && a.counted() || r.loosePlural(a, c)) || clashing(a, c) {
		return false
	}
	switch {
	case a.headline && r.lede(c):
		return true
	case a.sentence == c.sentence:
		return r.sameClause(a, c) || c.definite && len(c.pred.Objects) == 0 && r.refers(a, c)
	case sharedCount(a.counts, c.counts):
		return true
	case c.definite && r.refers(a, c), r.loosePlural(a, c):
		return true
	case a.headline && r.sharesWord(a, c):
		return true
	}
	return sharedVenue(a.where, c.where) && familyOf(c.kind) == "violence" || r.sameObject(a, c) || r.sameDeed(a, c)
}

// sameDeed joins one verb told twice of the same kind of people: "were neutralised … they neutralised
// the militants".
func (r *reader) sameDeed(a, c candidate) bool {
	if a.pred.Noun || c.pred.Noun || a.trigger.Lemma != c.trigger.Lemma || a.status != c.status || a.aggregate || len(a.counts)+len(c.counts) > 0 {
		return false
	}
	if len(told(a.where)) > 0 && len(told(c.where)) > 0 || a.when != nil && c.when != nil {
		return false
	}
	for _, o := range c.pred.Objects {
		if r.d.Tags[o].Universal == "NOUN" && r.is("person", o) && definite(r.d, o) {
			return r.anyIs("person", a.pred.Objects)
		}
	}
	return false
}

// oneWord reports two nouns that are the same word: "the armed raid" of the lede is "the raid".
func oneWord(a, c candidate) bool {
	return a.pred.Noun && c.pred.Noun && a.trigger.Lemma == c.trigger.Lemma
}

// loosePlural reports "the recent attacks in Sarn" told of the one attack in Sarn.
func (r *reader) loosePlural(a, c candidate) bool {
	return c.pred.Noun && c.aggregate && len(c.counts) == 0 && (c.definite || hasWord(r.d, c.pred.Head, "recent")) && sharedTown(a.where, c.where)
}

func sharedTown(a, b []text.Location) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Name != "" && x.Name == y.Name && x.Precision != "country" && x.Precision != "region" {
				return true
			}
		}
	}
	return false
}

// counted reports an event of several people: "these arrests" can speak of it.
func (c candidate) counted() bool {
	for _, n := range c.counts {
		if n.Low == nil || *n.Low > 1 {
			return true
		}
	}
	return false
}

// lede reports a candidate in the first two blocks of running text: what a headline speaks of.
func (r *reader) lede(c candidate) bool {
	block := r.d.Sentences[c.sentence].Block
	for _, s := range r.d.Sentences {
		if !s.Headline && !r.d.InFurniture(s.Span) {
			return block <= s.Block+1
		}
	}
	return false
}

// onePlot joins a plan of violence to the plot it is part of: told in one sentence, or with the
// same target.
func (r *reader) onePlot(a, c candidate) bool {
	plots := (a.kind == "foiled_plot" || a.status == "planned" && violentType[a.kind]) && (c.kind == "foiled_plot" || c.status == "planned" && violentType[c.kind])
	if !plots || a.kind != "foiled_plot" && c.kind != "foiled_plot" {
		return false
	}
	return !clashing(a, c) && (a.sentence == c.sentence || c.definite || a.headline && r.lede(c) || r.sharesWord(a, c) || r.sharesTarget(a, c))
}

// sharesTarget reports a noun for a place or a thing in the clauses of both: "the synagogue".
func (r *reader) sharesTarget(a, c candidate) bool {
	return anyShared(r.clauseNouns(a), r.clauseNouns(c))
}

func (r *reader) clauseNouns(c candidate) []string {
	d := r.d
	first, last := d.Subtree(c.pred.Head, r.otherClause)
	var out []string
	for i := first; i < last; i++ {
		if lemma := d.Lemma(i); (lexicon.Is("place", lemma) || lexicon.Is("site", lemma)) && i != c.pred.Head {
			out = append(out, lemma)
		}
	}
	return out
}

// sameClause joins two words for one deed in one sentence: "opened fire, killing", "a blast that killed".
func (r *reader) sameClause(a, c candidate) bool {
	d := r.d
	if a.kind == "propaganda" {
		return slices.Contains(a.pred.Objects, d.Arcs[c.pred.Head].Head) // "a letter urging followers"
	}
	if familyOf(a.kind) != "violence" && familyOf(a.kind) != "arrest" && a.kind != "clash" {
		return false
	}
	for _, pair := range [][2]candidate{{a, c}, {c, a}} {
		p, q := pair[0].pred, pair[1].pred
		if d.Arcs[q.Head].Head == p.Head && (d.Arcs[q.Head].Relation == "advcl" || strings.HasPrefix(d.Arcs[q.Head].Relation, "acl") || d.Arcs[q.Head].Relation == "xcomp") {
			return true
		}
		for _, s := range append(append([]int{}, q.Subjects...), obliqueHeads(q)...) {
			if s == p.Head {
				return true
			}
		}
		if r.hung(q.Head, p.Head) {
			return true
		}
	}
	return false
}

// hung reports a noun that is the subject of a clause "when …" hung on a verb of harm: "Nine died when
// a blast hit the market". Aside clauses that cut in ("…, the agency reported") are stepped over.
func (r *reader) hung(noun, verb int) bool {
	d := r.d
	up := d.Arcs[noun].Head
	if up < 0 {
		return false
	}
	clause := noun
	if strings.HasPrefix(d.Arcs[noun].Relation, "nsubj") {
		clause = up
	}
	when := d.Child(clause, "advmod", "mark")
	if when < 0 || !strings.EqualFold(d.Word(when), "when") && !strings.EqualFold(d.Word(when), "after") && !strings.EqualFold(d.Word(when), "as") {
		return false
	}
	return d.Under(clause, verb)
}

func obliqueHeads(p text.Predicate) []int {
	var out []int
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "in", "during", "by", "when", "after", "from":
			out = append(out, o.Head)
		}
	}
	return out
}

// refers reports a definite noun that can stand for an event told before: nothing of its own that
// is new.
func (r *reader) refers(a, c candidate) bool {
	if len(c.where) > 0 && len(a.where) > 0 && !sharedPlace(a.where, c.where) {
		return false
	}
	if r.properModifier(c.pred.Head) || len(c.pred.Objects) > 0 && !r.onlyPeople(c.pred.Objects) {
		return r.sharesWord(a, c)
	}
	return a.status != "planned" || c.status == "planned"
}

// onlyPeople reports victims by description ("the assault on concertgoers"): they clash with no target.
func (r *reader) onlyPeople(objects []int) bool {
	for _, o := range objects {
		if r.d.Tags[o].Universal != "NOUN" || !r.is("person", o) || r.d.Child(o, "nummod") >= 0 {
			return false
		}
	}
	return true
}

// sharesWord reports a capitalised word or the same object noun in the evidence of both.
func (r *reader) sharesWord(a, c candidate) bool {
	return anyShared(r.tellingWords(a), r.tellingWords(c))
}

func anyShared(a, c []string) bool {
	words := map[string]bool{}
	for _, w := range a {
		words[w] = true
	}
	return slices.ContainsFunc(c, func(w string) bool { return words[w] })
}

// tellingWords are the lemmas of nouns and names around a trigger, the trigger's own left out.
func (r *reader) tellingWords(c candidate) []string {
	d := r.d
	first, last := d.TokensIn(c.evidence)
	f, l := d.GroupTokens(c.pred.Head)
	first, last = min(first, f), max(last, l)
	var out []string
	for i := first; i < last; i++ {
		if i == c.pred.Head || d.Tags[i].Universal != "NOUN" && d.Tags[i].Universal != "PROPN" {
			continue
		}
		if lemma := d.Lemma(i); !lexicon.Is("person", lemma) && !lexicon.Is("attack", lemma) {
			out = append(out, lemma)
		}
	}
	return out
}

func (r *reader) sameObject(a, c candidate) bool {
	if a.trigger.Type != c.trigger.Type || len(a.counts) > 0 && len(c.counts) > 0 {
		return false
	}
	for _, x := range a.pred.Objects {
		for _, y := range c.pred.Objects {
			if r.d.Lemma(x) == r.d.Lemma(y) && !lexicon.Is("person", r.d.Lemma(x)) && r.d.Tags[x].Universal != "PRON" && definite(r.d, y) {
				return true
			}
		}
	}
	return false
}

// clashing reports two candidates that can't be one: different counts of the same thing, different
// cities, different full dates.
func clashing(a, c candidate) bool {
	for _, x := range a.counts {
		for _, y := range c.counts {
			if x.What == y.What && x.Low != nil && y.Low != nil && *x.Low != *y.Low && x.Bound == "exactly" && y.Bound == "exactly" {
				return true
			}
		}
	}
	if len(told(a.where)) > 0 && len(told(c.where)) > 0 && !sharedPlace(a.where, c.where) {
		return true
	}
	return a.when != nil && c.when != nil && a.when.EDTF != "" && c.when.EDTF != "" && !compatible(a.when.EDTF, c.when.EDTF)
}

// told are the places that the words give: a country inferred from who acts contradicts nothing.
func told(all []text.Location) []text.Location {
	var out []text.Location
	for _, l := range all {
		if l.Basis != "inferred" || l.Precision != "country" {
			out = append(out, l)
		}
	}
	return out
}

// compatible reports two EDTF dates of which one can be the other told less exactly.
func compatible(a, b string) bool {
	a, b = strings.TrimRight(a, "?~%"), strings.TrimRight(b, "?~%")
	n := min(len(a), len(b))
	for i := 0; i < n; i++ {
		if a[i] != b[i] && a[i] != 'X' && b[i] != 'X' {
			return false
		}
	}
	return true
}

func sharedCount(a, b []ledger.Count) bool {
	for _, x := range a {
		for _, y := range b {
			if x.What == y.What && x.Low != nil && y.Low != nil && *x.Low == *y.Low && *x.Low > 1 {
				return true
			}
		}
	}
	return false
}

// sharedPlace reports places that may be one: the same name, or one the country of the other.
func sharedPlace(a, b []text.Location) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Name != "" && x.Name == y.Name || x.Written == y.Written || contains(x, y) || contains(y, x) || describes(x, y) || describes(y, x) {
				return true
			}
		}
	}
	return false
}

// describes reports a venue without a name ("the church") that the other's name can be.
func describes(x, y text.Location) bool {
	if x.Precision != "venue" || y.Precision != "venue" || properName(x.Written) {
		return false
	}
	words := strings.Fields(strings.ToLower(x.Written))
	return len(words) > 0 && strings.Contains(strings.ToLower(y.Written), words[len(words)-1])
}

func contains(big, small text.Location) bool {
	if big.Country == "" || big.Country != small.Country {
		return false
	}
	return big.Precision == "country" || big.Precision == "region" && (big.Admin1 == "" || big.Admin1 == small.Admin1) || big.Precision == "city" && small.Precision == "venue"
}

func sharedVenue(a, b []text.Location) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Precision == "venue" && y.Precision == "venue" && strings.EqualFold(x.Name, y.Name) && properName(x.Name) {
				return true
			}
		}
	}
	return false
}

func properName(s string) bool { return s != strings.ToLower(s) }

// join adds what c tells to the event a: mentions, and what a did not have.
func (r *reader) join(a, c candidate) candidate {
	if a.headline && !c.headline { // the body tells it; the headline is a mention
		c.mentions = append(append(c.mentions, a.mentions...), a.evidence)
		a, c = c, a
	} else {
		a.mentions = append(append(a.mentions, c.evidence), c.mentions...)
	}
	if a.kind == "attack" && familyOf(c.kind) == "violence" && (!c.headline) {
		a.kind = c.kind
	}
	a.counts = addCounts(a.counts, c.counts)
	a.where = orWhere(a.where, c.where)
	if a.when == nil {
		a.when = c.when
	}
	a.roles = addRoles(a.roles, c.roles)
	a.aggregate = a.aggregate && c.aggregate
	a.past = a.past && c.past
	if c.kind == "foiled_plot" || a.kind == "foiled_plot" {
		a.kind = "foiled_plot"
		if c.status == "foiled" {
			a.status = "foiled"
		}
	}
	return a
}

func addCounts(a, b []ledger.Count) []ledger.Count {
	for _, y := range b {
		known := false
		for _, x := range a {
			known = known || x.What == y.What && sameNumber(x.Low, y.Low) && sameNumber(x.High, y.High)
		}
		if !known {
			a = append(a, y)
		}
	}
	return a
}

func sameNumber(a, b *float64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

func addRoles(a, b []ledger.Role) []ledger.Role {
	for _, y := range b {
		known := false
		for _, x := range a {
			known = known || x.Role == y.Role && strings.EqualFold(x.Text, y.Text)
		}
		if !known {
			a = append(a, y)
		}
	}
	return a
}
