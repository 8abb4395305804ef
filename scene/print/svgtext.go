package print

import (
	"encoding/base64"
	"fmt"
	"hash/crc32"
	"strings"

	"citemap/scene"
)

// line writes a line as text in the fonts of the file, or draws it where
// these cannot say it.
func (s *drawing) line(m *scene.Mark) {
	runs := s.letters.lines[m.Text]
	if len(runs) == 0 {
		s.drawn(m)
		return
	}
	opaque := m.Paint
	opaque.A = 255
	s.body.text("<text")
	if len(runs) == 1 {
		s.class(runs[0].cut)
	}
	s.body.attr("x", m.A.X+runs[0].x)
	s.body.attr("y", m.A.Y)
	s.body.attr("font-size", m.Text.Style.Size)
	s.body.paint("fill", opaque)
	if m.Paint.A < 255 { // of all letters at once: where they touch, none shows through another
		s.body.text(` opacity="`).fine(float32(m.Paint.A) / 255).text(`"`)
	}
	if len(runs) == 1 {
		s.body.text(">").escaped(string(runs[0].text)).text("</text>\n")
		return
	}
	s.body.text(">")
	for _, run := range runs {
		s.body.text("<tspan")
		s.class(run.cut)
		s.body.attr("x", m.A.X+run.x)
		s.body.text(">").escaped(string(run.text)).text("</tspan>")
	}
	s.body.text("</text>\n")
}

// class says which of the file's fonts is meant.
func (s *drawing) class(k *cut) { s.body.text(` class="`).text(s.fonts[k]).text(`"`) }

// embed writes the fonts. Their names come from their bytes, so that two
// drawings on one page do not take each other's.
func (s *drawing) embed() {
	if len(s.letters.cuts) == 0 {
		return
	}
	s.style.text("<style>\n")
	for _, k := range s.letters.cuts {
		family, bold := k.family()
		file := k.font().Bytes()
		name := fmt.Sprintf("f%08x", crc32.ChecksumIEEE(file))
		weight, generic := "400", "sans-serif"
		if bold {
			weight = "600"
		}
		if k.serif {
			generic = "serif"
		}
		s.fonts[k] = name
		s.style.text("@font-face{font-family:").text(name).text(";font-weight:").text(weight)
		s.style.text(";src:url(data:font/ttf;base64,").text(base64.StdEncoding.EncodeToString(file)).text(")}\n")
		s.style.text(".").text(name).text("{font-family:").text(name).text(",'").text(family).text("',").text(generic)
		s.style.text(";font-weight:").text(weight).text(";text-rendering:geometricPrecision;white-space:pre}\n")
	}
	s.style.text("</style>\n")
}

// drawn writes the words of a line, unpainted, and a use for each glyph. Its
// opacity is that of the group: glyphs that touch must not show through each
// other.
func (s *drawing) drawn(m *scene.Mark) {
	opaque := m.Paint
	opaque.A = 255
	s.body.text(`<g transform="translate(`).point(m.A).text(`)"`).paint("fill", opaque)
	if m.Paint.A < 255 {
		s.body.text(` opacity="`).fine(float32(m.Paint.A) / 255).text(`"`)
	}
	s.body.text(">")
	s.words(m)
	s.body.text(`<g transform="scale(`).fine(m.Text.Style.Size / perUnit).text(`)">`)
	for _, g := range m.Text.Glyphs {
		key := glyph{g.Face, g.ID}
		n, drawn := s.define(shape{glyph: key}, s.outline.glyph(key))
		if !drawn {
			continue
		}
		s.body.text("<use")
		s.body.steps("x", g.X/m.Text.Style.Size)
		s.body.steps("y", g.Y/m.Text.Style.Size)
		s.body.text(` xlink:href="#s`).integer(n).text(`"/>`)
	}
	s.body.text("</g></g>\n")
}

// words writes what a line says, as wide as it is drawn, for those who search,
// select or listen.
func (s *drawing) words(m *scene.Mark) {
	if strings.TrimSpace(m.Text.Text) == "" {
		return
	}
	s.body.text(`<text fill="none"`)
	s.body.attr("font-size", m.Text.Style.Size)
	s.body.attr("textLength", m.Text.Width)
	if m.Text.RTL {
		s.body.attr("x", m.Text.Width)
		s.body.text(` direction="rtl"`)
	}
	s.body.text(">").escaped(m.Text.Text).text("</text>")
}
