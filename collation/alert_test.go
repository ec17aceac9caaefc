package collation_test

import (
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
	"sitrep/text"
)

func hours(n float64) func(*ledger.Warning) { return func(w *ledger.Warning) { w.ValidHours = n } }

func TestOneAlertInThreeReports(t *testing.T) {
	a, b, c := report("a", "Embassy of Kestria", "2031-07-03"), report("b", "Delta Sun", "2031-07-04"), report("c", "Hill Post", "2031-07-05")
	a.warning("Embassy of Kestria", "Quarn", "stay away from crowds", hours(48))
	b.warning("Kestrian embassy", "Quarn", "told its citizens to stay away")
	b.warning("Embassy of Veldora", "Quarn", "passed on the advice", func(w *ledger.Warning) { w.EchoOf = b.Warnings[0].ID })
	c.warning("Kestrian embassy", "", "withdrew the alert", func(w *ledger.Warning) { w.Withdrawn = true })
	s := collation.Collate(readings(a, b, c))
	if len(s.Warnings) != 1 {
		t.Fatalf("%d alerts", len(s.Warnings))
	}
	w := s.Warnings[0]
	if len(w.Members) != 4 || !w.Warning.Withdrawn || w.Warning.ValidHours != 48 || w.Roots.High != 1 || len(w.Echoes) != 1 || w.Echoes[0] != "Embassy of Veldora" || w.Warning.Evidence.Report == "" {
		t.Errorf("%+v", w)
	}
}

func TestAlertsThatAreNotOne(t *testing.T) {
	cases := map[string][2]struct{ issuer, place, day string }{
		"two issuers": {{"Embassy of Kestria", "Quarn", "2031-07-03"}, {"Embassy of Veldora", "Quarn", "2031-07-03"}},
		"two places":  {{"Embassy of Kestria", "Quarn", "2031-07-03"}, {"Embassy of Kestria", "Velm", "2031-07-03"}},
		"two months":  {{"Embassy of Kestria", "Quarn", "2031-07-03"}, {"Embassy of Kestria", "Quarn", "2031-09-03"}},
	}
	for name, c := range cases {
		a, b := report("a", "", c[0].day), report("b", "", c[1].day)
		a.warning(c[0].issuer, c[0].place, "stay away")
		b.warning(c[1].issuer, c[1].place, "stay away")
		if s := collation.Collate(readings(a, b)); len(s.Warnings) != 2 {
			t.Errorf("%s: %d alerts", name, len(s.Warnings))
		}
	}
}

func TestEmbassiesInTwoCountriesAreTwoIssuers(t *testing.T) {
	a, b := report("a", "", "2031-07-03"), report("b", "", "2031-07-04")
	a.warning("Kestrian Embassy Quarn", "Quarn", "stay away from hotels", mission(a, "Kestrian Embassy Quarn", "QA"))
	b.warning("Kestrian Embassy", "", "stay away from hotels", mission(b, "Kestrian Embassy", "VE"))
	if s := collation.Collate(readings(a, b)); len(s.Warnings) != 2 {
		t.Errorf("%d alerts: %+v", len(s.Warnings), s.Warnings)
	}
}

// mission makes the issuer of a warning an embassy of Kestria in a country.
func mission(r *told, name, host string) func(*ledger.Warning) {
	return func(w *ledger.Warning) {
		w.IssuerID = r.Report.ID + name
		r.Entities = append(r.Entities, ledger.Entity{ID: w.IssuerID, Kind: "agency", Name: name, Body: &text.Body{Function: "embassy of KE", Country: host}})
	}
}

func TestARepetitionToldElsewhereIsAnEcho(t *testing.T) {
	a, b := report("a", "", "2031-07-03"), report("b", "", "2031-07-04")
	a.warning("Embassy of Kestria", "Quarn", "stay away from crowds")
	b.warning("Embassy of Veldora", "Quarn", "issued a similar warning")
	s := collation.Collate(readings(a, b))
	if len(s.Warnings) != 1 || len(s.Warnings[0].Echoes) != 1 || s.Warnings[0].Roots.High != 1 {
		t.Errorf("%+v", s.Warnings)
	}
}

func TestARelationIsPossibleOnlyWhereOneSentenceNamesBoth(t *testing.T) {
	a, b := report("a", "", "2031-07-03"), report("b", "", "2031-07-03")
	a.event("foiled_plot", "a plot", venue("Old Ferry Hall"), status("foiled"))
	a.warning("Embassy of Kestria", "Quarn", "stay away from concerts")
	b.event("attack", "an attack on a concert", city("Quarn", "QA"))
	if s := collation.Collate(readings(a, b)); len(s.Warnings[0].Possible) != 0 {
		t.Errorf("a relation no report names: %+v", s.Warnings[0].Possible)
	}
	a.claim("declines_to_confirm", "would not say whether the plot and the alert were one", nil, a.Events[0].ID, a.Warnings[0].ID)
	s := collation.Collate(readings(a, b))
	if len(s.Warnings[0].Possible) != 1 {
		t.Errorf("the relation that a report leaves open is lost: %+v", s.Warnings[0])
	}
}

// TestOneEmbassyByThreeNames: an alert for a part of town, the warning of others a day after it, and its withdrawal.
func TestOneEmbassyByThreeNames(t *testing.T) {
	post := text.Body{Function: "embassy of KE", Country: "NO"}
	issuer := func(r *told, name string) func(*ledger.Warning) {
		id := r.entity("agency", name, "")
		r.Entities[len(r.Entities)-1].Body = &post
		return func(w *ledger.Warning) { w.IssuerID = id }
	}
	a, b, c := report("a", "Kestrian Embassy Quarn", "2031-07-03"), report("b", "Delta Sun", "2031-07-04"), report("c", "Hill Post", "2031-07-09")
	a.entity("city", "Quarn", "")
	a.warning("Kestrian Embassy Quarn", "Old Mill", "stay away from hotels", issuer(a, "Kestrian Embassy Quarn"))
	sentence := "Veldora warned its citizens, a day after the mission of Kestria warned of an attack"
	b.warning("Veldora", "Quarn", sentence)
	b.warning("mission of Kestria", "Quarn", sentence, issuer(b, "mission of Kestria"))
	b.Warnings[1].Evidence = b.Warnings[0].Evidence
	c.warning("its diplomats in Quarn", "Quarn", "lifted the alert", issuer(c, "its diplomats in Quarn"), func(w *ledger.Warning) { w.Withdrawn = true })
	s := collation.Collate(readings(a, b, c))
	if len(s.Warnings) != 1 || !s.Warnings[0].Warning.Withdrawn || len(s.Warnings[0].Echoes) != 1 || s.Warnings[0].Echoes[0] != "Veldora" || s.Warnings[0].Roots.High != 1 {
		t.Errorf("%d alerts: %+v", len(s.Warnings), s.Warnings)
	}
}

// TestWhatOneReportTellsApartStaysApart: an order that the embassy lifted ends no alert of it, though a paper's telling fits both.
func TestWhatOneReportTellsApartStaysApart(t *testing.T) {
	a, b := report("a", "Embassy of Kestria", "2031-07-03"), report("b", "Delta Sun", "2031-07-04")
	a.warning("Embassy of Kestria", "Quarn", "avoid the harbour")
	a.warning("Embassy of Kestria", "", "the order was lifted", func(w *ledger.Warning) { w.Withdrawn, w.About = true, "shelter-in-place order" })
	b.warning("Kestrian embassy", "", "told its citizens to avoid the harbour")
	s := collation.Collate(readings(a, b))
	if len(s.Warnings) != 2 {
		t.Fatalf("%d alerts", len(s.Warnings))
	}
	for _, w := range s.Warnings {
		if w.Warning.Withdrawn != (len(w.Members) == 1) {
			t.Errorf("withdrawn %v with %d members", w.Warning.Withdrawn, len(w.Members))
		}
	}
}

// TestARenewedAlertHoldsAsRenewed: the latest telling says how long; the day of withdrawal is the last.
func TestARenewedAlertHoldsAsRenewed(t *testing.T) {
	a, b, c := report("a", "Embassy of Kestria", "2031-07-03"), report("b", "Delta Sun", "2031-07-05"), report("c", "Hill Post", "2031-07-08")
	from := func(day string) func(*ledger.Warning) { return func(w *ledger.Warning) { w.ValidFrom = day } }
	a.warning("Embassy of Kestria", "Quarn", "stay away from crowds", hours(48), from("2031-07-03"))
	b.warning("Kestrian embassy", "Quarn", "extended by five days", hours(120), from("2031-07-05"))
	s := collation.Collate(readings(a, b))
	if len(s.Warnings) != 1 || s.Warnings[0].Warning.LastDay() != "2031-07-10" {
		t.Fatalf("%+v", s.Warnings)
	}
	c.warning("Kestrian embassy", "Quarn", "lifted on Monday", func(w *ledger.Warning) { w.Withdrawn, w.ValidUntil = true, "2031-07-07" })
	if s = collation.Collate(readings(a, b, c)); len(s.Warnings) != 1 || !s.Warnings[0].Warning.Withdrawn || s.Warnings[0].Warning.LastDay() != "2031-07-07" {
		t.Errorf("%+v", s.Warnings)
	}
}
