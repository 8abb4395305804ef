//go:build !js

package kiosk

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"syscall"
	"time"
)

// child is a process that was started, and what it says.
type child struct {
	cmd  *exec.Cmd
	life io.Closer // its standard input: it ends when that does
	over chan struct{}
	odd  int // lines of its standard error
}

// event is something that a child said or did.
type event struct {
	from *child
	said message
	loud string // a line on its standard error, or one that is no message
	gone string // why it ended
}

// The longest line that is heard, and how many a child may write to its standard
// error: a driver that complains of every picture would push out all else.
const (
	longestLine = 1 << 20
	mostLoud    = 1000
)

// launch starts a process and tells what it says and does. Tell must not block for
// ever.
func launch(cmd *exec.Cmd, tell func(event)) (*child, error) {
	c := &child{cmd: cmd, over: make(chan struct{})}
	out := &lines{each: func(line []byte) { tell(c.heard(line)) }}
	errs := &lines{each: func(line []byte) {
		if c.odd++; c.odd <= mostLoud {
			tell(event{from: c, loud: string(line)})
		}
	}}
	cmd.Stdout, cmd.Stderr = out, errs
	cmd.WaitDelay = time.Second // what it started may hold its ends
	tie(cmd)
	life, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	c.life = life
	if err := cmd.Start(); err != nil {
		life.Close()
		return nil, err
	}
	go func() {
		cmd.Wait()
		life.Close()
		close(c.over)
		tell(event{from: c, gone: fate(cmd)})
	}()
	return c, nil
}

// heard makes sense of a line.
func (c *child) heard(line []byte) event {
	e := event{from: c}
	if json.Unmarshal(line, &e.said) != nil {
		e = event{from: c, loud: string(line)}
	}
	return e
}

// fate is how a process ended, in words.
func fate(cmd *exec.Cmd) string {
	if cmd.ProcessState == nil {
		return "it could not be waited for"
	}
	return fmt.Sprintf("gone: %v", cmd.ProcessState)
}

// kill ends a process that does not answer. First it may still say where it hangs:
// that is what the runtime does on SIGQUIT.
func (c *child) kill() {
	c.cmd.Process.Signal(syscall.SIGQUIT)
	c.end(time.Second)
}

// stop ends a process that answers: it does when nobody holds its standard input.
func (c *child) stop() {
	c.life.Close()
	c.end(3 * time.Second)
}

// end kills a process that is not over in time.
func (c *child) end(within time.Duration) {
	go func() {
		select {
		case <-c.over:
		case <-time.After(within):
			c.cmd.Process.Kill()
		}
	}()
}

// lines cuts what is written to it into lines. Those that are too long are cut short.
type lines struct {
	each func([]byte)
	held []byte
}

func (l *lines) Write(p []byte) (int, error) {
	n := len(p)
	for len(p) > 0 {
		head, rest, whole := bytes.Cut(p, []byte("\n"))
		l.held = append(l.held, head[:min(len(head), longestLine-len(l.held))]...)
		if whole {
			if len(l.held) > 0 {
				l.each(l.held)
			}
			l.held = l.held[:0]
		}
		p = rest
	}
	return n, nil
}
