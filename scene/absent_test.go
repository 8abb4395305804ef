package scene

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is chosen and has no place on the map of the world is said to have none, as
// long as that is what is seen.
func TestPanelSaysWhatHasNoPlace(t *testing.T) {
	h := handOf(t, article(t, wide), wide)
	s := h.s
	placeless := int32(-1)
	for b := range s.geo.has {
		if !s.geo.has[b] && len(s.plot.near[b]) > 0 {
			placeless = int32(b)
		}
	}
	require.GreaterOrEqual(t, placeless, int32(0), "all has a place")
	w := &s.words.Narrow
	s.choose(ID{Part: NodePart, Index: s.plot.node[placeless]})
	h.wait(1)
	assert.NotContains(t, s.Told(), w.Placeless)
	before := s.Told()
	h.key(KeyPlaces)
	h.wait(1)
	assert.Contains(t, s.Told(), w.Placeless)
	words, _ := s.Announced()
	assert.Equal(t, w.Placeless, words)
	h.key(KeyPlaces)
	h.wait(1)
	assert.Equal(t, before, s.Told())

	h.key(KeyPlaces)
	for i := range s.plot.threads {
		if th := &s.plot.threads[i]; th.from == placeless || th.to == placeless {
			s.choose(ID{Part: LinkPart, Index: th.link})
		}
	}
	h.wait(1)
	assert.Contains(t, s.Told(), w.EndPlaceless)
	s.choose(s.nodeID("russia"))
	h.wait(1)
	assert.NotContains(t, s.Told(), w.EndPlaceless)
	h.key(KeyArticle)
	s.choose(ID{Part: NodePart, Index: s.plot.node[placeless]})
	h.wait(1)
	assert.Equal(t, w.Placeless, s.toast.text, "the article is open, and the line is not to be seen")
}

func TestPanelSaysWhatNothingCarries(t *testing.T) {
	h := handOf(t, article(t, wide), wide)
	s := h.s
	w := &s.words.Narrow
	link, _ := s.m.LinkIndex("iran-russia-drones")
	l := &s.m.Links[link]
	cargo := slices.IndexFunc(l.Cargo, func(id string) bool { return bodyOf(s.m, s.plot.body, id) < 0 })
	require.GreaterOrEqual(t, cargo, 0)
	s.choose(s.nodeID(l.Cargo[cargo]))
	h.wait(1)
	assert.NotContains(t, s.Told(), w.Uncarried)
	for i, f := range families() {
		if f != s.m.FamilyOf(l.Kind) {
			s.toggle(i)
			break
		}
	}
	h.wait(1)
	assert.Contains(t, s.Told(), w.Uncarried)
	h.key(KeyErase)
	h.wait(1)
	assert.NotContains(t, s.Told(), w.Uncarried)
}

func TestPanelSaysWhatIsNoNeighbour(t *testing.T) {
	h := handOf(t, article(t, wide), wide)
	h.visit("node=putin&focus=1")
	s := h.s
	for b, hops := range s.near.hops {
		if hops == 0 {
			s.choose(ID{Part: NodePart, Index: s.plot.node[b]})
			h.wait(1)
			assert.Contains(t, s.Told(), s.words.Narrow.Apart)
			return
		}
	}
	require.Fail(t, "all are neighbours")
}
