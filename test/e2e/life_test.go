package e2e

import (
	"fmt"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

func patchClone(t *testing.T, a harness.Ask, ref string, p client.ClonePatch) (client.Clone, error) {
	t.Helper()
	return client.Read[client.Clone](a.UpdateCloneWithApplicationMergePatchPlusJSONBody(a.Ctx, ref, nil, p))
}

// TestLifeOfAClone: a bookmark outlives its clone, a name can change under an
// open connection, and a clone goes when its time is up, also when no daemon
// ran then.
func TestLifeOfAClone(t *testing.T) {
	t.Parallel()
	_, d, a := linked(t, pgtest.Config{}, harness.Options{})
	harness.Try(a.NewClone("dev", "shop", ""))(t)
	must(t, a.Exec("dev", harness.Note("kept")))
	harness.Try(a.Verb("dev", "snapshot good"))(t)
	mark := harness.Try(client.Read[client.Bookmark](a.CreateBookmark(a.Ctx, nil, client.CreateBookmark{Name: "release", Of: "dev", At: "snapshot:good"})))(t)
	must(t, a.Exec("dev", harness.Note("lost")))

	// Renamed under an open connection, and protected.
	conn, err := a.Connect(t.Context(), "dev")
	must(t, err)
	name, yes, no := "tested", true, false
	c := harness.Try(patchClone(t, a, "dev", client.ClonePatch{Name: &name, Protected: &yes}))(t)
	if _, err := conn.Exec(t.Context(), "SELECT 1"); err != nil || c.Name != name {
		t.Errorf("after the new name %q: %v", c.Name, err)
	}
	must(t, conn.Close(t.Context()))
	_, err = a.Clone("dev")
	harness.Refused(t, err, "VDB_NOT_FOUND")
	_, err = a.Verb(name, "remove")
	harness.Refused(t, err, "CLONE_PROTECTED", "--no-protect")
	harness.Try(patchClone(t, a, name, client.ClonePatch{Protected: &no}))(t)

	tl := harness.Try(client.Read[client.Timeline](a.GetTimeline(a.Ctx, "shop")))(t)
	if len(tl.Clones) != 1 || tl.Clones[0].Name != name || len(tl.Clones[0].Branches) != 1 || tl.Clones[0].Branches[0].Verb != "create" ||
		len(tl.Clones[0].Snapshots) != 1 || len(tl.Bookmarks) != 1 || tl.Bookmarks[0].ID != mark.ID {
		t.Errorf("the timeline shows %+v and %+v", tl.Clones, tl.Bookmarks)
	}
	harness.Try(a.Verb(name, "remove"))(t)

	var clone client.Clone
	d.MustCLI(&clone, "clone", "create", "again", "--at", "bookmark:release", "--profile", "none", "-o", "json")
	notesOf(t, a, "again", "one,kept")
	_, err = client.Read[client.Operation](a.DeleteSnapshot(a.Ctx, mark.Snapshot, nil))
	harness.Refused(t, err, "SNAPSHOT_NOT_FOUND") // hidden: it is there for the bookmark alone
	if _, err := client.Read[struct{}](a.DeleteBookmark(a.Ctx, "release", nil)); err != nil {
		t.Fatal(err)
	}

	// Its time comes while no daemon runs.
	soon := "2s"
	c = harness.Try(patchClone(t, a, "again", client.ClonePatch{TTL: &soon}))(t)
	d.Kill()
	testenv.Eventually(t, harness.Patience, func() error {
		if left := time.Until(c.ExpiresAt); left > 0 {
			return fmt.Errorf("%v to go", left)
		}
		return nil
	})
	d.Start()
	testenv.Eventually(t, harness.Patience, func() error {
		if all, err := a.Clones(); err != nil || len(all) > 0 {
			return fmt.Errorf("there are %d clones, %w", len(all), err)
		}
		return nil
	})
	d.Settle(t)
	page := harness.Try(client.Read[client.OperationList](a.ListOperations(a.Ctx, &client.ListOperationsParams{Limit: 5})))(t)
	if op := page.Items[0]; op.Kind != "clone.remove" || op.Principal != "system" || op.Status != "succeeded" {
		t.Errorf("the last operation is %s by %s, %s", op.Kind, op.Principal, op.Status)
	}
	d.CheckInvariants(t, harness.Invariants{})
}
