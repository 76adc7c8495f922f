package api

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// exportPiece is about how many bytes an export sends at once.
const exportPiece = 64 << 10

// auditColumns are the columns of the CSV form.
var auditColumns = []string{
	"id", "at", "principal", "user", "token", "remote", "request_id", "action", "object_kind", "object_id", "object_name", "operation", "outcome", "detail",
}

// ExportAudit streams the audit log, oldest first. The answer begins with the
// first piece, so that a refusal still is a problem with its status.
func (h handlers) ExportAudit(c echo.Context, q ExportAuditParams) error {
	ctx, cancel := h.streamContext(c)
	defer cancel()
	out := &auditExport{c: c}
	contentType, format := "application/x-ndjson", "jsonl"
	write := out.jsonLine
	if q.Format == "csv" {
		contentType, format, write = "text/csv; charset=utf-8; header=present", "csv", out.csvLine
	}
	out.begin = func() *stream {
		c.Response().Header().Set(echo.HeaderContentDisposition, `attachment; filename="ramet-audit.`+format+`"`)
		return newStream(c, contentType)
	}
	if format == "csv" {
		if err := out.csvRow(auditColumns); err != nil {
			return err
		}
	}
	err := h.uc.Audit.Export(ctx, principal(c), control.AuditFilter{
		Principal: q.Principal, Action: q.Action, Object: q.Object, Since: q.Since, Until: q.Until,
	}, format, write)
	if err == nil {
		return out.flush()
	}
	if out.to == nil {
		return err
	}
	// What has been sent looks whole, so the connection has to break off.
	h.log.WarnContext(ctx, "export the audit log", slog.String("request_id", requestID(c)), slog.Any("error", err))
	panic(http.ErrAbortHandler)
}

// auditExport gathers lines and sends them piece by piece.
type auditExport struct {
	c     echo.Context
	begin func() *stream
	to    *stream
	buf   bytes.Buffer
}

func (x *auditExport) jsonLine(e engine.AuditEntry) error {
	b, err := json.Marshal(wireAudit(e))
	if err != nil {
		return fmt.Errorf("encode an audit entry: %w", err)
	}
	x.buf.Write(b)
	x.buf.WriteByte('\n')
	return x.flushFull()
}

func (x *auditExport) csvLine(e engine.AuditEntry) error {
	detail := ""
	if len(e.Detail) > 0 {
		b, err := json.Marshal(e.Detail)
		if err != nil {
			return fmt.Errorf("encode an audit entry: %w", err)
		}
		detail = string(b)
	}
	return x.csvRow([]string{
		string(e.ID), e.At.UTC().Format(time.RFC3339Nano), e.Principal, string(e.User), string(e.Token), e.Remote, e.RequestID, e.Action,
		string(e.Object.Kind), string(e.Object.ID), e.Object.Name, string(e.Operation), e.Outcome, detail,
	})
}

func (x *auditExport) csvRow(cells []string) error {
	w := csv.NewWriter(&x.buf)
	row := make([]string, len(cells))
	for i, cell := range cells {
		row[i] = inert(cell)
	}
	if err := w.Write(row); err != nil {
		return fmt.Errorf("write an audit entry: %w", err)
	}
	w.Flush()
	return x.flushFull()
}

// inert keeps a spreadsheet from taking what somebody else has written for a
// formula.
func inert(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func (x *auditExport) flushFull() error {
	if x.buf.Len() < exportPiece {
		return nil
	}
	return x.flush()
}

func (x *auditExport) flush() error {
	if x.to == nil {
		x.to = x.begin()
	}
	defer x.buf.Reset()
	return x.to.write(x.buf.String())
}
