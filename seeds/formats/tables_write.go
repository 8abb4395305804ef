package formats

import (
	"bufio"
	"io"
	"strconv"

	"citemap/seeds"
)

// NodeTable and EdgeTable write the map as the pair of tables that Gephi (Import
// Spreadsheet) and others open: CSV as Claims writes it, one row a node or link.

// NodeTable writes the nodes:
//
//	Id, Label, Kind, Weight, X, Y       X and Y where the map has a place for the node
//	Aliases, Of, When, Dated, Summary
//	Latitude, Longitude
//	Quotes, Place, Extra                as JSON, as NodeLink has them
//
// Latitude and Longitude say once more what stands in Place, for programs that draw
// maps of the world.
func NodeTable(w io.Writer, m *seeds.Map) error {
	out := bufio.NewWriter(w)
	writeRecord(out, []string{"Id", "Label", "Kind", "Weight", "X", "Y", "Aliases", "Of", "When", "Dated", "Summary",
		"Latitude", "Longitude", "Quotes", "Place", "Extra"})
	for i := range m.Nodes {
		n := &m.Nodes[i]
		p := nodeOf(m, n)
		var x, y, lat, lon string
		if n.At != nil {
			x, y = decimal(n.At[0]), decimal(n.At[1])
		}
		if n.Place != nil {
			lat, lon = decimal(n.Place.Lat), decimal(n.Place.Lon)
		}
		writeRecord(out, []string{n.ID, n.Name, n.Kind, strconv.Itoa(n.Weight), x, y, joined(n.Aliases), n.Of, n.When,
			n.Dated, n.Summary, lat, lon, cellOf(p.Quotes), cellOf(p.Place), object(n.Extra)})
	}
	return out.Flush()
}

// EdgeTable writes the links:
//
//	Source, Target, Type                Type: Directed or Undirected, as Gephi has it
//	Id, Label, Kind, Family, Weight, Status, When, Dated
//	View, By, Past, Not, Undoes, With, Cargo
//	Quantity, Quotes, Extra             as JSON, as NodeLink has them
func EdgeTable(w io.Writer, m *seeds.Map) error {
	out := bufio.NewWriter(w)
	writeRecord(out, []string{"Source", "Target", "Type", "Id", "Label", "Kind", "Family", "Weight", "Status", "When", "Dated",
		"View", "By", "Past", "Not", "Undoes", "With", "Cargo", "Quantity", "Quotes", "Extra"})
	for i := range m.Links {
		l := &m.Links[i]
		p := linkOf(m, l)
		direction := "Undirected"
		if l.Directed {
			direction = "Directed"
		}
		writeRecord(out, []string{l.Source, l.Target, direction, l.ID, l.Label, l.Kind, string(m.FamilyOf(l.Kind)),
			strconv.Itoa(l.Weight), string(l.Status), l.When, l.Dated, string(l.View), joined(l.By), strconv.FormatBool(l.Past),
			strconv.FormatBool(l.Not), l.Undoes, joined(l.With), joined(l.Cargo), cellOf(p.Quantity), cellOf(p.Quotes), object(l.Extra)})
	}
	return out.Flush()
}

// decimal is a number in a cell.
func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// cellOf is a value in one cell, as JSON; nothing where there is none.
func cellOf(v any) string {
	data, _ := marshal(v) // of types that JSON has
	if s := string(data); s != "null" && s != "[]" {
		return s
	}
	return ""
}
