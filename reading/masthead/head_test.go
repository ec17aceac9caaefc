package masthead_test

import (
	"os"
	"strings"
	"testing"

	"sitrep/reading/furniture"
	"sitrep/reading/masthead"
	"sitrep/text"
)

// TestHeads holds own heads in the forms of agencies, ministries, embassies, missions and local papers: "|" marks what each must give.
func TestHeads(t *testing.T) {
	raw, err := os.ReadFile("testdata/heads.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range strings.Split(string(raw), "\n== ")[1:] {
		want, head, _ := strings.Cut(entry, "\n")
		d := text.New(strings.TrimSpace(head) + "\n\n" + body)
		furniture.Read(d)
		masthead.Read(d)
		m := d.Masthead
		got := strings.Join([]string{m.Publisher, m.Agency, m.Published.Value + m.Published.Yearless, d.Words(m.Title)}, " | ")
		if strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%s\n got %s\nwant %s", head, got, want)
		}
	}
}

const body = `Two men were killed and five others were wounded when gunmen attacked a checkpoint near the village of Orel late on Friday, the police said in a statement.

Nobody has claimed responsibility for the attack. An inquiry has been opened.
`
