package formats

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
	"citemap/seeds/check"
)

// other reads a file of testdata/others.
func other(t *testing.T, name string) File {
	t.Helper()
	data, err := os.ReadFile("testdata/others/" + name)
	require.NoError(t, err)
	return File{name, data}
}

// What is made of the files of other programs is as it was, to the letter. Of the faults
// that citemap check has with it, all are of what such files do not have: quotes, and
// nodes that nothing joins to another.
func TestFilesOfOthersAreAsBefore(t *testing.T) {
	entries, err := os.ReadDir("testdata/others")
	require.NoError(t, err)
	for _, e := range entries {
		name := e.Name()
		if strings.HasSuffix(name, ".csv") {
			continue // pairs: see below
		}
		f, err := Read(name, other(t, name).Data)
		require.NoError(t, err, name)
		sameMap(t, name, f)
	}
	for _, pair := range [][2]string{{"gephi-nodes.csv", "gephi-edges.csv"}, {"kumu-connections.csv", "kumu-elements.csv"}} {
		f, err := ReadPair(other(t, pair[0]), other(t, pair[1]))
		require.NoError(t, err, pair)
		sameMap(t, strings.TrimSuffix(pair[0], ".csv"), f)
	}
}

// sameMap compares the map that is made of a file with that of testdata/adopted.
func sameMap(t *testing.T, name string, f *Foreign) {
	t.Helper()
	made, err := f.Map(story())
	require.NoError(t, err, name)
	golden := filepath.Join("testdata/adopted", name+".map.json")
	if *update {
		require.NoError(t, os.WriteFile(golden, made.Text, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(made.Text), name)

	r := check.Run("map.json", made.Text, func(string) ([]byte, error) { return story().Data, nil })
	for _, fault := range r.Faults {
		bare := []string{"no quote supports this node", "no quote supports this link",
			"nothing joins this node to another", "the link leads back to its source"}
		assert.True(t, slices.Contains(bare, fault.Problem), "%s: %v", name, fault)
	}
}

func TestATableOfClaimsNeedsNothingButQuotes(t *testing.T) {
	f, err := Read("claims.csv", []byte("Subject,Object,Type,Quote\nAnna,ferry,sees,Anna sees that the ferry crosses\nBoris,Anna,waits for,Boris waits\n"))
	require.NoError(t, err)
	m, made := adopted(t, f, story())
	assert.Empty(t, made.Notes)
	assert.Equal(t, "story", m.Quotes[0].Document)
	assert.Equal(t, []int{0, 32, 44, 55}, []int{m.Quotes[0].Start, m.Quotes[0].End, m.Quotes[1].Start, m.Quotes[1].End})
	assert.Equal(t, []string{"q-1"}, m.Node("anna").Quotes, "the first quote that names her")
	assert.Equal(t, []seeds.Kind{
		{ID: "thing", On: seeds.OnNode, Label: "thing"},
		{ID: "sees", On: seeds.OnLink, Family: seeds.Ties, Label: "sees"},
		{ID: "waits-for", On: seeds.OnLink, Family: seeds.Ties, Label: "waits for"},
	}, m.Kinds)
}

func TestEveryQuoteThatIsNotThereIsTold(t *testing.T) {
	rows := "source,target,quote\n"
	for range 25 {
		rows += "a,b,the fery crosses\n"
	}
	f, err := Read("claims.csv", []byte(rows))
	require.NoError(t, err)
	_, err = f.Map(story())
	require.Error(t, err)
	lines := strings.Split(InFile("claims.csv", err).Error(), "\n")
	require.Len(t, lines, maxListed+1)
	assert.Equal(t, `claims.csv:2:1: the quote "the fery crosses" does not stand in story; closest, at 15..32 of story, is "the ferry crosses"; it differs by "r" left out`, lines[0])
	assert.Equal(t, "claims.csv: 5 more such faults are not listed", lines[maxListed])
}

func TestQuotesNeedADocument(t *testing.T) {
	f, err := Read("claims.csv", []byte("source,target,quote\na,b,c\n"))
	require.NoError(t, err)
	_, err = f.Map()
	assert.EqualError(t, err, "2:1: here is a quote, and no document is given to find it in")
}

func TestAQuoteThatStandsTwiceIsToldApart(t *testing.T) {
	f, err := Read("claims.csv", []byte("source,target,quote,suffix\na,b,river,\nc,d,river,.\n"))
	require.NoError(t, err)
	m, made := adopted(t, f, DocumentOf("s.txt", []byte("A river, and another river.")))
	require.Len(t, m.Quotes, 2)
	assert.Equal(t, []int{2, 21}, []int{m.Quotes[0].Start, m.Quotes[1].Start})
	assert.Equal(t, "A ", m.Quotes[0].Prefix)
	assert.Len(t, made.Notes, 1)
}

func TestPairsMayComeInEitherOrder(t *testing.T) {
	nodes, edges := other(t, "gephi-nodes.csv"), other(t, "gephi-edges.csv")
	a, err := ReadPair(nodes, edges)
	require.NoError(t, err)
	b, err := ReadPair(edges, nodes)
	require.NoError(t, err)
	assert.Equal(t, a, b)
}

func TestFaultsOfPairsNameTheirFile(t *testing.T) {
	nodes := File{"n.csv", []byte("id,label\na,A\nb,B\n")}
	for _, c := range []struct{ edges, says string }{
		{"source,target\na,b\na,c\n", `e.csv:3:1: no node has the id "c"`},
		{"source,target\na,\n", `e.csv:2:1: the link has no target`},
		{"id,label\na,A\n", `e.csv: neither table has edges; expected one with a column source and a column target`},
		{`{"nodes":[]}`, `e.csv: this is no table; expected two tables as CSV, one of nodes and one of edges, or one file of another format`},
	} {
		_, err := ReadPair(nodes, File{"e.csv", []byte(c.edges)})
		assert.EqualError(t, err, c.says)
	}
	_, err := ReadPair(File{"e.csv", []byte("source,target\na,b\n")}, File{"n.csv", []byte("id,label\na,A\na,B\n")})
	assert.EqualError(t, err, `n.csv:3:1: the id "a" is taken since line 2, column 1; expected one of its own`)
}
