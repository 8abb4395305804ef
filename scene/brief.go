package scene

import (
	"strings"

	"citemap/seeds"
)

// What the world around the map is told of what is selected.

// Brief says in one sentence what is selected and how many quotes that has, and
// below it the quote that is being read: of a claim any, of a node those that were
// turned to. Where the panel tells of something else, that follows.
func (s *State) Brief() string {
	var lines []string
	if line := s.sentenceOf(s.chosen); line != "" {
		lines = append(lines, line)
		if q := s.theQuote(); q != nil && (s.chosen.Part == LinkPart || s.pageNow() > 0) {
			lines = append(lines, s.spoken(q))
		}
	}
	if len(lines) == 0 || s.panel.sheet != ClaimsSheet {
		lines = append(lines, s.Told())
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// sentenceOf is that sentence; empty for nothing, on a tour, which tells itself, and
// for the way between several nodes.
func (s *State) sentenceOf(id ID) string {
	if s.tour.on || len(s.also) > 0 {
		return ""
	}
	outline := &s.words.Outline
	switch id.Part {
	case NodePart:
		n := &s.m.Nodes[id.Index]
		return outline.Selected.With("node", n.Name, "kind", s.kindLabel(seeds.OnNode, n.Kind), "counts", s.countsOf(n))
	case LinkPart:
		l := &s.m.Links[id.Index]
		claim := strings.Join(s.said(l, mostNamed), "")
		if voice := s.voice(l); voice != "" {
			claim += ". " + voice
		}
		return outline.Sentence.With("claim", claim, "counts", outline.Quotes.Of(len(l.Quotes)))
	case BundlePart:
		from, to := s.endsOf(id)
		between := s.words.Twin.Directed
		if way(id.Sub/8) == mutual {
			between = s.words.Twin.Mutual
		}
		return outline.Sentence.With("claim", between.With("who", from.Name, "whom", to.Name), "counts", outline.Claims.Of(len(s.claimsIn(id))))
	}
	return ""
}

// spoken is a quote and, unless it is the author, who says it.
func (s *State) spoken(q *seeds.Quote) string {
	if q.Speaker == "" {
		return s.citeWords().Quoted(q.Exact)
	}
	return s.words.Lead(s.words.Speaks.With("who", s.named(q.Speaker)), s.citeWords().Quoted(q.Exact))
}

// Choice is what is selected, by the map's ids: a node, a link, or a strand of
// several; and the quote that is being read.
type Choice struct {
	Node, Link string
	Links      []string // of a strand, or of a link that alone
	Quote      string
	Under      string // the node whose claims are being read
}

// Choice returns what is selected.
func (s *State) Choice() Choice {
	c := Choice{Quote: s.Reading()}
	switch id := s.chosen; id.Part {
	case NodePart:
		c.Node = s.name(id)
		c.Under = c.Node
	case LinkPart:
		c.Link = s.name(id)
		c.Links = []string{c.Link}
		c.Under = s.m.Links[id.Index].Source
		if s.reading.Part == NodePart {
			c.Under = s.name(s.reading)
		}
	case BundlePart:
		from, _ := s.endsOf(id)
		c.Under = from.ID
		for _, l := range s.claimsIn(id) {
			c.Links = append(c.Links, l.ID)
		}
	}
	return c
}

// Reading is the id of the quote that is being read; empty where there is none.
func (s *State) Reading() string {
	if q := s.theQuote(); q != nil {
		return q.ID
	}
	return ""
}
