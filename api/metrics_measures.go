package api

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/ramet-io/ramet/engine"
)

// measures asks the engine for its further figures at each scrape. None of
// them costs more than reading memory and the catalog.
type measures struct {
	sys     System
	log     *slog.Logger
	streams *atomic.Int32
}

var (
	descLagSeconds = prometheus.NewDesc("ramet_source_wal_lag_seconds", "How long ago all WAL that production had flushed was durable here; 0 while it is.", []string{"source"}, nil)
	descLastSync   = prometheus.NewDesc("ramet_source_last_sync_timestamp_seconds", "When the source was last synced.", []string{"source"}, nil)
	descWALBytes   = prometheus.NewDesc("ramet_source_wal_bytes", "WAL kept of the source.", []string{"source"}, nil)
	descSourceData = prometheus.NewDesc("ramet_source_referenced_bytes", "Data of the source's staging, shared or not, by the last measurement.", []string{"source"}, nil)
	descSourceOwn  = prometheus.NewDesc("ramet_source_unique_bytes", "What only the source's staging holds, by the last measurement.", []string{"source"}, nil)
	descCloneData  = prometheus.NewDesc("ramet_clone_referenced_bytes", "Data of the clone, shared or not, by the last measurement; of the 500 largest clones.", []string{"clone"}, nil)
	descCloneOwn   = prometheus.NewDesc("ramet_clone_unique_bytes", "What only the clone holds, by the last measurement; of the 500 largest clones.", []string{"clone"}, nil)
	descSessions   = prometheus.NewDesc("ramet_sessions", "Sessions of browsers that are valid.", nil, nil)
	descStreams    = prometheus.NewDesc("ramet_event_streams", "Open streams of events.", nil, nil)
	descPending    = prometheus.NewDesc("ramet_notification_deliveries_pending", "Deliveries of notifications that are still to be sent.", nil, nil)
	descAttempts   = prometheus.NewDesc("ramet_notification_attempts_total", "Attempts to deliver notifications, by what came of them: delivered, retried or failed for good.", []string{"kind", "outcome"}, nil)
	descStarts     = prometheus.NewDesc("ramet_instance_starts_total", "Starts of PostgreSQL instances.", []string{"role", "outcome"}, nil)
	descFindings   = prometheus.NewDesc("ramet_doctor_findings", "What doctor found when it looked last, every five minutes.", []string{"severity"}, nil)
	descLookedAt   = prometheus.NewDesc("ramet_doctor_last_run_timestamp_seconds", "When doctor looked last.", nil, nil)
)

// Describe implements prometheus.Collector.
func (*measures) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{
		descLagSeconds, descLastSync, descWALBytes, descSourceData, descSourceOwn, descCloneData, descCloneOwn,
		descSessions, descStreams, descPending, descAttempts, descStarts, descFindings, descLookedAt,
	} {
		ch <- d
	}
}

// Collect implements prometheus.Collector.
func (k *measures) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), countTimeout)
	defer cancel()
	gauge := func(d *prometheus.Desc, v float64, labels ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	counter := func(d *prometheus.Desc, v uint64, labels ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.CounterValue, float64(v), labels...)
	}
	gauge(descStreams, float64(k.streams.Load()))
	m, err := k.sys.Measures(ctx)
	if err != nil {
		k.log.WarnContext(ctx, "measure for metrics", slog.Any("error", err))
		return
	}
	for source, v := range m.LagSeconds {
		gauge(descLagSeconds, v, source)
	}
	for source, at := range m.LastSync {
		gauge(descLastSync, unixSeconds(at), source)
	}
	for source, v := range m.WALBytes {
		gauge(descWALBytes, float64(v), source)
	}
	usage := func(all map[string]engine.UsageRecord, data, own *prometheus.Desc) {
		for name, u := range all {
			gauge(data, float64(u.Referenced), name)
			gauge(own, float64(u.Unique), name)
		}
	}
	usage(m.Sources, descSourceData, descSourceOwn)
	usage(m.Clones, descCloneData, descCloneOwn)
	gauge(descSessions, float64(m.Sessions))
	gauge(descPending, float64(m.Pending))
	for key, v := range m.Attempts {
		counter(descAttempts, v, string(key.Kind), key.Outcome)
	}
	for key, v := range m.Starts {
		counter(descStarts, v, string(key.Role), key.Outcome)
	}
	for severity, v := range m.Findings {
		gauge(descFindings, float64(v), severity)
	}
	if !m.LookedAt.IsZero() {
		gauge(descLookedAt, unixSeconds(m.LookedAt))
	}
}

func unixSeconds(t time.Time) float64 { return float64(t.UnixMilli()) / 1000 }
