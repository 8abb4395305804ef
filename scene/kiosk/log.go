//go:build !js

package kiosk

import (
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
)

// Log is a file of lines that never grows beyond a size: then it is put aside under a
// number, and the oldest is dropped. Nothing that is wrong with the disk reaches who
// writes: a disk that is full, read-only or slow loses lines, and where it takes some
// again, one says how many. (What libraries there are give their errors to who writes,
// and number files by the clock on the wall, which may jump.)
type Log struct {
	name  string
	most  int64 // bytes of a file
	kept  int   // files beside the one that is written
	lines chan []byte
	over  chan struct{}
	lost  atomic.Int64

	file *os.File
	size int64
	torn bool // the last line was written in part
}

// How much a kiosk logs at most: 5 MiB in all.
const (
	logSize = 1 << 20
	logKept = 4
)

// OpenLog returns the log of that name, whose folder is made where there is none. It
// cannot fail: the first line finds out. Files put aside have a number before the dot.
func OpenLog(name string) *Log { return openLog(name, logSize, logKept) }

func openLog(name string, most int64, kept int) *Log {
	l := &Log{name: name, most: most, kept: kept, lines: make(chan []byte, 256), over: make(chan struct{})}
	go l.run()
	return l
}

// Write takes a line. It never waits, and never fails.
func (l *Log) Write(line []byte) (int, error) {
	select {
	case l.lines <- append([]byte(nil), line...):
	default:
		l.lost.Add(1)
	}
	return len(line), nil
}

// Close writes what is left.
func (l *Log) Close() {
	close(l.lines)
	<-l.over
}

// Lost is how many lines are missing since the last that was written.
func (l *Log) Lost() int64 { return l.lost.Load() }

func (l *Log) run() {
	defer close(l.over)
	for line := range l.lines {
		if n := l.lost.Load(); n > 0 && l.put(fmt.Appendf(nil, `{"level":"WARN","msg":"lines of the log were lost","lines":%d}`+"\n", n)) {
			l.lost.Add(-n)
		}
		if !l.put(line) {
			l.lost.Add(1)
		}
	}
	if l.file != nil {
		l.file.Close()
	}
}

// put writes a line, and reports whether it stands in the file.
func (l *Log) put(line []byte) bool {
	if !l.ready(int64(len(line))) {
		return false
	}
	if l.torn {
		line = append([]byte{'\n'}, line...)
	}
	n, err := l.file.Write(line)
	l.size += int64(n)
	if n > 0 {
		l.torn = n < len(line)
	}
	if err != nil { // perhaps the file is gone; the next line opens it anew
		l.file.Close()
		l.file = nil
	}
	return err == nil
}

// ready sees to a file that has room for more bytes.
func (l *Log) ready(more int64) bool {
	if l.file == nil && !l.open(os.O_APPEND) {
		return false
	}
	if l.size == 0 || l.size+more <= l.most {
		return true
	}
	l.file.Close()
	l.file = nil
	for n := l.kept; n > 0; n-- {
		_ = os.Rename(l.aside(n-1), l.aside(n)) // what cannot be put aside is written over
	}
	l.torn = false
	return l.open(os.O_TRUNC)
}

// aside is the name of the file that was put aside n times.
func (l *Log) aside(n int) string {
	if n == 0 {
		return l.name
	}
	ext := filepath.Ext(l.name)
	return fmt.Sprintf("%s.%d%s", l.name[:len(l.name)-len(ext)], n, ext)
}

func (l *Log) open(how int) bool {
	if os.MkdirAll(filepath.Dir(l.name), 0o755) != nil {
		return false
	}
	file, err := os.OpenFile(l.name, os.O_CREATE|os.O_WRONLY|how, 0o644)
	if err != nil {
		return false
	}
	l.file, l.size = file, 0
	if info, err := file.Stat(); err == nil {
		l.size = info.Size()
	}
	return true
}
