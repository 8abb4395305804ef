package kiosk

import (
	"os/exec"
	"syscall"
)

// tie makes a process end with the thread that starts it: at once, and also where it is
// stopped or hangs. Elsewhere, and between the two, the end of its standard input does.
func tie(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
