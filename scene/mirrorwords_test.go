package scene

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/typeset"
)

// An English quote among words that run the other way begins at the left of its
// column, and its colours lie under the letters that they are for.
func TestWordsThatRunAgainstTheInterface(t *testing.T) {
	left, right := bothWays(t, wide)
	covers := map[*hand][]Rect{}
	for _, h := range [...]*hand{left, right} {
		h.visit("node=iran&panel=claims")
		at := slices.IndexFunc(h.s.chosenBlocks, func(b block) bool { return b.role == context })
		h.s.mark(place{int32(at), 7}, place{int32(at), 90})
		column := Rect{Point{h.s.frame().columnAt(), 0}, Point{h.s.frame().columnAt() + h.s.frame().column(), 1}}
		v, lines := h.view(), 0
		for i := range v.Marks {
			m := &v.Marks[i]
			if m.Shape != Text || m.ID != (ID{Part: TextPart, Index: int32(at)}) {
				continue
			}
			assert.InDelta(t, h.s.laidRect(column).Min.X, m.A.X, 0.01, m.Text.Text)
			lines++
			for _, paint := range [...]Color{h.s.colours().selection, h.s.colours().marker} {
				for _, r := range boxes(v, paint) {
					if r.Contains(Point{r.mid().X, m.A.Y}) {
						covers[h] = append(covers[h], r.plus(Point{-m.A.X, -m.A.Y}))
					}
				}
			}
		}
		require.Greater(t, lines, 3)
	}
	require.Greater(t, len(covers[left]), 3)
	require.Equal(t, len(covers[left]), len(covers[right]))
	for i, r := range covers[left] {
		assert.InDelta(t, r.Min.X, covers[right][i].Min.X, 0.01)
		assert.InDelta(t, r.Max.X, covers[right][i].Max.X, 0.01)
	}
}

// Lines of either direction in columns of either.
func TestWhereALineBegins(t *testing.T) {
	tx := setter(t)
	english, persian := tx.Line("drones", typeset.Style{Size: 12}), tx.Line("پهپاد", typeset.Style{Size: 12})
	for _, c := range []struct {
		turned bool
		line   *typeset.Line
		want   float32 // hung by 5
	}{
		{false, english, -5}, {false, persian, 100 - persian.Width + 5},
		{true, persian, -5}, {true, english, 100 - english.Width + 5},
	} {
		v := View{turned: c.turned}
		assert.Equal(t, c.want, v.outset(c.line, 100, 5), c.line.Text)
	}
	v := View{turned: true}
	assert.Zero(t, v.begin(heading, english, 100, 0), "a name stands with the others")
}

// The field that a host lays over that of the scene lies where that is seen, and
// letters of either direction are met by the pointer.
func TestTheMirroredField(t *testing.T) {
	_, h := bothWays(t, wide)
	h.key(KeyFind)
	for _, text := range []string{"drones and oil", "پهپاد و نفت", "2022", "پهپاد 12 سوخو"} {
		h.s.find.field.Set(text)
		h.s.changed()
		r, _, ok := h.s.Writing()
		require.True(t, ok)
		assert.Less(t, r.Max.X, h.s.laidRect(h.s.frame().field).Min.X, "on the left of the map")
		var line *Mark
		v := h.view()
		for i := range v.Marks {
			if m := &v.Marks[i]; m.Shape == Text && m.ID.Part == FieldPart {
				line = m
			}
		}
		require.NotNil(t, line)
		assert.InDelta(t, r.Max.X, line.A.X+line.Text.Width, 0.01, "it begins on the right")
		for _, i := range []int{0, 2, 5, len([]rune(text))} {
			if i > len([]rune(text)) {
				continue
			}
			at := Point{line.A.X + caretAt(line.Text, i), r.mid().Y}
			assert.Equal(t, i, h.s.letterAt(at), "%q", text)
		}
	}
	h.s.find.field.Set("")
	h.in.Typed = "اب"
	h.wait(1)
	h.in.Typed = ""
	h.key(KeyRight)
	assert.Equal(t, 1, h.s.find.field.Caret(), "the arrow goes where it points")
}

// A text longer than its field is seen where the caret is, whichever way it runs.
func TestTheCaretIsAlwaysSeenInTheMirror(t *testing.T) {
	_, h := bothWays(t, tall)
	h.key(KeyFind)
	for _, text := range []string{"the quick brown fox jumps over the lazy dog and more", "این متنی است که در این خانهٔ کوچک جا نمی‌گیرد و بیرون می‌زند"} {
		h.s.find.field.Set(text)
		for _, k := range []Keys{0, KeyHome, KeyEnd} {
			h.key(k)
			r, f := h.s.fieldText(h.s.frame()), h.s.find.field
			line, at := h.s.fieldLine(h.s.frame())
			x := at.X + h.s.caretIn(line, f.Caret())
			assert.True(t, x >= r.Min.X-1 && x <= r.Max.X, "%g is in %v", x, r)
		}
	}
}

// Between names an arrow points along them.
func TestAnArrowPointsAlongItsWords(t *testing.T) {
	s := small(t, wide)
	assert.Equal(t, "Iran → Russia", s.acting("Iran", true, "Russia"))
	assert.Equal(t, "ایران ← روسیه", s.acting("ایران", true, "روسیه"))
	assert.Equal(t, "ایران — روسیه", s.acting("ایران", false, "روسیه"))
	s.m.Node("north").Name = "شمال"
	assert.Equal(t, "شمال ← Southland", s.sentence(s.m.Link("tanks")))
}

// Years alone are a range that is read from the right.
func TestAMirroredRangeOfYears(t *testing.T) {
	_, h := bothWays(t, wide)
	h.visit("timeline=1&time=2015..2018")
	for _, m := range h.view().Marks {
		if m.Shape == Text && m.Text.Text == "2015–2018" {
			from, _, _ := m.Text.Span(0, 4)
			to, _, _ := m.Text.Span(5, 9)
			assert.Greater(t, from, to)
			return
		}
	}
	require.Fail(t, "no range")
}
