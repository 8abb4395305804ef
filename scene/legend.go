package scene

import (
	"citemap/assets"
	"citemap/scene/typeset"
	"citemap/seeds"
)

// The key says what a strand's looks mean: what it is about, and how far it has
// come. It names what is on the screen, and shows that alone when clicked.

// legendItem is one line of the key: how a strand looks and what that says.
type legendItem struct {
	family seeds.Family // empty: the ink's own colour
	claim  claim        // its looks
	words  string
	means  func(c *claim) bool // whether a claim of any family looks like this
}

// legendItems are the families, the line styles, and what else a strand can be.
func legendItems(w *assets.Strings) []legendItem {
	items := make([]legendItem, 0, legendMost)
	for _, f := range families() {
		items = append(items, legendItem{family: f, words: familyWords(w, f)})
	}
	return append(items,
		legendItem{"", claim{}, w.Done, func(c *claim) bool { return c.dash == Solid }},
		legendItem{"", claim{dash: Dashed}, w.NotDone, func(c *claim) bool { return c.dash == Dashed && !c.cross }},
		legendItem{"", claim{dash: Dotted}, w.Held, func(c *claim) bool { return c.dash == Dotted }},
		legendItem{"", claim{past: true}, w.Faded, func(c *claim) bool { return c.past }},
		legendItem{"", claim{dash: Dashed, cross: true}, w.Crossed, func(c *claim) bool { return c.cross }},
		legendItem{"", claim{thin: true}, w.Thin, func(c *claim) bool { return c.thin }},
	)
}

// legendMost is how many items the key can have.
const legendMost = 10

// familyWords is what the key calls a family.
func familyWords(w *assets.Strings, f seeds.Family) string {
	switch f {
	case seeds.Force:
		return w.Force
	case seeds.Goods:
		return w.Goods
	case seeds.Ties:
		return w.Ties
	}
	return w.Friction
}

// familyIcon is the name of the icon that tells a family apart where hue does
// not.
func familyIcon(f seeds.Family) string {
	switch f {
	case seeds.Force:
		return "weapon"
	case seeds.Goods:
		return "commodity"
	case seeds.Ties:
		return "link"
	}
	return "warning"
}

// itemsOf is the set of items that a thread looks like.
func (s *State) itemsOf(t *thread) choice {
	var set choice
	for i := range s.legend {
		item := &s.legend[i]
		if item.family == t.family || item.means != nil && item.means(&s.claims[t.link]) {
			set |= 1 << i
		}
	}
	return set
}

// passes reports whether a thread is among those that the reader wants to see: those
// that the filters let through and the key is set to show, which are of one of the
// families chosen, and drawn in one of the ways chosen.
func (s *State) passes(t *thread) bool {
	return s.insistsOn(t.link) || s.sieve.lets(s, t.link) && s.keyLets(t)
}

// keyLets reports whether the key lets a thread be seen.
func (s *State) keyLets(t *thread) bool {
	if s.only == 0 {
		return true
	}
	set := s.itemsOf(t)
	for _, group := range [...]choice{familyChoice, ^familyChoice} {
		if group == familyChoice && s.sieve.ofLinks { // which the sieve looks at beside the kinds
			continue
		}
		if wanted := s.only & group; wanted != 0 && wanted&set == 0 {
			return false
		}
	}
	return true
}

// toggle adds an item of the key to those that are shown alone, or takes it out.
func (s *State) toggle(item int) {
	s.only ^= 1 << item
	s.sift(s.sieve.kinds, s.sieve.statuses)
}

// legendHolds is the set of items that the strands look like, whether or not
// the key lets them be seen, and those chosen.
func (s *State) legendHolds() choice {
	set := s.only
	for i := range s.plot.threads {
		if t := &s.plot.threads[i]; s.shown[t.from] && s.shown[t.to] {
			set |= s.itemsOf(t)
		}
	}
	return set
}

var legendStyle = typeset.Style{Size: 12.5}

// legendStyle is how the key is set.
func (s *State) legendStyle() typeset.Style {
	if s.kiosk != nil {
		return typeset.Style{Size: 16}
	}
	return legendStyle
}

// legendRect is where the key stands: as many rows at the foot of the ground
// as all of its items need beside the buttons, so that it does not jump when
// one of them comes or goes.
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
		r.Min.Y -= float32(s.legendPlace(r.Dx(), s.onMap, nil)+1) * f.touch(legendRow)
	}
	return r
}

// legendPlace lays items out in rows of the given width and returns the row of
// the last; at, if given, receives where each starts.
func (s *State) legendPlace(width float32, items choice, at []Point) int {
	x, row := float32(0), 0
	for i := range s.legend {
		if !items.has(i) {
			continue
		}
		w := s.legendWidth(i) + 18
		if x > 0 && x+w-18 > width {
			x, row = 0, row+1
		}
		if at != nil {
			at[i] = Point{x, float32(row) * max(legendRow, s.least())}
		}
		x += w
	}
	return row
}

func (s *State) legendWidth(item int) float32 {
	return legendSwatch + s.tx.Line(s.legend[item].words, s.legendStyle()).Width
}

func (s *State) paintLegend(v *View, f frame) {
	if !s.explains(f) {
		return
	}
	p := s.colours()
	v.round(f.legend.Inset(-8), 8, p.ground.fade(plate), ID{})
	var at [legendMost]Point
	s.legendPlace(f.legend.Dx(), s.present, at[:])
	for i := range s.legend {
		if s.present.has(i) {
			s.paintLegendItem(v, i, Point{f.legend.Min.X + at[i].X, f.legend.Min.Y + at[i].Y})
		}
	}
}

// paintLegendItem paints an item at its upper left corner; of one that is kept from
// being seen the looks are faint, and its words can be read.
func (s *State) paintLegendItem(v *View, i int, at Point) {
	p, item := s.colours(), &s.legend[i]
	id := ID{Part: LegendPart, Index: int32(i)}
	paint := p.ink
	if item.family != "" {
		paint = p.family(item.family)
	}
	group := familyChoice
	if !familyChoice.has(i) {
		group = ^familyChoice
	}
	if s.only&group != 0 && !s.only.has(i) {
		paint = paint.over(p.ground, 0.3)
	}
	surface := p.ground
	if s.hover == id || s.only.has(i) {
		surface = p.lit(p.ground)
	}
	high := max(legendRow, s.least())
	box := Rect{Point{at.X - 6, at.Y}, Point{at.X + s.legendWidth(i) + 6, at.Y + high}}
	v.round(box, high/2, surface, id)
	mid := at.Y + high/2
	s.paintSwatch(v, Point{at.X, mid}, &item.claim, item.family, paint, surface)
	if item.family != "" {
		c := Point{at.X + (legendSwatch-8)/2, mid}
		v.round(around(c, 16, 14), 7, surface, ID{})
		v.Marks = append(v.Marks, Mark{Shape: Icon, Icon: s.icons.Icon(familyIcon(item.family)), Paint: paint, A: c, Size: 6.5})
	}
	v.text(s.tx.Line(item.words, s.legendStyle()), Point{at.X + legendSwatch, mid + 4.5}, p.muted, ID{})
}

// paintLinkSwatch draws a short strand with the looks of a link.
func (s *State) paintLinkSwatch(v *View, at Point, link int32, ground Color) {
	s.paintSwatch(v, at, &s.claims[link], s.familyOf(link), s.linkPaint(link), ground)
}

// paintSwatch draws a short strand with the looks of c, of a family or none, from at
// to the right.
func (s *State) paintSwatch(v *View, at Point, c *claim, f seeds.Family, paint, ground Color) {
	half := float32(strandHalf)
	if c.thin {
		half *= thinStrand
	}
	end := Point{at.X + legendSwatch - 8, at.Y}
	v.line(at, end, half, paint.over(ground, s.colours().worn(f, c.past)), c.dash, ID{})
	if c.cross {
		v.cross(lerp(at, end, 0.5), paint, ID{})
	}
}

// onMapItems is the set of items that some claim of the map looks like.
func (s *State) onMapItems() choice {
	var set choice
	for i := range s.plot.threads {
		set |= s.itemsOf(&s.plot.threads[i])
	}
	return set
}
