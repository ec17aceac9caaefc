package collation_test

import (
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
	"sitrep/text"
)

// rootsOf are the roots of one incident told by reports whose chains are given.
func rootsOf(publishers []string, chains ...[]string) ledger.Roots {
	var all []*told
	for i, names := range chains {
		r := report(string(rune('a'+i)), publishers[i], "2031-05-05")
		r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), r.by(names...))
		all = append(all, r)
	}
	s := collation.Collate(readings(all...))
	if len(s.Incidents) != 1 {
		return ledger.Roots{Low: -1}
	}
	return s.Incidents[0].Roots
}

func TestRoots(t *testing.T) {
	cases := map[string]struct {
		publishers []string
		chains     [][]string
		low, high  int
	}{
		"two outlets relay one agency":               {[]string{"Quarn Echo", "Delta Sun"}, [][]string{{"River Press Agency"}, {"River Press Agency"}}, 1, 1},
		"two outlets that name no source":            {[]string{"Quarn Echo", "Delta Sun"}, [][]string{nil, nil}, 1, 2},
		"a source, and an outlet without":            {[]string{"Quarn Echo", "Delta Sun"}, [][]string{nil, {"Harbour Guard"}}, 1, 2},
		"two outlets of one publisher":               {[]string{"Vancouver Sun", "Ottawa Citizen"}, [][]string{nil, nil}, 1, 1},
		"two outlets relay outlets of one publisher": {[]string{"Quarn Echo", "Delta Sun"}, [][]string{{"Hurriyet"}, {"Milliyet"}}, 1, 1},
		"an outlet, and one that relays it":          {[]string{"Quarn Echo", "Delta Sun"}, [][]string{nil, {"Quarn Echo"}}, 1, 1},
		"two outlets nobody knows":                   {[]string{"", ""}, [][]string{nil, nil}, 1, 2},
		"one source without a name":                  {[]string{"Quarn Echo"}, [][]string{{"?sources"}}, 1, 1},
		"two sources without a name":                 {[]string{"Quarn Echo", "Delta Sun"}, [][]string{{"?sources"}, {"?officials"}}, 1, 2},
		"a name and a source without one":            {[]string{"Quarn Echo", "Delta Sun"}, [][]string{{"Harbour Guard"}, {"?officials"}}, 1, 2},
		"a body and its spokesman":                   {[]string{"Quarn Echo", "Delta Sun"}, [][]string{{"Interior Ministry"}, {"spokesman for Veldora’s Ministry of the Interior"}}, 1, 1},
		"a service and its acronym":                  {[]string{"Quarn Echo", "Delta Sun"}, [][]string{{"Counter-Terrorism Service of the Sarn region"}, {"CTS"}}, 1, 1},
		"a body and who heads it, told with it":      {[]string{"Quarn Echo", "Delta Sun"}, [][]string{{"Department of National Parks"}, {"National Parks director Ana Rovik"}}, 1, 1},
		"two ministries":                             {[]string{"Quarn Echo", "Delta Sun"}, [][]string{{"Interior Ministry"}, {"Health Ministry"}}, 2, 2},
		"through different relays":                   {[]string{"Quarn Echo", "Delta Sun"}, [][]string{{"River Press Agency", "Harbour Guard"}, {"State Radio", "Harbour Guard"}}, 1, 1},
	}
	for name, c := range cases {
		if r := rootsOf(c.publishers, c.chains...); r.Low != c.low || r.High != c.high {
			t.Errorf("%s: %d to %d roots, want %d to %d (%v)", name, r.Low, r.High, c.low, c.high, r)
		}
	}
}

func TestWhyRootsWereCounted(t *testing.T) {
	r := rootsOf([]string{"", "Delta Sun", "Quarn Echo", "Hill Post"}, nil, []string{"?sources"}, []string{"Harbour Guard"}, []string{"Harbour Guard"})
	why := strings.Join(r.Reasons, "; ")
	for _, want := range []string{"outlet of “a.txt” is not known", "sources without a name (“sources”)", "2 reports go back to Harbour Guard: one root"} {
		if !strings.Contains(why, want) {
			t.Errorf("no reason holds %q: %s", want, why)
		}
	}
}

// TestAnAgencyIsItsOwnRoot: a report of which only the agency is known has it from nobody else, though it is credited to that agency.
func TestAnAgencyIsItsOwnRoot(t *testing.T) {
	r := report("a", "", "2031-05-05")
	r.Report.Agency = "River Press"
	r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), r.by("River Press"))
	if got := collation.Collate(readings(r)).Incidents[0].Roots; got.Low != 1 || strings.Contains(strings.Join(got.Reasons, "; "), "no root of its own") {
		t.Errorf("roots: %+v", got)
	}
}

const wire = "Three boats were lost in the night off the northern cape when a storm came up that nobody had foreseen, the harbour board said on Monday. " +
	"Rescue crews searched until dawn and brought eleven sailors ashore, two of them badly hurt, while a helicopter circled over the reef. " +
	"The board said that it would look into why the lamps on the outer mole had been dark since Friday, and promised a report by the end of the month."

func TestNearCopiesAreOneOutlet(t *testing.T) {
	build := func(second string) ledger.Roots {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
		a.Report.Text, b.Report.Text = wire, second
		a.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
		b.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
		return collation.Collate(readings(a, b)).Incidents[0].Roots
	}
	if r := build("From our correspondent. " + wire[:len(wire)-40]); r.High != 1 || !strings.Contains(strings.Join(r.Reasons, ""), "prints the same text") {
		t.Errorf("a near-copy is a second root: %+v", r)
	}
	if r := build(strings.ToUpper(wire[:60]) + strings.Repeat(" Something else was told on that page of the paper by a man named Orrin Vale.", 9)); r.High != 2 {
		t.Errorf("another text is no copy: %+v", r)
	}
}

func TestWhatAnOutletRepeatsInItsOwnVoiceIsNoRoot(t *testing.T) {
	a := report("a", "Quarn Echo", "2031-05-05")
	a.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
	a.figure("killed", "Nine dead", 9, a.ofLast)
	a.figure("killed", "nine people had died", 9, a.ofLast, a.from("Harbour Guard"))
	s := collation.Collate(readings(a))
	if len(s.Series) != 1 || s.Series[0].Roots.High != 1 || s.Series[0].Roots.Names[0] != "Harbour Guard" {
		t.Errorf("%+v", s.Series)
	}
}

func TestSourcesTellWhoRelaysWhom(t *testing.T) {
	a := report("a", "Quarn Echo", "2031-05-05")
	a.claim("asserts", "the guard said, the agency reported", []string{"River Press Agency", "Harbour Guard"})
	a.claim("asserts", "the guard said again", []string{"River Press Agency", "Harbour Guard"})
	a.claim("asserts", "it is said", []string{"?people close to the matter"})
	s := collation.Collate(readings(a))
	ids := map[string]ledger.Source{}
	for _, x := range s.Sources {
		ids[x.Name] = x
		if x.Reliability != "F" {
			t.Errorf("%s has reliability %s", x.Name, x.Reliability)
		}
	}
	echo, agency, guard := ids["Quarn Echo"], ids["River Press Agency"], ids["Harbour Guard"]
	if !echo.Publisher || echo.RootOf != 0 || agency.RootOf != 0 || guard.RootOf != 2 || !ids["people close to the matter"].Unnamed {
		t.Errorf("%+v", s.Sources)
	}
	if len(agency.Relays) != 1 || agency.Relays[0] != (ledger.Edge{To: guard.ID, Count: 2}) {
		t.Errorf("the agency relays %+v", agency.Relays)
	}
}

// TestWhatAnAgencyIsCreditedWithIsItsOwn: two outlets print what one agency sent, in words of their own.
func TestWhatAnAgencyIsCreditedWithIsItsOwn(t *testing.T) {
	a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
	for _, r := range []*told{a, b} {
		r.Report.Agency = "River Press Agency"
		r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
	}
	if r := collation.Collate(readings(a, b)).Incidents[0].Roots; r.High != 1 || !r.Unsourced {
		t.Errorf("%+v", r)
	}
}

// TestJudgementsAreTheOutletsOwn: what two outlets judge has two roots, what they tell without a source one
// at least.
func TestJudgementsAreTheOutletsOwn(t *testing.T) {
	a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
	var claims, events []ledger.Ref
	for _, r := range []*told{a, b} {
		r.event("attack", "the attack").claim("asserts", "the harbour has become a refuge", nil)
		claims = append(claims, ledger.Ref{Report: r.Report.ID, ID: r.Claims[0].ID})
		events = append(events, event(r))
	}
	if got := collation.Roots(readings(a, b), claims); got.Low != 2 {
		t.Errorf("judgements: %+v", got)
	}
	if got := collation.Roots(readings(a, b), events); got.Low != 1 || got.High != 2 || !got.Unsourced {
		t.Errorf("happenings: %+v", got)
	}
}

// TestADescriptionBeforeANameIsThatName: "the consultancy Tarn Group" read as two words of one source.
func TestADescriptionBeforeANameIsThatName(t *testing.T) {
	a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
	for _, r := range []*told{a, b} {
		r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
		r.entity("organization", "Tarn Group", "")
	}
	a.last().Chain = a.chain("Tarn Group")
	name := b.Entities[0].Mentions[0].Start
	b.last().Chain = append(b.chain(), ledger.Hop{Name: "the consultancy", Start: name - 16, End: name - 1})
	if r := collation.Collate(readings(a, b)).Incidents[0].Roots; r.Low != 1 || r.High != 1 || r.Names[0] != "Tarn Group" {
		t.Errorf("%+v", r)
	}
}

// TestSourcesOfTwoCircles: two without names who can't be of one body are two roots; where both may be of one, it stays open.
func TestSourcesOfTwoCircles(t *testing.T) {
	for _, c := range []struct {
		first, second string
		low           int
	}{
		{"police officer", "hospital doctor", 2},
		{"local mayor", "army officer", 2},
		{"resident", "security source", 2},
		{"rebel commander", "two doctors", 2},
		{"one of the residents", "military source", 2},
		{"company employee", "Western diplomat", 2},
		{"official", "security official", 1},
		{"hospital official", "doctor", 1},
		{"witness", "shopkeeper", 1},
		{"security guard", "police officer", 1},
		{"source", "fisherman", 1},
		{"police doctor", "detective", 1},
		{"nurses' union", "health ministry", 2},
		{"ship's owner", "naval officer", 2},
	} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
		a.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), a.by("?"+c.first))
		b.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), b.by("?"+c.second))
		if r := collation.Collate(readings(a, b)).Incidents[0].Roots; r.Low != c.low || r.High != 2 {
			t.Errorf("%s, %s: %+v", c.first, c.second, r)
		}
	}
}

// TestWhatAnOutletHasFromASource: a paper that gives it to an outlet which names its source adds no root; one that gives it to
// another outlet does.
func TestWhatAnOutletHasFromASource(t *testing.T) {
	for outlet, high := range map[string]int{"Quarn Echo": 1, "Harbour Post": 2} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
		a.entity("agency", "Bergen police", "")
		b.entity("media", outlet, "")
		a.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), a.by("Bergen police"))
		b.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), b.by(outlet))
		if r := collation.Collate(readings(a, b)).Incidents[0].Roots; r.High != high {
			t.Errorf("%s: %+v", outlet, r)
		}
	}
}

// TestWhoSpeaksForABodyIsThatBody: a person in an office and the body, two officers of one body, a spokesman without a name;
// persons of two bodies, and people who speak for themselves alone, stay apart from it.
func TestWhoSpeaksForABodyIsThatBody(t *testing.T) {
	police := text.Body{Function: "police", Country: "NO"}
	body := func(r *told) { r.entity("agency", "Bergen police", ""); r.Entities[0].Body = &police }
	officer := func(name string, of text.Body) func(*told) {
		return func(r *told) {
			r.entity("person", name, "")
			r.Entities[0].Office = &ledger.Office{Body: &of}
		}
	}
	for name, c := range map[string]struct {
		first, second func(*told)
		source        string
		low, high     int
	}{
		"a body and its chief":               {body, officer("Ana Rovik", police), "", 1, 1},
		"two officers of one body":           {officer("Aldo Warse", police), officer("Ana Rovik", police), "", 1, 1},
		"officers of two bodies":             {officer("Aldo Warse", police), officer("Ana Rovik", text.Body{Function: "army", Country: "NO"}), "", 2, 2},
		"a spokesman without a name":         {body, nil, "?police spokesman", 1, 1},
		"an officer without a name":          {body, nil, "?police officer", 1, 2},
		"a nurse, who is no policeman":       {body, nil, "?nurse at the hospital", 2, 2},
		"a person, and residents":            {func(r *told) { r.entity("person", "Ana Rovik", "") }, nil, "?residents", 2, 2},
		"a person, and a resident":           {func(r *told) { r.entity("person", "Ana Rovik", "") }, nil, "?resident", 1, 2},
		"a person without an office":         {officer("Aldo Warse", police), func(r *told) { r.entity("person", "Ana Rovik", "") }, "", 2, 2},
		"sources, who may be policemen":      {body, nil, "?sources", 1, 2},
		"a soldier, who is no policeman":     {body, nil, "?soldier", 2, 2},
		"a mayor, who is no policeman":       {body, nil, "?local mayor", 2, 2},
		"a colleague, who is none":           {body, nil, "?colleague", 2, 2},
		"a chief, and a police nobody knows": {officer("Aldo Warse", text.Body{Function: "police"}), func(r *told) { r.entity("agency", "Tarn police", "") }, "", 1, 1},
		"a chief, and an army nobody knows":  {officer("Aldo Warse", text.Body{Function: "police"}), func(r *told) { r.entity("agency", "Tarn army", "") }, "", 2, 2},
		"a chief whose country is open":      {body, officer("Ana Rovik", text.Body{Function: "police"}), "", 1, 1},
	} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
		if c.first(a); c.second != nil {
			c.second(b)
			c.source = b.Entities[0].Name
		}
		a.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), a.by(a.Entities[0].Name))
		b.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), b.by(c.source))
		if r := collation.Collate(readings(a, b)).Incidents[0].Roots; r.Low != c.low || r.High != c.high {
			t.Errorf("%s: %d to %d roots, want %d to %d (%v)", name, r.Low, r.High, c.low, c.high, r)
		}
	}
}

// TestTheGovernorIsOne: whom two reports call by an office that one person holds is one; a governor of some province may be another.
func TestTheGovernorIsOne(t *testing.T) {
	for words, high := range map[string]int{"the governor": 1, "a governor": 2} {
		var all []*told
		for _, id := range []string{"a", "b"} {
			r := report(id, "Quarn Echo "+id, "2031-05-05")
			r.Report.Text = words + " spoke."
			r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), r.by("?governor"))
			hop := &r.last().Chain[len(r.last().Chain)-1]
			hop.Start, hop.End = 0, len(words)
			all = append(all, r)
		}
		if r := collation.Collate(readings(all...)).Incidents[0].Roots; r.Low != 1 || r.High != high {
			t.Errorf("%s: %+v", words, r)
		}
	}
}

// TestWhoIsLeftOpen: outlets taken together, and the spokesman of one who is named elsewhere, may be any of the named.
func TestWhoIsLeftOpen(t *testing.T) {
	for words, low := range map[string]int{"Veldoran media": 1, "his spokesman": 1, "Veldoran police": 2} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
		a.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), a.by("Harbour Guard"))
		b.Report.Text = words + " spoke."
		b.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), b.by(words))
		hop := &b.last().Chain[len(b.last().Chain)-1]
		hop.Start, hop.End = 0, len(words)
		if r := collation.Collate(readings(a, b)).Incidents[0].Roots; r.Low != low || r.High != 2 {
			t.Errorf("%s: %+v", words, r)
		}
	}
}

// TestAShorterNameOfTwoBodiesIsOneOfThem: "Police" beside two named polices adds no third.
func TestAShorterNameOfTwoBodiesIsOneOfThem(t *testing.T) {
	if r := rootsOf([]string{"Quarn Echo", "Delta Sun", "Hill Post"}, []string{"Quarn Police"}, []string{"Sarn Police"}, []string{"Police"}); r.Low != 2 || r.High != 2 {
		t.Errorf("%+v", r)
	}
}
