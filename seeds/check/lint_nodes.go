package check

import (
	"fmt"
	"strings"

	"citemap/seeds"
)

// nodes notes nodes that no quote supports, that nothing joins to another where there
// is one, and whose dates are not in the words that they are said to be.
func (l *linter) nodes() {
	joined := l.joined()
	for i := range l.m.Nodes {
		n := &l.m.Nodes[i]
		l.repeated(n.Quotes, "nodes", i, "quotes")
		if len(n.Quotes) == 0 {
			l.fault(pointer("nodes", i), "no quote supports this node", "the quote that names it")
		}
		if !joined[n.ID] && len(l.m.Nodes) > 1 {
			l.fault(pointer("nodes", i), "nothing joins this node to another", `a link, or "of"`)
		}
		l.asPrinted(pointer("nodes", i, "dated"), n.Dated, n.Quotes)
	}
}

// joined are the ids of the nodes that have a part in something: as an end or joint
// subject of a link, as its cargo, as who holds its view; as whose words a quote is;
// as of another, or having others.
func (l *linter) joined() map[string]bool {
	joined := make(map[string]bool, len(l.m.Nodes))
	join := func(ids ...string) {
		for _, id := range ids {
			joined[id] = true
		}
	}
	for i := range l.m.Links {
		link := &l.m.Links[i]
		if link.Source != link.Target {
			join(link.Source, link.Target)
		}
		join(link.With...)
		join(link.Cargo...)
		join(link.By...)
	}
	for i := range l.m.Quotes {
		join(l.m.Quotes[i].Speaker)
	}
	for i := range l.m.Nodes {
		if of := l.m.Nodes[i].Of; of != "" {
			join(l.m.Nodes[i].ID, of)
		}
	}
	return joined
}

// names notes names and aliases that two nodes share, whatever their case: no
// reader, and no search, can tell which is meant. An alias that is its node's name
// already, or another of its aliases, adds nothing; but one in another case does,
// since names are found in the documents as the map writes them.
func (l *linter) names() {
	first := make(map[string]int)
	claim := func(i int, name string, path ...any) {
		at, taken := first[strings.ToLower(name)]
		switch {
		case !taken:
			first[strings.ToLower(name)] = i
		case at != i:
			l.fault(pointer(path...), fmt.Sprintf("%q is what /nodes/%d is called too", name, at), "a name of its own")
		}
	}
	for i := range l.m.Nodes {
		claim(i, l.m.Nodes[i].Name, "nodes", i, "name")
	}
	for i := range l.m.Nodes {
		n := &l.m.Nodes[i]
		l.repeated(n.Aliases, "nodes", i, "aliases")
		for j, alias := range n.Aliases {
			claim(i, alias, "nodes", i, "aliases", j)
			if alias == n.Name {
				l.fault(pointer("nodes", i, "aliases", j), fmt.Sprintf("%q is the name of this node", alias), "another that the text uses")
			}
		}
	}
}

// asPrinted notes words given as printed that stand in none of the quotes. What no
// quote supports at all is noted as that alone.
func (l *linter) asPrinted(pointer, words string, quotes []string) {
	if words == "" || len(quotes) == 0 {
		return
	}
	nearest := ""
	for _, id := range quotes {
		q := l.m.Quote(id)
		if q == nil || strings.Contains(q.Exact, words) {
			return
		}
		t := seeds.NewText(q.Exact)
		if p, ok := seeds.NewFinder(t).Find(words, 0); ok && nearest == "" {
			nearest = t.Slice(p.Start, p.End)
		}
	}
	l.add(pointer, seeds.Fault{Problem: fmt.Sprintf("%q stands in none of its quotes", words),
		Expected: "the words as printed, and the quote that has them", Nearest: nearest})
}
