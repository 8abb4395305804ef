package formats

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
)

// format is a format of other programs that can be read. To add one is to add a line
// to readable, and a file with its reader.
type format struct {
	name  string   // as people call it
	ends  []string // how names of its files end; the first is its own
	sniff func(*sample) bool
	read  func([]byte) (*Foreign, error)
}

// readable are the formats that can be read. A file is of the first one that its name
// and its content fit; where no name fits, of the first that its content does.
func readable() []format {
	return []format{
		{"graphology JSON", []string{".graphology", ".json"}, isGraphology, readGraphology},
		{"Kumu JSON", []string{".kumu", ".json"}, hasKeys("elements", "connections"), readKumu},
		{"Cytoscape JSON", []string{".cyjs", ".json"}, isCytoscape, readCytoscape},
		{"JSON Graph Format", []string{".jgf", ".json"}, isJGF, readJGF},
		{"node-link JSON", []string{".node-link", ".json"}, hasKeys("nodes"), readNodeLinks},
		{"GEXF", []string{".gexf", ".xml"}, begins("gexf"), readGEXF},
		{"GraphML", []string{".graphml", ".xml"}, begins("graphml"), readGraphML},
		{"DOT", []string{".dot", ".gv"}, isDOT, readDOT},
		{"CSV", []string{".csv", ".tsv", ".tab", ".txt"}, isTable, readTable},
	}
}

// File is a file of another program.
type File struct {
	Name string // as faults call it; how it ends says something of its format
	Data []byte
}

// Read reads a file of any format of readable. The error is a *Fault, or several
// joined; it does not say the name.
func Read(name string, data []byte) (*Foreign, error) {
	s := sampleOf(data)
	if s.keys["quotes"] && s.keys["documents"] {
		return nil, &Fault{Text: "this is a map already: a map.json needs no import"}
	}
	f := formatOf(name, s)
	if f == nil {
		return nil, unreadable(s)
	}
	got, err := f.read(data)
	if err != nil {
		return nil, err
	}
	return got, nil
}

// ReadPair reads a table of nodes and a table of edges, in either order. The error
// names the file that is at fault.
func ReadPair(a, b File) (*Foreign, error) {
	for _, f := range []File{a, b} {
		if s := sampleOf(f.Data); s.first == '{' || s.first == '[' || s.first == '<' {
			return nil, InFile(f.Name, &Fault{Text: "this is no table; expected two tables as CSV, one of nodes and one of edges, or one file of another format"})
		}
	}
	for i, f := range []File{a, b} {
		t, err := openTable(f.Data)
		switch {
		case err != nil:
			return nil, InFile(f.Name, err)
		case t.isEdges() && i == 0:
			a, b = b, a
		case t.isEdges():
			return readTables(a, f)
		}
	}
	if t, err := openTable(b.Data); err != nil || !t.isEdges() {
		return nil, InFile(b.Name, errors.Join(err, &Fault{Text: "neither table has edges; expected one with a column source and a column target"}))
	}
	return readTables(a, b)
}

// InFile is an error of a reader with the name of its file before it, and before each
// of several.
func InFile(name string, err error) error {
	var f *Fault
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []error
		for _, err := range joined.Unwrap() {
			all = append(all, InFile(name, err))
		}
		return errors.Join(all...)
	}
	switch {
	case err == nil:
		return nil
	case errors.As(err, &f) && f.Line > 0:
		return fmt.Errorf("%s:%w", name, err)
	}
	return fmt.Errorf("%s: %w", name, err)
}

// formatOf is the format of a file, or nil.
func formatOf(name string, s *sample) *format {
	all := readable()
	end := strings.ToLower(path.Ext(name))
	fits := func(f format) bool { return f.sniff(s) }
	ends := func(f format) bool { return slices.Contains(f.ends, end) }
	for _, is := range []func(format) bool{
		func(f format) bool { return ends(f) && fits(f) },
		fits,
		func(f format) bool { return ends(f) && f.ends[0] == end }, // its own ending: its reader says what is wrong
	} {
		if i := slices.IndexFunc(all, is); i >= 0 {
			return &all[i]
		}
	}
	return nil
}

// Names are what people call the formats that can be read.
func Names() []string {
	var names []string
	for _, f := range readable() {
		names = append(names, f.name)
	}
	return names
}

// unreadable is the fault of a file of no format that can be read.
func unreadable(s *sample) error {
	if _, err := screened(s.data); err != nil {
		return err
	}
	if s.first == '{' || s.first == '[' {
		whole := scan(s.data)
		whole.skip()
		if err := whole.end(); err != nil {
			return err
		}
	}
	names := Names()
	what := "this is no format that can be read"
	switch {
	case s.first == 0:
		what = "the file is empty"
	case s.first == '{' || s.first == '[':
		what = "this JSON has neither nodes nor elements nor a graph"
	case s.word != "":
		what = "this begins with " + quoted(s.word) + " and is no format that can be read"
	}
	return &Fault{Text: what + "; expected " + strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]}
}
