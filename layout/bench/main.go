//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strconv"
	"time"

	"citemap/layout"
)

const usage = `bench time GRAPH WORKERS [collide]   ms a tick, and bytes held
bench push GRAPH TICKS               error of the repulsion after so many ticks, and where the nodes are then`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 3 {
		return fmt.Errorf("usage:\n%s", usage)
	}
	text, err := os.ReadFile(args[1])
	if err != nil {
		return err
	}
	var g graph
	if err := json.Unmarshal(text, &g); err != nil {
		return err
	}
	n, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	var result any
	switch args[0] {
	case "time":
		result = timed(&g, n, len(args) > 3)
	case "push":
		result = pushed(&g, n)
	default:
		return fmt.Errorf("usage:\n%s", usage)
	}
	return json.NewEncoder(os.Stdout).Encode(result)
}

// timed times ticks as the peers' lib/timing.mjs does: after a warm-up on another
// instance, the median of the first ticks.
func timed(g *graph, workers int, collide bool) any {
	create := func() *layout.Simulation {
		s := g.simulation(0.9)
		s.Workers = workers
		if collide {
			s.Forces = append(s.Forces, &layout.Collide{Strength: 1, Padding: 4})
		}
		return s
	}
	warm, ticks := 400*time.Millisecond, 300
	if g.N > 20_000 {
		warm, ticks = time.Millisecond, 8
	} else if g.N > 1000 {
		warm, ticks = 500*time.Millisecond, 50
	}
	s := create()
	for began, first := time.Now(), true; first || time.Since(began) < warm; first = false {
		s.Tick()
	}
	s = create()
	took := make([]float64, ticks)
	for i := range took {
		began := time.Now()
		s.Tick()
		took[i] = time.Since(began).Seconds() * 1000
	}
	slices.Sort(took)
	g.Edges, g.Start = nil, nil
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	runtime.KeepAlive(s)
	return map[string]float64{"ms": (took[(ticks-1)/2] + took[ticks/2]) / 2, "held": float64(m.HeapAlloc)}
}

// pushed lets the drawing come about for some ticks, and compares the repulsion then
// with the exact sum, on a thousand of its nodes.
func pushed(g *graph, ticks int) any {
	s := g.simulation(0.9)
	for range ticks {
		s.Tick()
	}
	places := make([]float64, 0, 2*g.N)
	for i := range s.Bodies {
		b := &s.Bodies[i]
		b.VX, b.VY = 0, 0
		places = append(places, b.X, b.Y)
	}
	f := layout.Charge{Strength: 1, Theta: 0.9}
	f.Apply(s.Bodies, 1)
	var off, whole float64
	for i := 0; i < g.N; i += max(1, g.N/1000) {
		x, y := exact(s.Bodies, i)
		off += square(s.Bodies[i].VX-x, s.Bodies[i].VY-y)
		whole += square(x, y)
	}
	return map[string]any{"rms": math.Sqrt(off / whole), "places": places}
}

func square(x, y float64) float64 { return x*x + y*y }

// exact sums up what body i is pushed by all others.
func exact(bodies []layout.Body, i int) (x, y float64) {
	a := &bodies[i]
	for j := range bodies {
		if j == i {
			continue
		}
		dx, dy := a.X-bodies[j].X, a.Y-bodies[j].Y
		d := square(dx, dy)
		if d < 1 {
			d = math.Sqrt(d)
		}
		x, y = x+dx/d, y+dy/d
	}
	return x, y
}
