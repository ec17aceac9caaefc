// Package judged holds judgements of events that a reader made by hand: which events of public news texts were
// drawn, and which of them the text does tell. Only places in the texts and verdicts are kept, never words.
package judged

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
)

// Event is an event by its place: the file, and the bytes [Start, End) of its trigger.
type Event struct {
	Draw       string // the draw it was judged in
	File       string
	Start, End int
	Type       string
	Status     string
	Past       bool
	Verdict    string // right type status none; "" before it is judged
}

// Verdicts by the guide: the text tells this event so; it tells it, but the type or the status is wrong; it tells
// no such event.
var Verdicts = []string{"right", "type", "status", "none"}

// Draw takes n events in an order that depends on the seed and the events' places alone.
func Draw(all []Event, seed string, n int) []Event {
	key := func(e Event) string {
		return fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "%s|%s|%d|%s", seed, e.File, e.Start, e.Type)))
	}
	drawn := append([]Event(nil), all...)
	sort.Slice(drawn, func(i, j int) bool { return key(drawn[i]) < key(drawn[j]) })
	return drawn[:min(n, len(drawn))]
}

const head = "draw\tfile\tstart\tend\ttype\tstatus\tpast\tverdict\n"

// Write writes events as tab-separated lines.
func Write(w io.Writer, events []Event) error {
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	for _, e := range events {
		if _, err := fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%s\t%s\t%t\t%s\n", e.Draw, e.File, e.Start, e.End, e.Type, e.Status, e.Past, e.Verdict); err != nil {
			return err
		}
	}
	return nil
}

// Load reads judgements; lines that begin with # are remarks.
func Load(path string) ([]Event, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Event
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		if line == "" || line[0] == '#' || line+"\n" == head {
			continue
		}
		e, err := parse(strings.Split(line, "\t"))
		if err != nil {
			return nil, fmt.Errorf("%s line %d: %w", path, n, err)
		}
		out = append(out, e)
	}
	return out, in.Err()
}

func parse(cells []string) (Event, error) {
	if len(cells) != 8 {
		return Event{}, fmt.Errorf("%d cells instead of 8", len(cells))
	}
	start, err := strconv.Atoi(cells[2])
	if err != nil {
		return Event{}, err
	}
	end, err := strconv.Atoi(cells[3])
	if err != nil {
		return Event{}, err
	}
	for _, v := range append(Verdicts, "") {
		if v == cells[7] {
			return Event{cells[0], cells[1], start, end, cells[4], cells[5], cells[6] == "true", cells[7]}, nil
		}
	}
	return Event{}, fmt.Errorf("%q is no verdict", cells[7])
}

// Precision of a draw: the share of events that the text does tell (right, type or status), and the share that
// is right in type and status too.
type Precision struct {
	Judged int     `json:"judged"`
	Told   float64 `json:"told"`
	Right  float64 `json:"right"`
}

// ByDraw scores each draw.
func ByDraw(events []Event) map[string]Precision {
	counts := map[string]map[string]int{}
	for _, e := range events {
		if counts[e.Draw] == nil {
			counts[e.Draw] = map[string]int{}
		}
		counts[e.Draw][e.Verdict]++
	}
	out := map[string]Precision{}
	for draw, c := range counts {
		n := c["right"] + c["type"] + c["status"] + c["none"]
		if n > 0 {
			out[draw] = Precision{n, float64(n-c["none"]) / float64(n), float64(c["right"]) / float64(n)}
		}
	}
	return out
}
