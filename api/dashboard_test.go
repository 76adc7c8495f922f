package api_test

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
	"go.yaml.in/yaml/v3"

	"github.com/ramet-io/ramet/engine"
)

// exported returns every series that /metrics shows, with its labels.
func exported(t *testing.T) map[string][]string {
	t.Helper()
	h := newHarness(t)
	h.link()
	h.clone("dev")
	h.call("POST", "/api/v1/clones", "", "Authorization", "Bearer nobody's")
	h.Server.OperationFinished(engine.Operation{Kind: "clone.create", Status: engine.OperationSucceeded, StartedAt: time.Unix(1, 0), FinishedAt: time.Unix(2, 0)})
	a := h.want(h.call("GET", "/metrics", ""), 200, "")
	parser := expfmt.NewTextParser(model.UTF8Validation)
	families, err := parser.TextToMetricFamilies(strings.NewReader(string(a.body)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{"up": nil}
	for name, family := range families {
		var labels []string
		for _, l := range family.GetMetric()[0].GetLabel() {
			labels = append(labels, l.GetName())
		}
		out[name] = labels
		if family.GetMetric()[0].GetHistogram() != nil {
			out[name+"_bucket"], out[name+"_sum"], out[name+"_count"] = append(labels, "le"), labels, labels
		}
	}
	return out
}

var (
	metricName  = regexp.MustCompile(`\b(up|(?:ramet|process|go)_[a-z0-9_]+)\b(?:\{([^}]*)\})?`)
	matcherName = regexp.MustCompile(`([a-z_]+)\s*(?:=~|!~|!=|=)\s*"`)
	grouping    = regexp.MustCompile(`\bby \(([^)]*)\)`)
)

// checkQuery holds the metrics and labels of a query against what is exported.
func checkQuery(t *testing.T, where, expr string, metrics map[string][]string) (used []string) {
	t.Helper()
	if strings.Count(expr, "(") != strings.Count(expr, ")") {
		t.Errorf("%s: parentheses of %s", where, expr)
	}
	known := []string{"job", "instance"} // that Prometheus adds
	text := regexp.MustCompile(`"[^"]*"`).ReplaceAllStringFunc(expr, func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("{}()", r) {
				return -1
			}
			return r
		}, s)
	})
	for _, m := range metricName.FindAllStringSubmatch(text, -1) {
		labels, there := metrics[m[1]]
		if !there {
			t.Errorf("%s: the metric %s of %s is not exported", where, m[1], expr)
			continue
		}
		used = append(used, m[1])
		known = append(known, labels...)
		for _, l := range matcherName.FindAllStringSubmatch(m[2], -1) {
			if !slices.Contains(labels, l[1]) && l[1] != "job" && l[1] != "instance" {
				t.Errorf("%s: %s has no label %s", where, m[1], l[1])
			}
		}
	}
	if len(used) == 0 {
		t.Errorf("%s: no metric in %s", where, expr)
	}
	for _, g := range grouping.FindAllStringSubmatch(text, -1) {
		for _, l := range strings.Split(g[1], ",") {
			if !slices.Contains(known, strings.TrimSpace(l)) {
				t.Errorf("%s: no metric of %s has the label %s", where, expr, l)
			}
		}
	}
	return used
}

// The dashboard asks for metrics that exist, and shows every one of Ramet's own.
func TestDashboard(t *testing.T) {
	metrics := exported(t)
	text, err := os.ReadFile("../deploy/grafana/ramet.json")
	if err != nil {
		t.Fatal(err)
	}
	var board struct {
		Panels []struct {
			ID      int
			Title   string
			Type    string
			Targets []struct{ Expr string }
		}
	}
	if err := json.Unmarshal(text, &board); err != nil {
		t.Fatal(err)
	}
	shown, ids := map[string]bool{}, map[int]bool{}
	for _, p := range board.Panels {
		if ids[p.ID] {
			t.Errorf("two panels have the id %d", p.ID)
		}
		ids[p.ID] = true
		if p.Type != "row" && len(p.Targets) == 0 {
			t.Errorf("%s asks for nothing", p.Title)
		}
		for _, q := range p.Targets {
			for _, name := range checkQuery(t, p.Title, q.Expr, metrics) {
				shown[strings.TrimSuffix(name, "_bucket")] = true
			}
		}
	}
	notShown := []string{"ramet_sources", "ramet_source_unique_bytes", "ramet_clone_referenced_bytes", "ramet_doctor_last_run_timestamp_seconds"}
	for _, name := range slices.Sorted(maps.Keys(metrics)) {
		base := regexp.MustCompile(`_(bucket|sum|count)$`).ReplaceAllString(name, "")
		if strings.HasPrefix(name, "ramet_") && !shown[base] && !slices.Contains(notShown, name) {
			t.Errorf("the dashboard does not show %s", name)
		}
	}
}

func TestAlertRules(t *testing.T) {
	metrics := exported(t)
	text, err := os.ReadFile("../deploy/prometheus/ramet.rules.yml")
	if err != nil {
		t.Fatal(err)
	}
	var rules struct {
		Groups []struct {
			Name  string
			Rules []struct {
				Alert, Expr, For    string
				Labels, Annotations map[string]string
			}
		}
	}
	decoder := yaml.NewDecoder(strings.NewReader(string(text)))
	decoder.KnownFields(true)
	if err := decoder.Decode(&rules); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, g := range rules.Groups {
		for _, r := range g.Rules {
			if seen[r.Alert] || r.Labels["severity"] == "" || r.Annotations["summary"] == "" {
				t.Errorf("%s is there twice, or lacks a severity or a summary", r.Alert)
			}
			seen[r.Alert] = true
			if _, err := time.ParseDuration(r.For); r.For != "" && err != nil {
				t.Errorf("%s: for: %v", r.Alert, err)
			}
			checkQuery(t, r.Alert, r.Expr, metrics)
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d alerts", len(seen))
	}
}
