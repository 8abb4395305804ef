package print

import (
	"math"
	"strconv"
	"unicode/utf8"

	"citemap/assets"
	"citemap/scene"
)

// ink is SVG text being written. Lengths are in dp, rounded to a hundredth,
// and written as short as they go.
type ink []byte

func (k *ink) text(s string) *ink {
	*k = append(*k, s...)
	return k
}

// escaped appends text as XML 1.0; what that cannot say becomes U+FFFD.
func (k *ink) escaped(text string) *ink {
	for _, r := range text { // a faulty byte is read as U+FFFD
		switch {
		case r == '&':
			k.text("&amp;")
		case r == '<':
			k.text("&lt;")
		case r == '>':
			k.text("&gt;")
		case r == '"':
			k.text("&quot;")
		case r == '\t' || r == '\n' || r == '\r':
			k.text("&#").integer(int(r)).text(";")
		case r < ' ' || r == 0xFFFE || r == 0xFFFF:
			k.text("\uFFFD")
		default:
			*k = utf8.AppendRune(*k, r)
		}
	}
	return k
}

func (k *ink) integer(n int) *ink {
	*k = strconv.AppendInt(*k, int64(n), 10)
	return k
}

// gap parts two numbers.
func (k *ink) gap() *ink { return k.text(" ") }

// number appends x rounded to a hundredth.
func (k *ink) number(x float32) *ink { return k.decimal(math.Round(float64(x)*100) / 100) }

// fine appends x to four significant digits, for what is multiplied later.
func (k *ink) fine(x float32) *ink {
	short, _ := strconv.ParseFloat(strconv.FormatFloat(float64(x), 'g', 4, 32), 64)
	return k.decimal(short)
}

// decimal appends x without exponent, leading zero or negative zero.
func (k *ink) decimal(x float64) *ink {
	if x == 0 {
		return k.text("0")
	}
	if x < 0 {
		k.text("-")
		x = -x
	}
	at := len(*k)
	*k = strconv.AppendFloat(*k, x, 'f', -1, 64)
	if x < 1 {
		*k = append((*k)[:at], (*k)[at+1:]...)
	}
	return k
}

func (k *ink) point(p scene.Point) *ink { return k.number(p.X).gap().number(p.Y) }

// attr appends an attribute that is a number.
func (k *ink) attr(name string, x float32) {
	k.text(" ").text(name).text(`="`).number(x).text(`"`)
}

// steps appends an attribute in whole steps of a definition, if it is not 0.
func (k *ink) steps(name string, units float32) {
	if n := int(math.Round(float64(units) * perUnit)); n != 0 {
		k.text(" ").text(name).text(`="`).integer(n).text(`"`)
	}
}

// corner appends the attributes of a rectangle.
func (k *ink) corner(r scene.Rect) {
	k.attr("x", r.Min.X)
	k.attr("y", r.Min.Y)
	k.attr("width", r.Dx())
	k.attr("height", r.Dy())
}

// paint appends a colour as the attribute fill or stroke, and its opacity
// where it has one.
func (k *ink) paint(name string, c scene.Color) *ink {
	const digits = "0123456789abcdef"
	k.text(" ").text(name).text(`="#`)
	short := c.R%17 == 0 && c.G%17 == 0 && c.B%17 == 0 // both digits alike
	for _, b := range [3]byte{c.R, c.G, c.B} {
		if *k = append(*k, digits[b>>4]); !short {
			*k = append(*k, digits[b&15])
		}
	}
	k.text(`"`)
	if c.A < 255 {
		k.text(" ").text(name).text(`-opacity="`).fine(float32(c.A) / 255).text(`"`)
	}
	return k
}

// path appends the path data of p in whole steps, perUnit of them to a unit;
// relative, as that is shorter.
func (k *ink) path(p assets.Path, perUnit float64) *ink {
	var x, y int
	step := func(u float32) int { return int(math.Round(float64(u) * perUnit)) }
	for i, s := range p {
		toX, toY := step(s.X), step(s.Y)
		switch s.Op {
		case assets.MoveTo:
			if i > 0 {
				k.text("z")
			}
			k.text("M").integer(toX).join(toY)
		case assets.LineTo:
			k.text("l").integer(toX - x).join(toY - y)
		case assets.QuadTo:
			k.text("q").integer(step(s.CX) - x).join(step(s.CY) - y).join(toX - x).join(toY - y)
		}
		x, y = toX, toY
	}
	return k.text("z")
}

// join appends a whole number after another one: a minus sign parts them too.
func (k *ink) join(n int) *ink {
	if n >= 0 {
		k.gap()
	}
	return k.integer(n)
}
