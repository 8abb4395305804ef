package layout

import (
	"sync"
	"sync/atomic"
)

// worthwhile is the number of bodies from which on further hands cost less than
// they save: to wake one takes some microseconds.
const worthwhile = 1000

// job is work that several hands can share. What comes of it must not depend on
// how many they are, nor on who does which task.
type job interface {
	prepare()   // by one hand, before all tasks
	tasks() int // how many there are, once it is prepared
	task(k int) // by any hand, with others at once, in any order
}

// hands do a job while whoever started them does something else, and are gone once
// it has been finished. They allocate nothing, but for the first time.
type hands struct {
	job   job
	begun bool

	once     sync.Mutex // held by the hand that prepares, while others wait
	prepared bool
	next     atomic.Int32 // the task that nobody has taken
	busy     sync.WaitGroup
	run      func() // work, as a value: a goroutine of it allocates nothing
}

// start lets so many hands begin with a job.
func (h *hands) start(j job, number int) {
	h.busy.Wait() // where the tick before panicked, they may be at it still
	h.job, h.begun, h.prepared = j, true, false
	h.next.Store(0)
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

// work does tasks until none is left.
func (h *hands) work() {
	h.once.Lock()
	if !h.prepared {
		h.job.prepare()
		h.prepared = true
	}
	h.once.Unlock()
	tasks := int32(h.job.tasks())
	for k := h.next.Add(1) - 1; k < tasks; k = h.next.Add(1) - 1 {
		h.job.task(int(k))
	}
}

// alone does the whole of a job.
func alone(j job) {
	j.prepare()
	for k := range j.tasks() {
		j.task(k)
	}
}
