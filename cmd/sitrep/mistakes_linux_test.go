package main

import (
	"bytes"
	"database/sql"
	"fmt"
	"io"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// shownMistake is a block of docs/mistakes.md: command lines, each with the message it gives.
var shownMistake = regexp.MustCompile("(?ms)^```text mistake( full)?\n(.*?)^```$")

// TestMistakesAreReal does what docs/mistakes.md shows, in its order and in the folder it begins with, as a user without
// special rights: each line shown stands in what the program says. Lines may be left out. Where a message has become
// another, paste the new one. Blocks marked "full" are done in a full disk, where one can be made.
func TestMistakesAreReal(t *testing.T) {
	page, err := os.ReadFile("../../docs/mistakes.md")
	must(t, err)
	u := newUser(t)
	shown := 0
	for _, block := range shownMistake.FindAllStringSubmatch(string(page), -1) {
		if block[1] != "" && !u.fill(t) {
			t.Log("no small disk can be made here; not done: ", block[2])
			continue
		}
		for _, step := range strings.Split("\n"+block[2], "\n$ ")[1:] {
			line, message, _ := strings.Cut(step, "\n")
			u.compare(t, line, message)
			shown++
		}
	}
	if shown < 20 {
		t.Errorf("only %d mistakes are shown", shown)
	}
}

// TestCtrlCEndsACommandThatWaits: for text on the standard input, which nobody types.
func TestCtrlCEndsACommandThatWaits(t *testing.T) {
	page, err := os.ReadFile("../../docs/mistakes.md")
	must(t, err)
	for _, args := range [][]string{{"read", "-"}, {"load", "--ledger", filepath.Join(t.TempDir(), "x.db"), "-"}} {
		c := sitrep(t, args...)
		typed, err := c.StdinPipe()
		must(t, err)
		var said bytes.Buffer
		c.Stderr = &said
		must(t, c.Start())
		_, err = io.WriteString(typed, `{"kind":"ledger","form":1}`+"\n")
		must(t, err)
		time.Sleep(time.Second) // so that it waits for more
		must(t, c.Process.Signal(os.Interrupt))
		watch := time.AfterFunc(20*time.Second, func() { c.Process.Kill() })
		c.Wait()
		if message := strings.TrimPrefix(strings.TrimSpace(said.String()), "sitrep: "); !watch.Stop() || message == "" || !strings.Contains(oneLine(string(page)), message) {
			t.Errorf("%v: %q", args, said.String())
		}
	}
}

// TestLostOutputIsTold: what can't be written to the standard output ends a command with 1, however little it is.
func TestLostOutputIsTold(t *testing.T) {
	ledger := filepath.Join(t.TempDir(), "team.db")
	report := "../../examples/reports/karsholm-evening-post-arrest.txt"
	must(t, sitrep(t, "add", "--ledger", ledger, report).Run())
	short := filepath.Join(t.TempDir(), "short.txt")
	must(t, os.WriteFile(short, []byte("The harbour was calm.\n"), 0o644))
	for _, args := range [][]string{{"read", "--format", "jsonl", short}, {"read", short}, {"explain", short}, {"report", short}, {"check", "--ledger", ledger},
		{"queue", "--ledger", ledger}, {"dump", "--ledger", ledger}, {"changes", "--ledger", ledger}, {"ask", "--from", report, "who"}, {"version"}} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip("no full device here: ", err)
		}
		c := sitrep(t, args...)
		var said bytes.Buffer
		c.Stdout, c.Stderr = full, &said
		c.Run()
		full.Close()
		if c.ProcessState.ExitCode() != exitFailed || !strings.HasSuffix(said.String(), "no space left on device; make room and try again\n") {
			t.Errorf("%v: exit code %d, %q", args, c.ProcessState.ExitCode(), said.String())
		}
	}
}

// TestAPortThatIsTakenIsTold in the words of docs/mistakes.md.
func TestAPortThatIsTakenIsTold(t *testing.T) {
	page, err := os.ReadFile("../../docs/mistakes.md")
	must(t, err)
	other := httptest.NewServer(nil)
	defer other.Close()
	address := strings.TrimPrefix(other.URL, "http://")
	said, err := sitrep(t, "demo", "--listen", address).CombinedOutput()
	message := strings.ReplaceAll(strings.TrimPrefix(strings.TrimSpace(string(said)), "sitrep: "), address, "127.0.0.1:8080")
	if err == nil || message == "" || !strings.Contains(oneLine(string(page)), message) {
		t.Errorf("%v %s", err, said)
	}
}

// oneLine is a text with one blank between its words.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// user works in a folder with a copy of the program, as nobody where the test itself may do everything.
type user struct {
	folder, program string
	rights          *syscall.SysProcAttr
}

func newUser(t *testing.T) user {
	t.Helper()
	base, err := os.MkdirTemp("", "sitrep-mistakes-*")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(base) })
	u := user{folder: filepath.Join(base, "desk"), program: filepath.Join(base, "sitrep")}
	must(t, os.Chmod(base, 0o755))
	must(t, os.Mkdir(u.folder, 0o755))
	copyProgram(t, u.program)
	u.furnish(t)
	if os.Geteuid() == 0 {
		u.rights = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		must(t, filepath.WalkDir(u.folder, func(path string, _ os.DirEntry, err error) error {
			if err != nil {
				return err
			}
			return os.Lchown(path, 65534, 65534)
		}))
	}
	return u
}

func copyProgram(t *testing.T, to string) {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	if os.Link(self, to) == nil {
		return
	}
	from, err := os.Open(self)
	must(t, err)
	defer from.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o755)
	must(t, err)
	_, err = io.Copy(out, from)
	must(t, err)
	must(t, out.Close())
}

// furnish puts into the folder what docs/mistakes.md begins with.
func (u user) furnish(t *testing.T) {
	t.Helper()
	at := func(parts ...string) string { return filepath.Join(append([]string{u.folder}, parts...)...) }
	for _, folder := range []string{"reports", "empty", "scans", "locked", "shared", "tables", "full"} {
		must(t, os.Mkdir(at(folder), 0o755))
	}
	text, err := os.ReadFile("../../examples/reports/karsholm-evening-post-arrest.txt")
	must(t, err)
	for _, file := range []string{"reports/arrest.txt", "locked/arrest.txt"} {
		must(t, os.WriteFile(at(file), text, 0o644))
	}
	must(t, os.WriteFile(at("tables/rows.tsv"), []byte("a\tb\n"), 0o644))
	must(t, os.WriteFile(at("scans/page.pdf"), scannedPage(), 0o644))
	must(t, sitrep(t, "add", "--ledger", at("team.db"), at("reports")).Run())
	must(t, sitrep(t, "backup", "--ledger", at("team.db"), at("newer.db")).Run())
	must(t, sitrep(t, "backup", "--ledger", at("team.db"), at("shared/team.db")).Run())
	db, err := sql.Open("sqlite", at("newer.db"))
	must(t, err)
	_, err = db.Exec("PRAGMA user_version = 999")
	must(t, err)
	must(t, db.Close())
	must(t, os.Chmod(at("locked"), 0))
	must(t, os.Chmod(at("shared/team.db"), 0o444))
	must(t, os.Chmod(at("shared"), 0o555))
}

// fill puts a disk of 160 kB into the folder full, where that is allowed.
func (u user) fill(t *testing.T) bool {
	disk := filepath.Join(u.folder, "full")
	if syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=160k,mode=777") != nil {
		return false
	}
	t.Cleanup(func() { syscall.Unmount(disk, 0) })
	return true
}

// compare types a line and asks for each line of the message shown.
func (u user) compare(t *testing.T, line, message string) {
	t.Helper()
	c := exec.Command("sh", "-c", line)
	c.Dir, c.SysProcAttr = u.folder, u.rights
	c.Env = []string{"PATH=" + filepath.Dir(u.program) + ":" + os.Getenv("PATH"), "SITREP_NOW=" + fixed, "HOME=" + u.folder}
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	for _, want := range strings.Split(strings.TrimSpace(message), "\n") {
		if want = strings.TrimSpace(want); want != "…" && !strings.Contains(said.String(), want) {
			t.Errorf("docs/mistakes.md: %s\nshows %s\nbut it says %s", line, want, said.String())
		}
	}
}

// scannedPage is a PDF of one page that draws nothing but a line.
func scannedPage() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	drawing := "0 0 m 100 100 l S"
	var at []int
	for i, object := range []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>",
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(drawing), drawing)} {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return out.Bytes()
}
