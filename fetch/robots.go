package fetch

import (
	"context"
	"errors"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Bounds of RFC 9309 and ours.
const (
	robotsBytes  = 500 << 10        // of a robots.txt that is read
	robotsAge    = 24 * time.Hour   // for which it holds
	robotsRetry  = 10 * time.Minute // after which a host is asked again that did not answer
	longestDelay = time.Minute      // of a Crawl-delay that is heeded; a host that asks for more gets this
)

// robots knows what hosts allow.
type robots struct {
	client *Client

	mu    sync.Mutex
	known map[string]*rules
}

// rules are what a robots.txt says to us.
type rules struct {
	lines []rule
	delay time.Duration
	err   error     // why nothing may be asked for now
	until time.Time // for which this holds
}

type rule struct {
	allow  bool
	length int // of the pattern: the longest that fits decides
	fits   *regexp.Regexp
}

// allow fails for what a host does not want to be asked for.
func (r *robots) allow(ctx context.Context, at *url.URL) error {
	known, err := r.of(ctx, at)
	switch {
	case err != nil:
		return err
	case known.err != nil:
		return known.err
	case !known.allows(at):
		return ErrRobots
	}
	return nil
}

// delay is the Crawl-delay of a host whose robots.txt is known.
func (r *robots) delay(at *url.URL) time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	if known := r.known[at.Scheme+"://"+at.Host]; known != nil {
		return known.delay
	}
	return 0
}

func (r *robots) of(ctx context.Context, at *url.URL) (*rules, error) {
	site := at.Scheme + "://" + at.Host
	r.mu.Lock()
	known := r.known[site]
	r.mu.Unlock()
	if known != nil && r.client.options.Clock.Now().Before(known.until) {
		return known, nil
	}
	known, err := r.fetch(ctx, site)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.known) >= mostHosts {
		clear(r.known)
	}
	r.known[site] = known
	return known, nil
}

// fetch reads a robots.txt. None (4xx) allows everything; a host that does not answer (5xx, no connection) is not
// asked for anything until it does (RFC 9309, 2.3.1).
func (r *robots) fetch(ctx context.Context, site string) (*rules, error) {
	now := r.client.options.Clock.Now()
	a, err := r.client.get(ctx, Request{URL: site + "/robots.txt"}, false)
	var status StatusError
	switch {
	case err == nil:
		out := parseRobots(string(a.Body[:min(len(a.Body), robotsBytes)]), r.client.options.Agent)
		out.until = now.Add(robotsAge)
		return out, nil
	case errors.As(err, &status) && status.Code < 500 && status.Code != 429, errors.Is(err, ErrRedirects), errors.Is(err, ErrURL):
		return &rules{until: now.Add(robotsAge)}, nil
	case ctx.Err() != nil, errors.Is(err, ErrAddress):
		return nil, err // of us, not of the host
	}
	return &rules{err: err, until: now.Add(robotsRetry)}, nil
}

// parseRobots takes the groups of a robots.txt that are for an agent, or else those for all.
func parseRobots(s, agent string) *rules {
	ours, others := &rules{}, &rules{}
	named := false
	var group []*rules // for whom the lines at hand are
	heading := false
	for line := range strings.Lines(s) {
		key, value := field(line)
		switch key {
		case "user-agent":
			if !heading {
				group = nil
			}
			heading = true
			switch {
			case value == "*":
				group = append(group, others)
			case strings.EqualFold(product(value), agent):
				group, named = append(group, ours), true
			}
		case "allow", "disallow", "crawl-delay":
			heading = false
			for _, g := range group {
				g.add(key, value)
			}
		}
	}
	if named {
		return ours
	}
	return others
}

// field are the two halves of a line, without its comment.
func field(line string) (key, value string) {
	line, _, _ = strings.Cut(strings.TrimPrefix(line, "\uFEFF"), "#")
	key, value, _ = strings.Cut(line, ":")
	return strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
}

// product is the name of an agent without its version.
func product(agent string) string {
	name, _, _ := strings.Cut(agent, "/")
	return strings.TrimSpace(name)
}

func (r *rules) add(key, value string) {
	switch {
	case key == "crawl-delay":
		if n, err := strconv.ParseFloat(value, 64); err == nil && n > 0 {
			r.delay = time.Duration(min(n, longestDelay.Seconds()) * float64(time.Second))
		}
	case value != "" && len(value) < 2048 && len(r.lines) < 2000:
		r.lines = append(r.lines, rule{key == "allow", len(value), pattern(value)})
	}
}

// pattern is a path in which "*" is anything and "$" at the end is the end.
func pattern(path string) *regexp.Regexp {
	whole := strings.HasSuffix(path, "$")
	parts := strings.Split(strings.TrimSuffix(path, "$"), "*")
	for i, p := range parts {
		parts[i] = regexp.QuoteMeta(p)
	}
	form := "^" + strings.Join(parts, ".*")
	if whole {
		form += "$"
	}
	return regexp.MustCompile(form) // quoted, so it compiles
}

// allows reports whether a path may be asked for: the longest pattern decides, and of equal ones that which allows.
func (r *rules) allows(at *url.URL) bool {
	path := at.EscapedPath()
	if path == "" {
		path = "/"
	}
	if at.RawQuery != "" {
		path += "?" + at.RawQuery
	}
	longest, allowed := -1, true
	for _, l := range r.lines {
		if (l.length > longest || l.length == longest && l.allow) && l.fits.MatchString(path) {
			longest, allowed = l.length, l.allow
		}
	}
	return allowed || path == "/robots.txt"
}
