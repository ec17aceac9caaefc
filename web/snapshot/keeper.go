package snapshot

import (
	"context"
	"fmt"
	"sync"
	"time"

	"sitrep/ledger"
)

// pulse is how often the keeper asks whether the ledger has changed.
const pulse = 2 * time.Second

// mostPast is how many snapshots of the past are kept beside that of now.
const mostPast = 3

// Keeper keeps the snapshot of now up to date, and makes those of the past that are asked for. Readers always
// get a whole snapshot at once: an older one while the next is being made.
type Keeper struct {
	ledger Ledger
	names  bool
	woken  chan struct{}
	asking chan chan struct{}

	mu       sync.Mutex
	now      *Snapshot
	ready    chan struct{} // closed when there is a first snapshot
	past     []*making
	progress Progress
	fault    error // of the last try
}

// making is a snapshot of the past that was asked for.
type making struct {
	past     Past
	state    string
	done     chan struct{}
	snapshot *Snapshot
	err      error
}

// NewKeeper keeps snapshots of a ledger, with the names of private persons or without.
func NewKeeper(l Ledger, names bool) *Keeper {
	return &Keeper{ledger: l, names: names, woken: make(chan struct{}, 1), asking: make(chan chan struct{}), ready: make(chan struct{})}
}

// Run makes the first snapshot, and a new one whenever the ledger has changed, until the context ends.
func (k *Keeper) Run(ctx context.Context) {
	var asked chan struct{}
	for {
		began := time.Now()
		k.refresh(ctx)
		if asked != nil {
			close(asked)
			asked = nil
		}
		select { // a ledger that is large and busy is not collated without a pause
		case <-ctx.Done():
			return
		case <-k.woken:
		case asked = <-k.asking:
		case <-time.After(max(pulse, 2*time.Since(began))):
		}
	}
}

// Wake has the keeper look at the ledger at once.
func (k *Keeper) Wake() {
	select {
	case k.woken <- struct{}{}:
	default:
	}
}

// Refresh waits until what the ledger holds now is shown, as after a decision; or until the context ends.
func (k *Keeper) Refresh(ctx context.Context) {
	asked := make(chan struct{})
	select {
	case k.asking <- asked:
	case <-ctx.Done():
		return
	}
	select {
	case <-asked:
	case <-ctx.Done():
	}
}

// refresh makes a new snapshot where the ledger has changed.
func (k *Keeper) refresh(ctx context.Context) {
	state, err := k.ledger.State(ctx)
	if err == nil && k.holds(state) {
		return
	}
	var s *Snapshot
	if err == nil {
		s, err = k.make(ctx, Past{}, state)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.fault = err
	if err != nil {
		return
	}
	if k.now == nil {
		close(k.ready)
	}
	k.now, k.past = s, nil
}

func (k *Keeper) holds(state string) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.now != nil && k.now.ID == name(state, Past{})
}

func name(state string, past Past) string { return ledger.ID("n", state, past.AsOf, past.KnownAt) }

func (k *Keeper) make(ctx context.Context, past Past, state string) (*Snapshot, error) {
	pile, err := k.ledger.Gather(ctx, past, k.tell)
	if err != nil {
		return nil, fmt.Errorf("reading the ledger: %w", err)
	}
	k.tell(Progress{"indexing", len(pile.Readings)})
	return New(name(state, past), past, pile, k.names), nil
}

func (k *Keeper) tell(p Progress) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.progress = p
}

// Now is the latest snapshot; nil while the first is being made.
func (k *Keeper) Now() *Snapshot {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.now
}

// Wait waits for the first snapshot.
func (k *Keeper) Wait(ctx context.Context) (*Snapshot, error) {
	select {
	case <-k.ready:
		return k.Now(), nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Progress is how far the making of a snapshot has come, and what stopped the last try.
func (k *Keeper) Progress() (Progress, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.progress, k.fault
}

// At is the snapshot of a past; it is made when it is first asked for, and waited for until the context ends.
func (k *Keeper) At(ctx context.Context, past Past) (*Snapshot, error) {
	if past == (Past{}) {
		return k.Wait(ctx)
	}
	if _, err := k.Wait(ctx); err != nil {
		return nil, err
	}
	m := k.asked(ctx, past)
	select {
	case <-m.done:
		return m.snapshot, m.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// asked is the making of a past snapshot, begun where nobody asked for it before.
func (k *Keeper) asked(ctx context.Context, past Past) *making {
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, m := range k.past {
		if m.past == past && !m.failed() {
			return m
		}
	}
	m := &making{past: past, state: k.now.ID, done: make(chan struct{})}
	k.past = append([]*making{m}, k.past[:min(len(k.past), mostPast-1)]...)
	go func() {
		defer close(m.done)
		m.snapshot, m.err = k.make(context.WithoutCancel(ctx), past, m.state)
	}()
	return m
}

// failed reports a making that ended without a snapshot; it is tried again when it is asked for again.
func (m *making) failed() bool {
	select {
	case <-m.done:
		return m.err != nil
	default:
		return false
	}
}
