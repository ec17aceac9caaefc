package reading_test

import (
	"os"
	"path/filepath"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

// BenchmarkRead reads the example reports one after another, on one processor; tokens/s is what docs/performance.md
// compares between versions.
func BenchmarkRead(b *testing.B) {
	reports, tokens := exampleReports(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range reports {
			reading.Read(r)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func exampleReports(b *testing.B) (reports []ledger.Report, tokens int) {
	b.Helper()
	dir := "../examples/reports"
	if d := os.Getenv("SITREP_BENCH_REPORTS"); d != "" {
		dir = d
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		b.Fatalf("no reports in %s", dir)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		r := input.FromBytes(f, text)
		reports = append(reports, r)
		tokens += len(reading.Layers(r.Text).Tokens)
	}
	return reports, tokens
}
