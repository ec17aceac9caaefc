package input

import (
	"bytes"
	"fmt"
	"regexp"

	"sitrep/input/feed"
	"sitrep/input/page"
	"sitrep/ledger"
)

func init() {
	register(Format{Name: "feed", Endings: []string{".rss", ".atom", ".rdf"}, Is: isFeed, Order: 30, take: takeFeed})
	register(Format{Name: "opml", Endings: []string{".opml"}, Is: isOPML, Order: 30, take: takeOPML})
}

var (
	feedStart = regexp.MustCompile(`^<(?:rss|feed|rdf:rdf|[a-z]{1,10}:feed)[\s>]`)
	jsonFeed  = regexp.MustCompile(`^\{[^{]{0,600}"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version`)
)

func isFeed(head []byte) bool {
	start := opening(withoutDoctype(head))
	return feedStart.Match(start) || jsonFeed.Match(start)
}

// withoutDoctype is the start of an XML file behind its document type.
func withoutDoctype(head []byte) []byte {
	start := opening(head)
	if !bytes.HasPrefix(start, []byte("<!doctype")) || bytes.HasPrefix(start, []byte("<!doctype html")) {
		return head
	}
	_, rest, _ := bytes.Cut(start, []byte(">"))
	return rest
}

func isOPML(head []byte) bool { return bytes.HasPrefix(opening(withoutDoctype(head)), []byte("<opml")) }

// takeFeed takes a report an entry of a feed: its content, or the description where that is all there is.
func takeFeed(w *walk, s *source) {
	raw, ok := w.whole(s)
	if !ok {
		return
	}
	got, err := feed.Parse(raw, s.given.URL)
	if err != nil {
		w.refuse(s.path, "%v", err)
		return
	}
	if len(got.Entries) == 0 {
		w.refuse(s.path, "a feed without entries")
	}
	for i, e := range got.Entries {
		if !w.give(fromEntry(fmt.Sprintf("%s%sentry=%d", s.path, partSign, i+1), got, e)) {
			return
		}
	}
	if got.Cut {
		w.refuse(s.path, "the feed is cut off: it gave %s; fetch it again for the rest", count(len(got.Entries), "whole report"))
	}
}

// fromEntry makes the report of an entry of a feed.
func fromEntry(path string, of feed.Feed, e feed.Entry) ledger.Report {
	words, rest := page.Fragment(e.HTML)
	words = titled(e.Title, words)
	r := blank(path)
	r.RawSHA256, r.Encoding = ledger.SHA256([]byte(e.HTML)), "utf-8"
	r.LeftOut = rest
	if e.Summary {
		r.Notes = []string{"the feed gives a summary; the report behind its link may say more"}
	}
	g := ledger.Given{Title: e.Title, Publisher: of.Title, Byline: e.Author, Published: e.Published, Modified: e.Updated, URL: e.URL}
	r = frozen(withGiven(r, g), words)
	r.Demo = r.Demo || demoPage.MatchString(words)
	return r
}

// titled puts a title above a text, unless it begins with it.
func titled(title, words string) string {
	if title == "" || len(words) >= len(title) && words[:len(title)] == title {
		return words
	}
	return title + "\n\n" + words
}

// takeOPML says what a list of feeds is for.
func takeOPML(w *walk, s *source) {
	raw, ok := w.whole(s)
	if !ok {
		return
	}
	all, err := feed.Subscriptions(raw)
	if err != nil {
		w.refuse(s.path, "%v", err)
		return
	}
	w.refuse(s.path, "a list of %s, which holds no reports itself; name the feeds' own files", count(len(all), "feed"))
}
