package api

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/prometheus/common/expfmt"

	"github.com/ramet-io/ramet/engine"
)

// countTimeout bounds what one scrape may cost.
const countTimeout = 5 * time.Second

// meters is a registry of its own, not the library's global one.
type meters struct {
	handler   http.Handler
	registry  *prometheus.Registry
	requests  *prometheus.CounterVec
	durations *prometheus.HistogramVec
	logins    *prometheus.CounterVec
	finished  *prometheus.CounterVec
	took      *prometheus.HistogramVec
}

func newMeters(version string, sys System, log *slog.Logger, streams *atomic.Int32) *meters {
	m := &meters{
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "ramet_http_requests_total", Help: "Requests answered.",
		}, []string{"method", "route", "code"}),
		durations: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "ramet_http_request_duration_seconds", Help: "Time to answer; of streams, how long they were open.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10, 60},
		}, []string{"method", "route"}),
		logins: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "ramet_logins_total", Help: "Sign-ins of browsers, and refused credentials of any kind.",
		}, []string{"with", "outcome"}),
		finished: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "ramet_operations_finished_total", Help: "Operations that ended since the daemon started.",
		}, []string{"kind", "status"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "ramet_operation_duration_seconds", Help: "Time from start to end of operations.",
			Buckets: []float64{.02, .05, .1, .2, .5, 1, 2, 5, 10, 30, 60, 300, 1800, 7200},
		}, []string{"kind", "status"}),
	}
	build := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "ramet_build_info", Help: "Always 1; the label says the version."}, []string{"version"})
	build.WithLabelValues(version).Set(1)
	reg := prometheus.NewRegistry()
	reg.MustRegister(m.requests, m.durations, m.logins, m.finished, m.took, build, &counts{sys: sys, log: log}, &measures{sys: sys, log: log, streams: streams},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.registry = reg
	m.handler = promhttp.HandlerFor(reg, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError})
	return m
}

// text is what a scrape would get; what cannot be gathered is left out.
func (m *meters) text() []byte {
	var b bytes.Buffer
	families, _ := m.registry.Gather() // the rest is there all the same
	for _, family := range families {
		_, _ = expfmt.MetricFamilyToText(&b, family) // to memory
	}
	return b.Bytes()
}

func (m *meters) request(method, route string, status int, took time.Duration) {
	m.requests.WithLabelValues(knownMethod(method), route, strconv.Itoa(status)).Inc()
	m.durations.WithLabelValues(knownMethod(method), route).Observe(took.Seconds())
}

// login counts a sign-in of a browser, or a credential that was refused.
func (m *meters) login(with string, allowed bool) {
	outcome := "denied"
	if allowed {
		outcome = "allowed"
	}
	m.logins.WithLabelValues(with, outcome).Inc()
}

// knownMethod keeps callers from making a series of every word they invent.
func knownMethod(m string) string {
	switch m {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return m
	}
	return "other"
}

func (m *meters) operationFinished(op engine.Operation) {
	m.finished.WithLabelValues(op.Kind, string(op.Status)).Inc()
	if !op.StartedAt.IsZero() && !op.FinishedAt.IsZero() {
		m.took.WithLabelValues(op.Kind, string(op.Status)).Observe(op.FinishedAt.Sub(op.StartedAt).Seconds())
	}
}

// counts asks the engine at each scrape.
type counts struct {
	sys System
	log *slog.Logger
}

var (
	descSources    = prometheus.NewDesc("ramet_sources", "Sources by status.", []string{"status"}, nil)
	descClones     = prometheus.NewDesc("ramet_clones", "Clones by status.", []string{"status"}, nil)
	descSnapshots  = prometheus.NewDesc("ramet_snapshots", "Snapshots by kind.", []string{"kind"}, nil)
	descOperations = prometheus.NewDesc("ramet_operations", "Kept operations by status.", []string{"status"}, nil)
	descPoolTotal  = prometheus.NewDesc("ramet_pool_size_bytes", "Size of the pool.", nil, nil)
	descPoolFree   = prometheus.NewDesc("ramet_pool_free_bytes", "What new data can take.", nil, nil)
	descPoolKept   = prometheus.NewDesc("ramet_pool_reserve_bytes", "Kept back for running clones.", nil, nil)
	descLag        = prometheus.NewDesc("ramet_source_wal_lag_bytes", "WAL that production has flushed and that is not durable here.", []string{"source"}, nil)
	descConnected  = prometheus.NewDesc("ramet_source_connected", "1 while WAL is being received.", []string{"source"}, nil)
)

// Describe implements prometheus.Collector.
func (*counts) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{descSources, descClones, descSnapshots, descOperations, descPoolTotal, descPoolFree, descPoolKept, descLag, descConnected} {
		ch <- d
	}
}

// Collect implements prometheus.Collector. What cannot be counted now is left
// out, which Prometheus shows as a gap.
func (k *counts) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), countTimeout)
	defer cancel()
	n, err := k.sys.Counts(ctx)
	if err != nil {
		k.log.WarnContext(ctx, "count objects for metrics", slog.Any("error", err))
		return
	}
	gauge := func(d *prometheus.Desc, v float64, labels ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	for d, by := range map[*prometheus.Desc]map[string]int{
		descSources: n.SourcesByStatus, descClones: n.ClonesByStatus, descSnapshots: n.SnapshotsByKind, descOperations: n.OperationsByStatus,
	} {
		for label, v := range by {
			gauge(d, float64(v), label)
		}
	}
	gauge(descPoolTotal, float64(n.Space.Total))
	gauge(descPoolFree, float64(n.Space.Free))
	gauge(descPoolKept, float64(n.Space.Reserve))
	for source, f := range n.Follow {
		gauge(descLag, float64(lagOf(f)), source)
		connected := 0.0
		if f.Connected {
			connected = 1
		}
		gauge(descConnected, connected, source)
	}
}
