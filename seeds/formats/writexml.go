package formats

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"citemap/seeds"
)

// Positions says where a map's nodes are, in layout units, y downwards; false:
// it does not know that node. A nil Positions knows none.
type Positions func(nodeID string) (x, y float64, ok bool)

// of is the position of a node: as it is shown, or else as the map asks for it.
func (p Positions) of(n *seeds.Node) (x, y float64, ok bool) {
	if p != nil {
		if x, y, ok = p(n.ID); ok {
			return x, y, true
		}
	}
	if n.At != nil {
		return n.At[0], n.At[1], true
	}
	return 0, 0, false
}

// field is an attribute that the nodes or the links of a map have in a file of
// another program, by a name of its own; an entry whose value is empty is left
// without it. Type is string, int, double or boolean.
type field[T any] struct {
	name, kind string
	value      func(*T) string
}

// nodeFields are the attributes of a map's nodes: the fields of map.json that
// neither format has a place for, the first quote and its document, and every key
// of an extra that is not taken.
func nodeFields(m *seeds.Map) []field[seeds.Node] {
	type of = func(*seeds.Node) string
	place := func(part func(*seeds.Place) string) of {
		return func(n *seeds.Node) string {
			if n.Place == nil {
				return ""
			}
			return part(n.Place)
		}
	}
	fields := []field[seeds.Node]{
		{"kind", "string", func(n *seeds.Node) string { return n.Kind }},
		{"aliases", "string", func(n *seeds.Node) string { return joined(n.Aliases) }},
		{"weight", "int", func(n *seeds.Node) string { return strconv.Itoa(n.Weight) }},
		{"of", "string", func(n *seeds.Node) string { return n.Of }},
		{"lon", "double", place(func(p *seeds.Place) string { return float(p.Lon) })},
		{"lat", "double", place(func(p *seeds.Place) string { return float(p.Lat) })},
		{"outline", "string", place(func(p *seeds.Place) string { return p.Outline })},
		{"when", "string", func(n *seeds.Node) string { return n.When }},
		{"dated", "string", func(n *seeds.Node) string { return n.Dated }},
		{"summary", "string", func(n *seeds.Node) string { return n.Summary }},
	}
	for _, c := range quotesColumns(m, func(i int) []string { return m.Nodes[i].Quotes }, len(m.Nodes)) {
		fields = append(fields, field[seeds.Node]{c.name, c.kind, func(n *seeds.Node) string {
			return c.cell(&seeds.Link{Quotes: n.Quotes})
		}})
	}
	return withExtras(fields, len(m.Nodes), func(i int) map[string]string { return m.Nodes[i].Extra },
		func(n *seeds.Node) map[string]string { return n.Extra })
}

// linkFields are the attributes of a map's links, as the table of claims has
// them. What stands in the file in other ways is left out.
func linkFields(m *seeds.Map, without ...string) []field[seeds.Link] {
	var fields []field[seeds.Link]
	columns := slices.Concat(coreColumns(m), grammarColumns(m), quantityColumns())
	for _, c := range columns {
		switch c.name {
		case "id", "source", "source_name", "target", "target_name", "by_names", "with_names", "cargo_names", "extra":
		default:
			if !slices.Contains(without, c.name) {
				fields = append(fields, field[seeds.Link]{c.name, kindOf(c.name), c.cell})
			}
		}
	}
	for _, c := range quotesColumns(m, func(i int) []string { return m.Links[i].Quotes }, len(m.Links)) {
		fields = append(fields, field[seeds.Link]{c.name, c.kind, c.cell})
	}
	return withExtras(fields, len(m.Links), func(i int) map[string]string { return m.Links[i].Extra },
		func(l *seeds.Link) map[string]string { return l.Extra })
}

// kindOf is the type of a column of the table of claims.
func kindOf(column string) string {
	switch column {
	case "weight":
		return "int"
	case "past", "not", "directed":
		return "boolean"
	case "value":
		return "double"
	}
	return "string"
}

// typedColumn is a column of the table of claims, and its type.
type typedColumn struct {
	column
	kind string
}

// quotesColumns are the columns of so many quotes as the entry with the most has.
func quotesColumns(m *seeds.Map, quotes func(int) []string, entries int) []typedColumn {
	most := 0
	for i := range entries {
		most = max(most, len(quotes(i)))
	}
	var all []typedColumn
	for nth := range most {
		for i, c := range quoteColumns(m, nth) {
			kind := "string"
			if i == 2 || i == 3 { // start and end
				kind = "int"
			}
			all = append(all, typedColumn{c, kind})
		}
	}
	return all
}

// withExtras adds a field for each key of the extras, in their order. One whose
// name is taken has extra: before it.
func withExtras[T any](fields []field[T], entries int, extra func(int) map[string]string, of func(*T) map[string]string) []field[T] {
	keys := map[string]bool{}
	for i := range entries {
		for key := range extra(i) {
			keys[key] = true
		}
	}
	taken := map[string]bool{"id": true, "name": true, "label": true, "type": true, "x": true, "y": true, "z": true, "size": true, "color": true, "colour": true, "r": true, "g": true, "b": true}
	for _, f := range fields {
		taken[f.name] = true
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		name := key
		if taken[key] {
			name = "extra:" + key
		}
		fields = append(fields, field[T]{name, "string", func(v *T) string { return of(v)[key] }})
	}
	return fields
}

// edgeType is what both formats call links with a direction, or without.
func edgeType(directed bool) string {
	if directed {
		return "directed"
	}
	return "undirected"
}

// edgeDefault is the type of the graph as a whole: directed if any link is.
func edgeDefault(m *seeds.Map) string {
	return edgeType(len(m.Links) == 0 || slices.ContainsFunc(m.Links, func(l seeds.Link) bool { return l.Directed }))
}

// float is a number in as few digits as say it.
func float(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// tags writes XML, and keeps its first error for close.
type tags struct {
	out *bufio.Writer
	err error
}

func newTags(w io.Writer) *tags { return &tags{out: bufio.NewWriter(w)} }

// raw writes what is XML already.
func (t *tags) raw(parts ...string) {
	for _, s := range parts {
		if t.err == nil {
			_, t.err = t.out.WriteString(s)
		}
	}
}

// attr writes an attribute, or nothing where it is empty.
func (t *tags) attr(name, value string) {
	if value != "" {
		t.raw(" ", name, `="`)
		t.text(value)
		t.raw(`"`)
	}
}

// text writes a text to the letter, whether it stands in an element or in an
// attribute: line ends and tabs by number, since readers make others of them. The
// error is that XML has no way to write a character.
func (t *tags) text(s string) {
	for _, c := range s {
		switch {
		case c == '&':
			t.raw("&amp;")
		case c == '<':
			t.raw("&lt;")
		case c == '>':
			t.raw("&gt;")
		case c == '"':
			t.raw("&quot;")
		case c == '\n' || c == '\r' || c == '\t':
			t.raw("&#", strconv.Itoa(int(c)), ";")
		case !isXMLCharacter(c):
			if t.err == nil {
				t.err = fmt.Errorf("%s has the character U+%04X, which XML cannot hold; another format can, as .json or .csv", quoted(s), c)
			}
			return
		case t.err == nil:
			_, t.err = t.out.WriteRune(c)
		}
	}
}

// close writes what is left, and returns the error if there was one.
func (t *tags) close() error {
	if t.err != nil {
		return t.err
	}
	return t.out.Flush()
}
