//go:build !js

package screen

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"unsafe"

	"github.com/hajimehoshi/ebiten/v2"
)

// sample is what is held at a moment of a soak.
type sample struct {
	heap       uint64 // bytes in use, of Go
	textures   uint64 // bytes of all pictures that Ebitengine has on the GPU
	atlas      uint64 // texels of our own atlas
	meshes     uint64 // bytes of room for vertices and indices
	goroutines uint64
	resident   uint64 // bytes of the process, the graphics driver's among them
}

// kinds are what of a sample must not grow, and by how much at most.
var kinds = []struct {
	name string
	of   func(s *sample) uint64
	most float64 // by which it may differ, as a share
}{
	{"heap, bytes", func(s *sample) uint64 { return s.heap }, 0.02},
	{"textures, bytes", func(s *sample) uint64 { return s.textures }, 0.02},
	{"atlas, texels", func(s *sample) uint64 { return s.atlas }, 0.02},
	{"meshes, bytes", func(s *sample) uint64 { return s.meshes }, 1}, // as much as the largest picture yet: part of the heap
	{"goroutines", func(s *sample) uint64 { return s.goroutines }, 0},
}

// measure looks at all that is held, between two frames.
func (s *soak) measure() (now sample) {
	for range 3 {
		inFrame(func(*ebiten.Image) {}) // what was let go of is given back between frames
	}
	var debug ebiten.DebugInfo
	inFrame(func(*ebiten.Image) { ebiten.ReadDebugInfo(&debug) })
	var memory runtime.MemStats
	runtime.GC()
	runtime.GC() // what the first one found to have a finaliser
	runtime.ReadMemStats(&memory)
	p := s.game.paint
	now.heap, now.textures = memory.HeapAlloc, uint64(debug.TotalGPUImageMemoryUsageInBytes)
	now.atlas = uint64(p.atlas.pack.side * p.atlas.pack.side)
	for _, m := range []*mesh{&p.stills, &p.movers, &p.patches, &p.land.mesh} {
		now.meshes += uint64(cap(m.vertices))*uint64(unsafe.Sizeof(ebiten.Vertex{})) + 4*uint64(cap(m.indices))
	}
	now.goroutines, now.resident = uint64(runtime.NumGoroutine()), residentNow()
	return now
}

// residentNow is the memory of this process, where the system tells.
func residentNow() uint64 {
	data, err := os.ReadFile("/proc/self/statm")
	if fields := strings.Fields(string(data)); err == nil && len(fields) > 1 {
		pages, _ := strconv.ParseUint(fields[1], 10, 64)
		return pages * uint64(os.Getpagesize())
	}
	return 0
}

func (s *soak) latest() string {
	all := append(slices.Clone(s.worn.all), s.fresh.all...)
	if len(all) == 0 {
		return "nothing measured yet"
	}
	now := &all[len(all)-1]
	return fmt.Sprintf("heap %.1f MiB, textures %.1f MiB, %d goroutines, resident %.0f MiB",
		mebi(now.heap), mebi(now.textures), now.goroutines, mebi(now.resident))
}

func mebi(bytes uint64) float64 { return float64(bytes) / (1 << 20) }

// samples are what was measured at one place of the show, in order.
type samples struct {
	name string
	all  []sample
}

func (s *samples) add(now sample) { s.all = append(s.all, now) }

// quarter is the n-th quarter of a kind, sorted. The first is for warming up.
func (s *samples) quarter(n int, of func(*sample) uint64) []uint64 {
	var values []uint64
	for i := len(s.all) * n / 4; i < len(s.all)*(n+1)/4; i++ {
		values = append(values, of(&s.all[i]))
	}
	slices.Sort(values)
	return values
}

// growth is a kind in the middle of the second quarter and of the last. What visitors
// do lets single samples differ; a leak lets the middles part.
func (s *samples) growth(of func(*sample) uint64) (before, after uint64) {
	second, last := s.quarter(1, of), s.quarter(3, of)
	return second[len(second)/2], last[len(last)/2]
}

// fewest is how many samples say something.
const fewest = 6

// faults are the kinds that grew. One that shrinks is no leak: what other tests of this
// process left, which the engine keeps in pools, may be given up at any time.
func (s *samples) faults() (faults []string) {
	if len(s.all) < fewest {
		return []string{fmt.Sprintf("%s: only %d samples, too few to say", s.name, len(s.all))}
	}
	for _, k := range kinds {
		before, after := s.growth(k.of)
		if float64(after) > (1+k.most)*float64(before) {
			faults = append(faults, fmt.Sprintf("%s: %s: %d became %d", s.name, k.name, before, after))
		}
	}
	return faults
}

func (s *samples) report() []string {
	lines := []string{fmt.Sprintf("%s, measured %d times:", s.name, len(s.all)),
		fmt.Sprintf("  %-16s%14s%14s%16s%14s%14s", "", "second quarter", "last quarter", "they differ by", "least", "most")}
	if len(s.all) < fewest {
		return lines[:1]
	}
	for _, k := range kinds {
		before, after := s.growth(k.of)
		all := slices.Concat(s.quarter(1, k.of), s.quarter(2, k.of), s.quarter(3, k.of))
		lines = append(lines, fmt.Sprintf("  %-16s%14d%14d%14.2f %%%14d%14d", k.name, before, after,
			100*(float64(after)/float64(before)-1), slices.Min(all), slices.Max(all)))
	}
	return lines
}

// faults are what the soak has found.
func (s *soak) faults() []string {
	faults := slices.Concat(s.spoils, s.worn.faults(), s.fresh.faults())
	for at := range s.wanted {
		if !s.seen[at] {
			faults = append(faults, fmt.Sprintf("never shown: %s, chapter %q, step %d", s.maps[at.entry].name, at.chapter, at.step))
		}
	}
	if s.visits == 0 || s.visits-s.resets > 1 {
		faults = append(faults, fmt.Sprintf("%d visits, %d of which ended in a reset", s.visits, s.resets))
	}
	return faults
}

// report is the figures and the verdict.
func (s *soak) report() []string {
	lines := slices.Concat([]string{
		fmt.Sprintf("%.4g simulated days: %d ticks, %d pictures, %d maps came on", s.days, s.ticks, s.pictures, s.turns+1),
		fmt.Sprintf("%d visits, %d of which ended in the map as it was", s.visits, s.resets-s.spoilt),
		fmt.Sprintf("%d of %d slides of %d maps shown", len(s.seen), len(s.wanted), len(s.maps)),
	}, s.worn.report(), s.fresh.report())
	if faults := s.faults(); len(faults) > 0 {
		return append(lines, "verdict: NOT SOUND\n  "+strings.Join(faults, "\n  "))
	}
	return append(lines, "verdict: sound")
}
