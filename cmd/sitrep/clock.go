package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"sitrep/ledger"
)

// now is the time that a command keeps in a ledger, in ledger.TimeForm: this is the one place where
// sitrep looks at the clock for it. SITREP_NOW stands in for the clock, so that a run can be repeated
// to the byte.
func now() (string, error) {
	fixed := os.Getenv("SITREP_NOW")
	if fixed == "" {
		return time.Now().UTC().Format(ledger.TimeForm), nil
	}
	at, err := time.Parse(time.RFC3339, fixed)
	if err != nil {
		return "", failure{exitUse, fmt.Errorf("SITREP_NOW is %q; write a time such as 2024-05-06T08:00:00Z", fixed)}
	}
	return at.UTC().Format(ledger.TimeForm), nil
}

// start is a time given on the command line from which on something is asked; a day stands for its begin.
func start(given string) (string, error) { return moment(given, ledger.StartOf) }

// moment reads a time given on the command line with one of the ledger's readers.
func moment(given string, read func(string) (string, bool)) (string, error) {
	at, ok := read(given)
	if !ok {
		return "", failure{exitUse, fmt.Errorf("%q is no time; write a day (2024-05-06) or a time (2024-05-06T08:00:00Z)", strings.TrimSpace(given))}
	}
	return at, nil
}
