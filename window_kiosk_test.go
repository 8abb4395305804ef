//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/kiosk"
)

// A kiosk in a real window, to which happens what happens in a month.

// hall is a room with a kiosk in it.
type hall struct {
	*desk
	bin     string
	dir     string // of all that it reads and writes
	env     []string
	command *exec.Cmd
	over    chan error
}

// openHall starts a kiosk on a copy of the map, and waits for its first picture. Prepare
// is called before, or is nil.
func openHall(t *testing.T, bin string, prepare func(*hall), args ...string) *hall {
	t.Helper()
	h := &hall{desk: &desk{t: t, display: xvfbOf(t, 800, 450)}, bin: bin, dir: t.TempDir(), over: make(chan error, 1)}
	h.env = append(os.Environ(), "DISPLAY="+h.display, "XDG_RUNTIME_DIR="+h.path("run"), "XDG_STATE_HOME="+h.path("state"))
	h.swap("map.json", h.original("map.json"))
	h.swap("article.txt", h.original("article.txt"))
	if prepare != nil {
		prepare(h)
	}
	h.command = exec.Command(bin, append([]string{"kiosk", h.path("map.json")}, args...)...)
	h.command.Env, h.command.Dir = h.env, h.dir
	h.command.Stderr = os.Stderr
	h.command.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM} // also where the tests are killed
	require.NoError(t, h.command.Start())
	go func() { h.over <- h.command.Wait() }()
	t.Cleanup(func() {
		if t.Failed() {
			t.Log(h.log())
		}
		h.command.Process.Signal(syscall.SIGTERM) // if it is still there
		h.ends(true)
	})
	h.until("its first picture", shown)
	return h
}

func shown(s kiosk.Status) bool { return s.Beat != nil }

func (h *hall) path(name string) string { return filepath.Join(h.dir, name) }

func (h *hall) original(name string) []byte {
	data, err := os.ReadFile(filepath.Join("seeds", "defiance", name))
	require.NoError(h.t, err)
	return data
}

// swap puts a file in the place of another, whole.
func (h *hall) swap(name string, data []byte) {
	h.t.Helper()
	require.NoError(h.t, os.WriteFile(h.path("new"), data, 0o600))
	require.NoError(h.t, os.Rename(h.path("new"), h.path(name)))
}

// status is what the program says of the kiosk, if it runs.
func (h *hall) status() (kiosk.Status, bool) {
	c := exec.Command(h.bin, "kiosk", "--status", "--json")
	c.Env = h.env
	out, err := c.Output()
	var all []kiosk.Status
	if err != nil || json.Unmarshal(out, &all) != nil || len(all) != 1 {
		return kiosk.Status{}, false
	}
	return all[0], true
}

// until waits for the kiosk to be as wanted.
func (h *hall) until(what string, is func(kiosk.Status) bool) kiosk.Status {
	h.t.Helper()
	var s kiosk.Status
	for end := time.Now().Add(90 * time.Second); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		var ok bool
		if s, ok = h.status(); ok && is(s) {
			return s
		}
	}
	require.Fail(h.t, "not so: "+what, "%+v\n%s", s, h.log())
	return s
}

// goesOn waits for pictures that were not there before.
func (h *hall) goesOn(what string) kiosk.Status {
	h.t.Helper()
	now := h.until(what, shown)
	return h.until(what, func(s kiosk.Status) bool { return s.Beat != nil && s.Pictures > now.Pictures+3 })
}

// log is what the log says so far; a disk that is full has none.
func (h *hall) log() string {
	name := h.path("state/citemap/kiosk.log")
	if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	data, _ := os.ReadFile(name)
	return string(data)
}

func (h *hall) logs(text string) {
	h.t.Helper()
	require.Eventually(h.t, func() bool { return strings.Contains(h.log(), text) }, 90*time.Second, 100*time.Millisecond, "the log never says %q", text)
}

// ends waits for the kiosk to have ended, well or, killed, badly.
func (h *hall) ends(well bool) {
	h.t.Helper()
	select {
	case err := <-h.over:
		h.over <- err // for who asks again
		if well {
			assert.NoError(h.t, err)
		}
	case <-time.After(60 * time.Second):
		h.command.Process.Kill()
		h.t.Error("the kiosk does not end")
	}
}

// gone waits for a process to be no more.
func (h *hall) gone(pid int) {
	h.t.Helper()
	assert.Eventually(h.t, func() bool {
		data, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
		return err != nil || bytes.Contains(data, []byte(") Z "))
	}, 60*time.Second, 50*time.Millisecond, "process %d lives on", pid)
}

func TestAKioskInItsWindow(t *testing.T) {
	bin := build(t)
	for name, happens := range map[string]func(*testing.T, string){
		"it is killed, and stopped":     kioskIsKilled,
		"its map is swapped":            kioskIsGivenAnotherMap,
		"its clock is set":              kioskClockIsSet,
		"its disk is full, and it left": kioskHasNoDisk,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			happens(t, bin)
		})
	}
}

func kioskIsKilled(t *testing.T, bin string) {
	h := openHall(t, bin, nil)
	first := h.goesOn("it shows")
	require.NoError(t, syscall.Kill(first.Player, syscall.SIGKILL))
	second := h.until("another player", func(s kiosk.Status) bool { return s.Beat != nil && s.Player != first.Player })
	assert.Equal(t, 1, second.Restarts)
	assert.Contains(t, second.Falls[0].Why, "killed")
	assert.Equal(t, first.Beat.Chapter, second.Beat.Chapter)

	require.NoError(t, syscall.Kill(second.Player, syscall.SIGSTOP))
	third := h.until("a third", func(s kiosk.Status) bool { return s.Beat != nil && s.Player != second.Player })
	assert.Equal(t, 2, third.Restarts)
	assert.Contains(t, third.Falls[1].Why, "frozen")
	h.gone(second.Player)
	require.NoError(t, h.command.Process.Signal(syscall.SIGTERM))
	h.ends(true)
	h.gone(third.Player)
	_, running := h.status()
	assert.False(t, running)
}

func kioskIsGivenAnotherMap(t *testing.T, bin string) {
	h := openHall(t, bin, nil)
	first := h.until("it shows", shown)
	good := h.original("map.json")
	h.swap("map.json", good[:len(good)/2])
	h.logs("this map cannot be shown")
	h.logs("the file ends too early")
	now := h.goesOn("the old map")
	assert.Equal(t, first.Beat.Title, now.Beat.Title)

	h.swap("map.json", bytes.Replace(good, []byte(first.Beat.Title), []byte("Another map"), 1))
	h.until("the new map", func(s kiosk.Status) bool { return s.Beat != nil && s.Beat.Title == "Another map" })
	now = h.goesOn("the new map")
	assert.Equal(t, first.Player, now.Player, "without another process")
	assert.Zero(t, now.Restarts)
}

func kioskClockIsSet(t *testing.T, bin string) {
	set := func(h *hall, hours string) { h.swap("clock", []byte(hours)) }
	from, until := time.Now().Add(-5*time.Hour), time.Now().Add(5*time.Hour)
	hours := from.Format("15:04") + "-" + until.Format("15:04")
	h := openHall(t, bin, nil, "--hours", hours, "--clock", "clock")
	first := h.until("it is light", func(s kiosk.Status) bool { return s.Beat != nil && !s.Beat.Dark })
	for _, jump := range []string{"24", "-24", "0"} {
		set(h, jump)
		now := h.goesOn("a day away")
		assert.False(t, now.Beat.Dark)
	}
	set(h, "12")
	h.until("it is night", func(s kiosk.Status) bool { return s.Beat != nil && s.Beat.Dark })
	now := h.goesOn("pictures come in the dark too")
	assert.Equal(t, first.Player, now.Player)
	set(h, "24")
	h.until("it is light again", func(s kiosk.Status) bool { return s.Beat != nil && !s.Beat.Dark })
	assert.Zero(t, now.Restarts)
}

// Nothing can be written to the log, nor kept; the keys do nothing, but for those that
// leave.
func kioskHasNoDisk(t *testing.T, bin string) {
	h := openHall(t, bin, func(h *hall) {
		require.NoError(h.t, os.MkdirAll(h.path("state/citemap"), 0o700))
		require.NoError(h.t, os.Symlink("/dev/full", h.path("state/citemap/kiosk.log")))
	})
	first := h.goesOn("it shows")
	h.do("key", "Escape", "sleep", "0.3", "key", "alt+F4", "sleep", "0.3", "key", "F11", "sleep", "0.3", "key", "ctrl+q", "sleep", "0.3",
		"key", "ctrl+w", "sleep", "0.3", "mousemove", "400", "200", "click", "3", "sleep", "0.3")
	now := h.goesOn("after all those keys")
	assert.Equal(t, first.Player, now.Player)
	assert.Zero(t, now.Restarts)
	out, err := h.desk.command("xdotool", "search", "--class", "citemap", "getwindowgeometry").Output()
	require.NoError(t, err)
	assert.Contains(t, string(out), "800x450", "it fills the screen")

	require.NoError(t, syscall.Kill(first.Player, syscall.SIGKILL))
	second := h.until("another player", func(s kiosk.Status) bool { return s.Beat != nil && s.Player != first.Player })
	h.do("keydown", "ctrl", "keydown", "alt", "keydown", "shift", "sleep", "0.3", "key", "q", "sleep", "0.3", "keyup", "shift", "keyup", "alt", "keyup", "ctrl")
	h.ends(true)
	h.gone(second.Player)
}
