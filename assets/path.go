package assets

// Op is what a Segment does.
type Op uint8

// The operations of a Segment.
const (
	MoveTo Op = iota // start a new contour at X, Y
	LineTo           // straight to X, Y
	QuadTo           // quadratic Bézier to X, Y with control point CX, CY
)

// Segment is one step of an outline.
type Segment struct {
	Op     Op
	CX, CY float32
	X, Y   float32
}

// Path is a filled outline, non-zero winding; every contour is closed.
// Y points down.
type Path []Segment
