package scene

import (
	"slices"

	"citemap/assets"
	"citemap/scene/typeset"
	"citemap/seeds"
)

// legendItem is one line of the key: how a strand looks and what that says.
type legendItem struct {
	family seeds.Family // empty: the ink's own colour
	claim  claim        // its looks
	words  string
}

// legendItems are the families and line styles, and of the rest what the map
// has.
func legendItems(w *assets.Strings, claims []claim) []legendItem {
	plain := claim{faint: 1}
	items := []legendItem{
		{seeds.Force, plain, w.Force},
		{seeds.Goods, plain, w.Goods},
		{seeds.Ties, plain, w.Ties},
		{seeds.Friction, plain, w.Friction},
		{"", plain, w.Done},
		{"", claim{dash: Dashed, faint: 1}, w.NotDone},
		{"", claim{dash: Dotted, faint: 1}, w.Held},
	}
	for _, rare := range []struct {
		is   func(c claim) bool
		item legendItem
	}{
		{func(c claim) bool { return c.faint < 1 }, legendItem{"", claim{faint: pastFade}, w.Faded}},
		{func(c claim) bool { return c.cross }, legendItem{"", claim{dash: Dashed, cross: true, faint: 1}, w.Crossed}},
		{func(c claim) bool { return c.thin }, legendItem{"", claim{thin: true, faint: 1}, w.Thin}},
	} {
		if slices.ContainsFunc(claims, rare.is) {
			items = append(items, rare.item)
		}
	}
	return items
}

// legendMost is how many items the key can have.
const legendMost = 10

var legendStyle = typeset.Style{Size: 12.5}

// legendRect is where the key stands: as many rows at the foot of the ground
// as its items need beside the buttons.
func (s *State) legendRect(f frame) Rect {
	r := Rect{
		Point{f.ground.Min.X + f.margin, f.ground.Max.Y - f.margin},
		Point{f.buttons.Min.X - 12, f.ground.Max.Y - f.margin},
	}
	if f.buttons.Dx() > buttonSize { // above the row of buttons
		r.Max = Point{f.ground.Max.X - f.margin, f.buttons.Min.Y - 10}
		r.Min.Y = r.Max.Y
	}
	if s.explains(f) {
		r.Min.Y -= float32(s.legendPlace(r.Dx(), nil)+1) * legendRow
	}
	return r
}

// legendPlace lays the items out in rows of the given width and returns the
// row of the last; at, if given, receives where each starts.
func (s *State) legendPlace(width float32, at []Point) int {
	x, row := float32(0), 0
	for i := range s.legend {
		w := legendSwatch + s.tx.Line(s.legend[i].words, legendStyle).Width + 18
		if x > 0 && x+w-18 > width {
			x, row = 0, row+1
		}
		if at != nil {
			at[i] = Point{x, float32(row) * legendRow}
		}
		x += w
	}
	return row
}

func (s *State) paintLegend(v *View, f frame) {
	if !s.explains(f) {
		return
	}
	p := s.colours()
	v.round(f.legend.Inset(-8), 8, p.ground.fade(plate), ID{})
	var at [legendMost]Point
	s.legendPlace(f.legend.Dx(), at[:])
	for i := range s.legend {
		item := &s.legend[i]
		paint := p.ink
		if item.family != "" {
			paint = p.family(item.family)
		}
		x, y := f.legend.Min.X+at[i].X, f.legend.Min.Y+at[i].Y+legendRow/2
		s.paintSwatch(v, Point{x, y}, &item.claim, paint, p.ground)
		v.text(s.tx.Line(item.words, legendStyle), Point{x + legendSwatch, y + 4.5}, p.muted, ID{})
	}
}

// paintSwatch draws a short strand with the looks of c, from at to the right.
func (s *State) paintSwatch(v *View, at Point, c *claim, paint, ground Color) {
	half := float32(strandHalf)
	if c.thin {
		half *= thinStrand
	}
	end := Point{at.X + legendSwatch - 8, at.Y}
	v.line(at, end, half, paint.over(ground, c.faint), c.dash, ID{})
	if c.cross {
		v.cross(lerp(at, end, 0.5), paint, ID{})
	}
}
