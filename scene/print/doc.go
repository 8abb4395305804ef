// Package print holds the pens that need no display: SVG and PDF write a View
// as vectors, PNG and Image as pixels; and what is made of Views for paper and
// for passing on: Poster, the map with its evidence as endnotes, Card, one
// quote with its place on the map, and GIF, a chapter that goes round.
//
// All pens draw what the window draws, from the same marks in the same order.
// Text is text in vectors, in fonts that the file brings along, cut from those
// it was set in, so that a file looks alike wherever it is opened and its words
// can be found, selected and heard. The same View and Options give the same
// bytes on every machine.
package print

import (
	"fmt"
	"math"

	"citemap/scene"
)

// Options say what a file carries beside the picture.
type Options struct {
	Title       string     // names the picture; empty: none
	Description string     // says what is to be seen on it; empty: none
	Language    string     // of the text, BCP 47; empty: not said
	Scale       float32    // pixels per dp; 0: 1
	Page        [2]float32 // of SVG and PDF: width and height of the paper in mm; zeros: as many pixels as Scale says
	Outlined    bool       // SVG: text is drawn, so that it needs no fonts; its words lie under it
}

// MaxPixels is the most pixels that PNG and Image draw.
const MaxPixels = 100_000_000

// farthest is how far from the view's corner a mark may lie, in dp: beyond it
// float32 no longer tells places apart to a sixteenth of a dp.
const farthest = 1_000_000

// scale returns o.Scale or its default, and an error where it is none.
func (o Options) scale() (float32, error) {
	switch s := o.Scale; {
	case s == 0:
		return 1, nil
	case s > 0 && finite(s):
		return s, nil
	default:
		return 0, fmt.Errorf("print: scale is %v; expected pixels per dp, above 0", s)
	}
}

// check returns an error that says what is wrong with a view and what was
// expected, or nil where it can be drawn.
func check(v *scene.View) error {
	if !(v.Width > 0 && v.Height > 0 && finite(v.Width, v.Height)) {
		return fmt.Errorf("print: the view is %v by %v dp; expected a width and a height above 0", v.Width, v.Height)
	}
	for i := range v.Marks {
		if fault := checkMark(v, &v.Marks[i]); fault != "" {
			return fmt.Errorf("print: mark %d: %s", i, fault)
		}
	}
	return nil
}

func checkMark(v *scene.View, m *scene.Mark) string {
	switch {
	case m.Shape > scene.Fill:
		return fmt.Sprintf("shape is %d; expected a Ribbon, Box, Icon, Text or Fill", m.Shape)
	case m.Clip > 0 && int(m.Clip) >= len(v.Clips):
		return fmt.Sprintf("clip is %d; expected less than the view's %d", m.Clip, len(v.Clips))
	case m.Shape == scene.Icon && m.Icon == nil:
		return "it has no icon; expected one of assets"
	case m.Shape == scene.Text && m.Text == nil:
		return "it has no line; expected one of typeset"
	case m.Shape == scene.Fill:
		return checkFill(m)
	}
	for _, p := range [...]scene.Point{m.A, m.B, m.C, m.D, {X: m.Size, Y: m.Taper}, {X: m.Stroke, Y: m.Angle}} {
		if !(p.X >= -farthest && p.X <= farthest && p.Y >= -farthest && p.Y <= farthest) {
			return fmt.Sprintf("a length is %v; expected at most %d dp from 0", p, farthest)
		}
	}
	return ""
}

// checkFill lets an area lie anywhere: it is cut to the view before it is drawn.
func checkFill(m *scene.Mark) string {
	switch {
	case m.Area == nil:
		return "it has no area; expected one of assets"
	case !finite(m.A.X, m.A.Y, m.Size):
		return fmt.Sprintf("it lies at %v, %v to a unit; expected numbers", m.A, m.Size)
	case !(m.Stroke <= farthest):
		return fmt.Sprintf("its stroke is %v; expected at most %d dp", m.Stroke, farthest)
	}
	return ""
}

func finite(numbers ...float32) bool {
	for _, n := range numbers {
		if math.IsNaN(float64(n)) || math.IsInf(float64(n), 0) {
			return false
		}
	}
	return true
}
