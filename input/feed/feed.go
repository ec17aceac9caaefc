// Package feed reads feeds (RSS, Atom, RDF, JSON Feed) and lists of them (OPML).
package feed

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"

	"sitrep/input/date"
)

// Feed is what a feed tells.
type Feed struct {
	Title   string // as the feed calls itself
	Entries []Entry
	Cut     bool // the file ends before the feed does: the entries are those that are whole
}

// Entry is a report that a feed tells of.
type Entry struct {
	ID        string // as the feed names it, its address where it does not
	URL       string
	Title     string
	HTML      string // the report, or what the feed gives of it
	Summary   bool   // HTML is the description alone: the report may be longer
	Author    string
	Published string // RFC 3339 or ISO day, "" when not told
	Updated   string
}

// Parse reads a feed. Links are resolved against base, the feed's own address, "" when it is not known.
func Parse(raw []byte, base string) (feed Feed, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the feed can't be read: %v", fault)
		}
	}()
	got, err := gofeed.NewParser().Parse(bytes.NewReader(raw))
	whole, cut := wholeEntries(raw)
	if err != nil && cut {
		got, err = gofeed.NewParser().Parse(bytes.NewReader(whole))
	}
	if err != nil {
		return Feed{}, fmt.Errorf("the feed can't be read: %w", err)
	}
	out := Feed{Title: oneLine(got.Title), Cut: cut}
	base = cmp.Or(base, got.Link)
	for _, item := range got.Items {
		if item != nil {
			out.Entries = append(out.Entries, entry(item, base))
		}
	}
	return out, nil
}

func entry(item *gofeed.Item, base string) Entry {
	e := Entry{URL: resolve(item.Link, base), Title: plain(item.Title), HTML: item.Content,
		Published: date.Read(item.Published), Updated: date.Read(item.Updated)}
	e.ID = cmp.Or(strings.TrimSpace(item.GUID), e.URL)
	if strings.TrimSpace(e.HTML) == "" {
		e.HTML, e.Summary = item.Description, true
	}
	var authors []string
	for _, a := range item.Authors {
		if a != nil && a.Name != "" {
			authors = append(authors, oneLine(a.Name))
		}
	}
	e.Author = strings.Join(authors, ", ")
	if e.Published == "" && item.DublinCoreExt != nil {
		for _, d := range item.DublinCoreExt.Date {
			e.Published = cmp.Or(e.Published, date.Read(d))
		}
	}
	e.Published = cmp.Or(e.Published, e.Updated)
	return e
}

func resolve(link, base string) string {
	to, err := url.Parse(strings.TrimSpace(link))
	if err != nil || link == "" {
		return ""
	}
	if from, err := url.Parse(base); err == nil && from.IsAbs() {
		to = from.ResolveReference(to)
	}
	if to.Scheme != "http" && to.Scheme != "https" {
		return ""
	}
	return to.String()
}

var tag = regexp.MustCompile(`<[a-zA-Z/][^>]{0,200}>`)

// plain is a title without the marks some feeds put into it.
func plain(s string) string { return oneLine(tag.ReplaceAllString(s, "")) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Subscription is a feed that a list names.
type Subscription struct {
	Title string
	Feed  string // its address
	Page  string // the site it is of
}

// ErrNoList is the error of a file that is no list of feeds.
var ErrNoList = errors.New("no OPML list of feeds; have your feed reader write one, or name the addresses of feeds instead")

// mostSubscriptions is how many feeds of a list are taken.
const mostSubscriptions = 100_000

// Subscriptions reads a list of feeds (OPML 2.0), groups and all.
func Subscriptions(raw []byte) ([]Subscription, error) {
	var out []Subscription
	d := xml.NewDecoder(bytes.NewReader(raw))
	d.Strict = false
	list := false
	for len(out) < mostSubscriptions {
		t, err := d.Token()
		if err != nil {
			break
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		list = list || strings.EqualFold(e.Name.Local, "opml")
		if s := subscription(e); list && s.Feed != "" {
			out = append(out, s)
		}
	}
	if !list {
		return nil, ErrNoList
	}
	return out, nil
}

func subscription(e xml.StartElement) Subscription {
	var s Subscription
	if !strings.EqualFold(e.Name.Local, "outline") {
		return s
	}
	for _, a := range e.Attr {
		switch strings.ToLower(a.Name.Local) {
		case "xmlurl":
			s.Feed = resolve(a.Value, "")
		case "htmlurl":
			s.Page = resolve(a.Value, "")
		case "title":
			s.Title = oneLine(a.Value)
		case "text":
			s.Title = cmp.Or(s.Title, oneLine(a.Value))
		}
	}
	return s
}
