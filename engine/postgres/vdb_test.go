package postgres

import (
	"fmt"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

func TestVirtualDatabaseLifeCycle(t *testing.T) {
	testenv.Postgres(t, 0)
	f := newFixture(t)
	for _, major := range majors(t, f.Manager) {
		t.Run(fmt.Sprint(major), func(t *testing.T) {
			dir := f.cluster(t, pgtest.Config{Major: major, User: "boss"}, fmt.Sprintf("ds%d", major),
				"CREATE DATABASE shop", "CREATE ROLE app LOGIN PASSWORD 'app-secret'")
			spec := f.vdb(t, fmt.Sprintf("clo_%d", major), dir, major)
			spec.Settings = map[string]string{"work_mem": "3MB"}
			begin := time.Now()
			in := mustStart(t, f, spec)
			t.Logf("start took %v", time.Since(begin))
			if db, err := in.DefaultDatabase(t.Context()); err != nil || db != "shop" {
				t.Errorf("default database: got %q, %v", db, err)
			}
			if err := in.FirstQuery(t.Context(), "shop"); err != nil {
				t.Error(err)
			}
			conn, err := login(t, spec.Port, spec.User, "clone-secret", "shop")
			if err != nil {
				t.Fatal(err)
			}
			for sql, want := range map[string]string{
				"SHOW work_mem": "3MB", "SHOW fsync": "on", "SHOW archive_mode": "off", "SHOW cluster_name": spec.ID,
				"SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user": fmt.Sprint(f.Isolated()),
				"SELECT inet_server_addr()::text":                                  "127.0.0.1/32",
			} {
				if got := value(t, conn, sql); got != want {
					t.Errorf("%s: got %q, want %q", sql, got, want)
				}
			}
			if _, err := login(t, spec.Port, spec.User, "wrong", "shop"); err == nil {
				t.Error("a wrong password was accepted")
			}
			if tli, lsn, err := in.Position(t.Context()); err != nil || tli != 1 || lsn == 0 {
				t.Errorf("position: %v %v %v", tli, lsn, err)
			}
			if err := in.Checkpoint(t.Context()); err != nil {
				t.Error(err)
			}
			if clean, err := in.Stop(t.Context()); err != nil || !clean {
				t.Errorf("stop: clean %v, %v", clean, err)
			}
			select {
			case <-in.Done():
			default:
				t.Error("Done is open after Stop")
			}
			if c, err := f.Control(dir, major); err != nil || c.State != "shut down" {
				t.Errorf("control after stop: %+v, %v", c, err)
			}
		})
	}
}

func TestNotInstalled(t *testing.T) {
	f := newFixture(t)
	_, err := f.Start(t.Context(), engine.InstanceSpec{ID: "a", Role: engine.RoleVerify, Major: 12, Dir: "/nowhere"})
	wantCode(t, err, engine.CodeMajorUnsupported)
}
