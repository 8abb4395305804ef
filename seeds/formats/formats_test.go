package formats

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
	"citemap/seeds/defiance"
)

var update = flag.Bool("update", false, "write the files of testdata anew")

// oddities is a document of what is hard to write: commas, quotation marks, line
// ends of both systems, a formula, tags, letters of four scripts.
const oddities = "He said \"no, never\", twice.\n\nTwo lines\r\nand a third\n=1+1 is two; a < b & c.\n" +
	"ایران و روسیه، با هم\n俄罗斯与伊朗“结盟”，如是说\nИван: «да» 🙂 | so it ends.\n"

// odd is a map of that document in which every field is used, and every field
// is left out.
func odd(t *testing.T) *seeds.Map {
	t.Helper()
	m := &seeds.Map{
		Title: "Odd, “very”", Summary: "What is hard to write.", Language: "en", URL: "https://example.org/odd?a=1&b=2",
		Documents: []seeds.Document{
			{ID: "d", Title: "T", File: "sub/d.txt", SHA256: strings.Repeat("0", 64), Language: "mul", Retrieved: "2026-11-22",
				Author: "A", Publisher: "P", Published: "2024-09", URL: "https://example.org/d", Text: seeds.NewText(oddities)},
			{ID: "bare", File: "bare.txt", SHA256: strings.Repeat("1", 64), Text: seeds.NewText("Bare.")},
		},
		Kinds: []seeds.Kind{
			{ID: "port", On: seeds.OnNode, Label: "harbour"},
			{ID: "ferry", On: seeds.OnLink, Family: seeds.Goods},
		},
		Nodes: []seeds.Node{
			{ID: "a", Name: "A; B, and “C”", Kind: "country", Aliases: []string{"Æ", "إيران"}, Weight: 3,
				Place: &seeds.Place{Lon: -53.25, Lat: 0, Outline: "IRN"}, When: "1979/..", Dated: "since 1979", Summary: "One <line>.",
				Quotes: []string{"comma", "cjk"}, At: &[2]float64{1.5, 0}, Extra: map[string]string{"z": "1", "a": "<2>"}},
			{ID: "b", Name: "俄罗斯", Kind: "port", Weight: 2, Of: "a", Place: &seeds.Place{}},
			{ID: "c", Name: "-C", Kind: "weapon", Weight: 1},
		},
		Chapters: []seeds.Chapter{
			{ID: "c1", Title: "First", Start: "comma", Steps: []seeds.Step{
				{Title: "S", Text: "Own words.", Notes: "pause", Nodes: []string{"a", "b"}, Links: []string{"full"}, Quote: "rtl"}, {},
			}},
			{ID: "c2"},
		},
		Links: []seeds.Link{
			{ID: "full", Source: "a", Target: "b", Kind: "ferry", Label: "@label", Directed: true, Weight: 3, Status: seeds.Agreed,
				View: seeds.Said, By: []string{"c", "Smith; Jones", ";", "unnamed"}, Past: true, Not: true, Undoes: "bare",
				With: []string{"b", "c"}, When: "-0044", Dated: "long, long ago", Cargo: []string{"c", "b"},
				Quantity: &seeds.Quantity{Text: "nearly -2.5 million", Value: -2500000.25, Bound: "nearly", Unit: "shells", Of: "all, of it"},
				Quotes:   []string{"comma", "crlf", "rtl"}, Extra: map[string]string{"k": "v, <w>", "b": "\""}},
			{ID: "bare", Source: "b", Target: "a", Kind: "trade", Weight: 2, Status: seeds.Stated},
			{ID: "formula", Source: "a", Target: "b", Kind: "oil", Directed: true, Weight: 1, Status: seeds.Stalled,
				Quantity: &seeds.Quantity{Text: "some"}, Quotes: []string{"formula", "cjk"}},
			{ID: "mixed", Source: "c", Target: "b", Kind: "arms", Directed: true, Weight: 2, Status: seeds.Reversed, Quotes: []string{"mixed"}},
		},
	}
	for _, q := range []seeds.Quote{
		{ID: "comma", Exact: "\"no, never\", twice", Prefix: "He said ", Suffix: ".", Speaker: "a", Note: "Ours: \"sic\"."},
		{ID: "crlf", Exact: "Two lines\r\nand a third\n", Speaker: "Someone, else"},
		{ID: "formula", Exact: "=1+1 is two; a < b & c."},
		{ID: "rtl", Exact: "ایران و روسیه، با هم"},
		{ID: "cjk", Exact: "俄罗斯与伊朗“结盟”，如是说", Note: "多行\n注释"},
		{ID: "mixed", Exact: " «да» 🙂 | so it ends"},
	} {
		before, _, found := strings.Cut(oddities, q.Exact)
		require.True(t, found, q.ID)
		q.Document, q.Start = "d", utf8.RuneCountInString(before)
		q.End = q.Start + utf8.RuneCountInString(q.Exact)
		m.Quotes = append(m.Quotes, q)
	}
	m.Reindex()
	return m
}

func builtin(t *testing.T) *seeds.Map {
	t.Helper()
	m, err := defiance.Map()
	require.NoError(t, err)
	return m
}

// formats are the functions of this package, by the end of their goldens' names.
func formats() map[string]func(io.Writer, *seeds.Map) error {
	return map[string]func(io.Writer, *seeds.Map) error{
		"graph.json":      NodeLink,
		"claims.csv":      Claims,
		"gexf":            func(w io.Writer, m *seeds.Map) error { return GEXF(w, m, somewhere) },
		"graphology.json": Graphology,
		"graphml":         func(w io.Writer, m *seeds.Map) error { return GraphML(w, m, somewhere) },
	}
}

// written is what a format writes of a map.
func written(t *testing.T, write func(io.Writer, *seeds.Map) error, m *seeds.Map) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, write(&out, m))
	return out.Bytes()
}

func TestFilesAreAsBefore(t *testing.T) {
	for name, write := range formats() {
		for end, m := range map[string]*seeds.Map{"odd." + name: odd(t), "empty." + name: {}} {
			got := written(t, write, m)
			if *update {
				require.NoError(t, os.WriteFile("testdata/"+end, got, 0o644))
			}
			want, err := os.ReadFile("testdata/" + end)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got), end)
		}
	}
}

func TestTheSameMapGivesTheSameBytes(t *testing.T) {
	for name, write := range formats() {
		first := written(t, write, odd(t))
		for range 20 {
			require.Equal(t, first, written(t, write, odd(t)), name)
		}
	}
}

// full takes so many bytes and then no more.
type full struct{ room int }

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.room {
		return 0, errFull
	}
	f.room -= len(p)
	return len(p), nil
}

func TestErrorsOfTheWriterAreReturned(t *testing.T) {
	m := builtin(t)
	for name, write := range formats() {
		size := len(written(t, write, m))
		for _, room := range []int{0, 1, size / 2, size - 1} {
			assert.ErrorIs(t, write(&full{room}, m), errFull, "%s, %d of %d bytes", name, room, size)
		}
		assert.NoError(t, write(&full{size}, m), name)
	}
}
