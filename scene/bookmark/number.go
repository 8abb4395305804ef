package bookmark

import (
	"math"
	"strconv"
	"strings"
)

// readNumber reads a number within the bounds of an entry, what is usual as 0.
func (e *entry) readNumber(text string) (want string) {
	x, ok := numberOf(text, 2)
	whole, isWhole := e.of.(*int)
	switch {
	case text == "" || ok && x == e.usual:
		x = 0
	case !ok || x < e.least || x > e.most || isWhole && x != math.Trunc(x):
		return "a number from " + decimal(e.least, 2) + " to " + decimal(e.most, 2)
	}
	if isWhole {
		*whole = int(x)
		return ""
	}
	*e.of.(*float64) = x
	return ""
}

// numberOf reads a number, and rounds it to as many decimals as it is written
// with. It reports false for what is none, or is farther from 0 than any.
func numberOf(text string, decimals int) (float64, bool) {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || !(math.Abs(x) <= farthest) { // nor NaN
		return 0, false
	}
	x, _ = strconv.ParseFloat(decimal(x, decimals), 64)
	return x, true
}

// pairOf reads x,y.
func pairOf(text string) (x, y float64, ok bool) {
	first, second, _ := strings.Cut(text, ",")
	x, okX := numberOf(first, 2)
	y, okY := numberOf(second, 2)
	return x, y, okX && okY
}

// pinOf reads id:x,y.
func pinOf(text string) (Pin, bool) {
	colon := strings.LastIndexByte(text, ':')
	if colon < 0 {
		return Pin{}, false
	}
	x, y, ok := pairOf(text[colon+1:])
	return Pin{text[:colon], x, y}, ok && isName(text[:colon])
}

// cameraOf reads x,y,zoom; nil for nothing.
func cameraOf(text string) (*Camera, bool) {
	if text == "" {
		return nil, true
	}
	comma := strings.LastIndexByte(text, ',')
	if comma < 0 {
		return nil, false
	}
	x, y, ok := pairOf(text[:comma])
	zoom, okZoom := numberOf(text[comma+1:], 4)
	return &Camera{x, y, zoom}, ok && okZoom && zoom > 0
}
