package web

import (
	"net"
	"net/http"
	"slices"
	"strings"
)

// policy lets pages use what comes from here, and nothing else: no script in a page, no style in an element.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

var heads = map[string]string{
	"Content-Security-Policy":      policy,
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	"Referrer-Policy":              "same-origin",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=(), payment=()",
}

// guarded puts what every request passes before the pages: what a browser is told, whom the request was sent to,
// how often somebody asks, and, for what changes something, that it comes from a page of this room.
func (room *Room) guarded(next http.Handler) http.Handler {
	foreign := http.NewCrossOriginProtection()
	foreign.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "refused: the request comes from a page of another site", http.StatusForbidden)
	}))
	return room.meter.counted(room.told(room.meant(room.limited(foreign.Handler(compressed(next))))))
}

// told sets the heads of every answer.
func (room *Room) told(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range heads {
			w.Header().Set(name, value)
		}
		if room.options.Cert != "" {
			w.Header().Set("Strict-Transport-Security", "max-age=31536000")
		}
		next.ServeHTTP(w, r)
	})
}

// meant refuses requests for other hosts: a page elsewhere could have its own name lead to this address (DNS
// rebinding), and would then be taken for a page of this room.
func (room *Room) meant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !room.options.knows(r.Host) {
			http.Error(w, "refused: this room does not go by the name "+quoted(r.Host)+"; name it with --host", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// quoted keeps what a stranger sent short and visible.
func quoted(s string) string { return `"` + strings.Map(printable, s[:min(len(s), 80)]) + `"` }

func printable(r rune) rune {
	if r < ' ' || r > '~' {
		return '?'
	}
	return r
}

// knows reports a name by which the room may be asked for.
func (o *Options) knows(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	return isLoopback(name) || slices.ContainsFunc(o.Hosts, func(known string) bool { return strings.EqualFold(known, name) }) ||
		!o.loopback() && name == strings.ToLower(hostOf(o.Listen))
}

// loopback reports a room that only this machine can reach.
func (o *Options) loopback() bool { return isLoopback(hostOf(o.Listen)) }

func hostOf(listen string) string {
	host, _, err := net.SplitHostPort(listen)
	if err != nil {
		return listen
	}
	return host
}

func isLoopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
