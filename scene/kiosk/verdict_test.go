//go:build !js

package kiosk

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// aStatus is one of a kiosk that does well.
func aStatus() Status {
	began := time.Now().Add(-50 * time.Hour)
	return Status{
		Pid: os.Getpid(), Started: began, Written: time.Now(), Uptime: 50 * 60 * 60, Shows: showsMap,
		Player: 4711, Rate: 29.97, Pictures: 5_000_000, Resident: 200 << 20,
		Beat:     &Beat{Map: "/srv/map.json", Title: "A map", Chapter: "drones", Step: 3, Heap: 20 << 20, Goroutines: 17},
		Restarts: 1, Falls: []Fall{{began, "frozen: no picture for 10 s"}},
		Counts: Counts{Loops: 90, Visits: 12, Opened: map[string]map[string]int{"/srv/map.json": {"iran": 3, "russia": 7, "iran>russia": 3}}},
		Since:  began, Log: "/var/kiosk.log",
	}
}

// leave writes a status where the kiosk of that name would.
func leave(t *testing.T, name string, s Status) {
	t.Helper()
	data, err := json.Marshal(s)
	require.NoError(t, err)
	require.NoError(t, os.MkdirAll(RuntimeDir(), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(RuntimeDir(), name+".json"), data, 0o600))
}

func status(t *testing.T, asJSON bool) (string, error) {
	t.Helper()
	var b strings.Builder
	err := PrintStatus(&b, asJSON)
	return b.String(), err
}

func TestTheStatusInWords(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	leave(t, "kiosk", aStatus())
	text, err := status(t, false)
	require.NoError(t, err)
	for _, want := range []string{
		"kiosk: running, and shows its map", "2 d 2 h", "A map (/srv/map.json)", "drones, step 3", "nobody is there",
		"5000000, 30.0 a second", "restarts    1", "frozen: no picture for 10 s", "200.0 MiB resident, 20.0 MiB heap, 17 goroutines",
		"12 visits and 90 whole shows", "opened in /srv/map.json", "/var/kiosk.log",
	} {
		assert.Contains(t, text, want)
	}
	assert.Regexp(t, `(?s)7  russia\n.*3  iran\n.*3  iran>russia`, text, "what was opened most comes first")
}

func TestTheStatusAsJSON(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	leave(t, "kiosk", aStatus())
	leave(t, "kiosk-2", aStatus())
	text, err := status(t, true)
	require.NoError(t, err)
	var read []map[string]any
	require.NoError(t, json.Unmarshal([]byte(text), &read))
	require.Len(t, read, 2)
	assert.Equal(t, "running", read[0]["verdict"])
	assert.ElementsMatch(t, []any{"kiosk", "kiosk-2"}, []any{read[0]["name"], read[1]["name"]})
	assert.EqualValues(t, 5_000_000, read[0]["pictures"])
}

func TestAStatusThatIsMissingOrStaleIsToldSo(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	text, err := status(t, false)
	assert.ErrorIs(t, err, ErrNotRunning)
	assert.ErrorContains(t, err, RuntimeDir())
	assert.Empty(t, text)
	text, err = status(t, true)
	assert.ErrorIs(t, err, ErrNotRunning)
	assert.JSONEq(t, "[]", text)

	s := aStatus()
	for _, hours := range []time.Duration{-24, 24} { // it hangs, or the clock has jumped and it does
		s.Written = time.Now().Add(hours * time.Hour)
		leave(t, "kiosk", s)
		text, err = status(t, false)
		assert.ErrorContains(t, err, "kiosk is silent")
		assert.Contains(t, text, "last wrote at "+s.Written.Format(time.DateTime))
	}

	s.Pid = 1 << 30 // no system counts so far
	leave(t, "kiosk", s)
	text, err = status(t, false)
	assert.ErrorContains(t, err, "kiosk is gone")
	assert.Contains(t, text, "gone without a word")

	require.NoError(t, os.WriteFile(filepath.Join(RuntimeDir(), "kiosk.json"), []byte("{"), 0o600))
	_, err = status(t, false)
	assert.ErrorContains(t, err, "is no status")
}

func TestLasting(t *testing.T) {
	for seconds, want := range map[float64]string{
		0: "0 s", 59.9: "59 s", 61: "1 min 1 s", 3600: "1 h 0 min", 86399: "23 h 59 min", 86400: "1 d 0 h", 30*86400 + 7200: "30 d 2 h",
	} {
		assert.Equal(t, want, lasting(seconds))
	}
}
