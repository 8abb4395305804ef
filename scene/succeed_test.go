package scene

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
	"citemap/seeds/defiance"
)

// editionOf is the built-in map with its file changed.
func editionOf(t *testing.T, pairs ...string) *seeds.Map {
	t.Helper()
	data, open := defiance.Files()
	for i := 0; i < len(pairs); i += 2 {
		require.True(t, bytes.Contains(data, []byte(pairs[i])), pairs[i])
		data = bytes.Replace(data, []byte(pairs[i]), []byte(pairs[i+1]), 1)
	}
	m, err := seeds.Read("map.json", data, open)
	require.NoError(t, err)
	return m
}

// placesOf are where the nodes of a state are, by id.
func placesOf(s *State) map[string]World {
	at := map[string]World{}
	for i := range s.plot.sim.Bodies {
		b := &s.plot.sim.Bodies[i]
		at[s.m.Nodes[s.plot.node[i]].ID] = World{b.X, b.Y}
	}
	return at
}

// busy is a hand that has chosen, dragged and zoomed.
func busy(t *testing.T, in Input) *hand {
	h := handOf(t, article(t, in), in)
	h.drag(h.where("iran"), Point{in.Width / 3, in.Height / 3})
	h.down(false)
	h.wait(400)
	h.click(h.where("russia"))
	h.key(KeyZoomIn)
	h.key(KeyTheme)
	h.wait(300)
	require.True(t, h.s.Settled())
	return h
}

func TestAnEditionComesInWhereTheOldOneWas(t *testing.T) {
	h := busy(t, wide)
	before, at, cam := h.s.Bookmark(), placesOf(h.s), h.s.cam
	require.NotEmpty(t, before.Pins)
	require.Equal(t, "russia", before.Node)
	h.s = h.s.Succeed(editionOf(t, `"title": "Russia and Iran`, `"title": "Iran and Russia`))
	assert.Equal(t, before.String(), h.s.Bookmark().String())
	assert.Equal(t, at, placesOf(h.s), "to the bit")
	assert.Equal(t, cam, h.s.cam)
	assert.Equal(t, Dark, h.s.theme)
	assert.True(t, h.s.Settled(), "nothing moves")
	assert.Contains(t, h.s.m.Title, "Iran and Russia")
	h.wait(100)
	assert.Equal(t, at, placesOf(h.s))
	said, _ := h.s.Announced()
	assert.Equal(t, "The map was read again", said)
}

func TestWhatIsNewComesInBesideItsNeighbours(t *testing.T) {
	h := busy(t, wide)
	at := placesOf(h.s)
	h.s = h.s.Succeed(editionOf(t, `"nodes": [`, `"nodes": [{"id": "new", "name": "New", "kind": "country", "weight": 3},`,
		`"links": [`, `"links": [{"id": "new-china", "source": "new", "target": "china", "kind": "trade"},`))
	h.wait(600)
	require.True(t, h.s.Settled())
	now := placesOf(h.s)
	assert.Len(t, now, len(at)+1)
	moved := 0.0
	for id, was := range at {
		moved = max(moved, abs(now[id].X-was.X), abs(now[id].Y-was.Y))
	}
	assert.Less(t, moved, 120.0, "the others stay about where they were")
	assert.Equal(t, at["iran"], now["iran"], "and what was pinned, where it was")
	assert.Less(t, abs(now["new"].X-now["china"].X)+abs(now["new"].Y-now["china"].Y), 600.0)
}

func TestWhatIsGoneIsTold(t *testing.T) {
	h := handOf(t, settled(t, editionOf(t, `"nodes": [`, `"nodes": [{"id": "new", "name": "New", "kind": "country", "weight": 3},`), wide), wide)
	h.click(h.where("new"))
	require.Equal(t, "new", h.s.Selected())
	h.s = h.s.Succeed(editionOf(t))
	assert.Empty(t, h.s.Selected())
	said, _ := h.s.Announced()
	assert.Contains(t, said, "new")
	h.wait(10)
}

func TestEditionsFollowOneAnotherInEveryView(t *testing.T) {
	for _, geo := range []bool{false, true} {
		for _, in := range []Input{{Width: 1280, Height: 720, Scale: 1}, {Width: 390, Height: 844, Scale: 3}} {
			h := handOf(t, New(editionOf(t), setter(t), Options{Geo: geo}), in)
			h.s = h.s.Succeed(editionOf(t)) // before it was ever seen
			h.wait(30)
			var warm, fresh View
			for range 3 {
				h.s = h.s.Succeed(editionOf(t))
				h.wait(20)
				assert.Equal(t, geo, h.s.Places())
			}
			h.s.View(&warm)
			h.s.View(&fresh)
			assert.Equal(t, fresh.Marks, warm.Marks)
		}
	}
}

func TestTroubleStandsInThePanelUntilItIsOver(t *testing.T) {
	h := busy(t, wide)
	require.Equal(t, ClaimsSheet, h.s.panel.sheet)
	h.in.Trouble = &Trouble{Title: "Not so", Note: "As before", Lines: []string{"map.json:3:5 /title: bad", "map.json:4:1: worse"}}
	h.wait(1)
	h.in.Trouble = nil
	h.wait(10)
	assert.Equal(t, TroubleSheet, h.s.panel.sheet)
	assert.Contains(t, h.s.Told(), "map.json:3:5 /title: bad")
	assert.Contains(t, h.s.Told(), "map.json:4:1: worse")
	said, _ := h.s.Announced()
	assert.Contains(t, said, "map.json:3:5")
	assert.Empty(t, h.s.Bookmark().Panel, "no address leads there")
	h.in.Trouble = &Trouble{Title: "Not so", Lines: []string{"map.json:9:9: last"}}
	h.wait(1)
	h.in.Trouble = &Trouble{}
	h.wait(1)
	assert.Equal(t, ClaimsSheet, h.s.panel.sheet)
	assert.Equal(t, "russia", h.s.Selected())

	h.in.Trouble = &Trouble{Title: "Not so", Lines: []string{"x"}}
	h.wait(1)
	h.in.Trouble = nil
	h.s = h.s.Succeed(editionOf(t))
	assert.Equal(t, ClaimsSheet, h.s.panel.sheet, "an edition without a fault ends it too")
	assert.Equal(t, "russia", h.s.Selected())
}

func TestTroubleIsLeftByEscape(t *testing.T) {
	h := busy(t, wide)
	h.in.Trouble = &Trouble{Title: "Not so", Lines: []string{"x"}}
	h.wait(1)
	h.in.Trouble = nil
	h.key(KeyEscape)
	assert.NotEqual(t, TroubleSheet, h.s.panel.sheet)
}
