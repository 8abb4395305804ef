package check

import "citemap/seeds"

// Coverage says how much of a document a map makes use of.
type Coverage struct {
	Document  string `json:"document"`
	Sentences int    `json:"sentences"` // headings not counted
	Cited     int    `json:"cited"`     // those of them that a quote takes a word from
	Uncited   []Span `json:"uncited"`   // the others
	Headings  []Span `json:"headings"`
}

// Share is the share of the sentences that are cited, from 0 to 1: 1 for a
// document that has none.
func (c Coverage) Share() float64 {
	if c.Sentences == 0 {
		return 1
	}
	return float64(c.Cited) / float64(c.Sentences)
}

// Cover tells which sentences of a document are cited: those of which some quote
// holds at least one word in full. A word is what Unicode Standard Annex #29 takes
// for one, with a letter or a digit in it, so that a quote that reaches over a
// full stop does not cite the next sentence.
//
// Only quotes count that some node, link or step rests on, and that stand where
// they say. A heading claims nothing and is neither cited nor uncited. The
// sentences are those of the document, in its order.
func Cover(m *seeds.Map, d *seeds.Document, sentences []Span) Coverage {
	cited := make([]bool, len(sentences))
	used := usedQuotes(m)
	for i := range m.Quotes {
		q := &m.Quotes[i]
		if q.Document == d.ID && used[q.ID] && stands(q, d.Text) {
			cite(cited, sentences, Span{q.Start, q.End}, d.Text)
		}
	}
	c := Coverage{Document: d.ID}
	for i, s := range sentences {
		switch {
		case IsHeading(d.Text, s):
			c.Headings = append(c.Headings, s)
			continue
		case cited[i]:
			c.Cited++
		default:
			c.Uncited = append(c.Uncited, s)
		}
		c.Sentences++
	}
	return c
}

// usedQuotes are the ids of the quotes that nodes, links and steps rest on.
func usedQuotes(m *seeds.Map) map[string]bool {
	used := make(map[string]bool, len(m.Quotes))
	use := func(ids ...string) {
		for _, id := range ids {
			used[id] = true
		}
	}
	for i := range m.Nodes {
		use(m.Nodes[i].Quotes...)
	}
	for i := range m.Links {
		use(m.Links[i].Quotes...)
	}
	for _, c := range m.Chapters {
		for _, s := range c.Steps {
			use(s.Quote)
		}
	}
	return used
}

// stands reports whether a text has the words of a quote where the quote says.
func stands(q *seeds.Quote, t *seeds.Text) bool {
	return q.Exact != "" && t.Slice(q.Start, q.End) == q.Exact
}

// cite marks the sentences of which a quote holds a word.
func cite(cited []bool, sentences []Span, quote Span, t *seeds.Text) {
	for i := spanAt(sentences, quote.Start); i < len(sentences) && sentences[i].Start < quote.End; i++ {
		cited[i] = cited[i] || quote.holds(sentences[i]) || holdsWord(quote, sentences[i], t)
	}
}

// holdsWord reports whether a quote holds a word of a sentence in full.
func holdsWord(quote, sentence Span, t *seeds.Text) bool {
	shared := quote.overlap(sentence)
	from := len(t.Slice(sentence.Start, shared.Start))
	to := from + len(t.Slice(shared.Start, shared.End))
	for at, word := range words(t.Slice(sentence.Start, sentence.End)) {
		if from <= at && at+len(word) <= to {
			return true
		}
	}
	return false
}
