//go:build !js

package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"citemap/layout"
	"citemap/seeds/nodelink"
)

// restLength is that of links where the file places no nodes, layout units.
const restLength = 30

// gentle is a heat at which forces part what is close and keep what is far.
const gentle = 0.02

// placing is how the nodes of a graph are to be placed.
type placing struct {
	ticks   int
	seconds float64 // 0: there is no limit
	heat    float64 // of the first tick
	sweeps  int     // of combing; 0: none
	seed    uint64
	workers int
	afresh  bool // wherever the file has them
	say     *progress

	began, end time.Time // end is zero where there is no limit
}

// plan sets the end, once the graph has been read: to write it takes a fifth of that,
// and half at most.
func (p *placing) plan(read time.Time) {
	if p.seconds > 0 {
		p.end = p.began.Add(time.Duration(p.seconds*float64(time.Second)) - read.Sub(p.began)/2)
	}
}

// sketch is a graph as layout takes it.
type sketch struct {
	bodies []layout.Body
	links  []layout.Link
	known  int     // nodes that have a place; they are pinned
	unit   float64 // by which lengths here are longer than where links are restLength long
}

// sketchOf makes a sketch of a graph, in the scale of the places that it has.
func sketchOf(g *nodelink.Graph, afresh bool) *sketch {
	d := &sketch{bodies: make([]layout.Body, len(g.Places)), links: make([]layout.Link, len(g.Links)), unit: 1}
	for i, p := range g.Places {
		d.bodies[i].Charge = 1
		if p.Known && !afresh {
			d.bodies[i].X, d.bodies[i].Y, d.bodies[i].Pinned = p.X, p.Y, true
			d.known++
		}
	}
	sum, count := 0.0, 0.0
	for i, ends := range g.Links {
		d.links[i] = layout.Link{Source: ends[0], Target: ends[1], Strength: 1}
		a, b := &d.bodies[ends[0]], &d.bodies[ends[1]]
		if ends[0] != ends[1] && a.Pinned && b.Pinned {
			dx, dy := a.X-b.X, a.Y-b.Y
			sum += math.Sqrt(float64(dx*dx) + float64(dy*dy))
			count++
		}
	}
	if sum > 0 {
		d.unit = max(sum/count/restLength, 1e-4) // what is smaller is as if on one spot
	}
	for i := range d.links {
		d.links[i].Length = float64(restLength * d.unit)
	}
	for i := range d.bodies {
		d.bodies[i].Radius = float64(4 * d.unit)
	}
	return d
}

func (d *sketch) at(node int) (x, y float64) { return d.bodies[node].X, d.bodies[node].Y }

// errHalfway is that of a drawing that was stopped before its last tick.
var errHalfway = errors.New("stopped")

// place places the nodes that have no place, and lets forces push all of them. Where
// ctx ends in between, the drawing is as it is then; where it ends before every node
// has a place, there is none.
func (p *placing) place(ctx context.Context, d *sketch) error {
	if d.known < len(d.bodies) {
		if err := p.start(ctx, d); err != nil {
			return err
		}
	}
	for i := range d.bodies {
		d.bodies[i].Pinned = false
	}
	s := d.simulation(p.seed)
	s.Heat, s.Workers = p.heat, p.workers
	var done int
	if p.seconds > 0 {
		done = p.pushUntilTheEnd(ctx, s)
	} else {
		done = p.pushInTicks(ctx, s)
	}
	p.say.clear()
	if ctx.Err() != nil {
		return fmt.Errorf("%w after %s ticks; what is written are the places of then", errHalfway, grouped(done))
	}
	return nil
}

// simulation is the drawing under forces. All lengths are in its unit, so that a
// drawing twice as large is the same, twice as large.
func (d *sketch) simulation(seed uint64) *layout.Simulation {
	u := d.unit
	return layout.New(d.bodies,
		&layout.Springs{Links: d.links, Seed: seed},
		&layout.Charge{Strength: restLength * u * u, Theta: 0.9, MinDistance: u, MaxDistance: 10 * restLength * u, Seed: seed},
		&layout.Collide{Strength: 1, Padding: u, Seed: seed},
	)
}

// pushInTicks takes as many ticks as are asked for; the heat is spent with the last.
func (p *placing) pushInTicks(ctx context.Context, s *layout.Simulation) (done int) {
	s.CoolIn(p.ticks)
	for ; done < p.ticks && ctx.Err() == nil; done++ {
		s.Tick()
		p.say.reached(float64(done) / float64(p.ticks))
	}
	return done
}

// enough is a number of ticks in which the heat falls so slowly that falling more
// slowly makes no better drawing: of a Barabási-Albert graph of 1,000 nodes, 79,000
// pairs of links cross after 300 ticks, 70,000 after 1,000 and 72,000 after 3,000.
const enough = 1000

// pushUntilTheEnd takes ticks until the time is over, or until they are enough; the
// heat is spent then.
func (p *placing) pushUntilTheEnd(ctx context.Context, s *layout.Simulation) (done int) {
	s.Cooling = 0
	hot, now, slowest := s.Heat, time.Now(), time.Duration(0)
	whole := p.end.Sub(now)
	for ; done < enough && ctx.Err() == nil && p.end.Sub(now) > 2*slowest; done++ {
		spent := max(float64(done)/enough, 1-float64(p.end.Sub(now))/float64(whole))
		s.Heat = hot * math.Pow(s.MinHeat/hot, spent)
		s.Tick()
		next := time.Now()
		slowest, now = max(slowest, next.Sub(now)), next
		p.say.reached(spent)
	}
	return done
}

// start gives a place to every node that has none.
func (p *placing) start(ctx context.Context, d *sketch) error {
	limit, half := ctx, (<-chan time.Time)(nil)
	if !p.end.IsZero() {
		var cancel context.CancelFunc
		limit, cancel = context.WithDeadline(ctx, p.end)
		defer cancel()
		half = time.After(time.Until(p.end) / 2)
	}
	starts, placed := make(chan []layout.Body, 3), false
	go p.starts(d, starts)
	for {
		select {
		case bodies, more := <-starts:
			if !more {
				return nil
			}
			d.bodies, placed = bodies, true
			if half == nil && !p.end.IsZero() {
				return nil
			}
		case <-half:
			if placed {
				return nil
			}
			half = nil // then the first is good enough
		case <-limit.Done():
			switch {
			case placed:
				return nil
			case ctx.Err() != nil:
				return errors.New("stopped before every node had a place; nothing was written")
			}
			return fmt.Errorf("in %v s not every node could be given a place; nothing was written", p.seconds)
		}
	}
}

// mostRounds is as many as layout.Stress takes by default.
const mostRounds = 30

// starts places the nodes by stress. Where the time is limited it sends a rough start
// first, then the best that a quarter of what is left allows, and at last that combed.
func (p *placing) starts(d *sketch, to chan<- []layout.Body) {
	defer close(to)
	s := layout.Stress{Links: d.links, Seed: p.seed, Gap: restLength * d.unit}
	place := func(rounds, sweeps int) {
		s.Rounds, s.Sweeps = rounds, sweeps
		if sweeps == 0 {
			s.Sweeps = -1 // the zero value is what is usual
		}
		bodies := slices.Clone(d.bodies)
		s.Place(bodies)
		to <- bodies
	}
	if p.end.IsZero() {
		place(0, p.sweeps)
		return
	}
	began := time.Now()
	place(1, 0)
	rounds := int(time.Until(p.end) / 4 / max(time.Since(began), 1))
	if rounds < 2 {
		return
	}
	if rounds >= mostRounds {
		rounds = 0 // as many as it takes by itself, which may be fewer
	}
	place(rounds, 0)
	if p.sweeps > 0 {
		place(rounds, p.sweeps)
	}
}
