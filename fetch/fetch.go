// Package fetch gets pages and feeds from the web. It is the only package that opens connections to the world.
//
// A request goes to public addresses alone: what an address or a name stands for is checked when it is dialled,
// after every redirect and for each connection anew, so that neither a page nor a name server can lead it into the
// network it runs in. robots.txt is heeded (RFC 9309), one host is asked slowly, and an answer is bounded in bytes,
// time and redirects. The clock is handed in.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	"sitrep/ledger"
)

// Errors that callers tell apart.
var (
	ErrAddress   = errors.New("address refused: it is not on the public internet (allow a network with --allow-network)")
	ErrRobots    = errors.New("the host's robots.txt does not allow it")
	ErrTooLarge  = errors.New("larger than the limit")
	ErrRedirects = errors.New("too many redirects")
	ErrURL       = errors.New("no address to fetch; it has to begin with http:// or https:// and a host")
)

// StatusError is an answer that is none: 404, 503 …
type StatusError struct {
	Code       int
	RetryAfter time.Duration // as the host asks; 0 when it does not
}

// Error says the status in words.
func (e StatusError) Error() string {
	return strings.TrimSpace(fmt.Sprintf("the host answered %d %s", e.Code, http.StatusText(e.Code)))
}

// Client fetches. It is safe for use by several goroutines.
type Client struct {
	options Options
	direct  http.RoundTripper
	proxied http.RoundTripper
	hosts   *hosts
	rules   *robots
}

// New makes a client.
func New(o Options) *Client {
	o = o.complete()
	c := &Client{options: o, direct: transport(guard(o).dial, nil), proxied: transport((&net.Dialer{Timeout: 15 * time.Second}).DialContext, o.Proxy),
		hosts: newHosts(o.Delay, o.Clock)}
	c.rules = &robots{client: c, known: map[string]*rules{}}
	return c
}

func transport(dial func(context.Context, string, string) (net.Conn, error), proxy func(*http.Request) (*url.URL, error)) http.RoundTripper {
	return &http.Transport{DialContext: dial, Proxy: proxy, ForceAttemptHTTP2: true, TLSHandshakeTimeout: 15 * time.Second,
		MaxIdleConns: 64, MaxIdleConnsPerHost: 1, IdleConnTimeout: time.Minute, MaxResponseHeaderBytes: 64 << 10}
}

// Request is what is asked for. With a Tag or a Time of a former answer, the host may say that nothing changed.
type Request struct{ URL, Tag, Time string }

// Answer is what came.
type Answer struct {
	URL         string // that was asked for, after redirects
	NotModified bool   // nothing changed since the former answer; there is no body
	ContentType string
	Tag, Time   string // ETag and Last-Modified, for the next Request
	Body        []byte // unpacked
	SHA256      string // of Body
	At          string // when it came, in ledger.TimeForm
}

// Get fetches an address, heeding robots.txt.
func (c *Client) Get(ctx context.Context, r Request) (Answer, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	a, err := c.get(ctx, r, true)
	if err == nil && c.options.Raw != "" && !a.NotModified {
		err = keep(c.options.Raw, r.URL, a)
	}
	if err != nil {
		return a, fmt.Errorf("fetch %s: %w", r.URL, err)
	}
	return a, nil
}

// get follows redirects by itself: each hop is checked like the first.
func (c *Client) get(ctx context.Context, r Request, heed bool) (Answer, error) {
	for range c.options.Redirects + 1 {
		at, err := address(r.URL)
		if err != nil {
			return Answer{}, err
		}
		if heed {
			if err := c.rules.allow(ctx, at); err != nil {
				return Answer{}, err
			}
		}
		a, next, err := c.hop(ctx, at, r)
		if err != nil || next == "" {
			return a, err
		}
		r.URL = next
	}
	return Answer{}, ErrRedirects
}

func address(s string) (*url.URL, error) {
	at, err := url.Parse(s)
	if err != nil || at.Scheme != "http" && at.Scheme != "https" || at.Hostname() == "" {
		return nil, ErrURL
	}
	at.Fragment, at.User = "", nil
	return at, nil
}

// hop sends one request; next is where a redirect leads.
func (c *Client) hop(ctx context.Context, at *url.URL, r Request) (a Answer, next string, err error) {
	done, err := c.hosts.turn(ctx, at.Host, c.rules.delay(at))
	if err != nil {
		return a, "", err
	}
	defer done()
	ctx, cancel := context.WithTimeout(ctx, c.options.Timeout)
	defer cancel()
	got, err := c.send(ctx, at, r)
	if err != nil {
		return a, "", err
	}
	defer got.Body.Close()
	switch {
	case got.StatusCode == http.StatusNotModified && (r.Tag != "" || r.Time != ""):
		return Answer{URL: at.String(), NotModified: true, Tag: r.Tag, Time: r.Time, At: c.now()}, "", nil
	case got.StatusCode >= 300 && got.StatusCode < 400 && got.Header.Get("Location") != "":
		to, err := at.Parse(got.Header.Get("Location"))
		if err != nil {
			return a, "", ErrURL
		}
		return a, to.String(), nil
	case got.StatusCode != http.StatusOK:
		return a, "", StatusError{got.StatusCode, c.after(got.Header.Get("Retry-After"))}
	}
	body, err := c.body(got)
	return Answer{URL: at.String(), ContentType: got.Header.Get("Content-Type"), Tag: got.Header.Get("ETag"), Time: got.Header.Get("Last-Modified"),
		Body: body, SHA256: ledger.SHA256(body), At: c.now()}, "", err
}

func (c *Client) now() string { return c.options.Clock.Now().UTC().Format(ledger.TimeForm) }

func (c *Client) send(ctx context.Context, at *url.URL, r Request) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, ErrURL
	}
	req.Header.Set("User-Agent", c.options.Agent+" (reads news reports; heeds robots.txt)")
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5")
	if r.Tag != "" {
		req.Header.Set("If-None-Match", r.Tag)
	}
	if r.Time != "" {
		req.Header.Set("If-Modified-Since", r.Time)
	}
	by, err := c.options.Proxy(req)
	if err != nil {
		return nil, err
	}
	if by == nil {
		return c.direct.RoundTrip(req)
	}
	// The proxy resolves names and is whoever runs it to guard; an address that stands in the URL is ours to refuse.
	if ip, err := netip.ParseAddr(at.Hostname()); err == nil && !guard(c.options).may(ip) {
		return nil, ErrAddress
	}
	return c.proxied.RoundTrip(req)
}

// body reads an answer up to the limit; a packed one is unpacked as it is read, so that a bomb ends there too.
func (c *Client) body(got *http.Response) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(got.Body, c.options.MaxBytes+1))
	if int64(len(body)) > c.options.MaxBytes {
		return nil, fmt.Errorf("%w of %d bytes", ErrTooLarge, c.options.MaxBytes)
	}
	return body, err
}

// after is what Retry-After asks for, in seconds or until a date.
func (c *Client) after(s string) time.Duration {
	if n, err := strconv.Atoi(s); err == nil && n > 0 && n < 1<<24 {
		return time.Duration(n) * time.Second
	}
	if at, err := http.ParseTime(s); err == nil {
		return max(0, at.Sub(c.options.Clock.Now()))
	}
	return 0
}
