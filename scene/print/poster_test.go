package print

import (
	"bytes"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

// state is the built-in map as posters show it.
func state(t testing.TB, o scene.Options) *scene.State {
	t.Helper()
	m, err := defiance.Map()
	require.NoError(t, err)
	o.Bare, o.Paused = true, true
	return scene.New(m, setter(t), o)
}

func posterOf(t testing.TB, name string) (*scene.State, *scene.View) {
	t.Helper()
	size, err := ParseSize(name)
	require.NoError(t, err)
	s := state(t, scene.Options{})
	v, err := Poster(s, size)
	require.NoError(t, err)
	return s, v
}

// text is all words of a view in the order they are painted.
func text(v *scene.View) string {
	var b strings.Builder
	for i := range v.Marks {
		if m := &v.Marks[i]; m.Shape == scene.Text {
			b.WriteString(m.Text.Text + " ")
		}
	}
	return b.String()
}

// What holds of every poster: each strand with evidence has its number and its
// note, no words lie over others or outside, and none are too small to read.
func TestPosters(t *testing.T) {
	for _, name := range []string{"a0", "a3-portrait", "1280x720"} {
		t.Run(name, func(t *testing.T) {
			s, v := posterOf(t, name)
			from := notesFrom(v)
			require.NotZero(t, from)
			if name != "1280x720" { // too small for all
				everyStrandHasItsNote(t, s, v)
			}
			nothingLiesOverNotes(t, s, v, from)
			size, _ := ParseSize(name)
			for i := from; i < len(v.Marks); i++ {
				if st := v.Marks[i].Text.Style; st.Family == typeset.Serif {
					assert.GreaterOrEqual(t, st.Size, size.Points(leastPoints)*0.999)
				}
			}
		})
	}
}

// notesFrom is the index of the mark with which the notes begin.
func notesFrom(v *scene.View) int {
	return slices.IndexFunc(v.Marks, func(m scene.Mark) bool {
		return m.Shape == scene.Text && strings.HasPrefix(assets.English().Poster.Notes, m.Text.Text) && len(m.Text.Text) > 3
	})
}

func everyStrandHasItsNote(t *testing.T, s *scene.State, v *scene.View) {
	t.Helper()
	cited, words := s.Cited(), text(v)
	require.NotEmpty(t, cited)
	for i, c := range cited {
		assert.Contains(t, words, strconv.Itoa(i+1)+" "+c.Heading[:4])
		numbered := slices.ContainsFunc(v.Marks, func(m scene.Mark) bool {
			return m.Shape == scene.Text && m.ID == c.ID && m.Text.Text == strconv.Itoa(i+1)
		})
		assert.True(t, numbered, "%s has no number", c.Heading)
	}
}

func nothingLiesOverNotes(t *testing.T, s *scene.State, v *scene.View, from int) {
	t.Helper()
	var boxes []scene.Rect
	for i := from; i < len(v.Marks); i++ {
		m := &v.Marks[i]
		r := rect(m.A.X, m.A.Y-m.Text.Ascent*0.7, m.A.X+m.Text.Width, m.A.Y)
		assert.True(t, r.Min.X >= margin-1 && r.Max.X <= v.Width-margin+1 && r.Max.Y <= v.Height-margin+1, "%s at %v", m.Text.Text, r)
		assert.True(t, r.Min.X >= s.Field().Max.X || r.Min.Y >= s.Field().Max.Y, "%s stands on the map", m.Text.Text)
		boxes = append(boxes, r)
	}
	for i, a := range boxes {
		for _, b := range boxes[i+1:] {
			o := intersect(a, b)
			require.False(t, o.Dx() > 0.5 && o.Dy() > 0.5, "%v over %v", a, b)
		}
	}
}

func TestALargePosterHasEveryQuote(t *testing.T) {
	s, v := posterOf(t, "a1")
	words := text(v)
	for _, c := range s.Cited() {
		for _, claim := range c.Claims {
			for _, q := range claim.Quotes {
				assert.Contains(t, words, strings.Join(strings.Fields(q.Exact), " "), q.ID)
			}
		}
	}
	assert.NotContains(t, words, "more claims stand")
}

func TestASmallPosterSaysWhatItLeavesOut(t *testing.T) {
	_, v := posterOf(t, "700x500")
	assert.Contains(t, text(v), "more claims stand")
}

func TestAMapWithoutQuotesIsItsOwnPoster(t *testing.T) {
	m := &seeds.Map{Title: "Nothing"}
	m.Reindex()
	s := scene.New(m, setter(t), scene.Options{Bare: true, Paused: true})
	v, err := Poster(s, Size{Width: 800, Height: 600})
	require.NoError(t, err)
	assert.NotContains(t, text(v), assets.English().Poster.Notes)
	_, err = Poster(s, Size{Width: 800})
	assert.EqualError(t, err, "print: the poster is 800 by 0 dp; expected a width and a height above 0")
}

// A poster for the web stays under 60 kB as browsers load it.
func TestAPosterIsLight(t *testing.T) {
	size := Size{Width: 1920, Height: 1080}
	for _, geo := range []bool{false, true} {
		v, err := Poster(state(t, scene.Options{Geo: geo}), size)
		require.NoError(t, err)
		brotli := exec.Command("brotli", "-q", "11", "-c")
		brotli.Stdin = bytes.NewReader(drawSVG(t, v, described))
		small, err := brotli.Output()
		require.NoError(t, err)
		t.Logf("as a map of the world %t: %d bytes", geo, len(small))
		assert.Less(t, len(small), 60_000)
	}
}
