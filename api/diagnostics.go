package api

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/internal/hostfacts"
)

// Bounds of a diagnostics bundle.
const (
	bundleOperations = 200
	bundleLog        = 1 << 20 // of one operation or instance
	bundleTimeout    = 10 * time.Minute
)

// GetDiagnostics streams a bundle for whoever has to find out why something
// does not work. It holds what the API shows and no secret. What cannot be
// collected is named in the bundle and does not keep the rest from coming.
func (h handlers) GetDiagnostics(c echo.Context) error {
	ctx, cancel := h.streamContext(c)
	defer cancel()
	if err := h.uc.System.Diagnose(ctx, principal(c)); err != nil {
		return err
	}
	name := "ramet-diagnostics-" + time.Now().UTC().Format("20060102-150405")
	header := c.Response().Header()
	header.Set(echo.HeaderContentType, "application/gzip")
	header.Set(echo.HeaderContentDisposition, `attachment; filename="`+name+`.tar.gz"`)
	_ = http.NewResponseController(c.Response()).SetWriteDeadline(time.Now().Add(bundleTimeout)) // unsupported only in tests
	c.Response().WriteHeader(http.StatusOK)
	zipped := gzip.NewWriter(c.Response())
	b := &bundle{h: h, c: c, ctx: ctx, p: principal(c), dir: name, tar: tar.NewWriter(zipped), now: time.Now()}
	b.collect()
	if b.err == nil {
		b.err = b.tar.Close()
	}
	if b.err == nil {
		b.err = zipped.Close()
	}
	if b.err != nil {
		// The answer has begun: only breaking the connection tells the caller.
		h.log.WarnContext(ctx, "write a diagnostics bundle", "request_id", requestID(c), "error", b.err)
		panic(http.ErrAbortHandler)
	}
	return nil
}

// bundle writes the files of a diagnostics bundle. err ends the writing.
type bundle struct {
	h    handlers
	c    echo.Context
	ctx  context.Context
	p    engine.Principal
	dir  string
	tar  *tar.Writer
	now  time.Time
	left []string // what could not be collected
	err  error
}

func (b *bundle) collect() {
	h := b.h
	b.json("version.json", map[string]any{"version": h.version, "at": b.now.UTC(), "by": b.p.Name, "boot": h.boot}, nil)
	b.json("config.json", h.config, nil)
	findings, err := h.uc.System.Doctor(b.ctx, b.p, control.DoctorRequest{})
	b.json("doctor.json", list(findings, wireFinding), err)
	b.json("ready.json", h.uc.System.Ready(b.ctx), nil)
	pool, err := h.uc.System.Pool(b.ctx, b.p)
	b.json("pool.json", pool, err)
	b.objects()
	b.operations()
	b.file("metrics.txt", h.metrics.text(), nil)
	dirs := []string{"/"}
	if dir, ok := h.config.Config["data"].(string); ok {
		dirs = append(dirs, dir)
	}
	if pool.Properties.Place != "" {
		dirs = append(dirs, pool.Properties.Place)
	}
	facts := hostfacts.Collect(dirs...)
	for _, name := range sortedKeys(facts) {
		b.file("host/"+name+".txt", facts[name], nil)
	}
	if h.logTail != nil {
		b.file("daemon.log", h.logTail(), nil)
	} else {
		b.left = append(b.left, "daemon.log: the daemon keeps no log of its own")
	}
	b.json("left-out.json", b.left, nil)
}

// objects writes what the lists of the API show, without what could be secret.
func (b *bundle) objects() {
	h := b.h
	sources, err := every(func(pg control.Page) (control.PageOf[engine.Source], error) {
		return h.uc.Sources.List(b.ctx, b.p, control.SourceFilter{}, pg)
	})
	b.json("sources.json", list(sources, h.wireSource), err)
	snapshots, err := every(func(pg control.Page) (control.PageOf[engine.Snapshot], error) {
		return h.uc.Snapshots.List(b.ctx, b.p, "", pg)
	})
	b.json("snapshots.json", list(snapshots, func(n engine.Snapshot) Snapshot { return h.wireSnapshot(b.c, n) }), err)
	clones, err := every(func(pg control.Page) (control.PageOf[engine.Clone], error) {
		return h.uc.Clones.List(b.ctx, b.p, control.CloneFilter{}, pg)
	})
	b.json("clones.json", list(clones, func(n engine.Clone) Clone {
		out := h.wireClone(b.c, n)
		out.Connection.Password, out.Connection.DSN, out.Connection.JDBCURL = "", "", ""
		return out
	}), err)
	notifications, err := every(func(pg control.Page) (control.PageOf[control.NotificationView], error) {
		return h.uc.Notifications.List(b.ctx, b.p, pg)
	})
	b.json("notifications.json", list(notifications, func(n control.NotificationView) Notification {
		out := wireNotification(n)
		out.URL = onlyHost(out.URL) // many receivers have their secret in the path
		return out
	}), err)
	for _, n := range clones {
		if n.Status == engine.CloneFailed {
			b.instanceLog(n)
		}
	}
}

// instanceLog adds PostgreSQL's log, which may hold data, of a clone that has
// failed: when its data is masked, or the caller may see unmasked data.
func (b *bundle) instanceLog(n engine.Clone) {
	if n.Masking == engine.MaskingNone && !access.May(b.p, access.DataUnmasked, n.Project) {
		b.left = append(b.left, "the log of clone "+n.Name+": its data is not masked, and "+string(access.DataUnmasked)+" is missing")
		return
	}
	text, err := b.h.uc.Clones.LogTail(b.ctx, b.p, string(n.ID), bundleLog)
	b.file("clones/"+string(n.ID)+".log", []byte(text), err)
}

func (b *bundle) operations() {
	h := b.h
	page, err := h.uc.Operations.List(b.ctx, b.p, control.OperationFilter{}, control.Page{Limit: bundleOperations})
	b.json("operations.json", list(page.Items, wireOperation), err)
	for _, op := range page.Items {
		r, err := h.uc.Operations.Log(b.ctx, b.p, string(op.ID))
		if engine.ClassOf(err) == engine.ClassNotFound {
			continue // it has written none
		}
		var text []byte
		if err == nil {
			text, err = io.ReadAll(io.LimitReader(r, bundleLog))
			_ = r.Close() // only read from
		}
		b.file("operations/"+string(op.ID)+".log", text, err)
	}
}

// every reads a list to its end.
func every[T any](read func(control.Page) (control.PageOf[T], error)) ([]T, error) {
	var out []T
	for pg := (control.Page{Limit: 1000}); ; {
		page, err := read(pg)
		if err != nil {
			return out, err
		}
		out = append(out, page.Items...)
		if page.Next == "" {
			return out, nil
		}
		pg.After = page.Next
	}
}

func (b *bundle) json(name string, v any, err error) {
	var text []byte
	if err == nil {
		text, err = json.MarshalIndent(v, "", "  ")
	}
	b.file(name, text, err)
}

// file adds one file, or notes why it is left out.
func (b *bundle) file(name string, text []byte, cause error) {
	if b.err != nil {
		return
	}
	if b.ctx.Err() != nil {
		b.err = context.Cause(b.ctx)
		return
	}
	if cause != nil {
		b.left = append(b.left, name+": "+scrub(cause.Error()))
		return
	}
	text = []byte(scrub(string(text)))
	b.err = b.tar.WriteHeader(&tar.Header{
		Name: b.dir + "/" + name, Mode: 0o600, Size: int64(len(text)), ModTime: b.now, Format: tar.FormatPAX, Typeflag: tar.TypeReg,
	})
	if b.err == nil {
		_, b.err = b.tar.Write(text)
	}
	if b.err != nil {
		b.err = fmt.Errorf("write %s: %w", name, b.err)
	}
}

// secretShapes are what secrets look like that a library or a database may
// have put into a message. What is Ramet's own never holds one; this is the
// second line.
var secretShapes = []struct {
	shape *regexp.Regexp
	with  string
}{
	{regexp.MustCompile(`(ramet_[0-9a-z]{26}_)[0-9A-Za-z]+`), "${1}(hidden)"},
	{regexp.MustCompile(`(?i)(\b(?:password|passwd|pwd|secret|sslpassword)["']?\s*[=:]\s*)('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^\s,;&"'}]+)`), "${1}(hidden)"},
	{regexp.MustCompile(`([a-z][a-z0-9+.-]*://[^\s/:@"']+:)[^\s/@"']+@`), "${1}(hidden)@"},
	{regexp.MustCompile(`(?i)(authorization["']?\s*[=:]\s*["']?(?:bearer|basic)\s+)[^\s"']+`), "${1}(hidden)"},
	{regexp.MustCompile(`(SCRAM-SHA-256\$)[^\s"']+`), "${1}(hidden)"},
}

func scrub(text string) string {
	for _, s := range secretShapes {
		text = s.shape.ReplaceAllString(text, s.with)
	}
	return text
}

// onlyHost keeps of a URL what does not hold a secret.
func onlyHost(raw string) string {
	u, err := url.Parse(raw)
	if err != nil || raw == "" {
		return ""
	}
	return u.Scheme + "://" + u.Host + "/…"
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, strings.Compare)
	return keys
}
