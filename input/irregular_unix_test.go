//go:build unix

package input_test

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"sitrep/ledger"
)

func TestIrregularFiles(t *testing.T) {
	dir := t.TempDir()
	pipe, socket := filepath.Join(dir, "pipe"), filepath.Join(dir, "socket")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skip(err)
	}
	l, err := net.Listen("unix", socket)
	must(t, err)
	defer l.Close()
	for path, want := range map[string]string{
		pipe: "named pipe", socket: "socket", "/dev/zero": "device",
	} {
		if r := one(t, path); r.Status != ledger.StatusSkipped || !strings.Contains(r.Reason, want) {
			t.Errorf("%s: %s %q", path, r.Status, r.Reason)
		}
	}
}

// The shell hands over "<(command)" as a pipe with such a path.
func TestPipeHandedOverByTheShell(t *testing.T) {
	r, w, err := os.Pipe()
	must(t, err)
	defer r.Close()
	go func() {
		w.WriteString(english)
		w.Close()
	}()
	if got := one(t, fmt.Sprintf("/dev/fd/%d", r.Fd())); got.Text != english {
		t.Errorf("%s %q", got.Status, got.Reason)
	}
}
