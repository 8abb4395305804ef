package assets

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Tolerance is how far, in the path's own units, the quadratics of a Path may
// stray from the cubics and arcs that they stand for. In an icon's box it is
// a fortieth of a pixel at 96 px.
const Tolerance = 0.0005

// maxCoordinate bounds what a path may say, and with it the number of
// quadratics that one curve can become.
const maxCoordinate = 10_000

// PathError says where path data breaks its grammar.
type PathError struct {
	Offset int    // in bytes, from 0
	Reason string // what was expected, or what is wrong
}

// Error implements error.
func (e *PathError) Error() string {
	return fmt.Sprintf("path data at offset %d: %s", e.Offset, e.Reason)
}

// ParsePath reads the path data of SVG (SVG 2, section 9.3): the commands
// M, L, H, V, Q, C, A and Z, absolute and relative, repeated or not. Cubics and
// arcs become quadratics within Tolerance. Every contour is brought back to
// its start by a line, whether Z asks for it or not, for that is what is
// filled. Data that breaks the grammar, uses the commands S or T, or holds a
// number beyond ±10,000 gives a *PathError; no data gives no Path.
func ParsePath(data string) (Path, error) {
	p := pathParser{src: data}
	for p.space(); p.at < len(p.src) && p.err == nil; p.space() {
		p.command()
	}
	if p.err != nil {
		return nil, p.err
	}
	p.trace.close()
	return p.trace.path, nil
}

// pathParser walks over path data. After the first fault it reads nothing
// more, so that callers need to look at err only once a command.
type pathParser struct {
	src   string
	at    int
	trace tracer
	err   *PathError
}

// fail records the first fault.
func (p *pathParser) fail(at int, reason string) {
	if p.err == nil {
		p.err = &PathError{at, reason}
	}
}

// command reads a letter and all the groups of numbers that follow it.
func (p *pathParser) command() {
	at, letter := p.at, p.src[p.at]
	p.at++
	op, relative := letter&^0x20, letter&0x20 != 0
	switch {
	case strings.IndexByte("MLHVQCAZ", op) < 0:
		p.fail(at, fmt.Sprintf("%q is none of the commands M L H V Q C A Z", letter))
		return
	case !p.trace.begun && op != 'M':
		p.fail(at, "the first command must be M")
		return
	case op == 'Z':
		p.trace.close()
		return
	}
	if p.space(); p.at < len(p.src) && p.src[p.at] == ',' {
		p.fail(p.at, "a number is expected")
	}
	for first := true; first || p.more(); first = false {
		p.group(op, relative)
		if op == 'M' {
			op = 'L' // SVG: further pairs after M are lines
		}
	}
}

// group reads the numbers of one segment and draws it.
func (p *pathParser) group(op byte, relative bool) {
	var from vec
	if relative {
		from = p.trace.pen
	}
	var a, b, c vec
	var arc ellipse
	switch op {
	case 'H':
		c = vec{from.x + p.number(), p.trace.pen.y}
	case 'V':
		c = vec{p.trace.pen.x, from.y + p.number()}
	case 'Q':
		a, c = p.pair(from), p.pair(from)
	case 'C':
		a, b, c = p.pair(from), p.pair(from), p.pair(from)
	case 'A':
		arc = p.ellipse()
		c = p.pair(from)
	default:
		c = p.pair(from)
	}
	if p.err == nil {
		p.trace.draw(op, a, b, c, arc)
	}
}

// pair reads two numbers, an offset from the point from.
func (p *pathParser) pair(from vec) vec {
	x := p.number()
	y := p.number()
	return vec{from.x + x, from.y + y}
}

// ellipse reads what an arc says before its end point.
func (p *pathParser) ellipse() ellipse {
	var e ellipse
	e.rx, e.ry = math.Abs(p.number()), math.Abs(p.number())
	e.turn = p.number() * math.Pi / 180
	e.large, e.sweep = p.flag(), p.flag()
	return e
}

// more skips white space and reports whether another group follows.
func (p *pathParser) more() bool {
	p.space()
	if p.err != nil || p.at == len(p.src) {
		return false
	}
	return p.src[p.at] == ',' || startsNumber(p.src[p.at])
}

// number reads one number, with the white space and the comma before it.
func (p *pathParser) number() float64 {
	if p.err != nil {
		return 0
	}
	p.comma()
	start := p.at
	p.at = scanNumber(p.src, start)
	if p.at == start {
		p.fail(start, "a number is expected")
		return 0
	}
	v, err := strconv.ParseFloat(p.src[start:p.at], 64)
	if err != nil || math.Abs(v) > maxCoordinate {
		p.fail(start, "the number is beyond ±10,000")
		return 0
	}
	return v
}

// flag reads an arc's 0 or 1, which need no separator after them.
func (p *pathParser) flag() bool {
	if p.err != nil {
		return false
	}
	p.comma()
	if p.at == len(p.src) || (p.src[p.at] != '0' && p.src[p.at] != '1') {
		p.fail(p.at, "an arc's flag, 0 or 1, is expected")
		return false
	}
	p.at++
	return p.src[p.at-1] == '1'
}

// space skips white space.
func (p *pathParser) space() {
	for p.at < len(p.src) && isSpace(p.src[p.at]) {
		p.at++
	}
}

// comma skips white space with at most one comma in it.
func (p *pathParser) comma() {
	p.space()
	if p.at < len(p.src) && p.src[p.at] == ',' {
		p.at++
		p.space()
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func startsNumber(c byte) bool { return isDigit(c) || c == '.' || c == '-' || c == '+' }

// scanNumber returns the end of the longest number of src that starts at at:
// sign, digits with at most one point, and exponent; or at if there is none.
func scanNumber(src string, at int) int {
	i := at
	if i < len(src) && (src[i] == '-' || src[i] == '+') {
		i++
	}
	whole := scanDigits(src, i)
	digits, end := whole-i, whole
	if end < len(src) && src[end] == '.' {
		end = scanDigits(src, end+1)
		digits += end - whole - 1
	}
	if digits == 0 {
		return at
	}
	return scanExponent(src, end)
}

// scanExponent returns the end of the exponent at at, or at if there is none.
func scanExponent(src string, at int) int {
	if at == len(src) || src[at]|0x20 != 'e' {
		return at
	}
	i := at + 1
	if i < len(src) && (src[i] == '-' || src[i] == '+') {
		i++
	}
	if end := scanDigits(src, i); end > i {
		return end
	}
	return at
}

func scanDigits(src string, at int) int {
	for at < len(src) && isDigit(src[at]) {
		at++
	}
	return at
}
