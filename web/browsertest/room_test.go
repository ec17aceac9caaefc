package browsertest

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

const (
	examples = "../../examples/reports"
	openNews = "../../../shared/data/open-news"
)

func TestMain(m *testing.M) {
	code := m.Run()
	if folder, err := workshop(); err == nil {
		os.RemoveAll(folder)
	}
	os.Exit(code)
}

// workshop is the folder of the program under test.
var workshop = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "sitrep-browser-") })

// program is sitrep, built once: what is tested is what people run.
var program = sync.OnceValues(func() (string, error) {
	folder, err := workshop()
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, "sitrep")
	if out, err := exec.Command("go", "build", "-o", path, "sitrep/cmd/sitrep").CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
})

// room serves a ledger of the reports under some paths, and gives its address.
func room(t *testing.T, flags []string, paths ...string) string {
	t.Helper()
	needsBrowser(t)
	sitrep, err := program()
	if err != nil {
		t.Fatal(err)
	}
	ledger := filepath.Join(t.TempDir(), "room.db")
	if out, err := exec.Command(sitrep, append([]string{"add", "--ledger", ledger}, paths...)...).CombinedOutput(); err != nil {
		t.Fatalf("sitrep add: %v\n%s", err, out)
	}
	serve := exec.Command(sitrep, append([]string{"serve", "--ledger", ledger, "--listen", "127.0.0.1:0", "--by", "tester"}, flags...)...)
	messages, err := serve.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		serve.Process.Signal(syscall.SIGTERM)
		serve.Wait()
	})
	return ready(t, addressIn(t, messages))
}

// addressIn reads where the room is from what the program says.
func addressIn(t *testing.T, messages io.Reader) string {
	t.Helper()
	lines := bufio.NewScanner(messages)
	for lines.Scan() {
		_, rest, found := strings.Cut(lines.Text(), "http://")
		if address, _, _ := strings.Cut(rest, "/"); found {
			go io.Copy(io.Discard, messages)
			return "http://" + address
		}
	}
	t.Fatal("sitrep serve ended without telling its address")
	return ""
}

// ready waits until the room shows its ledger.
func ready(t *testing.T, address string) string {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		answer, err := http.Get(address + "/readyz")
		if err != nil {
			continue
		}
		answer.Body.Close()
		if answer.StatusCode == http.StatusOK {
			return address
		}
	}
	t.Fatal("the room did not open in two minutes")
	return ""
}

// there skips a test whose third-party reports do not lie beside the project.
func there(t *testing.T, path string) string {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		t.Skip("skipped: no data")
	}
	return path
}
