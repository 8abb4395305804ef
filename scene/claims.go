package scene

import (
	"strings"

	"citemap/scene/typeset"
)

// Insets of the panel's text, in dp.
const (
	panelInset = 24
	rowInset   = 44 // of a row's words, behind its swatch
)

func (f frame) panelInset() float32 {
	if f.narrow {
		return 18
	}
	return panelInset
}

// set breaks a block to the panel's width.
func (s *State) set(f frame, b *block) (p *typeset.Paragraph, indent float32) {
	if b.role == row || b.role == evidence {
		indent = rowInset
	}
	return s.tx.Paragraph(b.text, styles[b.role], s.column(f, b)-indent), indent
}

// column is how wide the panel's text may be.
func (s *State) column(f frame, b *block) float32 {
	width := f.panel.Dx() - 2*f.panelInset()
	if b.role == kicker || b.role == heading { // beside the button that closes
		width -= buttonSize
	}
	return width
}

// panelLength returns how tall all blocks are together.
func (s *State) panelLength(f frame) float32 {
	sum := 2 * f.panelInset()
	for i := range s.panel.blocks {
		b := &s.panel.blocks[i]
		p, _ := s.set(f, b)
		sum += above[b.role] + p.Height()
	}
	return sum
}

// scroll moves the panel's text by d dp, as far as it goes.
func (s *State) scroll(d float32) {
	f := s.frame()
	s.panel.scroll = max(0, min(s.panel.scroll+d, s.panelLength(f)-f.panel.Dy()))
	s.changed()
}

func (s *State) paintPanel(v *View, f frame) {
	if !s.panel.open {
		return
	}
	p := s.colours()
	v.rect(f.panel, p.panel, ID{Part: PanelPart})
	edge := Rect{f.panel.Min, Point{f.panel.Min.X + 1, f.panel.Max.Y}}
	if f.narrow {
		edge = Rect{f.panel.Min, Point{f.panel.Max.X, f.panel.Min.Y + 1}}
	}
	v.rect(edge, p.rule, ID{Part: PanelPart})
	from := len(v.Marks)
	y := f.panel.Min.Y + f.panelInset() - s.panel.scroll
	for i := range s.panel.blocks {
		y = s.paintBlock(v, f, &s.panel.blocks[i], y)
	}
	v.clip(from, Rect{Point{f.panel.Min.X, f.panel.Min.Y + 1}, f.panel.Max})
	s.paintScroll(v, f)
	at := Point{f.panel.Max.X - buttonSize - 14, f.panel.Min.Y + 12}
	s.paintButton(v, Close, Rect{at, Point{at.X + buttonSize, at.Y + buttonSize}})
}

// paintBlock sets a block at y and returns where the next begins.
func (s *State) paintBlock(v *View, f frame, b *block, y float32) float32 {
	para, indent := s.set(f, b)
	y += above[b.role]
	end := y + para.Height()
	if end < f.panel.Min.Y || y > f.panel.Max.Y {
		return end
	}
	p := s.colours()
	x := f.panel.Min.X + f.panelInset() + indent
	if b.role == said { // the rule beside a quotation
		v.rect(Rect{Point{x - 16, y + 2}, Point{x - 13, end - 2}}, p.marker.over(p.ink, 0.8), ID{Part: PanelPart})
	}
	if b.role == row {
		s.paintRow(v, f, b, y, end)
	}
	base := y + para.Leading*0.76
	for i, line := range para.Lines {
		x := x + outset(line, s.column(f, b)-indent)
		for _, m := range b.marks {
			if x0, x1, ok := line.Span(m.start, m.end); ok {
				v.rect(Rect{Point{x + x0 - 1, base - para.Leading*0.72}, Point{x + x1 + 1, base + para.Leading*0.26}}, p.marker, ID{Part: PanelPart})
			}
		}
		v.text(line, Point{x - s.hang(b, i), base}, s.inkOf(b.role), b.id)
		base += para.Leading
	}
	return end
}

// hang is how far the first line of a quotation hangs out to the left, so that
// its words, and not its opening mark, stand below one another.
func (s *State) hang(b *block, line int) float32 {
	if b.role != said && b.role != evidence || line > 0 || !strings.HasPrefix(b.text, "“") {
		return 0
	}
	return s.tx.Line("“", styles[b.role]).Width
}

func (s *State) inkOf(r role) Color {
	switch p := s.colours(); r {
	case kicker, section, byline, note, context, evidence:
		return p.muted.over(p.ink, 0.7)
	default:
		return p.ink
	}
}

// paintRow draws the swatch and the surface to click of a row.
func (s *State) paintRow(v *View, f frame, b *block, y, end float32) {
	p := s.colours()
	surface := Rect{Point{f.panel.Min.X + f.panelInset() - 8, y - 5}, Point{f.panel.Max.X - f.panelInset() + 8, end + 4}}
	paint := p.panel
	if s.hover == b.id {
		paint = p.rule.over(p.panel, 0.5)
	}
	v.round(surface, 6, paint, b.id)
	at := Point{f.panel.Min.X + f.panelInset(), y + styles[row].Size*0.62}
	if b.icon != nil {
		at.X += 14
		v.Marks = append(v.Marks, Mark{Shape: Icon, Icon: b.icon, Paint: p.ink, A: at, Size: 11})
		return
	}
	s.paintSwatch(v, at, &s.claims[b.id.Index], p.family(s.m.FamilyOf(s.m.Links[b.id.Index].Kind)), p.panel)
}

// paintScroll shows how far the text has been scrolled.
func (s *State) paintScroll(v *View, f frame) {
	all, seen := s.panelLength(f), f.panel.Dy()
	if all <= seen {
		return
	}
	track := seen - 12
	size := max(track*seen/all, 28)
	y := f.panel.Min.Y + 6 + (track-size)*s.panel.scroll/(all-seen)
	x := f.panel.Max.X - 6
	v.round(Rect{Point{x - 3, y}, Point{x, y + size}}, 1.5, s.colours().rule, ID{})
}
