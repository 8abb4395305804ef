package scene

import (
	"cmp"
	"strings"

	"citemap/seeds"
)

// What the panel tells of a node or a link, block by block.

func (s *State) tellNode(n *seeds.Node) {
	s.tell(kicker, strings.ToUpper(s.kindLabel(seeds.OnNode, n.Kind)))
	s.tell(heading, n.Name)
	s.tell(aside, n.Summary)
	s.tell(aside, s.dated(n.When, n.Dated))
	s.tellQuotes(n.Quotes)
	links := s.m.LinksOf(n.ID)
	if len(links) == 0 {
		return
	}
	s.tell(section, strings.ToUpper(s.words.Claims)+" · "+s.words.Number(len(links)))
	for _, l := range links {
		s.chosenBlocks = append(s.chosenBlocks, block{role: row, text: s.claimed(l), id: s.linkID(l.ID)})
	}
}

// tellStrand lists the claims of a strand, each with the words that carry it.
func (s *State) tellStrand(id ID) {
	links := s.claimsIn(id)
	from, to := s.endsOf(id)
	s.tell(kicker, strings.ToUpper(s.words.Claims)+" · "+s.words.Number(len(links)))
	s.tell(heading, s.acting(from.Name, way(id.Sub/8) != mutual, to.Name))
	for _, l := range links {
		s.tellClaim(l)
	}
}

func (s *State) tellLink(l *seeds.Link) {
	s.tell(kicker, strings.ToUpper(s.kindLabel(seeds.OnLink, l.Kind)))
	s.tell(heading, s.claimed(l))
	if len(l.Quotes) > 0 {
		s.tell(aside, s.standing(l))
	}
	s.tell(aside, s.amount(l.Quantity))
	s.tell(aside, cmp.Or(s.dated(l.When, l.Dated), s.words.Undated))
	if u := s.m.Link(l.Undoes); u != nil {
		s.tell(aside, s.words.Lifts.With("claim", s.sentence(u)+s.words.Comma()+u.Label))
	}
	s.tellQuotes(l.Quotes)
	s.tellCargo(l.Cargo)
}

// tellCargo lists what a claim carries, each to choose: most of it is drawn
// nowhere else.
func (s *State) tellCargo(ids []string) {
	if len(ids) == 0 {
		return
	}
	s.tell(section, strings.ToUpper(s.words.Carries))
	for _, id := range ids {
		n := s.m.Node(id)
		s.chosenBlocks = append(s.chosenBlocks, block{role: row, text: n.Name, icon: s.cargoIcon(n), id: s.nodeID(id)})
	}
}

// tellQuotes writes each quote and who says it, and below those that stand in
// the same paragraph, the paragraph with all of them marked.
func (s *State) tellQuotes(ids []string) {
	if len(ids) == 0 {
		s.tell(aside, s.words.Unsourced)
	}
	for len(ids) > 0 {
		q := s.m.Quote(ids[0])
		doc := s.m.Document(q.Document)
		from, to := doc.Text.Paragraph(q.Start, q.End)
		to = max(to, q.End) // a quote may end with the newline
		around := block{role: context, text: doc.Text.Slice(from, to)}
		for len(ids) > 0 {
			q = s.m.Quote(ids[0])
			if q.Document != doc.ID || q.Start < from || q.End > to {
				break
			}
			s.tellQuote(q)
			around.marks = append(around.marks, span{q.Start - from, q.End - from})
			ids = ids[1:]
		}
		s.tell(section, strings.ToUpper(s.words.Context))
		s.chosenBlocks = append(s.chosenBlocks, around)
	}
}

func (s *State) tellQuote(q *seeds.Quote) {
	s.chosenBlocks = append(s.chosenBlocks, block{role: said, text: s.citeWords().Quoted(q.Exact), quote: s.quoteIndex(q.ID) + 1})
	s.tell(byline, s.citeWords().Brief(s.m, q))
	if q.Note != "" {
		s.tell(note, s.words.Note.With("note", q.Note))
	}
}
