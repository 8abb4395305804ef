package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDraggedNodeStaysUntilItIsFreed(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	p := h.where("south")
	h.drag(p, Point{p.X - 80, p.Y - 40})
	h.down(false)
	h.wait(400)
	assert.InDelta(t, p.X-80, h.where("south").X, 1.5)
	require.Len(t, s.Bookmark().Pins, 1)
	assert.Equal(t, "south", s.Bookmark().Pins[0].Node)

	at := h.where("south")
	h.click(at)
	h.click(at)
	assert.False(t, s.hasPins(), "a double click frees it")
	assert.Empty(t, s.Bookmark().Pins)
}

// What a drag does, keys do: a node that is kept is moved by Shift and the arrows, and
// any other is left where it is.
func TestKeysMoveANodeThatIsKept(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.visit("node=south")
	h.wait(300)
	shove := func() (Point, Point) {
		before := h.where("south")
		h.in.Shift = true
		h.key(KeyLeft)
		h.key(KeyUp)
		h.in.Shift = false
		h.wait(300)
		return before, h.where("south")
	}
	s.pin(s.nodeID("south").Index)
	before, after := shove()
	assert.InDelta(t, before.X-20, after.X, 1.5)
	assert.InDelta(t, before.Y-20, after.Y, 1.5)
	require.Len(t, s.Bookmark().Pins, 1)
	s.unpin()
	h.wait(400)
	_, after = shove()
	assert.Empty(t, s.Bookmark().Pins, "the map was moved, and not the node")
	assert.NotEqual(t, Point{}, after)
}

func TestPinsComeBackWithTheBookmark(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	p := h.where("south")
	h.drag(p, Point{p.X - 80, p.Y - 40})
	h.down(false)
	h.wait(300)
	hash := s.Bookmark().String()

	again := small(t, wide)
	g := handOf(t, again, wide)
	g.in.Address = &hash
	g.wait(1)
	g.in.Address = nil
	g.wait(300)
	assert.Equal(t, hash, again.Bookmark().String())
	assert.InDelta(t, h.where("south").X, g.where("south").X, 1.5)
	g.key(KeyUnpin)
	assert.False(t, again.hasPins())
}

func TestDoubleClickZoomsAtThePointer(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	p, zoom := freeGround(t, s), s.cam.Zoom
	under := s.cam.ToWorld(p, s.mid())
	h.click(p)
	h.click(p)
	h.wait(120)
	assert.InDelta(t, 2*zoom, s.cam.Zoom, 0.01)
	now := s.cam.ToView(under, s.mid())
	assert.InDelta(t, p.X, now.X, 1)
	assert.InDelta(t, p.Y, now.Y, 1)
}

func TestShiftChoosesASecondNodeAndTellsTheWay(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.click(h.where("israel"))
	h.wait(120)
	h.in.Shift = true
	h.click(h.where("china"))
	h.in.Shift = false
	require.Equal(t, []string{"china"}, s.Bookmark().With)
	told := s.Told()
	steps, ok := s.graph.Path(s.plot.body[s.nodeID("israel").Index], s.plot.body[s.nodeID("china").Index], nil)
	require.True(t, ok)
	require.NotEmpty(t, steps)
	for _, st := range steps {
		for _, l := range st.Links {
			assert.Contains(t, told, s.claimed(&s.m.Links[l]))
			assert.Contains(t, told, s.m.Quote(s.m.Links[l].Quotes[0]).Exact, "each step with its quote")
		}
	}
	v := h.view()
	for _, st := range steps {
		assert.True(t, v.lit[st.From] && v.lit[st.To])
	}
}

func TestFocusShowsNeighboursToADepth(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.click(h.where("china"))
	h.key(KeyFocus)
	seen := 0
	for depth := 1; depth <= 3; depth++ {
		h.wait(200)
		hops := s.graph.Within([]int32{s.plot.body[s.nodeID("china").Index]}, depth, nil, nil)
		n := 0
		for b := range s.shown {
			if s.shown[b] {
				n++
				assert.NotZero(t, hops[b], s.m.Nodes[s.plot.node[b]].ID)
			}
		}
		assert.Greater(t, n, seen, "further neighbours at depth %d", depth)
		assert.Equal(t, depth, s.Bookmark().Focus)
		seen = n
		h.key(KeyZoomIn)
	}
	h.key(KeyZoomOut)
	assert.Equal(t, 2, s.near.depth)
	h.key(KeyFocus)
	h.wait(100)
	assert.Zero(t, s.near.depth)
}

func TestBackAndForthThroughWhatWasLookedAt(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	for _, id := range []string{"iran", "china", "russia-china-oil"} {
		h.click(h.where(id))
		h.wait(120)
		require.Equal(t, id, s.Selected())
	}
	h.key(KeyBack)
	assert.Equal(t, "china", s.Selected())
	h.key(KeyBack)
	assert.Equal(t, "iran", s.Selected())
	h.key(KeyForth)
	assert.Equal(t, "china", s.Selected())
	h.key(KeyBack)
	h.key(KeyBack)
	assert.Empty(t, s.Selected(), "the map as it was at first")
	h.key(KeyBack)
	text, _ := s.Announced()
	assert.Equal(t, s.words.NoFurther, text)
}

// Arrows reach every strand and node that is shown, and Enter opens them.
func TestArrowsWalkAlongLinks(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.key(KeyHome)
	first := s.cursor
	require.Equal(t, NodePart, first.Part)
	require.Empty(t, s.Selected(), "walking opens nothing")
	h.key(KeyUp)
	require.Contains(t, []Part{LinkPart, BundlePart}, s.cursor.Part)
	st := &s.strands[s.strandOf(s.cursor)]
	assert.True(t, st.from == s.plot.body[first.Index] || st.to == s.plot.body[first.Index], "a strand of the node")
	strand := s.cursor
	h.key(KeyUp)
	require.Equal(t, NodePart, s.cursor.Part, "and on to its end")
	assert.NotEqual(t, first, s.cursor)
	h.key(KeyEnter)
	assert.Equal(t, s.name(s.cursor), s.Selected())
	h.key(KeyEscape)
	h.key(KeyEscape)
	assert.Empty(t, s.Selected())
	assert.NotEqual(t, ID{}, strand)
}

func TestTurningReachesEveryStrandOfANode(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	body := s.plot.body[s.nodeID("iran").Index]
	s.from, s.heading = body, Point{}
	spots := s.strandsAt(body)
	s.cursorOn(s.strands[spots[0].Key].id)
	reached := map[int]bool{}
	for range 2 * len(spots) {
		i := s.strandOf(s.cursor)
		reached[i] = true
		require.GreaterOrEqual(t, i, 0)
		along := minus(s.at(s.strands[i].from+s.strands[i].to-body), s.at(body))
		if along == (Point{}) { // a loop stands above
			along = Point{0, -1}
		}
		// The arrow that lies clockwise of the strand, and turns it.
		key := KeyRight
		switch {
		case abs(float64(along.X)) > abs(float64(along.Y)) && along.X > 0:
			key = KeyDown
		case abs(float64(along.X)) > abs(float64(along.Y)):
			key = KeyUp
		case along.Y > 0:
			key = KeyLeft
		}
		h.key(key)
	}
	assert.Len(t, reached, len(spots))
}

func TestLettersJumpToNodes(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.in.Shift, h.in.Typed, h.in.Keys = true, "C", KeyCite // as a keyboard says it
	h.wait(1)
	h.in.Typed = ""
	require.Equal(t, NodePart, s.cursor.Part)
	assert.Equal(t, byte('C'), s.m.Nodes[s.cursor.Index].Name[0])
	assert.Empty(t, s.Errands(), "and does not copy")
	was := s.cursor
	h.in.Typed = "C"
	h.wait(1)
	assert.NotEqual(t, was, s.cursor, "the next one")
}

func TestMenuOffersWhatCanBeDone(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.move(h.where("china"))
	h.in.Mouse.Second = true
	h.wait(2)
	h.in.Mouse.Second = false
	h.wait(1)
	require.True(t, s.menu.open)
	h.key(KeyDown)
	h.key(KeyEnter)
	assert.False(t, s.menu.open)
	assert.Equal(t, 1, s.near.depth, "the second row: neighbours alone")
	assert.Equal(t, "china", s.Selected())
}

func TestLongPressIsTheRightButton(t *testing.T) {
	s := article(t, tall)
	h := handOf(t, s, tall)
	at := h.where("iran")
	h.touch(at)
	h.wait(40)
	require.True(t, s.menu.open)
	h.touch()
	assert.Empty(t, s.Selected(), "and no tap")
	row := s.menuRect()
	h.touch(Point{row.mid().X, row.Min.Y + menuPad + menuRow/2})
	h.touch()
	assert.Equal(t, "iran", s.Selected())
}

func TestMenuClosesWithoutAClickBelow(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	s.offer(s.nodeID("china"), Point{600, 300})
	h.click(h.where("united-states"))
	assert.False(t, s.menu.open)
	assert.Empty(t, s.Selected())
}

// Targets are at least 24 dp, however small the mark (WCAG 2.2, 2.5.8).
func TestSmallMarksCanBeHit(t *testing.T) {
	v := &View{Width: 200, Height: 200, Clips: []Rect{{Max: Point{200, 200}}}}
	v.round(around(Point{100, 100}, 6, 6), 3, Color{A: 255}, ID{Part: NodePart, Index: 4})
	for _, p := range []Point{{100, 100}, {111, 100}, {92, 92}, {100, 89}} {
		assert.Equal(t, ID{Part: NodePart, Index: 4}, v.Pick(p, 6), p)
	}
	assert.Equal(t, Ground, v.Pick(Point{113, 100}, 6).Part)
}

func TestATapMayTrembleByTenDp(t *testing.T) {
	s := article(t, tall)
	h := handOf(t, s, tall)
	at := h.where("iran")
	h.touch(at)
	h.touch(Point{at.X + 7, at.Y + 6})
	h.touch()
	assert.Equal(t, "iran", s.Selected())
}

func TestFingersThatCameTogetherTapNothingWhenTheyGoOneByOne(t *testing.T) {
	s := article(t, tall)
	h := handOf(t, s, tall)
	at := h.where("iran")
	h.touch(at, Point{at.X + 80, at.Y})
	h.wait(3)
	h.touch(at)
	h.touch()
	assert.Empty(t, s.Selected())
	h.wait(40)
	h.touch(h.where("iran"))
	h.touch()
	assert.Equal(t, "iran", s.Selected(), "and the next one taps again")
}
