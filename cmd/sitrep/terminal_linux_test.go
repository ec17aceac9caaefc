package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"testing"

	"golang.org/x/sys/unix"
)

// TestNoColor: colours on a terminal, none where NO_COLOR is set (no-color.org).
func TestNoColor(t *testing.T) {
	const report = "../../examples/reports/karsholm-evening-post-arrest.txt"
	for name, wanted := range map[string]bool{"": true, "1": false} {
		out := onTerminal(t, "NO_COLOR="+name, "report", report)
		if !bytes.Contains(out, []byte("Situation")) {
			t.Fatalf("no report on the terminal: %.200q", out)
		}
		if got := bytes.Contains(out, []byte("\x1b[")); got != wanted {
			t.Errorf("NO_COLOR=%s: colours %v, want %v", name, got, wanted)
		}
	}
}

// onTerminal is what a command writes on a terminal.
func onTerminal(t *testing.T, env string, args ...string) []byte {
	t.Helper()
	screen, terminal := openTerminal(t)
	c := sitrep(t, args...)
	c.Env = append(os.Environ(), env)
	c.Stdout = terminal
	must(t, c.Start())
	terminal.Close()
	out, _ := io.ReadAll(screen) // ends with EIO when the last writer has closed
	must(t, c.Wait())
	return out
}

// lineMode are the local flags of a terminal: among them that it takes lines, and shows what is typed.
func lineMode(t *testing.T, terminal *os.File) uint32 {
	t.Helper()
	settings, err := unix.IoctlGetTermios(int(terminal.Fd()), unix.TCGETS)
	must(t, err)
	return settings.Lflag
}

// openTerminal is a pair of a pseudo-terminal (pts(4)): what is written on one end is read at the other.
func openTerminal(t *testing.T) (screen, terminal *os.File) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no terminals here:", err)
	}
	t.Cleanup(func() { screen.Close() })
	must(t, unix.IoctlSetPointerInt(int(screen.Fd()), unix.TIOCSPTLCK, 0))
	n, err := unix.IoctlGetInt(int(screen.Fd()), unix.TIOCGPTN)
	must(t, err)
	terminal, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	must(t, err)
	return screen, terminal
}
