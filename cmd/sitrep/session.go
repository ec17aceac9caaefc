package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"sitrep/ledger"
	"sitrep/review"
)

// question is something that waits for a person: a pair that may be one, or an incident.
type question struct {
	id        string
	pair      []ledger.Ref // of a pair, its two records
	incidents []ledger.Incident
	why       []string
}

const keysOfPair = "m one happening · s two · n next · u undo the last · q quit"

const keysOfIncident = "a accept · r reject · e no event · c correct · s split one off · n next · u undo the last · q quit"

// session shows what waits and takes an answer for each, until nothing waits or the input ends.
func (b *bench) session(ctx context.Context) error {
	in := bufio.NewReader(b.s.in)
	seen := map[string]bool{}
	var made []answered
	for {
		q, ok := b.next(seen)
		if !ok {
			fmt.Fprintf(b.s.out, "Nothing waits. %d decisions made.\n", len(made))
			return nil
		}
		b.show(q)
		decisions, err := b.ask(in, q, made)
		seen[q.id] = err == nil
		switch {
		case errors.Is(err, io.EOF):
			fmt.Fprintf(b.s.out, "%d decisions made.\n", len(made))
			return nil
		case errors.Is(err, review.ErrRefused) || errors.Is(err, review.ErrUnknown):
			fmt.Fprintln(b.s.out, err)
			continue
		case err != nil:
			return err
		}
		for _, d := range decisions {
			if d.Kind != review.Undo {
				made = append(made, answered{q.id, d.ID})
				continue
			}
			seen[q.id], seen[made[len(made)-1].question] = false, false
			made = made[:len(made)-1]
		}
		if err := b.take(ctx, decisions); err != nil {
			return err
		}
	}
}

// answered is a decision of this session and the question it was made on.
type answered struct{ question, decision string }

// take keeps what was decided and looks at the ledger anew.
func (b *bench) take(ctx context.Context, decisions []ledger.Decision) error {
	if len(decisions) == 0 {
		return nil
	}
	if err := b.keep(ctx, decisions...); err != nil {
		return err
	}
	return b.refresh(ctx)
}

// next is what waits first: pairs that rules left open, then incidents without a person's word, those
// that most reports tell first.
func (b *bench) next(seen map[string]bool) (question, bool) {
	decided := map[string]bool{}
	for _, d := range review.Standing(b.decisions) {
		decided[pairKey(d.Members)] = true
	}
	for _, d := range b.situation.Decisions {
		if d.Kind == "same_incident" && d.Verdict == "open" && len(d.Members) == 2 && !seen[d.ID] && !decided[pairKey(d.Members)] {
			if found := b.incidentsOf(d.Members); len(found) == 2 {
				return question{d.ID, d.Members, found, d.Reasons}, true
			}
		}
	}
	list := slices.Clone(b.situation.Incidents)
	slices.SortStableFunc(list, func(x, y ledger.Incident) int { return len(y.Members) - len(x.Members) })
	for _, in := range list {
		if !seen[in.ID] && len(in.Reviews) == 0 {
			return question{id: in.ID, incidents: []ledger.Incident{in}}, true
		}
	}
	return question{}, false
}

func pairKey(members []ledger.Ref) string {
	var ids []string
	for _, m := range members {
		ids = append(ids, m.Report+m.ID)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// incidentsOf are the incidents in which records stand, each once.
func (b *bench) incidentsOf(members []ledger.Ref) (out []ledger.Incident) {
	for _, in := range b.situation.Incidents {
		if slices.ContainsFunc(in.Members, func(r ledger.Ref) bool { return slices.Contains(members, r) }) {
			out = append(out, in)
		}
	}
	return out
}

func (b *bench) show(q question) {
	fmt.Fprintln(b.s.out)
	if q.pair != nil {
		fmt.Fprintln(b.s.out, "ONE HAPPENING OR TWO?", strings.Join(q.why, "; "))
	}
	for _, in := range q.incidents {
		fmt.Fprintf(b.s.out, "%s  %s\n  %s, %s%s\n", in.ID, squeezed(in.Title, 90), strings.ReplaceAll(in.Type, "_", " "), in.Status, whenWhere(in))
		for _, v := range in.Values {
			for _, e := range v.Evidence {
				fmt.Fprintf(b.s.out, "  %-10s %-24s %s:%d “%s”\n", v.Attribute, squeezed(v.Text, 24), e.Report, e.Start, squeezed(e.Quote, 80))
			}
		}
		for _, m := range in.Members {
			fmt.Fprintf(b.s.out, "  record     %s of %s\n", m.ID, m.Report)
		}
	}
}

func whenWhere(in ledger.Incident) string {
	out := ""
	if in.When != nil && in.When.EDTF != "" {
		out += ", " + in.When.EDTF
	}
	for _, l := range in.Where {
		if l.Name != "" {
			out += ", " + l.Name
		}
	}
	return out
}

// ask takes a key and what it needs, and makes the decisions; none is for going on to the next. A key that means
// nothing here is told, and another is asked for.
func (b *bench) ask(in *bufio.Reader, q question, made []answered) ([]ledger.Decision, error) {
	keys := keysOfIncident
	if q.pair != nil {
		keys = keysOfPair
	}
	for {
		key, err := b.key(in, keys)
		switch {
		case err != nil:
			return nil, err
		case key == "q":
			return nil, io.EOF
		case key == "n":
			return nil, nil
		case key == "u" && len(made) > 0:
			return b.undo(in, made[len(made)-1].decision)
		case key == "u":
			fmt.Fprintln(b.s.out, "Nothing was decided yet that could be undone.")
			continue
		}
		if c := choiceOf(key, q); c != nil {
			return b.choose(in, q, *c)
		}
		fmt.Fprintf(b.s.out, "%q is none of the keys.\n", key)
	}
}

func (b *bench) undo(in *bufio.Reader, decision string) ([]ledger.Decision, error) {
	by, err := b.reason(in)
	if err != nil {
		return nil, err
	}
	return single(b.desk.Undo(decision, by))
}
