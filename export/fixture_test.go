package export

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"sitrep/export/table"
	"sitrep/ledger"
	"sitrep/text"
)

// fixture is a pile of invented reports, collated by hand.
type fixture struct {
	t     *testing.T
	texts map[string]string
	s     *ledger.Situation
}

func newFixture(t *testing.T) *fixture {
	f := &fixture{t: t, texts: map[string]string{}, s: &ledger.Situation{Version: ledger.Version{Program: "0.0-test", Data: "d41d8"}}}
	f.reports()
	f.incidents()
	f.series()
	f.warnings()
	f.sources()
	f.tensions()
	f.timeline()
	f.decisions()
	return f
}

func (f *fixture) text(id string) string { return f.texts[id] }

func (f *fixture) options() Options {
	return Options{Text: f.text, At: "2024-04-03T08:00:00Z", Events: f.told(),
		Removals: []ledger.Removal{{ID: "z-1", What: ledger.RemovedReport, Reports: []string{"r-99"}, Reason: "a court order", By: "Mara", At: "2024-04-01T09:00:00Z"}}}
}

// told are the events of single reports of which the incidents are made.
func (f *fixture) told() (out []table.Told) {
	for _, in := range f.s.Incidents {
		for _, m := range in.Members {
			e := ledger.Event{ID: m.ID, Type: in.Type, Status: in.Status, When: in.When, Where: in.Where}
			for _, v := range in.Values {
				f.tell(&e, v, m.Report)
			}
			out = append(out, table.Told{Report: m.Report, Event: e})
		}
	}
	return out
}

// tell adds what a report says of a value to an event.
func (f *fixture) tell(e *ledger.Event, v ledger.Value, report string) {
	for i, said := range v.Evidence {
		if said.Report != report {
			continue
		}
		if e.Evidence.Quote == "" {
			word, _, _ := strings.Cut(said.Quote, " ")
			e.Evidence, e.Trigger, e.Chain = said, ledger.Mark{Start: said.Start, End: said.Start + len(word), Text: word}, v.Chains[min(i, len(v.Chains)-1)]
		}
		switch v.Attribute {
		case "killed", "wounded", "arrested":
			e.Counts = append(e.Counts, ledger.Count{What: v.Attribute, Low: v.Low, High: v.High, Bound: v.Bound, Start: said.Start, End: said.End})
		case "actor", "suspect":
			e.Roles = append(e.Roles, ledger.Role{Role: "actor", Text: v.Text, Start: said.Start, End: said.End})
		}
	}
}

// id is the id of report n.
func id(n int) string { return "r" + strconv.Itoa(n) }

// at finds the words in report n.
func (f *fixture) at(n int, words, rule string) ledger.Evidence {
	f.t.Helper()
	i := strings.Index(f.texts[id(n)], words)
	if i < 0 {
		f.t.Fatalf("report %d does not say %q", n, words)
	}
	return ledger.Evidence{Report: id(n), Start: i, End: i + len(words), Quote: words, By: rule}
}

func chain(names ...string) ledger.Chain {
	var c ledger.Chain
	for i, n := range names {
		h := ledger.Hop{Name: strings.TrimPrefix(n, "?"), Unnamed: strings.HasPrefix(n, "?"), Publisher: i == 0}
		if n == "?" {
			h.Cue = "were described"
		}
		c = append(c, h)
	}
	return c
}

func number(v float64) *float64 { return &v }

func one(name string) ledger.Roots { return ledger.Roots{Low: 1, High: 1, Names: []string{name}} }

func (f *fixture) reports() {
	add := func(n int, title, publisher string, p text.Published, furniture ...text.Furniture) {
		b, err := os.ReadFile("testdata/reports/" + strconv.Itoa(n) + ".txt")
		if err != nil {
			f.t.Fatal(err)
		}
		f.texts[id(n)] = string(b)
		f.s.Reports = append(f.s.Reports, ledger.Report{ID: id(n), Title: title, Publisher: publisher, Published: p,
			Path: "pile/" + strconv.Itoa(n) + ".txt", Status: ledger.StatusRead, Bytes: len(b), Furniture: furniture, Demo: true})
	}
	add(1, "Blast kills at least three at Orvane market", "Harbour Daily", text.Published{Value: "2024-03-06", Basis: "dateline"})
	add(2, "Five dead in market attack, hospital says", "Velmara Today", text.Published{NotBefore: "2024-03-06", NotAfter: "2024-03-10", Basis: "derived"})
	add(3, "Embassy warns its citizens", "Selm Courier", text.Published{Basis: "unknown"})
	add(4, "Displaced in Selm province pass 4,000", "Coastal Radio", text.Published{Value: "2024-03-15", Basis: "metadata"})
	add(5, "Two held over the Orvane bombing", "Harbour Daily", text.Published{Value: "2024-04-02", Basis: "metadata"})
	add(6, "Notice from an unsigned page", "", text.Published{Basis: "unknown"})
	add(7, "", "", text.Published{Basis: "unknown"})
	first, last := &f.s.Reports[0], &f.s.Reports[6]
	first.Agency = "NPA"
	first.Furniture = []text.Furniture{f.furniture(1, "By the Harbour Daily staff", "byline"), f.furniture(1, "READ MORE: Storm closes the port of Lissau", "teaser")}
	last.Status, last.Reason = ledger.StatusSkipped, "not in English (looks like German)"
	f.s.Reports[5].Notes = []string{"3 control characters kept"}
}

func (f *fixture) furniture(n int, words, kind string) text.Furniture {
	e := f.at(n, words, "")
	return text.Furniture{Span: text.Span{Start: e.Start, End: e.End}, Kind: kind}
}

func (f *fixture) incidents() {
	police := chain("Harbour Daily", "Northern Press Agency", "police")
	hospital := chain("Velmara Today", "director of Saint Brenn hospital")
	ministry := chain("Velmara Today", "interior ministry")
	front := chain("Velmara Today", "Selm Front")
	unsigned := ledger.Chain{}
	prosecutor := chain("Harbour Daily", "prosecutor's office")
	orvane := text.Location{Written: "Orvane", Name: "Orvane", Admin1: "Selm", Country: "Velmara", Precision: "city", Basis: "text"}
	lissau := text.Location{Written: "Lissau", Name: "Lissau", Country: "Velmara", Precision: "city", Basis: "inferred"}
	f.s.Incidents = []ledger.Incident{
		{
			ID: "i-shots", Type: "shooting", Status: "occurred", Title: "Shots were fired in the night near a bridge",
			Members: []ledger.Ref{{Report: id(6), ID: "e-6b"}}, Roots: ledger.Roots{Low: 0, High: 1, Names: []string{"the unsigned page itself"}},
			Values: []ledger.Value{{Attribute: "type", Text: "shooting", Evidence: []ledger.Evidence{f.at(6, "Shots were fired", "event.shooting")}, Chains: []ledger.Chain{unsigned}, Roots: ledger.Roots{Low: 0, High: 1}}},
		},
		{
			ID: "i-blast", Type: "bombing", Status: "occurred", Title: "A bomb exploded at the central market of Orvane",
			When:    &text.When{Written: "Tuesday", EDTF: "2024-03-05", From: "2024-03-05", Until: "2024-03-05", Note: "the Tuesday before the dateline of 6 March 2024"},
			Where:   []text.Location{orvane},
			Members: []ledger.Ref{{Report: id(1), ID: "e-1"}, {Report: id(2), ID: "e-2"}, {Report: id(5), ID: "e-5b"}, {Report: id(6), ID: "e-6"}},
			Roots: ledger.Roots{Low: 3, High: 4, Names: []string{"police", "director of Saint Brenn hospital", "interior ministry"},
				Reasons: []string{"police and the hospital are different bodies", "the prosecutor's office may repeat the police: counted in the upper number only"}},
			Values: []ledger.Value{
				{Attribute: "type", Text: "bombing", Evidence: []ledger.Evidence{f.at(1, "A bomb exploded at the central market of Orvane", "event.bombing"), f.at(5, "the March bombing in Orvane", "event.bombing")}, Chains: []ledger.Chain{police, prosecutor}, Roots: ledger.Roots{Low: 1, High: 2, Names: []string{"police", "prosecutor's office"}}},
				{Attribute: "killed", Text: "at least three people", Low: number(3), Bound: "at_least", Evidence: []ledger.Evidence{f.at(1, "killing at least three people", "figure.killed")}, Chains: []ledger.Chain{police}, Roots: one("police")},
				{Attribute: "killed", Text: "Five people", Low: number(5), High: number(5), Bound: "exactly", Evidence: []ledger.Evidence{f.at(2, "Five people died", "figure.killed")}, Chains: []ledger.Chain{hospital}, Roots: one("director of Saint Brenn hospital")},
				{Attribute: "wounded", Text: "about 40", Low: number(40), High: number(40), Bound: "about", Evidence: []ledger.Evidence{f.at(1, "Hospital officials put the number of wounded at about 40", "figure.wounded")}, Chains: []ledger.Chain{chain("Harbour Daily", "?Hospital officials")}, Roots: one("Hospital officials")},
				{Attribute: "perpetrator", Text: "Selm Front", Evidence: []ledger.Evidence{f.at(2, "The interior ministry alleges that the Selm Front carried it out", "claim.alleges"), f.at(6, "The Selm Front claimed the blast", "claim.responsibility")}, Chains: []ledger.Chain{ministry, unsigned}, Roots: ledger.Roots{Low: 1, High: 2, Names: []string{"interior ministry", "an unsigned page"}, Reasons: []string{"the unsigned page gives no origin"}}},
				{Attribute: "actor", Text: "not the Selm Front", Evidence: []ledger.Evidence{f.at(2, "A spokesman for the Selm Front denied that the group was behind the bombing", "claim.denies")}, Chains: []ledger.Chain{front}, Roots: one("Selm Front")},
			},
			Tensions: []string{"t-toll", "t-actor"},
		},
		{
			ID: "i-plot", Type: "foiled_plot", Status: "foiled", Title: "planning an attack on the Lissau ferry",
			When:  &text.When{Written: "last week", Needs: "publication date", Note: "“last week” counts from a day the report does not give"},
			Where: []text.Location{lissau}, Members: []ledger.Ref{{Report: id(3), ID: "e-3"}},
			Roots:  ledger.Roots{Low: 1, High: 2, Names: []string{"Sources", "unnamed security officials"}, Reasons: []string{"unnamed sources of one report may be the same people"}},
			Values: []ledger.Value{{Attribute: "status", Text: "foiled", Evidence: []ledger.Evidence{f.at(3, "Police foiled the plot last week", "event.foiled"), f.at(3, "two men had been planning an attack", "event.plan")}, Chains: []ledger.Chain{chain("Selm Courier", "Port Mirror", "?unnamed security officials"), chain("Selm Courier", "?Sources")}, Roots: ledger.Roots{Low: 1, High: 2}}},
		},
		{
			ID: "i-arrest", Type: "arrest", Status: "occurred", Title: "Two men were arrested in Lissau over the March bombing",
			When: &text.When{From: "2024-03-05", Until: "2024-04-02", Note: "after the bombing and not after the report"}, Where: []text.Location{{Written: "Lissau", Name: "Lissau", Country: "Velmara", Precision: "city", Basis: "text"}},
			Members: []ledger.Ref{{Report: id(5), ID: "e-5"}}, Roots: one("prosecutor's office"),
			Values: []ledger.Value{
				{Attribute: "arrested", Text: "Two men", Low: number(2), High: number(2), Bound: "exactly", Evidence: []ledger.Evidence{f.at(5, "Two men were arrested", "figure.arrested")}, Chains: []ledger.Chain{prosecutor}, Roots: one("prosecutor's office")},
				{Attribute: "suspect", Text: "Timo Hallin", Evidence: []ledger.Evidence{f.at(5, "One of them, named by the newspaper Port Mirror as Timo Hallin", "role.suspect")}, Chains: []ledger.Chain{chain("Harbour Daily", "Port Mirror")}, Roots: one("Port Mirror")},
			},
		},
		{
			ID: "i-displaced", Type: "other", Status: "ongoing", Title: "people have been displaced in Selm province", Aggregate: true,
			When:    &text.When{Written: "since the beginning of the year", EDTF: "2024-01"},
			Where:   []text.Location{{Written: "Selm province", Name: "Selm", Country: "Velmara", Precision: "region", Basis: "text"}},
			Members: []ledger.Ref{{Report: id(4), ID: "e-4"}, {Report: id(2), ID: "e-2b"}}, Roots: ledger.Roots{Low: 2, High: 2, Names: []string{"Open Hand", "interior ministry"}},
			Values: []ledger.Value{{Attribute: "status", Text: "ongoing", Evidence: []ledger.Evidence{f.at(4, "people have been displaced in Selm province", "event.displaced")}, Chains: []ledger.Chain{chain("Coastal Radio", "Open Hand")}, Roots: one("Open Hand")}},
		},
		{
			ID: "i-earlier", Type: "attack", Status: "alleged", Title: "It was not the first time", Past: true,
			When: &text.When{EDTF: "XXXX-03-02", Needs: "year"}, Members: []ledger.Ref{{Report: id(1), ID: "e-1b"}}, Roots: one("Karim Fahri"),
			Values: []ledger.Value{{Attribute: "type", Text: "attack", Evidence: []ledger.Evidence{f.at(1, `"It was not the first time," Fahri said`, "event.past")}, Chains: []ledger.Chain{chain("Harbour Daily", "Karim Fahri")}, Roots: one("Karim Fahri")}},
		},
	}
}

func (f *fixture) series() {
	point := func(n int, low, high *float64, bound, asOf, known, words string, c ledger.Chain) ledger.Point {
		p := ledger.Point{Figure: ledger.Ref{Report: id(n), ID: "f" + words}, Low: low, High: high, Bound: bound, KnownAt: known, Evidence: f.at(n, words, "figure.count"), Chain: c}
		if asOf != "" {
			p.AsOf = &text.When{EDTF: asOf}
		}
		return p
	}
	openHand, ministry := chain("Coastal Radio", "Open Hand"), chain("Velmara Today", "interior ministry")
	former := point(4, number(3417), number(3417), "exactly", "2024-03-08", "2024-03-15", "up from 3,417 a week earlier", openHand)
	former.Earlier = true
	garbled := point(4, number(12), number(12), "exactly", "", "2024-03-15", "12 of its 10 convoys had arrived", openHand)
	garbled.Flag = "garbled"
	f.s.Series = []ledger.Series{
		{ID: "s-killed", What: "people killed", Place: "Orvane", Incident: "i-blast", Roots: ledger.Roots{Low: 2, High: 2, Names: []string{"police", "director of Saint Brenn hospital"}}, Tensions: []string{"t-toll"},
			Points: []ledger.Point{
				point(1, number(3), nil, "at_least", "2024-03-05", "2024-03-06", "killing at least three people", chain("Harbour Daily", "Northern Press Agency", "police")),
				point(2, number(5), number(5), "exactly", "2024-03-06", "", "Five people died", chain("Velmara Today", "director of Saint Brenn hospital")),
			},
			Relations: []ledger.Relation{{Kind: "correction", From: 0, To: 1, Reason: "the report says “correcting an earlier toll of three”"}}},
		{ID: "s-displaced", What: "people displaced", Place: "Selm province", RunningTotal: true, Since: "2024-01-01", Incident: "i-displaced",
			Roots: ledger.Roots{Low: 2, High: 2, Names: []string{"interior ministry", "Open Hand"}},
			Points: []ledger.Point{
				point(2, number(3417), number(3417), "exactly", "2024-03-06", "", "3,417 people had been displaced", ministry),
				former,
				point(4, number(4100), number(4100), "about", "2024-03-15", "2024-03-15", "About 4,100 people have been displaced", openHand),
			},
			Relations: []ledger.Relation{{Kind: "same", From: 0, To: 1}, {Kind: "growth", From: 1, To: 2, Reason: "the report says “up from”"}, {Kind: "running_total", From: 2, To: 2}, {Kind: "subset", Other: "s-children", Reason: "“of them”"}}},
		{ID: "s-children", What: "children displaced", Place: "Selm province", Roots: one("Open Hand"),
			Points: []ledger.Point{point(4, number(1200), number(1200), "exactly", "2024-03-15", "2024-03-15", "1,200 were children", openHand)}},
		{ID: "s-convoys", What: "convoys arrived", Roots: one("Open Hand"), Tensions: []string{"t-garbled"}, Points: []ledger.Point{garbled}},
	}
}

func (f *fixture) warnings() {
	w := f.at(3, "The embassy of Corland warned its nationals on Thursday to stay away from markets and ferry terminals in Orvane in the next 48 hours", "warning.advise")
	r := f.at(5, "The embassies of Corland and Tarsia repeated a warning about markets in the city", "warning.repeat")
	f.s.Warnings = []ledger.Alert{
		{ID: "a-1", Warning: ledger.Warning{ID: "w-1", Issuer: "embassy of Corland", About: "stay away from markets and ferry terminals", Place: "Orvane", Venues: []string{"markets", "ferry terminals"}, Audience: "nationals of Corland", ValidHours: 48, Validity: "in the next 48 hours", Evidence: w, Chain: chain("Selm Courier", "embassy of Corland")},
			Members: []ledger.Ref{{Report: id(3), ID: "w-1"}, {Report: id(5), ID: "w-2"}}, Echoes: []string{"embassy of Tarsia (Harbour Daily)"}, Roots: ledger.Roots{Low: 1, High: 2, Names: []string{"embassy of Corland"}, Reasons: []string{"an echo adds no root"}}, Possible: []string{"i-plot"}},
		{ID: "a-2", Warning: ledger.Warning{ID: "w-3", Issuer: "embassies of Corland and Tarsia", About: "a warning about markets in the city", Place: "Orvane", Withdrawn: true, Evidence: r, Chain: chain("Harbour Daily", "embassies of Corland and Tarsia")},
			Members: []ledger.Ref{{Report: id(5), ID: "w-3"}}, Roots: one("embassies of Corland and Tarsia")},
	}
}

func (f *fixture) sources() {
	f.s.Sources = []ledger.Source{
		{ID: "q-hd", Name: "Harbour Daily", Kind: "media", Publisher: true, Relays: []ledger.Edge{{To: "q-npa", Count: 2}, {To: "q-po", Count: 1}}, Reports: 2, RootOf: 0, Reliability: "F"},
		{ID: "q-npa", Name: "Northern Press Agency", Kind: "media", Relays: []ledger.Edge{{To: "q-police", Count: 2}}, Reports: 1, Reliability: "B"},
		{ID: "q-po", Name: "Port Mirror", Kind: "media", Relays: []ledger.Edge{{To: "q-sec", Count: 1}}, Reports: 2, RootOf: 1, Reliability: "F"},
		{ID: "q-sec", Name: "unnamed security officials", Unnamed: true, Reports: 1, RootOf: 1, Reliability: "F"},
		{ID: "q-police", Name: "police", Kind: "agency", Reports: 1, RootOf: 2, Reliability: "F"},
		{ID: "q-front", Name: "Selm Front", Kind: "armed_group", Reports: 2, RootOf: 1, Reliability: "F"},
		{ID: "q-min", Name: "interior ministry", Kind: "agency", Reports: 1, RootOf: 1, Reliability: "F"},
		{ID: "q-karim", Name: "Karim Fahri", Kind: "person", Reports: 1, RootOf: 1, Reliability: "F"},
		{ID: "q-src", Name: "Sources", Unnamed: true, Reports: 1, RootOf: 1, Reliability: "F"},
	}
	claim := func(n int, stance, certainty, words string, about []string, c ledger.Chain) {
		f.s.Claims = append(f.s.Claims, ledger.StandClaim{Report: id(n), Claim: ledger.Claim{About: about, Chain: c, Stance: stance, Certainty: certainty, Evidence: f.at(n, words, "attribution.verb")}})
	}
	claim(1, "asserts", "certain", "A bomb exploded at the central market of Orvane on Tuesday, killing at least three people, police said", []string{"e-1"}, chain("Harbour Daily", "Northern Press Agency", "police"))
	claim(1, "asserts", "certain", "Karim Fahri, a stallholder, said he saw a man run towards the river", nil, chain("Harbour Daily", "Karim Fahri"))
	claim(2, "denies", "negated", "A spokesman for the Selm Front denied that the group was behind the bombing", []string{"e-2"}, chain("Velmara Today", "Selm Front"))
	claim(2, "alleges", "possible", "The interior ministry alleges that the Selm Front carried it out", []string{"e-2"}, chain("Velmara Today", "interior ministry"))
	claim(3, "asserts", "probable", "Sources said two men had been planning an attack on the Lissau ferry", []string{"e-3"}, chain("Selm Courier", "?Sources"))
	claim(6, "claims_responsibility", "unknown", "The Selm Front claimed the blast \"in the name of the valley\" \u202e.dne eht siht\u202c in a message", []string{"e-6"}, nil)
	f.s.Entities = []ledger.Identity{
		{ID: "n-1", Kind: "person", Name: "Karim Fahri", Aliases: []string{"Fahri"}},
		{ID: "n-2", Kind: "person", Name: "Timo Hallin"},
		{ID: "n-3", Kind: "person", Name: "Aldo Warse", Aliases: []string{"Inspector General Aldo Warse"}, Public: true},
		{ID: "n-4", Kind: "city", Name: "Orvane"},
		{ID: "n-5", Kind: "armed_group", Name: "Selm Front"},
	}
}

func (f *fixture) tensions() {
	police, hospital := chain("Harbour Daily", "Northern Press Agency", "police"), chain("Velmara Today", "director of Saint Brenn hospital")
	side := func(says string, e ledger.Evidence, c ledger.Chain, root string) ledger.Side {
		return ledger.Side{Says: says, Chains: []ledger.Chain{c}, Evidence: []ledger.Evidence{e}, Roots: one(root)}
	}
	f.s.Tensions = []ledger.Tension{
		{ID: "t-toll", Cause: "number", About: "i-blast", Text: "at least 3 killed, or 5", Reason: "the later report calls the earlier number wrong; both stay",
			Sides: []ledger.Side{side("at least 3 killed", f.at(1, "killing at least three people", "figure.killed"), police, "police"), side("5 killed", f.at(2, "Five people died", "figure.killed"), hospital, "hospital")}},
		{ID: "t-actor", Cause: "denial", About: "i-blast", Text: "the Selm Front named as the actor, and its denial", Reason: "a denial and an allegation of the same act",
			Sides: []ledger.Side{side("the Selm Front carried it out", f.at(2, "The interior ministry alleges that the Selm Front carried it out", "claim.alleges"), chain("Velmara Today", "interior ministry"), "interior ministry"),
				side("the group was not behind it", f.at(2, "A spokesman for the Selm Front denied that the group was behind the bombing", "claim.denies"), chain("Velmara Today", "Selm Front"), "Selm Front")}},
		{ID: "t-garbled", Cause: "garbled", About: "s-convoys", Text: "12 of 10 convoys", Reason: "a part is larger than its whole",
			Sides: []ledger.Side{side("12 of its 10 convoys", f.at(4, "12 of its 10 convoys had arrived", "figure.count"), chain("Coastal Radio", "Open Hand"), "Open Hand")}},
	}
}

func (f *fixture) timeline() {
	for _, e := range []struct{ incident, sort, derived string }{
		{"i-displaced", "2024-01-01", "the month only"}, {"i-blast", "2024-03-05", "“Tuesday”, counted from the dateline"}, {"i-arrest", "2024-03-05", "between the bombing and the report"},
		{"i-earlier", "", ""}, {"i-plot", "", ""}, {"i-shots", "", ""},
	} {
		for _, in := range f.s.Incidents {
			if in.ID == e.incident {
				f.s.Timeline = append(f.s.Timeline, ledger.Entry{Incident: in.ID, Text: in.Title, When: in.When, Sort: e.sort, Derived: e.derived})
			}
		}
	}
}

func (f *fixture) decisions() {
	f.s.Decisions = []ledger.Decision{
		{ID: "d-1", Kind: "same_incident", Verdict: "merged", Members: []ledger.Ref{{Report: id(1), ID: "e-1"}, {Report: id(2), ID: "e-2"}}, Result: "i-blast", Score: 0.91, Reasons: []string{"same type", "same place", "two days apart at most"}, By: "incident.match"},
		{ID: "d-2", Kind: "same_incident", Verdict: "open", Members: []ledger.Ref{{Report: id(3), ID: "e-3"}, {Report: id(5), ID: "e-5"}}, Score: 0.42, Reasons: []string{"same city", "no shared date"}, By: "incident.match"},
		{ID: "d-3", Kind: "same_measure", Verdict: "merged", Members: []ledger.Ref{{Report: id(2), ID: "f-2"}, {Report: id(4), ID: "f-4"}}, Result: "s-displaced", Score: 0.88, Reasons: []string{"same population and place", "the same earlier value"}, By: "series.match"},
		{ID: "d-4", Kind: "same_entity", Verdict: "apart", Members: []ledger.Ref{{Report: id(1), ID: "n-1"}, {Report: id(5), ID: "n-2"}}, Score: 0.1, Reasons: []string{"Karim Fahri and Timo Hallin share no name"}, By: "analyst", Undoes: "d-0"},
	}
}
