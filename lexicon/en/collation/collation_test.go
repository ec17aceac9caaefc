package collation

import (
	"slices"
	"strings"
	"testing"

	"sitrep/lexicon"
)

func TestEveryRowHasAnExampleWithItsWord(t *testing.T) {
	for name, table := range map[string]string{"plain.tsv": plainTable, "toll.tsv": tollTable, "person.tsv": personTable, "again.tsv": againTable, "institution.tsv": institutionTable,
		"voice.tsv": voiceTable, "relative.tsv": relativeTable, "night.tsv": nightTable, "link.tsv": linkTable, "private.tsv": privateTable, "gathering.tsv": gatheringTable, "sequel.tsv": sequelTable, "remark.tsv": remarkTable, "press.tsv": pressTable} {
		for _, r := range lexicon.Must(name, table) {
			word := r.Get("word")
			if word == "" || word != strings.ToLower(word) || !strings.Contains(r.Get("example"), word) {
				t.Errorf("%s line %d: %q without an example that holds it", name, r.Line, word)
			}
		}
	}
}

func TestTablesOfPhrases(t *testing.T) {
	for name, table := range map[string][2]string{"ask.tsv": {askTable, "words"}, "concept.tsv": {conceptTable, "word"}, "akin.tsv": {akinTable, "word"}, "answer.tsv": {answerTable, "family"}, "publisher.tsv": {publisherTable, "outlet"}, "camp.tsv": {campTable, "word"}, "doer.tsv": {doerTable, "word"}, "course.tsv": {courseTable, "words"}, "cause.tsv": {causeTable, "word"}, "circle.tsv": {circleTable, "word"}, "thing.tsv": {thingTable, "word"}, "trait.tsv": {traitTable, "words"}, "way.tsv": {wayTable, "words"}, "forces.tsv": {forcesTable, "word"}, "former.tsv": {formerTable, "when"}, "more.tsv": {moreTable, "word"}, "superseded.tsv": {supersededTable, "words"}, "waiting.tsv": {waitingTable, "word"}, "retold.tsv": {retoldTable, "noun"}, "definite.tsv": {definiteTable, "word"},
		"culprit.tsv": {culpritTable, "noun"}, "known.tsv": {knownTable, "word"}, "blame.tsv": {blameTable, "words"}, "commit.tsv": {commitTable, "words"},
		"groom.tsv": {groomTable, "words"}, "boast.tsv": {boastTable, "word"}, "pole.tsv": {poleTable, "words"}, "negation.tsv": {negationTable, "word"}, "reply.tsv": {replyTable, "words"}, "count.tsv": {countTable, "words"}, "defence.tsv": {defenceTable, "words"}, "deed.tsv": {deedTable, "word"}, "clause.tsv": {clauseTable, "word"}} {
		seen := map[string]bool{}
		for _, r := range lexicon.Must(name, table[0]) {
			word := r.Get(table[1])
			if word == "" || seen[word+r.Get("concept")+r.Get("deed")+r.Get("axis")] || !strings.Contains(strings.ToLower(r.Get("example")), strings.ToLower(word)) {
				t.Errorf("%s line %d: %q stands twice or without an example that holds it", name, r.Line, word)
			}
			seen[word+r.Get("concept")+r.Get("deed")+r.Get("axis")] = true
		}
	}
}

func TestBase(t *testing.T) {
	for _, forms := range [][]string{{"release", "released", "releasing", "releases"}, {"plan", "plans", "planned", "planning"}, {"kill", "killed", "killing"},
		{"travel", "travelled", "travelling"}, {"carry", "carried", "carries"}, {"church", "churches"}, {"foil", "foiled"}} {
		for _, f := range forms {
			if Base(f) != Base(forms[0]) {
				t.Errorf("%s gives %s, %s gives %s", forms[0], Base(forms[0]), f, Base(f))
			}
		}
	}
	if Base("bus") != "bus" || Base("crisis") != "crisis" || Base("ring") != "ring" {
		t.Error("a short word loses its end")
	}
	if !slices.Contains(Concepts(Base("detained")), Concepts(Base("arrests"))[0]) || len(Concepts("granary")) > 0 {
		t.Error("concepts")
	}
}

func TestFamilies(t *testing.T) {
	for _, r := range lexicon.Must("family.tsv", familyTable) {
		if f, k := Family(r.Get("type")); f == "" || k == "" || r.Get("example") == "" {
			t.Errorf("family.tsv line %d is not complete", r.Line)
		}
	}
	if f, k := Family("arrest"); f != "arrest" || k != "arrest" {
		t.Errorf("an unlisted type is its own family, got %q %q", f, k)
	}
}
