package brief

import (
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

const report = "Gunmen killed four guards in Sarn on Monday. A deacon of the chapel was freed. The guards' choir killed it in Orl."

const expected = `shooting/attack: killed four guards | in Sarn, Kestria | on 2031-03-10 | killed 4 | perpetrator gunmen | victim guards
other: was freed | freed 1 | maybe freed 2 | maybe victim deacon
maybe arrest: chapel
figure 4: four guards | guards
two: Gunmen killed | was freed
one: Gunmen killed | in Sarn
none: choir killed it
no perpetrator guards`

func evidence(quote string) ledger.Evidence {
	at := strings.Index(report, quote)
	return ledger.Evidence{Start: at, End: at + len(quote), Quote: quote}
}

func mark(word string) ledger.Mark {
	e := evidence(word)
	return ledger.Mark{Start: e.Start, End: e.End, Text: word}
}

func value(n float64) *float64 { return &n }

func good() ledger.Reading {
	return ledger.Reading{
		Entities: []ledger.Entity{{ID: "n1", Name: "the gunmen"}},
		Events: []ledger.Event{
			{Type: "attack", Status: "occurred", Trigger: mark("killed"), Evidence: evidence("Gunmen killed four guards in Sarn"),
				When: &text.When{EDTF: "2031-03-10"}, Where: []text.Location{{Written: "Sarn", Country: "Kestria"}},
				Counts: []ledger.Count{{What: "killed", Low: value(4), High: value(4)}},
				Roles:  []ledger.Role{{Role: "perpetrator", Text: "They", Entity: "n1"}, {Role: "victim", Text: "four guards"}}},
			{Type: "other", Status: "occurred", Trigger: mark("freed"), Evidence: evidence("A deacon of the chapel was freed"),
				Counts: []ledger.Count{{What: "freed", Low: value(1), High: value(1)}}},
		},
		Figures: []ledger.Figure{{What: "guards killed", Low: value(4), High: value(4), Bound: "exactly", Evidence: evidence("four guards")}},
	}
}

func scored(t *testing.T, read ledger.Reading) *Score {
	t.Helper()
	r, err := load(t, report, expected)
	if err != nil {
		t.Fatal(err)
	}
	s := NewScore()
	s.Add(r, read)
	return s
}

func TestAGoodReadingIsAllRight(t *testing.T) {
	s := scored(t, good())
	r := s.Result()
	if len(s.Errors) > 0 || r.Reports.Right != 1 {
		t.Errorf("%q", s.Errors)
	}
	for name, k := range r.Kinds {
		if k.F1 != 1 || k.Owed != k.Read {
			t.Errorf("%s: %+v", name, k)
		}
	}
	for name, a := range r.Attributes {
		if a.Rate != 1 {
			t.Errorf("%s: %+v", name, a)
		}
	}
}

// TestFaultsAreCounted: each fault lowers the one number that tells of it, and is told by a line.
func TestFaultsAreCounted(t *testing.T) {
	for number, fault := range map[string]func(*ledger.Reading){
		"type":               func(r *ledger.Reading) { r.Events[0].Type = "clash" },
		"status":             func(r *ledger.Reading) { r.Events[0].Status = "planned" },
		"past":               func(r *ledger.Reading) { r.Events[0].Past = true },
		"place":              func(r *ledger.Reading) { r.Events[0].Where[0].Written = "Orl" },
		"country":            func(r *ledger.Reading) { r.Events[0].Where[0].Country = "Veldora" },
		"day":                func(r *ledger.Reading) { r.Events[0].When.EDTF = "2031-03-11" },
		"recall counts":      func(r *ledger.Reading) { r.Events[1].Counts = nil },
		"precision counts":   func(r *ledger.Reading) { r.Events[1].Counts = r.Events[0].Counts },
		"recall role victim": func(r *ledger.Reading) { r.Events[0].Roles = r.Events[0].Roles[:1] },
		"precision role victim": func(r *ledger.Reading) {
			r.Events[1].Roles = []ledger.Role{{Role: "victim", Text: "the choir"}}
		},
		"precision events": func(r *ledger.Reading) {
			r.Events = append(r.Events, ledger.Event{Type: "raid", Evidence: evidence("Orl")})
		},
		"recall events":     func(r *ledger.Reading) { r.Events = r.Events[:1] },
		"recall figures":    func(r *ledger.Reading) { r.Figures = nil },
		"precision figures": func(r *ledger.Reading) { r.Figures = append(r.Figures, r.Figures[0]) },
		"figure what":       func(r *ledger.Reading) { r.Figures[0].What = "choirs" },
		"figure bound":      func(r *ledger.Reading) { r.Figures[0].Bound = "about" },
		"both places read":  func(r *ledger.Reading) { r.Events = r.Events[:1] },
		"one": func(r *ledger.Reading) {
			r.Events = append(r.Events, ledger.Event{Type: "raid", Trigger: mark("in Sarn")})
		},
		"two": func(r *ledger.Reading) {
			r.Events[0].Mentions, r.Events = []ledger.Mark{mark("A deacon of the chapel was freed")}, r.Events[:1]
		},
		"traps": func(r *ledger.Reading) {
			r.Events[0].Roles = append(r.Events[0].Roles, ledger.Role{Role: "perpetrator", Text: "the guards"})
		},
	} {
		read := good()
		fault(&read)
		s := scored(t, read)
		if got := rateOf(s.Result(), number); got >= 1 || len(s.Errors) == 0 {
			t.Errorf("%s is %g; %q", number, got, s.Errors)
		}
	}
}

func rateOf(r Result, number string) float64 {
	if name, ok := strings.CutPrefix(number, "recall "); ok {
		return r.Kinds[name].Recall
	}
	if name, ok := strings.CutPrefix(number, "precision "); ok {
		return r.Kinds[name].Precision
	}
	return r.Attributes[number].Rate
}

func TestDays(t *testing.T) {
	for _, x := range []struct {
		want string
		read *text.When
		is   bool
	}{
		{"2031-03-10", &text.When{EDTF: "2031-03-10"}, true},
		{"2031-03-10", &text.When{EDTF: "2031-03"}, false},
		{"2031-03", &text.When{EDTF: "2031-03"}, true},
		{"2031-03", &text.When{EDTF: "2031-03-10"}, false},
		{"2031-03-01..2031-03-09", &text.When{EDTF: "2031-03-02/2031-03-08"}, true},
		{"2031-03-01..2031-03-09", &text.When{EDTF: "2031-03-02/2031-03-18"}, false},
		{"XXXX-03-10", &text.When{EDTF: "XXXX-03-10"}, true},
		{"2031-03-10", &text.When{From: "2031-03-10", Until: "2031-03-10"}, true},
		{"none", nil, true},
		{"none", &text.When{EDTF: "2031"}, false},
		{"2031", nil, false},
	} {
		days, err := daysOf(x.want)
		if err != nil || days[0].is(x.read) != x.is {
			t.Errorf("%s, read as %+v: want %v (%v)", x.want, x.read, x.is, err)
		}
	}
}

// TestMaybe: what may be read is neither owed nor held against the program, and springs no trap.
func TestMaybe(t *testing.T) {
	read := good()
	read.Events[1].Roles = []ledger.Role{{Role: "victim", Text: "A deacon"}}
	read.Events[1].Counts = append(read.Events[1].Counts, ledger.Count{What: "freed", Low: value(2), High: value(2)})
	read.Events = append(read.Events, ledger.Event{Type: "arrest", Trigger: mark("chapel"), Evidence: evidence("chapel")})
	if s := scored(t, read); len(s.Errors) > 0 {
		t.Errorf("%q", s.Errors)
	}
}

// TestWhatIsNoFault: a count of none, other words of the same sentence, and words that stand twice.
func TestWhatIsNoFault(t *testing.T) {
	r, err := load(t, "A raid. Two men died when a shed in Orl was hit. Nobody was hurt in Orl. A raid.", "attack: was hit\nraid: A raid")
	if err != nil {
		t.Fatal(err)
	}
	place := func(words string, at int) ledger.Evidence {
		return ledger.Evidence{Start: at, End: at + len(words), Quote: words}
	}
	event := func(kind string, e ledger.Evidence, counts ...ledger.Count) ledger.Event {
		return ledger.Event{Type: kind, Status: "occurred", Trigger: ledger.Mark{Start: e.Start, End: e.End}, Evidence: e, Counts: counts}
	}
	none := ledger.Count{What: "wounded", Low: value(0), High: value(0)}
	s := NewScore()
	s.Add(r, ledger.Reading{Events: []ledger.Event{event("attack", place("Two men died", 8), none), event("raid", place("A raid", 73))}})
	if len(s.Errors) != 0 {
		t.Errorf("%q", s.Errors)
	}
	s = NewScore()
	s.Add(r, ledger.Reading{Events: []ledger.Event{event("arrest", place("Two men died", 8)), event("raid", place("A raid", 73))}})
	if len(s.Errors) != 2 {
		t.Errorf("an event of another type at other words is taken for the expected one: %q", s.Errors)
	}
}
