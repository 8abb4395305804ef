package widget

// Button is something to press. It does what it does when the pointer is let go
// on it, if it went down on it too: who slips off, or onto it, meant something
// else. The zero value is a button that can be pressed.
type Button struct {
	Disabled bool // cannot be pressed
	Toggles  bool // goes on and off
	On       bool

	hover, armed, down bool
}

// Tick takes whether the pointer is over the button and whether it is down, and
// reports whether the button was pressed. A finger that was lifted is over what
// it was lifted from.
func (b *Button) Tick(over, down bool) (pressed bool) {
	if down && !b.down {
		b.armed = over
	}
	pressed = b.down && !down && b.armed && over && !b.Disabled
	b.armed, b.down = b.armed && down, down
	b.hover = over && (!down || b.armed)
	if pressed {
		b.press()
	}
	return pressed
}

// Key presses the button by a key, and reports whether it can be pressed.
func (b *Button) Key() (pressed bool) {
	if !b.Disabled {
		b.press()
	}
	return !b.Disabled
}

func (b *Button) press() { b.On = b.On != b.Toggles }

// Hover reports whether the pointer is on it and means it.
func (b *Button) Hover() bool { return b.hover && !b.Disabled }

// Held reports whether it is being pressed: let go now, it is.
func (b *Button) Held() bool { return b.Hover() && b.armed }
