package print

import (
	"maps"
	"slices"
	"strings"

	"citemap/scene/print/sfnt"
	"citemap/scene/typeset"
)

// cut is a part of a face, as one font.
type cut struct {
	face   *typeset.Face
	ids    []uint16          // of the face's glyphs; a blank has blankID
	number map[uint16]uint16 // of the face's glyphs
	chars  map[rune]uint16
	ligs   map[string]uint16 // which glyph the characters of a ligature have
	says   map[uint16]string // of the glyphs that no character has: what they stand for

	serif           bool         // that is what it is used for
	ascent, descent float32      // em: the most of the lines it is used in
	seen            map[pair]int // units from a glyph to the one after it
	order           []pair       // as they were first seen
	widths          []int        // of the glyphs, once they are known
}

// pair is a glyph and the one that follows it in a run.
type pair struct{ glyph, next uint16 }

// missing is the number of the glyph for what is missing, in every cut; as
// what follows, it is the end of a run.
const missing = 0

// Instead of a glyph's number in a cut or its face.
const (
	joined  = 0xFFFF // part of the ligature before it
	blankID = 0xFFFF // draws nothing
	laterID = 0xFFFE // is not known yet: a character that was seen in ligatures alone
)

func newCut(face *typeset.Face) *cut {
	return &cut{
		face: face, ids: []uint16{0}, number: map[uint16]uint16{}, chars: map[rune]uint16{},
		ligs: map[string]uint16{}, says: map[uint16]string{}, seen: map[pair]int{},
	}
}

// takes gives characters their glyph unless they have another one.
func (k *cut) takes(of []character, id uint16) bool {
	if len(of) > 1 {
		return k.ties(of, id)
	}
	r := of[0].r
	n, known := k.chars[r]
	switch {
	case !known:
		k.chars[r] = k.add(id)
	case k.ids[n] == laterID && id != blankID:
		k.ids[n] = id
	default:
		return k.ids[n] == id
	}
	return true
}

// ties makes a glyph the ligature of some characters.
func (k *cut) ties(of []character, id uint16) bool {
	word := wordOf(of)
	if n, known := k.ligs[word]; known {
		return k.ids[n] == id
	}
	for i := range of {
		if _, known := k.chars[of[i].r]; !known {
			k.chars[of[i].r] = k.add(laterID)
		}
	}
	k.ligs[word] = k.saying(id, word)
	return true
}

// add numbers a glyph; each blank is one of its own, as its width is.
func (k *cut) add(id uint16) uint16 {
	if n, ok := k.number[id]; ok && id < laterID {
		return n
	}
	n := uint16(len(k.ids))
	k.ids = append(k.ids, id)
	k.number[id] = n
	return n
}

// learn notes how wide the glyphs of a run are before one another. A pair that
// is set in two ways keeps the first; positions at the starts of runs hold the
// rest within bounds.
func (k *cut) learn(run *letters, line *typeset.Line) {
	k.ascent = max(k.ascent, line.Ascent/line.Style.Size)
	k.descent = max(k.descent, line.Descent/line.Style.Size)
	for i, g := range run.glyph {
		if g == joined {
			continue
		}
		s := pair{glyph: g, next: missing}
		for k := i + 1; k < len(run.glyph) && s.next == missing; k++ {
			if run.glyph[k] != joined {
				s.next = run.glyph[k]
			}
		}
		if _, known := k.seen[s]; !known {
			k.seen[s] = run.width[i]
			k.order = append(k.order, s)
		}
	}
}

// learnOne notes how wide a glyph is by itself.
func (k *cut) learnOne(g uint16, width int) {
	if s := (pair{glyph: g, next: missing}); k.seen[s] == 0 {
		k.seen[s] = width
		k.order = append(k.order, s)
		k.widths = nil
	}
}

// family is the name of the cut's face without its weight, and whether that is
// bold.
func (k *cut) family() (name string, bold bool) { return strings.CutSuffix(k.face.Name(), " Bold") }

// font returns the cut as a font. A glyph advances by what it mostly does, the
// wider where that is undecided; before what it stands nearer to, it is
// kerned.
func (k *cut) font() *sfnt.Font {
	family, bold := k.family()
	f := &sfnt.Font{
		Family: family, Bold: bold, Chars: k.chars,
		Ascent: unitsOf(k.ascent), Descent: unitsOf(k.descent),
		Glyphs: make([]sfnt.Glyph, len(k.ids)),
	}
	for n, id := range k.ids {
		if n > missing && id < laterID {
			f.Glyphs[n].Outline = k.face.Outline(id)
		}
	}
	for n, a := range k.advances() {
		f.Glyphs[n].Advance = a
	}
	for _, word := range slices.Sorted(maps.Keys(k.ligs)) {
		parts := make([]uint16, 0, len(word))
		for _, r := range word {
			parts = append(parts, k.chars[r])
		}
		f.Ligatures = append(f.Ligatures, sfnt.Ligature{Parts: parts, Glyph: k.ligs[word]})
	}
	for _, s := range k.order {
		if by := k.seen[s] - f.Glyphs[s.glyph].Advance; s.next != missing && (by < -1 || by > 1) {
			f.Kerns = append(f.Kerns, sfnt.Kern{Left: s.glyph, Right: s.next, By: by})
		}
	}
	return f
}

// advances is what each glyph mostly advances by. No run is learnt after that.
func (k *cut) advances() []int {
	if len(k.widths) == len(k.ids) {
		return k.widths
	}
	votes := make([]map[int]int, len(k.ids))
	best := make([]int, len(k.ids))
	for _, s := range k.order {
		if votes[s.glyph] == nil {
			votes[s.glyph] = map[int]int{}
		}
		width := k.seen[s]
		votes[s.glyph][width]++
		mine, top := votes[s.glyph][width], votes[s.glyph][best[s.glyph]]
		if mine > top || mine == top && width > best[s.glyph] {
			best[s.glyph] = width
		}
	}
	best[missing] = sfnt.PerEm / 2
	k.widths = best
	return best
}

// saying returns the number of a glyph that stands for a text and is not had by
// a character.
func (k *cut) saying(id uint16, text string) uint16 {
	for n, have := range k.ids {
		if said, ok := k.says[uint16(n)]; ok && have == id && said == text {
			return uint16(n)
		}
	}
	n := uint16(len(k.ids))
	k.ids = append(k.ids, id)
	k.says[n] = text
	return n
}
