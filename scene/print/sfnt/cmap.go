package sfnt

import (
	"maps"
	"slices"
)

// cmap says which glyph each character has: in segments of 16 bits (format 4)
// and, where a character goes beyond, in groups of 32 (format 12).
func (f *Font) cmap() []byte {
	const windows, ucs2, ucs4 = 3, 1, 10
	runes := slices.Sorted(maps.Keys(f.Chars))
	near := runes
	if i := slices.IndexFunc(runes, func(r rune) bool { return r >= 0xFFFF }); i >= 0 {
		near = runes[:i]
	}
	segments := f.segments(near)
	var w words
	if len(near) == len(runes) {
		w.u16s(0, 1, windows, ucs2)
		w.u32(12)
		return append(w, segments...)
	}
	w.u16s(0, 2, windows, ucs2)
	w.u32(20)
	w.u16s(windows, ucs4)
	w.u32(uint32(20 + len(segments)))
	return append(append(w, segments...), f.groups(runes)...)
}

// stretch is characters that follow each other, and so do their glyphs.
type stretch struct {
	first, last rune
	glyph       uint16
}

func (f *Font) stretches(runes []rune) []stretch {
	var all []stretch
	for _, r := range runes {
		g := f.Chars[r]
		if n := len(all); n > 0 && all[n-1].last+1 == r && int(all[n-1].glyph)+int(r-all[n-1].first) == int(g) {
			all[n-1].last = r
			continue
		}
		all = append(all, stretch{r, r, g})
	}
	return all
}

// segments is format 4. The last segment is the one that the format demands.
func (f *Font) segments(runes []rune) []byte {
	all := append(f.stretches(runes), stretch{0xFFFF, 0xFFFF, 0})
	n := len(all)
	var w words
	w.u16s(4, 16+8*n, 0, 2*n)
	w.searching(n, 2)
	for _, s := range all {
		w.u16(int(s.last))
	}
	w.u16(0)
	for _, s := range all {
		w.u16(int(s.first))
	}
	for _, s := range all {
		w.u16(int(s.glyph) - int(s.first)) // modulo 65536
	}
	for range all {
		w.u16(0)
	}
	return w
}

// groups is format 12.
func (f *Font) groups(runes []rune) []byte {
	all := f.stretches(runes)
	var w words
	w.u16s(12, 0)
	w.u32(uint32(16 + 12*len(all)))
	w.u32(0)
	w.u32(uint32(len(all)))
	for _, s := range all {
		w.u32(uint32(s.first))
		w.u32(uint32(s.last))
		w.u32(uint32(s.glyph))
	}
	return w
}
