package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"sitrep/export"
	"sitrep/ledger"
)

func exportCommand(s streams) *cobra.Command {
	var format, out, path string
	var names bool
	var when past
	cmd := &cobra.Command{
		Use:   "export --format NAME --out PATH [PATH…]",
		Short: "Write what the reports say, in a form for other programs",
		Long: `Writes the situation of the ledger, or of the reports under the paths, in a form that other programs read.
Beside it stands a page, about.md, with the codebook of the columns, what was read, and how to cite it.

Forms:
` + formList(),
		Example: `  sitrep export --format csv --out tables examples/reports
  sitrep export --format geojson --out incidents.geojson --ledger team.db`,
		RunE: func(cmd *cobra.Command, args []string) error {
			form, err := export.Lookup(format)
			switch {
			case err != nil:
				return failure{exitUse, err}
			case out == "":
				return failure{exitUse, errors.New("say with --out where to write; for example: sitrep export --format csv --out tables")}
			}
			return onPile(cmd.Context(), s, path, when, args, func(readings []ledger.Reading, decisions []ledger.Decision) error {
				return writeExport(s, form, out, names, readings, decisions)
			})
		},
	}
	cmd.Flags().StringVar(&format, "format", "csv", "the form; see above")
	cmd.Flags().StringVar(&out, "out", "", "the file to write; a folder for csv")
	cmd.Flags().BoolVar(&names, "include-names", false, "keep the names of private persons")
	ledgerFlag(cmd, &path)
	when.flags(cmd)
	return cmd
}

func formList() string {
	var b strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "  %-10s %s\n", f.Name, f.Doc)
	}
	return b.String()
}

// writeExport writes the form and the page about it: beside a file, or into the folder.
func writeExport(s streams, form export.Format, out string, names bool, readings []ledger.Reading, decisions []ledger.Decision) error {
	situation := situationOf(readings, decisions)
	o := options(s.out, names)
	o.Text = textsOf(readings)
	sayNames(s, names)
	about, files := out+".about.md", []export.File{{Name: out, Write: func(w io.Writer) error { return form.Write(w, &situation, o) }}}
	if form.Folder != nil {
		inside, err := form.Folder(&situation, o)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(out, 0o755); err != nil {
			return fmt.Errorf("can't make the folder %s: %w", out, err)
		}
		about, files = filepath.Join(out, "about.md"), nil
		for _, f := range inside {
			files = append(files, export.File{Name: filepath.Join(out, f.Name), Write: f.Write})
		}
	}
	files = append(files, export.File{Name: about, Write: func(w io.Writer) error { return export.About(w, &situation, o) }})
	for _, f := range files {
		if err := writeFile(f.Name, f.Write); err != nil {
			return err
		}
		fmt.Fprintf(s.err, "sitrep: wrote %s\n", f.Name)
	}
	return nil
}

// textsOf gives the texts of readings by report.
func textsOf(readings []ledger.Reading) func(id string) string {
	texts := make(map[string]string, len(readings))
	for _, r := range readings {
		texts[r.Report.ID] = r.Report.Text
	}
	return func(id string) string { return texts[id] }
}
