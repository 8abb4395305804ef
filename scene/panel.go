package scene

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"citemap/assets"
	"citemap/scene/typeset"
	"citemap/seeds"
)

// panel shows the quotes of the chosen node or link. Its blocks are written
// once, when something is chosen; how tall they are follows from the width.
type panel struct {
	open   bool
	blocks []block
	scroll float32 // dp
}

// block is one piece of the panel, below the one before.
type block struct {
	role  role
	text  string
	marks []span       // parts of text that are marked
	icon  *assets.Icon // of a row that is no claim
	id    ID           // what a click on it chooses
}

// span is a range of code points.
type span struct{ start, end int }

// role is what a block is for, and so how it is set.
type role uint8

const (
	kicker  role = iota // small line over the name: what kind of thing this is
	heading             // its name
	aside               // one fact about it
	said                // the quote, verbatim
	byline              // who says it, and where it stands
	context             // the paragraph, the quote marked in it
	section             // heading of a list
	row                 // a claim to choose
	note                // the editor's
	gap
)

// styles of the roles.
var styles = [...]typeset.Style{
	kicker:  {Bold: true, Size: 11.5},
	heading: {Bold: true, Size: 21},
	aside:   {Size: 13.5},
	said:    {Family: typeset.Serif, Size: 18},
	byline:  {Size: 12.5},
	context: {Family: typeset.Serif, Size: 14},
	section: {Bold: true, Size: 11.5},
	row:     {Size: 13.5},
	note:    {Size: 12.5},
	gap:     {Size: 10},
}

// space above a block of each role, in dp.
var above = [...]float32{heading: 2, aside: 6, said: 18, byline: 6, context: 12, section: 20, row: 9, note: 8}

// choose opens the panel on a node or link, or closes it.
func (s *State) choose(id ID) {
	if id == s.chosen && s.panel.open == (id != ID{}) {
		return
	}
	before := s.mid()
	s.chosen = id
	s.panel = panel{open: id != ID{}, blocks: s.panel.blocks[:0]}
	switch id.Part {
	case NodePart:
		s.reading = id
		s.tellNode(&s.m.Nodes[id.Index])
	case LinkPart:
		s.reading = s.reader(id.Index)
		s.tellLink(&s.m.Links[id.Index])
	}
	s.keepStill(before)
	s.turnTo(id)
	s.changed()
}

func (s *State) tell(r role, text string) {
	if text != "" {
		s.panel.blocks = append(s.panel.blocks, block{role: r, text: text})
	}
}

func (s *State) tellNode(n *seeds.Node) {
	s.tell(kicker, strings.ToUpper(s.m.KindLabel("node", n.Kind)))
	s.tell(heading, n.Name)
	s.tell(aside, n.Summary)
	s.tell(aside, s.dated(n.When, n.Dated))
	s.tellQuotes(n.Quotes)
	links := s.m.LinksOf(n.ID)
	if len(links) == 0 {
		return
	}
	s.tell(section, strings.ToUpper(s.words.Claims)+" · "+strconv.Itoa(len(links)))
	for _, l := range links {
		i, _ := s.m.LinkIndex(l.ID)
		s.panel.blocks = append(s.panel.blocks, block{
			role: row, text: s.sentence(l) + ": " + s.claims[i].label, id: ID{Part: LinkPart, Index: int32(i)},
		})
	}
}

func (s *State) tellLink(l *seeds.Link) {
	i, _ := s.m.LinkIndex(l.ID)
	s.tell(kicker, strings.ToUpper(s.m.KindLabel("link", l.Kind)))
	s.tell(heading, s.sentence(l)+": "+s.claims[i].label)
	if len(l.Quotes) > 0 {
		s.tell(aside, s.standing(l))
	}
	s.tell(aside, s.amount(l.Quantity))
	s.tell(aside, cmp.Or(s.dated(l.When, l.Dated), s.words.Undated))
	if u := s.m.Link(l.Undoes); u != nil {
		s.tell(aside, s.words.Lifts+" "+s.sentence(u)+", "+u.Label)
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
		i, _ := s.m.NodeIndex(id)
		s.panel.blocks = append(s.panel.blocks, block{
			role: row, text: s.m.Nodes[i].Name, icon: s.cargoIcon(&s.m.Nodes[i]), id: ID{Part: NodePart, Index: int32(i)},
		})
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
			s.tellQuote(q, doc)
			around.marks = append(around.marks, span{q.Start - from, q.End - from})
			ids = ids[1:]
		}
		s.tell(section, strings.ToUpper(s.words.Context))
		s.panel.blocks = append(s.panel.blocks, around)
	}
}

func (s *State) tellQuote(q *seeds.Quote, doc *seeds.Document) {
	s.tell(said, quoted(q.Exact))
	s.tell(byline, s.source(q, doc))
	if q.Note != "" {
		s.tell(note, s.words.Note+" "+q.Note)
	}
}

// quoted is a quotation in its marks, unless it brings its own.
func quoted(exact string) string {
	if strings.HasPrefix(exact, "“") || strings.HasSuffix(exact, "”") {
		return exact
	}
	return "“" + exact + "”"
}

func (s *State) source(q *seeds.Quote, doc *seeds.Document) string {
	var b strings.Builder
	if q.Speaker != "" {
		b.WriteString(s.words.Speaks + " " + s.named(q.Speaker) + " · ")
	}
	title := doc.Title
	if title == "" {
		title = doc.File
	}
	b.WriteString(title + ", " + s.words.Characters + " " + strconv.Itoa(q.Start) + "–" + strconv.Itoa(q.End))
	return b.String()
}

// sentence is who does something to whom.
func (s *State) sentence(l *seeds.Link) string {
	arrow := " — "
	if l.Directed {
		arrow = " → "
	}
	subjects := append([]string{s.named(l.Source)}, s.names(l.With)...)
	if slices.Contains(l.With, l.Target) { // what they do together is done to nobody
		return strings.Join(subjects, " + ")
	}
	return strings.Join(subjects, " + ") + arrow + s.named(l.Target)
}

// standing says how far the claim has come to pass, and in whose voice.
func (s *State) standing(l *seeds.Link) string {
	parts := make([]string, 0, 5)
	switch {
	case l.View != "":
		parts = append(parts, s.list(s.words.Views[string(l.View)], s.names(l.By)))
	case !l.Not:
		parts = append(parts, s.words.Author)
	}
	if l.Status != seeds.Stated || l.View == "" && !l.Not {
		parts = append(parts, s.words.Statuses[string(l.Status)])
	}
	if l.Past {
		parts = append(parts, s.words.Past)
	}
	said := strings.Join(parts, " · ")
	switch {
	case !l.Not:
		return said
	case l.View != "":
		return said + ": " + s.words.NotSo
	}
	return strings.Join(append([]string{s.words.Denied}, parts...), " · ")
}

func (s *State) amount(q *seeds.Quantity) string {
	if q == nil {
		return ""
	}
	text := s.words.Amount + " " + q.Text
	if q.Unit != "" && !strings.Contains(q.Text, q.Unit) {
		text += " " + q.Unit
	}
	if q.Of != "" {
		text += " " + s.words.Of + " " + q.Of
	}
	return text
}

// dated says when, as finely as the text does and in its words.
func (s *State) dated(when, printed string) string {
	switch {
	case when == "" && printed == "":
		return ""
	case when == "":
		return s.words.When + " “" + printed + "”"
	case printed == "":
		return s.words.When + " " + when
	}
	return s.words.When + " " + when + ", " + s.words.Printed + " “" + printed + "”"
}

func (s *State) list(words string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return words + " " + strings.Join(names, ", ")
}

func (s *State) names(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = s.named(id)
	}
	return names
}

// named is the name of a node, or the word itself where it is no node's id.
func (s *State) named(id string) string {
	if n := s.m.Node(id); n != nil {
		return n.Name
	}
	if id == "unnamed" {
		return s.words.Unnamed
	}
	return id
}
