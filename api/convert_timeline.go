package api

import (
	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

func (s *Server) wireTimeline(c echo.Context, v control.TimelineView) Timeline {
	known := map[engine.ID]string{v.Source.ID: v.Source.Name} // no look-up for each snapshot
	for _, n := range v.Clones {
		known[n.Clone.ID] = n.Clone.Name
	}
	c.Set(keyNames, known)
	ids := idsOf(v.Snapshots, func(n engine.Snapshot) engine.ID { return n.ID })
	for _, n := range v.Clones {
		ids = append(ids, idsOf(n.Snapshots, func(n engine.Snapshot) engine.ID { return n.ID })...)
	}
	s.measure(c, ids...)
	snapshot := func(n engine.Snapshot) Snapshot { return s.wireSnapshot(c, n) }
	f := v.Follow
	out := Timeline{
		Source:    wireRef(engine.ObjectRef{Kind: engine.ObjectSource, ID: v.Source.ID, Name: v.Source.Name}),
		Snapshots: list(v.Snapshots, snapshot), WalBytes: v.WALBytes,
		Ranges: list(v.Ranges, func(r control.TimelineRange) TimelineRange {
			return TimelineRange{
				Timeline: int(r.TLI), StartLSN: lsn(r.StartLSN), EndLSN: lsn(r.EndLSN), StartTime: r.StartTime, EndTime: r.EndTime,
			}
		}),
		Clones: list(v.Clones, func(n control.TimelineClone) TimelineClone {
			return wireTimelineClone(n, list(n.Snapshots, snapshot))
		}),
		Bookmarks: list(v.Bookmarks, wireBookmark),
		Follow: FollowState{
			Connected: f.Connected, ReceivedLSN: lsn(f.Received), DurableLSN: lsn(f.Durable), ServerLSN: lsn(f.ServerEnd),
			ServerTime: f.ServerTime, LagBytes: lagOf(f),
		},
	}
	if f.Err != nil {
		out.Follow.Problem = visible(f.Err).Message
	}
	return out
}

func wireTimelineClone(n control.TimelineClone, snapshots []Snapshot) TimelineClone {
	return TimelineClone{
		ID: string(n.Clone.ID), Name: n.Clone.Name, Status: string(n.Clone.Status), Masking: n.Clone.Masking, From: string(n.Clone.From),
		Snapshot: string(n.Clone.Snapshot), CreatedAt: n.Clone.CreatedAt, Snapshots: snapshots,
		Branches: list(n.Branches, func(b control.TimelineBranch) TimelineBranch {
			return TimelineBranch{
				Timeflow: string(b.Timeflow), Verb: b.Verb, Snapshot: string(b.Snapshot), At: b.At, EndedAt: b.EndedAt,
				Current: b.Current, Undoable: b.Undoable,
			}
		}),
	}
}
