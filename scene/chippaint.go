package scene

import (
	"strconv"

	"citemap/scene/typeset"
)

// Sizes of chips in dp.
const (
	chipHeight = 28 // at least
	chipGap    = 6
	chipInset  = 11 // before the words
	chipDepth  = 22 // of a number to choose
	chipClose  = 28 // of what takes it away
	chipCross  = 5  // from the middle of that to its edge
)

var chipStyle = typeset.Style{Size: 12.5}

// id is what a click on a chip means; on one of its numbers, with that depth.
func (n narrowing) id(depth int) ID { return ID{Part: ChipPart, Index: int32(n), Sub: int32(depth)} }

// placedChip is a chip and where it stands.
type placedChip struct {
	chip
	r Rect
}

// placedChips lays the chips out below the title. They lie in the margin that is
// kept around the map, not above its field: the map stays where it is when they
// come and go.
func (s *State) placedChips(f frame) []placedChip {
	var placed []placedChip
	at, right := Point{f.title.Min.X, f.title.Max.Y + 8}, f.title.Max.X
	if f.cramped() {
		right = f.ground.Max.X - f.margin
	}
	start := at.X
	for _, c := range s.chips() {
		w := min(s.chipWidth(c), right-start)
		if at.X > start && at.X+w > right {
			at = Point{start, at.Y + f.touch(chipHeight) + chipGap}
		}
		placed = append(placed, placedChip{c, boxAt(at, w, f.touch(chipHeight))})
		at.X += w + chipGap
	}
	return placed
}

// chipsInto is how far the chips reach into the field, below the margin that is
// kept around the map.
func (s *State) chipsInto(f frame) float32 {
	foot := f.field.Min.Y
	for _, c := range s.placedChips(f) {
		foot = max(foot, c.r.Max.Y)
	}
	into := foot - f.field.Min.Y - fitMargin*f.field.small()*f.field.small()
	return min(max(into, 0), f.field.Dy()/3)
}

func (s *State) chipWidth(c chip) float32 {
	w := chipInset + min(s.tx.Line(c.words, chipStyle).Width, labelWidth) + chipClose
	if c.what == toNear {
		w += chipInset + mostSteps*chipDepth
	}
	return w
}

func (s *State) paintChips(v *View, f frame) {
	for _, c := range s.placedChips(f) {
		s.paintChip(v, c.chip, c.r)
	}
}

// paintChip paints a chip: its words, how far neighbours are followed, and a cross.
func (s *State) paintChip(v *View, c chip, r Rect) {
	id := c.what.id(0)
	ink := s.paintControl(v, r, r.Dy()/2, id, false)
	end := r.Max.X - chipClose
	if c.what == toNear {
		end -= mostSteps * chipDepth
		s.paintDepths(v, Point{end, r.mid().Y})
		end -= chipInset
	}
	v.words(s.tx.Cut(c.words, chipStyle, end-r.Min.X-chipInset), r.Min.X+chipInset, r.mid().Y, ink)
	v.icon(s.icons.Icon("close"), Point{r.Max.X - chipClose/2, r.mid().Y}, chipCross, ink)
}

// paintDepths paints the numbers from at to the right, the present one filled.
func (s *State) paintDepths(v *View, at Point) {
	for depth := 1; depth <= mostSteps; depth++ {
		id := toNear.id(depth)
		box := around(Point{at.X + (float32(depth)-0.5)*chipDepth, at.Y}, chipDepth, chipDepth)
		surface, ink := s.worn(id, s.near.depth == depth)
		v.rect(box, Color{}, id) // to be hit
		v.round(box.Inset(1), box.Dy()/2-1, surface, id)
		line := s.tx.Line(strconv.Itoa(depth), chipStyle)
		v.words(line, box.mid().X-line.Width/2, box.mid().Y, ink)
	}
}
