package check

import (
	"fmt"
	"slices"
	"strings"

	"citemap/seeds"
)

// links notes links that no quote supports, that join a node to itself, whose view
// is nobody's, whose cargo cannot travel, or whose dates and numbers are not in the
// words that they are said to be.
func (l *linter) links() {
	nodes := make(map[string]int, len(l.m.Nodes))
	for i := range l.m.Nodes {
		nodes[l.m.Nodes[i].ID] = i
	}
	for i := range l.m.Links {
		link := &l.m.Links[i]
		if len(link.Quotes) == 0 {
			l.fault(pointer("links", i), "no quote supports this link", "the quote that says so")
		}
		if link.Source == link.Target {
			l.fault(pointer("links", i, "target"), "the link leads back to its source", "another node")
		}
		if at, taken := nodes[link.ID]; taken && link.ID != "" {
			l.fault(pointer("links", i, "id"), fmt.Sprintf("%q is the id of /nodes/%d too, and both are addresses", link.ID, at), "an id of its own")
		}
		l.repeated(link.Quotes, "links", i, "quotes")
		l.repeated(link.By, "links", i, "by")
		for j, who := range link.By {
			l.person(pointer("links", i, "by", j), who)
		}
		l.together(i, link)
		l.cargo(i, link)
		l.asPrinted(pointer("links", i, "dated"), link.Dated, link.Quotes)
		l.quantity(i, link)
	}
}

// together notes joint subjects that are the link's ends. The target may be one where
// the link has no direction: what two hold together, as "together they control", is a
// line between them.
func (l *linter) together(i int, link *seeds.Link) {
	l.repeated(link.With, "links", i, "with")
	for j, id := range link.With {
		if id == link.Source || id == link.Target && link.Directed {
			l.fault(pointer("links", i, "with", j), fmt.Sprintf("%q is an end of the link already", id), "joint subjects beside its source")
		}
	}
}

// cargo notes what travels on a link but is nothing that can, and what is the end of
// a link that hands something over but is what is handed over. A kind of node that
// the map declares may travel, and may be an end: the format does not say which it
// is. Other links may lead to a weapon or a commodity: an agreement about oil, or a
// criticism of a missile, is drawn to the thing.
func (l *linter) cargo(i int, link *seeds.Link) {
	l.repeated(link.Cargo, "links", i, "cargo")
	for j, id := range link.Cargo {
		n := l.m.Node(id)
		if n == nil || travels(n.Kind) || !isBuiltIn(n.Kind) {
			continue
		}
		l.fault(pointer("links", i, "cargo", j), fmt.Sprintf("%q is a %s and no cargo", id, n.Kind), "a weapon, a commodity or a technology")
	}
	if link.Kind != "arms" && l.m.FamilyOf(link.Kind) != seeds.Goods {
		return
	}
	for _, end := range []struct{ key, id string }{{"source", link.Source}, {"target", link.Target}} {
		if n := l.m.Node(end.id); n != nil && travels(n.Kind) {
			l.fault(pointer("links", i, end.key), fmt.Sprintf("%q is a %s, which travels on such a link", end.id, n.Kind),
				`who hands it over or gets it, with the thing in "cargo"`)
		}
	}
}

// travels reports whether nodes of a built-in kind can be cargo.
func travels(kind string) bool {
	return kind == "weapon" || kind == "commodity" || kind == "technology"
}

// isBuiltIn reports whether a kind of node is built in.
func isBuiltIn(kind string) bool {
	return slices.ContainsFunc(seeds.BuiltinKinds(), func(k seeds.Kind) bool { return k.On == seeds.OnNode && k.ID == kind })
}

// quantity notes a number whose words, unit or base its quotes do not have; the
// latter two in any case, since they may start a sentence.
func (l *linter) quantity(i int, link *seeds.Link) {
	q := link.Quantity
	if q == nil {
		return
	}
	l.asPrinted(pointer("links", i, "quantity", "text"), q.Text, link.Quotes)
	for _, part := range []struct{ key, words string }{{"unit", q.Unit}, {"of", q.Of}} {
		if part.words != "" && !l.quoted(part.words, link.Quotes) {
			l.fault(pointer("links", i, "quantity", part.key), fmt.Sprintf("%q stands in none of the link's quotes", part.words), "the words as printed")
		}
	}
}

// quoted reports whether some quote has words, in any case. It does not say no where
// a quote is missing, or none is given: those are faults of their own.
func (l *linter) quoted(words string, quotes []string) bool {
	for _, id := range quotes {
		q := l.m.Quote(id)
		if q == nil || strings.Contains(strings.ToLower(q.Exact), strings.ToLower(words)) {
			return true
		}
	}
	return len(quotes) == 0
}

// claims notes links that claim what an earlier one does, by the same quotes.
func (l *linter) claims() {
	first := make(map[string]int, len(l.m.Links))
	for i := range l.m.Links {
		claim := claimOf(&l.m.Links[i])
		if at, taken := first[claim]; taken {
			l.fault(pointer("links", i), fmt.Sprintf("the same claim as /links/%d", at), "each claim once")
			continue
		}
		first[claim] = i
	}
}

// claimOf is what a link claims: all but its weight, in whose voice it is and how far
// it has come. Two links that differ only in those repeat, or contradict, each other.
func claimOf(link *seeds.Link) string {
	ends := []string{link.Source, link.Target}
	if !link.Directed {
		slices.Sort(ends)
	}
	amount := ""
	if link.Quantity != nil {
		amount = link.Quantity.Text + " " + link.Quantity.Unit
	}
	return fmt.Sprintf("%q %q %q %q %q %q %q %q %q %t %t", ends, link.Kind, link.Label, sorted(link.Quotes),
		sorted(link.With), sorted(link.Cargo), amount, link.When, link.Undoes, link.Not, link.Past)
}

// sorted is a sorted copy of some ids.
func sorted(ids []string) []string { return slices.Sorted(slices.Values(ids)) }
