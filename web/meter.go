package web

import (
	"cmp"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"sitrep/web/snapshot"
)

// meter counts what the room does, for /metrics.
type meter struct {
	registry *prometheus.Registry
	took     *prometheus.HistogramVec
}

func newMeter(k *snapshot.Keeper) *meter {
	m := &meter{registry: prometheus.NewRegistry()}
	m.took = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "sitrep_request_seconds", Help: "Time to answer, by path and status.",
		Buckets: []float64{.005, .01, .025, .05, .1, .15, .25, .5, 1, 5}}, []string{"path", "status"})
	m.registry.MustRegister(m.took, collectors.NewGoCollector())
	for name, count := range counts {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "sitrep_" + name, Help: "In the ledger as it is shown: " + name + "."},
			func() float64 {
				if s := k.Now(); s != nil {
					return float64(count(s))
				}
				return 0
			}))
	}
	return m
}

var counts = map[string]func(*snapshot.Snapshot) int{
	"reports":        func(s *snapshot.Snapshot) int { return len(s.Reports) },
	"incidents":      func(s *snapshot.Snapshot) int { return len(s.Incidents) },
	"figures":        func(s *snapshot.Snapshot) int { return len(s.Series) },
	"warnings":       func(s *snapshot.Snapshot) int { return len(s.Warnings) },
	"contradictions": func(s *snapshot.Snapshot) int { return len(s.Tensions) },
	"sources":        func(s *snapshot.Snapshot) int { return len(s.Sources) },
}

// counted notes how long each path takes. The path is that of the route, not what a stranger wrote.
func (m *meter) counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		seen := &statusSeen{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(seen, r)
		m.took.WithLabelValues(cmp.Or(r.Pattern, "none"), strconv.Itoa(seen.status)).Observe(time.Since(began).Seconds())
	})
}

func (m *meter) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

type statusSeen struct {
	http.ResponseWriter
	status int
}

func (s *statusSeen) WriteHeader(status int) {
	s.status = status
	s.ResponseWriter.WriteHeader(status)
}
