package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"time"
)

// Options are the bounds of a Client; zero values stand for the defaults.
type Options struct {
	Agent     string         // names us in robots.txt and to hosts; "sitrep"
	MaxBytes  int64          // of an answer, unpacked; 10 MB
	Timeout   time.Duration  // from the request to the last byte; 60 s
	Delay     time.Duration  // between two requests to one host; 2 s
	Redirects int            // followed at most; 5
	Allow     []netip.Prefix // networks that may be reached though they are not public
	Raw       string         // folder in which a copy of each answer is kept; "" keeps none

	Lookup func(ctx context.Context, host string) ([]netip.Addr, error) // the system's resolver
	Proxy  func(*http.Request) (*url.URL, error)                        // HTTP_PROXY, HTTPS_PROXY, NO_PROXY
	Clock  Clock
}

// Clock is how a client and a watch know and wait for the time.
type Clock struct {
	Now   func() time.Time
	Sleep func(context.Context, time.Duration) error
}

func (o Options) complete() Options {
	set(&o.Agent, "sitrep")
	set(&o.MaxBytes, 10<<20)
	set(&o.Timeout, time.Minute)
	set(&o.Delay, 2*time.Second)
	set(&o.Redirects, 5)
	if o.Lookup == nil {
		o.Lookup = func(ctx context.Context, host string) ([]netip.Addr, error) {
			return net.DefaultResolver.LookupNetIP(ctx, "ip", host)
		}
	}
	if o.Proxy == nil {
		o.Proxy = http.ProxyFromEnvironment
	}
	o.Clock = o.Clock.complete()
	return o
}

func set[T comparable](v *T, fallback T) {
	var none T
	if *v == none {
		*v = fallback
	}
}

func (c Clock) complete() Clock {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Sleep == nil {
		c.Sleep = sleep
	}
	return c
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
