package web

import (
	"compress/gzip"
	"net/http"
	"strings"
	"sync"
)

// leastPacked is from how many bytes on compressing pays.
const leastPacked = 1400

var packers = sync.Pool{New: func() any { w, _ := gzip.NewWriterLevel(nil, 5); return w }}

// compressed packs answers in words for browsers that can unpack them.
func compressed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !acceptsGzip(r) {
			next.ServeHTTP(w, r)
			return
		}
		p := &packer{ResponseWriter: w}
		defer p.close()
		next.ServeHTTP(p, r)
	})
}

// packer packs what is written in one piece, as pages are.
type packer struct {
	http.ResponseWriter
	status  int
	decided bool
	out     *gzip.Writer
}

func (p *packer) WriteHeader(status int) { p.status = status }

func (p *packer) Write(b []byte) (int, error) {
	if !p.decided {
		p.decide(len(b))
	}
	if p.out != nil {
		return p.out.Write(b)
	}
	return p.ResponseWriter.Write(b)
}

func (p *packer) decide(size int) {
	p.decided = true
	h := p.Header()
	if h.Get("Content-Encoding") == "" && size >= leastPacked && isWords(h.Get("Content-Type")) {
		h.Set("Content-Encoding", "gzip")
		h.Add("Vary", "Accept-Encoding")
		h.Del("Content-Length")
		p.out = packers.Get().(*gzip.Writer)
		p.out.Reset(p.ResponseWriter)
	}
	p.flushHead()
}

func (p *packer) flushHead() {
	if p.status != 0 {
		p.ResponseWriter.WriteHeader(p.status)
		p.status = 0
	}
}

func (p *packer) close() {
	if !p.decided {
		p.flushHead()
	}
	if p.out != nil {
		p.out.Close()
		packers.Put(p.out)
	}
}

func isWords(kind string) bool {
	return strings.HasPrefix(kind, "text/") || strings.Contains(kind, "json") || strings.Contains(kind, "xml")
}
