package series

import (
	"sort"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// readTelling notes what the words around a number say of it: that it has moved to what it is, or that it counts only those
// whom one place knows of ("the hospital had received nine bodies").
func (f *figure) readTelling(text string) {
	e := f.figure.Evidence
	words := pile.Words(before(text, e.Start) + e.Quote)
	for _, w := range words {
		f.moved = or(f.moved, lexicon.Moved(w))
	}
	f.readFormer(text, words)
	f.waits = waiting(text, e)
	place, taken := false, false
	for _, w := range pile.Words(pile.Sentence(text, e.Start, e.End)) {
		place, taken = place || lexicon.Partial(w) == "place", taken || lexicon.Partial(w) == "taken"
	}
	f.partial = place && taken
}

// lead is how many bytes before a number the verb may stand that moved it: "raising the toll to nine".
const lead = 30

// before are the words of a clause before a byte, as far as they are near.
func before(text string, at int) string {
	if at < 0 || at > len(text) {
		return ""
	}
	s := strings.ToValidUTF8(text[max(0, at-lead):at], "")
	return s[strings.LastIndexAny(s, ".,;:\n")+1:]
}

// How near before a toll its happening is told, in bytes, and how many bytes of a text tell what it is about.
const (
	closely = 120
	head    = 620
)

// kinOf are the kinds of happenings that tolls are told of.
var kinOf = map[string]string{"killed": "violence", "wounded": "violence", "casualties": "violence", "arrested": "arrest", "kidnapped": "kidnapping", "missing": "kidnapping", "perpetrators": "violence"}

// spoken are the events of a report by their ids, and by their kind once that is asked for: most tolls name their event.
type spoken struct {
	text     string
	all      []ledger.Event
	figures  []ledger.Figure
	entities []ledger.Entity
	byID     map[string]*ledger.Event
	byKin    map[string][]ledger.Event
	dated    []dated // what is told of a day, once that is asked for
}

func spokenIn(r ledger.Reading) *spoken {
	out := &spoken{text: r.Report.Text, all: r.Events, figures: r.Figures, entities: r.Entities, byID: map[string]*ledger.Event{}}
	for i := range r.Events {
		out.byID[r.Events[i].ID] = &r.Events[i]
	}
	return out
}

// ofKin are the events of a kind, in the order of their triggers.
func (s *spoken) ofKin(kin string) []ledger.Event {
	if s.byKin == nil {
		s.byKin = map[string][]ledger.Event{}
		for _, e := range s.all {
			_, k := lexicon.Family(e.Type)
			s.byKin[k] = append(s.byKin[k], e)
		}
		for _, list := range s.byKin {
			sort.SliceStable(list, func(i, j int) bool { return list[i].Trigger.Start < list[j].Trigger.Start })
		}
	}
	return s.byKin[kin]
}

// of is the event of a report that a toll without one is told of: the last of its kind in its own sentence, else what the
// report is about, where that is one happening of its own news, of the toll's place and time. "" where there is none.
func (s *spoken) of(f figure) string {
	list := s.ofKin(kinOf[f.measure])
	if e, ok := s.inSentence(list, f); ok && !f.running && f.figure.SubsetOf == "" && middleOf(f) != 0 {
		return e.ID
	}
	next := sort.Search(len(list), func(i int) bool { return list[i].Trigger.Start >= f.figure.Evidence.End })
	if next == 0 && f.figure.Evidence.Start < head && len(list) > 0 && list[0].Trigger.Start < head {
		next = 1 // a title gives the number before the text tells what it is of
	}
	if next == 0 || f.running || f.figure.SubsetOf != "" || middleOf(f) == 0 {
		return ""
	}
	e := s.about(list[:next], f)
	if e.Past || e.Aggregate || e.Status == "planned" || e.Status == "threatened" || !ofPlace(e, f) || f.day.Known && f.day.Fit(pile.DaysOf(e.When)) == pile.Clash {
		return ""
	}
	return e.ID
}

// ownKin is the event that a number of people taken or arrested belongs to where it stands beside another kind of happening: "gunmen
// attacked the school; police spoke of 52 taken" counts those of the kidnapping that the report tells. "" where it may stay.
func (s *spoken) ownKin(e ledger.Event, f figure) string {
	_, kin := lexicon.Family(e.Type)
	if own := kinOf[f.measure]; own == "" || own == kin || own == "violence" || f.measure == "missing" {
		return ""
	}
	return s.of(f)
}

// otherKind reports a happening of another kind than those that tolls of a measure are told of.
func (s *spoken) otherKind(e ledger.Event, f figure) bool {
	_, kind := lexicon.Family(e.Type)
	return kinOf[f.measure] != "" && kinOf[f.measure] != kind
}

// inSentence is the one event of some that is told behind a toll in its own sentence: "four people died when a bomb went off". It
// comes before one that an earlier sentence tells.
func (s *spoken) inSentence(list []ledger.Event, f figure) (found ledger.Event, ok bool) {
	_, end := pile.SentenceSpan(s.text, f.figure.Evidence.Start, f.figure.Evidence.End)
	for _, e := range list {
		if e.Trigger.Start < f.figure.Evidence.End || e.Trigger.Start >= end {
			continue
		}
		if ok || e.Past || e.Aggregate || e.Status == "planned" || e.Status == "threatened" || !ofPlace(e, f) {
			return ledger.Event{}, false
		}
		found, ok = e, true
	}
	return found, ok
}

// about is the happening that a toll is told of, of those of its kind that the report has told before it: the last where its
// own sentence or the one before tells it, else the first of its own news, if the report begins with it.
func (s *spoken) about(told []ledger.Event, f figure) ledger.Event {
	last := told[len(told)-1]
	if f.figure.Evidence.Start-last.Trigger.End < closely {
		return last
	}
	for _, e := range told {
		if !e.Past && !e.Aggregate && e.Trigger.Start < head {
			return e
		}
	}
	return last
}

// ofPlace reports a toll that is of no other place than an event.
func ofPlace(e ledger.Event, f figure) bool {
	if f.place == "" || len(e.Where) == 0 {
		return true
	}
	for _, l := range e.Where {
		if pile.Akin(f.place, pile.Fold(l.Name)) || pile.Akin(f.place, pile.Fold(l.Written)) {
			return true
		}
	}
	return false
}
