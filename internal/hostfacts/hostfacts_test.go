package hostfacts

import (
	"strings"
	"testing"
)

func TestCollect(t *testing.T) {
	got := Collect(t.TempDir(), "/does/not/exist")
	for name, want := range map[string]string{"kernel": "Linux", "memory": "MemTotal", "mounts": " / ", "runtime": "go", "disks": "no such file"} {
		if !strings.Contains(string(got[name]), want) {
			t.Errorf("%s lacks %q:\n%s", name, want, got[name])
		}
	}
}

func TestMountsHideWhatMayNameAPassword(t *testing.T) {
	got := string(mounts([]byte("1 2 0:3 / / rw - btrfs /dev/sda rw,ssd\n4 5 0:6 / /mnt rw - cifs //nas/x rw,username=joe,password=canary\n")))
	if strings.Contains(got, "canary") || !strings.Contains(got, "cifs") || !strings.Contains(got, "ssd") {
		t.Errorf("got %s", got)
	}
}
