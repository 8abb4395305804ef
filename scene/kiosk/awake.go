//go:build !js

package kiosk

import (
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"runtime"
)

// keepers are the programs that keep a machine awake for as long as they run, by
// system. The first ends with its standard input, the other with this process.
func awakener() []string {
	switch runtime.GOOS {
	case "linux":
		return []string{"systemd-inhibit", "--what=idle:sleep", "--mode=block", "--who=citemap", "--why=A kiosk shows a map", "cat"}
	case "darwin":
		return []string{"caffeinate", "-dims", "-w", fmt.Sprint(os.Getpid())}
	}
	return nil
}

// stayAwake keeps the machine from going to sleep until the function that it returns is
// called. Where the system does not let it, the show goes on without.
func stayAwake(log *slog.Logger) func() {
	words := awakener()
	if words == nil {
		log.Warn("nothing keeps this machine from sleeping: its settings must")
		return func() {}
	}
	cmd := exec.Command(words[0], words[1:]...)
	said := new(capped)
	cmd.Stderr = said
	life, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		log.Warn("nothing keeps this machine from sleeping", "why", err)
		return func() {}
	}
	over, asked := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(over)
		err := cmd.Wait()
		select {
		case <-asked:
		default:
			log.Warn("nothing keeps this machine from sleeping", "why", err, "said", said.String())
		}
	}()
	return func() {
		close(asked)
		life.Close()
		if runtime.GOOS != "linux" {
			cmd.Process.Kill()
		}
		<-over
	}
}

// capped keeps the beginning of what is written.
type capped struct{ text []byte }

func (c *capped) Write(p []byte) (int, error) {
	c.text = append(c.text, p[:min(len(p), 500-len(c.text))]...)
	return len(p), nil
}

func (c *capped) String() string { return string(c.text) }
