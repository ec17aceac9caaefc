package main

import (
	"bytes"
	"os"
	"testing"
)

// TestFloors holds what the program has reached on the public sets. `make floors` sets new floors.
func TestFloors(t *testing.T) {
	if _, err := os.Stat(referenceReports); err != nil {
		t.Skip("skipped: no data")
	}
	var out bytes.Buffer
	table, measured, err := measureTable("../..")
	if err != nil {
		t.Fatal(err)
	}
	if err := checkFloors(table, measured, &out); err != nil {
		t.Fatal(err)
	}
	t.Log(out.String())
}

func TestACommandOfAnotherProgramIsRefused(t *testing.T) {
	for _, command := range []string{"rm -r x", runCommand, runCommand + "floors", runCommand + "nothing x"} {
		if _, err := measureOne("../..", command); err == nil {
			t.Errorf("%q is run", command)
		}
	}
}
