// Package dump writes a whole ledger as lines of JSON and reads it back: the lossless form in which
// ledgers are compared, kept and moved between stores.
//
// Each line is an object whose "kind" says what else it holds. First stands a line of the kind
// "ledger", then the tombstones of what was removed, then each report with its readings, oldest first,
// sorted by report, and last the decisions of people in the order they were made. Nothing in it depends
// on the store: ledgers that hold the same give the same bytes. Times are those the ledger keeps.
package dump

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"sitrep/ledger"
)

// Form is the version of the form; a line may get further members without changing it.
const Form = 1

// line is one line of a dump; of its pointers one is set, by the kind.
type line struct {
	Kind string `json:"kind"` // ledger removal report reading decision
	Form int    `json:"form,omitempty"`
	*ledger.Kept
	Reading      *ledger.Reading  `json:"reading,omitempty"`
	SupersededBy *ledger.Version  `json:"superseded_by,omitempty"` // by which the next reading was made
	Decision     *ledger.Decision `json:"decision,omitempty"`
	Removal      *ledger.Removal  `json:"removal,omitempty"`
}

// Write writes everything a store holds, as it stands at one moment.
func Write(ctx context.Context, w io.Writer, s ledger.Store) error {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	err := s.View(ctx, func(a ledger.Archive) error { return write(ctx, enc, a) })
	return errors.Join(err, out.Flush())
}

func write(ctx context.Context, enc *json.Encoder, a ledger.Archive) error {
	if err := enc.Encode(line{Kind: "ledger", Form: Form}); err != nil {
		return err
	}
	for r, err := range a.Removals(ctx) {
		if err = errors.Join(err, enc.Encode(line{Kind: "removal", Removal: &r})); err != nil {
			return err
		}
	}
	for k, err := range a.Kept(ctx) {
		if err == nil {
			err = writeReport(enc, k)
		}
		if err != nil {
			return err
		}
	}
	for d, err := range a.Decisions(ctx) {
		if err = errors.Join(err, enc.Encode(line{Kind: "decision", Decision: &d})); err != nil {
			return err
		}
	}
	return nil
}

func writeReport(enc *json.Encoder, k ledger.Kept) error {
	if err := enc.Encode(line{Kind: "report", Kept: &k}); err != nil {
		return err
	}
	for i := range k.Readings {
		l := line{Kind: "reading", Reading: &k.Readings[i]}
		if i+1 < len(k.Readings) {
			l.SupersededBy = &k.Readings[i+1].Report.ReadBy
		}
		if err := enc.Encode(l); err != nil {
			return err
		}
	}
	return nil
}

// Load brings what a dump holds into a store, which may hold something already: what is there stays as
// it is. Every quote is checked. Stopped in the middle, the same load goes on where it was.
func Load(ctx context.Context, r io.Reader, s ledger.Store) error {
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<16))
	for n := 1; ; n++ {
		var l line
		switch err := dec.Decode(&l); {
		case errors.Is(err, io.EOF) && n > 1:
			return nil
		case err != nil:
			return fmt.Errorf("line %d of the dump is cut or no JSON: %w", n, err)
		}
		if err := load(ctx, s, l, n == 1); err != nil {
			return fmt.Errorf("line %d of the dump: %w", n, err)
		}
	}
}

func load(ctx context.Context, s ledger.Store, l line, first bool) error {
	switch {
	case first && (l.Kind != "ledger" || l.Form == 0):
		return errors.New("this is no dump of a ledger; its first line has the kind \"ledger\"")
	case l.Kind == "ledger" && l.Form > Form:
		return fmt.Errorf("form %d: %w", l.Form, ledger.ErrNewer)
	case l.Kind == "ledger":
		return nil
	case l.Kind == "removal" && l.Removal != nil:
		_, err := s.Remove(ctx, *l.Removal)
		return err
	case l.Kind == "report" && l.Kept != nil:
		return save(ctx, s, *l.Kept)
	case l.Kind == "reading" && l.Reading != nil:
		return s.Commit(ctx, *l.Reading)
	case l.Kind == "decision" && l.Decision != nil:
		return s.Decide(ctx, *l.Decision)
	}
	return fmt.Errorf("unknown kind %q: %w", l.Kind, ledger.ErrNewer)
}

// save keeps a report with all places where it was met, the first of them first.
func save(ctx context.Context, s ledger.Store, k ledger.Kept) error {
	r := k.Report
	r.Text = k.Text
	for _, path := range append([]string{r.Path}, k.Places...) {
		r.Path = path
		if _, err := s.Save(ctx, r); err != nil {
			return err
		}
	}
	return nil
}

// Copy brings everything that one store holds into another.
func Copy(ctx context.Context, from, to ledger.Store) error {
	r, w := io.Pipe()
	go func() { w.CloseWithError(Write(ctx, w, from)) }()
	err := Load(ctx, r, to)
	r.CloseWithError(err) // stops the writer when loading failed
	return err
}
