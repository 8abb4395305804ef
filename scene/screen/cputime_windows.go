package screen

import (
	"syscall"
	"time"
)

// processTime is how long the CPUs have worked for this process, in all its threads.
func processTime() time.Duration {
	var began, ended, kernel, user syscall.Filetime
	own, err := syscall.GetCurrentProcess()
	if err != nil || syscall.GetProcessTimes(own, &began, &ended, &kernel, &user) != nil {
		return 0
	}
	ticks := func(t syscall.Filetime) int64 { return int64(t.HighDateTime)<<32 | int64(t.LowDateTime) } // of 100 ns
	return time.Duration(100 * (ticks(kernel) + ticks(user)))
}
