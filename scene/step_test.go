package scene

import (
	"bytes"
	"encoding/binary"
	"hash/fnv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestClickOpensTheVerbatimSentence(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.click(h.where("russia-china-oil"))
	require.Equal(t, "russia-china-oil", s.Selected())
	h.wait(120)
	shown := strings.Join(texts(h.view()), " ")
	for _, id := range s.m.Link("russia-china-oil").Quotes {
		assert.Contains(t, shown, s.m.Quote(id).Exact)
	}
	assert.Contains(t, shown, "Stated as fact")
	assert.True(t, marked(s, h.view()), "the quote is marked in its paragraph")

	h.key(KeyEscape)
	assert.Empty(t, s.Selected())
	h.wait(120)
	h.click(h.where("putin"))
	assert.Equal(t, "putin", s.Selected())
	h.wait(120)
	h.click(freeGround(t, s))
	assert.Empty(t, s.Selected(), "a click on the ground closes it")
}

// marked reports whether some text lies on the highlighter's colour.
func marked(s *State, v *View) bool {
	for i := range v.Marks {
		if v.Marks[i].Shape == Box && v.Marks[i].Paint == s.colours().marker {
			return true
		}
	}
	return false
}

// freeGround finds a place of the map where nothing stands.
func freeGround(t *testing.T, s *State) Point {
	t.Helper()
	f := s.frame().field
	for y := f.Min.Y; y < f.Max.Y; y += 5 {
		for x := f.Min.X; x < f.Max.X; x += 5 {
			if p := (Point{x, y}); s.Pick(p, 14).Part == Ground {
				return p
			}
		}
	}
	require.Fail(t, "no free ground")
	return Point{}
}

func TestMovingCargoCanBeClicked(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.wait(40)
	p := h.where("cargo:tanks")
	h.wait(30)
	assert.NotEqual(t, p, h.where("cargo:tanks"), "it travels")
	h.click(h.where("cargo:tanks"))
	assert.Equal(t, "tanks", s.Selected())
}

func TestWhatWasOnlyAgreedStandsStill(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	p := h.where("cargo:jets")
	h.wait(60)
	assert.Equal(t, p, h.where("cargo:jets"))
}

func TestPauseAndReducedMotionStopTheFlows(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.key(KeyPause)
	require.True(t, s.Paused())
	before := h.view()
	h.wait(30)
	assert.Equal(t, before.Flow, h.view().Flow)
	assert.Equal(t, before.Still, h.view().Still)
	h.key(KeyPause)
	require.False(t, s.Paused())
	h.in.Still = true
	h.wait(1)
	assert.False(t, s.Paused(), "what a person chose stays")

	s = small(t, wide)
	h = handOf(t, s, wide)
	h.in.Still = true
	h.wait(1)
	assert.True(t, s.Paused(), "the device asks for stillness")
	flow := h.view().Flow
	h.wait(30)
	assert.Equal(t, flow, h.view().Flow)
	h.click(s.frame().button(int(Pause)).mid())
	h.wait(30)
	assert.Greater(t, h.view().Flow, flow, "until a person presses Play")
}

func TestDraggedNodeFollowsAndTheRestReacts(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	from, other := h.where("china"), s.at(bodyOf(s.m, s.plot.body, "russia"))
	to := Point{from.X - 200, from.Y - 150}
	h.drag(from, to)
	at := s.at(bodyOf(s.m, s.plot.body, "china"))
	assert.InDelta(t, to.X, at.X, 0.5)
	assert.InDelta(t, to.Y, at.Y, 0.5)
	h.wait(30)
	assert.Greater(t, distance(other, s.at(bodyOf(s.m, s.plot.body, "russia"))), float32(1), "the rest reacts")
	assert.Equal(t, s.at(bodyOf(s.m, s.plot.body, "china")), at, "held where the pointer is")
	h.down(false)
	assert.Empty(t, s.Selected(), "a drag is no click")
	h.wait(600)
	assert.True(t, s.Settled())
}

func TestDragOnTheGroundPans(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	before := s.at(0)
	from := freeGround(t, s)
	h.drag(from, Point{from.X + 70, from.Y - 40})
	after := s.at(0)
	assert.InDelta(t, before.X+70, after.X, 0.5)
	assert.InDelta(t, before.Y-40, after.Y, 0.5)
}

func TestWheelZoomsAtThePointer(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	p := h.where("north")
	h.move(p)
	zoom := s.cam.Zoom
	h.in.Mouse.WheelY = -120
	h.wait(1)
	assert.Greater(t, s.cam.Zoom, zoom)
	at := s.at(bodyOf(s.m, s.plot.body, "north"))
	assert.InDelta(t, p.X, at.X, 0.1)
	assert.InDelta(t, p.Y, at.Y, 0.1)
	h.key(KeyFit)
	h.wait(300)
	assert.InDelta(t, zoom, s.cam.Zoom, 1e-9, "0 shows the whole map again")
}

func TestPinchZoomsBetweenTheFingers(t *testing.T) {
	s := small(t, tall)
	h := handOf(t, s, tall)
	a, b := Point{100, 400}, Point{200, 400}
	mid := lerp(a, b, 0.5)
	under := s.cam.ToWorld(mid, s.mid())
	zoom := s.cam.Zoom
	h.touch(a)
	h.touch(a, b)
	h.touch(Point{50, 400}, Point{250, 400})
	assert.InDelta(t, 2*zoom, s.cam.Zoom, 1e-6)
	after := s.cam.ToWorld(mid, s.mid())
	assert.InDelta(t, under.X, after.X, 0.01)
	assert.InDelta(t, under.Y, after.Y, 0.01)
	h.touch()
	assert.Empty(t, s.Selected(), "a pinch is no tap")
}

func TestTapSelectsAndSwipeScrollsTheSheet(t *testing.T) {
	s := article(t, tall)
	h := handOf(t, s, tall)
	h.touch(h.where("russia"))
	h.touch()
	require.Equal(t, "russia", s.Selected())
	h.wait(200)
	f := s.frame()
	require.Less(t, f.panel.Min.X, float32(1), "a sheet over the whole width")
	mid := f.panel.mid()
	h.touch(mid)
	for i := range 12 {
		h.touch(Point{mid.X, mid.Y - 15*float32(i)})
	}
	h.touch()
	assert.Greater(t, s.panel.scroll().At(), float32(50))
	assert.Equal(t, "russia", s.Selected())
	s.panel.scroll().Jump(1e6)
	assert.LessOrEqual(t, s.panel.scroll().At(), claims{s}.length(f)-f.body.Dy(), "no further than its end")
	s.panel.scroll().Jump(-1e6)
	assert.Zero(t, s.panel.scroll().At())
}

func TestHoverDimsWhatIsNoNeighbour(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.move(h.where("ada"))
	v := h.view()
	lit := func(id string) bool { return v.lit[bodyOf(s.m, s.plot.body, id)] }
	assert.True(t, lit("ada"))
	assert.True(t, lit("north"))
	assert.True(t, lit("south"))
	assert.False(t, lit("league"))
	h.in.Mouse.Here = false
	h.wait(1)
	v = h.view()
	assert.True(t, lit("league"), "and lights all when the pointer leaves")
}

func TestRowOfTheClaimsOpensTheClaim(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.click(h.where("ada"))
	h.wait(200)
	v := h.view()
	for i := range v.Marks {
		if m := &v.Marks[i]; m.Shape == Box && m.ID.Part == LinkPart && s.frame().panel.Contains(m.A) {
			h.click(m.A)
			assert.Equal(t, s.m.Links[m.ID.Index].ID, s.Selected())
			return
		}
	}
	t.Fatal("the panel lists no claim")
}

func TestButtonsAndKeys(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	zoom := s.cam.Zoom
	h.click(s.frame().button(int(ZoomIn)).mid())
	assert.Greater(t, s.cam.Zoom, zoom)
	h.click(s.frame().button(int(Shade)).mid())
	assert.Equal(t, Dark, s.theme)
	h.in.Prefers = Light
	h.key(0)
	assert.Equal(t, Dark, s.theme, "what a person chose stays")
	h.key(KeyTheme)
	assert.Equal(t, Light, s.theme)
	h.key(KeyNext)
	first := s.Selected()
	require.NotEmpty(t, first)
	h.key(KeyNext)
	assert.NotEqual(t, first, s.Selected())
	h.key(KeyPrev)
	assert.Equal(t, first, s.Selected())
	h.click(Point{s.frame().panel.Max.X - 14 - buttonSize/2, s.frame().panel.Min.Y + 12 + buttonSize/2})
	assert.Empty(t, s.Selected(), "the panel's own button closes it")
}

func TestThemeFollowsTheDeviceUntilChosen(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.in.Prefers = Dark
	h.wait(1)
	assert.Equal(t, Dark, s.theme)
	h.in.Prefers = Light
	h.wait(1)
	assert.Equal(t, Light, s.theme)
}

// A recorded input is a replay: the same moves give the same picture.
func TestReplayGivesTheSamePicture(t *testing.T) {
	play := func() string {
		s := article(t, wide)
		h := handOf(t, s, wide)
		h.drag(h.where("china"), Point{800, 200})
		h.down(false)
		h.move(Point{300, 300})
		h.in.Mouse.WheelY = 80
		h.wait(100)
		h.click(h.where("iran"))
		h.wait(50)
		return dump(t, h.view())
	}
	assert.Equal(t, play(), play())
}

func dump(t testing.TB, v *View) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, v.Dump(&b))
	return b.String()
}

// A view that is reused must show what a fresh one does, whatever changed.
func TestReusedViewIsNeverStale(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	var kept View
	moves := []func(){
		func() { h.wait(3) },
		func() { h.move(h.where("ada")) },
		func() { h.click(h.where("tanks")) },
		func() { h.wait(7) },
		func() { h.key(KeyTheme) },
		func() { h.in.Width, h.in.Height = 700, 900; h.wait(2) },
		func() { h.in.Mouse.WheelY = 50; h.wait(5) },
		func() { h.key(KeyEscape) },
		func() { h.wait(60) },
	}
	for i, move := range moves {
		move()
		s.View(&kept)
		assert.Equal(t, dump(t, h.view()), dump(t, &kept), "after move %d", i)
	}
}

func TestNewSizeSpreadsTheMapAnew(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.in = tall
	h.wait(600)
	require.True(t, s.Settled())
	f := s.frame().field
	for b := range s.plot.node {
		p := s.at(int32(b))
		assert.True(t, f.Inset(-20).Contains(p), "%v outside %v", p, f)
	}
}

// The hash of where every node of the article comes to rest, the same on
// amd64, arm64 and wasm. Whoever changes a force, a size or the map on purpose
// sees another picture, and writes the new hash.
const articleHash = 0xfdce8f1fcda80c7b

func TestHashOfTheArticlesPositions(t *testing.T) {
	s := article(t, wide)
	h := fnv.New64a()
	for _, b := range s.plot.sim.Bodies {
		require.NoError(t, binary.Write(h, binary.LittleEndian, [2]float64{b.X, b.Y}))
	}
	assert.Equal(t, uint64(articleHash), h.Sum64(), "%#x", h.Sum64())
}

// What is under the pointer is what a click there means, also after hovering
// over it has changed the picture.
func TestHoverDoesNotMoveWhatIsPointedAt(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			h := handOf(t, s, in)
			var ids []string
			for i := range s.m.Nodes {
				ids = append(ids, s.m.Nodes[i].ID)
			}
			for i := range s.m.Links {
				ids = append(ids, s.m.Links[i].ID)
			}
			for _, id := range ids {
				p, ok := s.Where(id)
				if !ok {
					continue
				}
				h.move(p)
				is := s.Hovered()
				if is != id {
					assert.Contains(t, linksOf(s, s.hover), id, "the strand in which it lies")
				}
				h.wait(5)
				assert.Equal(t, is, s.Hovered(), "a few ticks later")
				assert.Equal(t, is, s.name(s.under(p, false)), "and to a click")
				h.in.Mouse.Here = false
				h.wait(1)
			}
		})
	}
}

// linksOf are the ids of the claims of a strand of several.
func linksOf(s *State, id ID) []string {
	var ids []string
	if id.Part == BundlePart {
		for _, l := range s.claimsIn(id) {
			ids = append(ids, l.ID)
		}
	}
	return ids
}
