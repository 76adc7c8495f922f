// Package lowprio runs work that nobody waits for, so that it takes neither
// disk nor processor from what somebody does. Linux only.
package lowprio

import (
	"runtime"

	"golang.org/x/sys/unix"
)

const (
	whoProcess = 1       // IOPRIO_WHO_PROCESS; 0 is the calling thread
	classIdle  = 3 << 13 // IOPRIO_CLASS_IDLE
	lowest     = 19      // nice
)

// Do calls fn on a thread of its own, with idle I/O priority and the lowest
// processor priority, and returns when fn has. What fn starts on other
// goroutines runs as usual. Where the kernel refuses a priority fn runs
// without it.
func Do(fn func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread() // never unlocked: the thread ends with the goroutine
		_, _, _ = unix.Syscall(unix.SYS_IOPRIO_SET, whoProcess, 0, classIdle)
		_ = unix.Setpriority(unix.PRIO_PROCESS, unix.Gettid(), lowest)
		fn()
	}()
	<-done
}
