package scene

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// goal is where in the view a move of a script goes; it is sought when the move is
// made.
type goal func(*player) Point

// place reads a place: two numbers, dp; words that are seen; a part of the view by
// name; or else what the map calls so.
func (l *scriptLine) place() goal {
	w := l.next("a place")
	if w.quoted {
		return readable(w.text, inside)
	}
	if x, err := strconv.ParseFloat(w.text, 32); err == nil {
		p := Point{float32(x), l.number()}
		return func(*player) Point { return p }
	}
	switch w.text {
	case "ground":
		return func(p *player) Point { return p.ground() }
	case "map":
		return func(p *player) Point { return p.s.mid() }
	case "panel":
		return func(p *player) Point { return p.s.laid(p.s.frame().body.mid()) }
	case "field":
		return func(p *player) Point { return p.s.laid(p.s.fieldText(p.s.frame()).mid()) }
	case "before":
		return readable(l.quoted(), atStart)
	case "after":
		return readable(l.quoted(), atEnd)
	case "button":
		name := l.quoted()
		return func(p *player) Point { return p.button(name) }
	case "day":
		date := l.word()
		return func(p *player) Point { return p.day(date) }
	case "bar":
		id := l.word()
		return func(p *player) Point { at, _ := p.bar(id); return p.s.laid(at) }
	case "restart":
		return func(p *player) Point { return p.s.laid(p.s.restartRect().mid()) }
	case "strip":
		share := l.number()
		return func(p *player) Point { return p.strip(share) }
	}
	return func(p *player) Point {
		at := p.where(w.text)
		require.True(p.t, p.s.laidRect(p.s.frame().ground).Contains(at), "%s is out of sight, at %v", w.text, at)
		return at
	}
}

// way reads from where to where something is dragged.
func (l *scriptLine) way() (from, to goal) {
	from = l.place()
	if l.oneOf("by", "to") == "to" {
		return from, l.place()
	}
	by := Point{l.number(), l.number()}
	return from, func(p *player) Point {
		at := from(p)
		return p.along(at, by)
	}
}

// side is which part of words is meant.
type side int

const (
	inside side = iota
	atStart
	atEnd
)

// readable is where words stand that are painted, within one line.
func readable(words string, part side) goal {
	return func(p *player) Point {
		v := p.view()
		for i := len(v.Marks) - 1; i >= 0; i-- {
			if at, ok := v.wordsIn(&v.Marks[i], words, part); ok {
				return at
			}
		}
		require.Fail(p.t, "not to be seen: "+words, "but these are:\n%s", strings.Join(p.seen(), "\n"))
		return Point{}
	}
}

// wordsIn is where in a mark words stand, if they can be seen there.
func (v *View) wordsIn(m *Mark, words string, part side) (Point, bool) {
	if m.Shape != Text {
		return Point{}, false
	}
	before, _, ok := strings.Cut(m.Text.Text, words)
	start := m.Text.Start + utf8.RuneCountInString(before)
	x0, x1, _ := m.Text.Span(start, start+utf8.RuneCountInString(words))
	at := Point{m.A.X + (x0+x1)/2, m.A.Y - m.Text.Style.Size*0.3}
	switch part {
	case atStart:
		at.X = m.A.X + x0 + 1
	case atEnd:
		at.X = m.A.X + x1 - 1
	}
	return at, ok && v.Clips[m.Clip].Contains(at) && v.Clips[0].Contains(at)
}

// seen are the lines of words that are not clipped.
func (p *player) seen() []string {
	var all []string
	v := p.view()
	for i := range v.Marks {
		if m := &v.Marks[i]; m.Shape == Text {
			if _, ok := v.wordsIn(m, m.Text.Text, inside); ok {
				all = append(all, m.Text.Text)
			}
		}
	}
	return all
}

// ground is a place where nothing stands.
func (p *player) ground() Point {
	f := p.s.laidRect(p.s.frame().field)
	for y := f.Min.Y; y < f.Max.Y; y += 5 {
		for x := f.Min.X; x < f.Max.X; x += 5 {
			if at := (Point{x, y}); p.s.Pick(at, 14).Part == Ground {
				return at
			}
		}
	}
	require.Fail(p.t, "no free ground")
	return Point{}
}

// strip is the place beside the article that stands for a share of it.
func (p *player) strip(share float32) Point {
	r := p.s.frame().stripRect()
	return p.s.laid(Point{r.mid().X, r.Min.Y + stripPad + (r.Dy()-2*stripPad)*share})
}

// button is the middle of what bears an icon, by the words that say what it does.
func (p *player) button(name string) Point {
	v := p.view()
	for i := len(v.Marks) - 1; i >= 0; i-- {
		if m := &v.Marks[i]; m.Shape == Box && p.nameOf(m.ID) == name && v.Pick(m.A, 0) == m.ID {
			return m.A
		}
	}
	require.Fail(p.t, "no such button: "+name)
	return Point{}
}

// nameOf is what a button is called.
func (p *player) nameOf(id ID) string {
	s := p.s
	switch {
	case id.Part == ButtonPart:
		return s.called(Action(id.Index))
	case id.Part == TabPart:
		return s.tabName(Sheet(id.Index))
	case id.Part == TimePart:
		w := &s.words.Time
		return map[int32]string{
			timePlay: s.called(PlayTime), timeSpeed: w.Speed, timeOthers: w.OutOfRange, timeUndated: strings.TrimSuffix(w.Undated.Lead(), ":"), timeClear: w.Clear,
		}[id.Sub]
	case id.Part == RowPart && s.panel.sheet == TourSheet:
		for _, b := range s.tourButtons(s.frame()) {
			if id == tourID(b.what, 0) {
				return b.words
			}
		}
	case id == ID{Part: RowPart, Sub: clearRow} && s.panel.sheet == FindSheet:
		return s.words.Find.Clear
	case id.Part == RowPart && s.hasBar() && (id.Index == linkRow || id.Index == thereRow):
		return s.deedTip(id).words
	}
	return ""
}
