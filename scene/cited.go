package scene

import (
	"cmp"
	"slices"

	"citemap/scene/typeset"
	"citemap/seeds"
	"citemap/seeds/cite"
)

// Citation is a strand of the picture and all that supports it, for a page that
// prints the evidence below the map.
type Citation struct {
	ID      ID
	Heading string       // who to whom: "Iran → Russia"
	About   string       // what the claims are about, where they are several: their family's words
	Paint   Color        // the strand's
	Places  []Point      // on the strand, where a numeral can stand, the best first
	Claims  []CitedClaim // the weightiest first
}

// CitedClaim is one claim of a strand.
type CitedClaim struct {
	Label  string // what stands on its strand
	Weight int    // 1 to 3, as the map's
	Quotes []CitedQuote
}

// CitedQuote is a passage that supports a claim.
type CitedQuote struct {
	ID         string
	Exact      string // to the letter
	Speaker    string // a name; empty: the author
	Document   string // its title, or the file's name
	Source     string // all of that in words: who speaks, where it stands
	Start, End int    // code points of the document

	quoted string // in the marks of the interface's language
}

// Quoted is the quote in its marks.
func (q *CitedQuote) Quoted() string { return cmp.Or(q.quoted, cite.Words{}.Quoted(q.Exact)) }

// Inks are the colours that words around the map are set in.
type Inks struct{ Ground, Ink, Muted, Rule, Marker Color }

// Inks returns those of the present theme.
func (s *State) Inks() Inks {
	p := s.colours()
	return Inks{Ground: p.ground, Ink: p.ink, Muted: p.muted, Rule: p.rule, Marker: p.marker}
}

// Setter returns what the texts of s are set with, for those who add words to
// its picture; it must not be used while s is.
func (s *State) Setter() *typeset.Setter { return s.tx }

// Words returns the map's own title and address.
func (s *State) Words() (title, url string) { return s.m.Title, s.m.URL }

// Cited lists the strands of the picture that quotes support.
func (s *State) Cited() []Citation {
	l := s.lay(s.frame())
	var all []Citation
	for i := range s.strands {
		if s.spot.on && !s.spotted(&s.strands[i]) {
			continue
		}
		if c := s.cite(&s.strands[i]); len(c.Claims) > 0 {
			c.Places = alongCurve(s.curve(i, l))
			all = append(all, c)
		}
	}
	return all
}

// cite is what supports a strand, without places.
func (s *State) cite(st *strand) Citation {
	c := Citation{
		ID: st.id, Paint: s.colours().family(st.family),
		Heading: s.acting(s.m.Nodes[s.plot.node[st.from]].Name, st.way != mutual, s.m.Nodes[s.plot.node[st.to]].Name),
	}
	if len(st.members) > 1 {
		c.About = familyWords(s.words, st.family)
	}
	for _, t := range st.members {
		if claim := s.citeClaim(s.plot.threads[t].link); len(claim.Quotes) > 0 {
			c.Claims = append(c.Claims, claim)
		}
		if s.plot.threads[t].family != st.family {
			c.About = "" // of several families
		}
	}
	slices.SortStableFunc(c.Claims, func(a, b CitedClaim) int { return b.Weight - a.Weight })
	return c
}

func (s *State) citeClaim(link int32) CitedClaim {
	c := CitedClaim{Label: s.claims[link].label, Weight: s.m.Links[link].Weight}
	for _, id := range s.m.Links[link].Quotes {
		c.Quotes = append(c.Quotes, s.citeQuote(s.m.Quote(id)))
	}
	return c
}

func (s *State) citeQuote(q *seeds.Quote) CitedQuote {
	c := CitedQuote{ID: q.ID, Exact: q.Exact, Document: cite.Title(s.m.Document(q.Document)), Source: s.citeWords().Brief(s.m, q), Start: q.Start, End: q.End, quoted: s.citeWords().Quoted(q.Exact)}
	if q.Speaker != "" {
		c.Speaker = s.named(q.Speaker)
	}
	return c
}

// alongCurve returns places on a strand, from its middle outwards, and then
// places beside it.
func alongCurve(c Curve) []Point {
	const step, most, aside = 0.04, 0.4, 8 // share of the strand, and dp
	var on, beside []Point
	for off := float32(0); off <= most; off += step {
		for _, t := range [2]float32{0.5 + off, 0.5 - off} {
			p := c.At(t)
			on = append(on, p)
			if along, ok := unit(c.Tangent(t)); ok {
				x, y := float32(along.X*aside), float32(along.Y*aside)
				beside = append(beside, Point{p.X - y, p.Y + x}, Point{p.X + y, p.Y - x})
			}
		}
	}
	return append(on, beside...)
}

// Evidence is what supports the node or link that the map calls id: a citation
// of one claim, without places. It is not ok where nothing does.
func (s *State) Evidence(id string) (Citation, bool) {
	c := Citation{Paint: s.colours().ink}
	var claim CitedClaim
	if l := s.m.Link(id); l != nil {
		claim = s.citeClaim(s.linkID(id).Index)
		c.Heading, c.Paint = s.sentence(l), s.colours().family(s.m.FamilyOf(l.Kind))
	} else if n := s.m.Node(id); n != nil {
		c.Heading, claim.Label = n.Name, s.kindLabel(seeds.OnNode, n.Kind)
		for _, q := range n.Quotes {
			claim.Quotes = append(claim.Quotes, s.citeQuote(s.m.Quote(q)))
		}
	}
	c.Claims = []CitedClaim{claim}
	return c, len(claim.Quotes) > 0
}

// About lists what the map calls so, and the links of a node that are not to be
// missed.
func (s *State) About(id string) []string {
	ids := []string{id}
	for _, l := range s.m.LinksOf(id) {
		if l.Weight == 3 {
			ids = append(ids, l.ID)
		}
	}
	return ids
}
