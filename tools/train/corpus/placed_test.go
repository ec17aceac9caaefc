package corpus

import (
	"slices"
	"strings"
	"testing"
)

func bank() []*Sentence {
	return []*Sentence{
		{ID: "weblog-mill-0001", Words: strings.Fields("Guards held two men at the mill , a clerk said .")},
		{ID: "weblog-mill-0002", Words: strings.Fields("It was cold .")},
		{ID: "weblog-other-0001", Words: strings.Fields("Nobody reads this .")},
	}
}

func TestReadPlaced(t *testing.T) {
	documents, err := ReadPlaced(write(t, "== weblog-mill 16\n0001\t[arrest 2] {g 1} {t 3-4} <arrested 3> <say1 11> <src1 9-10>\n"), bank())
	if err != nil {
		t.Fatal(err)
	}
	if len(documents) != 1 || len(documents[0]) != 2 {
		t.Fatalf("documents: %v", documents)
	}
	s, calm := documents[0][0], documents[0][1]
	if s.Tells[1] != "arrest" || s.Counts[2] != "arrested" || s.Says[10] != "says" {
		t.Errorf("tells %q, counts %q, says %q", s.Tells, s.Counts, s.Says)
	}
	if r := s.Takes[0].Roles; r[0] != "agency" || r[2] != "target" || r[3] != "target" || r[4] != "" {
		t.Errorf("roles: %q", r)
	}
	if r := s.Takes[1].Roles; r[8] != "source" || r[9] != "source" || r[2] != "" {
		t.Errorf("who says so: %q", r)
	}
	if len(calm.Tells) != 4 || slices.ContainsFunc(calm.Tells, func(k string) bool { return k != "" }) || calm.Counts == nil {
		t.Errorf("a sentence without a mark: %+v", calm)
	}
}

func TestReadPlacedRefuses(t *testing.T) {
	for _, wrong := range []string{
		"== weblog-none 3\n",
		"== weblog-mill 15\n",
		"== weblog-mill 16\n0003\t[arrest 2]\n",
		"== weblog-mill 16\n0001\t[arrest 13]\n",
		"== weblog-mill 16\n0001\t[arrest 2\n",
		"== weblog-mill 16\n0001\t[arrest two]\n",
		"== weblog-mill 16\n0001\t[feast 2]\n",
	} {
		if _, err := ReadPlaced(write(t, wrong), bank()); err == nil {
			t.Errorf("no error for %q", wrong)
		}
	}
}
