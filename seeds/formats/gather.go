package formats

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// gathering fills a Foreign, holds it to the limits, and knows where in the file each
// part stands, so that a fault can name both places.
type gathering struct {
	Foreign
	text string // of the file; places in it are byte offsets

	undirected bool // what links are that do not say
	named      bool // ends may be names of nodes
	numbered   bool // ends may be numbers of nodes, from 0
	open       bool // ends that are no node become one

	nodesAt, linksAt []int
	unsaid           []int // links that do not say which way they lead
	lineAt, line     int   // a place, and the number of line ends before it
}

// place is a fault at a place.
func (g *gathering) place(at int, problem string) *Fault { return placed(g.text, at, problem) }

// lineOf is the line of a place, from 1. Places that are asked for in their order
// cost one reading of the file in all.
func (g *gathering) lineOf(at int) int {
	if at < g.lineAt {
		g.lineAt, g.line = 0, 0
	}
	g.line += strings.Count(g.text[g.lineAt:at], "\n")
	g.lineAt = at
	return g.line + 1
}

// node adds a node that stands at a place.
func (g *gathering) node(at int, n ForeignNode) error {
	if len(g.Nodes) == maxNodes {
		return g.place(at, fmt.Sprintf("too many nodes; expected at most %d", maxNodes))
	}
	for _, name := range append([]string{n.Name, n.Kind, n.ID}, n.Aliases...) {
		if err := g.fits(at, name); err != nil {
			return err
		}
	}
	g.Nodes = append(grown(g.Nodes, maxNodes), n)
	g.nodesAt = append(grown(g.nodesAt, maxNodes), at)
	return nil
}

// link adds a link that stands at a place; said: it says itself which way it leads.
func (g *gathering) link(at int, l ForeignLink, said bool) error {
	if len(g.Links) == maxLinks {
		return g.place(at, fmt.Sprintf("too many links; expected at most %d", maxLinks))
	}
	for _, end := range []struct{ what, id string }{{"source", l.Source}, {"target", l.Target}} {
		if end.id == "" {
			return g.place(at, "the link has no "+end.what)
		}
	}
	for _, name := range []string{l.Source, l.Target, l.Kind, l.Label, l.Dated} {
		if err := g.fits(at, name); err != nil {
			return err
		}
	}
	if !said {
		g.unsaid = append(grown(g.unsaid, maxLinks), len(g.Links))
	}
	l.Line = g.lineOf(at)
	g.Links = append(grown(g.Links, maxLinks), l)
	g.linksAt = append(grown(g.linksAt, maxLinks), at)
	return nil
}

// fits holds a name to its length.
func (g *gathering) fits(at int, name string) error {
	if len(name) <= maxName {
		return nil
	}
	if n := utf8.RuneCountInString(name); n > maxName {
		return g.place(at, fmt.Sprintf("the name %s has %d characters; expected at most %d", quoted(name), n, maxName))
	}
	return nil
}

// grown is a slice with room for one more. It grows by four times, so that all that
// was ever allocated for it is hardly more than it is.
func grown[T any](s []T, limit int) []T {
	if len(s) < cap(s) {
		return s
	}
	more := make([]T, len(s), min(max(64, 4*len(s)), limit))
	copy(more, s)
	return more
}

// maxListed is how many faults of a kind are listed.
const maxListed = 20

// joined resolves the ends of the links once all is read, and gives what was
// gathered. The error joins every id given twice and every end that is no node.
func (g *gathering) joined() (*Foreign, error) {
	for _, i := range g.unsaid {
		g.Links[i].Directed = !g.undirected
	}
	var faults []error
	byName := g.names()
	byID := g.unique(byName, &faults)
	links := make(map[string]int, len(g.Links))
	for i := range g.Links {
		l := &g.Links[i]
		if first, taken := links[l.ID]; taken && l.ID != "" {
			faults = append(faults, g.twice(g.linksAt[i], l.ID, g.linksAt[first]))
		}
		links[l.ID] = i
		for _, end := range []*string{&l.Source, &l.Target} {
			if err := g.resolve(g.linksAt[i], end, byID, byName); err != nil {
				if faults = append(faults, err); g.open {
					return nil, err // there are too many nodes
				}
			}
		}
		if len(faults) > maxListed {
			faults = append(faults[:maxListed], &Fault{Text: "there are more such faults"})
			break
		}
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return &g.Foreign, nil
}

// unique are the nodes by id. Those without one get one: their name, if no
// other has it, or their number.
func (g *gathering) unique(byName map[string]int, faults *[]error) map[string]int {
	byID := make(map[string]int, len(g.Nodes))
	for i := range g.Nodes {
		id := g.Nodes[i].ID
		first, taken := byID[id]
		switch {
		case id == "":
			continue
		case !taken:
			byID[id] = i
		case len(*faults) < maxListed:
			*faults = append(*faults, g.twice(g.nodesAt[i], id, g.nodesAt[first]))
		}
	}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if n.ID != "" {
			continue
		}
		n.ID = n.Name
		_, taken := byID[n.ID]
		for at := i; n.ID == "" || taken || n.ID == n.Name && byName[n.Name] < 0; at += len(g.Nodes) {
			n.ID = "#" + strconv.Itoa(at)
			_, taken = byID[n.ID]
		}
		byID[n.ID] = i
	}
	return byID
}

// twice is the fault of an id that is given at two places.
func (g *gathering) twice(at int, id string, first int) *Fault {
	f, other := g.place(at, ""), g.place(first, "")
	f.Text = fmt.Sprintf("the id %s is taken since line %d, column %d; expected one of its own", quoted(id), other.Line, other.Column)
	return f
}

// names are the nodes by name; -1: several have it.
func (g *gathering) names() map[string]int {
	byName := make(map[string]int, len(g.Nodes))
	for i := range g.Nodes {
		name := g.Nodes[i].Name
		if _, taken := byName[name]; taken {
			byName[name] = -1
		} else {
			byName[name] = i
		}
	}
	return byName
}

// resolve makes the end of a link the id of a node.
func (g *gathering) resolve(at int, end *string, byID, byName map[string]int) error {
	if _, ok := byID[*end]; ok {
		return nil
	}
	i, ok := byName[*end]
	ok = ok && g.named
	if ok && i < 0 {
		return g.place(at, fmt.Sprintf("several nodes are called %s; expected the id of one", quoted(*end)))
	}
	if !ok && g.numbered {
		n, err := strconv.Atoi(*end)
		i, ok = n, err == nil && n >= 0 && n < len(g.nodesAt)
	}
	switch {
	case ok:
		*end = g.Nodes[i].ID
		return nil
	case !g.open:
		return g.place(at, fmt.Sprintf("no node has the id %s", quoted(*end)))
	}
	byID[*end] = len(g.Nodes)
	return g.node(at, ForeignNode{ID: *end, Name: *end})
}
