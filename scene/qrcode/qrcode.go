// Package qrcode makes an address into squares that a phone reads.
package qrcode

import "rsc.io/qr"

// Quiet is how many modules around a code are to be light (ISO/IEC 18004).
const Quiet = 4

// Code is a square of Size by Size modules. It is light, but for the rectangles
// Dark, of which no two overlap.
type Code struct {
	Size int
	Dark []Rect
}

// Rect is a rectangle of dark modules, from its upper left one.
type Rect struct{ X, Y, W, H int }

// shortText is the longest text, in bytes, that can be read with a seventh of its
// code covered; a longer one is spared the modules that takes.
const shortText = 90

// Of is the code of a text; it is not ok where none can hold it.
func Of(text string) (c Code, ok bool) {
	level := qr.L
	if len(text) <= shortText {
		level = qr.M
	}
	from, err := qr.Encode(text, level)
	if err != nil || text == "" {
		return Code{}, false
	}
	c.Size = from.Size
	c.gather(from.Black)
	return c, true
}

// gather makes rectangles of the dark modules: of each row its runs, and of runs
// that stand below one another, alike, one rectangle.
func (c *Code) gather(dark func(x, y int) bool) {
	last := map[[2]int]int{} // of the row above: the rectangle of each run
	for y := range c.Size {
		now := map[[2]int]int{}
		for x := 0; x < c.Size; x++ {
			from := x
			for x < c.Size && dark(x, y) {
				x++
			}
			if x == from {
				continue
			}
			run := [2]int{from, x}
			i, goesOn := last[run]
			if !goesOn {
				i = len(c.Dark)
				c.Dark = append(c.Dark, Rect{from, y, x - from, 0})
			}
			c.Dark[i].H++
			now[run] = i
		}
		last = now
	}
}
