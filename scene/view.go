package scene

import (
	"citemap/assets"
	"citemap/scene/typeset"
)

// View is a picture of the scene: marks in the order in which they are
// painted, later over earlier. Every pen draws it and Pick searches it, so
// what is seen is what is clicked.
//
// Marks before Moving stand still until Still changes; those from Moving on
// travel. A pen may cache the first part for as long as Still is the same.
type View struct {
	Width, Height float32 // dp
	Ground        Color   // what lies under every mark
	Marks         []Mark
	Moving        int    // index of the first mark that travels
	Still         uint64 // changes whenever a mark before Moving may have
	Flow          uint64 // changes whenever a mark from Moving on may have
	Clips         []Rect // Clips[0] is the whole view
	Haze          Haze

	turned bool // the interface is mirrored

	lit   []bool     // by body: not dimmed
	glow  []float32  // by body: how little it is dimmed, 0 to 1
	names []nameSpot // where names are set
	taken occupancy  // where labels can no longer go
	kept  Rect       // in taken, but free for the cargo under the mouse
	heads occupancy  // of arrows, which names would rather not cover
}

// Haze is what lies under all else in the picture of a crowd: dots, and plain lines
// between them. Moving the camera aside moves them all alike, but for those that come
// into sight: a pen may keep what it drew of them for as long as Key is the same.
type Haze struct {
	Count int    // of marks, the first of the View
	Key   uint64 // 0: there is no haze
	At    Point  // where the middle of the world is seen
}

// Shape says which fields of a Mark count, and how.
type Shape uint8

// The shapes.
const (
	// Ribbon is a stroke along the cubic Bézier A, B, C, D, whose half-width
	// goes linearly from Size at A to Taper at D. An arrowhead is a short
	// ribbon that tapers to nothing.
	Ribbon Shape = iota
	// Box is a rectangle about A with half-extents B and corner radius Size;
	// a disc is a box as round as it is wide. With Stroke > 0 it is a frame
	// of that width just inside the edge.
	Box
	// Icon is an outline of assets about A, Size from centre to edge, turned
	// by Angle (radians, clockwise).
	Icon
	// Text is a line whose baseline starts at A.
	Text
	// Fill is an area: Area about A, one unit of it Size dp long, even-odd. With
	// Stroke > 0 it is its edge instead, that wide, in dashes as Dash says.
	Fill
)

// Dash is the line style of a Ribbon, or of the edge of a Fill.
type Dash uint8

// The dashes.
const (
	Solid Dash = iota
	Dashed
	Dotted
)

// Mark is one thing drawn. Lengths are in dp.
type Mark struct {
	Shape      Shape
	Dash       Dash
	Clip       uint8 // index into View.Clips
	ID         ID    // what a click on it means
	Paint      Color
	A, B, C, D Point
	Size       float32
	Taper      float32
	Stroke     float32
	Angle      float32
	Text       *typeset.Line
	Icon       *assets.Icon
	Area       *assets.Area
}

// Color is red, green, blue and opacity, not premultiplied.
type Color struct{ R, G, B, A uint8 }

// Part says what kind of thing an ID names.
type Part uint8

// The parts.
const (
	Nothing    Part = iota
	Ground          // the map where nothing stands
	NodePart        // Index is that of the map's node
	LinkPart        // Index is that of the map's link
	CargoPart       // a glyph under way: Index is its link, Sub its cargo
	BundlePart      // a strand of several claims: Index is its bundle, Sub which of it
	PanelPart       // the panel's own surface
	ButtonPart      // Index is a Button
	LegendPart      // Index is that of an item of the key
	TabPart         // Index is a Sheet
	RowPart         // a row of the sheet in the panel: Index, and Sub which part of it
	TextPart        // words that can be marked: Index is their piece of the sheet
	FieldPart       // the field to search in
	StripPart       // beside the article: where its cited passages lie
	TimePart        // the timeline: Sub is which part of it, Index its bar
	MenuPart        // Index is that of a row of the menu
	ChipPart        // Index is what the map is narrowed to, Sub a depth
	KioskPart       // what only a kiosk has: 0 starts over, 1 keeps looking
)

// ID names what a mark stands for. The zero ID is nothing: clicks fall through.
type ID struct {
	Part  Part
	Index int32
	Sub   int32
}
