package collation_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

// synthetic is a pile of reports: incidents told by three reports each, of which two relay one
// agency, with tolls that are revised, and a warning now and then.
func synthetic(n int) []ledger.Reading {
	var out []ledger.Reading
	for i := range n {
		story := i / 3
		day := fmt.Sprintf("20%02d-%02d-%02d", 30+story/336%60, story/28%12+1, story%28+1)
		r := report(fmt.Sprintf("%06d", i), fmt.Sprintf("Outlet %d", i%97), day)
		group := r.entity("armed_group", fmt.Sprintf("Brigade %d", story%40), fmt.Sprintf("brigade-%d", story%40))
		r.entity("person", fmt.Sprintf("Ada Quarn%d", story%500), "")
		root := "River Press Agency"
		if i%3 == 2 {
			root = fmt.Sprintf("Police of Town%d", story%150)
		}
		r.event("attack", fmt.Sprintf("the attack on the %s granary", word(story)), city(fmt.Sprintf("Town%d", story%150), "QA"), on(day),
			role("perpetrator", fmt.Sprintf("Brigade %d", story%40), group), count("killed", float64(2+story%9+i%3/2), "exactly"), r.by(root))
		r.figure("killed", "people killed", float64(2+story%9+i%3/2), r.ofLast, r.from(root))
		r.figure("fighter", "fighters of the brigade", float64(1000+story), in(fmt.Sprintf("Region %d", story%60)))
		r.claim("asserts", "the police said so of the "+word(story)+" granary", []string{root}, r.last().ID)
		if i%10 == 0 {
			r.warning(fmt.Sprintf("Embassy of Land%d", story%30), fmt.Sprintf("Town%d", story%150), "stay away")
		}
		out = append(out, r.Reading)
	}
	return out
}

// word is a made-up word, one for each story.
func word(n int) string {
	s := []byte("kuvolanireso")
	for i := range s {
		if i%2 == 0 {
			s[i] = "bdfgklmnprtvz"[n%13]
			n /= 13
		}
	}
	return string(s)
}

func TestOrderLeavesNoTrace(t *testing.T) {
	pile := synthetic(120)
	pile = append(pile, readings(claimed("x", "Lamp", "lamp"), claimed("y", "Lamp of the North", "lamp-north"), toll("p", "2031-05-05", 9, "exactly", "A Body"), toll("q", "2031-05-05", 11, "exactly", "B Body"))...)
	want := encode(t, collation.Collate(pile))
	for seed := range uint64(12) {
		shuffled := append([]ledger.Reading{}, pile...)
		rand.New(rand.NewPCG(seed, 7)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := encode(t, collation.Collate(shuffled)); got != want {
			t.Fatalf("seed %d: another order makes another situation", seed)
		}
	}
	if got := encode(t, collation.Collate(append(append([]ledger.Reading{}, pile...), pile...))); got != want {
		t.Error("reading the reports twice changes the situation")
	}
}

func TestCollateLeavesItsInputAlone(t *testing.T) {
	pile := synthetic(30)
	before := encode(t, pile)
	collation.Collate(pile)
	if encode(t, pile) != before {
		t.Error("Collate changed the readings it was given")
	}
}

func TestListsAreNeverNil(t *testing.T) {
	skipped := report("a", "", "")
	skipped.Report.Status = ledger.StatusSkipped
	for _, pile := range [][]ledger.Reading{nil, {}, readings(skipped), {{}}} {
		s := reflect.ValueOf(collation.Collate(pile))
		for i := range s.NumField() {
			if f := s.Field(i); f.Kind() == reflect.Slice && f.IsNil() {
				t.Errorf("%s is nil for %d readings", s.Type().Field(i).Name, len(pile))
			}
		}
	}
}

func TestTheSyntheticPileIsToldApart(t *testing.T) {
	s := collation.Collate(synthetic(300))
	if len(s.Incidents) != 100 {
		t.Errorf("%d incidents of 100", len(s.Incidents))
	}
	for _, in := range s.Incidents {
		if in.Roots.Low != 2 || in.Roots.High != 2 {
			t.Fatalf("%s has %+v", in.Title, in.Roots)
		}
	}
}

func encode(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// BenchmarkCollate measures the cost of a report in a small and a large pile: us/report must not grow
// by more than 1.6.
func BenchmarkCollate(b *testing.B) {
	for _, n := range []int{2000, 20000} {
		pile := synthetic(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				collation.Collate(pile)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "us/report")
		})
	}
}
