// Package sfnt writes small TrueType fonts: a few glyphs of a face under the
// characters that a file has use for, to be carried inside an SVG or a PDF.
//
// A font is written from outlines and not cut out of another file, so it holds
// what was drawn and nothing else: no hints, no composites, no tables that only
// a shaper needs. Its letters are placed by their advances and by plain pairs
// of kerning. The same Font gives the same bytes everywhere; it carries no date.
//
// The format is that of OpenType 1.9 (ISO/IEC 14496-22), with the tables that
// browsers insist on.
package sfnt

import (
	"encoding/binary"
	"slices"

	"citemap/assets"
)

// PerEm is how many units an em has in the fonts written here. It is that of
// PDF's own measures, too.
const PerEm = 1000

// Font is what is to be written. Glyphs[0] stands for what is missing.
type Font struct {
	Family    string
	Bold      bool
	Ascent    int // units above the baseline
	Descent   int // units below it, positive
	Glyphs    []Glyph
	Chars     map[rune]uint16 // which glyph a character has
	Kerns     []Kern
	Ligatures []Ligature
}

// Glyph is an outline in em, y down, and how far it moves the pen, in units.
type Glyph struct {
	Outline assets.Path
	Advance int
}

// Kern moves Right towards Left where it follows it: By units, less than 0 for
// nearer. A font has each pair once.
type Kern struct {
	Left, Right uint16
	By          int
}

// Ligature is a glyph that stands for several in a row, at least two.
type Ligature struct {
	Parts []uint16
	Glyph uint16
}

// table is one of the parts that the file's directory lists.
type table struct {
	tag  string
	data []byte
}

// Bytes returns the font as a file (.ttf).
func (f *Font) Bytes() []byte {
	shapes := make([]shape, len(f.Glyphs))
	for i := range f.Glyphs {
		shapes[i] = shapeOf(f.Glyphs[i].Outline)
	}
	all := boundsOf(shapes)
	glyf, loca := outlines(shapes)
	tables := []table{ // in the order of their tags
		{"GSUB", f.gsub()},
		{"OS/2", f.os2()},
		{"cmap", f.cmap()},
		{"glyf", glyf},
		{"head", f.head(all)},
		{"hhea", f.hhea(shapes, all)},
		{"hmtx", f.hmtx(shapes)},
		{"kern", f.kern()},
		{"loca", loca},
		{"maxp", f.maxp(shapes)},
		{"name", f.name()},
		{"post", f.post()},
	}
	tables = slices.DeleteFunc(tables, func(t table) bool { return t.data == nil })
	return assemble(tables)
}

// assemble writes the directory and the tables, and then the sum over all of
// them into head, as the format demands.
func assemble(tables []table) []byte {
	const magic, entry = 0xB1B0AFBA, 16
	var w words
	w.u32(0x00010000)
	w.u16(len(tables))
	w.searching(len(tables), entry)
	at := 12 + entry*len(tables)
	head := 0
	for _, t := range tables {
		if t.tag == "head" {
			head = at
		}
		w = append(w, t.tag...)
		w.u32(sum(t.data))
		w.u32(uint32(at))
		w.u32(uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		w = append(w, t.data...)
		w.pad(4)
	}
	const adjustment = 8 // where head holds it
	binary.BigEndian.PutUint32(w[head+adjustment:], magic-sum(w))
	return w
}

// sum adds up data as numbers of four bytes, the last one filled up with
// zeros.
func sum(data []byte) uint32 {
	var s uint32
	for len(data) >= 4 {
		s += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	var rest [4]byte
	copy(rest[:], data)
	return s + binary.BigEndian.Uint32(rest[:])
}

// words is a table being written, high byte first.
type words []byte

func (w *words) u8(n int)     { *w = append(*w, byte(n)) }
func (w *words) u16(n int)    { *w = binary.BigEndian.AppendUint16(*w, uint16(n)) }
func (w *words) u32(n uint32) { *w = binary.BigEndian.AppendUint32(*w, n) }

// u16s appends several numbers.
func (w *words) u16s(numbers ...int) {
	for _, n := range numbers {
		w.u16(n)
	}
}

// pad fills up to a multiple of n bytes.
func (w *words) pad(n int) {
	for len(*w)%n != 0 {
		*w = append(*w, 0)
	}
}

// searching appends what a binary search over n entries starts with: the
// largest power of two within n in bytes, its logarithm, and what remains.
func (w *words) searching(n, size int) {
	log := 0
	for 2<<log <= n {
		log++
	}
	if n == 0 {
		w.u16s(0, 0, 0)
		return
	}
	w.u16s(size<<log, log, size*n-size<<log)
}
