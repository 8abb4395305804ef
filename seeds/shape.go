package seeds

import "math"

// The shape of the file: for each object of the format its keys, in the order
// in which the format lists them. map.schema.json says the same.

func mapFields() []field[Map] {
	return []field[Map]{
		{"$schema", optional, func(r *reader, v *value, _ *Map) { r.text(v) }}, // for editors
		{"title", optional, func(r *reader, v *value, m *Map) { m.Title = r.name(v) }},
		{"summary", optional, func(r *reader, v *value, m *Map) { m.Summary = r.text(v) }},
		{"language", optional, func(r *reader, v *value, m *Map) { m.Language = r.language(v) }},
		{"url", optional, func(r *reader, v *value, m *Map) { m.URL = r.address(v) }},
		{"documents", optional, func(r *reader, v *value, m *Map) { m.Documents = entries(r, v, documentFields(), Document{}) }},
		{"quotes", optional, func(r *reader, v *value, m *Map) { m.Quotes = entries(r, v, quoteFields(), Quote{}) }},
		{"kinds", optional, func(r *reader, v *value, m *Map) { m.Kinds = entries(r, v, kindFields(), Kind{}) }},
		{"nodes", optional, func(r *reader, v *value, m *Map) {
			m.Nodes = entries(r, v, nodeFields(), Node{Weight: 2})
		}},
		{"links", optional, func(r *reader, v *value, m *Map) {
			m.Links = entries(r, v, linkFields(), Link{Directed: true, Weight: 2, Status: Stated})
		}},
		{"chapters", optional, func(r *reader, v *value, m *Map) { m.Chapters = entries(r, v, chapterFields(), Chapter{}) }},
	}
}

func documentFields() []field[Document] {
	return []field[Document]{
		{"id", required, func(r *reader, v *value, d *Document) { d.ID = r.id(v) }},
		{"title", optional, func(r *reader, v *value, d *Document) { d.Title = r.name(v) }},
		{"file", required, func(r *reader, v *value, d *Document) { d.File = r.file(v) }},
		{"sha256", required, func(r *reader, v *value, d *Document) { d.SHA256 = r.digest(v) }},
		{"language", optional, func(r *reader, v *value, d *Document) { d.Language = r.language(v) }},
		{"retrieved", optional, func(r *reader, v *value, d *Document) { d.Retrieved = r.day(v) }},
		{"author", optional, func(r *reader, v *value, d *Document) { d.Author = r.name(v) }},
		{"publisher", optional, func(r *reader, v *value, d *Document) { d.Publisher = r.name(v) }},
		{"published", optional, func(r *reader, v *value, d *Document) { d.Published = r.when(v) }},
		{"url", optional, func(r *reader, v *value, d *Document) { d.URL = r.address(v) }},
	}
}

func quoteFields() []field[Quote] {
	return []field[Quote]{
		{"id", required, func(r *reader, v *value, q *Quote) { q.ID = r.id(v) }},
		{"document", required, func(r *reader, v *value, q *Quote) { q.Document = r.ref(v, toDocument) }},
		{"exact", required, func(r *reader, v *value, q *Quote) { q.Exact = r.text(v) }},
		{"prefix", optional, func(r *reader, v *value, q *Quote) { q.Prefix = r.text(v) }},
		{"suffix", optional, func(r *reader, v *value, q *Quote) { q.Suffix = r.text(v) }},
		{"start", required, func(r *reader, v *value, q *Quote) { q.Start = r.whole(v, 0, MaxFile) }},
		{"end", required, func(r *reader, v *value, q *Quote) { q.End = r.whole(v, 0, MaxFile) }},
		{"speaker", optional, func(r *reader, v *value, q *Quote) { q.Speaker = r.filled(v) }},
		{"note", optional, func(r *reader, v *value, q *Quote) { q.Note = r.text(v) }},
	}
}

func kindFields() []field[Kind] {
	return []field[Kind]{
		{"id", required, func(r *reader, v *value, k *Kind) { k.ID = r.id(v) }},
		{"on", required, func(r *reader, v *value, k *Kind) { k.On = r.word(v, "bearer", bearers()) }},
		{"family", optional, func(r *reader, v *value, k *Kind) { k.Family = Family(r.word(v, "family", families())) }},
		{"label", optional, func(r *reader, v *value, k *Kind) { k.Label = r.name(v) }},
	}
}

func nodeFields() []field[Node] {
	return []field[Node]{
		{"id", required, func(r *reader, v *value, n *Node) { n.ID = r.id(v) }},
		{"name", required, func(r *reader, v *value, n *Node) { n.Name = r.filled(v) }},
		{"kind", required, func(r *reader, v *value, n *Node) { n.Kind = r.ref(v, toNodeKind) }},
		{"aliases", optional, func(r *reader, v *value, n *Node) { n.Aliases = r.names(v) }},
		{"weight", optional, func(r *reader, v *value, n *Node) { n.Weight = r.whole(v, 1, 3) }},
		{"of", optional, func(r *reader, v *value, n *Node) { n.Of = r.ref(v, toNode) }},
		{"place", optional, func(r *reader, v *value, n *Node) {
			n.Place = &Place{}
			object(r, v, placeFields(), n.Place)
		}},
		{"when", optional, func(r *reader, v *value, n *Node) { n.When = r.when(v) }},
		{"dated", optional, func(r *reader, v *value, n *Node) { n.Dated = r.name(v) }},
		{"summary", optional, func(r *reader, v *value, n *Node) { n.Summary = r.text(v) }},
		{"quotes", optional, func(r *reader, v *value, n *Node) { n.Quotes = r.refsTo(v, toQuote) }},
		{"at", optional, func(r *reader, v *value, n *Node) { n.At = r.position(v) }},
		{"extra", optional, func(r *reader, v *value, n *Node) { n.Extra = r.notes(v) }},
	}
}

func placeFields() []field[Place] {
	return []field[Place]{
		{"lon", required, func(r *reader, v *value, p *Place) { p.Lon = r.number(v, -180, 180) }},
		{"lat", required, func(r *reader, v *value, p *Place) { p.Lat = r.number(v, -90, 90) }},
		{"outline", optional, func(r *reader, v *value, p *Place) { p.Outline = r.filled(v) }},
	}
}

func linkFields() []field[Link] {
	return []field[Link]{
		{"id", required, func(r *reader, v *value, l *Link) { l.ID = r.id(v) }},
		{"source", required, func(r *reader, v *value, l *Link) { l.Source = r.ref(v, toNode) }},
		{"target", required, func(r *reader, v *value, l *Link) { l.Target = r.ref(v, toNode) }},
		{"kind", required, func(r *reader, v *value, l *Link) { l.Kind = r.ref(v, toLinkKind) }},
		{"label", optional, func(r *reader, v *value, l *Link) { l.Label = r.name(v) }},
		{"directed", optional, func(r *reader, v *value, l *Link) { l.Directed = r.flag(v) }},
		{"weight", optional, func(r *reader, v *value, l *Link) { l.Weight = r.whole(v, 1, 3) }},
		{"status", optional, func(r *reader, v *value, l *Link) { l.Status = Status(r.word(v, "status", statuses())) }},
		{"view", optional, func(r *reader, v *value, l *Link) { l.View = View(r.word(v, "view", views())) }},
		{"by", optional, func(r *reader, v *value, l *Link) { l.By = r.names(v) }},
		{"past", optional, func(r *reader, v *value, l *Link) { l.Past = r.flag(v) }},
		{"not", optional, func(r *reader, v *value, l *Link) { l.Not = r.flag(v) }},
		{"undoes", optional, func(r *reader, v *value, l *Link) { l.Undoes = r.ref(v, toLink) }},
		{"with", optional, func(r *reader, v *value, l *Link) { l.With = r.refsTo(v, toNode) }},
		{"when", optional, func(r *reader, v *value, l *Link) { l.When = r.when(v) }},
		{"dated", optional, func(r *reader, v *value, l *Link) { l.Dated = r.name(v) }},
		{"cargo", optional, func(r *reader, v *value, l *Link) { l.Cargo = r.refsTo(v, toNode) }},
		{"quantity", optional, func(r *reader, v *value, l *Link) {
			l.Quantity = &Quantity{}
			object(r, v, quantityFields(), l.Quantity)
		}},
		{"quotes", optional, func(r *reader, v *value, l *Link) { l.Quotes = r.refsTo(v, toQuote) }},
		{"extra", optional, func(r *reader, v *value, l *Link) { l.Extra = r.notes(v) }},
	}
}

func quantityFields() []field[Quantity] {
	return []field[Quantity]{
		{"text", required, func(r *reader, v *value, q *Quantity) { q.Text = r.filled(v) }},
		{"value", optional, func(r *reader, v *value, q *Quantity) { q.Value = r.finite(v) }},
		{"bound", optional, func(r *reader, v *value, q *Quantity) { q.Bound = r.word(v, "bound", bounds()) }},
		{"unit", optional, func(r *reader, v *value, q *Quantity) { q.Unit = r.name(v) }},
		{"of", optional, func(r *reader, v *value, q *Quantity) { q.Of = r.name(v) }},
	}
}

func chapterFields() []field[Chapter] {
	return []field[Chapter]{
		{"id", required, func(r *reader, v *value, c *Chapter) { c.ID = r.id(v) }},
		{"title", optional, func(r *reader, v *value, c *Chapter) { c.Title = r.name(v) }},
		{"start", optional, func(r *reader, v *value, c *Chapter) { c.Start = r.ref(v, toQuote) }},
		{"steps", optional, func(r *reader, v *value, c *Chapter) { c.Steps = entries(r, v, stepFields(), Step{}) }},
	}
}

func stepFields() []field[Step] {
	return []field[Step]{
		{"title", optional, func(r *reader, v *value, s *Step) { s.Title = r.name(v) }},
		{"text", optional, func(r *reader, v *value, s *Step) { s.Text = r.caption(v) }},
		{"notes", optional, func(r *reader, v *value, s *Step) { s.Notes = r.text(v) }},
		{"nodes", optional, func(r *reader, v *value, s *Step) { s.Nodes = r.refsTo(v, toNode) }},
		{"links", optional, func(r *reader, v *value, s *Step) { s.Links = r.refsTo(v, toLink) }},
		{"quote", optional, func(r *reader, v *value, s *Step) { s.Quote = r.ref(v, toQuote) }},
	}
}

// finite reads any number that a float64 holds.
func (r *reader) finite(v *value) float64 { return r.number(v, math.Inf(-1), math.Inf(1)) }

// position reads a pair of finite numbers.
func (r *reader) position(v *value) *[2]float64 {
	if !r.is(v, '[', "an array of two numbers") {
		return nil
	}
	if len(v.items) != 2 {
		r.fault(v, "this is no position", "two numbers")
		return nil
	}
	return &[2]float64{r.finite(&v.items[0]), r.finite(&v.items[1])}
}
