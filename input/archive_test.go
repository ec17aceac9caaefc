package input_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"sitrep/input"
	"sitrep/ledger"
)

func zipped(t *testing.T, members map[string][]byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range members {
		w, err := z.Create(name)
		must(t, err)
		_, err = w.Write(content)
		must(t, err)
	}
	must(t, z.Close())
	return out.Bytes()
}

func gzipped(t *testing.T, content io.Reader) []byte {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, err := io.Copy(z, content)
	must(t, err)
	must(t, z.Close())
	return out.Bytes()
}

// zeros is a stream of so many bytes that pack to almost none.
func zeros(n int64) io.Reader { return io.LimitReader(blank{}, n) }

type blank struct{}

func (blank) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

// TestBombs: archives made to fill disk and memory are refused with a line, cost little, and stop nothing.
func TestBombs(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: large inputs; run without -short")
	}
	nested := []byte(english)
	for i := range 6 {
		nested = zipped(t, map[string][]byte{fmt.Sprintf("%d.zip", i): nested})
	}
	var wide bytes.Buffer
	tape := tar.NewWriter(&wide)
	for i := range 3000 {
		must(t, tape.WriteHeader(&tar.Header{Name: fmt.Sprintf("%d.png", i), Typeflag: tar.TypeReg}))
	}
	must(t, tape.Close())
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"ratio.gz":      {gzipped(t, zeros(300<<20)), "refused as a bomb: it unpacks to more than 200 times its size"},
		"ratio.zip":     {zipped(t, map[string][]byte{"a.txt": bytes.Repeat([]byte(" "), 12<<20), "b.txt": []byte(english)}), "refused as a bomb"},
		"deep.zip":      {nested, "an archive inside 3 others"},
		"twice.gz":      {gzipped(t, bytes.NewReader(gzipped(t, zeros(300<<20)))), "refused as a bomb"},
		"jsonl.gz":      {gzipped(t, io.MultiReader(strings.NewReader(`{"text": "`), zeros(300<<20))), "refused as a bomb"},
		"wide.tar":      {wide.Bytes(), "not a text report (.png)"},
		"torn.zip":      {zipped(t, map[string][]byte{"a.txt": []byte(english)})[:100], "a damaged ZIP archive"},
		"torn.warc":     {[]byte("WARC/1.0\r\nContent-Length: 999999999999\r\nWARC-Type: resource\r\n\r\nx"), "damaged"},
		"noend.warc":    {append([]byte("WARC/1.0\r\n"), bytes.Repeat([]byte("x"), 1<<20)...), "headers that do not end"},
		"record.gz":     {gzipped(t, io.MultiReader(strings.NewReader("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 314572800\r\n\r\n"), zeros(300<<20))), "larger than the limit"},
		"longrow.csv":   {append([]byte("text\n\""), bytes.Repeat([]byte("x"), 12<<20)...), "larger than the limit"},
		"longline.json": {append([]byte(`{"text": "`), bytes.Repeat([]byte("x"), 12<<20)...), "larger than the limit"},
		"long.mbox":     {append([]byte("From a@b Tue Mar  5 10:00:00 2024\nSubject: x\n\n"), bytes.Repeat([]byte("x"), 12<<20)...), "larger than the limit"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			must(t, os.WriteFile(path, c.raw, 0o644))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			began := time.Now()
			reports, _ := walk(t, input.Options{}, path)
			runtime.ReadMemStats(&after)
			if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 100 {
				t.Errorf("%d MB allocated", used)
			}
			if took := time.Since(began); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
			for _, r := range reports {
				if r.Status == ledger.StatusSkipped && strings.Contains(r.Reason, c.want) {
					return
				}
			}
			t.Errorf("no %q in %s", c.want, show(reports))
		})
	}
}

// TestHostilePages: pages of a megabyte, of one kind of element each, take time by their length, not by its square.
func TestHostilePages(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: large inputs; run without -short")
	}
	for name, part := range map[string]string{
		"deep": "<div>", "links": "<a href=x>x</a>", "unclosed links": "<a href=x>word ", "paragraphs": "<p>Two men fled. ", "headings": "<h1>Read more</h1>",
		"cards": "<div><a href=x>Six men killed</a><p>It was so.</p></div>", "bold": "<b><p>x", "tables": "<table><tr><td>", "inline": "x. Read more: <a href=y>z</a> ", "classes": "<i class='a b c related-d'>x</i>",
		"captions": "<figure><figcaption>x y</figcaption></figure>", "data": `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>`, "meta": `<meta name="author" content="x">`,
	} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			onePage(t, []byte("<!doctype html><body>"+strings.Repeat(part, (1<<20)/len(part))))
			if took := time.Since(began); took > 30*time.Second {
				t.Errorf("took %v", took)
			}
			t.Logf("%v", time.Since(began))
		})
	}
}
