package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"sitrep/export/brief"
	"sitrep/input"
)

// Exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // something could not be done; the message says what
	exitUse    = 2 // wrong use of the command line
	exitCheck  = 3 // a check found a fault
)

// streams are where a command reads and writes: records on out, messages on err.
type streams struct {
	in       io.Reader
	out, err io.Writer
	intake   *intake
}

// intake says how files are taken in: flags of every command that reads.
type intake struct {
	maxBytes int64
	format   string
	fields   map[string]string
	after    func(path string) (part, report string) // where a ledger stopped in an archive; see input.Options
}

// failure is an error with the exit code it ends the program with.
type failure struct {
	code int
	err  error
}

func (f failure) Error() string { return f.err.Error() }
func (f failure) Unwrap() error { return f.err }

// run executes one command line and gives its exit code.
func run(args []string, in io.Reader, out, errw io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	s := streams{in: in, out: out, err: errw, intake: &intake{}}
	root := rootCommand(s)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errw)
	return exitCode(root.ExecuteContext(ctx), errw)
}

func exitCode(err error, errw io.Writer) int {
	var f failure
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, syscall.EPIPE):
		return exitDone // the reader of our output has seen enough
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errw, "sitrep: stopped; what was committed is kept, run the same command again to go on")
		return exitFailed
	case errors.As(err, &f):
		fmt.Fprintln(errw, "sitrep:", brief.Visible(f.Error()))
		return f.code
	case misuse(err):
		fmt.Fprintf(errw, "sitrep: %v\nRun 'sitrep --help' or 'sitrep COMMAND --help'.\n", brief.Visible(err.Error()))
		return exitUse
	}
	fmt.Fprintf(errw, "sitrep: %s%s\n", brief.Visible(err.Error()), makeRoom(err))
	return exitFailed
}

// misuse recognises cobra's own errors about the command line, which carry no type.
func misuse(err error) bool {
	for _, start := range []string{"unknown command", "unknown flag", "unknown shorthand", "flag needs", "invalid argument", "accepts ", "requires ", "required flag"} {
		if strings.HasPrefix(err.Error(), start) {
			return true
		}
	}
	return false
}

func rootCommand(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "sitrep",
		Short: "Reads news reports about security incidents and tells who says what",
		Long: `sitrep reads a pile of news reports about security incidents and makes a situation
report of it that can be checked line by line. It never says that something happened:
it says who says so, from the publisher to the root source, with the exact words.

It works offline, but for what you ask it to fetch. For research, journalism and duty of care; not
for targeting, policing or immigration decisions about individuals.`,
		Example: `  sitrep report examples/reports            the situation report of a folder
  sitrep read --format jsonl report.txt     what one report says, as JSON
  sitrep explain report.txt                 the text with each record under its words
  sitrep add reports/ && sitrep report      keep reports in a ledger, report on it`,
		SilenceErrors: true, SilenceUsage: true,
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	root.PersistentFlags().Int64Var(&s.intake.maxBytes, "max-bytes", input.DefaultMaxBytes, "skip reports larger than this many bytes")
	lexiconFlag(root)
	root.PersistentFlags().StringVar(&s.intake.format, "input-format", "", "read every file as this format: "+strings.Join(input.FormatNames(), " ")+" (default: recognised file by file)")
	root.PersistentFlags().StringToStringVar(&s.intake.fields, "field", nil, "which column or member of CSV and JSONL holds what: text=body,title=headline; fields: "+strings.Join(input.FieldNames(), " "))
	root.AddCommand(readCommand(s), explainCommand(s), reportCommand(s), exportCommand(s), askCommand(s), versionCommand(s))
	root.AddCommand(addCommand(s), watchCommand(s), workCommand(s), queueCommand(s), reviewCommand(s), removeCommand(s), changesCommand(s), rereadCommand(s), checkCommand(s))
	root.AddCommand(serveCommand(s), tokenCommand(s), demoCommand(s), mcpCommand(s), manualCommand())
	root.AddCommand(dumpCommand(s), loadCommand(s), copyCommand(s), backupCommand(s), restoreCommand(s), migrateCommand(s))
	return root
}
