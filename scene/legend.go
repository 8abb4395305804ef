package scene

import (
	"citemap/assets"
	"citemap/scene/typeset"
	"citemap/seeds"
)

// legendItem is one line of the key: how a strand looks and what that says.
type legendItem struct {
	family seeds.Family // empty: the ink's own colour
	dash   Dash
	words  string
}

func legendItems(w *assets.Strings) []legendItem {
	return []legendItem{
		{seeds.Force, Solid, w.Force},
		{seeds.Goods, Solid, w.Goods},
		{seeds.Ties, Solid, w.Ties},
		{seeds.Friction, Solid, w.Friction},
		{"", Solid, w.Done},
		{"", Dashed, w.NotDone},
		{"", Dotted, w.Held},
	}
}

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
	if s.tells(f) {
		r.Min.Y -= float32(s.legendPlace(r.Dx(), len(s.legend)-1, nil)+1) * legendRow
	}
	return r
}

// legendPlace lays the items out in rows of the given width and returns the
// row of the last; at, if given, receives where each starts.
func (s *State) legendPlace(width float32, last int, at []Point) int {
	x, row := float32(0), 0
	for i := 0; i <= last; i++ {
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
	if !s.tells(f) {
		return
	}
	p := s.colours()
	v.round(f.legend.Inset(-8), 8, p.ground.fade(plate), ID{})
	var at [8]Point
	s.legendPlace(f.legend.Dx(), len(s.legend)-1, at[:])
	for i, item := range s.legend {
		x, y := f.legend.Min.X+at[i].X, f.legend.Min.Y+at[i].Y+legendRow/2
		paint := p.ink
		if item.family != "" {
			paint = p.family(item.family)
		}
		a, b := Point{x, y}, Point{x + legendSwatch - 8, y}
		v.ribbon(Curve{a, lerp(a, b, 1./3), lerp(a, b, 2./3), b}, strandHalf, paint, item.dash, ID{})
		v.text(s.tx.Line(item.words, legendStyle), Point{x + legendSwatch, y + 4.5}, p.muted, ID{})
	}
}
