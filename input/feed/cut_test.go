package feed_test

import (
	"strings"
	"testing"

	"sitrep/input/feed"
)

// A feed whose download broke off gives the entries that are whole.
func TestACutFeedGivesItsWholeEntries(t *testing.T) {
	const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Herald</title>
<item><title>Two held</title><link>https://quay.example/1</link><description>Police held two men.</description></item>
<item><title>Blast at depot</title><link>https://quay.example/2</link><description>A blast killed one.</description></item>
<item><title>Cut</title><link>https://quay.example/3</link><descr`
	const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Herald</title>
<entry><title>Two held</title><id>1</id><link href="https://quay.example/1"/><summary>Police held two men.</summary></entry>
<entry><title>Cut</ti`
	for _, c := range []struct {
		text    string
		entries int
		cut     bool
	}{{rss, 2, true}, {atom, 1, true}, {rss[:strings.LastIndex(rss, "<item>")] + "</channel></rss>", 2, false}} {
		got, err := feed.Parse([]byte(c.text), "")
		if err != nil || len(got.Entries) != c.entries || got.Cut != c.cut {
			t.Errorf("%d entries, cut %v, %v; want %d, %v: %s", len(got.Entries), got.Cut, err, c.entries, c.cut, c.text[:60])
		}
	}
	if _, err := feed.Parse([]byte(`<rss version="2.0"><channel><title>Quay`), ""); err == nil {
		t.Error("a feed cut before its first entry is read without a word")
	}
}
