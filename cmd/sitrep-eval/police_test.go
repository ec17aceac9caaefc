package main

import (
	"slices"
	"strings"
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
		{"The marchers were taken to a police station.", []string{"ANY"}},
		{"The trucks were taken to a railway station.", nil},
		{"The guild apprehends floods.", nil},
		{"Constables lobbed tear-gas shells.", []string{"FORCE", "ANY"}},
		{"The ministry reviewed the security arrangements of the fair.", nil},
		{"The guild kept a vigil at the mill.", nil},
		{"A vigil was kept at the mill.", []string{"ANY"}},
		{"The ministry deployed its trucks at the port.", nil},
		{"The police had pleaded for more boats.", []string{"ANY"}},
		{"The clerks pleaded with the police.", nil},
		{"The union spoke of a police act and a police plane.", nil},
		{"A curfew was lifted at noon.", nil},
		{"Testifying before the tribunal, the superintendent said the river had been calm.", nil},
	} {
		d := police.Document{Text: c.sentence, Sentences: []police.Sentence{{Text: c.sentence}}}
		if got := answerPolice([]police.Document{d})[0].Labels; !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.sentence, got, c.want)
		}
	}
}

// TestPoliceVoices holds that an officer is heard where he is quoted, with the words that name him before or behind.
func TestPoliceVoices(t *testing.T) {
	for _, c := range []struct {
		sentences []string
		any       []bool
	}{
		{[]string{"Police commissioner (harbour) Ann Brodd met the press.", "\"We were there by noon.", "The quay was calm and our boats stayed out,\" Brodd said."}, []bool{true, true, true}},
		{[]string{"The police came at noon.", "They searched the mill."}, []bool{true, true}},
		{[]string{"The baker Ann Brodd met the press.", "\"We were there by noon.", "The quay was calm and our boats stayed out,\" Brodd said."}, []bool{false, false, false}},
	} {
		d := police.Document{Text: strings.Join(c.sentences, " ")}
		for _, s := range c.sentences {
			d.Sentences = append(d.Sentences, police.Sentence{Text: s})
		}
		for k, a := range answerPolice([]police.Document{d}) {
			if got := slices.Contains(a.Labels, "ANY"); got != c.any[k] {
				t.Errorf("%q: %v, want %v", c.sentences[k], got, c.any[k])
			}
		}
	}
}
