package brief

import (
	"slices"

	"sitrep/export/mask"
	"sitrep/ledger"
)

// Options say how a brief is made.
type Options struct {
	IncludeNames bool                         // keep the names of private persons
	Text         func(reportID string) string // texts of the reports; nil where they are not at hand
}

// Of prepares a situation. The situation itself is not changed.
func Of(s *ledger.Situation, o Options) *Brief {
	b := newBuilder(s)
	var masker *mask.Masker
	if !o.IncludeNames {
		masker = mask.ForSituation(s)
	}
	out := mask.Rewrite(b.brief(), func(v string) string { return Visible(masker.Text(v)) })
	if masker.Withholds() {
		out.MaskNote = mask.Note
	}
	if o.Text == nil {
		o.Text = func(string) string { return "" }
	}
	out.Texts = b.texts(o.Text, masker)
	return out
}

// builder knows the numbers and titles that the parts of a brief refer to each other by.
type builder struct {
	s         *ledger.Situation
	number    map[string]int  // report id to number
	published map[string]bool // reports whose publisher is known
	links     map[string]Link // report, incident, series, alert, tension or record id
	statuses  map[string]string
	cites     map[string][]Cite // incident id
}

func newBuilder(s *ledger.Situation) *builder {
	b := &builder{s: s, number: map[string]int{}, published: map[string]bool{},
		links: map[string]Link{}, statuses: map[string]string{}, cites: map[string][]Cite{}}
	for i, r := range s.Reports {
		b.number[r.ID] = i + 1
		b.published[r.ID] = r.Publisher != ""
		b.links[r.ID] = Link{Title: report(i, r).Name(), ID: r.ID}
	}
	for i, in := range s.Incidents {
		b.link(in.ID, anchor("i", i), in.Title, in.Members)
		b.statuses[in.ID] = in.Status
		b.cites[in.ID] = b.incidentCites(in)
	}
	for i, se := range s.Series {
		b.link(se.ID, anchor("f", i), seriesTitle(se), pointRefs(se))
	}
	for i, a := range s.Warnings {
		b.link(a.ID, anchor("w", i), warningTitle(a.Warning), a.Members)
	}
	for i, t := range s.Tensions {
		b.link(t.ID, anchor("t", i), causeWords(t.Cause)+": "+OneLine(t.Text), nil)
	}
	for _, e := range s.Entities {
		b.links[e.ID] = Link{Title: e.Name}
	}
	return b
}

// link names a part of the brief by its own id and by the ids of the records it was made of.
func (b *builder) link(id, anchor, title string, members []ledger.Ref) {
	l := Link{Anchor: anchor, Title: title, ID: id}
	b.links[id] = l
	for _, m := range members {
		if _, taken := b.links[m.ID]; !taken {
			b.links[m.ID] = l
		}
	}
}

func (b *builder) brief() *Brief {
	out := &Brief{
		Coverage: b.coverage(),
		Version:  b.s.Version,
		Series:   each(b.s.Series, b.series),
		Warnings: each(b.s.Warnings, b.warning),
		Tensions: each(b.s.Tensions, b.tension),
	}
	out.Incidents = each(b.s.Incidents, b.incident)
	out.Decisions = each(b.s.Decisions, b.decision)
	slices.SortStableFunc(out.Incidents, strongerIncident)
	slices.SortStableFunc(out.Series, strongerSeries)
	slices.SortStableFunc(out.Warnings, standingWarning)
	out.Sources, out.Unrooted = b.sources()
	b.timeline(out)
	out.Articles = b.articles()
	return out
}

// each passes the items of a list, with their indices, through make.
func each[A, B any](list []A, make func(int, A) B) []B {
	var out []B
	for i, a := range list {
		out = append(out, make(i, a))
	}
	return out
}
