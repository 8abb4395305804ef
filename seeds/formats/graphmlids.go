package formats

import (
	"slices"
	"strconv"
)

// giveBackIDs gives nodes and links the ids back that they had before igraph numbered
// the nodes as n0, n1 and so on: it keeps the old ones as data of the name id. Where it
// did not for all nodes, or not for each one of its own, they stay as they are.
func giveBackIDs(f *Foreign) {
	was := make(map[string]string, len(f.Nodes))
	taken := make(map[string]bool, len(f.Nodes))
	for i := range f.Nodes {
		n := &f.Nodes[i]
		id := idAmong(n.Extra)
		if n.ID != "n"+strconv.Itoa(i) || id == "" || taken[id] {
			return
		}
		was[n.ID], taken[id] = id, true
	}
	for i := range f.Nodes {
		n := &f.Nodes[i]
		if n.Name == n.ID {
			n.Name = was[n.ID]
		}
		n.ID = was[n.ID]
		n.Extra = withoutID(n.Extra, n.ID)
	}
	ids := make(map[string]bool, len(f.Links))
	for i := range f.Links {
		l := &f.Links[i]
		l.Source, l.Target = was[l.Source], was[l.Target]
		if id := idAmong(l.Extra); l.ID == "" && id != "" && !ids[id] {
			l.ID, ids[id] = id, true
			l.Extra = withoutID(l.Extra, id)
		}
	}
}

// idAmong is what is kept under the name id; empty where nothing is.
func idAmong(extra []Attribute) string {
	for _, a := range extra {
		if s, ok := a.Value.(string); ok && a.Name == "id" {
			return s
		}
	}
	return ""
}

// withoutID leaves an id out.
func withoutID(extra []Attribute, id string) []Attribute {
	return slices.DeleteFunc(extra, func(a Attribute) bool { return a.Name == "id" && a.Value == id })
}
