package scene

import (
	"citemap/scene/typeset"
)

// The bar of a kiosk stands at the foot of the view, where children and whoever sits
// in a wheelchair reach it, in a tall view too. It is all that a visitor needs beside
// the map itself, and never covered.

// leastTouch is how wide and high what a visitor touches is at least, in dp.
const leastTouch = 48

// Sizes of the bar in dp.
const (
	kioskBarHigh = 80
	kioskInset   = 20
	kioskGap     = 12
	kioskButton  = 52
	kioskIcon    = 12
)

var kioskStyle = typeset.Style{Bold: true, Size: 18}

// least is how wide and high a control is at least.
func (s *State) least() float32 {
	if s.kiosk != nil {
		return leastTouch
	}
	return 0
}

// lettering is how large the letters on the map are, of their usual size.
func (s *State) lettering() float32 {
	switch {
	case s.showing():
		return max(1.7*s.unit(), 1)
	case s.visited():
		return 1.2
	}
	return 1
}

// room is the part of the view for the map and its panel.
func (s *State) room() Rect {
	all := Rect{Max: Point{s.width, s.height}}
	if s.kiosk != nil {
		all.Max.Y = max(all.Max.Y-kioskBarHigh, all.Max.Y/2)
	}
	return all
}

// kioskButtons are the actions beside the map, the most needed first: in a view that
// is too narrow for all, the others are not there.
var kioskButtons = [...]Action{ZoomIn, ZoomOut, Fit, Larger, Smaller, Places, Shade}

// kioskBar is where the bar and its parts stand: the buttons of words from the left,
// and those of icons from the right.
func (s *State) kioskBar() (bar Rect, words [3]Rect, buttons [len(kioskButtons)]Rect) {
	bar = Rect{Point{0, s.room().Max.Y}, Point{s.width, s.height}}
	at := bar.Min.plus(Point{kioskInset, (bar.Dy() - kioskButton) / 2}).plus(s.kiosk.away)
	for i, name := range s.kioskWords() {
		if i > 0 && !s.can(name.does) || at.X > s.width-2*kioskInset-kioskButton {
			continue
		}
		wide := s.tx.Line(name.words, kioskStyle).Width + 70
		words[i] = boxAt(at, min(wide, s.width-at.X-kioskInset/2), kioskButton)
		at.X = words[i].Max.X + kioskGap
	}
	x := s.width - kioskInset + s.kiosk.away.X
	for i, a := range kioskButtons {
		if !s.allowsHere(a) || x-kioskButton < at.X {
			continue
		}
		buttons[i] = boxAt(Point{x - kioskButton, at.Y}, kioskButton, kioskButton)
		x -= kioskButton + kioskGap
	}
	return bar, words, buttons
}

// allowsHere reports whether an action has a button: places, where there are any.
func (s *State) allowsHere(a Action) bool { return a != Places || s.can(Places) }

// kioskWord is a button of the bar with words.
type kioskWord struct {
	words, icon string
	does        Action
	id          ID
}

// kioskWords are those buttons.
func (s *State) kioskWords() [3]kioskWord {
	w := s.words
	return [...]kioskWord{
		{w.Kiosk.StartOver, "restart", Fit, ID{Part: KioskPart}},
		{w.Sheets["tour"], "tour", Tell, ID{Part: TabPart, Index: int32(TourSheet)}},
		{w.Sheets["article"], "article", ReadArticle, ID{Part: TabPart, Index: int32(ArticleSheet)}},
	}
}

// restartRect is where the button stands that starts over.
func (s *State) restartRect() Rect {
	_, words, _ := s.kioskBar()
	return words[0]
}

func (s *State) paintKioskBar(v *View) {
	if !s.visited() {
		return
	}
	p := s.colours()
	bar, words, buttons := s.kioskBar()
	v.rect(bar, p.panel, ID{Part: PanelPart})
	v.rect(bar.top(1), p.rule, ID{})
	for i, b := range s.kioskWords() {
		if words[i] != (Rect{}) {
			s.paintKioskWord(v, words[i], b)
		}
	}
	for i, a := range kioskButtons {
		switch {
		case buttons[i] == Rect{}:
		case a == Larger || a == Smaller:
			s.paintLetterButton(v, buttons[i], a)
		default:
			ink := s.paintControl(v, buttons[i], kioskButton/2, a.id(), false)
			v.icon(s.face(a), buttons[i].mid(), kioskIcon, ink)
		}
	}
}

// paintKioskWord paints a button of words. That which starts over is filled: it is to
// be found.
func (s *State) paintKioskWord(v *View, r Rect, b kioskWord) {
	on := b.id.Part == KioskPart || s.panel.sheet == Sheet(b.id.Index)
	ink := s.paintControl(v, r, kioskButton/2, b.id, on)
	v.icon(s.icons.Icon(b.icon), Point{r.Min.X + 31, r.mid().Y}, kioskIcon, ink)
	v.text(s.tx.Cut(b.words, kioskStyle, r.Dx()-68), Point{r.Min.X + 51, r.mid().Y + 6.3}, ink, ID{})
}

// paintLetterButton paints a button that makes the letters larger, or smaller: a
// letter of that size.
func (s *State) paintLetterButton(v *View, r Rect, a Action) {
	size, sign := float32(25), "+"
	if a == Smaller {
		size, sign = 18, "−"
	}
	ink := s.paintControl(v, r, kioskButton/2, a.id(), false)
	letter := s.tx.Line("A", typeset.Style{Bold: true, Size: size})
	small := s.tx.Line(sign, typeset.Style{Bold: true, Size: 17})
	x := r.mid().X - (letter.Width+small.Width+1)/2
	v.text(letter, Point{x, r.mid().Y + 8}, ink, ID{})
	v.text(small, Point{x + letter.Width + 1, r.mid().Y - 1}, ink, ID{})
}

// Sizes of the countdown in dp.
const (
	countdownWide = 620
	countdownHigh = 400
	keepHigh      = 88
)

var (
	stillStyle = typeset.Style{Family: typeset.Serif, Size: 40}
	soonStyle  = typeset.Style{Size: 22}
	keepStyle  = typeset.Style{Bold: true, Size: 28}
	leftStyle  = typeset.Style{Family: typeset.Serif, Size: 96}
)

// paintCountdown asks whether somebody is there, over all but the bar.
func (s *State) paintCountdown(v *View) {
	if !s.leaving() {
		return
	}
	p, w, room := s.colours(), &s.words.Kiosk, s.room()
	left := (max(s.leavesIn(), 1) + TicksPerSecond - 1) / TicksPerSecond
	v.rect(room, p.ground.fade(0.82), ID{Part: PanelPart})
	wide := min(countdownWide, room.Dx()-24)
	still := s.few(w.Still, stillStyle, wide-56, 2)
	soon := s.few(w.Soon.Of(left), soonStyle, wide-56, 3)
	high := min(150+still.height()+soon.height()+keepHigh+96, room.Dy()-8)
	r := around(room.mid().plus(s.kiosk.away), wide, high)
	s.paintCard(v, r)
	number := s.tx.Line(s.words.Number(left), leftStyle)
	y := r.Min.Y + 118
	v.text(number, Point{r.mid().X - number.Width/2, y}, p.quiet(), ID{})
	y = v.centred(still, r.mid().X, y+24, p.ink)
	y = v.centred(soon, r.mid().X, y+8, p.quiet())
	keep := around(Point{r.mid().X, r.Max.Y - 32 - keepHigh/2}, wide-64, keepHigh)
	v.round(keep, keepHigh/2, p.ink, ID{Part: KioskPart, Index: 1})
	line := s.tx.Cut(w.Keep, keepStyle, keep.Dx()-40)
	v.text(line, Point{keep.mid().X - line.Width/2, keep.mid().Y + keepStyle.Size*0.35}, p.ground, ID{})
}

// centred sets lines about x, from y down, and returns where they end.
func (v *View) centred(p passage, x, y float32, paint Color) float32 {
	base := y + baseline(p.leading)
	for _, line := range p.lines {
		v.text(line, Point{x - line.Width/2, base}, paint, ID{})
		base += p.leading
	}
	if p.last != nil {
		v.text(p.last, Point{x - p.last.Width/2, base}, paint, ID{})
	}
	return y + p.height()
}

// pressKiosk does what a button means that only a kiosk has.
func (s *State) pressKiosk(id ID) {
	if id.Index == 0 {
		s.startOver()
	}
}
