package scene

// Input is all that the devices said during one tick, a value: a recorded
// []Input is a replay.
type Input struct {
	Width, Height float32 // of the view, dp
	Scale         float32 // device pixels per dp

	Mouse   Mouse
	Touches [MaxTouches]Touch // those that are down; ID 0 is none
	Keys    Keys              // pressed in this tick
	Prefers Theme             // what the device asks for; 0: nothing
	Still   bool              // the device asks for reduced motion
}

// MaxTouches is how many fingers are followed.
const MaxTouches = 4

// Mouse is the pointer of a mouse or pen.
type Mouse struct {
	At     Point
	Here   bool    // over the view
	Down   bool    // the primary button is down
	WheelX float32 // dp scrolled in this tick; positive: towards the right
	WheelY float32 // positive: towards the bottom
}

// Touch is one finger. IDs start at 1 and stay while the finger is down.
type Touch struct {
	ID int32
	At Point
}

// Keys is a set of keys by what they do.
type Keys uint32

// The keys.
const (
	KeyEscape Keys = 1 << iota
	KeyZoomIn
	KeyZoomOut
	KeyLeft
	KeyRight
	KeyUp
	KeyDown
	KeyPause // space
	KeyTheme // T
	KeyFit   // 0
	KeyNext  // Tab or . : choose the next node
	KeyPrev  // Shift+Tab or ,
	KeyPageUp
	KeyPageDown
	KeyPlaces  // M: forces or places
	KeyDetail1 // 1 to 3: how much the whole map shows
	KeyDetail2
	KeyDetail3
)

// Has reports whether any of k is in the set.
func (s Keys) Has(k Keys) bool { return s&k != 0 }

// Theme is light or dark; the zero value is no preference.
type Theme uint8

// The themes.
const (
	NoTheme Theme = iota
	Light
	Dark
)
