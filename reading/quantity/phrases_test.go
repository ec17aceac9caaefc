package quantity

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"sitrep/reading/timex"
	"sitrep/text"
)

// TestPhrases reads testdata/phrases.tsv: a text, and what must be found in it, as show writes it;
// "-" where nothing must. Set SITREP_UPDATE=1 to write the file anew from what is read, and look
// the difference over.
func TestPhrases(t *testing.T) {
	const file = "testdata/phrases.tsv"
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for n, line := range strings.Split(strings.TrimSpace(string(content)), "\n") {
		if line[0] == '#' {
			out.WriteString(line + "\n")
			continue
		}
		phrase, want, _ := strings.Cut(line, "\t")
		got := show(phrase)
		if got != want {
			t.Errorf("%s line %d: %q\n got %s\nwant %s", file, n+1, phrase, got, want)
		}
		fmt.Fprintf(&out, "%s\t%s\n", phrase, got)
	}
	if os.Getenv("SITREP_UPDATE") != "" {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// show writes what is read in s: words = kind bound low..high unit > head, joined by " | ".
func show(s string) string {
	d := tokenise(s, false)
	timex.Read(d)
	Read(d)
	var parts []string
	for _, q := range d.Quantities {
		parts = append(parts, fmt.Sprintf("%s = %s %s%s", d.Words(q.Span), q.Kind, q.Bound, ends(q)))
		if q.Unit != "" {
			parts[len(parts)-1] += " " + q.Unit
		}
		if q.Head >= 0 {
			parts[len(parts)-1] += " > " + d.Word(q.Head)
		}
	}
	if len(parts) == 0 {
		return "-"
	}
	return strings.Join(parts, " | ")
}

// ends is the value of a quantity, "" for a vague one.
func ends(q text.Quantity) string {
	write := func(v *float64) string {
		if v == nil {
			return ""
		}
		return fmt.Sprintf("%.7g", *v)
	}
	switch low, high := write(q.Low), write(q.High); {
	case low == high && low == "":
		return ""
	case low == high:
		return " " + low
	default:
		return " " + low + ".." + high
	}
}
