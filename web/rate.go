package web

import (
	"net"
	"net/http"
	"sync"
	"time"
)

// allowance is how often one address may ask: so many at once, and so many a second after that.
type allowance struct{ burst, aSecond float64 }

var (
	looking  = allowance{300, 30}
	changing = allowance{30, 2}
	knocking = allowance{5, 0.1} // trying tokens
)

// mostAddresses bounds what the limiter remembers.
const mostAddresses = 10000

// limiter counts requests by address (token bucket).
type limiter struct {
	allowance
	mu   sync.Mutex
	left map[string]bucket
}

type bucket struct {
	tokens float64
	at     time.Time
}

func newLimiter(a allowance) *limiter { return &limiter{allowance: a, left: map[string]bucket{}} }

// allow takes one request of an address at a time.
func (l *limiter) allow(address string, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	b, known := l.left[address]
	if !known {
		b = bucket{l.burst, now}
		l.forget(now)
	}
	b.tokens = min(l.burst, b.tokens+now.Sub(b.at).Seconds()*l.aSecond)
	b.at = now
	ok := b.tokens >= 1
	if ok {
		b.tokens--
	}
	l.left[address] = b
	return ok
}

// forget drops addresses that have their whole allowance again, when there are many.
func (l *limiter) forget(now time.Time) {
	if len(l.left) < mostAddresses {
		return
	}
	for address, b := range l.left {
		if b.tokens+now.Sub(b.at).Seconds()*l.aSecond >= l.burst {
			delete(l.left, address)
		}
	}
	if len(l.left) >= mostAddresses { // so many strangers at once: begin anew rather than grow
		clear(l.left)
	}
}

// limited refuses what comes too fast. On loopback only the trying of tokens is limited.
func (room *Room) limited(next http.Handler) http.Handler {
	reads, changes, knocks := newLimiter(looking), newLimiter(changing), newLimiter(knocking)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		address, now := addressOf(r), time.Now()
		l := reads
		switch {
		case r.Method == http.MethodPost && r.URL.Path == signInPath:
			l = knocks
		case room.options.loopback():
			l = nil
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			l = changes
		}
		if l != nil && !l.allow(address, now) {
			room.fail(w, r, asPage, errTooMany)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func addressOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
