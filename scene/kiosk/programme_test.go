//go:build !js

package kiosk

import (
	"bytes"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rehearsal is a stage with maps that are texts: one that says "bad" cannot be shown.
type rehearsal struct {
	t     *testing.T
	dir   string
	p     *Programme[string]
	s     *stage[string]
	clock time.Duration
	now   Moment
	log   bytes.Buffer
	reads int
}

func rehearse(t *testing.T, entries []Entry, texts ...string) *rehearsal {
	r := &rehearsal{t: t, dir: t.TempDir()}
	for i := range entries {
		entries[i].Map = filepath.Join(r.dir, entries[i].Map)
		r.write(entries[i].Map, texts[i])
	}
	r.p = &Programme[string]{Entries: entries, Load: r.load, Log: slog.New(slog.NewTextHandler(&r.log, nil))}
	return r
}

func (r *rehearsal) write(name, text string) {
	require.NoError(r.t, os.WriteFile(filepath.Join(r.dir, filepath.Base(name)), []byte(text), 0o600))
}

func (r *rehearsal) load(e Entry) ([]string, func(string) (string, error), error) {
	r.reads++
	data, err := os.ReadFile(e.Map)
	if err == nil && string(data) == "bad" {
		err = errors.New("it is bad")
	}
	return []string{e.Map}, func(at string) (string, error) { return string(data) + "@" + at, nil }, err
}

// open begins with the first map that can be shown.
func (r *rehearsal) open(at Place) string {
	first, err := r.p.First(at)
	require.NoError(r.t, err)
	close(r.p.moments) // the test looks itself
	r.s = newStage(r.p, r.p.playing, func() time.Time { return time.Unix(0, 0).Add(r.clock) })
	return first
}

// looks lets the stage look so often, a second apart, and returns what comes on.
func (r *rehearsal) looks(n int) string {
	for range n {
		r.clock += time.Second
		if m, ok := r.s.look(note[string]{r.now, r.p.playing}); ok {
			r.p.playing = m.of
			r.now.Loops = 0
			r.s.look(note[string]{r.now, m.of})
			return m.it
		}
	}
	return ""
}

func TestAMapWhoseFileChangesComesOnAtTheNextStep(t *testing.T) {
	r := rehearse(t, []Entry{{Map: "a"}}, "old")
	r.now = Moment{Chapter: "drones", Step: 2, Bookmark: "chapter=drones&step=2"}
	assert.Equal(t, "old@step", r.open(Place{Bookmark: "step"}))
	assert.Empty(t, r.looks(10))
	r.write("a", "newer")
	assert.Empty(t, r.looks(10), "not in the middle of a step")
	r.now.Step, r.now.Bookmark = 3, "chapter=drones&step=3"
	assert.Equal(t, "newer@chapter=drones&step=3", r.looks(1))
	assert.Equal(t, 2, r.reads)
	r.now.Step = 4
	assert.Empty(t, r.looks(100), "it is taken over once")
}

func TestABadMapDoesNotComeOn(t *testing.T) {
	r := rehearse(t, []Entry{{Map: "a"}}, "old")
	r.open(Place{})
	r.write("a", "bad")
	for range 20 {
		r.now.Step++
		assert.Empty(t, r.looks(10))
	}
	assert.Equal(t, 1, bytes.Count(r.log.Bytes(), []byte("it is bad")), "the log says so once")
	r.write("a", "good again")
	r.looks(2)
	r.now.Step++
	assert.Equal(t, "good again@", r.looks(1))
}

func TestAMapDoesNotComeOnUnderAHand(t *testing.T) {
	r := rehearse(t, []Entry{{Map: "a"}}, "old")
	r.open(Place{})
	r.write("a", "newer")
	r.now.Visitor = true
	for range 10 {
		r.now.Step++
		assert.Empty(t, r.looks(100))
	}
	r.now.Visitor = false
	assert.Equal(t, "newer@", r.looks(1))
}

// A map without steps, or one in the dark, changes all the same.
func TestAMapThatHasNoStepsIsTakenOver(t *testing.T) {
	r := rehearse(t, []Entry{{Map: "a"}}, "old")
	r.open(Place{})
	r.write("a", "newer")
	assert.Equal(t, "newer@", r.looks(2+int(grace/time.Second)))
}

func TestAFileThatIsBeingWrittenIsNotRead(t *testing.T) {
	r := rehearse(t, []Entry{{Map: "a"}}, "old")
	r.open(Place{})
	for i := range 20 {
		r.write("a", "part "+string(make([]byte, i)))
		r.now.Step++
		assert.Empty(t, r.looks(1))
	}
	assert.Equal(t, 1, r.reads)
	r.looks(1)
	assert.Equal(t, 2, r.reads)
}

func TestAPlaylistGoesRoundAndPassesOverWhatIsBad(t *testing.T) {
	r := rehearse(t, []Entry{{Map: "a", Minutes: 5}, {Map: "b"}, {Map: "c", Loops: 2}}, "A", "bad", "C")
	assert.Equal(t, "A@", r.open(Place{}))
	r.now.Step = 1
	assert.Empty(t, r.looks(298))
	r.looks(3)
	r.now.Step = 2
	assert.Equal(t, "C@", r.looks(1), "a new map begins at its beginning")
	assert.Contains(t, r.log.String(), "b why=\"it is bad")
	r.now.Loops = 1
	assert.Empty(t, r.looks(100))
	r.write("c", "C2")
	r.looks(2)
	r.now.Step = 3
	assert.Equal(t, "C2@", r.looks(1), "one that changes goes on counting")
	r.now.Loops = 1
	assert.Equal(t, "A@", r.looks(1), "and the end of a show is that of a step")
}

func TestAPlaylistOfWhichNothingElseCanBeShownStays(t *testing.T) {
	r := rehearse(t, []Entry{{Map: "a"}, {Map: "b"}}, "A", "bad")
	r.open(Place{})
	r.now.Loops = 1
	for range 120 {
		r.now.Step++
		assert.Empty(t, r.looks(1))
	}
	assert.LessOrEqual(t, r.reads, 4, "it is not tried all the time")
	r.write("b", "B")
	r.looks(int(grace / time.Second))
	r.now.Step++
	assert.Equal(t, "B@", r.looks(1))
}

func TestItBeginsWithTheFirstThatCanBeShown(t *testing.T) {
	r := rehearse(t, []Entry{{Map: "a"}, {Map: "b"}, {Map: "c"}}, "A", "bad", "C")
	assert.Equal(t, "C@", r.open(Place{Entry: 4, Bookmark: "of b"}))
	_, number, _ := r.p.Playing()
	assert.Equal(t, 2, number)

	r = rehearse(t, []Entry{{Map: "a"}}, "bad")
	_, err := r.p.First(Place{})
	assert.ErrorContains(t, err, "no map can be shown: it is bad")
}

// The show asks once a tick and never waits.
func TestNextGivesWhatTheStageHasReady(t *testing.T) {
	r := rehearse(t, []Entry{{Map: "a"}, {Map: "b"}}, "A", "B")
	_, err := r.p.First(Place{})
	require.NoError(t, err)
	now := Moment{Step: 1, Loops: 1}
	var got string
	require.Eventually(t, func() bool {
		now.Step++ // as long as steps go by faster than maps are made, nothing fits
		for range 50 {
			var ok bool
			if got, ok = r.p.Next(now); ok {
				return true
			}
			time.Sleep(time.Millisecond)
		}
		return false
	}, 30*time.Second, time.Millisecond)
	assert.Equal(t, "B@", got)
	_, number, turn := r.p.Playing()
	assert.Equal(t, 1, number)
	assert.Equal(t, 1, turn)
}
