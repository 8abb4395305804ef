package formats

// readKumu reads the JSON of Kumu: elements and connections, whose from and to are the
// label or the id of an element. In its blueprints the fields stand in the entry
// itself, in what it saves of a project in attributes.
func readKumu(data []byte) (*Foreign, error) {
	g := newJSONGraph(data)
	g.named = true
	g.object(func(name string, _ int) {
		switch name {
		case "elements":
			g.nodes("attributes")
		case "connections":
			g.links("attributes")
		case "attributes":
			g.whole()
		default:
			g.about(name)
		}
	})
	return g.done()
}
