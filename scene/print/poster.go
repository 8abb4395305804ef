package print

import (
	"fmt"

	"citemap/assets"
	"citemap/scene"
)

// The type of the endnotes: on a large sheet, that is seen from afar, as large
// as the map's own words, and nowhere smaller than the least that newspapers
// print.
const (
	mostDp      = 11
	goodDp      = 8.5
	goodPoints  = 7
	leastPoints = 6
	typeStep    = 0.97 // from one size that is tried to the next
)

// margin is left free along the edges, in dp, as scene leaves it.
const margin = 20

// Poster lays out a sheet: the map with its title and key, a number on every
// strand that quotes support, and the quotes as endnotes in columns, on the
// right of a sheet that lies and below on one that stands; on the left of one
// that is read from right to left. They get as little
// of the sheet as they can be well read in. What does not fit even in the least
// type is cut, with a line that says how many notes more there are.
//
// s is settled anew, at the size that is left for its map; it should be without
// buttons.
func Poster(s *scene.State, size Size) (*scene.View, error) {
	if !(size.Width > 0 && size.Height > 0 && finite(size.Width, size.Height)) {
		return nil, fmt.Errorf("print: the poster is %v by %v dp; expected a width and a height above 0", size.Width, size.Height)
	}
	p := poster{s: s, size: size, words: s.Strings()}
	s.Settle(size.Width, size.Height)
	if len(s.Cited()) == 0 {
		v := new(scene.View)
		s.View(v)
		return v, nil
	}
	return p.compose(), nil
}

// poster is one being laid out.
type poster struct {
	s     *scene.State
	size  Size
	words *assets.Strings
}

// layout is one way to divide a poster: endnotes of one size in columns.
type layout struct {
	area  scene.Rect // of the endnotes
	em    float32    // dp
	most  int        // claims of one strand
	pages pages
}

// Instead of a number of claims: more than any strand has, or the weightiest
// alone with its first quote alone.
const (
	everything = 1 << 30
	brief      = 0
)

// compose gives the endnotes more and more of the sheet until they are well
// read. Where even the most is not enough, they are set smaller, then leave out the
// lightest claims of each strand, and at last whole notes.
func (p *poster) compose() *scene.View {
	good := max(goodDp, p.size.Points(goodPoints))
	least := p.size.Points(leastPoints)
	var l layout
	for _, share := range [...]float32{0.2, 0.25, 0.3, 0.35, 0.4, 0.45} {
		l = layout{area: p.area(share), em: max(mostDp, good), most: everything}
		p.settle(l.area)
		if p.set(&l, good) {
			return p.join(p.tighten(l))
		}
	}
	type try struct {
		most int
		em   float32 // least, dp
	}
	readable := p.size.Points(goodPoints)
	for _, t := range [...]try{
		{everything, least}, {12, readable}, {9, readable}, {7, readable}, {5, readable}, {4, readable}, {3, readable},
		{2, readable}, {1, readable}, {1, least}, {brief, least},
	} {
		l.most, l.em = t.most, max(mostDp, good)
		if p.set(&l, t.em) {
			return p.join(p.tighten(l))
		}
	}
	return p.join(l)
}

// set sets the endnotes in the largest type down to the least in which they
// fit, and reports whether there is one.
func (p *poster) set(l *layout, least float32) bool {
	cited, inks := p.s.Cited(), p.s.Inks()
	for {
		all, left := notes(cited, p.words, inks, l.em, l.most)
		l.pages = p.fill(all, left, cited, l.area, l.em)
		if l.pages.fit || l.em <= least {
			return l.pages.fit
		}
		l.em = max(l.em*typeStep, least)
	}
}

// settle lays the map out in what an area leaves of the sheet.
func (p *poster) settle(area scene.Rect) {
	if p.lies() {
		p.s.Settle(area.Min.X-margin/2, p.size.Height)
		return
	}
	p.s.Settle(p.size.Width, area.Min.Y-margin/2)
}

// area is where the endnotes stand when they get a share of the sheet.
func (p *poster) area(share float32) scene.Rect {
	whole := scene.Rect{Max: scene.Point{X: p.size.Width, Y: p.size.Height}}.Inset(margin)
	if p.lies() {
		whole.Min.X = p.size.Width * (1 - share)
	} else {
		whole.Min.Y = p.size.Height * (1 - share)
	}
	return whole
}

func (p *poster) lies() bool { return p.size.Width > p.size.Height }

// tighten takes from endnotes below the map what they leave free, as long as
// they fit.
func (p *poster) tighten(l layout) layout {
	if p.lies() {
		return l
	}
	for free := l.area.Dy() - l.pages.height; free > margin/2; free /= 2 {
		t := l
		t.area.Min.Y += free
		p.settle(t.area)
		if p.set(&t, l.em) {
			return t
		}
	}
	p.settle(l.area)
	return l
}

// join puts the map, the numbers on it and the endnotes onto one sheet.
func (p *poster) join(l layout) *scene.View {
	var plan scene.View
	p.s.View(&plan)
	inks := p.s.Inks()
	v := &scene.View{Width: p.size.Width, Height: p.size.Height, Ground: plan.Ground}
	left := float32(0) // of the map
	if p.s.RightToLeft() {
		left = v.Width - plan.Width
	}
	at := scene.Rect{Min: scene.Point{X: left}, Max: scene.Point{X: left + plan.Width, Y: plan.Height}}
	v.Clips = append(v.Clips, scene.Rect{Max: scene.Point{X: v.Width, Y: v.Height}}, at)
	for _, m := range plan.Marks {
		v.Marks = append(v.Marks, shifted(m, left, 0, mapClip))
	}
	for _, m := range numerals(&plan, p.s.Setter(), p.s.Cited()[:l.pages.notes], p.words.Number) {
		v.Marks = append(v.Marks, shifted(m, left, 0, 0))
	}
	from := len(v.Marks)
	v.Marks = append(v.Marks, p.rule(l.area, inks.Rule))
	v.Marks = append(v.Marks, l.pages.marks...)
	if p.s.RightToLeft() {
		v.Mirror(from)
	}
	v.Moving = len(v.Marks)
	return v
}

// mapClip is the clip of a poster's map: lands go on beyond it.
const mapClip = 1

// rule parts the map from the endnotes.
func (p *poster) rule(area scene.Rect, paint scene.Color) scene.Mark {
	const half = 0.5
	a, b := scene.Point{X: area.Min.X - margin/2, Y: area.Min.Y}, scene.Point{X: area.Min.X - margin/2, Y: area.Max.Y}
	if !p.lies() {
		a, b = scene.Point{X: area.Min.X, Y: area.Min.Y - margin/2}, scene.Point{X: area.Max.X, Y: area.Min.Y - margin/2}
	}
	return scene.Mark{
		Shape: scene.Ribbon, A: a, B: towards(a, b, 1./3), C: towards(a, b, 2./3), D: b, Size: half, Taper: half, Paint: paint,
	}
}
