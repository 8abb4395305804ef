package print

import (
	"slices"
	"strings"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
)

// note is an endnote: what a strand says, and the words that carry it.
type note struct{ heading, body []piece }

// annotator writes endnotes in one size of type.
type annotator struct {
	words  *assets.Strings
	inks   scene.Inks
	size   float32           // of the quotes, dp
	single bool              // all quotes are of one document
	first  map[string]string // by quote: the note that has it in full
}

// The sans is drawn larger than the serif: beside it, it is set smaller.
const besideSerif = 0.88

// notes writes one for each citation, numbered from 1, with at most so many of
// its claims, and says how many claims it leaves out. A quote stands in full
// where it is first called upon, and from then on by the number of that note.
func notes(all []scene.Citation, words *assets.Strings, inks scene.Inks, size float32, most int) (out []note, left int) {
	a := annotator{words: words, inks: inks, size: size, single: len(documents(all)) == 1, first: map[string]string{}}
	out = make([]note, len(all))
	for i := range all {
		c := all[i]
		c.Claims = gathered(c.Claims)
		if most == brief {
			c.Claims[0].Quotes = c.Claims[0].Quotes[:1]
		}
		over := max(0, len(c.Claims)-max(most, 1))
		c.Claims = c.Claims[:len(c.Claims)-over]
		out[i] = a.note(words.Number(i+1), &c)
		if over > 0 {
			out[i].body = append(out[i].body, piece{words.Poster.More.Of(over), a.sans(), inks.Muted})
		}
		left += over
	}
	return out, left
}

// gathered joins claims that rest on the same words.
func gathered(claims []scene.CitedClaim) []scene.CitedClaim {
	var all []scene.CitedClaim
	for _, c := range claims {
		i := slices.IndexFunc(all, func(other scene.CitedClaim) bool { return slices.Equal(other.Quotes, c.Quotes) })
		if i < 0 {
			all = append(all, c)
			continue
		}
		all[i].Label += "; " + c.Label
	}
	return all
}

func (a *annotator) sans() typeset.Style { return typeset.Style{Size: a.size * besideSerif} }

func (a *annotator) note(number string, c *scene.Citation) note {
	bold := typeset.Style{Bold: true, Size: a.size}
	n := note{heading: []piece{{number, bold, c.Paint}, {c.Heading, bold, a.inks.Ink}}}
	if c.About != "" {
		n.heading = append(n.heading, piece{c.About, a.sans(), c.Paint})
	}
	for i := range c.Claims {
		n.body = append(n.body, a.claim(number, c.Paint, &c.Claims[i])...)
	}
	return n
}

// claim is what is said, and its quotes.
func (a *annotator) claim(number string, paint scene.Color, c *scene.CitedClaim) []piece {
	said := []piece{{strings.TrimSpace(a.words.Lead(c.Label, "")), a.sans(), paint}}
	var again []string
	for i := range c.Quotes {
		q := &c.Quotes[i]
		if at, known := a.first[q.ID]; known {
			if !slices.Contains(again, at) {
				again = append(again, at)
			}
			continue
		}
		a.first[q.ID] = number
		said = append(said,
			piece{q.Quoted(), typeset.Style{Family: typeset.Serif, Size: a.size}, a.inks.Ink},
			piece{a.source(q), typeset.Style{Size: a.size * 0.74}, a.inks.Muted})
	}
	switch {
	case len(again) == 1 && again[0] == number:
		said = append(said, piece{a.words.Poster.Above, a.sans(), a.inks.Muted})
	case len(again) > 0:
		said = append(said, piece{a.words.Poster.Again.With("notes", a.words.Listed(again...)), a.sans(), a.inks.Muted})
	}
	return said
}

// source is who speaks and where the quote stands.
func (a *annotator) source(q *scene.CitedQuote) string {
	at := a.words.Number(q.Start) + "–" + a.words.Number(q.End)
	if !a.single {
		at = a.words.Listed(q.Document, at)
	}
	if q.Speaker != "" {
		at = q.Speaker + "; " + at
	}
	return "(" + at + ")"
}

// documents are the names of those that are quoted, each once.
func documents(all []scene.Citation) []string {
	var names []string
	known := map[string]bool{}
	for i := range all {
		for _, c := range all[i].Claims {
			for _, q := range c.Quotes {
				if !known[q.Document] {
					known[q.Document] = true
					names = append(names, q.Document)
				}
			}
		}
	}
	return names
}
