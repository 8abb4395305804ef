package typeset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Figures without a letter run as the interface does, and so do words of which most
// are of its direction; others as their first says; and signs alone stay as they are.
func TestFiguresLean(t *testing.T) {
	for _, c := range []struct{ text, upright, leant string }{
		{"2014–2022", "2014–2022", "2022–2014"},
		{"۲۰۱۴–۲۰۲۲", "۲۰۱۴–۲۰۲۲", "۲۰۲۲–۲۰۱۴"},
		{"3 / 7", "3 / 7", "7 / 3"},
		{"50%", "50%", "50%"},
		{"2014–2022 CE", "2014–2022 CE", "2014–2022 CE"},
		{"[", "[", "["},
		{"ab پتجچ", "ab چجتپ", "چجتپ ab"},
		{"abcde پت", "abcde تپ", "abcde تپ"},
		{"پت abcde", "abcde تپ", "abcde تپ"},
	} {
		upright, leaning := newSetter(t), newSetter(t)
		leaning.Lean(true)
		a, b := upright.Line(c.text, sans(16)), leaning.Line(c.text, sans(16))
		assert.Contains(t, seen(t, a), c.upright)
		assert.Contains(t, seen(t, b), c.leant)
	}
}

// Sides are the edges of a letter in the order in which it is read.
func TestSides(t *testing.T) {
	s := newSetter(t)
	for _, c := range []struct {
		text     string
		i        int
		leftward bool
	}{{"ab", 0, false}, {"اب", 0, true}, {"اب 12", 3, false}, {"ab اب", 4, true}} {
		l := s.Line(c.text, sans(16))
		before, behind, ok := l.Sides(c.i)
		assert.True(t, ok)
		assert.Equal(t, c.leftward, behind < before, c.text)
	}
	_, _, ok := s.Line("ab", sans(16)).Sides(2)
	assert.False(t, ok)
}
