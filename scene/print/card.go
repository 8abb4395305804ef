package print

import (
	"unicode"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
)

// The size of a card as services show it for a link, in dp and pixels.
const (
	cardWidth  = 1200
	cardHeight = 630
)

// The parts of a card, dp.
const (
	cardMargin = 56
	cardText   = 610 // width of the words
	cardGap    = 34
)

// Card shows one selection for those who pass it on: what is claimed, the quote
// that carries it, large, who says it and where it stands, a small map in which
// it stands out, and at its foot the map's title and address. id is that of a
// link or node; a card of something without quotes, or of nothing, shows the
// title and the map. s is settled anew and should be without buttons.
func Card(s *scene.State, id string) *scene.View {
	v := &scene.View{Width: cardWidth, Height: cardHeight}
	mapRect := scene.Rect{
		Min: scene.Point{X: cardMargin + cardText + cardGap},
		Max: scene.Point{X: cardWidth, Y: cardHeight},
	}
	if s.RightToLeft() {
		mapRect.Min.X, mapRect.Max.X = cardWidth-mapRect.Max.X, cardWidth-mapRect.Min.X
	}
	miniature(v, s, mapRect, s.About(id)...)
	words := len(v.Marks)
	c := cardWriter{v: v, tx: s.Setter(), inks: s.Inks(), words: s.Strings(), rtl: s.RightToLeft()}
	v.Ground = c.inks.Ground
	title, url := s.Words()
	c.foot(title, url)
	if claim, ok := s.Evidence(id); ok {
		c.claim(&claim)
	} else {
		c.headline(title)
	}
	if c.rtl {
		v.Mirror(words)
	}
	v.Moving = len(v.Marks)
	return v
}

// cardWriter sets the words of a card.
type cardWriter struct {
	v    *scene.View
	tx   *typeset.Setter
	inks scene.Inks
	rtl  bool // all is mirrored when it is written

	words *assets.Strings
}

func (c *cardWriter) line(words string, style typeset.Style, x, y float32, paint scene.Color) {
	line := c.tx.Cut(words, style, cardText)
	c.v.Marks = append(c.v.Marks, scene.Mark{Shape: scene.Text, Text: line, A: scene.Point{X: x, Y: y}, Paint: paint})
}

// foot is the map's title, and below it the address, if it has one.
func (c *cardWriter) foot(title, url string) {
	y := float32(cardHeight - cardMargin)
	if url != "" {
		c.line(url, typeset.Style{Size: 19}, cardMargin, y, c.inks.Muted)
		y -= 30
	}
	c.line(title, typeset.Style{Bold: true, Size: 20}, cardMargin, y, c.inks.Ink)
}

// claim is what is said, the quote as large as it can be, and its source.
func (c *cardWriter) claim(e *scene.Citation) {
	const top, quoteTop, foot, source = cardMargin + 20, cardMargin + 62, 150, 40
	claim := &e.Claims[0]
	c.line(c.words.Lead(e.Heading, claim.Label), typeset.Style{Bold: true, Size: 25}, cardMargin, top, e.Paint)
	q := &claim.Quotes[0]
	words, y := q.Quoted(), float32(quoteTop)
	p := c.fitted(words, cardHeight-quoteTop-foot-source)
	hung := float32(0)
	if r := []rune(words); len(p.Lines) > 0 && unicode.Is(unicode.Pi, r[0]) { // its mark hangs in the margin
		hung = c.tx.Line(string(r[0]), p.Lines[0].Style).Width
	}
	for i, line := range p.Lines {
		x := float32(cardMargin)
		if i > 0 {
			hung = 0
		}
		if line.RTL != c.rtl { // against the card
			x += cardText - line.Width + hung
		} else {
			x -= hung
		}
		c.v.Marks = append(c.v.Marks, scene.Mark{
			Shape: scene.Text, Text: line, Paint: c.inks.Ink, A: scene.Point{X: x, Y: y + 0.76*p.Leading},
		})
		y += p.Leading
	}
	c.line(q.Source, typeset.Style{Size: 19}, cardMargin, y+34, c.inks.Muted)
}

// fitted sets a quote in the largest type in which it is no higher than that;
// what is longer even in the least is cut.
func (c *cardWriter) fitted(words string, height float32) *typeset.Paragraph {
	const most, least, step = 46, 22, 2
	for size := float32(most); ; size -= step {
		p := c.tx.Paragraph(words, typeset.Style{Family: typeset.Serif, Size: size}, cardText)
		if p.Height() <= height {
			return p
		}
		if size <= least {
			return c.cut(words, p, height)
		}
	}
}

// cut is the beginning of a paragraph that is too high.
func (c *cardWriter) cut(words string, p *typeset.Paragraph, height float32) *typeset.Paragraph {
	n := max(1, int(height/p.Leading))
	lines := append([]*typeset.Line(nil), p.Lines[:n-1]...)
	rest := string([]rune(words)[p.Lines[n-1].Start:])
	return &typeset.Paragraph{Lines: append(lines, c.tx.Cut(rest, p.Lines[0].Style, cardText)), Width: cardText, Leading: p.Leading}
}

// headline is the title of a map, large.
func (c *cardWriter) headline(title string) {
	y := float32(cardMargin)
	for _, line := range c.tx.Paragraph(title, typeset.Style{Bold: true, Size: 48}, cardText).Lines {
		y += 58
		c.v.Marks = append(c.v.Marks, scene.Mark{Shape: scene.Text, Text: line, Paint: c.inks.Ink, A: scene.Point{X: cardMargin, Y: y}})
	}
}
