package check

import (
	"citemap/seeds"
	"citemap/seeds/sentence"
)

// Sentences are the sentences of a text in its order, its headings among them.
func Sentences(t *seeds.Text) []Span {
	var spans []Span
	for _, s := range sentence.In(t) {
		spans = append(spans, Span(s))
	}
	return spans
}

// IsHeading reports whether a sentence is a heading, which claims nothing that
// a quote could support.
func IsHeading(t *seeds.Text, s Span) bool { return sentence.IsHeading(t, sentence.Span(s)) }
