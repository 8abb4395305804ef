package miniatures

import (
	"fmt"
	"slices"

	"citemap/scene"
)

// person is somebody at the devices.
type person struct {
	s    *scene.State
	in   scene.Input
	seen scene.View
}

// look waits until the map rests, and clicks what is to be chosen, if anything.
func (p *person) look(id string) error {
	p.rest()
	if id == "" {
		return nil
	}
	at, ok := p.s.Where(id)
	if !ok {
		return fmt.Errorf("%s cannot be clicked", id)
	}
	p.click(at)
	p.rest()
	if p.s.Selected() != id {
		return fmt.Errorf("a click chose %q; expected %q", p.s.Selected(), id)
	}
	return nil
}

// wander does what should leave nothing behind: points here and there, zooms
// and pans, opens and closes, shows the world and goes back, turns the lights
// off and on, and makes the window a little larger and as small again, too
// little for the layout to spread anew. After each move show is called with the
// picture.
func (p *person) wander(show func()) {
	width, height := p.in.Width, p.in.Height
	moves := []func(){
		func() { p.point(scene.Point{X: width / 2, Y: height / 2}) },
		func() { p.point(scene.Point{X: width / 3, Y: height / 3}) },
		func() { p.in.Mouse.Here = false },
		func() { p.in.Mouse.WheelY = -120 },
		func() { p.in.Keys = scene.KeyLeft | scene.KeyUp },
		func() { p.in.Keys = scene.KeyTheme },
		func() { p.in.Keys = scene.KeyNext },
		func() { p.in.Keys = scene.KeyPageDown },
		func() { p.in.Keys = scene.KeyEscape },
		func() { p.in.Keys = scene.KeyEscape }, // leaves the cursor, which the arrows moved
		func() { p.in.Keys = scene.KeyPlaces },
		func() { p.in.Width, p.in.Height = width+2, height+1 },
		func() { p.in.Width, p.in.Height = width, height },
		func() { p.in.Keys = scene.KeyPlaces },
		func() { p.in.Keys = scene.KeyTheme },
		func() { p.in.Keys = scene.KeyFit },
	}
	for _, move := range moves {
		move()
		p.rest()
		p.s.View(&p.seen)
		show()
	}
}

func (p *person) point(at scene.Point) {
	p.in.Mouse.At, p.in.Mouse.Here = at, true
	p.wait()
}

// click ends with the pointer away, so that nothing is pointed at.
func (p *person) click(at scene.Point) {
	p.point(at)
	p.in.Mouse.Down = true
	p.wait()
	p.in.Mouse.Down = false
	p.wait()
	p.in.Mouse.Here = false
}

// rest waits until nothing moves any more, and a click is no second one.
func (p *person) rest() {
	for range scene.TicksPerSecond / 2 {
		p.wait()
	}
	for !p.s.Settled() {
		p.wait()
	}
}

func (p *person) wait() {
	p.s.Step(p.in)
	p.in.Keys, p.in.Mouse.WheelY = 0, 0
}

// Shifted is a copy of v in which the title, which no miniature is without, is
// by so much, in dp, elsewhere: its largest word.
func Shifted(v *scene.View, by scene.Point) *scene.View {
	moved := *v
	moved.Marks = slices.Clone(v.Marks)
	var title *scene.Mark
	for i := range moved.Marks {
		if m := &moved.Marks[i]; m.Shape == scene.Text && (title == nil || m.Text.Style.Size > title.Text.Style.Size) {
			title = m
		}
	}
	moved.Still++
	title.A.X += by.X
	title.A.Y += by.Y
	return &moved
}
