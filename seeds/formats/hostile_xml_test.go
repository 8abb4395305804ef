package formats

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// Of a file of so many bytes a reader may allocate so many times as much, all
// told, and what the records of a small map take; those of the largest map are
// room.
const (
	timesTheFile = 12
	someRoom     = 1 << 20
	room         = 24 << 20
)

// answer is what a reader makes of a file: a Foreign, or a fault.
func answer(t *testing.T, read func([]byte) (*Foreign, error), data []byte, allowed uint64) (*Foreign, string) {
	t.Helper()
	var f *Foreign
	var err error
	var before, after runtime.MemStats
	done := make(chan bool)
	go func() {
		defer close(done)
		runtime.ReadMemStats(&before)
		f, err = read(data)
		runtime.ReadMemStats(&after)
	}()
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal("the reader does not come to an end")
	}
	most := timesTheFile*uint64(len(data)) + allowed
	assert.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, most, "bytes allocated for a file of %d", len(data))
	if err == nil {
		sound(t, f)
		return f, ""
	}
	var fault *Fault
	require.ErrorAs(t, err, &fault)
	assert.Nil(t, f)
	assert.NotEmpty(t, fault.Text)
	assert.Less(t, len(err.Error()), 700, "a fault is read by people")
	return nil, err.Error() + "\n"
}

// sound fails where a Foreign breaks what its readers promise.
func sound(t testing.TB, f *Foreign) {
	t.Helper()
	assert.LessOrEqual(t, len(f.Nodes), seeds.MaxNodes)
	assert.LessOrEqual(t, len(f.Links), seeds.MaxLinks)
	ids := make(map[string]bool, len(f.Nodes))
	for i := range f.Nodes {
		n := &f.Nodes[i]
		if n.ID == "" || n.Name == "" || ids[n.ID] {
			assert.Fail(t, "a node without an id or a name of its own", "%+v", n)
		}
		ids[n.ID] = true
		dated(t, n.When)
		seen(t, n.ID, n.Name, n.Kind, n.Summary)
		for _, a := range n.Extra {
			seen(t, a.Name, textOf(a.Value))
		}
	}
	linkIDs := map[string]bool{}
	for i := range f.Links {
		l := &f.Links[i]
		if !ids[l.Source] || !ids[l.Target] || l.ID != "" && linkIDs[l.ID] {
			assert.Fail(t, "a link that leads nowhere, or has another one's id", "%+v", l)
		}
		linkIDs[l.ID] = true
		dated(t, l.When)
		seen(t, l.Kind, l.Label, l.Status, l.Dated)
		seen(t, l.Quotes...)
	}
}

// seen fails where a text could look like another one.
func seen(t testing.TB, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if strings.IndexFunc(s, hidden) >= 0 {
			assert.Fail(t, "a hidden character", "%q", s)
		}
	}
}

func dated(t testing.TB, when string) {
	t.Helper()
	if _, ok := seeds.PeriodOf(when); when != "" && !ok {
		assert.Fail(t, "no date", "%q", when)
	}
}

// corpus are the files of a folder of testdata/hostile.
func corpus(t testing.TB, format string) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("testdata/hostile/" + format + "/*." + format)
	require.NoError(t, err)
	all := map[string][]byte{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		all[file] = data
	}
	return all
}

// Every file of the corpus gives a clear error or a right result, which stands
// beside it.
func TestHostileXMLAndDOT(t *testing.T) {
	tried := 0
	for end, read := range readers() {
		for file, data := range corpus(t, end[1:]) {
			tried++
			t.Run(strings.TrimPrefix(file, "testdata/hostile/"), func(t *testing.T) {
				f, got := answer(t, read, data, someRoom)
				if strings.Contains(file, "-fine.") || strings.Contains(file, "-kept.") {
					assert.NotNil(t, f, got)
				}
				if f != nil {
					got = told(t, f)
				}
				golden(t, file+".want", got)
			})
		}
	}
	assert.GreaterOrEqual(t, tried, 150)
}

// small is a small file of each format in which much of it is used.
func small(t testing.TB, end string) []byte {
	t.Helper()
	file := map[string]string{".gexf": "gephi-0.10.gexf", ".graphml": "yed-3.graphml", ".dot": "grammar.dot"}[end]
	data, err := os.ReadFile("testdata/foreign/" + file)
	require.NoError(t, err)
	return data
}

// A file that was cut off is never taken for a whole one.
func TestTruncatedAtEveryByte(t *testing.T) {
	for end, read := range readers() {
		data := bytes.TrimSpace(small(t, end))
		for i := range data {
			f, err := read(data[:i])
			var fault *Fault
			if !errors.As(err, &fault) || f != nil {
				assert.Fail(t, "half a file was read", "%s, %d of %d bytes", end, i, len(data))
			}
		}
	}
}

// Any byte of a file may be another one: there is a fault, or a result, and
// nothing panics.
func TestEveryByteChanged(t *testing.T) {
	for end, read := range readers() {
		data := small(t, end)
		for i := range data {
			for _, c := range []byte("\x00<>\"&]=\x80") {
				was := data[i]
				data[i] = c
				if f, err := read(data); err == nil {
					sound(t, f)
				} else {
					require.NotEmpty(t, err.Error())
				}
				data[i] = was
			}
		}
	}
}
