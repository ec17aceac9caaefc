// Command sitrep-eval measures the program's own reading on public sets:
//
//	go run ./cmd/sitrep-eval SET [flags] PATH…
//
// Each set is one adapter in a file of its own, which adds itself to adapters. Exit codes: 0 done,
// 1 failed, 2 wrong use.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

// adapter measures one set. arguments are what follows its name on the command line.
type adapter func(arguments []string, out io.Writer) error

// adapters by the name of their set; each file adds its own in init.
var adapters = map[string]adapter{}

// errUsage marks a wrong command line.
var errUsage = errors.New("wrong use")

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(arguments []string, out, log io.Writer) int {
	if len(arguments) == 0 || adapters[arguments[0]] == nil {
		fmt.Fprintf(log, "usage: sitrep-eval SET [flags] PATH…\nsets: %s\n", strings.Join(sets(), " "))
		return 2
	}
	err := adapters[arguments[0]](arguments[1:], out)
	switch {
	case errors.Is(err, errUsage):
		fmt.Fprintf(log, "sitrep-eval %s: %v\n", arguments[0], err)
		return 2
	case err != nil:
		fmt.Fprintf(log, "sitrep-eval %s: %v\n", arguments[0], err)
		return 1
	}
	return 0
}

func sets() []string {
	var names []string
	for name := range adapters {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
