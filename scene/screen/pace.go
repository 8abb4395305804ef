package screen

import "time"

// pace decides how often the flows are drawn. Every picture costs the same
// however little moved on it, on a machine without a GPU tens of milliseconds
// of a core; so where pictures come late the flows are drawn less often, and
// never below 8 Hz. It knows no clock: times are what it is told, counted from
// any fixed moment.
//
// The zero value is ready, at the full rate.
type pace struct {
	level int           // index into periods
	last  time.Duration // when the flows were last drawn
	run   int           // pictures in a row on which only flows moved
	spent time.Duration // from one to the next, smoothed
	since time.Duration // when the level was last changed
	hold  time.Duration // how long a level stands before a faster one is tried
}

// periods returns the time from one drawing of the flows to the next, by
// level: 30, 15 and 12 Hz.
func periods() [3]time.Duration {
	const tick = time.Second / 60
	return [3]time.Duration{2 * tick, 4 * tick, 5 * tick}
}

const (
	steady    = 8 // pictures in a row before their rate is believed
	firstHold = 4 * time.Second
	maxHold   = 2 * time.Minute
	grace     = time.Second / 120 // half a tick: a display has its own rhythm
)

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

// rest notes that the whole picture is drawn at now: its cost says nothing
// about the flows.
func (p *pace) rest(now time.Duration) { p.last, p.run = now, 0 }

// choose slows down where pictures come more than an eighth late (at 30 Hz: 38
// ms apart), and speeds up with patience: each time that a faster rate proves
// too much, the next try is twice as far away.
func (p *pace) choose(now time.Duration) {
	late := p.spent > p.period()*9/8
	switch {
	case late && p.level < len(periods())-1:
		p.hold = min(max(firstHold, 2*p.hold), maxHold)
		p.set(now, p.level+1)
	case !late && p.level > 0 && now-p.since > p.hold:
		p.set(now, p.level-1)
	}
}

func (p *pace) set(now time.Duration, level int) {
	p.level, p.since, p.run = level, now, 0
}
