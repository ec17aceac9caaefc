package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func write(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "told.txt")
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadMarked(t *testing.T) {
	reports, err := ReadMarked(write(t, `== mill
Mill fire
TARN - {p1 Two men} [attack:1 burned] down {t1 the mill} on Monday; {g2 officers} [arrest:2 led] {t2p1 them} away.
{t2 One} was [arrest/past:3 held] in 2029.

== calm
Nothing was burned.
`))
	if err != nil {
		t.Fatal(err)
	}
	if len(reports) != 2 {
		t.Fatalf("%d reports", len(reports))
	}
	first := reports[0].Sentences()
	s := first[1]
	words := strings.Join(s.Words, " ")
	if words != "TARN - Two men burned down the mill on Monday ; officers led them away ." {
		t.Fatalf("words: %s", words)
	}
	burned, led, them := slices.Index(s.Words, "burned"), slices.Index(s.Words, "led"), slices.Index(s.Words, "them")
	if s.Tells[burned] != "attack" || s.Moods[burned] != "news" || s.Tells[led] != "arrest" {
		t.Errorf("tells %q, moods %q", s.Tells, s.Moods)
	}
	if len(s.Takes) != 2 {
		t.Fatalf("takes: %+v", s.Takes)
	}
	if r := s.Takes[0].Roles; r[2] != "perpetrator" || r[3] != "perpetrator" || r[them] != "perpetrator" || r[led] != "" {
		t.Errorf("roles of the fire: %q", r)
	}
	if r := s.Takes[1].Roles; r[them] != "target" || r[3] != "" {
		t.Errorf("roles of the arrest: %q", r)
	}
	if last := first[2]; !slices.Contains(last.Moods, "past") || slices.Contains(last.Takes[0].Roles, "target") {
		t.Errorf("a party of another happening takes part: %+v", last)
	}
	if s := reports[1].Sentences()[0]; slices.ContainsFunc(s.Tells, func(k string) bool { return k != "" }) || len(s.Tells) != len(s.Words) {
		t.Errorf("a report that tells of nothing: %+v", s)
	}
}

func TestReadMarkedWhole(t *testing.T) {
	reports, err := ReadMarked(write(t, "== hall\n<via1 The Post>, <say1 citing> <src1 the mayor>, has {v2 <killed:2 nine> guards} [attack:2 killed], not <killed/was:2 six>.\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := reports[0].Sentences()[0]
	if got := strings.Join(s.Words, " "); got != "The Post , citing the mayor , has nine guards killed , not six ." {
		t.Fatalf("words: %s", got)
	}
	if s.Counts[8] != "killed" || s.Counts[13] != "former" || s.Says[3] != "says" || s.Says[10] != "" {
		t.Errorf("counts %q, says %q", s.Counts, s.Says)
	}
	if len(s.Takes) != 2 || s.Takes[0].Roles[8] != "victim" || s.Takes[1].Telling != 3 || s.Takes[1].Roles[1] != "relay" || s.Takes[1].Roles[5] != "source" {
		t.Errorf("takes: %+v", s.Takes)
	}
}

func TestReadMarkedRefuses(t *testing.T) {
	for name, body := range map[string]string{
		"unknown type": "He was [teased laughed] at.", "unknown mood": "He was [arrest/maybe held].", "open mark": "He was [arrest held.", "closed twice": "He was held].", "crossed": "{v two [arrest men} held].", "unknown count": "<teased 2> men.",
	} {
		if _, err := ReadMarked(write(t, "== one\n"+body+"\n")); err == nil || !strings.Contains(err.Error(), "report one") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
