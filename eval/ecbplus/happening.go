package ecbplus

import (
	"fmt"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// Happenings are the incidents that collation makes of the reports as texts, held against the chains of the set:
// of the events that were read on a word of a gold mention in a validated sentence.
type Happenings struct {
	Scores
	Events  int      `json:"events"`  // that stand on a gold mention
	Reports int      `json:"reports"` // that hold one
	Links   Links    `json:"links"`   // between reports
	Within  Links    `json:"within"`  // in one report
	Wrong   []string `json:"-"`       // pairs that were joined and are not one
	Missed  []string `json:"-"`
}

// Links are pairs of events: those of one chain, those of one incident, and those of both.
type Links struct {
	Asked int `json:"asked"`
	Made  int `json:"made"`
	Right int `json:"right"`
}

// placed is an event that stands on a gold mention.
type placed struct {
	ref             ledger.Ref
	file, words     string
	chain, incident string
}

// CompareIncidents scores the incidents of a situation that was made of readings of the reports, in their order.
func CompareIncidents(reports []Report, readings []ledger.Reading, s ledger.Situation) Happenings {
	in := map[ledger.Ref]string{}
	for _, i := range s.Incidents {
		for _, m := range i.Members {
			in[m] = i.ID
		}
	}
	var all []placed
	holding := 0
	for i := range reports {
		found := reports[i].placed(readings[i], in)
		if len(found) > 0 {
			holding++
		}
		all = append(all, found...)
	}
	return scoreHappenings(all, holding)
}

// placed are the events of a report's reading on its gold mentions, one a mention.
func (r *Report) placed(reading ledger.Reading, in map[ledger.Ref]string) []placed {
	_, at := r.Plain()
	var out []placed
	taken := map[string]bool{}
	for _, m := range r.Mentions {
		if !r.Scored(m) {
			continue
		}
		for _, e := range reading.Events {
			if touches(e.Trigger, m, at) && !taken[m.ID] && !taken[e.ID] {
				taken[m.ID], taken[e.ID] = true, true
				ref := ledger.Ref{Report: reading.Report.ID, ID: e.ID}
				out = append(out, placed{ref, r.File, e.Evidence.Quote, m.Chain, in[ref]})
			}
		}
	}
	return out
}

func touches(trigger ledger.Mark, m Mention, at []text.Span) bool {
	for _, w := range m.Words {
		if trigger.Start < at[w].End && at[w].Start < trigger.End {
			return true
		}
	}
	return false
}

func scoreHappenings(all []placed, holding int) Happenings {
	gold, found := Chains{}, Chains{}
	h := Happenings{Events: len(all), Reports: holding}
	for i, a := range all {
		key := a.ref.Report + " " + a.ref.ID
		gold[key], found[key] = a.chain, a.incident
		for _, b := range all[:i] {
			links := &h.Links
			if a.ref.Report == b.ref.Report {
				links = &h.Within
			}
			links.take(a.chain == b.chain, a.incident == b.incident)
			h.note(a, b)
		}
	}
	h.Scores = Compare(gold, found)
	return h
}

func (l *Links) take(asked, made bool) {
	for _, c := range []struct {
		holds bool
		count *int
	}{{asked, &l.Asked}, {made, &l.Made}, {asked && made, &l.Right}} {
		if c.holds {
			*c.count++
		}
	}
}

// note keeps a pair that was joined or parted wrongly.
func (h *Happenings) note(a, b placed) {
	line := fmt.Sprintf("%s\t%s\t%s\t%s\t%s", a.file, b.file, a.chain, strings.Join(strings.Fields(a.words), " "), strings.Join(strings.Fields(b.words), " "))
	switch {
	case a.chain == b.chain && a.incident != b.incident:
		h.Missed = append(h.Missed, "missed\t"+line)
	case a.chain != b.chain && a.incident == b.incident:
		h.Wrong = append(h.Wrong, "wrong\t"+line+"\t"+b.chain)
	}
}
