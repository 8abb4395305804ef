package defiance

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// reading is what somebody understood who had a link's quotes and label before
// him, and not the map.
type reading struct {
	source, target, direction, status, view, when, past, not, verdict string
	by, with                                                          []string
}

// readings reads reading.csv, by the id of the link.
func readings(t *testing.T) map[string]reading {
	t.Helper()
	f, err := os.Open("reading.csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Equal(t, strings.Fields("link source target direction status view by when past not with verdict"), rows[0])
	all := make(map[string]reading, len(rows))
	for _, r := range rows[1:] {
		require.NotContains(t, all, r[0], "one row a link")
		all[r[0]] = reading{
			source: r[1], target: r[2], direction: r[3], status: r[4], view: r[5], by: names(r[6]),
			when: r[7], past: r[8], not: r[9], with: names(r[10]), verdict: r[11],
		}
	}
	return all
}

func names(cell string) []string {
	var all []string
	for name := range strings.SplitSeq(cell, ";") {
		if name = strings.TrimSpace(name); name != "" {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}

// differences are the fields in which a reading is another than the map.
func (r reading) differences(l *seeds.Link) []string {
	var fields []string
	note := func(field string, same bool) {
		if !same {
			fields = append(fields, field)
		}
	}
	direction := "mutual"
	if l.Directed {
		direction = "directed"
	}
	subjects, read := set(l.With, l.Source), set(r.with, r.source)
	note("direction", r.direction == direction)
	if l.Directed {
		note("source", slices.Equal(read, subjects))
		note("target", r.target == l.Target)
	} else {
		note("ends", slices.Equal(set(read, r.target), set(subjects, l.Target)))
	}
	note("status", r.status == string(l.Status))
	note("view", r.view == string(l.View))
	note("by", slices.Equal(r.by, set(l.By)))
	note("when", r.when == l.When)
	note("past", (r.past == "yes") == l.Past)
	note("not", (r.not == "yes") == l.Not)
	return fields
}

// set is the names in order, each once.
func set(names []string, more ...string) []string {
	all := slices.Concat(names, more)
	slices.Sort(all)
	return slices.Compact(all)
}

// Every link was read a second time, from its quotes alone. Where that reading
// differs from the map, the file says why the map is as it is; where the map
// was changed for it, it says from what.
func TestASecondReadingAgreesOrHasItsVerdict(t *testing.T) {
	m, all := embedded(t), readings(t)
	differ, changed := 0, 0
	for i := range m.Links {
		l := &m.Links[i]
		r, read := all[l.ID]
		if !assert.True(t, read, "%s was not read a second time", l.ID) {
			continue
		}
		delete(all, l.ID)
		kept := strings.Contains(r.verdict, "kept: ")
		if strings.HasPrefix(r.verdict, "changed: ") {
			changed++
		}
		if d := r.differences(l); len(d) > 0 {
			differ++
			assert.True(t, kept, "%s differs in %v, without a verdict", l.ID, d)
		} else {
			assert.False(t, kept, "%s has a verdict on a difference that is none", l.ID)
		}
	}
	assert.Empty(t, all, "rows of links that are not on the map")
	t.Logf("%d links; %d readings differ, each with a verdict; %d links were changed for them", len(m.Links), differ, changed)
}

func TestADifferenceInTheReadingIsSeen(t *testing.T) {
	m, all := embedded(t), readings(t)
	l := *m.Link("iran-russia-drones")
	r := all[l.ID]
	require.Empty(t, r.differences(&l))
	for field, change := range map[string]func(l *seeds.Link){
		"direction": func(l *seeds.Link) { l.Directed = false },
		"source":    func(l *seeds.Link) { l.Source = "china" },
		"target":    func(l *seeds.Link) { l.Target = "china" },
		"status":    func(l *seeds.Link) { l.Status = seeds.Agreed },
		"view":      func(l *seeds.Link) { l.View = seeds.Said },
		"by":        func(l *seeds.Link) { l.By = []string{"blinken"} },
		"when":      func(l *seeds.Link) { l.When = "2022" },
		"past":      func(l *seeds.Link) { l.Past = true },
		"not":       func(l *seeds.Link) { l.Not = true },
	} {
		other := l
		change(&other)
		assert.Contains(t, r.differences(&other), field)
	}
}
