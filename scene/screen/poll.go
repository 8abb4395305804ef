package screen

import (
	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// poller asks the devices what they have to say and keeps what they do not
// tell twice: which finger is which, and whether there is a mouse at all.
type poller struct {
	fingers [scene.MaxTouches]finger
	lastID  int32 // given to a finger
	ids     []ebiten.TouchID
	keys    keyboard
	moved   bool // the pointer has been somewhere, or pressed
	first   scene.Point
	at      scene.Point // where it was last
	begun   bool
}

// finger follows one touch; id is 0 where there is none.
type finger struct {
	device ebiten.TouchID
	id     int32
}

// input returns one tick's Input for a view of width by height dp, in which text
// is being written or not.
func (p *poller) input(width, height, scale float32, writing bool, h *host) scene.Input {
	in := scene.Input{Width: width, Height: height, Scale: scale, Prefers: h.prefers(), Still: h.still(), Stark: h.stark()}
	in.Mouse = p.mouse(width, height, scale, h)
	p.ids = ebiten.AppendTouchIDs(p.ids[:0])
	p.follow(p.ids)
	for i, f := range p.fingers {
		if f.id != 0 {
			x, y := ebiten.TouchPositionF(f.device)
			in.Touches[i] = scene.Touch{ID: f.id, At: scene.Point{X: float32(x) / scale, Y: float32(y) / scale}}
		}
	}
	in.Keys = h.pressed()
	p.keys.read(&in, writing)
	return in
}

// mouse reads the pointer. Until it has moved it may be nowhere, as on a
// device that has fingers only.
func (p *poller) mouse(width, height, scale float32, h *host) scene.Mouse {
	x, y := ebiten.CursorPositionF()
	at := scene.Point{X: float32(x) / scale, Y: float32(y) / scale}
	down, second := ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft), ebiten.IsMouseButtonPressed(ebiten.MouseButtonRight)
	wx, wy := ebiten.Wheel()
	if !p.begun {
		p.first, p.begun = at, true
	}
	p.at = at
	p.moved = p.moved || down || second || wx != 0 || wy != 0 || at != p.first
	view := scene.Rect{Max: scene.Point{X: width, Y: height}}
	return scene.Mouse{
		At:     at,
		Here:   p.moved && view.Contains(at) && !h.away(),
		Down:   down,
		Second: second,
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
