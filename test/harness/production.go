package harness

import (
	"fmt"
	"testing"

	"github.com/ramet-io/ramet/internal/pgtest"
)

// The database that Production makes, and what its rows look like: table note
// holds what tests tell apart, table filler some bulk.
const (
	Database = "shop"
	Notes    = "SELECT coalesce(string_agg(v, ',' ORDER BY id), '') FROM note"
	Filler   = "SELECT count(*)::text FROM filler"
)

// Note is the statement that adds a note.
func Note(v string) string { return fmt.Sprintf("INSERT INTO note (v) VALUES ('%s')", v) }

// Production starts a server with one note, "one", and some bulk.
func Production(t testing.TB, cfg pgtest.Config) *pgtest.Server {
	t.Helper()
	p := pgtest.New(t, cfg)
	Fill(t, p)
	return p
}

// Fill makes the database of Production on a server.
func Fill(t testing.TB, p *pgtest.Server) {
	t.Helper()
	ctx := t.Context()
	if err := p.Exec(ctx, "postgres", "CREATE DATABASE "+Database); err != nil {
		t.Fatal(err)
	}
	err := p.Exec(ctx, Database,
		"CREATE TABLE note (id bigserial PRIMARY KEY, v text NOT NULL)",
		"CREATE TABLE filler AS SELECT g AS id, md5(g::text) AS v FROM generate_series(1, 5000) g",
		Note("one"))
	if err != nil {
		t.Fatal(err)
	}
}

// AddNote commits a note on production.
func AddNote(t testing.TB, p *pgtest.Server, v string) {
	t.Helper()
	if err := p.Exec(t.Context(), Database, Note(v)); err != nil {
		t.Fatal(err)
	}
}

// Slots returns the names of production's replication slots, joined by commas.
func Slots(t testing.TB, p *pgtest.Server) string {
	t.Helper()
	v, err := p.Value(t.Context(), "postgres", "SELECT coalesce(string_agg(slot_name, ',' ORDER BY slot_name), '') FROM pg_replication_slots")
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// DropSlot drops a replication slot behind the back of whoever reads it.
func DropSlot(t testing.TB, p *pgtest.Server, slot string) {
	t.Helper()
	err := p.Exec(t.Context(), "postgres", fmt.Sprintf(`DO $$ BEGIN FOR i IN 1..1000 LOOP BEGIN
		PERFORM pg_drop_replication_slot('%s'); EXIT; EXCEPTION WHEN object_in_use THEN
		PERFORM pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = '%s'; PERFORM pg_sleep(0.01); END; END LOOP; END $$`, slot, slot))
	if err != nil {
		t.Fatal(err)
	}
}
