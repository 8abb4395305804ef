//go:build !js && !windows

package screen

import (
	"syscall"
	"time"
)

// processTime is how long the CPUs have worked for this process, in all its threads.
func processTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
