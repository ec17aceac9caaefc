package lexicon

import (
	"strings"
	"testing"
)

const shippedTable = "# Words.\nlemma\tclass\tstance\texample\nsay\tverb\tasserts\tShe said so.\nallege\tverb\talleges\tHe alleges it.\n"

// TestAddedRowsStandBehindTheShipped reads a table with a reader's rows in it.
func TestAddedRowsStandBehindTheShipped(t *testing.T) {
	if err := Add("test/behind.tsv", shippedTable, "own/behind.tsv", "lemma\tclass\tstance\naver\tverb\tasserts\n"); err != nil {
		t.Fatal(err)
	}
	rows := Must("test/behind.tsv", shippedTable)
	if len(rows) != 3 || rows[2].Get("lemma") != "aver" || rows[2].Get("stance") != "asserts" || rows[2].Get("example") != "" {
		t.Errorf("%d rows, the last %q", len(rows), rows[len(rows)-1].Get("lemma"))
	}
	if got := Added()["test/behind.tsv"]; !strings.Contains(got, "aver") {
		t.Errorf("the added file is not told: %q", got)
	}
	if err := Add("test/behind.tsv", shippedTable, "own/late.tsv", "lemma\tclass\tstance\navow\tverb\tasserts\n"); err == nil || !strings.Contains(err.Error(), "in use already") {
		t.Errorf("rows behind the first reading: %v", err)
	}
}

// TestFaultsOfAddedRows: an error names the file, the line and what would be right.
func TestFaultsOfAddedRows(t *testing.T) {
	for _, c := range []struct{ content, want string }{
		{"lemma\tclas\tstance\naver\tverb\tasserts\n", `own.tsv: the header names a column "clas"; this table has the columns lemma, class, stance, example`},
		{"lemma\tclass\tstance\naver\tverbs\tasserts\n", `own.tsv line 2: "verbs" is no class; this table knows "verb"`},
		{"lemma\tclass\tstance\n# none\naver\tverb\tswears\n", `own.tsv line 3: "swears" is no stance; this table knows "alleges", "asserts"`},
		{"lemma\tclass\tstance\n\tverb\tasserts\n", `own.tsv line 2: the column "lemma" is empty; it holds the word`},
		{"lemma\tclass\naver\tverb\tasserts\tmore\n", "own.tsv line 2: 4 cells, but the header names 2 columns"},
	} {
		err := Add("test/faults.tsv", shippedTable, "own.tsv", c.content)
		if err == nil || err.Error() != c.want {
			t.Errorf("%q:\ngot  %v\nwant %s", c.content, err, c.want)
		}
	}
}
