package attribution_test

import (
	"fmt"
	"strings"
	"testing"

	"sitrep/reading"
	"sitrep/reading/attribution"
	"sitrep/text"
)

// TestRules runs the examples of every rule through the stages before it: each Yes gives its source,
// cue and stance, no No gives anything by the rule.
func TestRules(t *testing.T) {
	for _, rule := range attribution.Rules {
		t.Run(rule.Name, func(t *testing.T) {
			if len(rule.Yes) == 0 || len(rule.No) == 0 {
				t.Error("a rule has examples of both kinds")
			}
			for _, e := range rule.Yes {
				found(t, e)
			}
			for _, sentence := range rule.No {
				unfound(t, rule.Name, sentence)
			}
		})
	}
}

func found(t *testing.T, e attribution.Example) {
	t.Helper()
	d := reading.Layers(e.Text)
	want := shown(e.Source, e.Cue, e.Stance)
	var got []string
	for _, a := range d.Attributions {
		line := attributed(d, a)
		if line == want {
			return
		}
		got = append(got, line)
	}
	t.Errorf("%q\nwant %s\ngot  %s", e.Text, want, strings.Join(got, "\n     "))
}

func unfound(t *testing.T, rule, sentence string) {
	t.Helper()
	d := reading.Layers(sentence)
	for _, a := range d.Attributions {
		if a.Rule == rule {
			t.Errorf("%q\nwant nothing\ngot  %s", sentence, attributed(d, a))
		}
	}
}

func attributed(d *text.Document, a text.Attribution) string {
	return shown(d.Words(a.Source.Span), d.Words(a.Cue), a.Stance)
}

func shown(source, cue, stance string) string {
	return fmt.Sprintf("%s | %s | %s", source, cue, stance)
}
