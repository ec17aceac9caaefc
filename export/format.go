// Package export writes what sitrep has read: one file a form, each a plain Format value.
//
// Every form says who says so and points at the words; none says what happened. Names of private
// persons are withheld unless the options ask for them.
package export

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"sitrep/export/brief"
	"sitrep/export/table"
	"sitrep/ledger"
)

// Options say how a form is written. The zero Options write plain words 80 columns wide, without
// texts and without the names of private persons.
type Options struct {
	Width        int                          // columns of a terminal; 0 is 80
	Color        bool                         // ANSI colours; the caller minds NO_COLOR
	IncludeNames bool                         // keep the names of private persons
	Text         func(reportID string) string // texts of the reports, as read; may be nil

	At       string           // when it is written, in ledger.TimeForm; "" leaves such times out
	Events   []table.Told     // the events of single reports, for the forms that tell of these
	Removals []ledger.Removal // tombstones of the ledger
	Filter   string           // what was asked for, in words; "" for everything
	Undated  int              // records left out by days for want of a date
}

// EventsOf are the events of readings, for Options.
func EventsOf(readings []ledger.Reading) (out []table.Told) {
	for _, r := range readings {
		names := map[string]string{}
		for _, e := range r.Entities {
			names[e.ID] = e.Name
		}
		for _, e := range r.Events {
			t := table.Told{Report: r.Report.ID, Event: e, Who: make([]string, len(e.Roles))}
			for i, role := range e.Roles {
				t.Who[i] = names[role.Entity]
			}
			out = append(out, t)
		}
	}
	return out
}

func (o Options) brief() brief.Options {
	return brief.Options{IncludeNames: o.IncludeNames, Text: o.Text}
}

// Format is a form in which a situation leaves the program.
type Format struct {
	Name      string // as in --format
	Extension string // of its file, with the dot
	Doc       string // one line for the list of formats
	Write     func(w io.Writer, s *ledger.Situation, o Options) error
	Folder    func(s *ledger.Situation, o Options) ([]File, error) // instead of Write, for a form of several files

	// Describe gives what the page beside the export tells of the form; nil where there is nothing to tell.
	Describe func(s *ledger.Situation, o Options) Description
}

// Description is the codebook of a form, and what of the situation it has no place for.
type Description struct {
	Tables []table.Table // without rows, or with: only the columns are told
	Left   []string      // "incidents whose type ACLED does not have: 2"
}

// File is one file of a form that is a folder.
type File struct {
	Name  string
	Write func(w io.Writer) error
}

var formats = map[string]Format{}

// Register makes a format known by its name. It panics on a name that is taken: two files would
// silently fight over it otherwise.
func Register(f Format) {
	if _, taken := formats[f.Name]; taken {
		panic("export: format " + f.Name + " is registered twice")
	}
	formats[f.Name] = f
}

// Formats are all registered formats, by name.
func Formats() []Format {
	var out []Format
	for _, f := range formats {
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, z Format) int { return cmp.Compare(a.Name, z.Name) })
	return out
}

// Lookup is the format of a name; the error lists those there are.
func Lookup(name string) (Format, error) {
	if f, ok := formats[name]; ok {
		return f, nil
	}
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("no format %q; choose one of: %s", name, strings.Join(names, " "))
}
