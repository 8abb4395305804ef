package screen

import "time"

// pace decides how often the flows are drawn: in each of the display's pictures
// where that is cheap. Every picture costs the same however little moved on it, on a
// machine without a GPU tens of milliseconds of a core; so where pictures come late
// the flows are drawn less often, and never below 8 Hz. It knows no clock: times are
// what it is told, counted from any fixed moment.
//
// The zero value is ready, at the full rate.
type pace struct {
	level  int           // index into periods
	lowest int           // level: no faster one is tried
	last   time.Duration // when the flows were last drawn
	run    int           // pictures in a row on which only flows moved
	spent  time.Duration // from one to the next, smoothed
	since  time.Duration // when the level was last changed
	hold   time.Duration // how long a level stands before a faster one is tried
}

// periods returns the time from one drawing of the flows to the next, by
// level: 60, 30, 20, 15 and 12 Hz.
func periods() [5]time.Duration {
	const tick = time.Second / 60
	return [5]time.Duration{tick, 2 * tick, 3 * tick, 4 * tick, 5 * tick}
}

// softLevel is the fastest without a GPU. A picture of 1280 by 720 then takes 55 ms
// of the cores there are, in several at once, so that it may come in time and still
// take more than one core: 15 Hz take eight tenths of it.
const softLevel = 3

const (
	steady    = 8 // pictures in a row before their rate is believed
	firstHold = 4 * time.Second
	maxHold   = 2 * time.Minute
	grace     = time.Second / 120 // half a tick: a display has its own rhythm
)

// slow holds the flows to what a machine that draws in software can give.
func (p *pace) slow(soft bool) {
	if soft {
		p.lowest, p.level = softLevel, max(p.level, softLevel)
	}
}

// skips reports whether some of the display's pictures leave the flows as they are.
func (p *pace) skips() bool { return p.level > 0 }

// due reports whether flows that changed are to be drawn now.
func (p *pace) due(now time.Duration) bool { return p.level == 0 || now >= p.next() }

// next returns when the flows are due again.
func (p *pace) next() time.Duration { return p.last + p.period() - grace }

func (p *pace) period() time.Duration { return periods()[p.level] }

// drawn notes that a picture is drawn at now on which only the flows moved.
func (p *pace) drawn(now time.Duration) {
	spent := now - p.last
	p.last = now
	p.run++
	switch p.run {
	case 1:
		return // what came before was no picture of flows
	case 2:
		p.spent = spent
	}
	p.spent += (spent - p.spent) / 4
	if p.run > steady {
		p.choose(now)
	}
}

// rest notes that the whole picture is drawn at now, or that nobody saw one until
// then: its cost says nothing about the flows.
func (p *pace) rest(now time.Duration) { p.last, p.run = now, 0 }

// choose slows down where pictures come more than a quarter late (at 30 Hz: 42 ms
// apart; a display of 50 Hz is not late), and speeds up with patience: each time that
// a faster rate proves too much, the next try is twice as far away.
func (p *pace) choose(now time.Duration) {
	late := p.spent > p.period()*5/4
	switch {
	case late && p.level < len(periods())-1:
		p.hold = min(max(firstHold, 2*p.hold), maxHold)
		p.set(now, p.level+1)
	case !late && p.level > p.lowest && now-p.since > p.hold:
		p.set(now, p.level-1)
	}
}

func (p *pace) set(now time.Duration, level int) {
	p.level, p.since, p.run = level, now, 0
}
