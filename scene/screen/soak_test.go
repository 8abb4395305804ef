//go:build !js

package screen

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

// A soak: weeks of a kiosk, of which ticks are the time. Maps follow one another, it
// is day and night, visitors come and go; pictures are drawn by the painter, in a
// window. Whatever happens, nothing panics, every visit ends in the map as it was,
// every step of every map is shown, and what a month would fill stays as it is.

// soakDays says for how many days the soak goes on: `make soak`. Without it, some
// hours of three small maps are played, for as long as a test may last.
const soakDays = "SOAK_DAYS"

// soakPlan is what a soak plays.
type soakPlan struct {
	maps      []entry
	days      float64
	alone     float64 // of them, how many the first map plays alone
	day, open int     // ticks, of each day
	between   int     // ticks from one visit to the next, on average
	leak      func()
	tell      func(string) // hears how it is going
}

// entry is a map of the playlist, and how it is shown.
type entry struct {
	name    string
	load    func() (*seeds.Map, error)
	options scene.Options
}

const hour = 60 * 60 * scene.TicksPerSecond

// A month: for its first two thirds the map that is built in, alone, as most kiosks
// have one map; and then a playlist of it, of it on the map of the world, and of small
// ones without chapters, in three languages and two directions.
func longSoak(days float64) soakPlan {
	inDark := scene.Options{Theme: scene.Dark, Geo: true}
	maps := append([]entry{{"article", defiance.Map, scene.Options{}}, {"article on the world", defiance.Map, inDark}}, smallMaps()...)
	return soakPlan{maps: maps, days: days, alone: math.Floor(days * 2 / 3), day: 24 * hour, open: 9 * hour, between: hour / 3}
}

// shortSoak is a long one in little, with days of less than half an hour.
func shortSoak() soakPlan {
	return soakPlan{maps: smallMaps()[:2], days: 2, alone: 0.9, day: hour * 9 / 20, open: hour * 2 / 5, between: hour / 8}
}

func smallMaps() []entry {
	file := func(name string) func() (*seeds.Map, error) {
		return func() (*seeds.Map, error) { return seeds.Load("../testdata/" + name + "/map.json") }
	}
	return []entry{
		{"small", file("small"), scene.Options{}},
		{"two scripts", file("script"), scene.Options{Theme: scene.Dark}},
		{"world", file("miniatures/world"), scene.Options{Geo: true}},
	}
}

func TestSoak(t *testing.T) {
	plan := shortSoak()
	plan.tell = func(line string) { t.Log(line) }
	if days := os.Getenv(soakDays); days != "" {
		n, err := strconv.ParseFloat(days, 64)
		require.NoError(t, err, soakDays)
		plan = longSoak(n)
		plan.tell = func(line string) { fmt.Println(line) }
	}
	start := time.Now()
	s := newSoak(plan)
	s.run()
	for _, line := range s.report() {
		plan.tell(line)
	}
	plan.tell(fmt.Sprintf("played in %v", time.Since(start).Round(time.Second)))
	assert.Empty(t, s.faults())
}

// Each kind of leak is found, with one map and with several: a picture, a goroutine
// and a piece of memory with each show.
func TestSoakFindsLeaks(t *testing.T) {
	never, kept, pictures := make(chan struct{}), [][]byte(nil), []*ebiten.Image(nil)
	plan := shortSoak()
	plan.leak = func() {
		kept = append(kept, make([]byte, 1<<20))
		go func() { <-never }()
		pictures = append(pictures, newPicture(512, 512))
		pictures[len(pictures)-1].Clear()
	}
	s := newSoak(plan)
	s.run()
	close(never)
	for _, p := range pictures {
		p.Deallocate()
	}
	faults := s.faults()
	assert.Len(t, faults, 6)
	for _, kind := range []string{"heap", "goroutines", "textures"} {
		for _, where := range []string{s.worn.name, s.fresh.name} {
			assert.True(t, slices.ContainsFunc(faults, func(f string) bool { return strings.HasPrefix(f, where+": "+kind) }), "%s, %s: %q", kind, where, faults)
		}
	}
	assert.NotEmpty(t, kept)
}

// soak is a kiosk that is played.
type soak struct {
	soakPlan
	*rand.Rand
	game    *game
	picture *ebiten.Image
	in      scene.Input

	ticks   int
	entry   int
	arrival int // tick of the next visit
	home    string
	here    bool // a visitor
	slide   scene.Showing
	drawn   int // tick of the last picture
	due     [2]int
	seen    map[step]bool
	wanted  map[step]bool

	pictures, turns, visits, resets, spoilt int
	spoils                                  []string
	loops                                   int
	worn, fresh                             samples
}

// step is a slide of a map: 0 is the title of its chapter.
type step struct {
	entry   int
	chapter string
	step    int
}

// The screen, in dp and in pixels: half as many across, because pixels are what takes time.
const (
	soakWidth, soakHeight = 1280, 720
	soakScale             = 0.5
)

func newSoak(plan soakPlan) *soak {
	s := &soak{soakPlan: plan, Rand: rand.New(rand.NewPCG(7, 30)), seen: map[step]bool{}, wanted: map[step]bool{}}
	s.worn = samples{name: "one map, which plays alone, at the end of its show"}
	s.fresh = samples{name: "the same map, each time that it comes on anew"}
	for _, all := range []*samples{&s.worn, &s.fresh} {
		all.all = make([]sample, 0, 10_000) // so that measuring is not measured
	}
	s.stand(soakWidth, soakHeight)
	g, err := newGame(s.load(0))
	s.must(err)
	s.game = g
	s.settle()
	s.warmUp()
	s.visits, s.resets = 0, 0
	s.arrive()
	return s
}

// warmUp draws what takes the most room there is: an atlas that is full, and each map
// from afar to as near as can be, by its forces and as a map of the world, lying and
// upright. All that keeps room for the largest picture so far has it from then on.
func (s *soak) warmUp() {
	inFrame(func(*ebiten.Image) { fillAtlas(s.game.paint.atlas) })
	for range s.maps {
		for range 2 {
			s.zoomThrough()
			s.in.Keys = scene.KeyPlaces
			s.tick()
			s.in.Keys = 0
			s.zoomThrough()
			s.stand(s.in.Height, s.in.Width)
		}
		s.next()
	}
}

// zoomThrough looks at a map from afar and from near.
func (s *soak) zoomThrough() {
	s.tap(s.anywhere())
	s.in.Mouse = scene.Mouse{At: scene.Point{X: s.in.Width / 2, Y: s.in.Height / 2}, Here: true}
	for _, notch := range [...]float32{300, -300, 300} {
		s.in.Mouse.WheelY = notch
		for range 8 {
			s.wait(4)
			s.draw()
		}
	}
	s.lift()
}

// fillAtlas makes the atlas as large as the zooms of weeks do.
func fillAtlas(a *atlas) {
	icons := assets.Icons()
	for size := float32(8); a.cleared == 0; size++ {
		a.icon(icons.Icon(icons.Names()[0]), size)
	}
}

func (s *soak) must(err error) {
	if err != nil {
		panic(err)
	}
}

// load makes a map of the playlist ready, from its file, as the player does.
func (s *soak) load(i int) *scene.State {
	e := s.maps[i]
	m, err := e.load()
	s.must(err)
	tx, err := typeset.New(assets.Fonts(), assets.Scripts(assets.ScriptFile)...)
	s.must(err)
	e.options.Base = "https://example.org/map"
	e.options.Kiosk = &scene.Kiosk{Idle: 60, Loop: true}
	s.want(i, m)
	return scene.New(m, tx, e.options)
}

// want notes which slides a map has.
func (s *soak) want(i int, m *seeds.Map) {
	for _, c := range m.Chapters {
		for n := range c.Steps {
			s.wanted[step{i, c.ID, n + 1}] = true
		}
		if len(c.Steps) > 0 && c.Title != "" {
			s.wanted[step{i, c.ID, 0}] = true
		}
	}
}

// settle is the first tick of a map, which says how it is for each visitor.
func (s *soak) settle() {
	s.game.state.Step(s.in)
	s.home = s.game.state.Bookmark().String()
	s.here, s.slide, s.loops = false, scene.Showing{}, 0
}

func (s *soak) arrive() { s.arrival = s.ticks + int(s.ExpFloat64()*float64(s.between)) }

// run plays all of the days.
func (s *soak) run() {
	end := int(s.days * float64(s.day))
	for s.ticks < end {
		if s.ticks >= s.arrival && !s.in.Dark {
			s.visit()
			s.arrive()
			continue
		}
		s.tick()
	}
}

// tick lets a sixtieth of a second pass.
func (s *soak) tick() {
	s.ticks++
	s.clock()
	s.game.state.Step(s.in)
	now := s.game.state.Showing()
	s.attend(now)
	if s.slideDue(now) || s.ticks-s.drawn >= 30*scene.TicksPerSecond && !now.Dark || s.ticks-s.drawn >= hour/6 {
		s.draw()
	}
	if now.Loops > s.loops && !now.Visitor {
		s.turn(now.Loops)
	}
}

// clock is that on the wall: after its hours a day is dark, and around its noon
// somebody turns the screen upright.
func (s *soak) clock() {
	at := s.ticks % s.day
	s.in.Dark = at >= s.open
	switch at {
	case s.open / 2:
		s.stand(soakHeight, soakWidth)
	case s.open * 3 / 4:
		s.stand(soakWidth, soakHeight)
	case 0:
		if s.ticks > 0 {
			s.say(fmt.Sprintf("day %d: %d pictures, %d visits; %v", s.ticks/s.day, s.pictures, s.visits, s.latest()))
		}
	}
}

// stand is a screen of another size: Ebitengine makes another picture then.
func (s *soak) stand(width, height float32) {
	s.in.Width, s.in.Height, s.in.Scale = width, height, soakScale
	inFrame(func(*ebiten.Image) {
		if s.picture != nil {
			s.picture.Deallocate()
		}
		s.picture = newPicture(int(width*soakScale), int(height*soakScale))
	})
}

// attend counts visits, and looks whether each has left the map as it was.
func (s *soak) attend(now scene.Showing) {
	switch {
	case now.Visitor == s.here:
		return
	case now.Visitor:
		s.visits++
	default:
		if at := s.game.state.Bookmark().String(); at != s.home {
			s.spoil("visit %d left %q and not %q", s.visits, at, s.home)
		}
		s.resets++
	}
	s.here = now.Visitor
}

// say tells how it is going, where anybody asks.
func (s *soak) say(line string) {
	if s.tell != nil {
		s.tell(line)
	}
}

func (s *soak) spoil(format string, args ...any) {
	if s.spoilt++; s.spoilt <= 5 {
		s.spoils = append(s.spoils, fmt.Sprintf(format, args...))
	}
}

// slideDue reports whether a slide is to be drawn, once its words are there and then
// with what flows over it: each in every second show, since 60 pictures a second are
// as many as there can be.
func (s *soak) slideDue(now scene.Showing) bool {
	const there = 2 * scene.TicksPerSecond
	if at := now; at != s.slide {
		s.slide, s.due = at, [2]int{}
		if (now.Step+now.Loops+s.turns/len(s.maps))%2 == 0 {
			s.due = [2]int{s.ticks + there, s.ticks + there + 1}
		}
	}
	return s.ticks == s.due[0] || s.ticks == s.due[1]
}

// draw draws what is to be seen, as the game does.
func (s *soak) draw() {
	s.drawn = s.ticks
	g := s.game
	g.state.View(&g.view)
	if c := g.paint.change(s.picture, &g.view, soakScale); c != nothing {
		inFrame(func(*ebiten.Image) { g.paint.draw(s.picture, &g.view, soakScale, c) })
		s.pictures++
	}
	if now := g.state.Showing(); !now.Visitor && !now.Dark && now.Steps > 0 {
		at := step{s.entry, now.Chapter, now.Step}
		s.seen[at] = true
		for n := range now.Steps {
			at.step = n + 1
			s.wanted[at] = true
		}
	}
}

// turn is the end of a show. The next map comes on, or the same show begins again;
// and what is held is measured, always at the same place.
func (s *soak) turn(loops int) {
	s.loops = loops
	if s.leak != nil {
		inFrame(func(*ebiten.Image) { s.leak() })
	}
	alone := s.ticks < int(s.alone*float64(s.day))
	if !alone {
		s.turns++
		s.next()
	}
	switch {
	case s.entry != 0 || s.in.Width < s.in.Height:
	case alone:
		s.draw()
		s.worn.add(s.measure())
	default:
		s.fresh.add(s.measure())
	}
}

// next shows the next map of the playlist.
func (s *soak) next() {
	s.entry = (s.entry + 1) % len(s.maps)
	s.game.turn(s.load(s.entry))
	s.settle()
	s.draw()
}
