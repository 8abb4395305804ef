package print

import (
	"fmt"
	"math"
	"strings"

	"citemap/assets"
	"citemap/scene"
)

// page is the one page of a PDF being written. Its user space is that of the
// view: dp, y pointing down.
type page struct {
	body    ink
	outline *outline
	letters *lettering
	faces   []*cut // the fonts, by number
	number  map[*cut]int
	alphas  []uint8 // the opacities that are used, by number
	clipped uint8   // the clip of the open group; 0: none is open
	paint   scene.Color
	stroked scene.Color
	opacity uint8 // as last set
}

func newPage(v *scene.View) *page {
	return &page{outline: newOutline(0.02), letters: letter(v), number: map[*cut]int{}, opacity: 255}
}

// forget takes the colours not to be known, as where a group opens or closes:
// those that are set are opaque, and the opacity is that of a mark to be seen.
func (p *page) forget() {
	p.paint, p.stroked, p.opacity = scene.Color{}, scene.Color{}, 0
}

func (p *page) ground(k *ink, v *scene.View) {
	k.colour(v.Ground, "rg").text("0 0 ").number(v.Width).gap().number(v.Height).text(" re f\n0 g\n")
}

// clip opens the group that m is clipped by.
func (p *page) clip(v *scene.View, m *scene.Mark) {
	if m.Clip == p.clipped {
		return
	}
	p.unclip()
	if m.Clip == 0 {
		return
	}
	r := v.Clips[m.Clip]
	p.body.text("q ").point(r.Min).gap().number(r.Dx()).gap().number(r.Dy()).text(" re W n\n")
	p.clipped = m.Clip
	p.forget()
}

// unclip closes that group.
func (p *page) unclip() {
	if p.clipped != 0 {
		p.body.text("Q\n")
		p.clipped = 0
		p.forget()
	}
}

// mark writes m.
func (p *page) mark(m *scene.Mark) {
	switch m.Shape {
	case scene.Ribbon:
		p.ribbon(m)
	case scene.Box:
		p.box(m)
	case scene.Icon:
		p.icon(m)
	case scene.Text:
		p.line(m)
	case scene.Fill:
		p.area(m)
	}
}

// fill sets the colour that areas are painted in, and stroke that of lines.
func (p *page) fill(c scene.Color) {
	p.see(c.A)
	if c.A = 255; p.paint != c {
		p.paint = c
		p.body.colour(c, "rg")
	}
}

func (p *page) stroke(c scene.Color) {
	p.see(c.A)
	if c.A = 255; p.stroked != c {
		p.stroked = c
		p.body.colour(c, "RG")
	}
}

// see sets the opacity of what follows.
func (p *page) see(alpha uint8) {
	if p.opacity == alpha {
		return
	}
	p.opacity = alpha
	n := strings.IndexByte(string(p.alphas), alpha)
	if n < 0 {
		n = len(p.alphas)
		p.alphas = append(p.alphas, alpha)
	}
	p.body.text("/A").integer(n).text(" gs\n")
}

// colour appends a colour and the operator that takes it.
func (k *ink) colour(c scene.Color, operator string) *ink {
	for _, b := range [3]byte{c.R, c.G, c.B} {
		k.decimal(math.Round(float64(b)/255*1e4) / 1e4).gap()
	}
	return k.text(operator).text("\n")
}

// ribbon writes a stroked path or, where the width changes on the way, the
// polygons that cover it.
func (p *page) ribbon(m *scene.Mark) {
	if !even(m) {
		p.polygons(m)
		return
	}
	if m.Size <= 0 {
		return
	}
	p.stroke(m.Paint)
	p.body.number(2 * m.Size).text(" w ")
	on, off := m.Dash.Pattern(m.Size)
	switch m.Dash {
	case scene.Dashed:
		p.body.text("[").number(on).gap().number(off).text("]0 d ")
	case scene.Dotted: // a dot is a dash of no length with a round end, half a dot into the ribbon
		p.body.text("1 J[0 ").number(on + off).text("]").number(on/2 + off).text(" d ")
	}
	p.body.point(m.A).text(" m ").point(m.B).gap().point(m.C).gap().point(m.D).text(" c S\n")
	switch m.Dash {
	case scene.Dashed:
		p.body.text("[]0 d\n")
	case scene.Dotted:
		p.body.text("0 J[]0 d\n")
	}
}

// polygons writes the outline of m.
func (p *page) polygons(m *scene.Mark) {
	p.outline.mark(m)
	if len(p.outline.ends) == 0 {
		return
	}
	p.fill(m.Paint)
	for contour := range p.outline.contours {
		for i, at := range contour {
			switch {
			case i == 0:
				p.body.point(at).text(" m ")
			case at != contour[i-1]:
				p.body.point(at).text(" l ")
			}
		}
		p.body.text("h ")
	}
	if evenOdd(m) {
		p.body.text("f*\n")
		return
	}
	p.body.text("f\n")
}

// box writes a rectangle; a frame's stroke is centred on its edge, so the edge
// moves in by half of it.
func (p *page) box(m *scene.Mark) {
	r, radius := boxOf(m)
	if r.Dx() <= 0 || r.Dy() <= 0 {
		return
	}
	if m.Stroke > 0 && r.Dx() > 2*m.Stroke && r.Dy() > 2*m.Stroke {
		p.stroke(m.Paint)
		p.body.number(m.Stroke).text(" w ").rectangle(r.Inset(m.Stroke/2), max(0, radius-m.Stroke/2)).text(" S\n")
		return
	}
	p.fill(m.Paint)
	p.body.rectangle(r, radius).text(" f\n")
}

// rectangle appends the path of a rectangle with round corners.
func (k *ink) rectangle(r scene.Rect, radius float32) *ink {
	if radius <= 0 {
		return k.point(r.Min).gap().number(r.Dx()).gap().number(r.Dy()).text(" re")
	}
	const straight = 1 - kappa // from a corner to the control point, of the radius
	s := radius * straight
	x0, y0, x1, y1 := r.Min.X, r.Min.Y, r.Max.X, r.Max.Y
	k.number(x0 + radius).gap().number(y0).text(" m")
	for _, side := range [4][8]float32{
		{x1 - radius, y0, x1 - s, y0, x1, y0 + s, x1, y0 + radius},
		{x1, y1 - radius, x1, y1 - s, x1 - s, y1, x1 - radius, y1},
		{x0 + radius, y1, x0 + s, y1, x0, y1 - s, x0, y1 - radius},
		{x0, y0 + radius, x0, y0 + s, x0 + s, y0, x0 + radius, y0},
	} {
		k.gap().number(side[0]).gap().number(side[1]).text(" l")
		for _, n := range side[2:] {
			k.gap().number(n)
		}
		k.text(" c")
	}
	return k.text(" h")
}

// icon writes the outline of an icon in the thousandths that an SVG has it in.
func (p *page) icon(m *scene.Mark) {
	p.fill(m.Paint)
	at := iconPlace(m)
	p.body.text("q ")
	for _, n := range [4]float32{at.a, at.b, at.c, at.d} {
		p.body.fine(n / perUnit).gap()
	}
	p.body.number(at.e).gap().number(at.f).text(" cm ").cubics(m.Icon.Path).text("f Q\n")
}

// cubics appends a path in whole thousandths. PDF has no quadratic curves: a
// cubic's control points lie two thirds of the way to theirs.
func (k *ink) cubics(path assets.Path) *ink {
	step := func(u float32) int { return int(math.Round(float64(u) * perUnit)) }
	at := func(x, y float32) *ink { return k.integer(step(x)).gap().integer(step(y)).gap() }
	var x, y float32
	for i, s := range path {
		switch s.Op {
		case assets.MoveTo:
			if i > 0 {
				k.text("h ")
			}
			at(s.X, s.Y).text("m ")
		case assets.LineTo:
			at(s.X, s.Y).text("l ")
		case assets.QuadTo:
			at(x+(s.CX-x)*2/3, y+(s.CY-y)*2/3)
			at(s.X+(s.CX-s.X)*2/3, s.Y+(s.CY-s.Y)*2/3)
			at(s.X, s.Y).text("c ")
		}
		x, y = s.X, s.Y
	}
	return k.text("h ")
}

// resources writes the fonts and opacities and returns the dictionary of them.
func (p *page) resources(f *pdf) string {
	var fonts, states strings.Builder
	for n, k := range p.faces {
		fmt.Fprintf(&fonts, "/F%d %d 0 R", n, f.font(k))
	}
	for n, a := range p.alphas {
		var alpha ink
		alpha.fine(float32(a) / 255)
		fmt.Fprintf(&states, "/A%d<</ca %s/CA %s>>", n, alpha, alpha)
	}
	return "<</Font<<" + fonts.String() + ">>/ExtGState<<" + states.String() + ">>>>"
}
