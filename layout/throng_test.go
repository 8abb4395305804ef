package layout

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// throng is so large that to look at every pair of bodies, or at every pair of
// links, would outlast the tests.
const throng = 100_000

// throngs are the worst places for a tree: x and y of body i of n.
var throngs = []struct {
	name  string
	place func(i, n int) (x, y float64)
}{
	{"spread over a disc", func(i, n int) (x, y float64) { // what the others are compared with
		x, y = direction(uint64(i))
		r := 3000 * math.Sqrt(float64(i)/float64(n))
		return r * x, r * y
	}},
	{"at one point", func(i, n int) (x, y float64) { return 12, -7 }},
	{"on a line", func(i, n int) (x, y float64) { return float64(i), 5 }},
	{"on a slope", func(i, n int) (x, y float64) { return float64(i), float64(i) / 3 }},
	{"in two far clusters", func(i, n int) (x, y float64) {
		x, y = direction(uint64(i))
		return x + 1e12*float64(i%2), y
	}},
	{"in clusters as far as can be", func(i, n int) (x, y float64) {
		x, y = direction(uint64(i))
		return x + 1e99*float64(i%2), y - 1e99*float64(i%3)
	}},
	{"ever closer to a corner", func(i, n int) (x, y float64) { // every cell has one, down to subnormals
		x = 1000 * math.Ldexp(1, -(i%1080))
		return x, x
	}},
	{"subnormally close", func(i, n int) (x, y float64) {
		return float64(i) * math.SmallestNonzeroFloat64, float64(i%7) * math.SmallestNonzeroFloat64
	}},
	{"on a grid of ties", func(i, n int) (x, y float64) { return float64(i % 8), float64(i / 8 % 8) }},
}

// shallowly runs do with little room for the stack: a recursion that went as deep
// as there are bodies would end the tests.
func shallowly(do func()) {
	defer debug.SetMaxStack(debug.SetMaxStack(256 << 10))
	done := make(chan struct{})
	go func() {
		defer close(done)
		do()
	}()
	<-done
}

// TestThrongs ends only if no arrangement of the bodies is quadratic.
func TestThrongs(t *testing.T) {
	links := make([]Link, 2*throng)
	for i := range links {
		links[i] = Link{int32(i % throng), int32(i * 7 % throng), 30, 1}
	}
	var usual time.Duration
	for _, c := range throngs {
		t.Run(c.name, func(t *testing.T) {
			bodies := make([]Body, throng)
			for i := range bodies {
				bodies[i] = Body{Radius: 5, Charge: 1 + float64(i%3)}
				bodies[i].X, bodies[i].Y = c.place(i, throng)
			}
			s := New(bodies, &Springs{Links: links}, &Charge{Strength: 30, Theta: 0.9}, &Collide{Strength: 1, Padding: 2})
			begin := time.Now()
			shallowly(func() {
				s.Tick()
				s.Tick()
			})
			took := time.Since(begin)
			if usual == 0 {
				usual = took
			}
			t.Logf("%.1f times what bodies take that are spread", float64(took)/float64(usual))
			requireFinite(t, bodies)
		})
	}
}

// TestHubs ends only if a hub costs no more than its links.
func TestHubs(t *testing.T) {
	const m = 1_000_000
	links := make([]Link, m)
	for i := range links {
		links[i] = Link{0, int32(i % throng), 30, 1}
	}
	bodies := make([]Body, throng)
	for i := range bodies {
		bodies[i] = Body{Radius: 3, Charge: 1}
	}
	Sunflower(bodies, 2000, 1)
	bodies[99].X = 1e90 // one leaf is far off
	s := New(bodies, &Springs{Links: links}, &Tether{Links: links}, &Charge{Strength: 30, Theta: 0.9}, &Collide{Strength: 1})
	shallowly(func() {
		for range 3 {
			s.Tick()
		}
	})
	requireFinite(t, bodies)
}

// masses are charges, and radii, from next to nothing to more than the drawing: the
// product of any two of them is still a number.
func masses(i int) float64 {
	all := [...]float64{1e-300, 1e-150, 1e-20, 1, 1e20, 1e60, math.SmallestNonzeroFloat64}
	return all[i%len(all)]
}

func TestMassesOfEverySizeStayFinite(t *testing.T) {
	for _, c := range throngs {
		for name, f := range map[string]Force{
			"charge":       &Charge{Strength: 30, Theta: 0.9},
			"exact charge": &Charge{Strength: 30},
			"collide":      &Collide{Strength: 1, Padding: 2},
		} {
			bodies := make([]Body, 2000)
			for i := range bodies {
				bodies[i] = Body{Radius: masses(i), Charge: masses(i)}
				bodies[i].X, bodies[i].Y = c.place(i, len(bodies))
			}
			f.Apply(bodies, 1)
			t.Run(c.name+", "+name, func(t *testing.T) { requireFinite(t, bodies) })
		}
	}
}

// memory is what a map of 100,000 bodies and 200,000 links may take, all in all.
const memory = 64 << 20

func TestMemoryOfALargeMap(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	bodies, links := make([]Body, throng), make([]Link, 2*throng)
	for i := range bodies {
		bodies[i] = Body{Radius: 5, Charge: 1}
	}
	for i := range links {
		links[i] = Link{int32(i % throng), int32(i * 7 % throng), 30, 1}
	}
	Sunflower(bodies, 3000, 1)
	s := New(bodies, &Springs{Links: links}, &Charge{Strength: 30, Theta: 0.9}, &Gravity{Strength: 0.05}, &Collide{Strength: 1, Padding: 2})
	for range 5 {
		s.Tick()
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	held := int64(after.HeapAlloc) - int64(before.HeapAlloc)
	t.Logf("held %.1f MB; allocated on the way %.1f MB", float64(held)/(1<<20), float64(after.TotalAlloc-before.TotalAlloc)/(1<<20))
	assert.Positive(t, held)
	assert.LessOrEqual(t, held, int64(memory))
	require.Len(t, s.Bodies, throng) // it is held until here
}
