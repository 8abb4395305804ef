package layout

import (
	"encoding/binary"
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

// The hashes after 300 ticks, and of a search, the same on amd64, arm64 and wasm. They change
// only with a force, a constant or the order of operations: whoever changes
// one of those on purpose sees every drawing change, and writes the new hash.
const (
	sunflowerHash  = 0x53f9b3b79aadf8d5
	coincidentHash = 0xad1bc7d75ea33a5f
	untangledHash  = 0x7fedd1add95881c1
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

func TestHashTellsOneBitApart(t *testing.T) {
	a, b := spread(3), spread(3)
	b[2].Y = math.Nextafter(b[2].Y, 1e9)
	assert.NotEqual(t, hash(a), hash(b))
}
