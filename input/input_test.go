package input_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
)

const english = "The mayor said that two men were hurt when a bomb went off near the market."

// tree writes files below a new folder and returns it.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		must(t, os.WriteFile(path, []byte(content), 0o644))
	}
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// walk gathers what Walk yields and checks Count beside it.
func walk(t *testing.T, opt input.Options, paths ...string) (reports []ledger.Report, errs []error) {
	t.Helper()
	files := map[string]bool{}
	for r, err := range input.Walk(context.Background(), paths, opt) {
		file, _, _ := strings.Cut(r.Path, "#")
		files[file] = true
		if err != nil {
			errs = append(errs, err)
			continue
		}
		reports = append(reports, r)
	}
	if got := input.Count(paths); got != len(files) {
		t.Errorf("Count says %d files, Walk yielded reports of %d", got, len(files))
	}
	return reports, errs
}

func one(t *testing.T, path string) ledger.Report {
	t.Helper()
	reports, errs := walk(t, input.Options{}, path)
	if len(reports) != 1 || len(errs) != 0 {
		t.Fatalf("%s: %d reports, errors %v", path, len(reports), errs)
	}
	return reports[0]
}

func TestReportOfAPlainFileIsItsBytes(t *testing.T) {
	content := "\uFEFF" + english + "\r\nShe said “no” to it.\r\n"
	r := one(t, filepath.Join(tree(t, map[string]string{"a.txt": content}), "a.txt"))
	if r.Text != content || r.Bytes != len(content) {
		t.Errorf("text changed: %q", r.Text)
	}
	if r.Status != ledger.StatusRead || r.Language != "en" || r.Encoding != "utf-8" || len(r.Notes) != 0 {
		t.Errorf("%+v", r)
	}
	if r.ID != ledger.ReportID(content) || r.SHA256 != r.RawSHA256 || r.SHA256 != ledger.SHA256([]byte(content)) {
		t.Errorf("id or hashes: %+v", r)
	}
}

func TestFolderInSortedOrder(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.txt": english, "a/z.TXT": english, "a/b.text": english, "c": english, "report No.5": english,
		"table.tsv": "a\tb", ".hidden.txt": english, ".git/x.txt": english,
	})
	reports, errs := walk(t, input.Options{}, dir)
	var got []string
	for _, r := range reports {
		rel, _ := filepath.Rel(dir, r.Path)
		got = append(got, rel+" "+r.Status)
	}
	want := []string{"a/b.text read", "a/z.TXT read", "b.txt read", "c read", "report No.5 read", "table.tsv skipped"}
	if !slices.Equal(got, want) || len(errs) != 0 {
		t.Errorf("got %q, errors %v", got, errs)
	}
	const reason = "not a text report (.tsv); name it on the command line to read it"
	if last := reports[len(reports)-1]; last.Reason != reason {
		t.Errorf("reason %q", last.Reason)
	}
}

func TestNamedFileIsTriedWhateverItsEnding(t *testing.T) {
	dir := tree(t, map[string]string{"story.tsv": english, ".hidden": english})
	for _, name := range []string{"story.tsv", ".hidden"} {
		if r := one(t, filepath.Join(dir, name)); r.Status != ledger.StatusRead {
			t.Errorf("%s: %s %s", name, r.Status, r.Reason)
		}
	}
}

func TestErrorsDoNotStopTheWalk(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": english})
	reports, errs := walk(t, input.Options{}, filepath.Join(dir, "nowhere.txt"), dir)
	if len(reports) != 1 || len(errs) != 1 {
		t.Fatalf("%d reports, errors %v", len(reports), errs)
	}
	if !errors.Is(errs[0], fs.ErrNotExist) || !strings.Contains(errs[0].Error(), "check the path") {
		t.Errorf("error %v", errs[0])
	}
}

func TestNoPermission(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	dir := tree(t, map[string]string{"a.txt": english, "b/c.txt": english, "d.txt": english})
	must(t, os.Chmod(filepath.Join(dir, "a.txt"), 0))
	must(t, os.Chmod(filepath.Join(dir, "b"), 0))
	t.Cleanup(func() { os.Chmod(filepath.Join(dir, "b"), 0o755) })
	reports, errs := walk(t, input.Options{}, dir)
	if len(reports) != 1 || len(errs) != 2 {
		t.Fatalf("%d reports, errors %v", len(reports), errs)
	}
	for _, err := range errs {
		if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "ask its owner") {
			t.Errorf("error %v", err)
		}
	}
}

func TestStandardInput(t *testing.T) {
	opt := input.Options{Stdin: strings.NewReader(english)}
	reports, errs := walk(t, opt, "-")
	if len(errs) != 0 || len(reports) != 1 || reports[0].Text != english || reports[0].Path != "-" {
		t.Errorf("%+v %v", reports, errs)
	}
}

func TestLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need rights on Windows")
	}
	dir := tree(t, map[string]string{"a/one.txt": english})
	link := func(target, name string) { must(t, os.Symlink(target, filepath.Join(dir, name))) }
	link("..", "a/up")
	link(".", "here")
	link("a/one.txt", "two.txt")
	link("gone.txt", "lost.txt")
	link("self.txt", "self.txt")
	reports, errs := walk(t, input.Options{}, dir)
	var got []string
	for _, r := range reports {
		got = append(got, filepath.Base(r.Path)+" "+r.Reason)
	}
	want := []string{
		"one.txt ",
		"lost.txt broken link to gone.txt; restore that file or remove the link",
		"self.txt link that leads in a circle; name the file itself",
		"two.txt ",
	}
	if !slices.Equal(got, want) || len(errs) != 0 {
		t.Errorf("got %q, errors %v", got, errs)
	}
}

// A file of 200 MB is told from its size; reading it would show in what was allocated.
func TestHugeFileCostsNoMemory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge.txt")
	must(t, os.WriteFile(path, nil, 0o644))
	must(t, os.Truncate(path, 200<<20))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r := one(t, path)
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20 {
		t.Errorf("allocated %d bytes", used)
	}
	const reason = "too large: 200 MB, the limit is 10 MB; split it into one file a report, or raise the limit with --max-bytes"
	if r.Status != ledger.StatusSkipped || r.Reason != reason {
		t.Errorf("%s %q", r.Status, r.Reason)
	}
}

func TestLimitHoldsForAStream(t *testing.T) {
	opt := input.Options{MaxBytes: 100, Stdin: strings.NewReader(strings.Repeat("a", 101))}
	reports, _ := walk(t, opt, "-")
	if r := reports[0]; !strings.HasPrefix(r.Reason, "larger than the limit of 100 bytes") {
		t.Errorf("%q", r.Reason)
	}
	opt.Stdin = strings.NewReader(english[:70])
	if reports, _ = walk(t, opt, "-"); reports[0].Status != ledger.StatusRead {
		t.Errorf("%q", reports[0].Reason)
	}
}

func TestContextEndsTheWalk(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": english, "b.txt": english, "c.txt": english})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range input.Walk(ctx, []string{dir}, input.Options{}) {
		n, last = n+1, err
		cancel()
	}
	if n != 2 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d yielded, last error %v", n, last)
	}
}

func TestWalkCanBeLeft(t *testing.T) {
	dir := tree(t, map[string]string{"a/a.txt": english, "b.txt": english})
	n := 0
	for range input.Walk(context.Background(), []string{dir, dir}, input.Options{}) {
		n++
		break
	}
	if n != 1 {
		t.Error(n)
	}
}

func TestDemo(t *testing.T) {
	for content, want := range map[string]bool{
		"DEMO REPORT — invented\n\n" + english:    true,
		"\uFEFF\r\n\n  DEMO REPORT\r\n" + english: true,
		english + "\nDEMO REPORT":                 false,
		"This DEMO REPORT is not one. " + english: false,
	} {
		if r := input.FromBytes("x", []byte(content)); r.Demo != want {
			t.Errorf("%q: demo %v", content, r.Demo)
		}
	}
}
