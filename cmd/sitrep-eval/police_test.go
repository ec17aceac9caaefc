package main

import (
	"slices"
	"testing"

	"sitrep/eval/police"
)

// TestPoliceAnswers holds what is told of police apart from what is told of others, in sentences of our own.
func TestPoliceAnswers(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"Police shot dead two gunmen near the mill.", []string{"KILL", "FORCE", "ANY"}},
		{"Four men died in police firing at the port.", []string{"KILL", "FORCE", "ANY"}},
		{"Constables fired tear gas at the crowd.", []string{"FORCE", "ANY"}},
		{"Over 40 stallholders were arrested at the gate.", []string{"ARREST", "ANY"}},
		{"Police searched the harbour at noon.", []string{"ANY"}},
		{"A mob killed two clerks near the mill.", nil},
		{"The party demanded the arrest of the mayor.", nil},
		{"The meeting was held at the mill.", nil},
	} {
		d := police.Document{Text: c.sentence, Sentences: []police.Sentence{{Text: c.sentence}}}
		if got := answerPolice([]police.Document{d})[0].Labels; !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.sentence, got, c.want)
		}
	}
}
