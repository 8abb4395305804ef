//go:build !js

package kiosk

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// verdict is what a status is worth.
type verdict string

const (
	running verdict = "running"
	silent  verdict = "silent" // its process is there, and has not written for long
	gone    verdict = "gone"   // its process ended without saying so
)

// longSilent is after how long one that writes every other second is silent.
const longSilent = 30 * time.Second

func (s *Status) verdict(now time.Time) verdict {
	age := now.Sub(s.Written)
	switch {
	case !alive(s.Pid):
		return gone
	case age > longSilent || age < -longSilent:
		return silent
	}
	return running
}

func readStatus(name string) (s Status, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(data, &s); err != nil {
		return s, fmt.Errorf("%s is no status: %w", name, err)
	}
	return s, nil
}

// told is a status as it is written in JSON.
type told struct {
	Name    string  `json:"name"`
	Verdict verdict `json:"verdict"`
	Status
}

// ErrNotRunning says that no kiosk runs, or not all that did.
var ErrNotRunning = errors.New("no kiosk runs here")

// PrintStatus writes how the kiosks of this user do, in words or as JSON. Where none
// runs, or one does no longer, the error says so after what there was to tell.
func PrintStatus(w io.Writer, asJSON bool) error {
	all, err := statuses()
	if err != nil {
		return err
	}
	if asJSON {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		if err := enc.Encode(all); err != nil {
			return err
		}
	} else {
		for _, t := range all {
			t.print(w)
		}
	}
	if len(all) == 0 {
		return fmt.Errorf("%w: there is no status in %s", ErrNotRunning, RuntimeDir())
	}
	if i := slices.IndexFunc(all, func(t told) bool { return t.Verdict != running }); i >= 0 {
		return fmt.Errorf("%s is %s", all[i].Name, all[i].Verdict)
	}
	return nil
}

func statuses() ([]told, error) {
	files, err := os.ReadDir(RuntimeDir())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	all := []told{}
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name(), ".json")
		if !ok || !strings.HasPrefix(name, "kiosk") || strings.HasSuffix(name, "-counts") {
			continue
		}
		s, err := readStatus(filepath.Join(RuntimeDir(), f.Name()))
		if err != nil {
			return nil, err
		}
		all = append(all, told{name, s.verdict(time.Now()), s})
	}
	return all, nil
}

// print tells a status to a person.
func (t *told) print(w io.Writer) {
	say := func(what, format string, args ...any) {
		fmt.Fprintf(w, "  %-11s "+format+"\n", append([]any{what}, args...)...)
	}
	fmt.Fprintf(w, "%s: %s\n", t.Name, t.sentence())
	say("uptime", "%s, since %s", lasting(t.Uptime), t.Started.Format(time.DateTime))
	if b := t.Beat; b != nil {
		say("map", "%s (%s)", b.Title, cmp.Or(b.Map, "the built-in one"))
		if b.Chapter != "" {
			say("chapter", "%s, step %d", b.Chapter, b.Step)
		}
		say("now", "%s", b.state())
	}
	say("frames", "%d, %.1f a second", t.Pictures, t.Rate)
	say("restarts", "%d", t.Restarts)
	for _, f := range t.Falls {
		fmt.Fprintf(w, "    %s  %s\n", f.At.Format(time.DateTime), f.Why)
	}
	t.printMemory(say)
	t.printCounts(w, say)
	say("log", "%s", t.Log)
}

func (t *told) sentence() string {
	switch {
	case t.Verdict == gone:
		return fmt.Sprintf("gone without a word; process %d last wrote at %s", t.Pid, t.Written.Format(time.DateTime))
	case t.Verdict == silent:
		return fmt.Sprintf("silent; process %d is there, and last wrote at %s", t.Pid, t.Written.Format(time.DateTime))
	case t.Shows == showsNothing:
		return "running, and about to show its map"
	case t.Shows == showsPoster:
		return "running, and shows the poster: the map failed too often"
	}
	return "running, and shows its map"
}

func (b *Beat) state() string {
	switch {
	case b.Dark:
		return "dark: the hours are over"
	case b.Visitor:
		return "somebody is there"
	}
	return "nobody is there: the show plays"
}

func (t *told) printMemory(say func(string, string, ...any)) {
	parts := []string{}
	if t.Resident > 0 {
		parts = append(parts, mebibytes(t.Resident)+" resident")
	}
	if t.Beat != nil {
		parts = append(parts, mebibytes(t.Beat.Heap)+" heap", fmt.Sprintf("%d goroutines", t.Beat.Goroutines))
	}
	if len(parts) > 0 {
		say("memory", "%s", strings.Join(parts, ", "))
	}
}

// mostOpened is how many of what was opened are listed for a map.
const mostOpened = 10

func (t *told) printCounts(w io.Writer, say func(string, string, ...any)) {
	c := t.Counts
	say("counted", "%d visits and %d whole shows since %s", c.Visits, c.Loops, t.Since.Format(time.DateOnly))
	for _, name := range slices.Sorted(maps.Keys(c.Opened)) {
		opened := c.Opened[name]
		ids := slices.SortedFunc(maps.Keys(opened), func(a, b string) int {
			if opened[a] != opened[b] {
				return opened[b] - opened[a]
			}
			return strings.Compare(a, b)
		})
		fmt.Fprintf(w, "    opened in %s:\n", cmp.Or(name, "the built-in map"))
		for i, id := range ids {
			if i == mostOpened {
				fmt.Fprintf(w, "      and %d more\n", len(ids)-i)
				break
			}
			fmt.Fprintf(w, "      %4d  %s\n", opened[id], id)
		}
	}
}

func mebibytes(n uint64) string { return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20)) }

// lasting is a time in days, hours, minutes and seconds, of which it has the first two.
func lasting(seconds float64) string {
	d := time.Duration(seconds) * time.Second
	days, clock := int(d.Hours())/24, d%(24*time.Hour)
	switch {
	case days > 0:
		return fmt.Sprintf("%d d %d h", days, int(clock.Hours()))
	case clock >= time.Hour:
		return fmt.Sprintf("%d h %d min", int(clock.Hours()), int(clock.Minutes())%60)
	case clock >= time.Minute:
		return fmt.Sprintf("%d min %d s", int(clock.Minutes()), int(clock.Seconds())%60)
	}
	return fmt.Sprintf("%d s", int(clock.Seconds()))
}
