package layout

import (
	"fmt"
	"slices"
	"testing"
)

// BenchmarkTick is one tick under every force, kept hot.
func BenchmarkTick(b *testing.B) {
	for _, n := range []int{60, 1_000, 10_000, 200_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkTick(b, n, 1) })
	}
}

// BenchmarkWorkers is the same, shared out.
func BenchmarkWorkers(b *testing.B) {
	for _, workers := range []int{1, 2, 4} {
		b.Run(fmt.Sprint(workers), func(b *testing.B) { benchmarkTick(b, 10_000, workers) })
	}
}

func benchmarkTick(b *testing.B, n, workers int) {
	s := everything(n)
	s.Cooling, s.Workers = 0, workers
	for range 3 {
		s.Tick()
	}
	b.ReportAllocs()
	for b.Loop() {
		s.Tick()
	}
}

// BenchmarkCharge is the repulsion alone, over the number of bodies and how roughly it
// is computed; theta 0 computes every pair.
func BenchmarkCharge(b *testing.B) {
	for _, n := range []int{60, 1_000, 10_000, 100_000} {
		for _, theta := range []float64{0, 0.5, 0.7, 0.9} {
			if theta == 0 && n > 10_000 {
				continue // minutes
			}
			b.Run(fmt.Sprintf("%d/theta=%v", n, theta), func(b *testing.B) {
				bodies := spread(n)
				f := Charge{Strength: 30, Theta: theta}
				f.Apply(bodies, 1)
				b.ReportAllocs()
				for b.Loop() {
					f.Apply(bodies, 1)
				}
			})
		}
	}
}

// BenchmarkStress is a start by stress of graphs with hubs and of grids, from few
// nodes, of which all pairs are taken, to many.
func BenchmarkStress(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		side := 1
		for side*side < n {
			side++
		}
		hubs, hubLinks := tied(n, preferred(random(1)))
		grid, gridLinks := netting(side)
		benchmarkStress(b, fmt.Sprintf("hubs/%d", n), hubs, hubLinks)
		benchmarkStress(b, fmt.Sprintf("grid/%d", side*side), grid, gridLinks)
	}
}

func benchmarkStress(b *testing.B, name string, bodies []Body, links []Link) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			(&Stress{Links: links, Seed: 1}).Place(slices.Clone(bodies))
		}
	})
}
