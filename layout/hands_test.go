package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWorkersChangeNoBit(t *testing.T) {
	for _, n := range []int{60, worthwhile, 5000} {
		var want uint64
		for _, workers := range []int{0, 1, 2, 4, 7} {
			s := everything(n)
			s.Workers = workers
			for range 20 {
				s.Tick()
			}
			if workers == 0 {
				want = hash(s.Bodies)
			}
			assert.Equal(t, want, hash(s.Bodies), "%d bodies, %d workers", n, workers)
		}
	}
}

func TestATickAllocatesNothingOnceGrown(t *testing.T) {
	for _, workers := range []int{1, 2} {
		s := everything(3000)
		s.Workers = workers
		for range 5 {
			s.Tick()
		}
		assert.LessOrEqual(t, testing.AllocsPerRun(20, s.Tick), 0.0, "%d workers", workers)
	}
}
