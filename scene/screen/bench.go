//go:build !js

package screen

import (
	"errors"
	"math"
	"runtime"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// Bench is what a map costs in a window: opened, moved by hand, and left alone.
type Bench struct {
	Title         string
	Width, Height int          // dp
	Seconds       float64      // for which each figure is taken
	Tell          func(Figure) // hears each as soon as it is known
}

// Figure is what one kind of use took.
type Figure struct {
	Of      string
	Wall    float64 // s
	CPU     float64 // s, of the process, all its threads
	Frames  int     // that changed the picture
	Longest float64 // s, from one of them to the next
	Allocs  uint64
	Bytes   uint64 // allocated
}

// errClosed says that somebody closed the window before all was measured.
var errClosed = errors.New("the window was closed before all was measured")

// Run opens a window on a map that load reads, and measures. It fails as Run does
// where there is no display, and before that as load does.
func (o Bench) Run(load func() (*scene.State, error)) error {
	b := &bench{Bench: o}
	b.begin()
	s, err := load()
	if err != nil {
		return err
	}
	b.end("reading the map")
	if b.game, err = newGame(s); err != nil {
		return err
	}
	ebiten.SetWindowTitle(o.Title)
	ebiten.SetWindowSize(o.Width, o.Height)
	ebiten.SetTPS(scene.TicksPerSecond)
	ebiten.SetScreenClearedEveryFrame(false)
	b.game.host.listen()
	defer b.game.host.deafen()
	b.begin()
	left := false
	if err := play(b, &b.game.began, &left); err != nil {
		return err
	}
	if b.turn < len(turns()) {
		return errClosed
	}
	return nil
}

// bench is a game that moves itself.
type bench struct {
	*game
	Bench
	turn   int // index into turns
	tick   int // of this turn
	figure Figure
	since  time.Time
	cpu    time.Duration
	memory runtime.MemStats
	drawn  time.Time // when the last frame was
	held   scene.Point
}

// turn is one kind of use: what the hands do in a tick of it.
type turn struct {
	of    string
	ticks int // 0: as many as fill the time
	hands func(b *bench, in *scene.Input)
	quiet bool // it is only on the way to the next
	rests bool // it is over as soon as the map rests
}

// longestRest is how many ticks a map has to come to rest in.
const longestRest = 60 * scene.TicksPerSecond

// turns are those that are measured, in their order.
func turns() []turn {
	return []turn{
		{of: "the first picture", ticks: 1, hands: nothingDone},
		{of: "unfolding", hands: nothingDone},
		{of: "coming to rest", ticks: longestRest, hands: nothingDone, quiet: true, rests: true},
		{of: "panning, whole", hands: pans},
		{of: "zooming", hands: zooms},
		{of: "coming near", ticks: 24, hands: comesNear, quiet: true},
		{of: "panning, near", hands: pans},
		{of: "flows, near", hands: nothingDone},
		{of: "moving a node", hands: drags},
		{of: "coming to rest", ticks: longestRest, hands: stops, quiet: true, rests: true},
		{of: "still", hands: nothingDone},
	}
}

func nothingDone(*bench, *scene.Input) {}

// pans moves two fingers together in a circle, which pans wherever they lie.
func pans(b *bench, in *scene.Input) {
	const round, wide = 120, 90 // ticks, dp
	sin, cos := math.Sincos(2 * math.Pi * float64(b.tick) / round)
	x, y := in.Width/2+float32(wide*sin), in.Height/2-float32(wide*cos)
	in.Touches[0] = scene.Touch{ID: 1, At: scene.Point{X: x - 40, Y: y}}
	in.Touches[1] = scene.Touch{ID: 2, At: scene.Point{X: x + 40, Y: y}}
}

// zooms turns the wheel in the middle, nearer for a second and out again.
func zooms(b *bench, in *scene.Input) {
	in.Mouse = scene.Mouse{At: middle(in), Here: true, WheelY: 16}
	if b.tick/scene.TicksPerSecond%2 == 0 {
		in.Mouse.WheelY = -16
	}
}

func comesNear(_ *bench, in *scene.Input) {
	in.Mouse = scene.Mouse{At: middle(in), Here: true, WheelY: -40}
}

// drags holds the node that is nearest to the middle and goes round with it, so that
// its neighbours follow.
func drags(b *bench, in *scene.Input) {
	if b.tick == 0 {
		b.held = b.state.Nearest(middle(in))
	}
	sin, cos := math.Sincos(2 * math.Pi * float64(b.tick) / 90)
	at := scene.Point{X: b.held.X + 60*float32(sin), Y: b.held.Y + 60*float32(1-cos)}
	in.Mouse = scene.Mouse{At: at, Here: true, Down: true}
}

// stops lets the flows stand still.
func stops(b *bench, in *scene.Input) {
	if b.tick == 0 && !b.state.Paused() {
		in.Keys = scene.KeyPause
	}
}

func middle(in *scene.Input) scene.Point { return scene.Point{X: in.Width / 2, Y: in.Height / 2} }

// Update plays a tick, and goes on to the next turn where this one is over.
func (b *bench) Update() error {
	b.began = true
	if b.host.quit() {
		return ebiten.Termination
	}
	t := turns()[b.turn]
	if b.over(t) {
		if !t.quiet {
			b.end(t.of)
		}
		b.turn, b.tick = b.turn+1, 0
		if b.turn == len(turns()) {
			return ebiten.Termination
		}
		b.begin()
		t = turns()[b.turn]
	}
	in := scene.Input{Width: b.width, Height: b.height, Scale: b.scale}
	t.hands(b, &in)
	b.tick++
	b.state.Step(in)
	b.ticked = true
	return nil
}

// over reports whether a turn has been long enough.
func (b *bench) over(t turn) bool {
	if t.ticks == 0 {
		return time.Since(b.since).Seconds() >= b.Seconds
	}
	return b.frames > 0 && (b.tick >= t.ticks || t.rests && b.tick > 0 && b.state.Settled())
}

// Draw is the game's, counted.
func (b *bench) Draw(screen *ebiten.Image) {
	before := b.frames
	b.game.Draw(screen)
	if b.frames == before {
		return
	}
	now := time.Now()
	if b.figure.Frames++; b.figure.Frames > 1 {
		b.figure.Longest = max(b.figure.Longest, now.Sub(b.drawn).Seconds())
	}
	b.drawn = now
}

// begin starts a figure, and end tells it.
func (b *bench) begin() {
	b.figure = Figure{}
	runtime.ReadMemStats(&b.memory)
	b.since, b.cpu = time.Now(), processTime()
}

func (b *bench) end(of string) {
	f, before := &b.figure, b.memory
	f.Of, f.Wall, f.CPU = of, time.Since(b.since).Seconds(), (processTime() - b.cpu).Seconds()
	runtime.ReadMemStats(&b.memory)
	f.Allocs, f.Bytes = b.memory.Mallocs-before.Mallocs, b.memory.TotalAlloc-before.TotalAlloc
	b.Tell(*f)
}
