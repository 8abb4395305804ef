package assets

import (
	_ "embed" // the outlines below
	"errors"
	"math"
	"sync"
)

// The outlines, made of Natural Earth's by world/make.mjs.
//
//go:embed world/world.bin
var worldData string

// errWorld is all that can be said of outlines that cannot be read.
var errWorld = errors.New("the outlines of the world are at fault")

// readWorld reads world.bin, whose form world/README.md tells.
func readWorld(data string) (*World, error) {
	r := &worldReader{data: data, last: -1, ok: true}
	w := &World{byCode: map[string]int{}}
	perUnit := float32(max(1, r.uint(math.MaxInt16)))
	r.arcs(w)
	r.axis(w.points, 0, perUnit)
	r.axis(w.points, 1, perUnit)
	n := r.size()
	used := make([]uint8, len(w.arcs))
	for i := range n {
		code, name := r.text(), r.text()
		rings := r.chains(len(w.arcs))
		count(used, rings)
		w.byCode[code] = i
		area := sync.OnceValue(func() *Area { return w.area(rings) })
		w.outlines = append(w.outlines, outline{area, sync.OnceValue(func() *Country {
			return &Country{Code: code, Name: name, Area: area()}
		})})
	}
	disputed := r.chains(len(w.arcs))
	if !r.ok || r.at < len(data) || len(w.byCode) < n {
		return nil, errWorld
	}
	w.disputed, w.borders = w.lines(disputed), w.lines(borders(used, disputed))
	return w, nil
}

// count counts how often each arc is used.
func count(used []uint8, rings [][]bend) {
	for _, ring := range rings {
		for _, b := range ring {
			used[max(b, ^b)]++
		}
	}
}

// borders returns the arcs that two rings use, less those in dispute.
func borders(used []uint8, disputed [][]bend) [][]bend {
	for _, line := range disputed {
		for _, b := range line {
			used[max(b, ^b)] = 0
		}
	}
	var lines [][]bend
	for i, n := range used {
		if n > 1 {
			lines = append(lines, []bend{bend(i)})
		}
	}
	return lines
}

// worldReader reads numbers and what is made of them. Once it could not, it
// is no longer ok and reads zeros.
type worldReader struct {
	data  string
	at    int
	ok    bool
	bends []bend // room for chains, so that they are few allocations
	last  int    // the arc before the next one in a chain, or in the chain before
}

// uint reads a number up to most: seven bits a byte, the lowest first, and all
// bytes but the last have the eighth.
func (r *worldReader) uint(most uint64) int {
	v := uint64(0)
	for shift := 0; r.at < len(r.data) && shift < 42; shift += 7 {
		b := r.data[r.at]
		r.at++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 && v <= most {
			return int(v)
		}
	}
	r.ok, r.at = false, len(r.data)
	return 0
}

// size reads how many of something follow: each is a byte or more.
func (r *worldReader) size() int { return r.uint(uint64(len(r.data) - r.at)) }

// int reads a number of either sign that fits 32 bits.
func (r *worldReader) int() int {
	v := r.uint(math.MaxUint32)
	return v>>1 ^ -(v & 1)
}

// text reads a string.
func (r *worldReader) text() string {
	n := r.size()
	if n > len(r.data)-r.at {
		r.ok, n = false, 0
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

// arcs reads how many points each arc has.
func (r *worldReader) arcs(w *World) {
	w.arcs = make([]arc, r.size())
	end := 0
	for i := range w.arcs {
		from, n := end, r.size()
		r.ok = r.ok && n > 1
		end += n
		w.arcs[i] = arc{int32(from), int32(end)}
	}
	if end > len(r.data)-r.at {
		r.ok, end = false, 0
	}
	w.points = make([]spot, end)
}

// axis reads one coordinate of every point: its differences, so many a unit.
func (r *worldReader) axis(points []spot, axis int, perUnit float32) {
	at := 0
	for i := range points {
		at += r.int()
		points[i][axis] = float32(at) / perUnit
	}
}

// chains reads rings or lines of arcs, of which there are so many.
func (r *worldReader) chains(arcs int) [][]bend {
	all := make([][]bend, r.size())
	for i := range all {
		all[i] = r.chain(arcs)
	}
	return all
}

// chain reads one ring or line. Each arc is told by how far its number is from
// the last one's, times two, less one if it is backwards.
func (r *worldReader) chain(arcs int) []bend {
	start := len(r.bends)
	for range r.size() {
		v := r.int()
		backwards := v & 1
		r.last += (v + backwards) >> 1
		if r.last < 0 || r.last >= arcs {
			r.ok, r.last = false, -1
			return nil
		}
		r.bends = append(r.bends, bend(r.last^-backwards))
	}
	return r.bends[start:len(r.bends):len(r.bends)]
}
