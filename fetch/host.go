package fetch

import (
	"context"
	"sync"
	"time"
)

// hosts lets one host be asked by one request at a time, and each at a time after the one before.
type hosts struct {
	delay time.Duration
	clock Clock

	mu    sync.Mutex
	known map[string]*host
}

type host struct {
	busy chan struct{} // holds one token
	next time.Time     // before which it is not asked again
}

// mostHosts is how many hosts are remembered; beyond it those are forgotten whose time has passed.
const mostHosts = 4096

func newHosts(delay time.Duration, clock Clock) *hosts {
	return &hosts{delay: delay, clock: clock, known: map[string]*host{}}
}

// turn waits until a host may be asked; done lets the next one wait its time. A host that asks for a longer delay
// is given it.
func (h *hosts) turn(ctx context.Context, name string, asked time.Duration) (done func(), err error) {
	at := h.of(name)
	select {
	case at.busy <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	h.mu.Lock()
	wait := at.next.Sub(h.clock.Now())
	h.mu.Unlock()
	if wait > 0 {
		if err := h.clock.Sleep(ctx, wait); err != nil {
			<-at.busy
			return nil, err
		}
	}
	return func() {
		h.mu.Lock()
		at.next = h.clock.Now().Add(max(h.delay, asked))
		h.mu.Unlock()
		<-at.busy
	}, nil
}

func (h *hosts) of(name string) *host {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.known) >= mostHosts {
		for other, at := range h.known {
			if len(at.busy) == 0 && at.next.Before(h.clock.Now()) {
				delete(h.known, other)
			}
		}
	}
	if h.known[name] == nil {
		h.known[name] = &host{busy: make(chan struct{}, 1)}
	}
	return h.known[name]
}
