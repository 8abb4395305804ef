package timeline

import "citemap/seeds"

// ticksOfSpan is how many ticks a whole span takes at speed 1: half a minute of
// sixtieths of a second.
const ticksOfSpan = 30 * 60

// Player moves a brush through time. A brush that is off, or begins where the
// whole span does, grows from there: what has happened stays. Any other is a
// range that the reader has set, and slides, as long as it is.
//
// The zero Player stands still; whoever wants it to pause clears On.
type Player struct {
	Speed float64 // 1, 2, 4; what is not above 0 is 1
	On    bool    // it plays

	slides bool
	rest   float64 // days that are gone by and make no whole one yet
	left   Brush   // as it left it: another one is the reader's
}

// Play starts it, where the brush is or, from the end of the whole span, at its
// beginning again. A span without days has nothing to play.
func (p *Player) Play(b *Brush, whole Span) {
	p.On = whole.From < whole.To
	if !p.On {
		return
	}
	if *b != p.left {
		p.slides = b.On && b.From > whole.From && b.From < b.To && b.days() < whole.days()
		p.rest = 0
	}
	over := !b.On || b.To >= whole.To
	switch {
	case p.slides && over:
		b.Span = Span{whole.From, whole.From + b.days()}
	case !p.slides && over:
		*b = Brush{Span{whole.From, whole.From}, true}
	case !p.slides:
		b.Span = Span{whole.From, max(b.To, whole.From)}
	}
	p.left = *b
}

// Tick plays a sixtieth of a second, if it plays, and reports whether the brush
// has changed. At the end of the whole span it stops. A brush that the reader
// has set in the meantime is played from where it is.
func (p *Player) Tick(b *Brush, whole Span) bool {
	before := *b
	if !p.goesOn(b, whole) {
		return false
	}
	speed := p.Speed
	if !(speed > 0) {
		speed = 1
	}
	p.rest += float64(speed*float64(whole.days())) / ticksOfSpan
	days := seeds.Day(min(p.rest, float64(whole.days())))
	p.rest -= float64(days)
	p.advance(b, whole, days)
	return *b != before
}

// Leap plays on to a day at once, for those who want nothing to glide, and
// reports whether the brush has changed. A day that is gone by already changes
// nothing.
func (p *Player) Leap(b *Brush, whole Span, to seeds.Day) bool {
	before := *b
	if !p.goesOn(b, whole) {
		return false
	}
	p.rest = 0
	p.advance(b, whole, max(to-b.To, 0))
	return *b != before
}

// goesOn reports whether it plays on; a brush that is not where it left it is
// played from there.
func (p *Player) goesOn(b *Brush, whole Span) bool {
	p.On = p.On && whole.From < whole.To
	if p.On && *b != p.left {
		p.Play(b, whole)
	}
	return p.On
}

// advance moves a brush by some days, though not beyond the end of the whole
// span, where it stops.
func (p *Player) advance(b *Brush, whole Span, days seeds.Day) {
	days = min(days, whole.To-b.To)
	b.To += days
	if p.slides {
		b.From += days
	}
	if b.To >= whole.To {
		p.On, p.rest = false, 0
	}
	p.left = *b
}
