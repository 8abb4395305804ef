package scene

import "citemap/scene/typeset"

// How a slide has room: beside its words is the map, in a wide view on their other
// side, and in a tall one above or below them.

// Sizes of the show at a view of 1920 by 1080 dp, or that on end; on others they are
// as much larger or smaller as the view is.
const (
	showMargin    = 76
	showGap       = 30  // between its parts
	codeSize      = 216 // of the code, with its quiet edge
	inviteHeight  = 76
	progressHigh  = 6
	quoteRule     = 7 // beside a quote
	quoteIndent   = 34
	leastQuote    = 34 // letters of a quote that is not cut
	smallestQuote = 26
)

var (
	overStyle    = typeset.Style{Bold: true, Size: 21}
	stepStyle    = typeset.Style{Bold: true, Size: 33}
	speakerStyle = typeset.Style{Bold: true, Size: 25}
	workStyle    = typeset.Style{Size: 24}
	scanStyle    = typeset.Style{Size: 24}
	inviteStyle  = typeset.Style{Bold: true, Size: 27}
	mapTitle     = typeset.Style{Family: typeset.Serif, Size: 74}
	mapSummary   = typeset.Style{Size: 32}
	numberStyle  = typeset.Style{Family: typeset.Serif, Size: 190}
	chapterStyle = typeset.Style{Family: typeset.Serif, Size: 78}
	countStyle   = typeset.Style{Size: 30}
)

// quoteSizes are the letters of a quote: the largest with which it has room.
var quoteSizes = [...]float32{72, 66, 60, 55, 50, 46, 42, 39, 36, leastQuote, 32, 30, 28, smallestQuote}

// upright reports whether the view is taller than wide.
func (s *State) upright() bool { return s.height > s.width*1.1 }

// unit is how large the show is, of the size at which its measures are given.
func (s *State) unit() float32 {
	w, h := s.width/1920, s.height/1080
	if s.upright() {
		w, h = s.width/1080, s.height/1920
	}
	return max(min(w, h), 0.3)
}

// larger is a style as large as the show is, or the visitor's map.
func (s *State) larger(st typeset.Style) typeset.Style {
	st.Size = max(float32(st.Size*s.unit()), leastLetters)
	return st
}

// slideRoom is where the words of the slide stand.
func (s *State) slideRoom() Rect {
	a, u := &s.kiosk.show, s.unit()
	m := float32(showMargin * u)
	r := Rect{Point{m, m}, Point{s.width - m, s.height - m}}
	share, far := s.slideShare(), a.turns%2 == 1
	switch {
	case s.upright() && far:
		r.Max.Y = r.Min.Y + float32(r.Dy()*share)
	case s.upright():
		r.Min.Y = r.Max.Y - float32(r.Dy()*share)
	case far:
		r.Min.X = r.Max.X - float32(r.Dx()*share)
	default:
		r.Max.X = r.Min.X + float32(r.Dx()*share)
	}
	d := s.kiosk.away
	return r.plus(Point{float32(d.X * 2 * u), float32(d.Y * 2 * u)})
}

// slideShare is how much of the view is for words.
func (s *State) slideShare() float32 {
	switch quote := s.kiosk.show.slide == quoteSlide; {
	case s.upright() && quote:
		return 0.52
	case s.upright():
		return 0.4
	case quote:
		return 0.47
	}
	return 0.4
}

// showFrame is the frame of the show: the map beside the words. It does not drift.
func (s *State) showFrame() frame {
	u := s.unit()
	m := float32(showMargin * u)
	all := Rect{Max: Point{s.width, s.height}}
	f := frame{margin: m, ground: all}
	far := s.kiosk.show.turns%2 == 1
	if s.upright() {
		words := float32((s.height-2*m)*s.slideShare()) + m + float32(showGap*u)
		f.ground.Max.Y -= words
		if far {
			f.ground = f.ground.plus(Point{0, words})
		}
	} else {
		words := float32((s.width-2*m)*s.slideShare()) + m + float32(showGap*u)
		f.ground.Min.X += words
		if far {
			f.ground = f.ground.plus(Point{-words, 0})
		}
	}
	f.field = f.ground.Inset(float32(30 * u))
	return f
}

// How far lines are apart that are as large as a poster's, of their letters: less than
// those of a page.
const (
	titleLeading = 1.16
	quoteLeading = 1.34
)

// closer sets lines closer together, but no closer than their letters reach.
func (p passage) closer(by float32) passage {
	least := float32(0)
	for _, line := range append(p.lines[:len(p.lines):len(p.lines)], p.last) {
		if line != nil {
			least = max(least, float32(line.Style.Size*by), float32((line.Ascent+line.Descent)*0.94))
		}
	}
	p.leading = min(p.leading, least)
	return p
}

// slideSetting is how the words of a slide are set in a room, so that the sizes are
// sought once.
type slideSetting struct {
	room  Point // its width and height
	quote passage
}

// setQuote sets the quote of the slide as large as it has room, and if even the
// smallest letters are too large, its beginning.
func (s *State) setQuote(width, height float32) passage {
	p := &s.kiosk.show.page
	if p.set.room == (Point{width, height}) {
		return p.set.quote
	}
	p.set.room = Point{width, height}
	for _, size := range quoteSizes {
		style := s.larger(typeset.Style{Family: typeset.Serif, Size: size})
		set := s.tx.Paragraph(p.quote, style, width)
		if p.set.quote = column(set, width).closer(quoteLeading); p.set.quote.height() <= height {
			return p.set.quote
		}
		if size == smallestQuote {
			p.set.quote = s.few(p.quote, style, width, max(int(height/set.Leading), 1)).closer(quoteLeading)
		}
	}
	return p.set.quote
}
