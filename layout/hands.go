package layout

import (
	"runtime"
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
	busy    atomic.Int32 // hands but that of who finishes
	run     func()       // work, as a value: a goroutine of it allocates nothing
}

// ticket is the number of a stage, and in the 32 bits below it how many of its tasks
// nobody has taken: who takes one cannot mistake the stage.
type ticket = int64

const (
	unready  ticket = -1 // the first stage is not to be begun yet, or somebody prepares it
	unbegun  ticket = -2 // nobody has begun with it
	finished ticket = -3 // there is no stage left
	stageBit        = 32
)

// drop waits until the hands are off the job, which was not finished if the tick before
// panicked, and forgets it.
func (h *hands) drop() {
	var p patience
	for h.busy.Load() > 0 {
		p.wait()
	}
	h.begun = false
}

// patience is how often a hand has looked in vain whether it is its turn.
type patience int

// wait lets a moment pass. A goroutine that slept, or let others run, would often be woken
// on another processor, and find none of its bodies in the cache there: in a tick with two
// workers the springs then took twice as long. So it does so only after some 50 microseconds.
func (p *patience) wait() {
	if *p++; *p > 1<<16 {
		runtime.Gosched()
	}
}

// start calls so many hands to a job, and lets them begin when told.
func (h *hands) start(j job, number int) {
	h.job, h.begun = j, true
	h.tickets.Store(unready)
	if h.run == nil {
		h.run = func() {
			h.work()
			h.busy.Add(-1)
		}
	}
	h.busy.Store(int32(number))
	for range number {
		go h.run()
	}
}

// tell lets the hands begin.
func (h *hands) tell() { h.tickets.Store(unbegun) }

// finish does what is left of the job, waits for the other hands, and reports
// whether one was begun at all.
func (h *hands) finish() bool {
	if !h.begun {
		return false
	}
	h.work()
	h.drop()
	return true
}

// work does tasks until none is left. Who does the last of a stage prepares the next
// one, while the others wait.
func (h *hands) work() {
	var p patience
	for {
		t := h.tickets.Load()
		stage, left := int(t>>stageBit), int(int32(t))
		switch {
		case t == finished:
			return
		case t == unbegun:
			if h.tickets.CompareAndSwap(unbegun, unready) {
				h.ready(0)
			}
		case t == unready || left == 0:
			p.wait()
		case h.tickets.CompareAndSwap(t, t-1):
			p = 0
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
