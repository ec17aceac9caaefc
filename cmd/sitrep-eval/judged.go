package main

import (
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sitrep/eval/judged"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

func init() { adapters["judged"] = measureJudged }

// measureJudged prints the precision of judged draws (judged FILE.tsv), or draws events of a folder of texts to be
// judged (judged --draw N --seed WORD --out FILE.tsv DIR).
func measureJudged(arguments []string, out io.Writer) error {
	var n int
	var seed string
	o, err := parse("judged", arguments, func(f *flag.FlagSet) {
		f.IntVar(&n, "draw", 0, "draw so many events of a folder")
		f.StringVar(&seed, "seed", "1", "what the draw depends on")
	})
	if err != nil {
		return err
	}
	path, err := o.single()
	if err != nil {
		return err
	}
	if n > 0 {
		return drawEvents(o, path, seed, n, out)
	}
	events, err := judged.Load(path)
	if err != nil {
		return err
	}
	return printJudged(out, judged.ByDraw(events), o.json)
}

func printJudged(out io.Writer, draws map[string]judged.Precision, asJSON bool) error {
	if asJSON {
		return printJSON(out, draws)
	}
	for _, name := range slices.Sorted(maps.Keys(draws)) {
		p := draws[name]
		fmt.Fprintf(out, "%-10s %3d judged: told by the text %.2f, right in type and status %.2f\n", name, p.Judged, p.Told, p.Right)
	}
	return nil
}

// drawEvents reads all texts of a folder and draws from their events; each line shows the evidence to judge.
func drawEvents(o options, folder, seed string, n int, out io.Writer) error {
	var all []judged.Event
	texts := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".txt") {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(folder, path)
		r := reading.Read(input.FromBytes(path, raw))
		texts[name] = r.Report.Text
		all = append(all, drawable(seed, filepath.ToSlash(name), r)...)
		return err
	})
	if err != nil {
		return err
	}
	drawn := judged.Draw(all, seed, n)
	for i, e := range drawn {
		fmt.Fprintf(out, "%d\t%s\t%s past=%v\t%s\n", i+1, e.Type, e.Status, e.Past, around(texts[filepath.FromSlash(e.File)], e))
	}
	return o.write(func(w io.Writer) error { return judged.Write(w, drawn) })
}

func drawable(seed, name string, r ledger.Reading) []judged.Event {
	var out []judged.Event
	for _, e := range r.Events {
		out = append(out, judged.Event{Draw: seed, File: name, Start: e.Trigger.Start, End: e.Trigger.End, Type: e.Type, Status: e.Status, Past: e.Past})
	}
	return out
}

// around is the trigger in its words: up to 220 bytes before and behind.
func around(s string, e judged.Event) string {
	clean := func(t string) string { return strings.ToValidUTF8(strings.Join(strings.Fields(t), " "), "") }
	return clean(s[max(0, e.Start-220):e.Start]) + " [[" + clean(s[e.Start:e.End]) + "]] " + clean(s[e.End:min(len(s), e.End+220)])
}
