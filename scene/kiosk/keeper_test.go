//go:build !js

package kiosk

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ticks lets time pass, in which the player shows its map or does not, and returns all
// orders.
func ticks(k *keeper, n int, beats bool) (orders []order) {
	for range n {
		orders = append(orders, k.tick()...)
		if beats && k.player.runs {
			orders = append(orders, k.playerBeat(k.place)...)
		}
	}
	return orders
}

func TestThePlayerIsStartedAtOnce(t *testing.T) {
	var k keeper
	assert.Equal(t, []order{startPlayer}, k.tick())
	assert.Empty(t, ticks(&k, 5*60*60, true), "and left alone while it shows pictures")
}

func TestAFrozenPlayerIsStopped(t *testing.T) {
	var k keeper
	ticks(&k, 20, true)
	assert.Empty(t, ticks(&k, patience-1, false), "it may be late")
	assert.Equal(t, []order{stopPlayer}, ticks(&k, 1, false))
	assert.Empty(t, ticks(&k, 100, false), "it is stopped once")
	assert.Equal(t, "frozen: no picture for 10 s", k.playerGone("gone: signal: killed"))
	assert.Equal(t, 1, k.failures)
}

func TestAPlayerThatNeverShowsAPictureIsStopped(t *testing.T) {
	var k keeper
	k.tick()
	assert.Empty(t, ticks(&k, starting-1, false), "it takes longer to begin than to go on")
	assert.Equal(t, []order{stopPlayer}, ticks(&k, 1, false))
	assert.Contains(t, k.playerGone(""), "no first picture")
}

func TestAPlayerThatWasWellStartsAgainAtOnce(t *testing.T) {
	var k keeper
	k.tick()
	k.playerBeat(Place{2, "chapter=drones&step=3"})
	ticks(&k, well, true)
	assert.Equal(t, "gone: exit status 2", k.playerGone("gone: exit status 2"))
	assert.Equal(t, []order{startPlayer}, k.tick())
	assert.Equal(t, Place{2, "chapter=drones&step=3"}, k.next(), "where it was")
}

// How long it is until the player starts again, one failure after another, and where.
func TestItBacksOff(t *testing.T) {
	var k keeper
	k.tick()
	k.playerBeat(Place{1, "chapter=a&step=2"})
	for i, want := range []struct {
		ticks int
		at    Place
	}{
		{1, Place{1, "chapter=a&step=2"}}, {4, Place{Entry: 1}}, {60, Place{Entry: 2}}, {120, Place{Entry: 3}},
		{240, Place{Entry: 4}}, {480, Place{Entry: 5}}, {600, Place{Entry: 6}}, {600, Place{Entry: 7}},
	} {
		k.playerGone("gone")
		n := 1
		for ; !contains(k.tick(), startPlayer); n++ {
			require.Less(t, n, 2*seldom)
		}
		assert.Equal(t, want.ticks+1, n, "after failure %d", i+1)
		assert.Equal(t, want.at, k.next(), "after failure %d", i+1)
	}
	ticks(&k, well+1, true)
	assert.Zero(t, k.failures, "once it is well all is forgiven")
}

func contains(orders []order, o order) bool {
	for _, other := range orders {
		if other == o {
			return true
		}
	}
	return false
}

func TestThePosterShowsUntilTheMapDoes(t *testing.T) {
	var k keeper
	for range tooOften {
		for !contains(k.tick(), startPlayer) {
		}
		k.playerGone("gone")
	}
	assert.Equal(t, []order{startPoster}, k.tick())
	for range soon - 1 {
		k.posterBeat()
		require.Empty(t, k.tick())
	}
	k.posterBeat()
	require.Equal(t, []order{startPlayer}, k.tick(), "behind the poster, which stays")
	assert.Equal(t, []order{stopPoster}, k.playerBeat(Place{}), "until the map is to be seen")
	assert.Equal(t, "the map is back", k.posterGone("gone: exit status 0"))
	for range 100 {
		require.Empty(t, k.tick())
		k.playerBeat(Place{})
	}
}

func TestAFrozenPosterIsStartedAgain(t *testing.T) {
	k := keeper{wanted: true, failures: 9}
	k.player.wait = 1000
	require.Equal(t, []order{startPoster}, k.tick())
	k.posterBeat()
	assert.Equal(t, []order{stopPoster}, ticks(&k, patience, false))
	assert.Contains(t, k.posterGone(""), "frozen")
	assert.Equal(t, []order{startPoster}, ticks(&k, patience+1, false))
}

// Whatever happens, in whatever order: nothing is started that runs, nothing stopped
// that does not, and the player is always started again.
func TestWhateverHappens(t *testing.T) {
	for seed := range uint64(200) {
		dice := rand.New(rand.NewPCG(seed, 7))
		var k keeper
		var player, poster bool
		idle := 0
		for i := range 5000 {
			what := fmt.Sprintf("seed %d, event %d", seed, i)
			var orders []order
			switch n := dice.IntN(10); {
			case n == 0 && player:
				player = false
				k.playerGone("gone")
			case n == 1 && poster:
				poster = false
				k.posterGone("gone")
			case n == 2 && player:
				orders = k.playerBeat(Place{Entry: dice.IntN(3)})
			case n == 3 && poster:
				k.posterBeat()
			default:
				orders = k.tick()
			}
			for _, o := range orders {
				switch o {
				case startPlayer:
					require.False(t, player, what)
					player = true
				case stopPlayer:
					require.True(t, player, what)
				case startPoster:
					require.False(t, poster, what)
					require.GreaterOrEqual(t, k.failures, tooOften, what)
					poster = true
				case stopPoster:
					require.True(t, poster, what)
				}
			}
			if idle++; player {
				idle = 0
			}
			require.LessOrEqual(t, idle, 3*seldom, "%s: nobody starts the player", what)
		}
	}
}
