package scene

// Input is all that the devices said during one tick, a value: a recorded
// []Input is a replay.
type Input struct {
	Width, Height float32 // of the view, dp
	Scale         float32 // device pixels per dp

	Mouse   Mouse
	Touches [MaxTouches]Touch // those that are down; ID 0 is none
	Keys    Keys              // pressed in this tick
	Shift   bool              // held down
	Prefers Theme             // what the device asks for; 0: nothing
	Still   bool              // the device asks for reduced motion
	Stark   bool              // the device asks for strong contrast
	Dark    bool              // nothing is to be shown now: a kiosk outside its hours

	// Typed is what the keyboard, an input method or the clipboard wrote in this
	// tick, and Composing what an input method is still at work on.
	Typed, Composing string
	// Field is what stands in the host's own text field, where that lies over the
	// scene's and has changed.
	Field *string
	// Address is the bookmark to go to, where somebody else chose one: the back
	// button of a browser.
	Address *string
	// Notice is what the host has to say to the reader: that an Errand failed.
	Notice string
	// Trouble is why a map that was saved or opened cannot be shown, or, without lines,
	// that it can again; nil: no news.
	Trouble *Trouble
}

// MaxTouches is how many fingers are followed.
const MaxTouches = 4

// Mouse is the pointer of a mouse or pen.
type Mouse struct {
	At     Point
	Here   bool    // over the view
	Down   bool    // the primary button is down
	Second bool    // the secondary button is down
	WheelX float32 // dp scrolled in this tick; positive: towards the right
	WheelY float32 // positive: towards the bottom
}

// Touch is one finger. IDs start at 1 and stay while the finger is down.
type Touch struct {
	ID int32
	At Point
}

// Theme is light or dark; the zero value is no preference.
type Theme uint8

// The themes.
const (
	NoTheme Theme = iota
	Light
	Dark
)
