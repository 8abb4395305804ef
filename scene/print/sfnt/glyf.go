package sfnt

import (
	"math"

	"citemap/assets"
)

// node is a point of an outline, y up. Between two that lie off the curve,
// one on it is implied, halfway.
type node struct {
	x, y int
	on   bool
}

// shape is an outline in whole units.
type shape struct {
	contours               [][]node
	points                 int
	xMin, yMin, xMax, yMax int
}

// shapeOf rounds an outline to units.
func shapeOf(p assets.Path) shape {
	var s shape
	var open []node
	for i, seg := range p {
		x, y := units(seg.X), -units(seg.Y)
		switch seg.Op {
		case assets.MoveTo:
			s.close(open)
			open = []node{{x, y, true}}
			continue
		case assets.QuadTo:
			open = append(open, node{units(seg.CX), -units(seg.CY), false})
		}
		if last := i+1 == len(p) || p[i+1].Op == assets.MoveTo; last && open[0] == (node{x, y, true}) {
			continue // a contour closes by itself
		}
		open = append(open, node{x, y, true})
	}
	s.close(open)
	return s
}

func units(em float32) int { return int(math.Round(float64(em) * PerEm)) }

// close adds a contour, without the points that are implied.
func (s *shape) close(contour []node) {
	if len(contour) < 3 {
		return
	}
	kept := make([]node, 0, len(contour))
	for i, n := range contour {
		before, after := contour[(i+len(contour)-1)%len(contour)], contour[(i+1)%len(contour)]
		if i > 0 && implied(before, n, after) {
			continue
		}
		kept = append(kept, n)
	}
	for _, n := range kept {
		if s.points == 0 {
			s.xMin, s.yMin, s.xMax, s.yMax = n.x, n.y, n.x, n.y
		}
		s.xMin, s.yMin = min(s.xMin, n.x), min(s.yMin, n.y)
		s.xMax, s.yMax = max(s.xMax, n.x), max(s.yMax, n.y)
		s.points++
	}
	s.contours = append(s.contours, kept)
}

// implied reports whether n lies on the curve halfway between two that do
// not, within half a unit.
func implied(before, n, after node) bool {
	if !n.on || before.on || after.on {
		return false
	}
	x, y := before.x+after.x-2*n.x, before.y+after.y-2*n.y
	return x*x <= 1 && y*y <= 1
}

// boundsOf is the box of all shapes.
func boundsOf(shapes []shape) shape {
	var all shape
	for _, s := range shapes {
		if s.points == 0 {
			continue
		}
		if all.points == 0 {
			all = s
		}
		all.xMin, all.yMin = min(all.xMin, s.xMin), min(all.yMin, s.yMin)
		all.xMax, all.yMax = max(all.xMax, s.xMax), max(all.yMax, s.yMax)
	}
	return all
}

// outlines writes the table glyf, and loca, which says where each glyph
// starts in it. Shapes without points take no room.
func outlines(shapes []shape) (glyf, loca words) {
	for i := range shapes {
		loca.u32(uint32(len(glyf)))
		glyf = append(glyf, shapes[i].bytes()...)
		glyf.pad(4)
	}
	loca.u32(uint32(len(glyf)))
	if len(glyf) == 0 {
		glyf.u8(0) // a table may not be empty
	}
	return glyf, loca
}

// The flags of a point.
const (
	onCurve   = 1
	shortX    = 2  // x is one byte
	shortY    = 4  // y is one byte
	repeated  = 8  // the next byte says how often this flag stands once more
	sameX     = 16 // x as before; of a short one: positive
	sameY     = 32
	mostAgain = 255
)

// bytes writes one simple glyph: contours, no instructions, flags, and then
// the points, each from the one before.
func (s *shape) bytes() []byte {
	if s.points == 0 {
		return nil
	}
	var w, flags, xs, ys words
	w.u16s(len(s.contours), s.xMin, s.yMin, s.xMax, s.yMax)
	end, x, y := -1, 0, 0
	var all []int
	for _, c := range s.contours {
		end += len(c)
		w.u16(end)
		for _, n := range c {
			flag := xs.delta(n.x-x, shortX, sameX) | ys.delta(n.y-y, shortY, sameY)
			if n.on {
				flag |= onCurve
			}
			all = append(all, flag)
			x, y = n.x, n.y
		}
	}
	for i := 0; i < len(all); {
		again := 0
		for i+again+1 < len(all) && again < mostAgain && all[i+again+1] == all[i] {
			again++
		}
		if again > 0 {
			flags.u8(all[i] | repeated)
			flags.u8(again)
		} else {
			flags.u8(all[i])
		}
		i += again + 1
	}
	w.u16(0) // bytes of instructions
	return append(append(append(w, flags...), xs...), ys...)
}

// delta appends a step as short as it goes and returns the flags that say how.
func (w *words) delta(d, short, same int) int {
	switch {
	case d == 0:
		return same
	case d > 0 && d < 256:
		w.u8(d)
		return short | same
	case d < 0 && d > -256:
		w.u8(-d)
		return short
	}
	w.u16(d)
	return 0
}

// Bounds returns the box of all glyphs in units: left, bottom, right, top.
func (f *Font) Bounds() [4]int {
	shapes := make([]shape, len(f.Glyphs))
	for i := range f.Glyphs {
		shapes[i] = shapeOf(f.Glyphs[i].Outline)
	}
	all := boundsOf(shapes)
	return [4]int{all.xMin, all.yMin, all.xMax, all.yMax}
}
