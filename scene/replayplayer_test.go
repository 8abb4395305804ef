package scene

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
	"citemap/seeds"
)

// player plays a script by hand.
type player struct {
	*hand
	test  testing.TB
	name  string
	sent  []Errand // of the last move
	noted noted
}

// noted is how the map was framed when the script said so.
type noted struct {
	zoom float64
	at   []Point // by body
}

// cue is a test that says which line of a script it is at.
type cue struct {
	testing.TB
	line string
}

func (c cue) Errorf(format string, args ...any) {
	c.Helper()
	c.TB.Errorf(c.line+"\n"+format, args...)
}

// begin puts the map there with which a script begins.
func begin(t testing.TB, sc *script) *player {
	p := &player{hand: &hand{t: t, in: sc.in}, test: t, name: sc.name}
	sc.world(p)
	p.s.o.Base, p.s.o.RightToLeft = sc.base, sc.mirrored
	p.s.changed()
	if sc.source != "" {
		p.s.m.Documents[0].URL = sc.source
	}
	if sc.idle > 0 {
		p.s = New(p.s.m, setter(t), Options{Base: sc.base, RightToLeft: sc.mirrored, Kiosk: &Kiosk{Idle: sc.idle, Loop: true}})
		p.wait(1)
	}
	return p
}

func (p *player) play(m *scriptMove) {
	p.t = cue{p.test, m.line}
	if !m.asks {
		p.sent = nil
		p.s.Errands()
	}
	m.does(p)
}

// worlds are the maps that scripts are played on.
func worlds() map[string]func(*player) {
	return map[string]func(*player){
		"small":    func(p *player) { p.s = small(p.t, p.in) },
		"chapters": func(p *player) { p.s = told(p.t, p.in) },
		"dates":    func(p *player) { p.s = through(p.t, p.in) },
		"article":  func(p *player) { p.s = article(p.t, p.in) },
		"scripts": func(p *player) {
			m, err := seeds.Load("testdata/script/map.json")
			require.NoError(p.t, err)
			p.s = settled(p.t, m, p.in)
		},
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// pictureOf is what the golden of a script is called.
func pictureOf(script, golden string) string {
	if golden == "" {
		return script
	}
	return script + "-" + golden
}

// compare compares the picture with the one that was last looked at.
func (p *player) compare(name string) {
	if p.s.RightToLeft() { // goldens are of the picture that is read from the left
		return
	}
	golden(p.t, "replays/"+pictureOf(p.name, name), p.view())
}

// errands are what the last move asked for.
func (p *player) errands() []Errand {
	p.sent = append(p.sent, p.s.Errands()...)
	return p.sent
}

// settle waits until the map rests.
func (p *player) settle() {
	for range 3000 {
		if p.s.Settled() {
			return
		}
		p.wait(1)
	}
	require.Fail(p.t, "it does not come to rest")
}

// note remembers how the map is framed.
func (p *player) note() {
	p.noted = noted{zoom: p.s.cam.Zoom}
	for b := range p.s.plot.node {
		p.noted.at = append(p.noted.at, p.s.at(int32(b)))
	}
}

// reload is what a browser does: all but the address is lost.
func (p *player) reload() {
	was := p.s.Bookmark()
	b, notes := bookmark.Parse(was.String())
	require.Empty(p.t, notes)
	s := New(p.s.m, setter(p.t), Options{Start: b, Base: p.s.o.Base, RightToLeft: p.s.o.RightToLeft})
	s.Settle(p.in.Width, p.in.Height)
	s.Step(p.in)
	p.s = s
	require.Equal(p.t, was.String(), s.Bookmark().String(), "it is lost with the page")
}

// handRest is how long a hand rests after a click, so that the next is none that
// belongs to it.
const handRest = 30

// clickTimes clicks, with the mouse, so many times at one place.
func (p *player) clickTimes(n int, at Point) {
	for range n {
		p.click(at)
	}
	p.wait(handRest)
}

func (p *player) clickSecond(at Point) {
	p.move(at)
	p.in.Mouse.Second = true
	p.wait(2)
	p.in.Mouse.Second = false
	p.wait(1)
}

func (p *player) dragMouse(from, to Point) {
	p.drag(from, to)
	p.down(false)
	p.wait(handRest)
}

func (p *player) wheel(at Point, sideways bool, by float32) {
	p.move(at)
	p.in.Mouse.WheelY = by
	if sideways {
		p.in.Mouse.WheelX, p.in.Mouse.WheelY = by, 0
	}
	p.wait(1)
}

// tap taps so many times with a finger that trembles by some dp.
func (p *player) tap(n int, at, by Point) {
	for range n {
		p.touch(at)
		p.touch(Point{at.X + by.X, at.Y + by.Y})
		p.touch()
	}
	p.wait(handRest)
}

// press holds a finger down as long as it takes to mean the right button.
func (p *player) press(at Point) {
	p.touch(at)
	p.wait(40)
	p.touch()
	p.wait(handRest)
}

// pull drags with a finger, in so many ticks.
func (p *player) pull(from, to Point, ticks int) {
	p.touch(from)
	for i := range ticks {
		p.touch(lerp(from, to, float32(i+1)/float32(ticks)))
	}
	p.touch()
	p.wait(handRest)
}

// pinch parts two fingers about a place, or brings them together.
func (p *player) pinch(at Point, by float32) {
	for i := range 11 {
		half := 50 * (1 + (by-1)*float32(i)/10)
		p.touch(Point{at.X - half, at.Y}, Point{at.X + half, at.Y})
	}
	p.touch()
	p.wait(handRest)
}

// commit is what an input method has written, by Enter.
func (p *player) commit(text string) {
	p.in.Composing, p.in.Typed = "", text
	p.key(KeyEnter)
	p.in.Typed = ""
}

// strike strikes a key, as a keyboard says it: a letter is written too.
func (p *player) strike(k stroke) {
	p.in.Shift, p.in.Typed = k.shift, k.typed
	if p.s.tour.on {
		k.key = p.s.onward(k.key)
	}
	p.key(k.key)
	p.in.Shift, p.in.Typed = false, ""
}
