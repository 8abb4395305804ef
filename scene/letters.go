package scene

import (
	"slices"

	"citemap/scene/typeset"
)

// letterSizes are how large the letters of the panel can be, of their usual size.
var letterSizes = [...]float32{0.85, 1, 1.15, 1.3, 1.5, 1.75, 2}

// style is how a block is set, in the size of letters that the reader chose.
func (s *State) style(r role) typeset.Style { return s.sized(styles[r]) }

// sized is a style in that size.
func (s *State) sized(st typeset.Style) typeset.Style {
	st.Size = float32(st.Size * s.letters)
	return st
}

// enlarge makes the letters a step larger, or smaller. A size between, which a
// bookmark can have, is taken for the usual one.
func (s *State) enlarge(by int) {
	i := slices.Index(letterSizes[:], s.letters)
	if i < 0 {
		i = slices.Index(letterSizes[:], 1)
	}
	s.letters = letterSizes[min(max(i+by, 0), len(letterSizes)-1)]
	s.fitScroll()
}
