package formats

import (
	"fmt"
	"math"
	"strings"
)

// paintOf is a colour as #rrggbb: as colourOf has it, or with an
// opacity, which is left out; of hue, saturation and value as DOT writes them ("0.6 1 1"),
// and of the names of HTML.
func paintOf(s string) (string, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if len(s) > 60 {
		return "", false
	}
	if len(s) == len("#rrggbbaa") && s[0] == '#' {
		s = s[:len("#rrggbb")]
	}
	if hex, ok := colourOf(s); ok {
		return hex, true
	}
	if hex := namedColour(s); hex != "" {
		return hex, true
	}
	parts := strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == ',' })
	if len(parts) != 3 {
		return "", false
	}
	var hsv [3]float64
	for i, part := range parts {
		x, problem := number(part)
		if problem != "" || x < 0 || x > 1 {
			return "", false
		}
		hsv[i] = x
	}
	return hsvColour(hsv[0], hsv[1], hsv[2]), true
}

// rgbColour is a colour of three channels; false: one is not from 0 to 255.
func rgbColour(r, g, b float64) (string, bool) {
	for _, c := range [3]float64{r, g, b} {
		if !(c >= 0 && c <= 255) {
			return "", false
		}
	}
	return fmt.Sprintf("#%02x%02x%02x", int(math.Round(r)), int(math.Round(g)), int(math.Round(b))), true
}

// hsvColour is the colour of a hue, a saturation and a value from 0 to 1 (A. R.
// Smith, "Color gamut transform pairs", 1978).
func hsvColour(h, s, v float64) string {
	sector, part := math.Modf(h * 6)
	p, q, t := v*(1-s), v*(1-s*part), v*(1-s*(1-part))
	rgb := [6][3]float64{{v, t, p}, {q, v, p}, {p, v, t}, {p, q, v}, {t, p, v}, {v, p, q}}[int(sector)%6]
	hex, _ := rgbColour(255*rgb[0], 255*rgb[1], 255*rgb[2])
	return hex
}

// namedColour is one of the sixteen colours of HTML, or one of the few others
// that files name; empty: it is not known.
func namedColour(name string) string {
	switch name {
	case "black":
		return "#000000"
	case "white":
		return "#ffffff"
	case "red":
		return "#ff0000"
	case "lime":
		return "#00ff00"
	case "green":
		return "#008000"
	case "blue":
		return "#0000ff"
	case "navy":
		return "#000080"
	case "yellow":
		return "#ffff00"
	case "gold":
		return "#ffd700"
	case "orange":
		return "#ffa500"
	case "purple":
		return "#800080"
	case "magenta", "fuchsia":
		return "#ff00ff"
	case "pink":
		return "#ffc0cb"
	case "cyan", "aqua":
		return "#00ffff"
	case "teal":
		return "#008080"
	case "olive":
		return "#808000"
	case "maroon":
		return "#800000"
	case "brown":
		return "#a52a2a"
	case "gray", "grey":
		return "#808080"
	case "silver":
		return "#c0c0c0"
	case "lightgray", "lightgrey":
		return "#d3d3d3"
	case "lightblue":
		return "#add8e6"
	case "lightgreen":
		return "#90ee90"
	case "lightyellow":
		return "#ffffe0"
	case "steelblue":
		return "#4682b4"
	case "darkgreen":
		return "#006400"
	case "darkblue":
		return "#00008b"
	case "darkred":
		return "#8b0000"
	case "violet":
		return "#ee82ee"
	}
	return ""
}
