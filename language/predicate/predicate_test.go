package predicate_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"sitrep/language/predicate"
	"sitrep/text"
)

// sentences are annotated by hand in word/XPOS/lemma/head/relation, with heads counted from 1 and 0 for the
// root, so that what is tested is the reading of the arcs and not the parser. want lists the predicates: lemma,
// marks for what limits it, and its parts as head words.
var sentences = []struct{ name, arcs, want string }{
	{"active", "Police/NNS/police/2/nsubj arrested/VBD/arrest/0/root three/CD/three/4/nummod men/NNS/man/2/obj",
		"arrest past; Police; men"},
	{"passive with an agent", "Men/NNS/man/3/nsubj:pass were/VBD/be/3/aux:pass held/VBN/hold/0/root by/IN/by/5/case guards/NNS/guard/3/obl:agent",
		"hold passive past; guards; Men; by guards"},
	{"passive with the agent as an oblique", "Men/NNS/man/3/nsubj:pass were/VBD/be/3/aux:pass held/VBN/hold/0/root by/IN/by/5/case guards/NNS/guard/3/obl",
		"hold passive past; guards; Men; by guards"},
	{"reduced relative", "Men/NNS/man/6/nsubj:pass held/VBN/hold/1/acl in/IN/in/4/case Oslo/NNP/Oslo/2/obl were/VBD/be/6/aux:pass freed/VBN/free/0/root",
		"hold passive past; ; Men; in Oslo | free passive past; ; Men"},
	{"relative clause", "Men/NNS/man/6/nsubj who/WP/who/3/nsubj attacked/VBD/attack/1/acl:relcl a/DT/a/5/det post/NN/post/3/obj fled/VBD/flee/0/root",
		"attack past; Men; post | flee past; Men"},
	{"joined verbs share their subject", "They/PRP/they/2/nsubj shot/VBD/shoot/0/root guards/NNS/guard/2/obj and/CC/and/5/cc fled/VBD/flee/2/conj",
		"shoot past; They; guards | flee past; They"},
	{"joined nouns are each a part", "Police/NNS/police/4/nsubj and/CC/and/3/cc troops/NNS/troop/1/conj raided/VBD/raid/0/root flats/NNS/flat/4/obj",
		"raid past; Police, troops; flats"},
	{"plan to", "Rebels/NNS/rebel/2/nsubj planned/VBD/plan/0/root to/TO/to/4/mark bomb/VB/bomb/2/xcomp bridges/NNS/bridge/4/obj",
		"plan past; Rebels; ; → bomb | bomb modal:plan infinitive; Rebels; bridges; under plan"},
	{"object control", "They/PRP/they/2/nsubj forced/VBD/force/0/root men/NNS/man/2/obj to/TO/to/5/mark fight/VB/fight/2/xcomp",
		"force past; They; men; → fight | fight infinitive; men; ; under force"},
	{"may", "Rebels/NNS/rebel/3/nsubj may/MD/may/3/aux attack/VB/attack/0/root", "attack modal:may infinitive; Rebels"},
	{"will", "They/PRP/they/3/nsubj ’ll/MD/will/3/aux march/VB/march/0/root", "march modal:will future; They"},
	{"not", "Rebels/NNS/rebel/4/nsubj did/VBD/do/4/aux not/RB/not/4/advmod attack/VB/attack/0/root", "attack not past; Rebels"},
	{"never", "They/PRP/they/3/nsubj never/RB/never/3/advmod fired/VBD/fire/0/root", "fire not past; They"},
	{"nobody", "Nobody/NN/nobody/3/nsubj:pass was/VBD/be/3/aux:pass killed/VBN/kill/0/root", "kill passive not past; ; Nobody"},
	{"no men", "No/DT/no/2/det men/NNS/man/4/nsubj:pass were/VBD/be/4/aux:pass killed/VBN/kill/0/root", "kill passive not past; ; men"},
	{"if", "If/IN/if/3/mark rebels/NNS/rebel/3/nsubj attack/VBP/attack/5/advcl we/PRP/we/5/nsubj leave/VBP/leave/0/root",
		"attack if present; rebels | leave present; we"},
	{"question", "Did/VBD/do/3/aux rebels/NNS/rebel/3/nsubj attack/VB/attack/0/root ?/./?/3/punct", "attack question past; rebels"},
	{"a subject that the parser hung on what follows", "Men/NNS/man/7/nsubj ,/,/,/1/punct 31/CD/31/1/amod were/VBD/be/5/aux:pass held/VBN/hold/7/ccomp police/NN/police/7/nsubj said/VBD/say/0/root",
		"hold passive past; ; Men; under say | say past; police; ; → held"},
	{"said that", "Police/NNS/police/2/nsubj said/VBD/say/0/root that/IN/that/5/mark men/NNS/man/5/nsubj fled/VBD/flee/2/ccomp",
		"say past; Police; ; → fled | flee past; men; ; under say"},
	{"particle", "Rebels/NNS/rebel/2/nsubj blew/VBD/blow/0/root up/RP/up/2/compound:prt bridges/NNS/bridge/2/obj", "blow up past; Rebels; bridges"},
	{"shoot dead", "Rebels/NNS/rebel/2/nsubj shot/VBD/shoot/0/root dead/JJ/dead/2/xcomp guards/NNS/guard/2/obj", "shoot dead past; Rebels; guards; → dead"},
	{"killing as a consequence", "A/DT/a/2/det bomb/NN/bomb/3/nsubj exploded/VBD/explode/0/root ,/,/,/5/punct killing/VBG/kill/3/advcl two/CD/two/5/obj",
		"explode past; bomb | kill participle; bomb; two"},
	{"a noun with its parts", "The/DT/the/2/det attack/NN/attack/7/nsubj on/IN/on/4/case post/NN/post/2/nmod by/IN/by/6/case rebels/NNS/rebel/2/nmod failed/VBD/fail/0/root",
		"attack noun past; rebels; post; on post | fail past; attack"},
	{"a noun and its owner", "Rebels/NNS/rebel/3/nmod:poss ’/POS/'s/1/case attack/NN/attack/4/nsubj failed/VBD/fail/0/root",
		"attack noun past; Rebels | fail past; attack"},
	{"a noun that a light verb carries", "Rebels/NNS/rebel/2/nsubj launched/VBD/launch/0/root an/DT/a/4/det attack/NN/attack/2/obj",
		"launch past; Rebels; attack | attack noun past; Rebels"},
	{"no attack", "No/DT/no/2/det attack/NN/attack/3/nsubj came/VBD/come/0/root", "attack noun not past; ; | come not past; attack"},
	{"an arrest warrant arrests nobody", "An/DT/a/3/det arrest/NN/arrest/3/compound warrant/NN/warrant/4/nsubj lapsed/VBD/lapse/0/root", "lapse past; warrant"},
	{"a participle before a noun describes", "Armed/VBN/arm/2/amod men/NNS/man/3/nsubj fled/VBD/flee/0/root", "flee past; men"},
}

func TestRead(t *testing.T) {
	for _, s := range sentences {
		d := annotated(t, s.arcs)
		predicate.Read(d)
		var got []string
		for _, p := range d.Predicates {
			got = append(got, shown(d, p))
		}
		if g, w := strings.Join(got, " | "), plain(s.want); g != w {
			t.Errorf("%s:\n got %s\nwant %s", s.name, g, w)
		}
	}
}

// plain drops empty parts at the end of each predicate.
func plain(s string) string {
	parts := strings.Split(s, " | ")
	for i := range parts {
		parts[i] = strings.TrimRight(parts[i], "; ")
	}
	return strings.Join(parts, " | ")
}

// shown writes a predicate as the table has it.
func shown(d *text.Document, p text.Predicate) string {
	head := p.Lemma
	for _, mark := range []struct {
		on   bool
		name string
	}{{p.Noun, "noun"}, {p.Passive, "passive"}, {p.Negated, "not"}, {p.Modal != "", "modal:" + p.Modal}, {p.Condition, "if"}, {p.Question, "question"},
		{p.Tense != "", p.Tense}} {
		if mark.on {
			head += " " + mark.name
		}
	}
	parts := []string{head, words(d, p.Subjects), words(d, p.Objects)}
	for _, o := range p.Obliques {
		parts = append(parts, o.Preposition+" "+d.Word(o.Head))
	}
	if p.Content >= 0 {
		parts = append(parts, "→ "+d.Word(p.Content))
	}
	if p.Under >= 0 {
		parts = append(parts, "under "+d.Predicates[p.Under].Lemma)
	}
	return strings.TrimRight(strings.Join(parts, "; "), "; ")
}

func words(d *text.Document, tokens []int) string {
	var out []string
	for _, i := range tokens {
		out = append(out, d.Word(i))
	}
	return strings.Join(out, ", ")
}

// annotated is the document of one sentence with its layers up to the arcs.
func annotated(t *testing.T, line string) *text.Document {
	t.Helper()
	var tokens []text.Token
	var tags []text.Tag
	var arcs []text.Arc
	var all strings.Builder
	for _, cell := range strings.Fields(line) {
		parts := strings.Split(cell, "/")
		if len(parts) != 5 {
			t.Fatalf("%q is not word/XPOS/lemma/head/relation", cell)
		}
		head, err := strconv.Atoi(parts[3])
		if err != nil {
			t.Fatal(err)
		}
		start := all.Len()
		fmt.Fprintf(&all, "%s ", parts[0])
		tokens = append(tokens, text.Token{Span: text.Span{Start: start, End: start + len(parts[0])}})
		tags = append(tags, text.Tag{Universal: universal(parts[1], parts[4]), Penn: parts[1], Lemma: parts[2]})
		arcs = append(arcs, text.Arc{Head: head - 1, Relation: parts[4]})
	}
	d := text.New(all.String())
	d.Tokens, d.Tags, d.Arcs = tokens, tags, arcs
	d.Sentences = []text.Sentence{{Span: text.Span{Start: 0, End: len(d.Text) - 1}, First: 0, Last: len(tokens)}}
	return d
}

// universal is the word class of a Penn tag, as far as the sentences above need it.
func universal(penn, relation string) string {
	switch {
	case strings.HasPrefix(relation, "aux"):
		return "AUX"
	case strings.HasPrefix(penn, "VB"):
		return "VERB"
	case strings.HasPrefix(penn, "NNP"):
		return "PROPN"
	case strings.HasPrefix(penn, "NN"):
		return "NOUN"
	case strings.HasPrefix(penn, "PRP"), strings.HasPrefix(penn, "W"):
		return "PRON"
	}
	return "X"
}

// TestReadNothing: a document without arcs has no predicates.
func TestReadNothing(t *testing.T) {
	d := text.New("")
	predicate.Read(d)
	if len(d.Predicates) != 0 {
		t.Errorf("%d predicates", len(d.Predicates))
	}
}
