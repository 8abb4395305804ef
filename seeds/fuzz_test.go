package seeds

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// Whatever the bytes are, Read gives either a map whose quotes stand in their
// documents, or faults that all say something.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/bad/*.json")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range append(files, "testdata/good.json") {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	article, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Read("map.json", data, func(file string) ([]byte, error) {
			if file != "article.txt" {
				return nil, errors.New("no such file")
			}
			return article, nil
		})
		if err != nil {
			checkFaults(t, err)
			return
		}
		for _, q := range m.Quotes {
			if got := m.Document(q.Document).Text.Slice(q.Start, q.End); got != q.Exact {
				t.Errorf("quote %s is %q, the document says %q", q.ID, q.Exact, got)
			}
		}
		for _, l := range m.Links {
			if m.Node(l.Source) == nil || m.Node(l.Target) == nil || m.FamilyOf(l.Kind) == "" {
				t.Errorf("link %s is not whole", l.ID)
			}
		}
	})
}

// checkFaults fails where an error of Read is not a sorted list of faults.
func checkFaults(t *testing.T, err error) {
	var faults Faults
	if !errors.As(err, &faults) || len(faults) == 0 {
		t.Fatalf("the error %v lists no faults", err)
	}
	line := 0
	for _, f := range faults {
		if f.Problem == "" || f.File == "" {
			t.Errorf("a fault says nothing: %+v", f)
		}
		if f.File == "map.json" && f.Line > 0 {
			if f.Line < line {
				t.Errorf("line %d is listed after line %d", f.Line, line)
			}
			line = f.Line
		}
	}
}
