package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// swatch is where the key has an item, if it does.
func swatch(s *State, item int) (Point, bool) {
	for _, m := range s.look().Marks {
		if m.ID == (ID{Part: LegendPart, Index: int32(item)}) {
			return m.A, true
		}
	}
	return Point{}, false
}

func TestKeyNamesOnlyWhatIsOnTheScreen(t *testing.T) {
	s := small(t, wide)
	for i := range s.legend {
		seen := false
		for k := range s.plot.threads {
			th := &s.plot.threads[k]
			seen = seen || s.shown[th.from] && s.shown[th.to] && s.itemsOf(th).has(i)
		}
		_, there := swatch(s, i)
		assert.Equal(t, seen, there, s.legend[i].words)
	}
	_, thin := swatch(s, legendMost-1)
	assert.False(t, thin, "every claim of this map has its quote")
}

func TestKeyShowsAloneWhatIsClicked(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	all := len(s.strands)
	force, ok := swatch(s, 0)
	require.True(t, ok)
	h.click(force)
	require.NotEmpty(t, s.strands)
	assert.Less(t, len(s.strands), all)
	for i := range s.strands {
		assert.Equal(t, seeds.Force, s.strands[i].family)
	}
	goods, ok := swatch(s, 1)
	require.True(t, ok, "what is hidden can still be asked for")
	h.click(goods)
	families := map[seeds.Family]bool{}
	for i := range s.strands {
		families[s.strands[i].family] = true
	}
	assert.Equal(t, map[seeds.Family]bool{seeds.Force: true, seeds.Goods: true}, families)

	done, ok := swatch(s, 4)
	require.True(t, ok)
	h.click(done)
	for i := range s.strands {
		assert.Equal(t, Solid, s.strands[i].look.dash, "of those, what is done")
	}
	h.key(KeyEscape)
	assert.Len(t, s.strands, all, "Esc shows all again")
}
