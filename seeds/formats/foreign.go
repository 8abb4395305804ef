package formats

import (
	"fmt"
	"strings"

	"citemap/seeds"
)

// Foreign is what another program's file says, in that program's own terms,
// before it is made a map: the readers fill it, and Foreign.Map (adopt.go) makes
// of it the text of a map.json.
type Foreign struct {
	Title, Summary, Language string
	Nodes                    []ForeignNode
	Links                    []ForeignLink
	Extra                    []Attribute // what it says of the whole, beside title, summary and language
}

// ForeignNode is a node as its file has it.
type ForeignNode struct {
	ID, Name string
	Kind     string // as the file calls it; empty where it says nothing
	Summary  string
	Aliases  []string
	Colour   string      // #rrggbb, or empty
	Weight   *float64    // as in the file: any size, any sign
	At       *[2]float64 // as in the file: any unit; y grows downwards
	When     string      // EDTF, or empty
	Extra    []Attribute // what has no place of its own
}

// ForeignLink is a link as its file has it.
type ForeignLink struct {
	ID, Source, Target string
	Kind, Label        string
	Status             string
	Directed           bool
	Colour             string
	Weight             *float64
	When               string
	Dated              string
	Quotes             []string // words of a document, to be found there
	Extra              []Attribute
	Line               int // of the file, from 1, for faults found later; 0: it has no lines
}

// Attribute is one value that a file adds: Value is a string, a float64, a bool,
// or a list or object of such: as Go has them, or as JSON.
type Attribute struct {
	Name  string
	Value any
}

// JSON is a list or object as its file writes it. It shares the memory of the
// file, so that a file of nothing but brackets costs no more than its size.
type JSON string

// The limits of every reader. They are held before memory is set aside for what
// exceeds them.
const (
	maxFile  = seeds.MaxFile
	maxNodes = seeds.MaxNodes
	maxLinks = seeds.MaxLinks
	maxDepth = seeds.MaxDepth
	maxName  = seeds.MaxName // code points
)

// Fault is what is wrong with a file, and where.
type Fault struct {
	Line, Column int    // from 1; 0 where the format has no lines
	Path         string // within the file: an XPath or a JSON pointer, or empty
	Text         string // what is wrong, what was expected, what to do
}

// Error is the fault in one line, as in "41:17 /nodes/3/id: this id is taken".
func (f *Fault) Error() string {
	var b strings.Builder
	if f.Line > 0 {
		fmt.Fprintf(&b, "%d:%d", f.Line, f.Column)
	}
	if f.Path != "" {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(shown(f.Path))
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	return b.String() + f.Text
}
