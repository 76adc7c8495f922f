package lowprio

import (
	"testing"

	"golang.org/x/sys/unix"
)

func TestDo(t *testing.T) {
	ran := false
	Do(func() {
		ran = true
		class, _, errno := unix.Syscall(unix.SYS_IOPRIO_GET, whoProcess, 0, 0)
		if errno != 0 || class != classIdle {
			t.Errorf("I/O priority %#x, %v, want idle", class, errno)
		}
		if nice, err := unix.Getpriority(unix.PRIO_PROCESS, unix.Gettid()); err != nil || 20-nice != lowest {
			t.Errorf("nice %d, %v, want %d", 20-nice, err, lowest)
		}
	})
	if !ran {
		t.Fatal("it did not run")
	}
	if nice, err := unix.Getpriority(unix.PRIO_PROCESS, unix.Gettid()); err != nil || 20-nice == lowest {
		t.Errorf("the caller's thread has nice %d, %v", 20-nice, err)
	}
}
