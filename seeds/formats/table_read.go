package formats

import (
	"fmt"
	"strings"
)

// Tables of nodes, of edges and of claims. What a table is, its columns say: one with a
// source and a target, by whatever names, has edges; with a quote as well, claims.
// Names of columns may be in any order and any case, and have spaces, hyphens and
// underscores or not:
//
//	source  from, subject, actor      target  to, object
//	kind    type, relation, interaction, category
//	label   title                     status
//	when    date, time, year; or start and end
//	quote   quotation, excerpt, evidence; and quote 2, quote 3 for more
//
// Beside a quote may stand document, start, end, prefix, suffix, speaker and note, and
// beside quote 2 document 2 and so on; none of them is needed. The names of nodes may
// stand in source name and target name. Where a table of edges comes alone, its ends
// are nodes. A column that is none of these is kept, in a map's extra.

// isEdges reports whether a table has edges.
func (t *table) isEdges() bool { return t.column(sourceNames()) >= 0 && t.column(targetNames()) >= 0 }

func sourceNames() []string { return []string{"source", "from", "subject", "actor"} }
func targetNames() []string { return []string{"target", "to", "object"} }

// column is the first column of one of some names; -1: there is none.
func (t *table) column(names []string) int {
	for _, name := range names {
		for i := range t.header {
			if alike(t.header[i], name) {
				return i
			}
		}
	}
	return -1
}

// readTable reads a table of edges or claims that comes alone, or of nodes.
func readTable(data []byte) (*Foreign, error) {
	t, err := openTable(data)
	if err != nil {
		return nil, err
	}
	g := &tableGraph{gathering: gathering{text: t.text, open: true, named: true}}
	if t.isEdges() {
		err = g.readEdges(t)
	} else {
		err = g.readNodes(t)
	}
	if err != nil {
		return nil, err
	}
	return g.joined()
}

// readTables reads a pair of tables, of nodes and of edges; the ends of edges are ids
// or names of the nodes. What is wrong is told with the name of its file.
func readTables(nodes, edges File) (*Foreign, error) {
	n, err := openTable(nodes.Data)
	if err != nil {
		return nil, InFile(nodes.Name, err)
	}
	g := &tableGraph{gathering: gathering{text: n.text, named: true}}
	if err := g.readNodes(n); err != nil {
		return nil, InFile(nodes.Name, err)
	}
	if _, err := g.joined(); err != nil { // ids given twice
		return nil, InFile(nodes.Name, err)
	}
	e, err := openTable(edges.Data)
	if err != nil {
		return nil, InFile(edges.Name, err)
	}
	g.text, g.lineAt, g.line = e.text, 0, 0
	if err := g.readEdges(e); err != nil {
		return nil, InFile(edges.Name, err)
	}
	f, err := g.joined()
	return f, InFile(edges.Name, err)
}

// tableGraph gathers rows.
type tableGraph struct {
	gathering
	fields fields
}

func (g *tableGraph) readNodes(t *table) error {
	if t.column([]string{"id", "label", "name", "title", "key"}) < 0 {
		return placed(t.text, 0, "no column names a node, and none its ends; expected id or label, or source and target; there are "+shown(strings.Join(t.header, ", ")))
	}
	return g.rows(t, func(at int) error {
		n := g.fields.node("")
		if n.ID == "" && n.Name == "" {
			return placed(t.text, at, "the row has neither an id nor a label")
		}
		return g.node(at, n)
	})
}

func (g *tableGraph) readEdges(t *table) error {
	for i, known := range [][]string{sourceNames(), targetNames()} {
		t.header[t.column(known)] = []string{"source", "target"}[i]
	}
	known := make(map[string]bool)
	return g.rows(t, func(at int) error {
		if err := g.parties(at, known); err != nil {
			return err
		}
		l, said := g.fields.link()
		return g.link(at, l, said)
	})
}

// parties makes nodes of those whom a row names beside their ids, as Claims does; known
// are those that are nodes already.
func (g *tableGraph) parties(at int, known map[string]bool) error {
	for _, column := range []string{"source", "target", "with", "cargo", "by", "speaker"} {
		many := column != "source" && column != "target" && column != "speaker"
		ids, names := []string{g.fields.peek(column)}, []string{g.fields.peek(column + " name")}
		if many {
			ids, names = parted(ids[0]), parted(g.fields.peek(column+" names"))
		}
		for i, id := range ids {
			if !g.open || i >= len(names) || names[i] == "" || id == "" || known[id] {
				continue
			}
			if (column == "by" || column == "speaker") && id == names[i] {
				continue // a name as printed, and no id
			}
			known[id] = true
			if err := g.node(at, ForeignNode{ID: id, Name: names[i]}); err != nil {
				return err
			}
		}
	}
	g.fields.text("source name")
	g.fields.text("target name")
	return nil
}

// peek is a text that stays.
func (f *fields) peek(name string) string {
	for _, v := range f.list {
		if alike(v.Name, name) {
			return textOf(v.Value)
		}
	}
	return ""
}

// rows reads row by row; each is called with where a row starts, its cells being the
// fields.
func (g *tableGraph) rows(t *table, each func(at int) error) error {
	t.literal = literals(t.header)
	g.fields.comma = t.comma != ','
	row := make([]string, 0, len(t.header))
	for {
		next, at, err := t.next(row)
		if err != nil || next == nil {
			return err
		}
		row = next
		if len(row) > len(t.header) {
			return placed(t.text, at, fmt.Sprintf("the row has %d cells; expected %d, as the first row has", len(row), len(t.header)))
		}
		g.fields.reset()
		for i, cell := range row {
			if !t.literal[i] {
				cell = strings.TrimSpace(cell)
			}
			g.fields.add(t.name(i), cell)
		}
		if len(g.fields.list) == 0 {
			continue
		}
		if err := each(at); err != nil {
			return err
		}
	}
}

// name is what a column is called; one without a name, by its number.
func (t *table) name(i int) string {
	if t.header[i] == "" {
		return fmt.Sprintf("column %d", i+1)
	}
	return t.header[i]
}

// literals are the columns of words that stand in a document, which are read to the
// letter; of the others, spaces around what a cell says are no part of it.
func literals(header []string) []bool {
	literal := make([]bool, len(header))
	for i, name := range header {
		name = strings.TrimRight(name, "0123456789")
		for _, words := range []string{"quote", "quotation", "excerpt", "evidence", "prefix", "suffix", "note"} {
			literal[i] = literal[i] || alike(name, words)
		}
	}
	return literal
}
