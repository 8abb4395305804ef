package screen

import (
	"strings"
	"unicode/utf8"

	"citemap/scene"
)

// seen is where in the picture some words stand, in CSS pixels, as a reader would
// look for them: first what says them and nothing else, then what says them among
// other words of one line. Words that nobody sees have no place.
func (h *host) seen(words string) any {
	v := &h.game.view
	among := any(nil)
	for i := range v.Marks {
		m := &v.Marks[i]
		if m.Shape != scene.Text || words == "" || !strings.Contains(m.Text.Text, words) {
			continue
		}
		r := lettersOf(m, words)
		if !v.Clips[m.Clip].Contains(scene.Point{X: r.Min.X + r.Dx()/2, Y: r.Min.Y + r.Dy()/2}) {
			continue
		}
		k := h.game.magnify
		at := map[string]any{"x": r.Min.X * k, "y": r.Min.Y * k, "width": r.Dx() * k, "height": r.Dy() * k}
		if m.Text.Text == words {
			return at
		}
		if among == nil {
			among = at
		}
	}
	return among
}

// lettersOf is the box of some words that a line of text has.
func lettersOf(m *scene.Mark, words string) scene.Rect {
	line := m.Text
	from := line.Start + utf8.RuneCountInString(line.Text[:strings.Index(line.Text, words)])
	x0, x1, _ := line.Span(from, from+utf8.RuneCountInString(words))
	return scene.Rect{
		Min: scene.Point{X: m.A.X + x0, Y: m.A.Y - line.Ascent},
		Max: scene.Point{X: m.A.X + x1, Y: m.A.Y + line.Descent},
	}
}
