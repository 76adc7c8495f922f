package api

import (
	"context"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"
)

// BenchmarkValidate is what holding one clone creation against openapi.yaml
// costs; it must stay far below a millisecond.
func BenchmarkValidate(b *testing.B) {
	spec, err := loadSpec()
	if err != nil {
		b.Fatal(err)
	}
	item := spec.Paths.Find(base + "/clones")
	r, err := newRule(spec, base+"/clones", item, "POST", item.Post)
	if err != nil {
		b.Fatal(err)
	}
	const body = `{"name":"dev","from":"shop","at":"snapshot:20260131-090000","profile":"none","settings":{"work_mem":"64MB"},"labels":{"team":"a"}}`
	e := echo.New()
	for b.Loop() {
		req := httptest.NewRequestWithContext(context.Background(), "POST", base+"/clones", strings.NewReader(body))
		req.Header.Set("Content-Type", "application/json")
		if err := r.validate(e.NewContext(req, httptest.NewRecorder())); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoadSpec is paid once, at the daemon's start.
func BenchmarkLoadSpec(b *testing.B) {
	for b.Loop() {
		if _, err := loadSpec(); err != nil {
			b.Fatal(err)
		}
	}
}
