package sfnt

import (
	"cmp"
	"maps"
	"slices"
	"unicode/utf16"
)

// head says how the others are to be read. assemble writes the sum.
func (f *Font) head(all shape) []byte {
	const version, magic, baselineAtZero, smallestPixels, longLoca = 0x00010000, 0x5F0F3CF5, 1 | 2, 6, 1
	var w words
	w.u32(version)
	w.u32(version)
	w.u32(0)
	w.u32(magic)
	w.u16s(baselineAtZero, PerEm)
	w.u16s(0, 0, 0, 0, 0, 0, 0, 0) // made and changed: no date
	w.u16s(all.xMin, all.yMin, all.xMax, all.yMax)
	w.u16s(f.bold(), smallestPixels, 2, longLoca, 0)
	return w
}

// bold is 1 for a bold font, as head's style has it.
func (f *Font) bold() int {
	if f.Bold {
		return 1
	}
	return 0
}

// hhea says how lines are set.
func (f *Font) hhea(shapes []shape, all shape) []byte {
	widest, left, right := 0, 0, PerEm
	for i, s := range shapes {
		widest = max(widest, f.Glyphs[i].Advance)
		left, right = min(left, s.xMin), min(right, f.Glyphs[i].Advance-s.xMax)
	}
	var w words
	w.u32(0x00010000)
	w.u16s(f.Ascent, -f.Descent, 0, widest, left, right, all.xMax)
	w.u16s(1, 0, 0, 0, 0, 0, 0, 0, len(f.Glyphs)) // an upright caret
	return w
}

// hmtx holds the advances, and where each shape begins.
func (f *Font) hmtx(shapes []shape) []byte {
	var w words
	for i, g := range f.Glyphs {
		w.u16s(g.Advance, shapes[i].xMin)
	}
	return w
}

// maxp says how much memory the glyphs need.
func (f *Font) maxp(shapes []shape) []byte {
	points, contours := 0, 0
	for _, s := range shapes {
		points, contours = max(points, s.points), max(contours, len(s.contours))
	}
	var w words
	w.u32(0x00010000)
	w.u16s(len(f.Glyphs), points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
	return w
}

// os2 holds what systems pick fonts by; the file may be embedded by anybody.
func (f *Font) os2() []byte {
	const version, embed, regular, semibold = 3, 0, 400, 600
	weight, style := regular, 1<<6
	if f.Bold {
		weight, style = semibold, 1<<5
	}
	first, last := f.ends()
	var w words
	w.u16s(version, PerEm/2, weight, 5, embed)
	w.u16s(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0) // sub- and superscripts, strikeout; no class
	w = append(w, make([]byte, 10+16)...)                 // no Panose, no ranges said
	w = append(w, "NONE"...)
	w.u16s(style, first, last, f.Ascent, -f.Descent, 0, f.Ascent, f.Descent)
	w = append(w, make([]byte, 8)...) // no code pages said
	w.u16s(PerEm/2, PerEm*7/10, 0, ' ', 1)
	return w
}

// ends are the first and the last character, as far as 16 bits go.
func (f *Font) ends() (first, last int) {
	if len(f.Chars) == 0 {
		return 0xFFFF, 0xFFFF
	}
	runes := slices.Sorted(maps.Keys(f.Chars))
	return min(int(runes[0]), 0xFFFF), min(int(runes[len(runes)-1]), 0xFFFF)
}

// name names the font; a subset needs no more.
func (f *Font) name() []byte {
	style := "Regular"
	if f.Bold {
		style = "Bold"
	}
	names := []struct {
		id   int
		text string
	}{{1, f.Family}, {2, style}, {4, f.Family + " " + style}, {6, postScript(f.Family + "-" + style)}}
	var w, text words
	w.u16s(0, len(names), 6+12*len(names))
	for _, n := range names {
		at := len(text)
		text.u16s(ints(utf16.Encode([]rune(n.text)))...)
		w.u16s(3, 1, 0x409, n.id, len(text)-at, at) // Windows, Unicode, English
	}
	return append(w, text...)
}

// postScript leaves of a name what PostScript lets stand.
func postScript(name string) string {
	kept := make([]byte, 0, len(name))
	for _, b := range []byte(name) {
		if b > ' ' && b < 0x7f && !slices.Contains([]byte("[](){}<>/%"), b) {
			kept = append(kept, b)
		}
	}
	return string(kept)
}

func ints(from []uint16) []int {
	to := make([]int, len(from))
	for i, n := range from {
		to[i] = int(n)
	}
	return to
}

// post says that the glyphs have no names.
func (f *Font) post() []byte {
	var w words
	w.u32(0x00030000)
	w.u32(0)
	w.u16s(-100, 50) // where a line would underscore
	return append(w, make([]byte, 20)...)
}

// kern lists the pairs, or is nil without any.
func (f *Font) kern() []byte {
	const header, entry, horizontal = 14, 6, 1
	if len(f.Kerns) == 0 {
		return nil
	}
	pairs := slices.Clone(f.Kerns)
	slices.SortFunc(pairs, func(a, b Kern) int {
		return cmp.Or(cmp.Compare(a.Left, b.Left), cmp.Compare(a.Right, b.Right))
	})
	const most = (0xFFFF - header) / entry // its length has 16 bits
	pairs = pairs[:min(len(pairs), most)]
	var w words
	w.u16s(0, 1)
	w.u16s(0, header+entry*len(pairs), horizontal, len(pairs))
	w.searching(len(pairs), entry)
	for _, k := range pairs {
		w.u16s(int(k.Left), int(k.Right), k.By)
	}
	return w
}
