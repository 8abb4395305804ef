package layout

import (
	"sync/atomic"
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

// rounds is a job that notes what is done, of as many tasks in each stage as it says.
type rounds struct {
	tasks []int
	done  [][]atomic.Int32 // by stage and task
	early atomic.Int32     // tasks done, or stages prepared, before all of the stage before
}

func (r *rounds) prepare(stage int) int {
	r.check(stage)
	if stage == len(r.tasks) {
		return 0
	}
	r.done = append(r.done, make([]atomic.Int32, r.tasks[stage]))
	return r.tasks[stage]
}

func (r *rounds) task(stage, k int) {
	r.check(stage)
	r.done[stage][k].Add(1)
}

func (r *rounds) check(stage int) {
	for before := range stage {
		for k := range r.done[before] {
			if r.done[before][k].Load() != 1 {
				r.early.Add(1)
			}
		}
	}
}

func TestHandsDoEveryTaskOnceAndStageByStage(t *testing.T) {
	for _, number := range []int{0, 1, 3, 20} {
		var h hands
		assert.False(t, h.finish(), "nothing was begun")
		for range 50 {
			r := &rounds{tasks: []int{1, 40, 3, 1000}}
			h.start(r, number)
			assert.Empty(t, r.done, "nobody was told")
			h.tell()
			assert.True(t, h.finish())
			r.check(len(r.tasks))
			assert.Len(t, r.done, len(r.tasks))
			assert.Zero(t, r.early.Load())
		}
	}
}
