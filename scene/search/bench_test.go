package search

import (
	"fmt"
	"strings"
	"testing"

	"citemap/seeds"
	"citemap/seeds/defiance"

	"github.com/stretchr/testify/require"
)

// The index of the built-in map should be made in less than 15 ms, and a query of it
// take less than 2 ms.

func BenchmarkBuildBuiltIn(b *testing.B) {
	m, err := defiance.Map()
	require.NoError(b, err)
	for b.Loop() {
		New(m, described(m)).Find("moscow", 20)
	}
}

func BenchmarkFindInBuiltIn(b *testing.B) {
	m, err := defiance.Map()
	require.NoError(b, err)
	benchmarkFind(b, m)
}

func benchmarkFind(b *testing.B, m *seeds.Map) {
	x := New(m, described(m))
	for _, query := range []string{"r", "mos", "moscow", "sanctoins", "the oil of china", "kahmenei putin partnrship"} {
		b.Run(query, func(b *testing.B) {
			x.Find(query, 50)
			b.ReportAllocs()
			for b.Loop() {
				x.Find(query, 50)
			}
		})
	}
}

// largest is a map as large as maps can be, with a document of 8 MiB.
func largest(b *testing.B) *seeds.Map {
	built, err := defiance.Map()
	require.NoError(b, err)
	source := built.Documents[0].Text.String()
	var text strings.Builder
	for round := 0; text.Len() < 8<<20-2*len(source); round++ {
		for k, word := range strings.SplitAfter(source, " ") {
			if k%9 == 8 {
				fmt.Fprintf(&text, "w%s ", strings.Map(func(c rune) rune { return c + 'a' - '0' }, fmt.Sprint((round*31+k)*7919%99991)))
			}
			text.WriteString(word)
		}
		text.WriteByte('\n')
	}
	m := &seeds.Map{Documents: []seeds.Document{{ID: "d", Text: seeds.NewText(text.String())}}}
	for i := range seeds.MaxNodes {
		n := built.Nodes[i%len(built.Nodes)]
		n.ID = fmt.Sprint("n", i)
		m.Nodes = append(m.Nodes, n)
	}
	for i := range seeds.MaxLinks {
		l := built.Links[i%len(built.Links)]
		l.ID, l.Source, l.Target, l.With, l.Cargo = fmt.Sprint("l", i), m.Nodes[i%997].ID, m.Nodes[i*31%len(m.Nodes)].ID, nil, nil
		m.Links = append(m.Links, l)
	}
	m.Reindex()
	return m
}

func BenchmarkBuildLargest(b *testing.B) {
	m := largest(b)
	for b.Loop() {
		New(m, described(m)).Find("moscow", 20)
	}
}

func BenchmarkFindInLargest(b *testing.B) { benchmarkFind(b, largest(b)) }
