// Package formats writes a map as the files of other programs: for those who
// draw it with their own tools, count its claims in a spreadsheet, or read it
// in a script.
//
// Each function writes one format. The same map gives the same bytes on every
// system: everything stands in the order of the map, and keys in an order of
// their own. What the document says, above all the words of quotes, is written
// to the letter. A map that seeds has read can be written; the errors are those
// of the writer, but for the limits that a function names.
package formats

import "citemap/seeds"

// nameOf is what a person calls whom or what an id names: a node's name, or the
// words themselves where they are no id (a speaker or holder of a view may be a
// name as printed, or "unnamed").
func nameOf(m *seeds.Map, id string) string {
	if n := m.Node(id); n != nil {
		return n.Name
	}
	return id
}
