package collation_test

import (
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/collation/question"
	"sitrep/ledger"
	"sitrep/text"
)

// lines are the sentences of a text that has one a line.
func lines(s string) []text.Span {
	var out []text.Span
	at := 0
	for line := range strings.SplitAfterSeq(s, "\n") {
		if strings.TrimSpace(line) != "" {
			out = append(out, text.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))})
		}
		at += len(line)
	}
	return out
}

// page is a report with its text; spans of its records are where their words stand in it.
func page(id, words string) *told {
	r := report(id, "Quarn Echo", "2031-05-06")
	r.Report.Text = words
	return r
}

// find gives the words their place in the report's text.
func (t *told) find(words string) ledger.Mark {
	i := strings.Index(t.Report.Text, words)
	return ledger.Mark{Start: i, End: i + len(words), Text: words}
}

// tells adds an event to a page: type, words and the words of its trigger, and a count if one is given.
func (t *told) tells(kind, words, trigger string, changes ...func(*ledger.Event)) *told {
	at := t.find(words)
	t.event(kind, words, changes...)
	e := t.last()
	e.Evidence.Start, e.Evidence.End, e.Trigger = at.Start, at.End, t.find(trigger)
	for i := range e.Counts {
		e.Counts[i].Start, e.Counts[i].End = at.Start, at.End
	}
	return t
}

const granary = "A blast tore through the Harlow granary on Monday.\n" +
	"Nine people were killed, the harbour board said.\n" +
	"The mayor opened a new bridge.\n" +
	"The Quill Brigade said that the explosion was its work.\n" +
	"Dozens of boats were counted in the bay.\n"

func granaryDesk() *question.Desk {
	a := page("a", granary)
	a.entity("armed_group", "Quill Brigade", "", "Quillers")
	a.tells("bombing", "A blast tore through the Harlow granary on Monday.", "blast", city("Tarnby", "QA"), venue("Harlow granary"), on("2031-05-05"))
	a.tells("attack", "Nine people were killed", "killed", count("killed", 9, "exactly"))
	b := page("b", "Elsewhere, two men were arrested near the mill in Ostrel.\nNobody claimed the arrests were linked to anything.\n")
	b.tells("arrest", "two men were arrested near the mill in Ostrel", "arrested", count("arrested", 2, "exactly"))
	pile := readings(a, b)
	s := collation.Collate(pile)
	return question.New(pile, &s, lines)
}

func TestQuestions(t *testing.T) {
	for ask, want := range map[string]string{
		"How many died in the granary explosion?": "Nine people were killed, the harbour board said.",
		"When was the bombing at Harlow?":         "A blast tore through the Harlow granary on Monday.",
		"What do the Quillers say they did?":      "The Quill Brigade said that the explosion was its work.",
		"Who was detained in Ostrel?":             "Elsewhere, two men were arrested near the mill in Ostrel.",
	} {
		a := granaryDesk().Ask(ask)
		if len(a.Passages) < 2 || a.Passages[0].Evidence.Quote != want && a.Passages[1].Evidence.Quote != want {
			t.Errorf("%s: %+v", ask, a.Shown())
		}
	}
}

func TestAQuestionThatNamesNothingIsOfTheOneBefore(t *testing.T) {
	answers := granaryDesk().AskAll([]string{"Was there a blast at the Harlow granary?", "How many were killed?"})
	if got := answers[1].Passages[0].Evidence.Quote; !strings.HasPrefix(got, "Nine people") {
		t.Errorf("the second answer begins with %q", got)
	}
	if alone := granaryDesk().Ask("When was it?"); len(alone.Passages) != 0 {
		t.Errorf("nothing was asked, and %q is shown", alone.Passages[0].Evidence.Quote)
	}
}

func TestWhatNoReportTellsIsSaid(t *testing.T) {
	a := granaryDesk().Ask("What happened in Zanzibar?")
	if len(a.Unknown) != 1 || a.Unknown[0] != "zanzibar" || len(a.Passages) != 0 {
		t.Errorf("%+v", a)
	}
}

// TestQuotesAreWhereTheyAreSaidToBe: passages point at the bytes they show.
func TestQuotesAreWhereTheyAreSaidToBe(t *testing.T) {
	for _, e := range granaryDesk().Ask("Who was killed, arrested or counted in the granary, the mill and the bay?").Shown() {
		if e.Report == "r-a" && granary[e.Start:e.End] != e.Quote {
			t.Errorf("%d-%d is not %q", e.Start, e.End, e.Quote)
		}
	}
}

// TestFurnitureIsShownAsFurniture: words that stand around the report alone are no report of it.
func TestFurnitureIsShownAsFurniture(t *testing.T) {
	a := page("a", "A blast tore through the granary.\nMORE FROM THE ECHO\nRowers win the regatta in Velm.\n")
	at := a.find("MORE FROM THE ECHO\nRowers win the regatta in Velm.")
	a.Report.Furniture = []text.Furniture{{Span: text.Span{Start: at.Start, End: at.End}, Kind: "teaser"}}
	pile := readings(a)
	s := collation.Collate(pile)
	got := question.New(pile, &s, lines).Ask("Did anything happen in Velm?")
	if len(got.Unknown) != 1 || len(got.Passages) != 2 || !got.Passages[0].Furniture || got.Passages[0].Evidence.Quote != "MORE FROM THE ECHO" {
		t.Errorf("%+v", got)
	}
}

func TestQuestionsThatAreNone(t *testing.T) {
	d := granaryDesk()
	for _, ask := range []string{"", "???", "\xff\xfe", strings.Repeat("granary ", 20000), strings.Repeat("x", 1<<20)} {
		d.Ask(ask)
	}
	empty := collation.Collate(nil)
	if a := question.New(nil, &empty, lines).Ask("Who?"); len(a.Passages) != 0 {
		t.Error("an empty pile answers")
	}
}
