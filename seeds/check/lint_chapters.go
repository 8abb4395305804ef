package check

import "citemap/seeds"

// chapters notes chapters that tell nothing, and steps whose quote is about nothing
// that they show.
func (l *linter) chapters() {
	for i := range l.m.Chapters {
		c := &l.m.Chapters[i]
		if len(c.Steps) == 0 {
			l.fault(pointer("chapters", i), "a chapter without steps", "at least one")
		}
		for j := range c.Steps {
			s := &c.Steps[j]
			l.repeated(s.Nodes, "chapters", i, "steps", j, "nodes")
			l.repeated(s.Links, "chapters", i, "steps", j, "links")
			if q := l.m.Quote(s.Quote); q != nil && !l.rests(s, q) {
				l.fault(pointer("chapters", i, "steps", j, "quote"), "none of the step's nodes and links rests on this quote",
					"a quote of one of them, or one that has part of its words")
			}
		}
	}
}

// rests reports whether some node or link that a step shows rests on a quote, or on
// one that shares a part of it: a step may quote the sentence of which a link needs
// three words. A step that shows nothing speaks of the whole map.
func (l *linter) rests(s *seeds.Step, quote *seeds.Quote) bool {
	var on []string
	for _, id := range s.Nodes {
		if n := l.m.Node(id); n != nil {
			on = append(on, n.Quotes...)
		}
	}
	for _, id := range s.Links {
		if link := l.m.Link(id); link != nil {
			on = append(on, link.Quotes...)
		}
	}
	for _, id := range on {
		q := l.m.Quote(id)
		if q == nil || q.Document != quote.Document {
			continue
		}
		if shared := (Span{q.Start, q.End}).overlap(Span{quote.Start, quote.End}); shared.length() > 0 {
			return true
		}
	}
	return len(s.Nodes)+len(s.Links) == 0
}
