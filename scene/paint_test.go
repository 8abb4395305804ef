package scene

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden compares a picture with the one that was last looked at.
func golden(t testing.TB, name string, v *View) {
	t.Helper()
	file, got := "testdata/"+name+".view", dump(t, v)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	was, is := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range max(len(was), len(is)) {
		if i >= len(was) || i >= len(is) || was[i] != is[i] {
			t.Fatalf("%s:%d differs; if that is meant, run with -update and read the diff\nwas %s\n is %s",
				file, i+1, strings.Join(was[min(i, len(was)):min(i+3, len(was))], "\n    "),
				strings.Join(is[min(i, len(is)):min(i+3, len(is))], "\n    "))
		}
	}
}

func TestGoldenOverview(t *testing.T) {
	s := small(t, wide)
	golden(t, "overview", handOf(t, s, wide).view())
}

func TestGoldenPanel(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.click(h.where("enemies"))
	h.in.Mouse.Here = false
	h.in.Still = true
	h.wait(200)
	golden(t, "panel", h.view())
}

func TestGoldenPhoneDark(t *testing.T) {
	s := small(t, tall)
	h := handOf(t, s, tall)
	h.in.Prefers, h.in.Still = Dark, true
	h.wait(1)
	h.touch(h.where("north"))
	h.touch()
	h.wait(200)
	golden(t, "phone", h.view())
}

// Labels, title and key neither overlap nor leave the view.
func TestWordsNeitherOverlapNorAreClipped(t *testing.T) {
	for name, in := range map[string]Input{
		"wide": wide, "tall": tall, "full": {Width: 1920, Height: 1080}, "big": {Width: 3840, Height: 2160}, "low": {Width: 640, Height: 360},
	} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			v := handOf(t, s, in).view()
			boxes := words(v)
			require.Greater(t, len(boxes), 15)
			all := Rect{Max: Point{in.Width, in.Height}}
			for i, a := range boxes {
				assert.True(t, within(a.box, all), "%q is clipped", a.text)
				for _, b := range boxes[:i] {
					assert.False(t, a.box.Overlaps(b.box), "%q overlaps %q", a.text, b.text)
				}
			}
		})
	}
}

type word struct {
	text string
	box  Rect
}

// words are the lines of a picture, each with its letters' box.
func words(v *View) []word {
	var all []word
	for i := range v.Marks {
		m := &v.Marks[i]
		if m.Shape != Text {
			continue
		}
		size := m.Text.Style.Size
		all = append(all, word{m.Text.Text, Rect{
			Point{m.A.X, m.A.Y - 0.72*size}, Point{m.A.X + m.Text.Width, m.A.Y + 0.2*size},
		}})
	}
	return all
}

func TestWarmFramesDoNotAllocate(t *testing.T) {
	s := article(t, wide)
	in := wide
	var v View
	at, _ := s.Where("russia")
	in.Mouse = Mouse{At: at, Here: true}
	for range 400 {
		s.Step(in)
		s.View(&v)
	}
	assert.Zero(t, testing.AllocsPerRun(200, func() { s.Step(in); s.View(&v) }), "flows move")
	turn := 0
	hover := func() {
		turn++
		in.Mouse.At = Point{at.X + float32(turn%5)*40, at.Y}
		s.Step(in)
		s.View(&v)
	}
	for range 200 {
		hover()
	}
	assert.Zero(t, testing.AllocsPerRun(200, hover), "the pointer moves")
	s.plot.sim.Hold(0.3)
	moving := func() { s.Step(in); s.View(&v) }
	for range 600 {
		moving()
	}
	assert.Zero(t, testing.AllocsPerRun(200, moving), "the layout moves")
}

func BenchmarkStepAndViewMoving(b *testing.B) {
	s := article(b, wide)
	s.plot.sim.Hold(0.3)
	var v View
	b.ReportAllocs()
	for b.Loop() {
		s.Step(wide)
		s.View(&v)
	}
}

func BenchmarkStepAndViewFlows(b *testing.B) {
	s := article(b, wide)
	var v View
	b.ReportAllocs()
	for b.Loop() {
		s.Step(wide)
		s.View(&v)
	}
}

// What no map of the article can lack is named wherever it is shown.
func TestWeightiestNodesAreNamed(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall, "full": {Width: 1920, Height: 1080}} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			shown := strings.Join(texts(handOf(t, s, in).view()), " ")
			for b, n := range s.plot.node {
				if s.m.Nodes[n].Weight == 3 {
					whole := strings.Contains(shown, s.titles[b].whole)
					assert.True(t, whole || strings.Contains(shown, s.titles[b].top+" "+s.titles[b].bottom), s.titles[b].whole)
				}
			}
		})
	}
}

// No name and no word on a strand lies over a mark, but for those of what the
// map cannot lack, which may lie over their own.
func TestWordsDoNotLieOverMarks(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall, "full": {Width: 1920, Height: 1080}, "big": {Width: 3840, Height: 2160}} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			v, l := s.look(), s.lay(s.frame())
			for i := range v.names {
				n := &v.names[i]
				for b := range s.plot.node {
					if at, r := s.disc(int32(b), l); int32(b) != n.body && s.grown[b].At() > 0 {
						assert.False(t, n.box.Overlaps(around(at, 1.4*r, 1.4*r)), "%s over %s", s.titles[n.body].whole, s.titles[b].whole)
					}
				}
			}
			assert.LessOrEqual(t, len(v.names), mostNames)
		})
	}
}

// What stands still by wish says with chevrons which way it would flow.
func TestStillnessShowsTheWayOfFlows(t *testing.T) {
	s := article(t, wide)
	in := wide
	chevrons := func() int {
		n := 0
		for _, m := range s.look().Marks {
			if m.Shape == Icon && m.Icon == s.icons.Icon("chevron-right") {
				n++
			}
		}
		return n
	}
	assert.Zero(t, chevrons())
	in.Still = true
	s.Step(in)
	assert.Greater(t, chevrons(), 10)
}

// A glyph is full where the thing is under way, and hollow where it is not.
func TestWhatIsNotDoneIsHollow(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.wait(40)
	ground := s.colours().ground
	glyphs := map[bool]int{}
	for _, m := range h.view().Marks {
		if m.Shape == Icon && m.ID.Part == CargoPart {
			assert.Equal(t, s.claims[m.ID.Index].moves, m.Paint == ground)
			glyphs[s.claims[m.ID.Index].moves]++
		}
	}
	assert.Positive(t, glyphs[true])
	assert.Positive(t, glyphs[false])
}
