package engine

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestValidateName(t *testing.T) {
	for _, ok := range []string{"a", "shop", "shop-2", "0", strings.Repeat("x", MaxNameLength)} {
		if err := ValidateName(ok); err != nil {
			t.Errorf("%q was refused: %v", ok, err)
		}
	}
	for _, bad := range []string{"", "../x", "-a", "Shop", "a b", "ä", "a/b", "a\x00", "shop_2", strings.Repeat("x", 300)} {
		err := ValidateName(bad)
		if CodeOf(err) != CodeInvalidName || HintOf(err) == "" || len(err.Error()) > 200 {
			t.Errorf("%q: got %v", bad, err)
		}
	}
}

func TestIDs(t *testing.T) {
	id := NewID(PrefixClone)
	if !id.HasPrefix(PrefixClone) || id.HasPrefix(PrefixSource) || NewID(PrefixClone) == id {
		t.Errorf("got %s", id)
	}
	for _, bad := range []ID{"", "clo_", "clo_x", ID(strings.ToUpper(string(id))), id + "0"} {
		if bad.HasPrefix(PrefixClone) {
			t.Errorf("%q passes for a clone's id", bad)
		}
	}
}

func TestLSN(t *testing.T) {
	l, err := ParseLSN("16/B374D848")
	if err != nil || l != 0x16B374D848 || l.String() != "16/B374D848" {
		t.Fatalf("got %v, %v", l, err)
	}
	b, err := json.Marshal(l)
	var back LSN
	if err != nil || json.Unmarshal(b, &back) != nil || back != l {
		t.Errorf("JSON: got %s and %v", b, back)
	}
	for _, bad := range []string{"", "16", "16/", "/1", "16/B374D848/1", "g/1", "123456789/0"} {
		if _, err := ParseLSN(bad); CodeOf(err) != CodeInvalidPoint {
			t.Errorf("%q: got %v", bad, err)
		}
	}
}

func TestSegmentNames(t *testing.T) {
	for _, size := range []int64{1 << 20, 16 << 20, 1 << 30} {
		for _, l := range []LSN{0, 1, LSN(size) - 1, LSN(size), 0xFFFFFFFF, 0x1_0000_0000, 0x16_B374_D848} {
			no := l.Segment(size)
			tli, got, err := ParseSegmentName(no.FileName(7, size), size)
			if err != nil || tli != 7 || got != no || no.Start(size) > l || l >= no.Start(size)+LSN(size) {
				t.Errorf("size %d, %s: segment %d, file %s, back %d %d, %v", size, l, no, no.FileName(7, size), tli, got, err)
			}
		}
	}
	if got := LSN(0x16_B374_D848).Segment(16<<20).FileName(1, 16<<20); got != "0000000100000016000000B3" {
		t.Errorf("got %s", got) // pg_walfile_name('16/B374D848')
	}
	for _, bad := range []string{"", "0000000100000016000000b3", "000000010000001600000100", "000000000000001600000001", "00000001.history"} {
		if _, _, err := ParseSegmentName(bad, 16<<20); err == nil {
			t.Errorf("%q passes for a segment", bad)
		}
	}
}

func TestParsePoint(t *testing.T) {
	for in, want := range map[string]Point{
		"":                          {Kind: PointLatest},
		"latest":                    {Kind: PointLatest},
		"snapshot:monday":           {Kind: PointSnapshot, Value: "monday"},
		"monday":                    {Value: "monday"},
		"20261121-102700":           {Value: "20261121-102700"},
		"2026-01-31T09:00:00Z":      {Kind: PointTime, Value: "2026-01-31T09:00:00Z"},
		"time:2026-01-31T09:00:00Z": {Kind: PointTime, Value: "2026-01-31T09:00:00Z"},
		"lsn:16/B374D848":           {Kind: PointLSN, Value: "16/B374D848"},
		"xid:42":                    {Kind: PointXID, Value: "42"},
		"restore-point:before v2":   {Kind: PointRestorePoint, Value: "before v2"},
		"16/B374D848":               {Value: "16/B374D848"},
	} {
		got, err := ParsePoint(in)
		if err != nil || got != want {
			t.Errorf("%q: got %+v, %v, want %+v", in, got, err, want)
		}
		if again, err := ParsePoint(got.String()); err != nil || again != got {
			t.Errorf("%q: %q does not read back", in, got)
		}
	}
	for _, bad := range []string{"snapshot:", "time:yesterday", "lsn:xyz", "xid:-1"} {
		if _, err := ParsePoint(bad); CodeOf(err) != CodeInvalidPoint || HintOf(err) == "" {
			t.Errorf("%q: got %v", bad, err)
		}
	}
}

func FuzzParsePoint(f *testing.F) {
	for _, s := range []string{"latest", "lsn:0/0", "time:2026-01-31T09:00:00Z", "xid:1", "a:b:c", ":", "snapshot:\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePoint(s)
		if err != nil {
			return
		}
		if again, err := ParsePoint(p.String()); err != nil || again != p {
			t.Errorf("%q gave %+v, which reads back as %+v, %v", s, p, again, err)
		}
	})
}

func TestSealedDoesNotPrint(t *testing.T) {
	if s := Sealed("bytes").String(); strings.Contains(s, "bytes") || s == "" {
		t.Errorf("got %q", s)
	}
	if s := Sealed(nil).String(); s != "" {
		t.Errorf("nothing prints as %q", s)
	}
}
