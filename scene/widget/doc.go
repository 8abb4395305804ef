// Package widget is the behaviour of the controls that scene paints: what
// scrolling, typing, sliding and pressing do, and nothing of how they look. It
// draws nothing, sets no text and knows no screen, so all of it is tested by
// plain numbers.
//
// A control is a small value whose zero value can be used. What devices say is
// handed to its methods, and once a tick, a sixtieth of a second, its Tick lets
// it move by itself. Lengths and places are in dp, along one axis, from the start
// of the control; speeds are in dp a tick. What is no number is taken for nothing,
// and what is too far for the end, so no input leads out of bounds.
//
// The words:
//
//   - Press makes one pointer's samples into gestures: a tap, which is what presses
//     a button, a drag, a swipe.
//   - Scroll is a position in content that is longer than its view: held and
//     dragged, flung, or gliding to where something is. Its Thumb is what a
//     scrollbar shows.
//   - Field is one line of text under edit: a caret, an anchor (what lies between
//     them is selected), and what an input method is composing.
//   - Range is a part of a scale, between two handles that slide along it.
//   - List is a cursor in rows of various heights, and which of them are in view.
//   - Fade comes and goes between 0 and 1.
//
// The same input gives the same bits on every processor: products that meet a
// sum are rounded first, as in package layout.
package widget
