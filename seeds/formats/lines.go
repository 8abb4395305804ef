package formats

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// lines writes JSON with an entry a line, so that files can be compared and
// searched by lines and no more than one entry is held in memory. It keeps its
// first error for close.
type lines struct {
	out *bufio.Writer
	err error
}

func newLines(w io.Writer) *lines { return &lines{out: bufio.NewWriter(w)} }

// text writes what is JSON already.
func (l *lines) text(s string) {
	if l.err == nil {
		_, l.err = l.out.WriteString(s)
	}
}

// value writes v as JSON.
func (l *lines) value(v any) {
	if l.err != nil {
		return
	}
	var data []byte
	if data, l.err = marshal(v); l.err == nil {
		_, l.err = l.out.Write(data)
	}
}

// entry writes the ith value of an array on a line of its own.
func (l *lines) entry(i int, v any) {
	if i > 0 {
		l.text(",")
	}
	l.text("\n")
	l.value(v)
}

// close writes what is left, and returns the error if there was one.
func (l *lines) close() error {
	if l.err != nil {
		return l.err
	}
	return l.out.Flush()
}

// marshal is v as JSON on one line. Unlike json.Marshal it leaves < > & as they
// are, so that those who search a file for the words of a quote find them.
func marshal(v any) ([]byte, error) {
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(line.Bytes(), []byte("\n")), err
}
