package layout

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// worthwhile is the number of bodies from which on further hands cost less than
// they save: to wake one takes some microseconds.
const worthwhile = 1000

// job is work that several hands can share: stages from 0 on, each of them a number of
// tasks, all of which are done before the next stage begins. What comes of it must not
// depend on how many hands there are, nor on who does which task.
type job interface {
	// prepare makes a stage ready and returns how many tasks it has, 0 after the
	// last stage. One hand does it, while no other is at the job.
	prepare(stage int) (tasks int)
	// task does one of them. Any hand does it, with others at once, in any order.
	task(stage, k int)
}

// hands do a job while whoever started them does something else, and are gone once
// it has been finished. They allocate nothing, but for the first time.
type hands struct {
	job   job
	begun bool

	tickets atomic.Int64 // see ticket
	undone  atomic.Int32 // tasks of this stage
	busy    sync.WaitGroup
	run     func() // work, as a value: a goroutine of it allocates nothing
}

// ticket is the number of a stage, and in the 32 bits below it how many of its tasks
// nobody has taken: who takes one cannot mistake the stage.
type ticket = int64

const (
	unbegun  ticket = -1 // nobody prepares the first stage yet
	unready  ticket = -2 // somebody does
	finished ticket = -3 // there is no stage left
	stageBit        = 32
)

// drop forgets a job that was not finished because the tick before panicked.
func (h *hands) drop() {
	h.busy.Wait()
	h.begun = false
}

// start lets so many hands begin with a job.
func (h *hands) start(j job, number int) {
	h.job, h.begun = j, true
	h.tickets.Store(unbegun)
	if h.run == nil {
		h.run = func() {
			h.work()
			h.busy.Done()
		}
	}
	h.busy.Add(number)
	for range number {
		go h.run()
	}
}

// finish does what is left of the job, waits for the other hands, and reports
// whether one was begun at all.
func (h *hands) finish() bool {
	if !h.begun {
		return false
	}
	h.work()
	h.busy.Wait()
	h.begun = false
	return true
}

// work does tasks until none is left. Who does the last of a stage prepares the next
// one; meanwhile the others look again and again, which takes less time than to be woken.
func (h *hands) work() {
	if h.tickets.CompareAndSwap(unbegun, unready) {
		h.ready(0)
	}
	for {
		t := h.tickets.Load()
		stage, left := int(t>>stageBit), int(int32(t))
		switch {
		case t == finished:
			return
		case t == unready || left == 0:
			runtime.Gosched()
		case h.tickets.CompareAndSwap(t, t-1):
			h.job.task(stage, left-1)
			if h.undone.Add(-1) == 0 {
				h.ready(stage + 1)
			}
		}
	}
}

// ready makes a stage ready for all hands.
func (h *hands) ready(stage int) {
	tasks := h.job.prepare(stage)
	if tasks == 0 {
		h.tickets.Store(finished)
		return
	}
	h.undone.Store(int32(tasks))
	h.tickets.Store(ticket(stage)<<stageBit | ticket(tasks))
}

// alone does the whole of a job.
func alone(j job) {
	stage := 0
	for tasks := j.prepare(stage); tasks > 0; tasks = j.prepare(stage) {
		for k := range tasks {
			j.task(stage, k)
		}
		stage++
	}
}
