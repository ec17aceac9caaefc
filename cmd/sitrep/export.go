package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"sitrep/collation"
	"sitrep/export"
	"sitrep/export/filter"
	"sitrep/ledger"
)

// outgoing is an export as it was asked for.
type outgoing struct {
	form     export.Format
	out      string
	ledger   string
	names    bool
	filter   filter.Filter
	removals []ledger.Removal
}

func exportCommand(s streams) *cobra.Command {
	var format string
	var x outgoing
	var when past
	cmd := &cobra.Command{
		Use:   "export --format NAME --out PATH [PATH…]",
		Short: "Write what the reports say, in a form for other programs",
		Long: `Writes the situation of the ledger, or of the reports under the paths, in a form that other programs read.
Beside it stands a page, about.md, with the codebook of the columns, what was read, and how to cite it.

Forms:
` + formList(),
		Example: `  sitrep export --format csv --out tables examples/reports
  sitrep export --format acled --out kenya.csv --country Kenya --since 2024-01-01 --ledger team.db`,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if x.form, err = export.Lookup(format); err != nil {
				return failure{exitUse, err}
			}
			if x.out == "" {
				return failure{exitUse, errors.New("say with --out where to write; for example: sitrep export --format csv --out tables")}
			}
			if len(args) == 0 {
				if x.removals, err = removals(cmd.Context(), x.ledger); err != nil {
					return err
				}
			}
			sayUnused(cmd, s, args)
			return onPile(cmd.Context(), s, x.ledger, when, args, byPaths, func(readings []ledger.Reading, decisions []ledger.Decision) error {
				return x.write(s, readings, decisions)
			})
		},
	}
	cmd.Flags().StringVar(&format, "format", "csv", "the form; see above")
	cmd.Flags().StringVar(&x.out, "out", "", "the file to write; a folder for csv and parquet")
	cmd.Flags().BoolVar(&x.names, "include-names", false, "keep the names of private persons")
	ledgerFlag(cmd, &x.ledger)
	when.flags(cmd)
	filterFlags(cmd, &x.filter)
	return cmd
}

// filterFlags adds a flag for each name a filter goes by.
func filterFlags(cmd *cobra.Command, f *filter.Filter) {
	for _, n := range filter.Names {
		cmd.Flags().Var(filterValue{f, n.Name}, strings.ReplaceAll(n.Name, "_", "-"), n.Doc)
	}
}

// filterValue is one name of a filter as a flag, which may be given several times.
type filterValue struct {
	*filter.Filter
	name string
}

func (v filterValue) Set(given string) error { return v.Add(v.name, given) }
func (v filterValue) String() string         { return "" }
func (v filterValue) Type() string           { return "value" }

// removals are the tombstones of a ledger.
func removals(ctx context.Context, path string) (out []ledger.Removal, err error) {
	store, err := openLedger(path, false)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	for r, err := range store.Removals(ctx) {
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

func formList() string {
	var b strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "  %-14s %s\n", f.Name, f.Doc)
	}
	return b.String()
}

// write writes the form and the page about it: beside a file, or into the folder.
func (x outgoing) write(s streams, readings []ledger.Reading, decisions []ledger.Decision) error {
	whole, readings := weighed(readings, decisions, new(collation.Collator))
	for _, m := range x.filter.Unmet(&whole) {
		fmt.Fprintln(s.err, "sitrep:", unmet(m))
	}
	situation, left := x.filter.Keep(&whole)
	o, err := formOptions(s, x.names, readings)
	if err != nil {
		return err
	}
	o.Removals, o.Filter, o.Undated = x.removals, x.filter.String(), left.Undated
	if left.Undated > 0 {
		fmt.Fprintf(s.err, "sitrep: %d records are left out for want of a date\n", left.Undated)
	}
	files, err := x.files(situation, o)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := writeFile(f.Name, f.Write); err != nil {
			return err
		}
		fmt.Fprintf(s.err, "sitrep: wrote %s\n", f.Name)
	}
	return nil
}

// unmet says that nothing has a value asked for, and which one was perhaps meant.
func unmet(m filter.Missing) string {
	said := fmt.Sprintf("nothing has the %s %q", strings.ReplaceAll(m.Name, "_", " "), m.Value)
	if near := nearest(m.Value, m.Known); near != "" {
		return said + "; did you mean " + near + "?"
	}
	if len(m.Known) > 0 {
		said += "; there are: " + strings.Join(m.Known, ", ")
	}
	return said
}

// formOptions are the options of a form of readings. That names are included is told.
func formOptions(s streams, names bool, readings []ledger.Reading) (o export.Options, err error) {
	sayNames(s, names)
	o = options(s.out, names)
	o.Text, o.Events = textsOf(readings), export.EventsOf(readings)
	o.At, err = now()
	return o, err
}

// files are those of the form, and the page about it last.
func (x outgoing) files(situation *ledger.Situation, o export.Options) ([]export.File, error) {
	about := func(w io.Writer) error { return export.About(w, x.form, situation, o) }
	if x.form.Folder == nil {
		return []export.File{{Name: x.out, Write: func(w io.Writer) error { return x.form.Write(w, situation, o) }},
			{Name: x.out + ".about.md", Write: about}}, nil
	}
	inside, err := x.form.Folder(situation, o)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(x.out, 0o755); err != nil {
		return nil, cantMake(x.out, err)
	}
	var files []export.File
	for _, f := range append(inside, export.File{Name: "about.md", Write: about}) {
		files = append(files, export.File{Name: filepath.Join(x.out, f.Name), Write: f.Write})
	}
	return files, nil
}

// textsOf gives the texts of readings by report.
func textsOf(readings []ledger.Reading) func(id string) string {
	texts := make(map[string]string, len(readings))
	for _, r := range readings {
		texts[r.Report.ID] = r.Report.Text
	}
	return func(id string) string { return texts[id] }
}
