package scene

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The tree says what plain sums say, however heights change.
func TestStackAgreesWithSums(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 40 {
		var k stack
		plain := make([]float32, n)
		k.lay(n, func(i int) float32 {
			plain[i] = float32(r.IntN(50) * 4)
			return plain[i]
		})
		for range 60 {
			if n > 0 {
				i, h := r.IntN(n), float32(r.IntN(50)*4)
				assert.Equal(t, h-plain[i], k.set(i, h))
				plain[i] = h
			}
			y, top, at := float32(r.IntN(200*n+10))+0.5, float32(0), max(n-1, 0)
			for i, h := range plain {
				assert.Equal(t, top, k.top(i))
				if y >= top && y < top+h {
					at = i
				}
				top += h
			}
			assert.Equal(t, top, k.height())
			assert.Equal(t, at, k.at(y), "at %g of %v", y, plain)
		}
		assert.Zero(t, k.at(-5))
	}
}
