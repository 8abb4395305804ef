package sfnt

import (
	"cmp"
	"slices"
)

// gsub says which glyphs are replaced by a ligature, in whatever script; nil
// without any. Offsets count from the beginning of the part they stand in.
func (f *Font) gsub() []byte {
	if len(f.Ligatures) == 0 {
		return nil
	}
	const header, scripts, features = 10, 20, 14 // bytes
	const none, ligatures = 0xFFFF, 4
	var w words
	w.u16s(1, 0, header, header+scripts, header+scripts+features)
	w.u16(1) // script
	w = append(w, "DFLT"...)
	w.u16s(8, 4, 0)       // its default language, and no other
	w.u16s(0, none, 1, 0) // which has the first feature
	w.u16(1)              // feature
	w = append(w, "liga"...)
	w.u16s(8, 0, 1, 0)         // which is the first lookup
	w.u16s(1, 4)               // lookup
	w.u16s(ligatures, 0, 1, 8) // of one table
	return append(w, f.ligatures()...)
}

// ligatures is the table: for each first glyph the set of ligatures that begin
// with it, longer ones first.
func (f *Font) ligatures() []byte {
	all := slices.Clone(f.Ligatures)
	slices.SortFunc(all, func(a, b Ligature) int {
		return cmp.Or(cmp.Compare(a.Parts[0], b.Parts[0]), cmp.Compare(len(b.Parts), len(a.Parts)), slices.Compare(a.Parts, b.Parts))
	})
	var firsts []uint16
	var sets [][]Ligature
	for _, l := range all {
		if n := len(firsts); n == 0 || firsts[n-1] != l.Parts[0] {
			firsts, sets = append(firsts, l.Parts[0]), append(sets, nil)
		}
		sets[len(sets)-1] = append(sets[len(sets)-1], l)
	}
	var w, bodies words
	start := 6 + 2*len(sets)
	w.u16s(1, 0, len(sets))
	for _, set := range sets {
		w.u16(start + len(bodies))
		bodies = append(bodies, ligatureSet(set)...)
	}
	coverage := start + len(bodies)
	w[2], w[3] = byte(coverage>>8), byte(coverage)
	w = append(w, bodies...)
	w.u16s(1, len(firsts))
	return append(w, glyphs(firsts)...)
}

// ligatureSet is those that begin with the same glyph.
func ligatureSet(set []Ligature) []byte {
	var w, bodies words
	w.u16(len(set))
	for _, l := range set {
		w.u16(2 + 2*len(set) + len(bodies))
		bodies.u16s(int(l.Glyph), len(l.Parts))
		bodies = append(bodies, glyphs(l.Parts[1:])...)
	}
	return append(w, bodies...)
}

func glyphs(all []uint16) []byte {
	var w words
	w.u16s(ints(all)...)
	return w
}
