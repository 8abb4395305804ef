package scene

import (
	"cmp"
	"slices"

	"citemap/assets"
	"citemap/seeds"
)

// How a claim is put into words for voices, which cannot read an arrow: as on the
// map's page of text.

// mostNamed is how many joint subjects a claim names where it is only mentioned:
// each of a thousand mentions it.
const mostNamed = 6

// said is a claim in one line, piece by piece: who, to whom, what, and how far that
// has come. Names are pieces of their own, so that an Arabic one turns no line.
// Beyond most subjects it says how many more there are; 0 is no end.
func (s *State) said(l *seeds.Link, most int) []string {
	words, way := s.words, s.words.Twin.JointlyMutual
	pieces := s.subjects(l, most)
	switch {
	case l.Directed:
		way = words.Twin.Directed
	case len(l.With) == 0:
		way = words.Twin.Mutual
	}
	if !slices.Contains(l.With, l.Target) { // what they do together is done to nobody
		pieces = put(way, "who", pieces, "whom", []string{s.named(l.Target)})
	}
	pieces = put(words.Syntax.Lead, "lead", pieces, "rest", []string{cmp.Or(l.Label, s.kindLabel(seeds.OnLink, l.Kind))})
	if word := words.Standing(l.Not, l.Undoes != "", l.Past, string(l.Status)); word != "" {
		pieces = put(words.Syntax.Aside, "text", pieces, "aside", []string{word})
	}
	return pieces
}

// subjects are those who do what a link says: "Iran, Russia and China".
func (s *State) subjects(l *seeds.Link, most int) []string {
	ids := append([]string{l.Source}, l.With...)
	return assets.Series(s.words, plain, len(ids), most, func(i int) string { return s.named(ids[i]) })
}

// put fills the places of a phrase, first and second, with pieces.
func put(p assets.Phrase, first string, a []string, second string, b []string) []string {
	return assets.Put(p, plain, first, a, second, b)
}

// plain is words as a piece: nothing but themselves.
func plain(words string) string { return words }

// voice is whose word a claim is; empty where it is the author's.
func (s *State) voice(l *seeds.Link) string {
	if l.View == "" {
		return ""
	}
	return s.words.Views[string(l.View)].With("who", s.words.Listed(s.names(l.By)...))
}

// countsOf is how many quotes and claims a node has, in words.
func (s *State) countsOf(n *seeds.Node) string {
	quotes := s.words.Outline.Quotes.Of(len(n.Quotes))
	if links := len(s.m.LinksOf(n.ID)); links > 0 {
		return s.words.Listed(quotes, s.words.Outline.Claims.Of(links))
	}
	return quotes
}
