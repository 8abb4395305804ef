package scene

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/timeline"
	"citemap/seeds"
)

// through is the small map with dates: of claims that begin or end within what is
// shown, last a season or a day, go on, or have none, and of one event.
func through(t testing.TB, in Input) *State {
	t.Helper()
	m, err := seeds.Load("testdata/small/map.json")
	require.NoError(t, err)
	for id, when := range map[string]string{
		"tanks": "2014", "grain-up": "2015-22", "jets": "2016-03-04", "enemies": "2018/2019", "critics": "2009/..",
	} {
		m.Link(id).When, m.Link(id).Dated = when, "as printed of "+id
	}
	m.Node("league").When = "2012"
	return settled(t, m, in)
}

// openedTime is that map with its timeline open.
func openedTime(t testing.TB, in Input) *hand {
	t.Helper()
	h := handOf(t, through(t, in), in)
	h.key(KeyTime)
	h.in.Still = true
	h.wait(200)
	h.in.Still = false
	return h
}

// visit goes to an address and waits until all that changes has changed.
func (h *hand) visit(address string) {
	h.in.Address = &address
	h.wait(1)
	h.in.Address = nil
	h.wait(60)
}

// part is the middle of a control of the timeline.
func (h *hand) part(part int32) Point {
	v := h.view()
	for i := len(v.Marks) - 1; i >= 0; i-- {
		if m := &v.Marks[i]; m.ID == timeID(part) && m.Shape == Box {
			return m.A
		}
	}
	require.Fail(h.t, "no such control", part)
	return Point{}
}

// day is where a date begins on the axis, over the bars.
func (h *hand) day(date string) Point {
	p, ok := seeds.PeriodOf(date)
	require.True(h.t, ok)
	st := h.s.chronicleIn(h.s.frame())
	return h.s.laid(Point{h.s.xOf(p.From, &st), st.axis + 8})
}

// bar is the middle of the bar of a link or node.
func (h *hand) bar(id string) (Point, Rect) {
	st, c := h.s.chronicleIn(h.s.frame()), &h.s.when.chart
	for i := range c.bars {
		if h.s.name(h.s.barOf(ID{Part: TimePart, Sub: timeBar, Index: int32(c.bars[i].Item)})) == id {
			box := c.box(&c.bars[i], st.lanes)
			return box.mid(), box
		}
	}
	require.Fail(h.t, "no bar", id)
	return Point{}, Rect{}
}

func TestEveryDatedThingHasABar(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.key(KeyTime)
	h.wait(5)
	drawn := map[ID]bool{}
	for _, m := range h.view().Marks {
		if m.ID.Part == TimePart && m.ID.Sub == timeBar {
			drawn[s.barOf(m.ID)] = true
		}
	}
	dated := 0
	for i := range s.m.Links {
		if s.m.Links[i].When != "" {
			dated++
			assert.True(t, drawn[ID{Part: LinkPart, Index: int32(i)}], s.m.Links[i].ID)
		}
	}
	for i := range s.m.Nodes {
		if s.m.Nodes[i].When != "" {
			dated++
			assert.True(t, drawn[ID{Part: NodePart, Index: int32(i)}], s.m.Nodes[i].ID)
		}
	}
	assert.Len(t, drawn, dated, "and nothing else")
	assert.NotZero(t, dated)
}

func TestBarsAreAsWideAsTheTextIsExact(t *testing.T) {
	h := openedTime(t, wide)
	c := &h.s.when.chart
	for id, of := range map[string][2]string{
		"tanks": {"2014", "2015"}, "grain-up": {"2015-06", "2015-09"}, "enemies": {"2018", "2020"}, "league": {"2012", "2013"},
	} {
		_, box := h.bar(id)
		assert.InDelta(t, h.day(of[0]).X, box.Min.X, 0.01, id)
		assert.InDelta(t, h.day(of[1]).X, box.Max.X, 0.01, id)
	}
	mid, box := h.bar("jets")
	assert.InDelta(t, barLeast, box.Dx(), 0.01, "a day is a dot")
	assert.InDelta(t, h.day("2016-03-04").X, mid.X, 1)
	_, box = h.bar("critics")
	st := h.s.chronicleIn(h.s.frame())
	assert.InDelta(t, st.plot.Max.X, box.Max.X, 0.01, "what goes on runs to the end")
	assert.Len(t, c.bars, 6)
}

func TestABarThatGoesOnFadesOut(t *testing.T) {
	h := openedTime(t, wide)
	_, box := h.bar("critics")
	ground := h.s.colours().panel
	strength := func(x float32) int { // of the topmost colour there
		c, v := ground, h.view()
		for i := range v.Marks {
			if m := &v.Marks[i]; m.ID.Sub == timeBar && m.ID.Part == TimePart && m.Shape == Box && m.covers(Point{x, box.mid().Y}) {
				c = m.Paint
			}
		}
		return int(ground.G) - int(c.G)
	}
	first, middle, last := strength(h.day("2009-07").X), strength(h.day("2014").X), strength(box.Max.X-2)
	assert.Greater(t, first, middle)
	assert.Greater(t, middle, last)
	assert.Positive(t, last)
}

func TestOpeningTheTimelineKeepsTheMap(t *testing.T) {
	h := handOf(t, through(t, wide), wide)
	h.in.Still = true
	h.key(KeyZoomIn) // a person holds the camera
	before := h.s.at(0)
	h.key(KeyTime)
	h.wait(60)
	assert.InDelta(t, before.X, h.s.at(0).X, 0.01)
	assert.InDelta(t, before.Y, h.s.at(0).Y, 0.01)
	h.key(KeyFit)
	h.wait(60)
	for b := range h.s.plot.node {
		assert.True(t, h.s.frame().field.Contains(h.s.at(int32(b))), "all is in view")
	}
}

func TestTheDatesOfAStepAreMarked(t *testing.T) {
	h := openedTime(t, wide)
	s := h.s
	ink := func() (Rect, bool) { // the marker on the axis
		st, v := s.chronicleIn(s.frame()), h.view()
		for i := range v.Marks {
			if m := &v.Marks[i]; m.Shape == Box && m.Paint == s.colours().ink && m.B.Y == 2 && m.A.Y == st.axis+1 {
				return Rect{Point{m.A.X - m.B.X, m.A.Y}, Point{m.A.X + m.B.X, m.A.Y}}, true
			}
		}
		return Rect{}, false
	}
	s.when.mark([]string{"tanks", "grain-up", "rules"})
	h.wait(60)
	r, ok := ink()
	require.True(t, ok)
	assert.InDelta(t, h.day("2014").X, r.Min.X, 0.1)
	assert.InDelta(t, h.day("2015-09").X, r.Max.X, 0.1)
	assert.Contains(t, texts(h.view()), "In this step: January 2014 – August 2015")
	s.when.mark([]string{"jets"})
	h.wait(3)
	moving, _ := ink()
	assert.Greater(t, moving.Min.X, r.Min.X)
	assert.Less(t, moving.Min.X, h.day("2016").X, "it glides")
	h.wait(90)
	assert.Contains(t, texts(h.view()), "In this step: as printed of jets")
	s.when.mark([]string{"rules"})
	h.wait(60)
	_, ok = ink()
	assert.False(t, ok, "none of them is dated")
	assert.True(t, s.Settled())
}

func TestTheTimelineFitsItsView(t *testing.T) {
	for name, in := range map[string]Input{
		"wide": wide, "tall": tall, "full": {Width: 1920, Height: 1080}, "small": {Width: 360, Height: 640}, "low": {Width: 740, Height: 400},
	} {
		for _, address := range []string{"timeline=1", "timeline=1&time=2014..2016", "timeline=1&time=2021..2021&gone=1", "timeline=1&node=north"} {
			t.Run(name+" "+address, func(t *testing.T) {
				h := handOf(t, through(t, in), in)
				h.visit(address)
				f := h.s.frame()
				if f.timeline == (Rect{}) {
					require.Contains(t, address, "node", "only a panel may leave no room")
					return
				}
				v := h.view()
				assert.LessOrEqual(t, f.timeline.Dy(), float32(stripLow))
				first := slices.IndexFunc(v.Marks, func(m Mark) bool { return m.ID == timeID(timeSurface) })
				boxes := words(&View{Marks: v.Marks[first:]}) // the map below it is not seen
				for i, a := range boxes {
					if !f.timeline.Contains(a.box.mid()) {
						continue
					}
					assert.True(t, within(a.box, f.timeline), "%q is clipped", a.text)
					for _, b := range boxes[:i] {
						assert.False(t, a.box.Overlaps(b.box), "%q overlaps %q", a.text, b.text)
					}
				}
				for i := range v.Marks {
					m := &v.Marks[i]
					if m.ID.Part == TimePart && m.ID.Sub >= timePlay && m.Shape == Box {
						assert.GreaterOrEqual(t, min(m.B.X, m.B.Y), float32(12), "part %d is too small to hit", m.ID.Sub)
						assert.True(t, within(Rect{minus(m.A, m.B), Point{m.A.X + m.B.X, m.A.Y + m.B.Y}}, f.timeline))
					}
				}
			})
		}
	}
}

func TestWarmFramesOfTheTimelineDoNotAllocate(t *testing.T) {
	h := openedTime(t, wide)
	h.visit("timeline=1&time=2014..2016")
	at, _ := h.bar("jets")
	var v View
	in := h.in
	turn := 0
	tick := func() {
		turn++
		in.Mouse = Mouse{At: Point{at.X + float32(turn%7)*60, at.Y}, Here: true}
		h.s.Step(in)
		h.s.View(&v)
	}
	for range 400 {
		tick()
	}
	assert.LessOrEqual(t, testing.AllocsPerRun(200, tick), 4.0, "a tip is written where the pointer comes upon another bar")
	in.Mouse = Mouse{At: at, Here: true}
	rest := func() { h.s.Step(in); h.s.View(&v) }
	for range 100 {
		rest()
	}
	assert.Zero(t, testing.AllocsPerRun(200, rest))
}

func TestSpansInWords(t *testing.T) {
	w := through(t, wide).when
	for want, of := range map[string][2]string{
		"2014": {"2014", "2014"}, "2014–2016": {"2014", "2016"}, "March 2014": {"2014-03", "2014-03"},
		"March 2014 – December 2015": {"2014-03", "2015"}, "January 2014 – June 2014": {"2014", "2014-06"}, "May 2014 – June 2014": {"2014-05-07", "2014-06-08"},
	} {
		b, ok := timeline.Parse(of[0], of[1])
		require.True(t, ok)
		assert.Equal(t, want, w.spanWords(b.Span))
	}
	w.whole.To = w.whole.From + 300
	b, _ := timeline.Parse("2014-05-07", "2014-06-08")
	assert.Equal(t, "7 May 2014 – 8 June 2014", w.spanWords(b.Span), "of a short time, days")
}

func TestGoldenTimeline(t *testing.T) {
	h := openedTime(t, wide)
	h.in.Still = true
	h.visit("timeline=1&time=2014..2016")
	golden(t, "timeline", h.view())
}
