package apitest

import (
	"context"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

func (s system) Doctor(context.Context, engine.Principal, control.DoctorRequest) ([]control.Finding, error) {
	return do(s.f, "doctor", func() ([]control.Finding, error) { return s.f.findings, nil })
}

func (s system) Repair(_ context.Context, p engine.Principal, r control.RepairRequest) (engine.Operation, error) {
	return do(s.f, "repair", func() (engine.Operation, error) {
		if !r.DryRun {
			s.f.findings = nil
		}
		return s.f.start(p, "system.repair", engine.ObjectRef{Kind: engine.ObjectSystem}, nil), nil
	})
}

func (s system) CatalogBackups(context.Context, engine.Principal) ([]engine.CatalogBackup, error) {
	return do(s.f, "catalog.backups", func() ([]engine.CatalogBackup, error) { return s.f.backups, nil })
}

func (s system) BackupCatalog(context.Context, engine.Principal) (engine.CatalogBackup, error) {
	return do(s.f, "catalog.backup", func() (engine.CatalogBackup, error) {
		b := engine.CatalogBackup{
			Name: "catalog-manual-20260102T030405Z.db", Path: "/var/lib/ramet/backups/catalog-manual-20260102T030405Z.db",
			Bytes: 65536, Version: 3, CreatedAt: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
		}
		s.f.backups = append([]engine.CatalogBackup{b}, s.f.backups...)
		return b, nil
	})
}
