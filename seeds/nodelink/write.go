package nodelink

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
)

// span is a part of the file, from one byte offset up to another.
type span struct{ from, to int32 }

// spot is where the place of a node is written: over the two values that stand there,
// or, where none do, both at x.from.
type spot struct {
	form form
	x, y span
}

// form is how the two numbers are written.
type form uint8

const (
	replaced form = iota // alone: their keys stand there
	appended             // with their keys, after others
	first                // with their keys, in an empty object
	wrapped              // with their keys, as attributes, after other keys
)

// spot is where a place goes in h; where h is not there, it is made at the end of the
// node around it.
func (h *holder) spot(end int) spot {
	switch {
	case !h.there:
		return spot{form: wrapped, x: span{from: int32(end)}}
	case h.x.to > 0:
		return spot{form: replaced, x: h.x.span, y: h.y.span}
	case h.keys == 0:
		return spot{form: first, x: span{from: int32(h.last)}}
	}
	return spot{form: appended, x: span{from: int32(h.last)}}
}

// Write writes the file, each node with the place that at gives it. All else stands as
// it stood; where the file has a number of nodes and no nodes, they follow it, each
// with its number for an id. Places are written with as few digits as tell them from
// every other float64, and must be finite.
func (g *Graph) Write(w io.Writer, at func(node int) (x, y float64)) error {
	out := &writer{Writer: bufio.NewWriterSize(w, 1<<16), g: g, at: at}
	if g.gap >= 0 {
		out.upTo(g.gap)
		out.nodes()
	}
	for i := range g.spots {
		out.put(i, &g.spots[i])
	}
	out.upTo(len(g.text))
	if out.bad != nil {
		return out.bad
	}
	if n := len(g.text); n > 0 && g.text[n-1] != '\n' {
		out.WriteByte('\n')
	}
	return out.Flush()
}

type writer struct {
	*bufio.Writer
	g      *Graph
	at     func(node int) (x, y float64)
	copied int // bytes of the file
	digits []byte
	bad    error // a place that cannot be written
}

// upTo copies the file up to a byte offset.
func (w *writer) upTo(to int) {
	w.Write(w.g.text[w.copied:to])
	w.copied = to
}

// put writes the place of a node of the file.
func (w *writer) put(node int, s *spot) {
	x, y := w.at(node)
	if s.form == replaced {
		w.over(node, s, x, y)
		return
	}
	w.upTo(int(s.x.from))
	if s.form != first {
		w.WriteString(w.g.comma())
	}
	if s.form == wrapped {
		w.WriteString(`"attributes"` + w.g.colon() + "{")
	}
	w.pair(node, x, y)
	if s.form == wrapped {
		w.WriteByte('}')
	}
}

// over writes a place over the one that stands there, of which y may come first.
func (w *writer) over(node int, s *spot, x, y float64) {
	spans, values := [2]span{s.x, s.y}, [2]float64{x, y}
	if s.y.from < s.x.from {
		spans, values = [2]span{s.y, s.x}, [2]float64{y, x}
	}
	for i, v := range values {
		w.upTo(int(spans[i].from))
		w.number(node, v)
		w.copied = int(spans[i].to)
	}
}

// pair writes x and y with their keys.
func (w *writer) pair(node int, x, y float64) {
	w.WriteString(`"x"` + w.g.colon())
	w.number(node, x)
	w.WriteString(w.g.comma() + `"y"` + w.g.colon())
	w.number(node, y)
}

// nodes writes nodes where the file has but their number.
func (w *writer) nodes() {
	w.WriteString(w.g.comma() + `"nodes"` + w.g.colon() + "[")
	for i := range w.g.Places {
		if i > 0 {
			w.WriteString(w.g.comma())
		}
		w.WriteString(`{"id"` + w.g.colon() + strconv.Itoa(i) + w.g.comma())
		x, y := w.at(i)
		w.pair(i, x, y)
		w.WriteByte('}')
	}
	w.WriteByte(']')
}

// number writes a coordinate as JSON has numbers.
func (w *writer) number(node int, v float64) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		w.bad = fmt.Errorf("node %d has no place", node)
		return
	}
	format := byte('f')
	if size := math.Abs(v); size != 0 && (size < 1e-6 || size >= 1e21) {
		format = 'e'
	}
	w.digits = strconv.AppendFloat(w.digits[:0], v+0, format, -1, 64) // 0 for -0
	w.Write(w.digits)
}

// comma and colon are as the file has them.
func (g *Graph) comma() string {
	if g.spaced {
		return ", "
	}
	return ","
}

func (g *Graph) colon() string {
	if g.spaced {
		return ": "
	}
	return ":"
}
