package scene

import (
	"unicode/utf8"

	"citemap/seeds"
)

// pace is how a tour goes on by itself: each step stays as long as its words take
// to be read.
type pace struct {
	on, paused bool
	gone, all  int     // ticks of the step
	quote      int     // ticks after which its quote is read
	turning    bool    // the sheet scrolls to the quote by itself
	rest       int     // ticks for which it still waits, since the reader is busy
	scrolled   float32 // where the sheet was in the last tick
}

// How long a step stays, in ticks: some time to look at the map, 60 ms for each
// character of its text and quote, which is 180 to 230 words a minute, and never
// less than six seconds.
const (
	lookTicks     = 150
	readTenths    = 36 // tenths of a tick for a character
	shortestTicks = 6 * TicksPerSecond
)

// busyTicks is how long the tour waits after the reader has touched something.
const busyTicks = 90

// stepTicks is how long a step stays.
func (s *State) stepTicks(step *seeds.Step) int {
	n := utf8.RuneCountInString(step.Text)
	if q := s.m.Quote(step.Quote); q != nil {
		n += utf8.RuneCountInString(q.Exact)
	}
	return max(lookTicks+n*readTenths/10, shortestTicks)
}

// restart gives a step all of its time.
func (s *State) restart(step *seeds.Step) {
	p := &s.tour.pace
	*p = pace{on: p.on, paused: p.paused, all: s.stepTicks(step)}
	p.quote = lookTicks + utf8.RuneCountInString(step.Text)*readTenths/10
}

// playing reports whether the tour goes on by itself.
func (s *State) playing() bool {
	p := &s.tour.pace
	return s.tour.on && !s.tour.ended && p.on && !p.paused
}

// playOn lets the tour go on by itself, or pauses it.
func (s *State) playOn() {
	p := &s.tour.pace
	p.paused = s.playing()
	p.on = !s.tour.ended
	s.changed()
}

// byHand goes on by the reader's hand: a tour that was paused is the reader's
// again, and one that plays goes on playing.
func (s *State) byHand(by int) {
	s.tour.pace.on = s.playing()
	s.tour.pace.paused = false
	s.turnStep(by)
}

// playTour lets the tour go on for a tick.
func (s *State) playTour(still bool) {
	s.settleTour()
	p := &s.tour.pace
	if !s.playing() {
		return
	}
	if s.busy() {
		p.rest = busyTicks
	}
	if p.scrolled = s.panel.scroll().At(); p.rest > 0 {
		p.rest--
		return
	}
	if p.gone++; p.gone >= p.all {
		s.turnStep(1)
		return
	}
	if p.gone == p.quote {
		s.turnToQuote()
	}
	every := paceTicks
	if still {
		every = TicksPerSecond
	}
	if p.gone%every == 0 {
		s.flow++
	}
}

// paceTicks is how many ticks lie between two pictures of the time that is left;
// where stillness is asked for, it is a second.
const paceTicks = 4

// busy reports whether the reader does something that the tour should wait for:
// has the pointer down, scrolls, looks at a menu, or has made the screen blank.
func (s *State) busy() bool {
	scroll, p := s.panel.scroll(), &s.tour.pace
	own := p.turning
	p.turning = own && scroll.Moving()
	scrolls := !own && (scroll.Moving() || scroll.At() != p.scrolled)
	return s.blank || s.menu.open || s.gesture.doing != resting || s.gesture.press.Down() || scroll.Held() || scrolls
}

// turnToQuote scrolls to the quote of the step, where it is not in sight.
func (s *State) turnToQuote() {
	f, page, scroll := s.frame(), &s.tour.page, s.panel.scroll()
	for i := range page.blocks {
		if b := &page.blocks[i]; b.role == pulled {
			top := s.stepTop(f) + s.topOf(page.blocks, i, f.column())
			para, _ := s.set(b, f.column())
			scroll.Show(top, top+para.Height(), 24)
			s.tour.pace.turning = scroll.Moving()
		}
	}
}

// paintPace paints how much of a step's time is over, as a line over the foot of
// the sheet. It travels, so it lies with what does.
func (s *State) paintPace(v *View, f frame) {
	p := &s.tour.pace
	if !s.tour.on || !p.on || s.tour.ended || p.all == 0 {
		return
	}
	long := f.foot.Dx() * min(float32(p.gone)/float32(p.all), 1)
	v.rect(boxAt(f.foot.Min, long, 3), s.colours().ink, ID{Part: PanelPart})
}
