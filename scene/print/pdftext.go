package print

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"citemap/scene"
	"citemap/scene/print/sfnt"
	"citemap/scene/typeset"
)

// line writes a line: its runs where it has any, else its glyphs one by one.
func (p *page) line(m *scene.Mark) {
	runs := p.letters.lines[m.Text]
	if len(runs) == 0 && len(m.Text.Glyphs) == 0 {
		return
	}
	p.fill(m.Paint)
	if len(runs) == 0 {
		p.glyphs(m)
		return
	}
	p.body.text("BT ")
	for i := range runs {
		p.run(m, &runs[i])
	}
	p.body.text("ET\n")
}

// run shows one run: the numbers of its glyphs, and between them how much less
// than its own advance each takes, in thousandths of an em.
func (p *page) run(m *scene.Mark, run *letters) {
	p.begin(m, run.cut, m.A.X+run.x, m.A.Y)
	advances := run.cut.advances()
	p.body.text("[<")
	owed := 0
	for i, g := range run.glyph {
		if g == joined {
			continue
		}
		p.body.hex(g)
		owed += advances[g] - run.width[i]
		if owed != 0 && i+1 < len(run.glyph) {
			p.body.text(">").integer(owed).text("<")
			owed = 0
		}
	}
	p.body.text(">]TJ\n")
}

// glyphs shows the glyphs of a line where they stand, from left to right, each
// with the characters that it stands for.
func (p *page) glyphs(m *scene.Mark) {
	said, size := spoken(m.Text), m.Text.Style.Size
	p.body.text("BT ")
	for i, g := range m.Text.Glyphs {
		k := p.letters.anyCut(g.Face)
		n := k.saying(g.ID, said[i])
		k.learnOne(n, unitsOf((after(m.Text, said, i)-g.X)/size))
		p.begin(m, k, m.A.X+g.X, m.A.Y+g.Y)
		p.body.text("<").hex(n).text(">Tj\n")
	}
	p.body.text("ET\n")
}

// after is where the glyph behind the i-th of a line begins, or white space, or
// the line ends. Dots and marks, which say nothing by themselves, take no room.
func after(line *typeset.Line, said []string, i int) float32 {
	at, end := line.Glyphs[i].X, line.Width
	if said[i] == "" {
		return at
	}
	for k, g := range line.Glyphs {
		if g.X > at && said[k] != "" {
			end = min(end, g.X)
		}
	}
	for k, r := range []rune(line.Text) {
		if x0, _, ok := line.Span(line.Start+k, line.Start+k+1); ok && unicode.IsSpace(r) && x0 > at {
			end = min(end, x0)
		}
	}
	return end
}

// spoken is what each glyph of a line stands for: the characters whose places
// begin where it does or else nearest behind it, in the order they are read. White
// space is left to be told from the gaps.
func spoken(line *typeset.Line) []string {
	said := make([]string, len(line.Glyphs))
	for i, r := range []rune(line.Text) {
		x0, x1, ok := line.Span(line.Start+i, line.Start+i+1)
		if !ok || unicode.IsSpace(r) {
			continue
		}
		if k := speaker(line, x0, x1); k >= 0 {
			said[k] += string(r)
		}
	}
	return said
}

// speaker is the index of the glyph that stands for what lies from x0 to x1, or
// -1. A dot or mark of its own lies within; the letter begins where the place does.
func speaker(line *typeset.Line, x0, x1 float32) int {
	const astray = 0.002 // em
	best := -1
	for k, g := range line.Glyphs {
		if g.Y == 0 && abs(g.X-x0) < astray*line.Style.Size {
			return k
		}
		if g.X < (x0+x1)/2 && (best < 0 || g.X > line.Glyphs[best].X) {
			best = k
		}
	}
	return best
}

// begin sets the font, and where its text starts.
func (p *page) begin(m *scene.Mark, k *cut, x, y float32) {
	n, known := p.number[k]
	if !known {
		n = len(p.faces)
		p.number[k] = n
		p.faces = append(p.faces, k)
	}
	size := m.Text.Style.Size
	p.body.text("/F").integer(n).text(" ").fine(size).text(" Tf 1 0 0 -1 ").number(x).gap().number(y).text(" Tm ")
}

// hex appends the number of a glyph as a string has it.
func (k *ink) hex(g uint16) *ink { return k.text(fmt.Sprintf("%04X", g)) }

// font writes a cut as a font whose text is the numbers of its glyphs, and
// returns the number of its object.
func (f *pdf) font(k *cut) int {
	font := k.font()
	data := font.Bytes()
	file := f.stream(fmt.Sprintf("/Length1 %d", len(data)), data)
	unicode := f.stream("", []byte(toUnicode(font, k.says)))
	name := "CITMAP+" + strings.ReplaceAll(k.face.Name(), " ", "-")
	const symbolic = 4
	box := font.Bounds()
	descriptor := f.object(fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight 700/StemV 80/FontFile2 %d 0 R>>",
		name, symbolic, box[0], box[1], box[2], box[3], font.Ascent, -font.Descent, file))
	widths := make([]string, len(font.Glyphs))
	for i, g := range font.Glyphs {
		widths[i] = fmt.Sprint(g.Advance)
	}
	descendant := f.object(fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/CIDToGIDMap/Identity/W[0[%s]]>>",
		name, descriptor, strings.Join(widths, " ")))
	return f.object(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, descendant, unicode))
}

// toUnicode says what each glyph stands for.
func toUnicode(font *sfnt.Font, says map[uint16]string) string {
	const most = 100 // entries of one list
	all := maps.Clone(says)
	for r, g := range font.Chars {
		all[g] = string(r)
	}
	var b strings.Builder
	b.WriteString("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n" +
		"1 begincodespacerange<0000><FFFF>endcodespacerange\n")
	for some := range slices.Chunk(slices.Sorted(maps.Keys(all)), most) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(some))
		for _, g := range some {
			fmt.Fprintf(&b, "<%04X>%s\n", g, strings.Replace(literal(all[g]), "FEFF", "", 1))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap CMapName currentdict/CMap defineresource pop end end\n")
	return b.String()
}
