package export

import (
	"strings"
	"testing"
)

func TestQuotedCutsAtABlank(t *testing.T) {
	o := outline{limits: limits{quote: 20}}
	for in, want := range map[string]string{
		"short words":                     "“short words”",
		"words that go on for far longer": "“words that go on for …”",
		strings.Repeat("x", 30):           "“" + strings.Repeat("x", 10) + " …”",
		strings.Repeat("漢", 30):           "“" + strings.Repeat("漢", 10) + " …”",
	} {
		if got := o.quoted(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
