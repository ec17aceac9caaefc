package fetch

import (
	"cmp"
	"context"
	"errors"

	"sitrep/input"
	"sitrep/input/feed"
	"sitrep/ledger"
)

// item is a report that a feed tells of: with its text, or with a summary and the address of the text.
type item struct {
	id, url string
	summary bool
	report  ledger.Report // of what the feed itself gives
}

// items are those of a feed, in its order.
func items(ctx context.Context, a Answer, opt input.Options) (out []item, title string, err error) {
	got, err := feed.Parse(a.Body, a.URL)
	if err != nil {
		return nil, "", err
	}
	var reports []ledger.Report
	opt.Format = "feed"
	for r, err := range input.Read(ctx, input.Document{Path: a.URL, URL: a.URL, ContentType: a.ContentType, Bytes: a.Body}, opt) {
		if err != nil {
			return nil, "", err
		}
		reports = append(reports, r)
	}
	for i, e := range got.Entries {
		if i < len(reports) && cmp.Or(e.ID, e.URL) != "" {
			r := reports[i]
			r.Path = cmp.Or(e.URL, r.Path)
			out = append(out, item{cmp.Or(e.ID, e.URL), e.URL, e.Summary, r})
		}
	}
	return out, got.Title, nil
}

// patience is how often a page that does not come is tried before what the feed itself gives is taken.
const patience = 3

// behind are the reports of an item: of its page where the feed has a summary alone. Again is why it should be tried
// again later.
func (w *Watch) behind(ctx context.Context, i item, tries int) (out []ledger.Report, again error) {
	if !i.summary || i.url == "" {
		return []ledger.Report{i.report}, nil
	}
	a, err := w.Client.Get(ctx, Request{URL: i.url})
	if err == nil {
		out, err = Reports(ctx, i.url, a, w.Options)
	}
	switch {
	case err != nil && !final(err) && tries+1 < patience:
		return nil, err
	case err != nil:
		r := i.report
		r.Notes = append(r.Notes, "the page behind it did not come: "+err.Error())
		return []ledger.Report{r}, nil
	}
	for n := range out {
		out[n] = withFeed(out[n], i.report)
	}
	return out, nil
}

// final reports an error that another try would not mend.
func final(err error) bool {
	var status StatusError
	return errors.Is(err, ErrRobots) || errors.Is(err, ErrAddress) || errors.Is(err, ErrTooLarge) || errors.Is(err, ErrURL) || errors.Is(err, ErrRedirects) ||
		errors.As(err, &status) && status.Code < 500 && status.Code != 408 && status.Code != 429
}

// Reports are the reports of an answer.
func Reports(ctx context.Context, path string, a Answer, opt input.Options) (out []ledger.Report, err error) {
	for r, err := range input.Read(ctx, input.Document{Path: path, URL: a.URL, ContentType: a.ContentType, Bytes: a.Body}, opt) {
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// withFeed is the report of a page with what the feed tells of it and the page does not.
func withFeed(r, told ledger.Report) ledger.Report {
	if told.Given == nil {
		return r
	}
	g := ledger.Given{}
	if r.Given != nil {
		g = *r.Given
	}
	g.Title, g.Byline = cmp.Or(g.Title, told.Given.Title), cmp.Or(g.Byline, told.Given.Byline)
	g.Published, g.Modified = cmp.Or(g.Published, told.Given.Published), cmp.Or(g.Modified, told.Given.Modified)
	g.Publisher, g.URL = cmp.Or(g.Publisher, told.Given.Publisher), cmp.Or(g.URL, told.Given.URL)
	r.Given = &g
	return r
}
