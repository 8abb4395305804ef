package print

import (
	"fmt"
	"io"

	"citemap/assets"
	"citemap/scene"
)

// SVG writes v as an SVG 1.1 document that needs nothing beside itself. Its
// user units are dp; its nominal size is o.Scale pixels per dp. Text is text, in
// fonts that the file brings along; what those cannot say, and all of it if
// o.Outlined, is drawn, with its words under it, unpainted. A glyph or icon is
// defined once and used wherever it stands. Nothing is written where there is
// an error: a view or scale without a size, or a mark that cannot be drawn.
func SVG(w io.Writer, v *scene.View, o Options) error {
	scale, err := o.scale()
	if err != nil {
		return err
	}
	if err := check(v); err != nil {
		return err
	}
	s := drawing{
		outline: newOutline(0.02), shapes: map[shape]int{}, clips: map[uint8]bool{},
		letters: &lettering{}, fonts: map[*cut]string{},
	}
	if !o.Outlined {
		s.letters = letter(v)
	}
	s.embed()
	for i := range v.Marks {
		if m := &v.Marks[i]; !unseen(v, m) {
			s.clip(v, m)
			s.outline.window = window(v, m)
			s.mark(m)
		}
	}
	s.unclip()
	if _, err := w.Write(s.document(v, o, scale)); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// shape names something that is defined once: a glyph or an icon.
type shape struct {
	glyph glyph
	icon  *assets.Icon
}

// drawing is an SVG being written: what its head defines, and its body.
type drawing struct {
	style, defs, body ink
	letters           *lettering
	fonts             map[*cut]string // the name of each
	outline           *outline
	shapes            map[shape]int  // number of each definition; -1: it has no outline
	defined           int            // how many have one
	clips             map[uint8]bool // those defined
	clipped           uint8          // the clip of the open group; 0: none is open
}

// document returns the whole file.
func (s *drawing) document(v *scene.View, o Options, scale float32) []byte {
	var head ink
	head.text(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`)
	if o.Page != [2]float32{} {
		head.text(` width="`).number(o.Page[0]).text(`mm" height="`).number(o.Page[1]).text(`mm"`)
	} else {
		head.attr("width", v.Width*scale)
		head.attr("height", v.Height*scale)
	}
	head.text(` viewBox="0 0`).gap().number(v.Width).gap().number(v.Height).text(`"`)
	if o.Language != "" {
		head.text(` xml:lang="`).escaped(o.Language).text(`"`)
	}
	if len(s.letters.cuts) > 0 {
		head.text(` xml:space="preserve"`)
	}
	head.text(">\n")
	if o.Title != "" {
		head.text("<title>").escaped(o.Title).text("</title>\n")
	}
	if o.Description != "" {
		head.text("<desc>").escaped(o.Description).text("</desc>\n")
	}
	head.text(string(s.style))
	if len(s.defs) > 0 {
		head.text("<defs>\n").text(string(s.defs)).text("</defs>\n")
	}
	if v.Ground.A > 0 {
		head.text(`<rect`)
		head.attr("width", v.Width)
		head.attr("height", v.Height)
		head.paint("fill", v.Ground).text("/>\n")
	}
	return append(append(head, s.body...), "</svg>\n"...)
}

// clip opens the group that m is clipped by. The whole view needs none: an SVG
// ends at its edge.
func (s *drawing) clip(v *scene.View, m *scene.Mark) {
	if m.Clip == s.clipped {
		return
	}
	s.unclip()
	if m.Clip == 0 {
		return
	}
	if r := v.Clips[m.Clip]; !s.clips[m.Clip] {
		s.clips[m.Clip] = true
		s.defs.text(`<clipPath id="c`).integer(int(m.Clip)).text(`"><rect`)
		s.defs.corner(r)
		s.defs.text("/></clipPath>\n")
	}
	s.body.text(`<g clip-path="url(#c`).integer(int(m.Clip)).text(")\">\n")
	s.clipped = m.Clip
}

// unclip closes that group.
func (s *drawing) unclip() {
	if s.clipped != 0 {
		s.body.text("</g>\n")
		s.clipped = 0
	}
}

// define returns the number of an outline's definition, and false for one
// that is blank. Definitions count in thousandths of the outline's unit (em,
// or half an icon), whole numbers: as PostScript fonts do.
func (s *drawing) define(sh shape, path assets.Path) (int, bool) {
	n, known := s.shapes[sh]
	if !known {
		n = -1
		if len(path) > 0 {
			n = s.defined
			s.defined++
			s.defs.text(`<path id="s`).integer(n).text(`" d="`).path(path, perUnit).text("\"/>\n")
		}
		s.shapes[sh] = n
	}
	return n, n >= 0
}

// perUnit is how many steps of a definition make its unit.
const perUnit = 1000

// mark writes m.
func (s *drawing) mark(m *scene.Mark) {
	switch m.Shape {
	case scene.Ribbon:
		s.ribbon(m)
	case scene.Box:
		s.box(m)
	case scene.Icon:
		s.icon(m)
	case scene.Text:
		s.line(m)
	case scene.Fill:
		s.fill(m)
	}
}
