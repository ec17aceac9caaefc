package web

import "sync"

// mostKept is how many bytes of pages are kept.
const mostKept = 64 << 20

// keptPages are answers as they were written: a snapshot never changes, so what it gave once it gives again. They
// are forgotten when there is another snapshot, or too much.
type keptPages struct {
	mu    sync.Mutex
	state string // the snapshot
	pages map[string]keptPage
	bytes int
}

type keptPage struct {
	body []byte
	kind string
	next string
}

// name is what an answer is kept under: all that it depends on.
func (v *visit) name(f form) string { return v.tag() + v.who.name + string(f) + v.r.URL.Path }

func (k *keptPages) find(v *visit, f form) (keptPage, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	p, ok := k.pages[v.name(f)]
	return p, ok && k.state == v.ID
}

func (k *keptPages) keep(v *visit, f form, p keptPage) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.state != v.ID || k.bytes+len(p.body) > mostKept {
		k.state, k.pages, k.bytes = v.ID, map[string]keptPage{}, 0
	}
	k.pages[v.name(f)] = p
	k.bytes += len(p.body)
}
