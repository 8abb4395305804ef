package seeds

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// crowd is a map file of so many nodes and links between the first two.
func crowd(nodes, links int) []byte {
	var b strings.Builder
	b.WriteString(`{"nodes":[`)
	for i := range nodes {
		fmt.Fprintf(&b, `%s{"id":"n%d","name":"N","kind":"idea"}`, comma(i), i)
	}
	b.WriteString(`],"links":[`)
	for i := range links {
		fmt.Fprintf(&b, `%s{"id":"l%d","source":"n0","target":"n1","kind":"oil"}`, comma(i), i)
	}
	b.WriteString(`]}`)
	return []byte(b.String())
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

// faultsOf reads a file without documents.
func faultsOf(t *testing.T, data []byte) Faults {
	t.Helper()
	_, err := Read("map.json", data, nil)
	var faults Faults
	require.ErrorAs(t, err, &faults)
	return faults
}

func TestReadTakesAMapAtItsLimits(t *testing.T) {
	m, err := Read("map.json", crowd(MaxNodes, MaxLinks), nil)
	require.NoError(t, err)
	assert.Len(t, m.Nodes, MaxNodes)
	assert.Len(t, m.Links, MaxLinks)
	assert.Len(t, m.LinksOf("n0"), MaxLinks)
}

func TestReadRefusesMoreThanTheLimits(t *testing.T) {
	faults := faultsOf(t, crowd(MaxNodes+5, MaxLinks+5))
	require.Len(t, faults, 2)
	assert.Equal(t, []string{"/nodes", "/links"}, []string{faults[0].Pointer, faults[1].Pointer})
	assert.Equal(t, []string{"at most 10000", "at most 40000"}, []string{faults[0].Expected, faults[1].Expected})
}

func TestReadSaysNothingOfReferencesPastALimit(t *testing.T) {
	data := strings.Replace(string(crowd(MaxNodes+5, 1)), `"target":"n1"`, `"target":"n10003"`, 1)
	faults := faultsOf(t, []byte(data))
	require.Len(t, faults, 1)
	assert.Equal(t, "the array has too many entries", faults[0].Problem)
}

func TestReadRefusesALargeFileUnread(t *testing.T) {
	faults := faultsOf(t, []byte(strings.Repeat("[", MaxFile+1)))
	require.Len(t, faults, 1)
	assert.Equal(t, "map.json: the file has 8388609 bytes; expected at most 8388608 (8 MiB)", faults[0].Error())
}

func TestReadRefusesALargeDocument(t *testing.T) {
	data := `{"documents":[{"id":"d","file":"d.txt","sha256":"` + strings.Repeat("0", 64) + `"}]}`
	_, err := Read("dir/map.json", []byte(data), func(string) ([]byte, error) { return make([]byte, MaxFile+1), nil })
	assert.EqualError(t, err, "dir/d.txt: the file has 8388609 bytes; expected at most 8388608 (8 MiB)")
}

func TestReadStopsAtTooManyValues(t *testing.T) {
	faults := faultsOf(t, []byte(`{"x":[`+strings.Repeat("0,", maxValues)+`0]}`))
	require.Len(t, faults, 2)
	assert.Equal(t, `unknown key "x"`, faults[0].Problem)
	assert.Equal(t, "the file has more than 1048576 values", faults[1].Problem)
}

func TestReadTakes32LevelsAndNoMore(t *testing.T) {
	nested := func(levels int) []byte {
		return []byte(`{"x":` + strings.Repeat("[", levels-1) + strings.Repeat("]", levels-1) + `}`)
	}
	assert.Len(t, faultsOf(t, nested(MaxDepth)), 1, "only the unknown key")
	deep := faultsOf(t, nested(MaxDepth+1))
	require.Len(t, deep, 2)
	assert.Equal(t, "nested too deep", deep[1].Problem)
	assert.Len(t, faultsOf(t, nested(20_000)), 3, "the decoder's own limit ends the reading")
}

func TestReadListsAThousandFaultsAndCountsTheRest(t *testing.T) {
	data := strings.ReplaceAll(string(crowd(1500, 0)), `"idea"`, `"ideal"`)
	faults := faultsOf(t, []byte(data))
	require.Len(t, faults, maxFaults+1)
	assert.Equal(t, "map.json: 500 more faults are not listed", faults[maxFaults].Error())
	assert.Equal(t, "/nodes/999/kind", faults[maxFaults-1].Pointer)
	assert.Equal(t, "idea", faults[maxFaults-1].Nearest)
}

func TestReadSuggestsWithinBounds(t *testing.T) {
	data := strings.ReplaceAll(string(crowd(MaxNodes, 900)), `"target":"n1"`, `"target":"n10000"`)
	faults := faultsOf(t, []byte(data))
	require.Len(t, faults, 900)
	assert.Equal(t, "n1000", faults[0].Nearest)
	assert.Empty(t, faults[899].Nearest, "the work of 900 suggestions is not done")
}

func TestReadSearchesDocumentsWithinBounds(t *testing.T) {
	var b strings.Builder
	for i := range maxSearches + 1 {
		fmt.Fprintf(&b, `%s{"id":"q%d","document":"d","exact":"two","start":0,"end":3}`, comma(i), i)
	}
	const sum = "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3" // of another text
	data := `{"quotes":[` + b.String() + `],"documents":[{"id":"d","file":"d.txt","sha256":"` + sum + `"}]}`
	_, err := Read("map.json", []byte(data), func(string) ([]byte, error) { return []byte("one two"), nil })
	var faults Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, maxSearches+2, "each quote, and the digest")
	assert.Equal(t, &Passage{Start: 4, End: 7}, faults[maxSearches-1].Closest)
	assert.Equal(t, `not at 0..3 in "d"`, faults[maxSearches].Problem)
	assert.Nil(t, faults[maxSearches].Closest)
}

func TestReadFindsASyntaxErrorPastALimit(t *testing.T) {
	broken := strings.Replace(string(crowd(MaxNodes+2, 0)), `"id":"n10001",`, `"id":"n10001";`, 1)
	faults := faultsOf(t, []byte(broken))
	require.Len(t, faults, 2)
	assert.Equal(t, "the array has too many entries", faults[0].Problem)
	assert.Equal(t, "JSON", faults[1].Expected)
}

func TestFaultsShortenAndEscapeWhatTheyShow(t *testing.T) {
	faults := faultsOf(t, []byte(`{"nodes":[{"id":"a","name":"A","kind":"\u001b[31m`+strings.Repeat("日", 300)+`"}]}`))
	require.Len(t, faults, 1)
	assert.Equal(t, `unknown kind "\x1b[31m`+strings.Repeat("日", 55)+"…"+strings.Repeat("日", 59)+`"`, faults[0].Problem)
}
