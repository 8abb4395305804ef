package formats

import (
	"errors"
	"fmt"
)

// script is the text of a file that is read from its start to its end, and the
// first fault that was found in it. Whoever reads it stops at that fault.
type script struct {
	text  string
	fault *Fault
}

// newScript takes a file, as far as every reader does.
func newScript(data []byte) *script {
	text, err := screened(data)
	s := &script{text: text}
	errors.As(err, &s.fault)
	return s
}

// fail notes a fault at a byte offset, if it is the first one. Path is where that is
// in the file's own terms, or empty.
func (s *script) fail(at int, path, format string, args ...any) {
	if s.fault == nil {
		s.fault = placed(s.text, at, fmt.Sprintf(format, args...))
		s.fault.Path = path
	}
}

// line is the line of a byte offset.
func (s *script) line(at int) int { return placed(s.text, at, "").Line }
