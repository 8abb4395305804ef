// Package typeset turns text into positioned glyphs, and glyphs into outlines
// and coverage masks. The same lines feed every pen: the window, the page,
// SVG and PNG; so all of them break and place text alike.
//
// Sizes and positions are in dp, y pointing down, relative to the start of a
// line's baseline. No hinting is applied, so shapes scale linearly and a line
// set once is right at every pixel ratio.
//
// Text passes through these stations, one file each:
//
//	lean     what runs from right to left in an interface that does
//	passage  bidi levels, scripts and faces of a stretch without hard breaks
//	shape    runs to glyphs and cells, put in visual order
//	wrap     where lines end (UAX 14), for paragraphs
//	cut      what remains before an ellipsis, for labels
//	outline  a glyph's contours, by its id
//	raster   contours to coverage masks
//
// A Setter does the first five and remembers the results. A Setter, its faces
// and its lines are not safe for concurrent use.
package typeset
