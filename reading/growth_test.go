//go:build unix

package reading_test

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"
)

// bound is how long the reading of one hostile text may take, in time of the processor: other work of the
// machine does not count.
const bound = 45 * time.Second

// hostile are texts that make work grow faster than their length where a stage is careless. The size is
// what the bound is asked of; growth is measured on a part of it.
var hostile = []struct {
	name string
	size int // in the unit that make repeats
	make func(n int) string
}{
	{"one line of 1 MB", 1 << 20, func(n int) string {
		return repeated("Police said two men were held in Bergen, and the fire went on. ", n)
	}},
	{"one line of 1 MB without a stop", 1 << 20, func(n int) string { return repeated("the men fled to the hills and ", n) }},
	{"one word of 1 MB", 1 << 20, func(n int) string { return strings.Repeat("a", n) }},
	{"1 MB of digits", 1 << 20, func(n int) string { return strings.Repeat("7", n) }},
	{"10,000 quotation marks", 10000, func(n int) string { return strings.Repeat("\"", n) }},
	{"10,000 quotations", 10000, func(n int) string { return strings.Repeat("“Run,” he said. ", n) }},
	{"10,000 quotations left open", 10000, func(n int) string { return strings.Repeat("“Run, he said. ", n) }},
	{"20,000 mentions of one name", 20000, func(n int) string { return strings.Repeat("Osric Talvane slept. ", n) }},
	{"20,000 names", 20000, func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "%s Talvane slept. ", strings.ToUpper("q")+letters(i))
		}
		return b.String()
	}},
	{"a sentence of 20,000 words", 20000, func(n int) string { return strings.Repeat("gunmen killed ", n/2) + "." }},
	{"a sentence of 20,000 commas", 20000, func(n int) string { return strings.Repeat("Bergen, ", n) + "." }},
	{"20,000 sentences said by police", 20000, func(n int) string { return strings.Repeat("Two men were killed, police said. ", n) }},
	{"20,000 lines", 20000, func(n int) string { return strings.Repeat("Bergen – MORE FROM THE HERALD\n", n) }},
	{"20,000 dates", 20000, func(n int) string { return strings.Repeat("4 March 2024 ", n) }},
	{"100 kB of the", 100 << 10, func(n int) string { return repeated("the ", n) }},
	{"100 kB of brackets", 100 << 10, func(n int) string { return strings.Repeat("(", n) }},
}

func repeated(s string, size int) string { return strings.Repeat(s, size/len(s)+1)[:size] }

// letters spells a number in small letters.
func letters(n int) string {
	out := []byte{byte('a' + n%26)}
	for n /= 26; n > 0; n /= 26 {
		out = append(out, byte('a'+n%26))
	}
	return string(out)
}

// TestHostileTextsEnd: none of these texts takes longer than the bound. Those that are known to are read in
// part only; one is taken for mended when a quarter of it takes less than a sixteenth of the bound, as it must where the time is quadratic.
func TestHostileTextsEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("reads large texts")
	}
	g := newGaps(t, third)
	for _, h := range hostile {
		quarter := timed(h.make(h.size / 4))
		if g.known[h.name] != "" && quarter > bound/16 {
			t.Logf("%-35s a quarter takes %.1f s", h.name, quarter.Seconds())
			g.check(h.name, fmt.Sprintf("a quarter of it takes %v", quarter))
			continue
		}
		if quarter > bound {
			g.check(h.name, fmt.Sprintf("a quarter of it takes %v already", quarter))
			continue
		}
		whole := timed(h.make(h.size))
		t.Logf("%-35s takes %.1f s, %.1f times a quarter of it (4 is linear, 16 quadratic)", h.name, whole.Seconds(), whole.Seconds()/quarter.Seconds())
		g.check(h.name, tooLong(whole))
	}
}

func tooLong(d time.Duration) string {
	if d <= bound {
		return ""
	}
	return fmt.Sprintf("takes %v of the processor, more than %v", d.Round(time.Second), bound)
}

func timed(s string) time.Duration {
	start := worked()
	read(s)
	return worked() - start
}

// worked is the time that the processors have worked for this process.
func worked() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
