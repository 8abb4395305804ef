package scene

import (
	"citemap/assets"
	"citemap/scene/typeset"
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
	kicker   role = iota // small line over the name: what kind of thing this is
	heading              // its name
	aside                // one fact about it
	said                 // the quote, verbatim
	byline               // who says it, and where it stands
	context              // the paragraph, the quote marked in it
	section              // heading of a list
	row                  // a claim to choose
	evidence             // the quote of the claim above, verbatim
	note                 // the editor's
)

// styles of the roles.
var styles = [...]typeset.Style{
	kicker:   {Bold: true, Size: 11.5},
	heading:  {Bold: true, Size: 21},
	aside:    {Size: 13.5},
	said:     {Family: typeset.Serif, Size: 18},
	byline:   {Size: 12.5},
	context:  {Family: typeset.Serif, Size: 14},
	section:  {Bold: true, Size: 11.5},
	row:      {Size: 13.5},
	evidence: {Family: typeset.Serif, Size: 14},
	note:     {Size: 12.5},
}

// space above a block of each role, in dp.
var above = [...]float32{heading: 2, aside: 6, said: 18, byline: 6, context: 12, section: 20, row: 12, evidence: 3, note: 8}

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
	case BundlePart:
		s.reading = id
		s.tellStrand(id)
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
