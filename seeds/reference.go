package seeds

// target is the table that an id refers to.
type target uint8

const (
	toDocument target = iota
	toQuote
	toNode
	toLink
	toNodeKind
	toLinkKind
	targets // their number
)

// table is the key of the map under which a target's entries stand, and what
// one of them is called.
func (t target) table() (key, entry string) {
	switch t {
	case toDocument:
		return "documents", "document"
	case toQuote:
		return "quotes", "quote"
	case toNode:
		return "nodes", "node"
	case toLink:
		return "links", "link"
	}
	return "kinds", "kind"
}

// reference is a place of the file that names an entry of another table.
type reference struct {
	v  *value
	to target
}

// ref reads an id that must be found once all is read.
func (r *reader) ref(v *value, to target) string {
	_, entry := to.table()
	if r.is(v, '"', "the id of a "+entry) {
		r.refs = append(r.refs, reference{v, to})
	}
	return v.text
}

// refsTo reads an array of ids of one table.
func (r *reader) refsTo(v *value, to target) []string {
	var ids []string
	r.list(v, func(item *value) { ids = append(ids, r.ref(item, to)) })
	return ids
}

// resolve notes each reference to what is not there. Where more of a table may
// stand behind a syntax error or a limit, nothing is said to be missing from it.
func (r *reader) resolve() {
	var ids [targets][]string
	var has [targets]map[string]bool
	for t := range targets {
		ids[t] = r.idsOf(t)
		has[t] = make(map[string]bool, len(ids[t]))
		for _, id := range ids[t] {
			has[t][id] = true
		}
	}
	for _, ref := range r.refs {
		key, entry := ref.to.table()
		if has[ref.to][ref.v.text] || r.isOpen(key) {
			continue
		}
		if key == "kinds" {
			r.unknown(ref.v, entry, ids[ref.to])
			continue
		}
		r.add(r.src, ref.v.at, Fault{
			Problem: "no " + entry + " has the id " + quoted(ref.v.text),
			Nearest: r.nearest(ref.v.text, ids[ref.to]),
		})
	}
}

// isOpen reports whether more entries of a table may be in the file than were
// read.
func (r *reader) isOpen(key string) bool {
	if entries := r.src.root.member(key); entries != nil {
		return entries.open || entries.kind != '[' && entries.kind != 'n'
	}
	return r.src.root.open
}

// idsOf are the ids of a table, in the order of the file.
func (r *reader) idsOf(t target) []string {
	switch t {
	case toDocument:
		return idsIn(r.m.Documents, func(d *Document) string { return d.ID })
	case toQuote:
		return idsIn(r.m.Quotes, func(q *Quote) string { return q.ID })
	case toNode:
		return idsIn(r.m.Nodes, func(n *Node) string { return n.ID })
	case toLink:
		return idsIn(r.m.Links, func(l *Link) string { return l.ID })
	}
	on := OnNode
	if t == toLinkKind {
		on = OnLink
	}
	var ids []string
	for _, k := range append(BuiltinKinds(), r.m.Kinds...) {
		if k.On == on {
			ids = append(ids, k.ID)
		}
	}
	return ids
}

// idsIn are the ids of the entries of one table.
func idsIn[T any](entries []T, id func(*T) string) []string {
	ids := make([]string, len(entries))
	for i := range entries {
		ids[i] = id(&entries[i])
	}
	return ids
}
