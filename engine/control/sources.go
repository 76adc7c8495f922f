package control

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// Sources are the use cases of linked production clusters.
type Sources struct{ *core }

// LinkRequest asks for a new source.
type LinkRequest struct {
	Name            string
	Project         string            // name or id; empty: the default project
	Conninfo        string            // key=value or URL form; may hold a password
	Password        string            // wins over one in Conninfo
	Mode            engine.SourceMode // empty: physical
	AcceptUnbounded bool              // a permanent slot although the server does not bound it
	Temporary       bool              // insist on a temporary slot
	SnapSync        string            // cron expression or "@every 15m"; empty: off
	TimeZone        string            // IANA name for SnapSync; empty: UTC
	KeepLast        int               // snapshots kept; 0 keeps all
	MaxRate         int               // KiB/s of the base backup; 0: no limit
	Compress        string            // base backup compression; empty lets Ramet choose
	FastCheckpoint  bool              // ask production for an immediate checkpoint
	MaxLag          int64             // bytes the slot may hold back before the engine drops it; 0: no limit
	Labels          map[string]string
}

// SourcePatch changes a source; nil leaves a field as it is.
type SourcePatch struct {
	Name               *string
	SnapSync, TimeZone *string
	KeepLast           *int
	MaxLag             *int64
	Password           string             // of the link's user on production; empty leaves it
	Labels             map[string]*string // merge-patch: a nil value removes the label
}

// SystemPrincipal is the daemon itself, for scheduled work.
func SystemPrincipal() engine.Principal {
	return engine.Principal{Name: "system", Permissions: access.RolePermissions(access.RoleAdmin)}
}

// SourceFilter narrows a list of sources; the zero value is all.
type SourceFilter struct {
	Project string // name or id
}

// Get returns the source that ref names.
func (s *Sources) Get(ctx context.Context, p engine.Principal, ref string) (out engine.Source, err error) {
	if err := access.AllowAnywhere(p, access.SourcesRead); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		out, err = findSource(tx, p, ref, access.SourcesRead)
		return err
	})
	return out, err
}

// List returns one page of the sources that p may see.
func (s *Sources) List(ctx context.Context, p engine.Principal, f SourceFilter, page Page) (out PageOf[engine.Source], err error) {
	if err := access.AllowAnywhere(p, access.SourcesRead); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		in, err := inProject(tx, p, f.Project, access.SourcesRead)
		if err != nil {
			return err
		}
		out, err = pageOf(tx.Sources().All(), page, func(s engine.Source) engine.ID { return s.ID },
			func(s engine.Source) bool { return in(s.Project) })
		return err
	})
	return out, err
}

// Update applies a patch. A changed schedule takes effect at once.
func (s *Sources) Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch SourcePatch) (engine.Source, error) {
	if err := access.AllowAnywhere(p, access.SourcesUpdate); err != nil {
		return engine.Source{}, err
	}
	var out engine.Source
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		src, err := findSource(tx, p, ref, access.SourcesUpdate)
		if err != nil {
			return err
		}
		if err := checkMatch(ifMatch, src.Revision); err != nil {
			return err
		}
		if patch.Name != nil {
			if src.Name, err = renamed(tx, src.Name, *patch.Name); err != nil {
				return err
			}
		}
		if patch.SnapSync != nil {
			src.SnapSync = *patch.SnapSync
		}
		if patch.TimeZone != nil {
			src.TimeZone = *patch.TimeZone
		}
		if patch.KeepLast != nil {
			src.KeepLast = *patch.KeepLast
		}
		if patch.MaxLag != nil {
			src.MaxLag = *patch.MaxLag
		}
		if patch.Password != "" {
			if err := s.setPassword(tx, &src, patch.Password); err != nil {
				return err
			}
		}
		if patch.Labels != nil {
			src.Labels = patchLabels(src.Labels, patch.Labels)
		}
		if err := checkSchedule(src.SnapSync, src.TimeZone, src.KeepLast, src.MaxLag); err != nil {
			return err
		}
		if err := tx.Sources().Put(&src); err != nil {
			return err
		}
		out = src
		tx.OnCommit(func() { s.workers.reconfigure(src) })
		return audit(tx, p, "source.update", sourceRef(src), "", nil)
	})
	return out, err
}

// setPassword gives a source the password of its user on production, with
// which its receiver begins anew.
func (s *Sources) setPassword(tx engine.Tx, src *engine.Source, password string) error {
	if err := notBusy(tx, src.ID); err != nil {
		return err
	}
	sealed, err := s.Secrets.Seal([]byte(password), secretPlace(src.ID))
	if err != nil {
		return fmt.Errorf("seal the password of %s: %w", src.Name, err)
	}
	src.Link.Password = sealed
	id, name := src.ID, src.Name
	tx.OnCommit(func() {
		s.workers.background(func(ctx context.Context) {
			err := s.workers.stop(ctx, id, false)
			if err == nil {
				_, err = s.seededWorker(ctx, id)
			}
			if err != nil && ctx.Err() == nil {
				s.Logger.WarnContext(ctx, "follow a source with its new password", keySource, name, keyError, err)
			}
		})
	})
	return nil
}

func sourceRef(s engine.Source) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectSource, ID: s.ID, Name: s.Name}
}

// checkSchedule validates what a person may set about a source's snapshots.
func checkSchedule(expr, zone string, keep int, maxLag int64) error {
	bad := func(field, value, hint string) error {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%s: %q is not valid", field, value).WithHint(hint)
	}
	if keep < 0 {
		return bad("keep_last", fmt.Sprint(keep), "use 0 to keep every snapshot")
	}
	if maxLag < 0 {
		return bad("max_lag_bytes", fmt.Sprint(maxLag), "use 0 for no limit")
	}
	return checkCron("snapsync", "timezone", expr, zone)
}

// nextSync is when SnapSync is due after now; zero when it is off.
func nextSync(s engine.Source, now time.Time) (time.Time, error) {
	return nextRun(s.SnapSync, s.TimeZone, now)
}

// slotName is the one name on production that belongs to a source.
func slotName(id engine.ID) string {
	return engine.SlotPrefix + strings.TrimPrefix(string(id), engine.PrefixSource+"_")
}

// linkParams is what link and resync operations are about. Source and
// Timeflow are whole, so that a retry can put them into the catalog again.
type linkParams struct {
	Source   engine.Source
	Timeflow engine.Timeflow
	Old      engine.ID // resync: the timeflow that is replaced

	OldServer engine.ServerFacts // resync: restored when it fails
}

// Link checks production, reserves the source and starts the operation that
// makes its base backup and first snapshots. Nothing exists when it fails.
func (s *Sources) Link(ctx context.Context, p engine.Principal, r LinkRequest) (engine.Operation, error) {
	project, err := s.placeSource(ctx, p, r.Project)
	if err != nil {
		return engine.Operation{}, err
	}
	params, err := s.prepareLink(ctx, r)
	if err != nil {
		return engine.Operation{}, err
	}
	params.Source.Project = project
	var op engine.Operation
	err = s.Store.Update(ctx, func(tx engine.Tx) error {
		if err := putLink(tx, params); err != nil {
			return err
		}
		op, err = s.submitLink(tx, p, kindLink, params)
		return err
	})
	return op, err
}

// placeSource decides into which project a new source goes.
func (s *Sources) placeSource(ctx context.Context, p engine.Principal, ref string) (engine.ID, error) {
	if err := access.AllowAnywhere(p, access.SourcesCreate); err != nil {
		return "", err
	}
	var pr engine.Project
	err := s.Store.View(ctx, func(tx engine.Tx) (err error) {
		pr, err = findProject(tx, ref)
		if err == nil && ref != "" && !access.May(p, access.ProjectRead, pr.ID) && !access.May(p, access.SourcesCreate, pr.ID) {
			err = missingProject(ref)
		}
		return err
	})
	if err != nil {
		return "", err
	}
	return pr.ID, access.AllowIn(p, access.SourcesCreate, pr.ID)
}

func (s *Sources) prepareLink(ctx context.Context, r LinkRequest) (linkParams, error) {
	if err := engine.ValidateName(r.Name); err != nil {
		return linkParams{}, err
	}
	if r.Mode != "" && r.Mode != engine.ModePhysical {
		return linkParams{}, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest,
			"mode: %q is not available", r.Mode).WithHint("this version links with mode physical")
	}
	if err := checkSchedule(r.SnapSync, r.TimeZone, r.KeepLast, r.MaxLag); err != nil {
		return linkParams{}, err
	}
	if err := s.nameFree(ctx, r.Name); err != nil {
		return linkParams{}, err
	}
	params, password, err := engine.ParseConninfo(r.Conninfo)
	if err != nil {
		return linkParams{}, err
	}
	if r.Password != "" {
		password = r.Password
	}
	src := engine.Source{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixSource), Name: r.Name, Labels: maps.Clone(r.Labels)},
		Kind: engine.SourcePostgres, Mode: engine.ModePhysical, Status: engine.SourceLinking,
		Link: engine.PostgresLink{
			Params: params, Slot: slotPolicy(r), MaxRate: r.MaxRate, Compress: r.Compress, FastCheckpoint: r.FastCheckpoint,
		},
		SnapSync: r.SnapSync, TimeZone: r.TimeZone, KeepLast: r.KeepLast, MaxLag: r.MaxLag,
	}
	src.Link.SlotName = slotName(src.ID)
	src.Server, err = s.probe(ctx, src, password)
	if err != nil {
		return linkParams{}, err
	}
	if password != "" {
		if src.Link.Password, err = s.Secrets.Seal([]byte(password), secretPlace(src.ID)); err != nil {
			return linkParams{}, fmt.Errorf("seal the password of %s: %w", r.Name, err)
		}
	}
	return linkParams{Source: src, Timeflow: stagingFlow(&src)}, nil
}

// stagingFlow makes the next timeflow of a source and points the source at it.
func stagingFlow(src *engine.Source) engine.Timeflow {
	id := engine.NewID(engine.PrefixTimeflow)
	src.Timeflow = id
	return engine.Timeflow{
		Meta: engine.Meta{ID: id}, Of: src.ID, Kind: engine.TimeflowStaging,
		SystemID: src.Server.SystemID, TLI: src.Server.Timeline, Dataset: engine.DatasetID(id),
	}
}

func slotPolicy(r LinkRequest) engine.SlotPolicy {
	switch {
	case r.Temporary:
		return engine.SlotTemporary
	case r.AcceptUnbounded:
		return engine.SlotPermanent
	}
	return engine.SlotAuto
}

func (s *Sources) nameFree(ctx context.Context, name string) error {
	return s.Store.View(ctx, func(tx engine.Tx) error { return checkNameFree(tx, name) })
}

func checkNameFree(tx engine.Tx, name string) error {
	kind := ""
	if _, err := tx.Sources().ByName(name); err == nil {
		kind = "source"
	} else if _, err := tx.Clones().ByName(name); err == nil {
		kind = "clone"
	} else {
		return nil
	}
	return engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "a %s is called %q already", kind, name).
		WithHint("choose another name; sources and clones share their names")
}

func (s *Sources) submitLink(tx engine.Tx, p engine.Principal, kind string, params linkParams) (engine.Operation, error) {
	op, err := s.runner.Submit(tx, operationSpec(kind, sourceRef(params.Source), p, params,
		engine.Lock{Object: params.Source.ID, Mode: engine.LockExclusive}))
	if err != nil {
		return op, err
	}
	return op, audit(tx, p, kind, sourceRef(params.Source), op.ID, nil)
}

func putLink(tx engine.Tx, params linkParams) error {
	if err := checkNameFree(tx, params.Source.Name); err != nil {
		return err
	}
	src, tf := params.Source, params.Timeflow
	if _, err := tx.Projects().Get(homeOf(src.Project)); err != nil {
		return err
	}
	if err := tx.Sources().Put(&src); err != nil {
		return err
	}
	return tx.Timeflows().Put(&tf)
}
