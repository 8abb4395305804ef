//go:build !js

package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// progress tells somebody who waits how far something has come: a line a step and,
// on a terminal, a bar that grows below them.
type progress struct {
	out         io.Writer
	terminal    bool
	whole, done int // bytes
	shown       time.Time
}

func newProgress(out io.Writer) *progress {
	p := &progress{out: out}
	if f, ok := out.(*os.File); ok {
		info, err := f.Stat()
		p.terminal = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	return p
}

// step says what is done next.
func (p *progress) step(what string) {
	p.clear()
	fmt.Fprintf(p.out, "citemap: %s\n", what)
}

// begin says how many bytes there are to write.
func (p *progress) begin(whole int) { p.whole, p.done = whole, 0 }

// wrote says that a file was written, of that many bytes.
func (p *progress) wrote(name string, size int) {
	p.clear()
	fmt.Fprintf(p.out, "%12s  %s\n", grouped(size), name)
	p.done += size
	if p.terminal && p.whole > 0 {
		p.bar(float64(p.done) / float64(p.whole))
	}
}

// reached says what share of the work is done, on a terminal, ten times a second.
func (p *progress) reached(share float64) {
	if p.terminal && time.Since(p.shown) > 100*time.Millisecond {
		p.shown = time.Now()
		p.clear()
		p.bar(share)
	}
}

// bar draws how much of it all is done, from 0 to 1.
func (p *progress) bar(share float64) {
	const width = 40
	full := min(width, int(width*share))
	fmt.Fprintf(p.out, "[%s%s] %3d %%", strings.Repeat("=", full), strings.Repeat(" ", width-full), int(100*share))
}

// end says what has become of it.
func (p *progress) end(format string, about ...any) {
	p.clear()
	fmt.Fprintf(p.out, "%12s  "+format+"\n", append([]any{grouped(p.done)}, about...)...)
}

// clear takes the bar away.
func (p *progress) clear() {
	if p.terminal {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}

// grouped is a number with its thousands apart.
func grouped(n int) string {
	digits := fmt.Sprint(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
