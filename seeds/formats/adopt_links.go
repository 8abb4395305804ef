package formats

import (
	"fmt"
	"slices"
	"strings"

	"citemap/seeds"
)

// mapLink is a link of a map.json; what is left out has the value that seeds gives it.
type mapLink struct {
	ID       string            `json:"id"`
	Source   string            `json:"source"`
	Target   string            `json:"target"`
	Kind     string            `json:"kind"`
	Label    string            `json:"label,omitempty"`
	Directed bool              `json:"directed"`
	Weight   int               `json:"weight,omitempty"`
	Status   string            `json:"status,omitempty"`
	View     string            `json:"view,omitempty"`
	By       []string          `json:"by,omitempty"`
	Past     bool              `json:"past,omitempty"`
	Not      bool              `json:"not,omitempty"`
	Undoes   string            `json:"undoes,omitempty"`
	With     []string          `json:"with,omitempty"`
	When     string            `json:"when,omitempty"`
	Dated    string            `json:"dated,omitempty"`
	Cargo    []string          `json:"cargo,omitempty"`
	Quantity *quantity         `json:"quantity,omitempty"`
	Quotes   []string          `json:"quotes,omitempty"`
	Extra    map[string]string `json:"extra,omitempty"`
}

// takeLinks makes the links. Their ids come first, since links may undo one another.
func (a *adoption) takeLinks() {
	w := newWeights(func(yield func(*float64) bool) {
		for i := range a.Links {
			if !yield(a.Links[i].Weight) {
				return
			}
		}
	})
	a.links = make([]mapLink, len(a.Links))
	a.linkIDs = make(map[string]string, len(a.Links))
	for i := range a.Links {
		l := &a.Links[i]
		source, target := a.nodeIDs[l.Source], a.nodeIDs[l.Target]
		id := ""
		if isID(l.ID) && !a.ids.taken[l.ID] {
			id = a.ids.unique("link", l.ID)
		} else {
			id = a.ids.unique("link", l.ID, shortID(source)+"-"+shortID(target))
		}
		if l.ID != "" {
			a.linkIDs[l.ID] = id
		}
		a.links[i] = mapLink{ID: id, Source: source, Target: target, Label: l.Label, Directed: l.Directed,
			Weight: w.of(l.Weight), When: l.When}
	}
	for i := range a.Links {
		a.takeLink(&a.Links[i], &a.links[i], !w.kept)
	}
	a.breakUndone()
}

// shortID is the start of an id, so that two make one.
func shortID(id string) string { return id[:min(len(id), maxID/2-4)] }

// takeLink fills a link with its kind and quotes, with what only citemap's own files
// say, and with extra.
func (a *adoption) takeLink(from *ForeignLink, l *mapLink, scaled bool) {
	f := &fields{list: append([]Attribute(nil), from.Extra...)}
	l.Kind = a.kinds.of(seeds.OnLink, from.Kind, f.text("family"))
	a.status(from, l, f)
	a.grammar(l, f)
	if from.Dated != "" {
		l.Dated = from.Dated
	}
	l.Quantity = quantityFrom(f)
	if quotes, ok := decoded[[]quote](f, "quotes"); ok {
		for _, q := range quotes {
			l.Quotes = append(l.Quotes, a.ownQuote(q)...)
		}
	}
	for n, words := range from.Quotes {
		l.Quotes = append(l.Quotes, a.cited(from.Line, n, words, f)...)
	}
	if l.Source == l.Target {
		a.note("a link leads from a node to itself: it is kept, and citemap check calls it a fault")
	}
	f.take(func(v any) bool { return v == from.ID }, "key", "networkx key") // the id once more
	l.Extra = a.keepExtra(l.ID, from.ID, from.Colour, from.Weight, scaled, f)
}

// status takes how far a claim has come; a word that is none of a map's goes into
// extra.
func (a *adoption) status(from *ForeignLink, l *mapLink, f *fields) {
	word := strings.ToLower(strings.TrimSpace(from.Status))
	known := []seeds.Status{seeds.Stated, seeds.Agreed, seeds.Attempted, seeds.Anticipated, seeds.Stalled, seeds.Reversed}
	switch {
	case word == "" || word == string(seeds.Stated):
	case slices.Contains(known, seeds.Status(word)):
		l.Status = word
	default:
		f.add("status", from.Status)
		a.note(fmt.Sprintf("the status %s is none of stated, agreed, attempted, anticipated, stalled, reversed: it is kept in extra", quoted(from.Status)))
	}
}

// grammar takes whose word a claim is, what it undoes, who is in it jointly and what
// travels on it.
func (a *adoption) grammar(l *mapLink, f *fields) {
	who := slices.IndexFunc(f.list, func(v Attribute) bool { return alike(v.Name, "by") })
	f.take(func(v any) bool {
		view := strings.ToLower(textOf(v))
		if !slices.Contains([]seeds.View{seeds.Said, seeds.Believed, seeds.Perceived}, seeds.View(view)) {
			return false
		}
		l.View, l.By = view, []string{"unnamed"}
		if who >= 0 {
			l.By = a.people(f.words("by"))
		}
		return true
	}, "view")
	f.take(func(v any) (ok bool) { l.Past, ok = truthOf(v); return ok }, "past")
	f.take(func(v any) (ok bool) { l.Not, ok = truthOf(v); return ok }, "not")
	f.take(func(v any) (ok bool) { l.Undoes, ok = a.linkIDs[textOf(v)]; return ok }, "undoes")
	l.With = a.nodesIn(f, "with")
	l.Cargo = a.nodesIn(f, "cargo")
	for _, name := range []string{"with", "cargo", "by"} {
		names := f.words(name + " names") // of tables: for readers
		if len(names) > 0 && name == "by" && l.View == "" {
			f.add(name+" names", joined(names))
		}
	}
}

// nodesIn takes a list of nodes; it stays where one of them is no node.
func (a *adoption) nodesIn(f *fields, name string) (list []string) {
	f.take(func(v any) (ok bool) {
		if list, ok = listOf(v); ok {
			list, ok = a.allNodes(list)
		}
		return ok
	}, name)
	return list
}

// people are ids of nodes where there are any, else names as given.
func (a *adoption) people(list []string) []string {
	out := slices.DeleteFunc(slices.Clone(list), isBlank)
	for i, who := range out {
		if id, ok := a.nodeIDs[who]; ok {
			out[i] = id
		}
	}
	if len(out) == 0 {
		return []string{"unnamed"}
	}
	return out
}

// quantityFrom takes a quantity: an object, as in node-link JSON, or its text, and its
// parts beside it, as in a table.
func quantityFrom(f *fields) *quantity {
	if q, ok := decoded[*quantity](f, "quantity"); ok && q != nil && !isBlank(q.Text) {
		return q
	}
	text := f.text("quantity")
	if isBlank(text) {
		f.add("quantity", text)
		return nil
	}
	q := &quantity{Text: text, Value: f.number("value"), Unit: said(f.text("unit")), Of: said(f.text("of"))}
	f.take(func(v any) bool {
		bound := textOf(v)
		q.Bound = said(bound)
		return slices.Contains([]string{"over", "upto", "nearly", "about"}, bound)
	}, "bound")
	return q
}

// breakUndone takes back undoes where it leads back to where it starts.
func (a *adoption) breakUndone() {
	at := make(map[string]int, len(a.links))
	for i := range a.links {
		at[a.links[i].ID] = i
	}
	breakCircles(len(a.links), func(i int) (int, bool) {
		next, ok := at[a.links[i].Undoes]
		return next, ok
	}, func(i int) {
		a.links[i].Undoes = ""
		a.note("undoes leads back to where it starts, and was left out")
	})
}

// breakCircles cuts each circle in entries that point at one another, as often as it
// takes. Next gives the entry that one points at, and cut makes it point at none.
func breakCircles(entries int, next func(int) (int, bool), cut func(int)) {
	walk := make([]int, entries) // the number of the walk that came by, from 1
	for i := range entries {
		for at := i; walk[at] == 0; {
			walk[at] = i + 1
			to, ok := next(at)
			if ok && walk[to] == i+1 {
				cut(at)
				break
			}
			if !ok {
				break
			}
			at = to
		}
	}
}

// isBlank reports whether a word says nothing.
func isBlank(word string) bool { return strings.TrimSpace(word) == "" }
