package kiosk

import "os"

// alive reports whether there is a process of that number: here, one can only be found
// where there is.
func alive(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	p.Release()
	return true
}
