package layout

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write testdata/stress.hashes anew")

// stressHashes has a line for each kind of graph: its hash, and its name.
const stressHashes = "testdata/stress.hashes"

// kinds are graphs of every kind that Stress goes about in another way, and so
// rounds in another way: small ones of which it takes all pairs, large ones of which
// it takes pivots, with links of many lengths, in parts, and held by pinned bodies.
var kinds = []struct {
	name  string
	graph func() ([]Body, []Link)
}{
	{"one body", func() ([]Body, []Link) { return make([]Body, 1), nil }},
	{"no link", func() ([]Body, []Link) { return make([]Body, 200), nil }},
	{"path", func() ([]Body, []Link) { return tied(300, func(i int) []int { return []int{i - 1} }) }},
	{"star", func() ([]Body, []Link) { return tied(200, func(int) []int { return []int{0} }) }},
	{"tree", func() ([]Body, []Link) { return tied(400, func(i int) []int { return []int{(i - 1) / 2} }) }},
	{"clique", func() ([]Body, []Link) { return tied(30, everyBefore) }},
	{"grid", func() ([]Body, []Link) { return netting(20) }},
	{"grid of pivots", func() ([]Body, []Link) { return netting(42) }},
	{"small world", func() ([]Body, []Link) { return tied(500, rewired(random(5))) }},
	{"hubs", func() ([]Body, []Link) { return tied(1000, preferred(random(7))) }},
	{"hubs of pivots", func() ([]Body, []Link) { return tied(2000, preferred(random(7))) }},
	{"links of many lengths", func() ([]Body, []Link) { return uneven(tied(400, preferred(random(9)))) }},
	{"links of many lengths of pivots", func() ([]Body, []Link) { return uneven(netting(42)) }},
	{"parts", func() ([]Body, []Link) { return tied(600, inParts) }},
	{"held", func() ([]Body, []Link) { return held(netting(15)) }},
}

// tied are n bodies, each linked to those before it that to names.
func tied(n int, to func(i int) []int) ([]Body, []Link) {
	var links []Link
	for i := 1; i < n; i++ {
		for _, j := range to(i) {
			links = append(links, Link{Source: int32(i), Target: int32(j), Length: 30, Strength: 1})
		}
	}
	return make([]Body, n), links
}

func everyBefore(i int) (all []int) {
	for j := range i {
		all = append(all, j)
	}
	return all
}

// rewired ties a body to the two before it, one in twenty of them to any.
func rewired(r random) func(i int) []int {
	return func(i int) []int {
		if r.below(20) == 0 {
			return []int{r.below(i), i - 1}
		}
		return []int{max(0, i-2), i - 1}
	}
}

// preferred ties a body to two, the more often the more are tied to them.
func preferred(r random) func(i int) []int {
	var ends []int
	return func(i int) []int {
		a := 0
		if len(ends) > 0 {
			a = ends[r.below(len(ends))]
		}
		b := r.below(i)
		ends = append(ends, a, b, i)
		return []int{a, b}
	}
}

// inParts ties rings of growing size, and leaves bodies alone between them.
func inParts(i int) []int {
	side := 1
	for side*side <= i {
		side++
	}
	if from := (side - 1) * (side - 1); i < from+2 {
		return nil
	} else if i == side*side-1 {
		return []int{i - 1, from + 1}
	}
	return []int{i - 1}
}

func uneven(bodies []Body, links []Link) ([]Body, []Link) {
	r := random(11)
	for i := range links {
		links[i].Length = 20 + float64(r.below(1000))/17
	}
	return bodies, links
}

func held(bodies []Body, links []Link) ([]Body, []Link) {
	bodies[0] = Body{X: -400, Y: 31, Radius: 5, Pinned: true}
	bodies[len(bodies)/2] = Body{X: 17, Y: 250, Pinned: true}
	return append(bodies, make([]Body, 9)...), links
}

// The start by stress is the same on every architecture that .ci/hash.sh runs. Whoever
// changes it on purpose writes the new hashes by make hashes.
func TestHashOfStress(t *testing.T) {
	var all strings.Builder
	want := map[string]string{}
	if !*update {
		want = readHashes(t)
		assert.Len(t, want, len(kinds))
	}
	for _, kind := range kinds {
		t.Run(kind.name, func(t *testing.T) {
			bodies, links := kind.graph()
			(&Stress{Links: links, Seed: 3}).Place(bodies)
			requireFinite(t, bodies)
			got := fmt.Sprintf("%016x", hash(bodies))
			fmt.Fprintln(&all, got, kind.name)
			if !*update {
				assert.Equal(t, want[kind.name], got)
			}
		})
	}
	if *update {
		require.NoError(t, os.WriteFile(stressHashes, []byte(all.String()), 0o644))
	}
}

// readHashes are the hashes that were written, by the kind of graph.
func readHashes(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(stressHashes)
	require.NoError(t, err)
	hashes := map[string]string{}
	for line := range strings.Lines(string(data)) {
		h, name, ok := strings.Cut(strings.TrimSpace(line), " ")
		require.True(t, ok, line)
		hashes[name] = h
	}
	return hashes
}
