// Package crowd writes maps as large as one likes: to measure what a map of
// thousands of nodes costs, and to test that it stays a map.
//
// What it writes is a map file with a document of its own, so the reader refuses
// it or takes it as it does anybody's. The nodes stand in circles, as the people
// of a company or the papers of a field do: most links stay in their circle, and go
// to those that have many already (A.-L. Barabási and R. Albert, "Emergence of
// scaling in random networks", 1999); of the rest, most lead to a circle next to
// theirs. The same numbers give the same bytes on every processor.
package crowd

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"citemap/seeds"
)

// The names of the two files: the map's, and its document's.
const (
	MapFile  = "map.json"
	TextFile = "article.txt"
)

// Map returns a map of so many nodes and links, as the reader gives it.
func Map(nodes, links int) (*seeds.Map, error) {
	data, text, err := Files(nodes, links)
	if err != nil {
		return nil, err
	}
	return seeds.Read(MapFile, data, func(string) ([]byte, error) { return text, nil })
}

// Files returns the bytes of the map file and those of its document. There is a
// sentence in the document for every link. An error says that the format holds no
// such map: it takes at least as many nodes as there are wares and two that trade
// in them, at least a link for every node, and no more of either than the reader.
func Files(nodes, links int) (data, text []byte, err error) {
	switch {
	case nodes < len(wares)+2 || nodes > seeds.MaxNodes:
		return nil, nil, fmt.Errorf("a map of %d nodes: it takes %d to %d", nodes, len(wares)+2, seeds.MaxNodes)
	case links < nodes || links > seeds.MaxLinks:
		return nil, nil, fmt.Errorf("%d links between %d nodes: it takes %d to %d", links, nodes, nodes, seeds.MaxLinks)
	}
	c := gather(nodes, links)
	text, quotes := c.tell()
	if len(text) > seeds.MaxFile {
		return nil, nil, fmt.Errorf("%d links fill %d bytes, and a file has at most %d", links, len(text), seeds.MaxFile)
	}
	if data = c.write(text, quotes); len(data) > seeds.MaxFile {
		return nil, nil, fmt.Errorf("%d nodes and %d links fill %d bytes, and a file has at most %d", nodes, links, len(data), seeds.MaxFile)
	}
	return data, text, nil
}

// wares are what travels: the last nodes of the map, and no end of any link.
var wares = [...]struct{ name, kind string }{
	{"Grain", "commodity"}, {"Copper", "commodity"}, {"Timber", "commodity"}, {"Rifles", "weapon"},
	{"Mortars", "weapon"}, {"Turbines", "technology"}, {"Sensors", "technology"}, {"Ledgers", "technology"},
}

// span is where in the document a sentence stands, in code points, which are bytes
// here.
type span struct{ from, to int }

// tell writes the document: a sentence a link, a paragraph a few of them.
func (c *crowd) tell() ([]byte, []span) {
	var b strings.Builder
	spans := make([]span, len(c.links))
	for i, l := range c.links {
		from := b.Len()
		fmt.Fprintf(&b, "%s %s %s.", c.nodes[l.from].name, c.deedOf(i).verb, c.nodes[l.to].name)
		spans[i] = span{from, b.Len()}
		if i%8 == 7 {
			b.WriteString("\n\n")
			continue
		}
		b.WriteByte(' ')
	}
	return []byte(b.String()), spans
}

// write writes the map file.
func (c *crowd) write(text []byte, quotes []span) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `{"title":"%d nodes, %d links","summary":"A map made up to be large.","language":"en",`, len(c.nodes), len(c.links))
	fmt.Fprintf(&b, `"documents":[{"id":"a","file":%q,"sha256":"%x","language":"en"}],`, TextFile, sha256.Sum256(text))
	b.WriteString(`"quotes":[`)
	for i, s := range quotes {
		fmt.Fprintf(&b, `%s{"id":"q%d","document":"a","exact":%q,"start":%d,"end":%d}`, comma(i), i, text[s.from:s.to], s.from, s.to)
	}
	b.WriteString("],\n\"nodes\":[")
	for i := range c.nodes {
		n := &c.nodes[i]
		fmt.Fprintf(&b, `%s{"id":"n%d","name":%q,"kind":%q,"weight":%d,"quotes":["q%d"]}`, comma(i), i, n.name, n.kind, n.weight, n.told)
	}
	b.WriteString("],\n\"links\":[")
	for i, l := range c.links {
		d := c.deedOf(i)
		fmt.Fprintf(&b, `%s{"id":"l%d","source":"n%d","target":"n%d","kind":%q,"label":%q,"weight":%d,"quotes":["q%d"]`, comma(i), i, l.from, l.to, d.kind, d.label, d.weight, i)
		switch {
		case i%11 == 3:
			b.WriteString(`,"status":"agreed"`)
		case i%13 == 5:
			b.WriteString(`,"past":true`)
		case d.carries:
			fmt.Fprintf(&b, `,"cargo":["n%d"]`, len(c.nodes)-1-i%len(wares))
		}
		b.WriteByte('}')
	}
	b.WriteString("]}\n")
	return []byte(b.String())
}

// comma stands before every entry of a list but the first.
func comma(i int) string {
	if i == 0 {
		return "\n"
	}
	return ",\n"
}
