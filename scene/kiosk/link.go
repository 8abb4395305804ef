//go:build !js

package kiosk

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"runtime/metrics"
	"time"
)

// Link is the player's end of the pipes to its supervisor. It never keeps the player
// waiting: what a supervisor that is stopped does not read is lost.
type Link struct {
	out   io.Writer
	lines chan []byte // nil: that was all
	all   chan struct{}

	start, last time.Time // of the monotonic clock
}

// Connect is called once, by the player. Over is called on a goroutine of its own when
// in ends: the supervisor is gone, or wants the player to end.
func Connect(in io.Reader, out io.Writer, over func()) *Link {
	l := &Link{out: out, lines: make(chan []byte, 64), all: make(chan struct{}), start: time.Now()}
	go l.write()
	go func() {
		io.Copy(io.Discard, in)
		over()
	}()
	return l
}

func (l *Link) write() {
	defer close(l.all)
	for line := range l.lines {
		if line == nil {
			return
		}
		l.out.Write(line) // whoever does not hear it will see the player end
	}
}

func (l *Link) send(m message) {
	line, err := json.Marshal(m)
	if err != nil {
		return
	}
	select {
	case l.lines <- append(line, '\n'):
	default:
	}
}

// Close sees to it that all that was said is on its way, unless nobody reads it.
func (l *Link) Close() {
	late := time.After(time.Second)
	select {
	case l.lines <- nil:
	case <-late:
		return
	}
	select {
	case <-l.all:
	case <-late:
	}
}

// Due reports whether the next beat is: there is one a second.
func (l *Link) Due() bool { return time.Since(l.last) >= time.Second }

// Beat says that the player shows what b says. It is to be called only after a picture
// was presented.
func (l *Link) Beat(b Beat) {
	l.last = time.Now()
	b.Seconds = l.last.Sub(l.start).Seconds()
	b.Heap, b.Goroutines = usage()
	l.send(message{Beat: &b})
}

// Left says that the kiosk was left by its keys.
func (l *Link) Left() { l.send(message{Left: true}) }

// Log is where the player logs.
func (l *Link) Log() *slog.Logger {
	return slog.New(slog.NewJSONHandler(logging{l}, nil))
}

// logging sends lines of a log.
type logging struct{ link *Link }

func (l logging) Write(line []byte) (int, error) {
	var m message
	if json.Unmarshal(bytes.TrimSpace(line), &m.Log) == nil {
		l.link.send(m)
	}
	return len(line), nil
}

// usage is what the garbage collector looks after, and how many goroutines there are.
func usage() (heap uint64, goroutines int) {
	all := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/sched/goroutines:goroutines"}}
	metrics.Read(all)
	return all[0].Value.Uint64(), int(all[1].Value.Uint64())
}
