package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

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

// choice is what a key does. Needs is a line that is asked for before the reason, "" for none.
type choice struct {
	key   string
	pair  bool // of a pair, else of an incident
	needs string
	does  func(b *bench, q question, given string, by review.Signature) ([]ledger.Decision, error)
}

var choices = []choice{
	{"m", true, "", func(b *bench, q question, _ string, by review.Signature) ([]ledger.Decision, error) {
		return single(b.desk.Merge([]string{q.pair[0].ID, q.pair[1].ID}, by))
	}},
	{"s", true, "", func(b *bench, q question, _ string, by review.Signature) ([]ledger.Decision, error) {
		return b.desk.Split([]string{q.pair[0].ID, q.pair[1].ID}, by)
	}},
	{"a", false, "", func(b *bench, q question, _ string, by review.Signature) ([]ledger.Decision, error) {
		return single(b.desk.Accept(q.incidents[0].ID, by))
	}},
	{"r", false, "", func(b *bench, q question, _ string, by review.Signature) ([]ledger.Decision, error) {
		return single(b.desk.Reject(q.incidents[0].ID, by))
	}},
	{"e", false, "", func(b *bench, q question, _ string, by review.Signature) ([]ledger.Decision, error) {
		return single(b.desk.NotEvent(q.incidents[0].ID, by))
	}},
	{"s", false, "record: ", func(b *bench, _ question, record string, by review.Signature) ([]ledger.Decision, error) {
		return b.desk.Split([]string{record}, by)
	}},
	{"c", false, "record field value: ", func(b *bench, _ question, words string, by review.Signature) ([]ledger.Decision, error) {
		parts := strings.SplitN(words, " ", 3)
		if len(parts) < 3 {
			return nil, fmt.Errorf("%w: write it as RECORD FIELD VALUE", review.ErrRefused)
		}
		return single(b.desk.Correct(parts[0], parts[1], parts[2], by))
	}},
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

// choiceOf is what a key does for a question, nil for nothing.
func choiceOf(key string, q question) *choice {
	for i, c := range choices {
		if c.key == key && c.pair == (q.pair != nil) {
			return &choices[i]
		}
	}
	return nil
}

func (b *bench) choose(in *bufio.Reader, q question, c choice) ([]ledger.Decision, error) {
	given := ""
	if c.needs != "" {
		var err error
		if given, err = b.line(in, c.needs); err != nil {
			return nil, err
		}
	}
	by, err := b.reason(in)
	if err != nil {
		return nil, err
	}
	return c.does(b, q, given, by)
}

// reason asks why, and signs.
func (b *bench) reason(in *bufio.Reader) (review.Signature, error) {
	reason, err := b.line(in, "reason: ")
	if err != nil {
		return review.Signature{}, err
	}
	return b.sign(reason)
}

// key takes one key: on a terminal as it is pressed, else the first letter of a line.
func (b *bench) key(in *bufio.Reader, keys string) (string, error) {
	fmt.Fprintf(b.s.out, "%s\n> ", keys)
	f, _ := b.s.in.(*os.File)
	if !isTerminal(b.s.in) {
		line, err := b.line(in, "")
		return firstLetter(line), err
	}
	before, err := term.MakeRaw(int(f.Fd()))
	if err != nil {
		return "", err
	}
	pressed, err := in.ReadByte()
	if restored := term.Restore(int(f.Fd()), before); restored != nil {
		return "", restored
	}
	if err != nil || pressed == 3 || pressed == 4 { // ctrl-C, ctrl-D
		return "", io.EOF
	}
	fmt.Fprintf(b.s.out, "%c\n", pressed)
	return strings.ToLower(string(rune(pressed))), nil
}

func firstLetter(line string) string {
	if line == "" {
		return "n"
	}
	return strings.ToLower(line[:1])
}

// line takes a line; the last one may end with the input. What does not come from a terminal is shown, so
// that the record of a session can be read.
func (b *bench) line(in *bufio.Reader, prompt string) (string, error) {
	fmt.Fprint(b.s.out, prompt)
	line, err := in.ReadString('\n')
	if err != nil && line == "" {
		return "", io.EOF
	}
	line = strings.TrimSpace(line)
	if !isTerminal(b.s.in) {
		fmt.Fprintln(b.s.out, line)
	}
	return line, nil
}
