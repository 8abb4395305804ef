package seeds

import "fmt"

// The rules that concern more than one value of a map.

// checkRules notes what breaks them.
func (r *reader) checkRules() {
	for _, t := range []target{toDocument, toQuote, toNode, toLink} {
		key, _ := t.table()
		r.checkUnique(key, r.idsOf(t))
	}
	r.checkUnique("chapters", idsIn(r.m.Chapters, func(c *Chapter) string { return c.ID }))
	r.checkUnique("kinds", idsIn(r.m.Kinds, func(k *Kind) string { return k.On + " " + k.ID }))
	r.checkKinds()
	r.checkViews()
	r.checkCircles("nodes", "of", len(r.m.Nodes), func(i int) (int, bool) {
		return r.m.NodeIndex(r.m.Nodes[i].Of)
	})
	r.checkCircles("links", "undoes", len(r.m.Links), func(i int) (int, bool) {
		return r.m.LinkIndex(r.m.Links[i].Undoes)
	})
}

// item is the i-th entry of a table.
func (r *reader) item(table string, i int) *value { return &r.src.root.member(table).items[i] }

// entry is the value of a key of the i-th entry of a table, or the whole entry
// where it lacks that key.
func (r *reader) entry(table string, i int, key string) *value {
	v := r.item(table, i)
	if member := v.member(key); member != nil {
		return member
	}
	return v
}

// checkUnique notes each id that an earlier entry of its table has.
func (r *reader) checkUnique(table string, ids []string) {
	first := make(map[string]int, len(ids))
	for i, id := range ids {
		v := r.item(table, i).member("id")
		if v == nil || v.kind != '"' {
			continue
		}
		if at, taken := first[id]; taken {
			r.fault(v, "the id "+quoted(v.text)+" is taken", fmt.Sprintf("another than that of /%s/%d", table, at))
			continue
		}
		first[id] = i
	}
}

// checkKinds notes kinds that are built in already, and those without the
// family that a link needs or with one on a node.
func (r *reader) checkKinds() {
	builtin := (&Map{}).kinds()
	for i, k := range r.m.Kinds {
		if _, taken := builtin[kindName{k.On, k.ID}]; taken {
			r.fault(r.entry("kinds", i, "id"), "the kind "+quoted(k.ID)+" is built in", "an id of its own")
		}
		family := r.item("kinds", i).member("family")
		given := family != nil && family.kind != 'n'
		switch {
		case k.On == OnLink && !given && !r.item("kinds", i).open:
			r.fault(r.entry("kinds", i, "family"), "a kind of link without a family", "force, goods, ties or friction")
		case k.On == OnNode && given:
			r.fault(family, "a kind of node has no family", "null")
		}
	}
}

// checkViews notes claims in a voice that is nobody's, and voices without a
// view: what is "said" is said by someone, and the author's claims are not.
func (r *reader) checkViews() {
	for i := range r.m.Links {
		l := &r.m.Links[i]
		switch {
		case r.item("links", i).open:
		case l.View != "" && len(l.By) == 0:
			r.fault(r.entry("links", i, "view"), "a view of nobody", `"by" to name who, or "unnamed"`)
		case l.View == "" && len(l.By) > 0 && r.entry("links", i, "view").kind != '"':
			r.fault(r.entry("links", i, "by"), `"by" without a view`, `"view" to be said, believed or perceived`)
		}
	}
}

// checkCircles notes each circle in the entries of a table that point at one
// another by a key, as a node does at what it is of. Next gives the entry that
// one points at.
func (r *reader) checkCircles(table, key string, entries int, next func(int) (int, bool)) {
	walk := make([]int, entries) // the number of the walk that came by, from 1
	for i := range entries {
		at, ok := i, true
		for ok && walk[at] == 0 {
			walk[at] = i + 1
			at, ok = next(at)
		}
		if ok && walk[at] == i+1 {
			r.fault(r.entry(table, at, key), fmt.Sprintf("%q leads back to where it starts", key), "no circle")
		}
	}
}
