package formats

import (
	"encoding/json"

	"citemap/seeds"
)

// mapNode is a node of a map.json; what is left out has the value that seeds gives it.
type mapNode struct {
	ID      string            `json:"id"`
	Name    string            `json:"name"`
	Kind    string            `json:"kind"`
	Aliases []string          `json:"aliases,omitempty"`
	Weight  int               `json:"weight,omitempty"`
	Of      string            `json:"of,omitempty"`
	Place   *place            `json:"place,omitempty"`
	When    string            `json:"when,omitempty"`
	Dated   string            `json:"dated,omitempty"`
	Summary string            `json:"summary,omitempty"`
	Quotes  []string          `json:"quotes,omitempty"`
	At      *[2]float64       `json:"at,omitempty"`
	Extra   map[string]string `json:"extra,omitempty"`

	said bool // its quotes are what the file says
}

// takeNodes makes the nodes. Their ids come first, since nodes may be of one another.
func (a *adoption) takeNodes() {
	w := newWeights(func(yield func(*float64) bool) {
		for i := range a.Nodes {
			if !yield(a.Nodes[i].Weight) {
				return
			}
		}
	})
	places := newSpread(a.Nodes)
	a.nodes = make([]mapNode, len(a.Nodes))
	for i := range a.Nodes {
		n := &a.Nodes[i]
		id := a.nodeID(n)
		a.nodes[i] = mapNode{
			ID: id, Name: named(n), Kind: a.kinds.of(seeds.OnNode, n.Kind, ""), Weight: w.of(n.Weight),
			Summary: n.Summary, When: n.When, At: places.of(n.At),
		}
		a.nodeIDs[n.ID] = id
		if _, taken := a.byName[named(n)]; taken {
			a.byName[named(n)] = ""
		} else {
			a.byName[named(n)] = id
		}
	}
	for i := range a.Nodes {
		a.takeNode(&a.Nodes[i], &a.nodes[i], !w.kept)
	}
	a.breakOf()
}

// nodeID is the id that a node gets: that of the file, if maps can have it, or one that
// its name makes.
func (a *adoption) nodeID(n *ForeignNode) string {
	if isID(n.ID) && !a.ids.taken[n.ID] {
		return a.ids.unique("node", n.ID)
	}
	return a.ids.unique("node", n.Name, n.ID)
}

// named is the name of a node, or what stands for one.
func named(n *ForeignNode) string {
	switch {
	case !isBlank(n.Name):
		return n.Name
	case !isBlank(n.ID):
		return n.ID
	}
	return "unnamed"
}

// takeNode fills a node with what only citemap's own files say, and with extra.
func (a *adoption) takeNode(from *ForeignNode, n *mapNode, scaled bool) {
	f := &fields{list: append([]Attribute(nil), from.Extra...)}
	seen := map[string]bool{n.Name: true, "": true}
	for _, alias := range from.Aliases {
		if !seen[alias] && !isBlank(alias) {
			n.Aliases = append(n.Aliases, alias)
		}
		seen[alias] = true
	}
	f.take(func(v any) bool {
		id, ok := a.node(textOf(v))
		if n.Of = id; !ok || id == n.ID {
			n.Of = ""
		}
		return n.Of != ""
	}, "of")
	n.Place = placeFrom(f)
	if at, ok := decoded[[]float64](f, "at"); ok && len(at) == 2 {
		n.At = &[2]float64{at[0], at[1]}
	}
	n.Dated = f.text("dated")
	if quotes, ok := decoded[[]quote](f, "quotes"); ok {
		n.said = true
		for _, q := range quotes {
			n.Quotes = append(n.Quotes, a.ownQuote(q)...)
		}
	}
	if f.has("quote") && f.has("document") && f.has("start") {
		for nth, words := range f.quotes() {
			n.Quotes = append(n.Quotes, a.cited(0, nth, words, f)...)
		}
		a.nodesCite = true
	}
	was := from.ID
	if was == named(from) {
		was = n.ID
	}
	n.Extra = a.keepExtra(n.ID, was, from.Colour, from.Weight, scaled, f)
}

// placeFrom takes where on the globe a node is: an object, as in node-link JSON, or a
// latitude and a longitude.
func placeFrom(f *fields) *place {
	p, whole := decoded[place](f, "place")
	lat, lon := f.number("latitude", "lat"), f.number("longitude", "lon", "lng")
	onGlobe := lat != nil && lon != nil && *lat >= -90 && *lat <= 90 && *lon >= -180 && *lon <= 180
	switch {
	case whole:
		return &p
	case onGlobe:
		return &place{Lat: *lat, Lon: *lon, Outline: said(f.text("outline"))}
	}
	for _, part := range []struct {
		name string
		x    *float64
	}{{"latitude", lat}, {"longitude", lon}} {
		if part.x != nil {
			f.add(part.name, *part.x)
		}
	}
	return nil
}

// breakOf takes back of where it leads back to where it starts.
func (a *adoption) breakOf() {
	at := make(map[string]int, len(a.nodes))
	for i := range a.nodes {
		at[a.nodes[i].ID] = i
	}
	breakCircles(len(a.nodes), func(i int) (int, bool) {
		next, ok := at[a.nodes[i].Of]
		return next, ok
	}, func(i int) {
		a.nodes[i].Of = ""
		a.note("of leads back to where it starts, and was left out")
	})
}

// decoded takes a value that citemap wrote as an array or object; it stays where it is
// no such thing.
func decoded[T any](f *fields, name string) (value T, ok bool) {
	f.take(func(v any) bool {
		raw, is := v.(JSON)
		if s, text := v.(string); text && s != "" && (s[0] == '{' || s[0] == '[') { // of a table, or of XML
			raw, is = JSON(s), true
		}
		ok = is && json.Unmarshal([]byte(raw), &value) == nil
		return ok
	}, name)
	return value, ok
}
