package screen

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"citemap/scene"
)

// poller asks the devices what they have to say and keeps what they do not
// tell twice: which finger is which, and whether there is a mouse at all.
type poller struct {
	fingers [scene.MaxTouches]finger
	lastID  int32 // given to a finger
	ids     []ebiten.TouchID
	moved   bool // the pointer has been somewhere, or pressed
	first   scene.Point
	begun   bool
}

// finger follows one touch; id is 0 where there is none.
type finger struct {
	device ebiten.TouchID
	id     int32
}

// input returns one tick's Input for a view of width by height dp.
func (p *poller) input(width, height, scale float32, h *host) scene.Input {
	in := scene.Input{Width: width, Height: height, Scale: scale, Prefers: h.prefers(), Still: h.still()}
	in.Mouse = p.mouse(width, height, scale, h)
	p.ids = ebiten.AppendTouchIDs(p.ids[:0])
	p.follow(p.ids)
	for i, f := range p.fingers {
		if f.id != 0 {
			x, y := ebiten.TouchPositionF(f.device)
			in.Touches[i] = scene.Touch{ID: f.id, At: scene.Point{X: float32(x) / scale, Y: float32(y) / scale}}
		}
	}
	in.Keys = keys() | h.pressed()
	return in
}

// mouse reads the pointer. Until it has moved it may be nowhere, as on a
// device that has fingers only.
func (p *poller) mouse(width, height, scale float32, h *host) scene.Mouse {
	x, y := ebiten.CursorPositionF()
	at := scene.Point{X: float32(x) / scale, Y: float32(y) / scale}
	down := ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft)
	wx, wy := ebiten.Wheel()
	if !p.begun {
		p.first, p.begun = at, true
	}
	p.moved = p.moved || down || wx != 0 || wy != 0 || at != p.first
	view := scene.Rect{Max: scene.Point{X: width, Y: height}}
	return scene.Mouse{
		At:     at,
		Here:   p.moved && view.Contains(at) && !h.away(),
		Down:   down,
		WheelX: -float32(wx) * wheelStep,
		WheelY: -float32(wy) * wheelStep,
	}
}

// follow gives every finger that is down a slot and an id for as long as it
// stays. Fingers beyond the last slot are not followed.
func (p *poller) follow(down []ebiten.TouchID) {
	for i := range p.fingers {
		if f := &p.fingers[i]; f.id != 0 && !holds(down, f.device) {
			*f = finger{}
		}
	}
	for _, id := range down {
		p.place(id)
	}
}

// place finds a slot for a finger unless it has one.
func (p *poller) place(id ebiten.TouchID) {
	free := -1
	for i, f := range p.fingers {
		switch {
		case f.id != 0 && f.device == id:
			return
		case f.id == 0 && free < 0:
			free = i
		}
	}
	if free >= 0 {
		p.lastID++
		p.fingers[free] = finger{device: id, id: p.lastID}
	}
}

func holds(ids []ebiten.TouchID, id ebiten.TouchID) bool {
	for _, i := range ids {
		if i == id {
			return true
		}
	}
	return false
}

// binding is what a key of the keyboard does.
type binding struct {
	key     ebiten.Key
	does    scene.Keys
	repeats bool
}

// bindings returns what each key does; Shift only changes what Tab does.
func bindings() [23]binding {
	return [23]binding{
		{ebiten.KeyEscape, scene.KeyEscape, false},
		{ebiten.KeyEqual, scene.KeyZoomIn, true},
		{ebiten.KeyNumpadAdd, scene.KeyZoomIn, true},
		{ebiten.KeyMinus, scene.KeyZoomOut, true},
		{ebiten.KeyNumpadSubtract, scene.KeyZoomOut, true},
		{ebiten.KeyArrowLeft, scene.KeyLeft, true},
		{ebiten.KeyArrowRight, scene.KeyRight, true},
		{ebiten.KeyArrowUp, scene.KeyUp, true},
		{ebiten.KeyArrowDown, scene.KeyDown, true},
		{ebiten.KeySpace, scene.KeyPause, false},
		{ebiten.KeyT, scene.KeyTheme, false},
		{ebiten.KeyM, scene.KeyPlaces, false},
		{ebiten.Key1, scene.KeyDetail1, false},
		{ebiten.Key2, scene.KeyDetail2, false},
		{ebiten.Key3, scene.KeyDetail3, false},
		{ebiten.Key0, scene.KeyFit, false},
		{ebiten.KeyNumpad0, scene.KeyFit, false},
		{ebiten.KeyHome, scene.KeyFit, false},
		{ebiten.KeyPageUp, scene.KeyPageUp, true},
		{ebiten.KeyPageDown, scene.KeyPageDown, true},
		{ebiten.KeyTab, scene.KeyNext, true},
		{ebiten.KeyPeriod, scene.KeyNext, true},
		{ebiten.KeyComma, scene.KeyPrev, true},
	}
}

// keys returns what the keyboard asks for in this tick. Chords with Ctrl, Alt or
// Meta belong to the system.
func keys() (pressed scene.Keys) {
	if ebiten.IsKeyPressed(ebiten.KeyControl) || ebiten.IsKeyPressed(ebiten.KeyAlt) || ebiten.IsKeyPressed(ebiten.KeyMeta) {
		return 0
	}
	shift := ebiten.IsKeyPressed(ebiten.KeyShift)
	for _, b := range bindings() {
		if b.does == scene.KeyNext && shift {
			b.does = scene.KeyPrev
		}
		// A key that was let go in the tick in which it was pressed has no
		// duration; on a slow machine quick fingers do that.
		ticks := inpututil.KeyPressDuration(b.key)
		if inpututil.IsKeyJustPressed(b.key) || b.repeats && again(ticks) {
			pressed |= b.does
		}
	}
	return pressed
}

// again reports whether a key held for so many ticks repeats in this one:
// after 0.4 s, and then 20 times a second.
func again(ticks int) bool {
	const delay, every = scene.TicksPerSecond * 4 / 10, scene.TicksPerSecond / 20
	return ticks > delay && (ticks-delay)%every == 0
}
