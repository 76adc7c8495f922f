package api

import (
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/engine/operation"
)

const (
	base         = "/api/v1"
	millisecond  = float64(time.Millisecond)
	percentWhole = 100
)

func operationHref(id engine.ID) string { return base + "/operations/" + string(id) }

// href is where an object of the kind is, or empty when it has no place.
func href(kind engine.ObjectKind, id engine.ID) string {
	if id == "" {
		return ""
	}
	switch kind {
	case engine.ObjectSource:
		return base + "/sources/" + string(id)
	case engine.ObjectSnapshot:
		return base + "/snapshots/" + string(id)
	case engine.ObjectClone:
		return base + "/clones/" + string(id)
	case engine.ObjectOperation:
		return operationHref(id)
	case engine.ObjectBookmark:
		return base + "/bookmarks/" + string(id)
	case engine.ObjectUser:
		return base + "/users/" + string(id)
	case engine.ObjectProject:
		return base + "/projects/" + string(id)
	case engine.ObjectNotification:
		return base + "/notifications/" + string(id)
	case engine.ObjectTimeflow, engine.ObjectToken, engine.ObjectSystem, engine.ObjectSession:
	}
	return ""
}

func wireRef(r engine.ObjectRef) ObjectRef {
	return ObjectRef{Kind: string(r.Kind), ID: string(r.ID), Name: r.Name, Href: href(r.Kind, r.ID)}
}

func wireTrouble(p *engine.Problem) Trouble {
	if p == nil {
		return Trouble{}
	}
	return Trouble{Code: p.Code, Message: p.Message, Hint: p.Hint, Since: p.Since}
}

func lsn(l engine.LSN) string {
	if l == 0 {
		return ""
	}
	return l.String()
}

func (s *Server) wireSource(o engine.Source) Source {
	f := o.Server
	spaces := make([]Tablespace, 0, len(f.Tablespaces))
	for _, t := range f.Tablespaces {
		spaces = append(spaces, Tablespace{Oid: int64(t.OID), Path: t.Path})
	}
	params := map[string]string{}
	for k, v := range o.Link.Params {
		if k != "password" { // never there; never shown if it were
			params[k] = v
		}
	}
	return Source{
		ID: string(o.ID), Name: o.Name, Kind: string(o.Kind), Mode: string(o.Mode), Status: string(o.Status),
		Problem: wireTrouble(o.Problem), Timeflow: string(o.Timeflow), Snapsync: o.SnapSync, Timezone: o.TimeZone,
		Project: projectID(o.Project), KeepLast: o.KeepLast, MaxLagBytes: o.MaxLag, LastSyncAt: o.LastSync, Labels: o.Labels,
		NextSyncAt: s.uc.Sources.NextSync(o), CreatedAt: o.CreatedAt, UpdatedAt: o.UpdatedAt, Revision: int64(o.Revision),
		Link: LinkInfo{
			Params: params, HasPassword: len(o.Link.Password) > 0, SlotPolicy: string(o.Link.Slot), SlotName: o.Link.SlotName,
			MaxRateKiB: o.Link.MaxRate, Compress: o.Link.Compress, FastCheckpoint: o.Link.FastCheckpoint,
		},
		Server: ServerInfo{
			SystemID: f.SystemID, Major: f.Major, Version: f.Version, Timeline: int(f.Timeline), WalSegmentBytes: f.WALSegmentSize,
			BlockSize: f.BlockSize, DataChecksums: f.DataChecksums, WalLevel: f.WALLevel, FullPageWrites: f.FullPageWrites,
			SlotBounded: f.SlotBounded, SlotPermanent: f.SlotPermanent, Architecture: f.Architecture, ClusterBytes: f.ClusterBytes,
			Tablespaces: spaces, Warnings: f.Warnings,
		},
	}
}

func (s *Server) wireSnapshot(c echo.Context, n engine.Snapshot) Snapshot {
	return Snapshot{
		ID: string(n.ID), Name: n.Name, Of: string(n.Of), OfName: s.nameOf(c, n.Of), Timeflow: string(n.Timeflow), Kind: string(n.Kind),
		Status: string(n.Status), Problem: wireTrouble(n.Problem), Raw: string(n.Raw), SystemID: n.SystemID, Timeline: int(n.TLI),
		LSN: lsn(n.LSN), RedoLSN: lsn(n.Redo), Time: n.Time, Masking: n.Masking, Major: n.Major, Warnings: n.Warnings,
		TimingsMS: n.TimingsMS, Labels: n.Labels, CreatedAt: n.CreatedAt, UpdatedAt: n.UpdatedAt, Revision: int64(n.Revision),
		UniqueBytes: s.measured(c, n.ID).Unique,
	}
}

func wireConnection(c control.Connection) Connection {
	return Connection{Host: c.Host, Port: c.Port, Database: c.Database, User: c.User, Password: c.Password, DSN: c.DSN, JDBCURL: c.JDBCURL}
}

func (s *Server) wireClone(c echo.Context, n engine.Clone) Clone {
	undo := make([]UndoState, 0, len(n.Undo))
	for _, u := range n.Undo {
		undo = append(undo, UndoState{Verb: u.Verb, Snapshot: string(u.Snapshot), Timeflow: string(u.Timeflow), Masking: u.Masking, At: u.At})
	}
	out := Clone{
		ID: string(n.ID), Name: n.Name, Kind: string(n.Kind), Status: string(n.Status), Problem: wireTrouble(control.CloneTrouble(n, time.Now())),
		Source: string(n.Source), From: string(n.From), FromName: s.nameOf(c, n.From), Snapshot: string(n.Snapshot), Timeflow: string(n.Timeflow),
		Masking: n.Masking, Locked: n.Locked, Isolated: n.Isolated, Connection: wireConnection(s.uc.Clones.Connection(n)), Path: s.uc.Clones.Path(n),
		Project: projectID(n.Project), Major: n.Major, Owner: n.Owner, OwnerUser: string(n.OwnerUser), Settings: n.Settings, Undo: undo, TimingsMS: n.TimingsMS, DowntimeMS: n.DowntimeMS,
		ExpiresAt: n.ExpiresAt, Protected: n.Protected, IdleStop: engine.FormatDuration(n.IdleStop), ActiveAt: s.uc.Clones.ActiveAt(n),
		RefreshSchedule: n.Refresh, NextRefreshAt: s.uc.Clones.NextRefresh(n), Timezone: n.TimeZone, MemoryMb: n.MemoryMB, MaxConnections: n.MaxConns,
		Labels: n.Labels, CreatedAt: n.CreatedAt, UpdatedAt: n.UpdatedAt, Revision: int64(n.Revision),
	}
	size := s.measured(c, n.Timeflow)
	out.UniqueBytes, out.MeasuredAt = size.Unique, size.MeasuredAt
	if n.Instance != nil {
		out.StartedAt = n.Instance.StartedAt
	}
	if out.TimingsMS == nil {
		out.TimingsMS = map[string]float64{}
	}
	return out
}

// nameOf returns the name of a source or clone, or nothing when it is gone or
// the caller may not see it. It asks once per request and id.
func (s *Server) nameOf(c echo.Context, id engine.ID) string {
	known, ok := c.Get(keyNames).(map[engine.ID]string)
	if !ok {
		known = map[engine.ID]string{}
		c.Set(keyNames, known)
	}
	if name, ok := known[id]; ok {
		return name
	}
	ctx, p, name := c.Request().Context(), principal(c), ""
	switch {
	case id.HasPrefix(engine.PrefixSource):
		if o, err := s.uc.Sources.Get(ctx, p, string(id)); err == nil {
			name = o.Name
		}
	case id.HasPrefix(engine.PrefixClone):
		if o, err := s.uc.Clones.Get(ctx, p, string(id)); err == nil {
			name = o.Name
		}
	}
	known[id] = name
	return name
}

func milliseconds(from, to time.Time) float64 {
	if from.IsZero() || to.IsZero() {
		return 0
	}
	return float64(to.Sub(from)) / millisecond
}

// wireOperation leaves Params and State out: they are the engine's own.
func wireOperation(o engine.Operation) Operation {
	out := Operation{
		ID: string(o.ID), Kind: o.Kind, Status: string(o.Status), ProgressPercent: int(operation.Progress(o) * percentWhole),
		Object: wireRef(o.Object), Parent: string(o.Parent), RetryOf: string(o.RetryOf), Principal: o.Principal, CancelAsked: o.CancelAsked,
		StartedAt: o.StartedAt, FinishedAt: o.FinishedAt, DurationMS: milliseconds(o.StartedAt, o.FinishedAt), TimingsMS: o.TimingsMS,
		Labels: o.Labels, Actions: o.Actions, CreatedAt: o.CreatedAt, UpdatedAt: o.UpdatedAt, Revision: int64(o.Revision), Steps: make([]OperationStep, 0, len(o.Steps)),
	}
	if o.Object.Kind != engine.ObjectSystem {
		out.Project = projectID(o.Project)
	}
	if o.Result != nil {
		out.Result = wireRef(*o.Result)
	}
	if e := o.Error; e != nil {
		out.Error = OperationError{Class: e.Class, Code: e.Code, Message: e.Message, Hint: e.Hint, Step: e.Step}
	}
	for _, st := range o.Steps {
		out.Steps = append(out.Steps, OperationStep{
			Name: st.Name, Status: string(st.Status), ProgressPercent: int(st.Fraction * percentWhole), Message: st.Message, Attempts: st.Attempts,
			StartedAt: st.StartedAt, FinishedAt: st.FinishedAt, DurationMS: milliseconds(st.StartedAt, st.FinishedAt),
		})
	}
	return out
}

func wirePermissions(perms []engine.Permission) []string {
	out := make([]string, len(perms))
	for i, p := range perms {
		out[i] = string(p)
	}
	return out
}

func wireToken(t engine.Token) Token {
	return Token{
		ID: string(t.ID), Name: t.Name, Role: t.Role, Permissions: wirePermissions(t.Permissions), User: string(t.User), Project: string(t.Project), ExpiresAt: t.ExpiresAt, RevokedAt: t.RevokedAt,
		LastUsedAt: t.LastUsedAt, Bootstrap: t.Bootstrap, CreatedAt: t.CreatedAt, UpdatedAt: t.UpdatedAt, Revision: int64(t.Revision),
	}
}

func wireAudit(e engine.AuditEntry) AuditEntry {
	return AuditEntry{
		ID: string(e.ID), At: e.At, Principal: e.Principal, User: string(e.User), Token: string(e.Token), Remote: e.Remote, RequestID: e.RequestID, Action: e.Action, Object: wireRef(e.Object),
		Operation: string(e.Operation), Outcome: e.Outcome, Detail: e.Detail,
	}
}

// lagOf is what production has flushed and we have not made durable.
func lagOf(f engine.FollowState) int64 {
	if f.ServerEnd <= f.Durable || f.Durable == 0 {
		return 0
	}
	return int64(f.ServerEnd - f.Durable)
}

// list maps one page onto the wire.
func list[T, W any](items []T, convert func(T) W) []W {
	out := make([]W, len(items))
	for i, it := range items {
		out[i] = convert(it)
	}
	return out
}
