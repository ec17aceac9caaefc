package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"sitrep/ledger"
	"sitrep/review"
)

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
