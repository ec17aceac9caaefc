package mention_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sitrep/eval/mention"
)

// story is a report about something, with mentions of what happened: "lemma subject object".
func story(id, about string, mentions ...string) mention.Report {
	r := mention.Report{ID: id, Words: strings.Fields(about)}
	for _, m := range mentions {
		parts := strings.Fields(m)
		x := mention.Mention{Lemma: parts[0], Words: parts[:1], Sentence: parts[1:]}
		for i, part := range []string{"subject", "object"} {
			if i+1 < len(parts) {
				x.Arguments = append(x.Arguments, mention.Argument{Part: part, Words: []string{parts[i+1]}, Name: true})
			}
		}
		r.Mentions = append(r.Mentions, x)
	}
	return r
}

func TestMentionsOfOneHappening(t *testing.T) {
	reports := []mention.Report{
		story("a", "quill purchase rival boat harbour lamp", "buy quill lamp", "say quill"),
		story("b", "quill takeover boat harbour lamp rival", "acquisition quill lamp", "arrest mayor"),
		story("c", "granary velm blast mill miller flour", "buy miller flour"),
	}
	got := mention.Chains(reports)
	if got[0][0] != got[1][0] {
		t.Errorf("one purchase in other words is told as two: %v", got)
	}
	if got[0][0] == got[2][0] {
		t.Errorf("the purchases of two stories are told as one: %v", got)
	}
	if got[0][1] == got[1][1] || got[0][0] == got[0][1] {
		t.Errorf("different happenings are told as one: %v", got)
	}
}

// TestMentionsAlwaysMakeTheSameChains: the sums of likenesses are made in one order.
func TestMentionsAlwaysMakeTheSameChains(t *testing.T) {
	var reports []mention.Report
	for i := range 24 {
		reports = append(reports, story(fmt.Sprint(i), fmt.Sprintf("word%d word%d harbour lamp quill", i%5, i%3), "strike quill lamp", "kill lamp quill", fmt.Sprintf("say body%d", i%4)))
	}
	first := mention.Chains(reports)
	for range 5 {
		if again := mention.Chains(reports); !slices.EqualFunc(first, again, slices.Equal) {
			t.Fatal("the same reports make other chains")
		}
	}
	if len(mention.Chains(nil)) != 0 {
		t.Error("nothing makes chains")
	}
}
