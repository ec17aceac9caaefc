package fetch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"net"
	"net/http"
	"net/netip"
	"time"
)

// Serve shows how a watch stands at an address of this machine: a page at /, JSON at /status.json, and /healthz, which
// says 503 when every feed fails. It ends with the context.
func (w *Watch) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{Handler: w.handler(), ReadHeaderTimeout: 5 * time.Second, WriteTimeout: 10 * time.Second, MaxHeaderBytes: 16 << 10}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// ListenHere listens at an address of this machine and refuses others: a status names feeds and faults.
func ListenHere(address string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	ip, noAddress := netip.ParseAddr(host)
	if err != nil || host != "localhost" && (noAddress != nil || !ip.IsLoopback()) {
		return nil, fmt.Errorf("%s: the status is shown on this machine alone; write 127.0.0.1:PORT", address)
	}
	return net.Listen("tcp", address)
}

func (w *Watch) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(out http.ResponseWriter, _ *http.Request) {
		out.Header().Set("Content-Type", "text/html; charset=utf-8")
		out.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
		page.Execute(out, w.Status())
	})
	mux.HandleFunc("GET /status.json", func(out http.ResponseWriter, _ *http.Request) {
		out.Header().Set("Content-Type", "application/json")
		json.NewEncoder(out).Encode(w.Status())
	})
	mux.HandleFunc("GET /healthz", func(out http.ResponseWriter, _ *http.Request) {
		if !w.Status().healthy() {
			http.Error(out, "every feed fails", http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(out, "ok")
	})
	return mux
}

// healthy reports a watch of which one feed at least does not fail.
func (s Status) healthy() bool {
	for _, f := range s.Feeds {
		if f.Failures == 0 {
			return true
		}
	}
	return len(s.Feeds) == 0
}

var page = template.Must(template.New("status").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>sitrep watch</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem}td,th{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}.failing td{color:#a00}</style>
<h1>Feeds watched since {{.Since}}</h1>
<p>As of {{.Now}}. <a href="status.json">JSON</a></p>
<table><tr><th>feed</th><th>reports</th><th>answered</th><th>next</th><th>fault</th></tr>
{{range .Feeds}}<tr{{if .Failures}} class="failing"{{end}}><td>{{if .Title}}{{.Title}}<br>{{end}}{{.URL}}</td><td>{{.Reports}}</td><td>{{or .Answered "never"}}</td><td>{{.Next}}</td><td>{{if .Failures}}{{.Failures}} in a row: {{.Error}}{{end}}</td></tr>
{{end}}</table></html>
`))
