package print

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Size is how large a picture is.
type Size struct {
	Width, Height float32    // dp
	Page          [2]float32 // of the paper, mm; zeros: a screen of as many pixels
}

// The smallest and largest side of a picture in pixels.
const (
	leastPixels = 200
	mostPixels  = 16384
)

// ParseSize reads "1920x1080", or a sheet of ISO 216 from "a0" to "a5", lying
// or, with "-portrait" behind it, standing.
func ParseSize(s string) (Size, error) {
	name, way, turned := strings.Cut(strings.ToLower(s), "-")
	if len(name) == 2 && name[0] == 'a' && name[1] >= '0' && name[1] <= '5' && (!turned || way == "portrait" || way == "landscape") {
		return sheet(int(name[1]-'0'), way == "portrait"), nil
	}
	w, h, _ := strings.Cut(s, "x")
	width, errW := strconv.Atoi(w)
	height, errH := strconv.Atoi(h)
	if errW != nil || errH != nil || min(width, height) < leastPixels || max(width, height) > mostPixels {
		return Size{}, fmt.Errorf("a size is WIDTHxHEIGHT, each from %d to %d, as in 1280x720, or a0 to a5, with -portrait behind it or not; not %q", leastPixels, mostPixels, s)
	}
	return Size{Width: float32(width), Height: float32(height)}, nil
}

// sheet is A n. A sheet is √2 times as long as the next smaller one, and looked
// at from further away. So half of that goes into larger type and half into
// room for more: its sides have ⁴√2 times as many dp. With 1300 dp along an A4
// the smallest words of the map, of 11.5 dp, are 7.4 points high on it, 8.8 on
// an A3 and 14.9 on an A0; newspapers print captions in 7 to 9.
func sheet(n int, portrait bool) Size {
	const longA4 = 1300
	sides := [...]float32{1189, 841, 594, 420, 297, 210, 148} // ISO 216 rounds down, to whole mm
	long, short := sides[n], sides[n+1]
	width := float32(math.Round(longA4 * math.Pow(2, float64(4-n)/4)))
	height := float32(math.Round(float64(width * short / long)))
	if portrait {
		return Size{Width: height, Height: width, Page: [2]float32{short, long}}
	}
	return Size{Width: width, Height: height, Page: [2]float32{long, short}}
}

// Points returns how many dp so many points of type are: on paper those of a
// 72nd of an inch, on a screen those of CSS.
func (s Size) Points(points float32) float32 {
	if s.Page[0] == 0 {
		return points * 4 / 3
	}
	return points / 72 * 25.4 / s.Page[0] * s.Width
}

// Scale returns the pixels per dp of a picture that is to have so many to an
// inch of paper; of a screen's, 1.
func (s Size) Scale(perInch float32) float32 {
	if s.Page[0] == 0 {
		return 1
	}
	return s.Page[0] / 25.4 * perInch / s.Width
}
