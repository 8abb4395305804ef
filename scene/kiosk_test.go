package scene

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
)

// A finger, a mouse button, its wheel or a key take the map over in that very tick,
// and mean no more than that. A mouse that only moves does not.
func TestAHandTakesOverAtOnce(t *testing.T) {
	for name, does := range map[string]func(in *Input){
		"finger": func(in *Input) { in.Touches[0] = Touch{1, Point{900, 500}} },
		"button": func(in *Input) { in.Mouse.Down = true },
		"wheel":  func(in *Input) { in.Mouse.WheelY = 40 },
		"key":    func(in *Input) { in.Keys = KeyArticle },
	} {
		h := articleOnShow(t, wall, Options{})
		h.nextSlide()
		h.nextSlide()
		h.in.Mouse.At, h.in.Mouse.Here = Point{900, 500}, true
		h.wait(3)
		require.True(t, h.s.showing(), "a mouse that moves")
		carried := h.s.visits(h.s.kiosk.show.theStep())
		does(&h.in)
		h.wait(1)
		require.True(t, h.s.visited(), name)
		assert.Contains(t, carried, h.s.Selected(), "%s: what was shown is open", name)
		assert.Equal(t, h.s.kiosk.show.theStep().Quote, h.s.Reading(), name)
		assert.Equal(t, ClaimsSheet, h.s.panel.sheet, name)
		assert.Equal(t, 1, h.s.Showing().Visits, name)
		before := h.s.Bookmark().String()
		h.in.Touches, h.in.Mouse.Down = [MaxTouches]Touch{}, false
		h.wait(60)
		assert.Equal(t, before, h.s.Bookmark().String(), "%s: and no more", name)
		assert.Empty(t, h.s.Opened(), "nobody opened anything yet")
	}
}

// From the whole map, and from a chapter's title, a visitor gets the whole map.
func TestAVisitorFindsTheWholeMap(t *testing.T) {
	h := articleOnShow(t, wall, Options{})
	h.takeOver()
	h.wait(120)
	assert.Empty(t, h.s.Selected())
	assert.False(t, h.s.panel.open() || h.s.lit())
	assert.Equal(t, h.s.goal(), h.s.cam)
	assert.Equal(t, float32(kioskLetters), h.s.letters)
}

// All that a visitor can touch is large, in every sheet, but for words within text.
func TestTargetsAreLarge(t *testing.T) {
	for name, in := range map[string]Input{"wall": wall, "pillar": pillar} {
		h := articleOnShow(t, in, Options{Kiosk: &Kiosk{Idle: 100_000, Loop: true}})
		h.takeOver()
		h.s.chooseToo(h.s.nodeID("russia"))
		h.wait(60)
		for _, sheet := range []Sheet{ClaimsSheet, ArticleSheet, TourSheet, NoSheet} {
			h.s.open(sheet)
			h.s.toggle(0) // with a chip, or without
			h.wait(30)
			requireLarge(t, h, name+" "+sheet.String())
		}
		h.s.open(TourSheet)
		for range 9 {
			h.s.byHand(1)
			h.wait(30)
			requireLarge(t, h, name+" a step")
		}
		h.s.endTour()
		h.wait(30)
		requireLarge(t, h, name+" the end")
		for h.s.article.bar.unfolded = true; h.s.panel.sheet != ClaimsSheet; h.wait(30) {
			h.s.stopTour()
			h.s.choose(h.s.nodeID("iran"))
		}
		h.wait(2)
		requireLarge(t, h, name+" what a quote supports")
	}
}

func requireLarge(t *testing.T, h *hand, where string) {
	t.Helper()
	v, controls := h.view(), map[ID]Rect{}
	for i := range v.Marks {
		m := &v.Marks[i]
		switch m.ID.Part {
		case ButtonPart, LegendPart, TabPart, RowPart, ChipPart, KioskPart:
		case NodePart, LinkPart:
			if m.Clip == 0 { // on the map, and not a row of the panel
				continue
			}
		default:
			continue
		}
		if m.Shape != Box {
			continue
		}
		r := around(m.A, 2*m.B.X, 2*m.B.Y)
		if c := v.Clips[m.Clip]; r.Min.Y < c.Min.Y || r.Max.Y > c.Max.Y {
			continue // half of it is scrolled away
		}
		if was, ok := controls[m.ID]; ok && was.Dx() >= r.Dx() {
			r = was
		}
		controls[m.ID] = r
	}
	require.NotEmpty(t, controls)
	for id, r := range controls {
		if id.Part == RowPart && id.Index == tourStep { // as wide as there are many, over all of the panel
			r.Max.X = r.Min.X + leastTouch
		}
		assert.True(t, r.Dx() >= leastTouch-0.1 && r.Dy() >= leastTouch-0.1, "%s: %v is %v by %v", where, id, r.Dx(), r.Dy())
	}
}

// What stands beside the map is in reach: low in a tall view.
func TestControlsAreInReach(t *testing.T) {
	h := articleOnShow(t, pillar, Options{})
	h.takeOver()
	_, words, buttons := h.s.kioskBar()
	for _, r := range append(words[:], buttons[:]...) {
		require.NotEqual(t, Rect{}, r)
		assert.Greater(t, r.Min.Y, pillar.Height*0.9)
	}
	h.s.choose(h.s.nodeID("iran"))
	assert.Greater(t, h.s.frame().panel.Min.Y, pillar.Height*0.4, "and so is the panel")
}

// The button that starts over is always there, whatever is open, and never covered.
func TestStartOverIsAlwaysThere(t *testing.T) {
	for _, in := range []Input{wall, pillar, wide, tall} {
		h := articleOnShow(t, in, Options{})
		h.takeOver()
		for _, sheet := range []Sheet{NoSheet, ClaimsSheet, ArticleSheet, TourSheet} {
			if h.s.choose(ID{}); sheet == ClaimsSheet {
				h.s.choose(h.s.nodeID("iran"))
			}
			h.s.open(sheet)
			h.wait(2)
			assert.Equal(t, ID{Part: KioskPart}, h.s.Pick(h.s.restartRect().mid(), 0), "%v %v", in.Width, sheet)
			assert.Contains(t, texts(h.view()), h.s.words.Kiosk.StartOver)
		}
		h.tapAt(h.s.restartRect().mid())
		h.wait(2)
		assert.True(t, h.s.visited() && !h.s.panel.open(), "and the map is the visitor's still")
	}
}

// Nothing leads away from the map, and nothing needs a keyboard: whatever is done.
func TestAKioskIsLocked(t *testing.T) {
	h := articleOnShow(t, wall, Options{HostHistory: true, HostField: true})
	h.takeOver()
	h.s.choose(h.s.linkID("russia-iran-partnership"))
	field, address := "x", "panel=find"
	for k := Keys(1); k != 0 && k <= KeyLink; k <<= 1 {
		h.in.Typed, h.in.Field, h.in.Address, h.in.Notice = "a?/.", &field, &address, "notice"
		h.key(k)
		require.NotContains(t, []Sheet{FindSheet, ListSheet, HelpSheet}, h.s.panel.sheet)
		require.False(t, h.s.when.open || h.s.menu.open || h.s.blank || h.s.tour.notes || h.s.near.depth > 0)
		require.Empty(t, h.s.Errands())
	}
	h.in.Typed, h.in.Field, h.in.Address, h.in.Notice = "", nil, nil, ""
	h.move(h.where("iran"))
	h.in.Mouse.Second = true
	h.wait(3)
	assert.False(t, h.s.menu.open, "no menu by the second button")
	h.in.Mouse = Mouse{}
	h.touch(h.where("iran"))
	h.wait(60)
	assert.False(t, h.s.menu.open, "nor by a long press")
	h.touch()
	assert.Empty(t, h.s.toast.text)
}

// Without a hand a visit ends after a while, ten seconds of which ask; scrolling,
// dragging and moving the mouse are hands, and so is the time that words take to read.
func TestIdleEndsAVisit(t *testing.T) {
	const idle = 30
	h := articleOnShow(t, wall, Options{Kiosk: &Kiosk{Idle: idle, Loop: true}})
	h.takeOver()
	h.wait(idle*TicksPerSecond - 1)
	assert.False(t, h.s.Showing().Leaving)
	assert.Greater(t, len(h.view().Marks), h.view().Moving, "something flows")
	h.wait(1)
	require.True(t, h.s.Showing().Leaving)
	assert.Contains(t, texts(h.view()), "10")
	assert.Contains(t, texts(h.view()), h.s.words.Kiosk.Keep)
	assert.Len(t, h.view().Marks, h.view().Moving, "and nothing flows over the question")
	h.wait(5 * TicksPerSecond)
	assert.Contains(t, texts(h.view()), "5")
	require.True(t, h.s.visited())
	h.wait(5 * TicksPerSecond)
	require.True(t, h.s.showing())

	h.takeOver()
	for range 5 { // somebody who scrolls, drags, moves a mouse
		h.wait((idle - 1) * TicksPerSecond)
		h.in.Mouse.At, h.in.Mouse.Here, h.in.Mouse.WheelY = Point{600, 600}, true, 30
		h.wait((idle - 1) * TicksPerSecond)
		h.drag(Point{600, 600}, Point{640, 640})
		h.down(false)
		h.wait((idle - 1) * TicksPerSecond)
		h.move(Point{700, 300 + h.in.Mouse.At.Y/2})
		require.False(t, h.s.Showing().Leaving)
	}
	assert.Equal(t, 2, h.s.Showing().Visits)
}

func TestReadingIsPresence(t *testing.T) {
	const idle = 10
	h := articleOnShow(t, wall, Options{Kiosk: &Kiosk{Idle: idle, Loop: true}})
	h.takeOver()
	h.s.open(ArticleSheet)
	h.wait((idle + 20) * TicksPerSecond)
	assert.False(t, h.s.Showing().Leaving, "a page of words takes longer")
	h.wait(180 * TicksPerSecond)
	assert.True(t, h.s.showing(), "but not for ever")
}

// While the countdown runs, a touch anywhere stays, and means no more than that.
func TestATouchKeepsLooking(t *testing.T) {
	h := articleOnShow(t, wall, Options{})
	h.takeOver()
	h.tapAt(h.where("russia"))
	h.wait(60)
	for !h.s.Showing().Leaving {
		h.wait(1)
	}
	v := h.view()
	var keep Rect
	for i := range v.Marks {
		if m := &v.Marks[i]; m.ID == (ID{Part: KioskPart, Index: 1}) {
			keep = around(m.A, 2*m.B.X, 2*m.B.Y)
		}
	}
	assert.True(t, keep.Dx() > 400 && keep.Dy() >= 80, "large")
	assert.InDelta(t, wall.Width/2, keep.mid().X, 12, "in the middle")
	h.move(keep.mid())
	assert.True(t, h.s.Showing().Leaving, "a mouse that only moves has not answered")
	for _, p := range []Point{keep.mid(), {100, 600}, h.s.frame().body.mid()} {
		for !h.s.Showing().Leaving {
			h.wait(1)
		}
		before := h.s.Bookmark().String()
		h.tapAt(p)
		h.wait(60)
		assert.True(t, h.s.visited() && !h.s.Showing().Leaving)
		assert.Equal(t, before, h.s.Bookmark().String())
	}
	for !h.s.Showing().Leaving {
		h.wait(1)
	}
	h.tapAt(h.s.restartRect().mid())
	h.wait(60)
	assert.True(t, h.s.visited() && !h.s.panel.open(), "and at its button it starts over")
}

// What lies on a screen without moving is no hand, and holds nobody else off.
func TestWhatLiesOnTheScreenIsNobody(t *testing.T) {
	h := articleOnShow(t, wall, Options{Kiosk: &Kiosk{Idle: 20, Loop: true}})
	bag := Point{300, 900}
	h.touch(bag)
	require.True(t, h.s.visited())
	h.wait(31 * TicksPerSecond)
	require.True(t, h.s.showing())
	h.wait(60 * TicksPerSecond)
	require.True(t, h.s.showing())
	h.touch(bag, Point{900, 400})
	require.True(t, h.s.visited())
	h.touch(bag)
	h.wait(120)
	at := h.where("china")
	h.touch(bag, at)
	h.touch(bag, at)
	h.touch(bag)
	h.wait(30)
	assert.Equal(t, "china", h.s.Selected(), "whoever comes can go on beside it")
}

// After a visitor, all is as it was: mark by mark, whatever was done.
func TestAVisitLeavesNoTrace(t *testing.T) {
	fresh := articleOnShow(t, wall, Options{})
	fresh.wait(600)
	h := articleOnShow(t, wall, Options{})
	h.wait(600)
	for seed := range uint64(6) {
		turns := h.s.kiosk.show.turns
		h.takeOver()
		m := &monkey{Rand: rand.New(rand.NewPCG(seed, 5)), in: wall}
		for range 2500 {
			in := m.next(h.s)
			in.Width, in.Height, in.Still = wall.Width, wall.Height, false
			h.s.Step(in)
		}
		require.True(t, h.s.visited())
		h.in = wall
		h.wait((usualIdle + 200) * TicksPerSecond)
		require.True(t, h.s.showing())
		assert.GreaterOrEqual(t, h.s.kiosk.show.turns, turns)
		assert.Equal(t, fresh.s.Bookmark().String(), h.s.Bookmark().String())

		a, b := pristine(fresh.s), pristine(h.s)
		require.Equal(t, len(a.Marks), len(b.Marks), "seed %d", seed)
		for i := range a.Marks {
			x, y := a.Marks[i], b.Marks[i]
			if x.Text != nil && y.Text != nil {
				assert.Equal(t, x.Text.Text, y.Text.Text)
				x.Text, y.Text = nil, nil
			}
			require.Equal(t, x, y, "seed %d: mark %d", seed, i)
		}
		assert.Equal(t, fresh.s.past.at, h.s.past.at)
		assert.Len(t, h.s.past.places, 1)
	}
}

// The same for what is not to be seen at once.
func TestAVisitLeavesNothingBehind(t *testing.T) {
	h := articleOnShow(t, wall, Options{})
	h.wait(600)
	bodies := slices.Clone(h.s.plot.sim.Bodies)
	h.takeOver()
	h.wait(120)
	h.drag(h.where("iran"), Point{700, 300})
	h.down(false)
	h.wait(300)
	require.True(t, h.s.hasPins())
	h.s.open(TourSheet)
	h.s.byHand(1)
	h.s.open(ArticleSheet)
	h.in.Mouse.At = h.s.frame().body.mid()
	h.in.Mouse.WheelY = 3000
	h.wait(120)
	require.Positive(t, h.s.panel.scroll().At())
	h.key(KeyLarger)
	h.s.toggle(1)
	h.in.Mouse = Mouse{}
	h.wait((usualIdle + 200) * TicksPerSecond)
	require.True(t, h.s.showing())
	for i := range bodies {
		b := &h.s.plot.sim.Bodies[i]
		require.Equal(t, [2]float64{bodies[i].X, bodies[i].Y}, [2]float64{b.X, b.Y})
		require.False(t, b.Pinned && !bodies[i].Pinned)
	}
	assert.False(t, h.s.tour.begun || h.s.narrowed())
	assert.Equal(t, [sheetCount]float32{}, scrolled(h.s))
	assert.Equal(t, float32(kioskLetters), h.s.letters)
}

func scrolled(s *State) (at [sheetCount]float32) {
	for k := range at {
		at[k] = s.panel.scrolls[k].At()
	}
	return at
}

// pristine is the still picture of the map as a visitor finds it, from a copy of a
// show that has been brought to its beginning.
func pristine(s *State) *View {
	k := s.kiosk
	kept, away, breathing := *k, k.away, k.breath
	defer func() { *k = kept; k.away, k.breath = away, breathing; s.tellSlide(); s.Step(wall) }()
	k.away, k.breath = Point{}, breath{}
	k.show.slide, k.show.turns = mapSlide, 0
	s.tellSlide()
	s.takeOver()
	in := wall
	in.Still = true
	for range 30 {
		s.Step(in)
	}
	v := new(View)
	s.View(v)
	v.Marks = v.Marks[:v.Moving]
	k.presence.here = false
	return v
}

// The show goes on at the slide at which it was left.
func TestTheShowGoesOnWhereItWasLeft(t *testing.T) {
	h := articleOnShow(t, wall, Options{Kiosk: &Kiosk{Idle: 5, Loop: true}})
	for range 5 {
		h.nextSlide()
	}
	was := h.s.Showing()
	seen := h.s.kiosk.show.page.title
	h.takeOver()
	h.tapAt(h.where("china"))
	h.wait(200 * TicksPerSecond / 10)
	for h.s.visited() {
		h.wait(1)
	}
	now := h.s.Showing()
	assert.Equal(t, 1, now.Visits)
	now.Visits = 0
	assert.Equal(t, was, now)
	h.wait(120)
	assert.Contains(t, texts(h.view()), seen)
	assert.True(t, h.s.lit())
}

// What visitors open is counted by its id, and by nothing else.
func TestWhatIsOpenedIsCounted(t *testing.T) {
	h := articleOnShow(t, wall, Options{Kiosk: &Kiosk{Idle: 5, Loop: true}})
	for range 2 {
		h.takeOver()
		h.wait(120)
		h.tapAt(h.where("russia"))
		h.wait(60)
		h.tapAt(h.where("china"))
		h.wait(60)
		for h.s.visited() {
			h.wait(1)
		}
		h.s.kiosk.show.slide = mapSlide
		h.s.tellSlide()
	}
	assert.Equal(t, map[string]int{"russia": 2, "china": 2}, h.s.Opened())
	h.s.Opened()["russia"] = 9
	assert.Equal(t, 2, h.s.Opened()["russia"], "the host has a copy")
	assert.Equal(t, 2, h.s.Showing().Visits)
	assert.Nil(t, article(t, wide).Opened())
	assert.Equal(t, Showing{}, article(t, wide).Showing())
}

// Outside its hours it is black within a few seconds, and rests; a touch then shows a
// line and nothing more. With the light the show goes on, and a visit has ended.
func TestTheDark(t *testing.T) {
	h := articleOnShow(t, wall, Options{})
	for range 3 {
		h.nextSlide()
	}
	was := h.s.Showing()
	h.takeOver()
	h.in.Dark = true
	h.wait(15)
	assert.Len(t, h.view().Marks, h.view().Moving, "nothing flows through the dusk")
	h.wait(15)
	assert.False(t, h.s.Resting(), "it fades")
	h.wait(4 * TicksPerSecond)
	require.True(t, h.s.Resting())
	v := h.view()
	require.Len(t, v.Marks, 1)
	assert.Equal(t, Color{A: 255}, v.Marks[0].Paint)
	still, flow := h.s.still, h.s.flow
	h.wait(3600)
	assert.Equal(t, [2]uint64{still, flow}, [2]uint64{h.s.still, h.s.flow}, "nothing is painted anew")

	h.tapAt(Point{900, 500})
	assert.False(t, h.s.Resting())
	assert.Equal(t, []string{h.s.words.Kiosk.Dark}, texts(h.view()))
	h.wait(darkLine)
	assert.True(t, h.s.Resting())
	assert.Empty(t, texts(h.view()))

	h.in.Dark = false
	h.wait(1)
	assert.False(t, h.s.Resting())
	h.wait(5 * TicksPerSecond)
	now := h.s.Showing()
	assert.Equal(t, 1, now.Visits)
	now.Visits = 0
	assert.Equal(t, was, now)
	assert.False(t, slices.Contains(h.view().Marks, Mark{Shape: Box, Paint: Color{A: 255}}))
}

// With less motion asked for, slides change without a way between them.
func TestACalmShow(t *testing.T) {
	h := articleOnShow(t, wall, Options{Calm: true})
	h.nextSlide()
	assert.Equal(t, h.s.goal(), h.s.cam)
	assert.True(t, h.s.Paused())
	h.in.Dark = true
	h.wait(2)
	assert.True(t, h.s.asleep())
}

// An hour with visitors who do whatever comes to their minds, and nights: nothing
// panics, and nothing grows.
func TestAnHourOfVisitors(t *testing.T) {
	h := onShow(t, told(t, wall).m, wall, Options{Kiosk: &Kiosk{Idle: 20, Loop: true}, Base: "https://example.org/map"})
	r := rand.New(rand.NewPCG(17, 4))
	m := &monkey{Rand: r, in: wall}
	var v View
	busy := 0
	for i := range 3600 * TicksPerSecond {
		in := wall
		switch {
		case busy > 0:
			busy--
			in = m.next(h.s)
		case r.IntN(40*TicksPerSecond) == 0:
			busy = r.IntN(20 * TicksPerSecond)
		}
		in.Dark = i%(700*TicksPerSecond) > 650*TicksPerSecond
		h.s.Step(in)
		require.Empty(t, h.s.errands)
		if i%10 == 0 {
			h.s.View(&v)
		}
		if i%5000 == 0 {
			requireFinite(t, h.s, i)
		}
	}
	now := h.s.Showing()
	assert.Greater(t, now.Loops, 5)
	assert.Greater(t, now.Visits, 5)
	assert.NotEmpty(t, h.s.Opened())
}

// A visitor who rests costs no memory.
func TestAVisitDoesNotAllocate(t *testing.T) {
	h := articleOnShow(t, wall, Options{Kiosk: &Kiosk{Idle: 100_000, Loop: true}})
	h.takeOver()
	h.s.choose(h.s.nodeID("iran"))
	var v View
	run := func() { h.s.Step(wall); h.s.View(&v) }
	for range 1300 {
		run()
	}
	assert.Zero(t, testing.AllocsPerRun(590, run))
}

// No word that only a kiosk has is cut, in any language.
func TestWordsOfAKioskAreWhole(t *testing.T) {
	for _, language := range assets.Languages() {
		words, ok := assets.Words(language)
		require.True(t, ok)
		for _, in := range []Input{wall, pillar, wide} {
			h := articleOnShow(t, in, Options{Words: words, Kiosk: &Kiosk{Idle: 5, Loop: true}})
			h.nextSlide()
			h.nextSlide()
			seen := strings.Join(texts(h.view()), " ")
			w := &words.Kiosk
			assert.Contains(t, seen, w.Touch, language)
			assert.Contains(t, seen, w.Map, language)
			h.takeOver()
			h.s.choose(ID{})
			for !h.s.leaving() {
				h.wait(1)
			}
			seen = strings.Join(texts(h.view()), " ")
			for _, word := range []string{w.StartOver, words.Sheets["tour"], words.Sheets["article"], w.Still, w.Keep, w.Soon.Of(10)} {
				assert.Contains(t, seen, word, "%s at %v", language, in.Width)
			}
		}
	}
}
