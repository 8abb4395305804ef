package scene

import (
	"citemap/assets"
	"citemap/scene/typeset"
)

// What points in the direction of reading, or along words of either direction.

// otherWay is the icon that means the same in a mirror: the chevrons that lead on
// and back change places, and all others stay.
func (s *State) otherWay(icon *assets.Icon) *assets.Icon {
	switch icon {
	case s.icons.Icon("chevron-left"):
		return s.icons.Icon("chevron-right")
	case s.icons.Icon("chevron-right"):
		return s.icons.Icon("chevron-left")
	}
	return icon
}

// runsLeft reports whether words are read from right to left.
func (s *State) runsLeft(words string) bool { return s.tx.Line(words, typeset.Style{Size: 13.5}).RTL }
