package question

import (
	"sort"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
	"sitrep/text"
)

// readAlerts adds the alerts of warnings to the incidents of events: each is one story.
func (d *Desk) readAlerts(out map[ledger.Ref]string) {
	for _, a := range d.situation.Warnings {
		for _, m := range a.Members {
			out[m] = a.ID
		}
	}
}

// readIdentities notes the names of each identity, and gives the identity of each entity.
func (d *Desk) readIdentities() map[ledger.Ref]string {
	who := map[ledger.Ref]string{}
	for _, id := range d.situation.Entities {
		for _, m := range id.Members {
			who[m] = id.ID
		}
		for _, n := range append([]string{id.Name}, id.Aliases...) {
			if fold := pile.Fold(n); fold != "" && d.names[fold] == "" {
				d.names[fold] = id.ID
			}
		}
	}
	return who
}

func (d *Desk) readIncidents() map[ledger.Ref]string {
	out := map[ledger.Ref]string{}
	for _, in := range d.situation.Incidents {
		for _, m := range in.Members {
			out[m] = in.ID
		}
	}
	d.readAlerts(out)
	return out
}

// read takes the sentences of a report in, with the records that stand in them.
func (d *Desk) read(r ledger.Reading, spans []text.Span, who, incidents map[ledger.Ref]string) {
	first := len(d.sentences)
	for n, s := range spans {
		quote := r.Report.Text[s.Start:s.End]
		d.sentences = append(d.sentences, sentence{
			Passage: Passage{Evidence: ledger.Evidence{Report: r.Report.ID, Start: s.Start, End: s.End, Quote: quote}, Title: title(r.Report), Furniture: silent(r.Report.Furniture, s)},
			report:  r.Report.ID, number: n, words: stems(quote), who: map[string]bool{}, incidents: map[string]bool{}, voices: map[string]bool{}, values: map[value]bool{}, kinds: map[string]bool{}})
	}
	here := d.sentences[first:]
	over := func(start, end int) []sentence { return under(here, start, end) }
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			for _, x := range over(m.Start, m.End) {
				x.who[who[ledger.Ref{Report: r.Report.ID, ID: e.ID}]] = true
				mark(x.kinds, "place", places[e.Kind])
			}
		}
	}
	d.readEvents(r, over, incidents)
	d.readFigures(r, over)
	d.readWarnings(r, over, incidents)
	readClaims(r, over, who)
	for i := range here {
		mark(here[i].kinds, "negated", negated(here[i].Evidence.Quote))
		mark(here[i].kinds, "day", calendar(here[i].Evidence.Quote))
		mark(here[i].kinds, "duration", lasts(here[i].Evidence.Quote))
	}
}

// places are the kinds of entities that are somewhere.
var places = map[string]bool{"city": true, "region": true, "country": true, "venue": true}

// silent reports a span in a part of the page from which nothing is read.
func silent(furniture []text.Furniture, s text.Span) bool {
	for _, f := range furniture {
		if f.Kind != "label" && f.Overlaps(s) {
			return true
		}
	}
	return false
}

// under are the sentences that share a byte with a stretch.
func under(all []sentence, start, end int) []sentence {
	i := sort.Search(len(all), func(i int) bool { return all[i].Evidence.End > start })
	j := i
	for j < len(all) && all[j].Evidence.Start < end {
		j++
	}
	return all[i:j]
}

func (d *Desk) readEvents(r ledger.Reading, over func(int, int) []sentence, incidents map[ledger.Ref]string) {
	for _, e := range r.Events {
		in := incidents[ledger.Ref{Report: r.Report.ID, ID: e.ID}]
		for _, m := range append([]ledger.Mark{e.Trigger}, e.Mentions...) {
			for _, x := range over(m.Start, m.End) {
				x.incidents[in], x.kinds[e.Type] = true, true
				x.kinds[e.Status] = true
				mark(x.kinds, "time", e.When != nil)
				mark(x.kinds, "place", len(e.Where) > 0)
			}
		}
		for _, role := range e.Roles {
			for _, x := range over(role.Start, role.End) {
				x.kinds[role.Role] = true
			}
		}
		for _, c := range e.Counts {
			for _, x := range over(c.Start, c.End) {
				x.incidents[in], x.kinds[c.What], x.kinds["number"] = true, true, true
				x.count(c.What, c.Low, c.High)
			}
		}
	}
}

// readWarnings notes the sentences that tell of a warning, why it was issued and for how long it holds.
func (d *Desk) readWarnings(r ledger.Reading, over func(int, int) []sentence, alerts map[ledger.Ref]string) {
	for _, w := range r.Warnings {
		alert := alerts[ledger.Ref{Report: r.Report.ID, ID: w.ID}]
		for _, m := range append([]ledger.Mark{{Start: w.Evidence.Start, End: w.Evidence.End}}, w.Mentions...) {
			for _, x := range over(m.Start, m.End) {
				x.incidents[alert], x.kinds["warning"] = true, true
				mark(x.kinds, "reason", holds(x, w.Reason))
				mark(x.kinds, "time", holds(x, w.Validity))
			}
		}
	}
}

func holds(x sentence, words string) bool {
	return words != "" && strings.Contains(x.Evidence.Quote, words)
}

func mark(set map[string]bool, key string, ok bool) {
	if ok {
		set[key] = true
	}
}

func (d *Desk) readFigures(r ledger.Reading, over func(int, int) []sentence) {
	for _, f := range r.Figures {
		for _, x := range over(f.Evidence.Start, f.Evidence.End) {
			x.kinds["number"] = true
			if m, ok := lexicon.Toll(f.Measure); ok {
				x.kinds[m] = true
				x.count(m, f.Low, f.High)
			}
			mark(x.kinds, "unsourced", own(f.Chain) && matters(f))
			mark(x.kinds, "revised", f.Previous != nil)
		}
	}
}

// readSeries notes the sentences that tell a number of an incident, whether or not they name it.
func (d *Desk) readSeries() {
	for _, s := range d.situation.Series {
		if s.Incident == "" {
			continue
		}
		for _, p := range s.Points {
			for _, i := range d.holding(p.Evidence) {
				d.sentences[i].incidents[s.Incident] = true
				if m, ok := lexicon.Toll(s.Measure); ok {
					d.sentences[i].kinds[m] = true
				}
			}
		}
	}
}

// holding are the sentences that share a byte with evidence.
func (d *Desk) holding(e ledger.Evidence) []int {
	first, ok := d.at[e.Report]
	if !ok {
		return nil
	}
	i := first + sort.Search(len(d.sentences)-first, func(k int) bool {
		x := d.sentences[first+k]
		return x.report != e.Report || x.Evidence.End > e.Start
	})
	var out []int
	for ; i < len(d.sentences) && d.sentences[i].report == e.Report && d.sentences[i].Evidence.Start < e.End; i++ {
		out = append(out, i)
	}
	return out
}

// firsts are the first sentences of the reports.
func (d *Desk) firsts() map[string]int {
	out := map[string]int{}
	for i, x := range d.sentences {
		if _, ok := out[x.report]; !ok {
			out[x.report] = i
		}
	}
	return out
}

// count notes a number that a sentence tells.
func (x *sentence) count(what string, low, high *float64) {
	v := value{what: what}
	if low != nil {
		v.low = *low
	}
	if high != nil {
		v.high = *high
	}
	x.values[v] = true
}
