//go:build !js

package kiosk

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// askRole makes this test binary play a part: that of a player, or of a supervisor.
const askRole = "CITEMAP_TEST_ROLE"

func TestMain(m *testing.M) {
	if role := os.Getenv(askRole); role != "" {
		act(role)
		return
	}
	os.Exit(m.Run())
}

// act is a process that is kept, or keeps one, until it is ended.
func act(role string) {
	if role == "supervisor" {
		s := Supervisor{Player: func(Place) *exec.Cmd { return actor("well", Place{}) }, Log: slog.New(slog.DiscardHandler)}
		s.Report = func(r Status) {
			if r.Beat != nil {
				fmt.Println(r.Player)
			}
		}
		s.Run(context.Background())
		return
	}
	link := Connect(os.Stdin, os.Stdout, func() {
		if role != "deaf" {
			os.Exit(0)
		}
	})
	entry, _ := strconv.Atoi(os.Getenv("ENTRY"))
	link.Log().Warn("a line of the player's", "role", role)
	if role == "noisy" {
		fmt.Println("no message")
		fmt.Println(strings.Repeat("long ", longestLine))
		for range 10 * mostLoud {
			fmt.Fprintln(os.Stderr, "a driver complains")
		}
	}
	beat := Beat{Pictures: 1, Place: Place{entry, os.Getenv("RESUME")}, Counts: Counts{Visits: 2, Opened: map[string]map[string]int{"m": {"iran": 3}}}}
	switch role {
	case "leaves":
		link.Left()
	case "fails":
		fmt.Fprintln(os.Stderr, "panic: what a day")
		os.Exit(2)
	case "silent":
	default:
		beat.Place.Bookmark = "chapter=drones&step=2"
		link.Beat(beat)
	}
	link.Close()
	if role == "once" {
		os.Exit(2)
	}
	select {}
}

// actor is the command that plays a part.
func actor(role string, at Place) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), askRole+"="+role, "ENTRY="+strconv.Itoa(at.Entry), "RESUME="+at.Bookmark)
	return cmd
}

// theatre is a supervisor, whose time the test makes, and what it has to say.
type theatre struct {
	t       *testing.T
	s       *Supervisor
	ticks   chan time.Time
	over    chan struct{}
	mutex   sync.Mutex
	report  Status
	log     bytes.Buffer
	started []Place
}

// Write is the log.
func (h *theatre) Write(line []byte) (int, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.log.Write(line)
}

// openTheatre starts a supervisor whose players play these parts, the last for ever.
func openTheatre(t *testing.T, change func(*Supervisor), roles ...string) *theatre {
	h := &theatre{t: t, ticks: make(chan time.Time), over: make(chan struct{})}
	h.s = &Supervisor{
		Log: slog.New(slog.NewJSONHandler(h, nil)), Ticks: h.ticks,
		Player: func(at Place) *exec.Cmd {
			h.started = append(h.started, at)
			return actor(roles[min(len(h.started), len(roles))-1], at)
		},
		Poster: func() *exec.Cmd { return actor("well", Place{}) },
		Report: func(s Status) {
			h.mutex.Lock()
			defer h.mutex.Unlock()
			h.report = s
		},
	}
	if change != nil {
		change(h.s)
	}
	ctx, end := context.WithCancel(context.Background())
	go func() {
		defer close(h.over)
		h.s.Run(ctx)
	}()
	t.Cleanup(func() {
		end()
		<-h.over
	})
	return h
}

func (h *theatre) now() Status {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.report
}

func (h *theatre) said() string {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.log.String()
}

// until waits for the report to be as wanted, while time stands still.
func (h *theatre) until(what string, is func(Status) bool) Status {
	h.t.Helper()
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if now := h.now(); is(now) {
			return now
		}
	}
	require.Fail(h.t, "not so: "+what, "%+v\n%s", h.now(), h.said())
	return Status{}
}

func (h *theatre) kill(pid int) {
	h.t.Helper()
	p, err := os.FindProcess(pid)
	require.NoError(h.t, err)
	require.NoError(h.t, p.Kill())
}

// pass lets seconds pass.
func (h *theatre) pass(n int) {
	for range n {
		h.ticks <- time.Time{}
	}
}

func TestAPlayerThatIsKilledStartsAgainWhereItWas(t *testing.T) {
	h := openTheatre(t, nil, "well")
	first := h.until("it shows", func(s Status) bool { return s.Beat != nil })
	h.kill(first.Player)
	h.until("it is gone", func(s Status) bool { return s.Restarts == 1 })
	h.pass(2)
	second := h.until("it shows again", func(s Status) bool { return s.Beat != nil && s.Player != first.Player })
	assert.Equal(t, "chapter=drones&step=2", second.Beat.Place.Bookmark)
	assert.Equal(t, Place{0, "chapter=drones&step=2"}, h.started[1])
	assert.Contains(t, second.Falls[0].Why, "killed")
	assert.Equal(t, 4, second.Counts.Visits, "counts go on")
	assert.Equal(t, 6, second.Counts.Opened["m"]["iran"])
	assert.Equal(t, 2, second.Pictures)
	assert.Contains(t, h.said(), `"msg":"a line of the player's","by":"player","role":"well"`)
}

// The player beats once and then hangs.
func TestAPlayerThatHangsIsKilled(t *testing.T) {
	h := openTheatre(t, nil, "deaf")
	h.until("it shows", func(s Status) bool { return s.Beat != nil })
	h.pass(patience)
	s := h.until("it is gone", func(s Status) bool { return s.Restarts == 1 })
	assert.Equal(t, "frozen: no picture for 10 s", s.Falls[0].Why)
	assert.Contains(t, h.said(), "goroutine 1", "it says where it hung")
}

func TestThreeQuickFailuresBringThePoster(t *testing.T) {
	h := openTheatre(t, nil, "fails", "silent", "once", "well")
	h.until("the first fails", func(s Status) bool { return s.Restarts == 1 })
	assert.Contains(t, h.said(), "panic: what a day", "its last words are kept")
	h.pass(2 + starting)
	h.until("the second never shows", func(s Status) bool { return s.Restarts == 2 })
	h.pass(5)
	h.until("the third dies", func(s Status) bool { return s.Restarts == 3 })
	h.pass(1)
	s := h.until("the poster", func(s Status) bool { return s.Shows == showsPoster })
	assert.Zero(t, s.Player)
	for range soon / 5 { // the poster of this test beats once, and is started again where it hangs
		h.pass(5)
	}
	s = h.until("the map again", func(s Status) bool { return s.Shows == showsMap })
	assert.Equal(t, 3, s.Restarts)
}

func TestWhoLeavesByTheKeysHasLeft(t *testing.T) {
	h := openTheatre(t, nil, "leaves")
	select {
	case <-h.over:
	case <-time.After(30 * time.Second):
		t.Fatal("it goes on")
	}
	assert.Contains(t, h.said(), "left by the keys")
	assert.Len(t, h.started, 1)
}

func TestNoiseDoesNotDrownTheBeats(t *testing.T) {
	h := openTheatre(t, nil, "noisy")
	h.until("it shows", func(s Status) bool { return s.Beat != nil })
	require.Eventually(t, func() bool { return strings.Count(h.said(), "a driver complains") == mostLoud }, 30*time.Second, 5*time.Millisecond)
	assert.Contains(t, h.said(), "no message")
	assert.Zero(t, h.now().Restarts)
}

// What cannot be started is tried again, as what fails is.
func TestAProgramThatIsNotThereIsTriedAgain(t *testing.T) {
	var missing atomic.Bool
	h := openTheatre(t, func(s *Supervisor) {
		player := s.Player
		s.Player = func(at Place) *exec.Cmd {
			if missing.Load() {
				return exec.Command("/nowhere/citemap")
			}
			return player(at)
		}
		s.Poster = func() *exec.Cmd { return exec.Command("/nowhere/citemap") }
	}, "well")
	first := h.until("it shows", func(s Status) bool { return s.Beat != nil })
	missing.Store(true)
	h.kill(first.Player)
	h.until("it is gone", func(s Status) bool { return s.Restarts == 1 })
	h.pass(100)
	h.until("it cannot be started", func(s Status) bool { return s.Restarts > 2 && s.Shows == showsNothing })
	assert.Contains(t, h.said(), "cannot start the poster")
	missing.Store(false)
	for n := 0; h.now().Player == 0; n++ {
		require.Less(t, n, 2*seldom)
		h.pass(1)
	}
	h.until("it shows again", func(s Status) bool { return s.Beat != nil })
}

// When the supervisor itself is killed nobody is left.
func TestNoPlayerOutlivesItsSupervisor(t *testing.T) {
	cmd := actor("supervisor", Place{})
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	var player int
	_, err = fmt.Fscanln(out, &player)
	require.NoError(t, err)
	require.True(t, alive(player))
	require.NoError(t, cmd.Process.Kill())
	go func() { // until the pipe ends
		for err == nil {
			_, err = fmt.Fscanln(out, &player)
		}
	}()
	_ = cmd.Wait()
	assert.Eventually(t, func() bool { return !lives(player) }, 30*time.Second, 10*time.Millisecond)
}

// lives reports whether a process is there and is no zombie.
func lives(pid int) bool {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err == nil && !strings.Contains(string(data), ") Z ")
}
