//go:build !js

package kiosk

// How long what may take, in ticks of a second. A machine that is put to sleep, or
// whose clock is set, gives no ticks meanwhile, so neither looks like a frozen player.
const (
	patience = 10  // between two beats
	starting = 30  // until the first
	lively   = 3   // since the last beat: it shows pictures
	well     = 60  // of showing pictures: it is well
	soon     = 60  // until the map is tried again where the poster shows
	seldom   = 600 // the same after many failures
)

// tooOften is how many failures, none of which came after it had been well, it takes
// for the poster to be shown.
const tooOften = 3

// order is something that is to be done.
type order uint8

const (
	startPlayer order = iota + 1
	stopPlayer
	startPoster
	stopPoster
)

// keeper decides what is to run. It is told what happened and answers with what is to
// be done. The player is started at its place, and the poster where the player failed
// too often; it stays until the player shows a picture again.
type keeper struct {
	player, poster runner
	failures       int   // of the player, since it was last well
	wanted         bool  // the poster is
	place          Place // that the last beat told
}

// runner is one of the two processes, as the keeper sees it.
type runner struct {
	runs   bool
	doomed string // why it is being stopped
	shows  bool   // pictures: it has beaten
	silent int    // ticks without a beat
	shown  int    // ticks in which it did
	wait   int    // ticks until it may be started
}

// tick is called once a second.
func (k *keeper) tick() (orders []order) {
	switch now := k.player.tick(); {
	case now == start:
		orders = append(orders, startPlayer)
	case now == stop:
		orders = append(orders, stopPlayer)
	case k.player.shown == well:
		k.failures = 0
	}
	if !k.wanted {
		return orders
	}
	switch k.poster.tick() {
	case start:
		orders = append(orders, startPoster)
	case stop:
		orders = append(orders, stopPoster)
	}
	return orders
}

// What a tick means for a runner.
const (
	wait = iota
	start
	stop
)

func (r *runner) tick() int {
	if !r.runs {
		if r.wait > 0 {
			r.wait--
			return wait
		}
		*r = runner{runs: true}
		return start
	}
	if r.shows && r.silent < lively {
		r.shown++
	}
	r.silent++
	switch {
	case r.doomed != "":
	case r.shows && r.silent >= patience:
		r.doomed = "frozen: no picture for 10 s"
		return stop
	case !r.shows && r.silent >= starting:
		r.doomed = "no first picture within 30 s"
		return stop
	}
	return wait
}

func (r *runner) beat() { r.shows, r.silent = true, 0 }

// gone is called when the process has ended; why is how.
func (r *runner) gone(why string, wait int) string {
	if r.doomed != "" {
		why = r.doomed
	}
	*r = runner{wait: wait}
	return why
}

// playerBeat is called when the player said that it shows the map.
func (k *keeper) playerBeat(at Place) (orders []order) {
	k.player.beat()
	k.place = at
	if !k.wanted {
		return nil
	}
	k.wanted = false
	if k.poster.runs {
		k.poster.doomed = "the map is back"
		orders = append(orders, stopPoster)
	}
	return orders
}

// playerGone is called when the player has ended without having been asked to, and
// returns why that counts as.
func (k *keeper) playerGone(why string) string {
	if k.player.shown < well {
		k.failures++
	} else {
		k.failures = 0
	}
	if k.failures >= tooOften && !k.wanted {
		k.wanted = true
		k.poster.wait = 0
	}
	return k.player.gone(why, k.pause())
}

func (k *keeper) posterBeat() { k.poster.beat() }

func (k *keeper) posterGone(why string) string { return k.poster.gone(why, patience) }

// pause is how long to wait after the last failure: not at all after the player was
// well, 1 s and 4 s after the first quick failures, and with the poster up from a
// minute to ten.
func (k *keeper) pause() int {
	switch n := k.failures; {
	case n == 0:
		return 0
	case n < tooOften:
		return 3*n - 2
	default:
		return min(soon<<min(n-tooOften, 8), seldom)
	}
}

// next is where the player is to start: where it was, or where that has failed, at the
// beginning of the map, and then of those after it. What lies at the place may be what
// it cannot show.
func (k *keeper) next() Place {
	switch {
	case k.failures < 2:
		return k.place
	default:
		return Place{Entry: k.place.Entry + k.failures - 2}
	}
}
