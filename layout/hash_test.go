package layout

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// hash returns the FNV-1a hash of the bits of all positions and velocities.
func hash(bodies []Body) uint64 {
	h := fnv.New64a()
	var word [8]byte
	for i := range bodies {
		b := &bodies[i]
		for _, v := range [...]float64{b.X, b.Y, b.VX, b.VY} {
			binary.LittleEndian.PutUint64(word[:], math.Float64bits(v))
			h.Write(word[:])
		}
	}
	return h.Sum64()
}

// The hashes after 300 ticks, and of a search, the same on every architecture that
// .ci/hash.sh runs. They change only with a force, a constant or the order of
// operations: whoever changes one of those on purpose sees every drawing change,
// and writes the new hash.
const (
	sunflowerHash  = 0x53f9b3b79aadf8d5
	coincidentHash = 0xad1bc7d75ea33a5f
	untangledHash  = 0x7fedd1add95881c1
	combedHash     = 0x9f00882a7cd75cf8
	treeHash       = 0x5ace7f0b136f2044
)

func TestHashOfPositions(t *testing.T) {
	s := everything(60)
	for range 300 {
		s.Tick()
	}
	assert.Equal(t, uint64(sunflowerHash), hash(s.Bodies), "%#x", hash(s.Bodies))
}

func TestHashOfPositionsFromOneSpot(t *testing.T) {
	s := everything(60)
	for i := range s.Bodies {
		s.Bodies[i].X, s.Bodies[i].Y = 0, 0
	}
	for range 300 {
		s.Tick()
	}
	assert.Equal(t, uint64(coincidentHash), hash(s.Bodies), "%#x", hash(s.Bodies))
}

func TestHashOfUntangledPositions(t *testing.T) {
	bodies, u := lattice(5)
	u.Tries = 2
	u.Place(bodies)
	assert.Equal(t, uint64(untangledHash), hash(bodies), "%#x", hash(bodies))
}

// milestones are the ticks after which the positions of a map that never rests
// are compared. A bit that differs once has spread to most bodies long before the
// last.
var milestones = [...]int{1, 60, 600, 6000}

// milestoneHashes are the hashes at the milestones, by the number of bodies: of a map
// as people make them, at all of them, and of one that is large enough to be
// approximated and shared out; that one's last is left out, for it is emulated too.
var milestoneHashes = []struct {
	bodies int
	hashes []uint64
}{
	{60, []uint64{0x556485d856a92d9, 0xca104123152969b3, 0xf1854601bf359e37, 0xa86bac4320eaffd}},
	{1500, []uint64{0x6bace6fbaefd43f2, 0x8d93c34c7b273a02, 0x661b9974a7e7a642}},
}

// hashesAt returns the hashes of s after each of these ticks.
func hashesAt(s *Simulation, ticks []int) []uint64 {
	var hashes []uint64
	done := 0
	for _, tick := range ticks {
		for ; done < tick; done++ {
			s.Tick()
		}
		hashes = append(hashes, hash(s.Bodies))
	}
	return hashes
}

func TestHashAtMilestones(t *testing.T) {
	for _, want := range milestoneHashes {
		t.Run(fmt.Sprint(want.bodies), func(t *testing.T) {
			for _, workers := range []int{1, 4} {
				s := everything(want.bodies)
				s.Workers = workers
				s.Hold(0.3)
				got := hashesAt(s, milestones[:len(want.hashes)])
				assert.Equal(t, want.hashes, got, "%d workers: %#x", workers, got)
				requireFinite(t, s.Bodies)
			}
		})
	}
}

func TestHashOfTheSameMapTwice(t *testing.T) {
	once, again := everything(300), everything(300)
	used := everything(700) // what its forces remember of another map is no part of the next
	used.Tick()
	for i, f := range used.Forces {
		switch f := f.(type) {
		case *Charge:
			again.Forces[i] = f
		case *Collide:
			again.Forces[i] = f
		case *Springs:
			f.Links = again.Forces[i].(*Springs).Links
			again.Forces[i] = f
		case *Tether:
			f.Links = again.Forces[i].(*Tether).Links
			again.Forces[i] = f
		}
	}
	ticks := []int{1, 10, 100}
	assert.Equal(t, hashesAt(once, ticks), hashesAt(again, ticks))
}

func TestHashTellsOneBitApart(t *testing.T) {
	a, b := spread(3), spread(3)
	b[2].Y = math.Nextafter(b[2].Y, 1e9)
	assert.NotEqual(t, hash(a), hash(b))
}

// One bit of one body is soon another place for most: so a hash at a milestone tells
// of a single operation that was rounded otherwise.
func TestHashOfOneBitSpreads(t *testing.T) {
	a, b := everything(60), everything(60)
	b.Bodies[59].Y = math.Nextafter(b.Bodies[59].Y, 1e9)
	for range 60 {
		a.Tick()
		b.Tick()
	}
	moved := 0
	for i := range a.Bodies {
		if a.Bodies[i].X != b.Bodies[i].X || a.Bodies[i].Y != b.Bodies[i].Y {
			moved++
		}
	}
	assert.Greater(t, moved, len(a.Bodies)/2)
}
