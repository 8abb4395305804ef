package formats

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

func TestIDsAreValidAndUnique(t *testing.T) {
	var u idSet
	for _, c := range []struct{ word, id string }{
		{"iran", "iran"}, {"Iran", "iran-2"}, {"iran", "iran-3"}, {"iran-2", "iran-2-2"},
		{"Köln (am Rhein)", "koln-am-rhein"}, {"Łódź", "lodz"}, {"Straße", "strasse"}, {"Cafe\u0301", "cafe"},
		{"ایران", "node-1"}, {"俄罗斯", "node-2"}, {"", "node-3"}, {"node-4", "node-4"}, {"Россия", "node-5"},
		{"node", "node"}, {strings.Repeat("x", 64), strings.Repeat("x", 64)}, {strings.Repeat("x", 64), strings.Repeat("x", 62) + "-2"},
		{"../../etc/passwd", "etc-passwd"}, {"a.b_c", "a.b_c"}, {"A & B", "a-b"},
	} {
		id := u.unique("node", c.word)
		assert.Equal(t, c.id, id, c.word)
		assert.True(t, isID(id), id)
	}
}

func TestManyEqualNamesStayFast(t *testing.T) {
	var u idSet
	seen := make(map[string]bool)
	for range 40_000 {
		id := u.unique("node", "same")
		require.False(t, seen[id])
		seen[id] = true
	}
}

func TestKindsOfOtherWords(t *testing.T) {
	k := newKindred()
	for _, c := range []struct{ on, word, id string }{
		{seeds.OnNode, "country", "country"}, {seeds.OnNode, "Countries", "country"}, {seeds.OnNode, "Company", "organisation"},
		{seeds.OnNode, "Vessel", "vessel"}, {seeds.OnNode, "vessel", "vessel"}, {seeds.OnNode, "VES-SEL", "vessel"}, {seeds.OnNode, "судно", "kind-1"}, {seeds.OnNode, "корабль", "kind-2"},
		{seeds.OnNode, "", "thing"}, {seeds.OnLink, "", "link"}, {seeds.OnLink, "Member of", "membership"},
		{seeds.OnLink, "Attacks!", "attacks"}, {seeds.OnLink, "supplies", "supplies"}, {seeds.OnLink, "friend", "friend"}, {seeds.OnLink, "missile aid", "missile-aid"},
	} {
		assert.Equal(t, c.id, k.of(c.on, c.word, ""), c.word)
	}
	assert.Equal(t, "odd", k.of(seeds.OnLink, "odd", "force"))
	families := make(map[string]seeds.Family)
	for _, d := range k.declared {
		if d.Family != nil {
			families[d.ID] = *d.Family
		}
	}
	assert.Equal(t, map[string]seeds.Family{"link": "ties", "attacks": "friction", "supplies": "goods", "friend": "ties", "missile-aid": "force", "odd": "force"}, families)
}

// scaled are the weights of a map for those of a file.
func scaled(file ...float64) []int {
	w := newWeights(func(yield func(*float64) bool) {
		for i := range file {
			if !yield(&file[i]) {
				return
			}
		}
	})
	out := make([]int, len(file))
	for i := range file {
		out[i] = w.of(&file[i])
	}
	return out
}

func TestWeightsBecomeOneToThree(t *testing.T) {
	assert.Equal(t, []int{1, 3, 2, 2}, scaled(1, 3, 2, 2), "as they are")
	assert.Equal(t, []int{1, 1}, scaled(1, 1), "as they are")
	assert.Equal(t, []int{0, 0, 0}, scaled(7, 7, 7), "they say nothing")
	assert.Equal(t, []int{1, 2, 3}, scaled(0.5, 10, 1e6))
	assert.Equal(t, []int{1, 1, 1, 1, 3, 3}, scaled(5, 5, 5, 5, 6, 7))
	assert.Equal(t, []int{3, 1, 2}, scaled(1e308, -1e308, 0))
}

// spreadOf are the positions of a map for those of a file.
func spreadOf(file ...[2]float64) []*[2]float64 {
	nodes := make([]ForeignNode, len(file))
	for i := range file {
		nodes[i].At = &file[i]
	}
	s := newSpread(nodes)
	out := make([]*[2]float64, len(file))
	for i := range file {
		out[i] = s.of(&file[i])
	}
	return out
}

func TestPositionsAreSpread(t *testing.T) {
	assert.Equal(t, []*[2]float64{{0.123456, 0}, {150, 20}}, spreadOf([2]float64{0.123456, 0}, [2]float64{150, 20}), "as they are")
	assert.Equal(t, []*[2]float64{{-77.78, 0}, {77.78, 0}}, spreadOf([2]float64{5000, 7}, [2]float64{5001, 7}))
	assert.Equal(t, []*[2]float64{{-77.78, 77.78}, {77.78, -77.78}}, spreadOf([2]float64{-1e9, 1e9}, [2]float64{1e9, -1e9}))
	assert.Equal(t, []*[2]float64{nil, nil}, spreadOf([2]float64{3, 3}, [2]float64{3, 3}), "all in one place")
	for _, at := range spreadOf([2]float64{-1.7e308, 0}, [2]float64{1.7e308, 1}, [2]float64{0, 5e-324}) {
		if at != nil {
			assert.False(t, math.IsNaN(at[0]) || math.IsInf(at[0], 0))
		}
	}
}

func TestDatesBecomeEDTF(t *testing.T) {
	for said, want := range map[string]string{
		"2015": "2015", " 2015-07 ": "2015-07", "2009/..": "2009/..", "2015-07-01T10:00:00.000Z": "2015-07-01", "2015-07-01 10:00": "2015-07-01",
		"1.7.2015": "2015-07-01", "31.12.2014": "2014-12-31", "25/12/2015": "2015-12-25", "12/25/2015": "2015-12-25", "3/3/2015": "2015-03-03",
		"2015/07/04": "2015-07-04", "July 2015": "2015-07", "1 July 2015": "2015-07-01", "Sept. 1, 2015": "2015-09-01",
		"7/4/2015": "", "yesterday": "", "2015-02-30": "", "30.2.2015": "", "32 July 2015": "", "15": "", "": "", "July": "", "May May": "", "1e3": "",
	} {
		got, ok := dateOf(said)
		assert.Equal(t, want != "", ok, said)
		if ok {
			assert.Equal(t, want, got, said)
		}
	}
}

func TestListsComeBackFromCells(t *testing.T) {
	for _, list := range [][]string{{"a"}, {"a", "b"}, {"a;b", "c"}, {";", "x"}, {"Smith; Jones", ";", "unnamed"}, {"x;"}} {
		assert.Equal(t, list, parted(joined(list)))
	}
	assert.Nil(t, parted(""))
}

func TestColours(t *testing.T) {
	for said, want := range map[string]string{"#A1b": "#aa11bb", "#336699": "#336699", "rgb(1, 2,255)": "#0102ff", "rgb(1,2)": "", "rgb(1,2,300)": "", "red": "", "#12": ""} {
		got, ok := colourOf(said)
		assert.Equal(t, want != "", ok, said)
		if ok {
			assert.Equal(t, want, got)
		}
	}
}

// The work is bounded where every quote stands everywhere, and where every quote is
// nearly somewhere.
func TestQuotesAreSoughtWithinBounds(t *testing.T) {
	document := DocumentOf("d.txt", []byte(strings.Repeat("no one and none ", 20_000)))
	for _, words := range []string{"no%.0d", "nq one and non%d"} {
		var b strings.Builder
		b.WriteString("source,target,quote\n")
		for i := range 2000 {
			fmt.Fprintf(&b, "a,b,"+words+"\n", i)
		}
		f, err := Read("claims.csv", []byte(b.String()))
		require.NoError(t, err)
		_, err = f.Map(document)
		require.Error(t, err)
	}
}

func TestCirclesAreCutOnce(t *testing.T) {
	next := []int{1, 2, 0, 3, 0, 6, -1}
	breakCircles(len(next), func(i int) (int, bool) { return next[i], next[i] >= 0 }, func(i int) { next[i] = -1 })
	assert.Equal(t, []int{1, 2, -1, -1, 0, 6, -1}, next)
}

func TestExtraKeepsAllThatIsLeft(t *testing.T) {
	f, err := Read("g.json", []byte(`{"nodes":[{"id":"A","color":"#abc","n":1.50,"t":true,"o":{"k": [1, 2]},"null":null,"empty":[],"extra":{"id":"mine"}}],"links":[]}`))
	require.NoError(t, err)
	m, made := adopted(t, f)
	assert.Equal(t, map[string]string{"colour": "#aabbcc", "n": "1.50", "t": "true", "o": `{"k":[1,2]}`, "id": "mine"}, m.Nodes[0].Extra)
	assert.Equal(t, []string{"colour", "n", "o", "t"}, slices.Sorted(func(yield func(string) bool) {
		for name := range made.Extra {
			if !yield(name) {
				return
			}
		}
	}))
}
