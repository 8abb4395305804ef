package scene

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// told is the small map with two chapters, and between them one without a step.

func told(t testing.TB, in Input) *State {
	t.Helper()
	m, err := seeds.Load("testdata/small/map.json")
	require.NoError(t, err)
	m.Chapters = []seeds.Chapter{
		{ID: "trade", Title: "What they trade", Start: "q1", Steps: []seeds.Step{
			{Title: "Tanks", Text: "Tanks go south.", Notes: "Wait for the laughter.", Nodes: []string{"north"}, Links: []string{"tanks"}, Quote: "q1"},
			{Title: "Grain", Text: "Grain goes both ways.", Links: []string{"grain-up", "grain-down"}, Quote: "q3"},
		}},
		{ID: "silence", Title: "Silence"},
		{ID: "rule", Title: "Who rules", Start: "q5", Steps: []seeds.Step{
			{Title: "Ada", Text: "She rules.", Nodes: []string{"ada", "north"}, Quote: "q6"},
		}},
	}
	m.Reindex()
	return settled(t, m, in)
}

// toStage starts the tour at a step.

func toStage(s *State, in Input, hash string) *hand {
	h := handOf(nil, s, in)
	h.in.Address = &hash
	h.wait(1)
	h.in.Address = nil
	return h
}

// inLight are the nodes and links that stand out.

func inLight(s *State) (nodes, links []string) {
	for b, on := range s.spot.bodies {
		if on {
			nodes = append(nodes, s.m.Nodes[s.plot.node[b]].ID)
		}
	}
	for i, on := range s.spot.links {
		if on {
			links = append(links, s.m.Links[i].ID)
		}
	}
	return nodes, links
}

// unbroken is the words of a picture, line after line, without the spaces at which lines

// break.

func unbroken(v *View) string { return strings.ReplaceAll(strings.Join(texts(v), ""), " ", "") }

// Every chapter leads from its first step to its last by keys, and on to the next;

// each step lights what it names and nothing else, and shows its quote to the letter.

func TestChaptersStepThrough(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			h := handOf(t, s, in)
			h.in.Still = true
			h.key(KeyTour)
			require.False(t, s.tour.on)
			h.key(KeyTour)
			for c := range s.m.Chapters {
				for i := range s.m.Chapters[c].Steps {
					step := &s.m.Chapters[c].Steps[i]
					require.True(t, s.tour.on)
					require.Equal(t, [2]int{c, i}, [2]int{s.tour.chapter, s.tour.step})
					assertTold(t, h, step)
					h.key([]Keys{KeyRight, KeyPause, KeyPageDown, KeyEnter, KeyNext}[i%5])
				}
			}
			assert.True(t, s.tour.ended)
			assert.Contains(t, s.Told(), s.words.Tour.End)
			assert.False(t, s.lit())
			h.key(KeyLeft)
			assert.False(t, s.tour.ended)
			assert.Equal(t, len(s.m.Chapters)-1, s.tour.chapter)
		})
	}
}

func assertTold(t *testing.T, h *hand, step *seeds.Step) {
	t.Helper()
	s := h.s
	nodes, links := inLight(s)
	want := slices.Clone(step.Nodes)
	for _, id := range step.Links {
		l := s.m.Link(id)
		want = append(append(want, l.Source, l.Target), l.With...)
	}
	for _, id := range nodes {
		assert.Contains(t, want, id, step.Title)
	}
	for _, id := range step.Nodes {
		if bodyOf(s.m, s.plot.body, id) >= 0 {
			assert.Contains(t, nodes, id, step.Title)
		}
	}
	assert.ElementsMatch(t, step.Links, links, step.Title)
	q := s.m.Quote(step.Quote)
	require.NotNil(t, q)
	assert.Equal(t, s.quoteIndex(q.ID), s.quote)
	assert.Contains(t, s.Told(), q.Exact)
	s.panel.scroll().Jump(0)
	shown := unbroken(h.view())
	if s.panel.scroll().Max() > 0 {
		s.turnToQuote()
		h.wait(2)
		shown = unbroken(h.view())
	}
	assert.Contains(t, shown, strings.ReplaceAll(q.Exact, " ", ""), step.Title)
	for b, on := range s.spot.bodies {
		assert.True(t, !on || s.frame().field.Contains(s.at(int32(b))), "%s: %s is out of sight", step.Title, s.titles[b].whole)
	}
}

// What is painted of the tour lies within the panel and does not overlap.

func TestTourStaysWithinThePanel(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall, "low": {Width: 640, Height: 360, Scale: 1}, "full": {Width: 1920, Height: 1080, Scale: 1}} {
		for _, letters := range []float32{1, 2} {
			s := told(t, in)
			s.letters = letters
			h := toStage(s, in, "chapter=trade")
			h.wait(1)
			f, v := s.frame(), h.view()
			assert.GreaterOrEqual(t, f.body.Dy(), float32(90), name)
			seen := 0
			for i := range v.Marks {
				m := &v.Marks[i]
				if m.ID.Part != RowPart {
					continue
				}
				r := Rect{Point{m.A.X - m.B.X, m.A.Y - m.B.Y}, Point{m.A.X + m.B.X, m.A.Y + m.B.Y}}
				seen++
				assert.True(t, within(r, f.panel), "%s: %v", name, m.ID)
				assert.GreaterOrEqual(t, min(r.Dx(), r.Dy()), float32(24), "%s: %v", name, m.ID)
			}
			assert.GreaterOrEqual(t, seen, 4, name)
			for i := range v.Marks {
				if m := &v.Marks[i]; m.Shape == Text && m.Clip == 0 && f.panel.Contains(m.A) {
					assert.LessOrEqual(t, m.A.X+m.Text.Width, f.panel.Max.X, "%s: %s", name, m.Text.Text)
				}
			}
		}
	}
}

func TestTourKeys(t *testing.T) {
	s := told(t, wide)
	h := toStage(s, wide, "chapter=trade")
	at := func() [2]int { return [2]int{s.tour.chapter, s.tour.step} }
	for _, c := range []struct {
		key  Keys
		want [2]int
	}{
		{KeyLeft, [2]int{0, 0}}, {KeyEnd, [2]int{0, 1}}, {KeyHome, [2]int{0, 0}}, {KeyNext, [2]int{0, 1}},
		{KeyPageDown, [2]int{2, 0}}, {KeyPageUp, [2]int{0, 1}}, {KeyPrev, [2]int{0, 0}},
	} {
		h.key(c.key)
		assert.Equal(t, c.want, at(), "%b", c.key)
	}
	assert.Equal(t, ID{}, s.cursor, "arrows are the tour's")
	flows := s.Paused()
	h.key(KeyPause)
	assert.Equal(t, [2]int{0, 1}, at())
	assert.Equal(t, flows, s.Paused(), "so is the space bar")
	h.key(KeyEscape)
	h.key(KeyRight)
	assert.NotEqual(t, ID{}, s.cursor, "and the map's again")
}

func TestSwipeTurnsTheStep(t *testing.T) {
	for name, from := range map[string]func(frame) Point{
		"on the map":   func(f frame) Point { return f.field.mid() },
		"on the panel": func(f frame) Point { return f.body.mid() },
	} {
		s := told(t, tall)
		h := toStage(s, tall, "chapter=trade")
		h.t = t
		h.wait(60)
		swipe := func(by float32) {
			p := from(s.frame())
			for i := range 6 {
				h.touch(Point{p.X + by*float32(i)/5, p.Y})
			}
			h.touch()
		}
		swipe(-120)
		assert.Equal(t, 1, s.tour.step, name)
		swipe(120)
		assert.Equal(t, 0, s.tour.step, name)
		s.swipe(-1)
		assert.Equal(t, 0, s.tour.step, name)
	}
}

// By itself the tour goes on when a step's words have had their time, which is

// longer for more of them.

// playTour lets the tour begin and go on by itself.

// Leaving brings the reader back to where the tour was begun, with what was set

// meanwhile, and the tour knows where it was.

// mark is the middle of what stands for an id in the picture.

// A click on the map or on a claim breaks off; the tab goes on with the same step,

// and leaving then still brings the reader to where the tour was begun.

// The ground is no way out: a hand that slips does not end a talk.

// Back and forth go from step to step.

func TestContentsLeadIn(t *testing.T) {
	s := told(t, wide)
	h := handOf(t, s, wide)
	h.click(h.mark(ID{Part: TabPart, Index: int32(TourSheet)}))
	all := s.Told()
	for _, want := range []string{"1 What they trade, 2 steps · about 1 min", "3 Who rules, 1 step · about 1 min", "2 chapters, 3 steps"} {
		assert.Contains(t, all, want)
	}
	assert.NotContains(t, all, "Silence")
	h.click(h.mark(tourID(tourRow, 3)))
	assert.Equal(t, 2, s.tour.chapter)
	h.click(h.mark(tourID(tourContents, 0)))
	require.False(t, s.tour.on)
	assert.False(t, s.lit())
	for range 2 {
		h.key(KeyDown)
	}
	h.key(KeyEnter)
	assert.Equal(t, [2]int{0, 0}, [2]int{s.tour.chapter, s.tour.step}, "from the beginning")
	h.click(h.mark(tourID(tourStep, 1)))
	assert.Equal(t, 1, s.tour.step, "its segment")
	h.click(h.mark(tourID(tourPrevious, 0)))
	assert.Equal(t, 0, s.tour.step)
	h.click(h.mark(tourID(tourPlay, 0)))
	assert.True(t, s.playing())
	h.click(h.mark(tourID(tourNext, 0)))
	h.click(h.mark(tourID(tourNext, 0)))
	h.click(h.mark(tourID(tourNext, 0)))
	require.True(t, s.tour.ended)
	h.click(h.mark(tourID(tourRestart, 0)))
	assert.Equal(t, [2]int{0, 0}, [2]int{s.tour.chapter, s.tour.step})
}

// Filters and neighbours that would hide a step give way to it, and come back.

func TestMapsWithoutChaptersHaveNoTour(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	for _, k := range []Keys{KeyTour, KeyNotes, KeyTour, KeyPageDown} {
		h.key(k)
	}
	s.swipe(1)
	assert.False(t, s.hasTour() || s.tour.on || s.panel.open())
	assert.Zero(t, s.Stage())
}

func TestTourDoesNotAllocate(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall} {
		s := article(t, in)
		h := handOf(t, s, in)
		h.playTour()
		h.key(KeyNotes)
		var v View
		frame := func() {
			s.tour.pace.gone = 10
			s.Step(in)
			s.changed()
			s.View(&v)
			s.Stage()
		}
		for range 400 {
			frame()
		}
		assert.Zero(t, testing.AllocsPerRun(100, frame), name)
	}
}

func TestGoldenTour(t *testing.T) {
	s := told(t, wide)
	h := toStage(s, wide, "chapter=trade")
	h.in.Still = true
	h.wait(200)
	golden(t, "tour", h.view())
}
