package api_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus/testutil/promlint"

	"github.com/ramet-io/ramet/engine"
)

func TestMetrics(t *testing.T) {
	h := newHarness(t)
	h.link()
	h.clone("dev")
	h.call("GET", "/api/v1/clones/none", "")
	h.call("BREW", "/api/v1/clones", "")
	h.Server.OperationFinished(engine.Operation{
		Kind: "clone.create", Status: engine.OperationSucceeded, StartedAt: time.Unix(0, 0), FinishedAt: time.Unix(0, int64(80*time.Millisecond)),
	})
	h.want(h.call("GET", "/metrics", "", "Authorization", ""), 401, engine.CodeUnauthenticated)
	a := h.want(h.call("GET", "/metrics", ""), 200, "")
	for _, want := range []string{
		`ramet_http_requests_total{code="201",method="POST",route="/api/v1/clones"} 1`,
		`ramet_http_requests_total{code="404",method="GET",route="/api/v1/clones/:clone"} 1`,
		`ramet_http_requests_total{code="405",method="other"`,
		`ramet_http_request_duration_seconds_count{method="POST",route="/api/v1/clones"} 1`,
		`ramet_operations_finished_total{kind="clone.create",status="succeeded"} 1`,
		`ramet_operation_duration_seconds_bucket{kind="clone.create",status="succeeded",le="0.1"} 1`,
		`ramet_operation_duration_seconds_bucket{kind="clone.create",status="succeeded",le="0.05"} 0`,
		`ramet_clones{status="running"} 1`, `ramet_sources{status="running"} 1`, `ramet_snapshots{kind="prepared"} 1`,
		`ramet_pool_size_bytes 1.073741824e+10`, `ramet_source_wal_lag_bytes{source="shop"} 128`, `ramet_source_connected{source="shop"} 1`,
		`ramet_source_wal_lag_seconds{source="shop"} 1.5`, `ramet_source_last_sync_timestamp_seconds{source="shop"} 1.7672256e+09`,
		`ramet_source_wal_bytes{source="shop"} 1.6777216e+07`, `ramet_clone_unique_bytes{clone="dev"} 512`, `ramet_source_referenced_bytes{source="shop"} 4096`,
		`ramet_sessions 2`, `ramet_event_streams 0`, `ramet_notification_deliveries_pending 0`, `ramet_notification_attempts_total{kind="webhook",outcome="retried"} 3`,
		`ramet_instance_starts_total{outcome="failed",role="vdb"} 1`, `ramet_doctor_findings{severity="error"} 1`, `ramet_doctor_last_run_timestamp_seconds 1.7672256e+09`,
		`ramet_build_info{version="test"} 1`, "go_goroutines", "process_resident_memory_bytes",
	} {
		if !strings.Contains(string(a.body), want) {
			t.Errorf("metrics lack %s", want)
		}
	}
	problems, err := promlint.New(bytes.NewReader(a.body)).Lint()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		if strings.HasPrefix(p.Metric, "ramet_") {
			t.Errorf("%s: %s", p.Metric, p.Text)
		}
	}
	if t.Failed() {
		t.Logf("%s", a.body)
	}
}
