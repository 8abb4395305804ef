package formats

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"citemap/seeds"
)

// samples are the files under testdata that match a pattern.
func samples(f *testing.F, patterns ...string) [][]byte {
	f.Helper()
	var all [][]byte
	for _, pattern := range patterns {
		files, err := filepath.Glob("testdata/" + pattern)
		if err != nil || len(files) == 0 {
			f.Fatal("no files like ", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			all = append(all, data)
		}
	}
	return all
}

// whole fails where what a reader gave is neither a Foreign that becomes a map nor a
// fault.
func whole(t *testing.T, got *Foreign, err error) {
	t.Helper()
	if err != nil {
		var fault *Fault
		if !errors.As(err, &fault) || fault.Text == "" || got != nil {
			t.Fatalf("the error %v says nothing, or comes with a result", err)
		}
		if !utf8.ValidString(err.Error()) || strings.ContainsAny(err.Error(), "\x00\x1b\u202e") {
			t.Fatalf("the error %q can confuse a terminal", err)
		}
		return
	}
	made, err := got.Map(story())
	var fault *Fault
	switch {
	case errors.As(err, &fault):
		return
	case err != nil:
		t.Fatalf("a map with faults was made: %v", err)
	}
	if _, err := seeds.Read("map.json", made.Text, func(string) ([]byte, error) { return story().Data, nil }); err != nil {
		t.Fatal(err)
	}
}

// fuzz runs a reader on the corpus and what comes of it.
func fuzz(f *testing.F, read func([]byte) (*Foreign, error), patterns ...string) {
	for _, data := range samples(f, patterns...) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := read(data)
		whole(t, got, err)
	})
}

func FuzzGraphology(f *testing.F) {
	fuzz(f, readGraphology, "hostile/json/*", "others/graphology.json")
}

func FuzzCytoscape(f *testing.F) {
	fuzz(f, readCytoscape, "hostile/json/*", "others/cytoscape*.json")
}

func FuzzJGF(f *testing.F) { fuzz(f, readJGF, "hostile/json/*", "others/jgf-*.json") }

func FuzzKumu(f *testing.F) { fuzz(f, readKumu, "hostile/json/*", "others/kumu-*.json") }

func FuzzNodeLinks(f *testing.F) {
	fuzz(f, readNodeLinks, "hostile/json/*", "others/networkx-multigraph.json", "odd.graph.json")
}

func FuzzTable(f *testing.F) {
	fuzz(f, readTable, "hostile/csv/*", "others/*.csv", "others/*.tsv", "odd.claims.csv")
}

// Whatever a file is called and holds, it is read or refused.
func FuzzRead(f *testing.F) {
	names := []string{"a.json", "a.csv", "a.cyjs", "a.jgf", "a"}
	for i, data := range samples(f, "hostile/*/*", "others/*") {
		f.Add(names[i%len(names)], data)
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		got, err := Read(name, data)
		whole(t, got, err)
	})
}

func FuzzPair(f *testing.F) {
	tables := samples(f, "hostile/csv/*", "others/*.csv")
	for i := range tables {
		f.Add(tables[i], tables[len(tables)-1-i])
	}
	f.Fuzz(func(t *testing.T, a, b []byte) {
		got, err := ReadPair(File{"a.csv", a}, File{"b.csv", b})
		whole(t, got, err)
	})
}

// A quote that is found stands where the map says, whatever words are looked for in
// whatever text.
func FuzzQuotes(f *testing.F) {
	f.Add("Anna sees the river.", "the river", "", 3)
	f.Add("a a a a", "a", "a ", -1)
	f.Add("é\u0301日🙂\r\n", "🙂", "日", 9)
	f.Add("\ufeffmark", "mark", "", 0)
	f.Fuzz(func(t *testing.T, text, words, prefix string, start int) {
		end := float64(start) + 3
		from := float64(start)
		foreign := &Foreign{
			Nodes: []ForeignNode{{ID: "a"}, {ID: "b"}},
			Links: []ForeignLink{{Source: "a", Target: "b", Quotes: []string{words},
				Extra: []Attribute{{"prefix", prefix}, {"start", from}, {"end", end}}}},
		}
		document := DocumentOf("d.txt", []byte(text))
		made, err := foreign.Map(document)
		var fault *Fault
		if errors.As(err, &fault) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		m, err := seeds.Read("map.json", made.Text, func(string) ([]byte, error) { return document.Data, nil })
		if err != nil || len(m.Quotes) != 1 || m.Quotes[0].Exact != words {
			t.Fatalf("%v: %q in %q", err, words, text)
		}
	})
}
