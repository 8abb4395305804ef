package formats

import (
	"errors"
	"fmt"
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

// story is the document that quotes of the hostile files are found in.
func story() Document {
	return DocumentOf("story.txt", []byte("Anna sees that the ferry crosses the river. Boris waits on the far side of the river.\n"))
}

// outcome is what becomes of a file: what is wrong with it, or what the map of it has
// and what was noted.
func outcome(t *testing.T, name string, data []byte) string {
	t.Helper()
	f, err := Read(name, data)
	if err != nil {
		checkFault(t, name, err)
		names := Names() // which formats there are is not at issue
		list := strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
		return strings.ReplaceAll(err.Error(), list, "a format that can be read")
	}
	made, err := f.Map(story())
	if err != nil {
		return "no map: " + err.Error()
	}
	_, err = seeds.Read("map.json", made.Text, func(string) ([]byte, error) { return story().Data, nil })
	require.NoError(t, err, name)
	says := fmt.Sprintf("%d nodes, %d links, %d quotes", made.Nodes, made.Links, made.Quotes)
	for _, note := range made.Notes {
		says += "\nnote: " + note
	}
	return says
}

// checkFault fails where an error of a reader is none that it may give.
func checkFault(t *testing.T, name string, err error) {
	t.Helper()
	var f *Fault
	require.ErrorAs(t, err, &f, name)
	assert.NotEmpty(t, f.Text, name)
	assert.NotContains(t, err.Error(), "\x1b", name)
}

// Every file of the corpus is a map or a clear error, as it was before.
func TestHostileFiles(t *testing.T) {
	for _, kind := range []string{"json", "csv"} {
		files, err := filepath.Glob("testdata/hostile/" + kind + "/*")
		require.NoError(t, err)
		require.NotEmpty(t, files)
		var said strings.Builder
		for _, file := range files {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			name := filepath.Base(file)
			says := outcome(t, name, data)
			fmt.Fprintf(&said, "%s\n    %s\n", name, strings.ReplaceAll(says, "\n", "\n    "))
			assert.LessOrEqual(t, readingCosts(name, data), uint64(12*len(data)+fixedCost), name)
		}
		golden := "testdata/hostile/" + kind + ".txt"
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(said.String()), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), said.String())
	}
}

// fixedCost is what reading may cost beside twelve times the size of a file: mostly the
// nodes and links themselves, of which a small file can have as many as there may be.
const fixedCost = 24 << 20

// readingCosts is how many bytes are allocated while a file is read, freed ones too.
func readingCosts(name string, data []byte) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Read(name, data) // its outcome is another test's
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// The files that would be large on disk, made here.
func TestHugeFiles(t *testing.T) {
	rep := strings.Repeat
	for _, c := range []struct{ name, data, says string }{
		{"large.json", `{"nodes":"` + rep("x", maxFile) + `"}`, "the file has 8388620 bytes; expected at most 8388608 (8 MiB)"},
		{"brackets.json", rep("[", maxFile), "nested too deep; expected at most 32 levels"},
		{"zeros.json", `{"nodes":[{"id":"a","x":[` + rep("0,", 4_000_000) + `0]}]}`, "the file has more than 2097152 values"},
		{"nodes.json", `{"nodes":[` + rep("{},", maxNodes) + `{}],"links":[]}`, "too many nodes; expected at most 10000"},
		{"links.json", `{"nodes":[{},{}],"links":[` + rep("[0,1],", 1_000_000) + `[0,1]]}`, "too many links; expected at most 40000"},
		{"keys.json", `{"nodes":[{` + keys(50_000) + `}]}`, "the object has too many keys; expected at most 40000"},
		{"edges.csv", "Source,Target\n" + rep("a,b\n", 1_000_000), "40002:1: too many links; expected at most 40000"},
		{"people.csv", "Source,Target\n" + people(), "too many nodes; expected at most 10000"},
		{"columns.csv", rep("a;", maxColumns) + "b\n", "the row has too many cells; expected at most 16384"},
		{"cell.csv", "Source,Target\n\"" + rep("x", maxFile-100) + "\",b\n", "expected at most 200"},
		{"cells.csv", "Source,Target\n" + rep(",", maxFile-100), "the row has too many cells"},
	} {
		began := time.Now()
		_, err := Read(c.name, []byte(c.data))
		took := time.Since(began)
		require.Error(t, err, c.name)
		checkFault(t, c.name, err)
		assert.Contains(t, err.Error(), c.says, c.name)
		assert.Less(t, len(err.Error()), 500, c.name)
		assert.LessOrEqual(t, readingCosts(c.name, []byte(c.data)), uint64(12*len(c.data)+fixedCost), c.name)
		t.Log(c.name, took)
	}
}

// keys are so many keys of an object.
func keys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `"k%d":0,`, i)
	}
	return b.String() + `"k":0`
}

// people are as many edges as there may be, between twice as many.
func people() string {
	var b strings.Builder
	for i := range maxLinks {
		fmt.Fprintf(&b, "p%d,q%d\n", i, i)
	}
	return b.String()
}

// A map at its limits is read and made.
func TestFilesAtTheLimits(t *testing.T) {
	var b strings.Builder
	b.WriteString("source;target;label\n")
	for i := range maxLinks {
		fmt.Fprintf(&b, "n%d;n%d;of no note\n", i%maxNodes, (i*7+1)%maxNodes)
	}
	f, err := Read("edges.csv", []byte(b.String()))
	require.NoError(t, err)
	require.Len(t, f.Nodes, maxNodes)
	require.Len(t, f.Links, maxLinks)
	made, err := f.Map()
	require.NoError(t, err)
	assert.Equal(t, []int{maxNodes, maxLinks}, []int{made.Nodes, made.Links})
}

// Whatever a file is cut to is read, or is a fault that says where it ends.
func TestFilesCutShort(t *testing.T) {
	files, err := filepath.Glob("testdata/others/*")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		data = data[:min(len(data), 3000)]
		for n := range data {
			f, err := Read(filepath.Base(file), data[:n])
			if err != nil {
				checkFault(t, file, err)
				continue
			}
			if _, err := f.Map(); err != nil {
				var fault *Fault
				assert.True(t, errors.As(err, &fault), "%s cut at %d: %v", file, n, err)
			}
		}
	}
}
