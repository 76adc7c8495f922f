package linker

import (
	"testing"
	"time"
)

// TestSlotStateTellsOfTheServer: one statement tells doctor of the slot, of the
// limit and the clock there, and of slots that are named as ours are.
func TestSlotStateTellsOfTheServer(t *testing.T) {
	k := link(t, map[string]string{"max_slot_wal_keep_size": "64MB"})
	st, err := k.l.SlotState(t.Context(), target(k.s), "ramet_own")
	if err != nil || st.Exists || len(st.Others) != 0 || st.Limit != 64<<20 {
		t.Fatalf("without a slot: %+v, %v", st, err)
	}
	exec1(t, k.s, "SELECT pg_create_physical_replication_slot('ramet_own', true)", "SELECT pg_create_physical_replication_slot('ramet_other', true)",
		"SELECT pg_create_physical_replication_slot('somebody', true)", "SELECT pg_create_physical_replication_slot('rametx', true)")
	before := time.Now()
	st, err = k.l.SlotState(t.Context(), target(k.s), "ramet_own")
	if err != nil || !st.Exists || st.Active || st.RestartLSN == 0 || st.WALStatus == "" {
		t.Errorf("got %+v, %v", st, err)
	}
	if len(st.Others) != 1 || st.Others[0].Name != "ramet_other" || st.Others[0].Active {
		t.Errorf("others: got %+v", st.Others)
	}
	if st.Clock.Before(before.Add(-time.Second)) || st.Clock.After(time.Now().Add(time.Second)) {
		t.Errorf("the clock of this very host is %s, here it is %s", st.Clock, before)
	}
	k2 := link(t, nil)
	if st, err = k2.l.SlotState(t.Context(), target(k2.s), "ramet_own"); err != nil || st.Limit != -1 {
		t.Errorf("without a limit: %+v, %v", st, err)
	}
}
