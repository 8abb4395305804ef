package scene

import (
	"strings"
	"unicode"

	"citemap/scene/walk"
	"citemap/seeds"
)

// The cursor is what the keyboard is on: a node, or a strand on the way to the
// next. Arrows walk it from node to strand to node, and around a node from one
// strand to the other; nothing opens before Enter.

// cursorKeys walks, or with Shift moves the map or a node that the reader keeps, and
// returns the keys that are left.
func (s *State) cursorKeys(k Keys, shift bool) Keys {
	const stride = 60
	for _, d := range [...]struct {
		key    Keys
		dx, dy float32
	}{{KeyLeft, -1, 0}, {KeyRight, 1, 0}, {KeyUp, 0, -1}, {KeyDown, 0, 1}} {
		switch {
		case !k.Has(d.key):
		case shift && s.shove(d.dx, d.dy):
		case shift:
			s.pan(-stride*d.dx, -stride*d.dy)
		default:
			s.walk(d.dx, d.dy)
		}
		k &^= d.key
	}
	if k.Has(KeyEnd) && len(s.order) > 0 {
		s.cursorOn(ID{Part: NodePart, Index: s.plot.node[s.lastShown()]})
	}
	return k
}

// walk goes along (dx, dy).
func (s *State) walk(dx, dy float32) {
	s.hover = ID{} // a pointer at rest has no say
	switch s.cursor.Part {
	case NodePart:
		s.walkFrom(s.plot.body[s.cursor.Index], dx, dy)
	case LinkPart, BundlePart:
		s.walkAlong(dx, dy)
	default:
		s.startWalk()
	}
}

// startWalk puts the cursor on what is chosen, or on the first node.
func (s *State) startWalk() {
	if s.chosen.onMap() && s.strandOf(s.chosen) >= 0 || s.chosen.Part == NodePart && s.plot.body[s.chosen.Index] >= 0 {
		s.cursorOn(s.chosen)
		return
	}
	s.toFirst()
}

// walkFrom goes from a node onto the strand that leads that way, or where none
// does, to the nearest node there.
func (s *State) walkFrom(body int32, dx, dy float32) {
	if key, ok := walk.Towards(s.strandsAt(body), dx, dy); ok {
		s.from, s.heading = body, Point{dx, dy}
		s.cursorOn(s.strands[key].id)
		return
	}
	if key, ok := walk.Towards(s.nodesAround(body), dx, dy); ok {
		s.cursorOn(ID{Part: NodePart, Index: s.plot.node[key]})
	}
}

// walkAlong goes on to the end of a strand, by the arrow that led onto it or one
// that points along it, and back the same way; another arrow turns to the strand
// beside it.
func (s *State) walkAlong(dx, dy float32) {
	i := s.strandOf(s.cursor)
	if i < 0 {
		s.startWalk()
		return
	}
	st := &s.strands[i]
	if s.from != st.from && s.from != st.to {
		s.from = st.from
	}
	to := st.from + st.to - s.from
	along := minus(s.at(to), s.at(s.from))
	if to == s.from { // a loop leads up and back
		along = minus(s.curve(i, s.lay(s.frame())).At(0.5), s.at(to))
	}
	ahead, aside := along.X*dx+along.Y*dy, along.X*dy-along.Y*dx
	if along := s.heading.X*dx + s.heading.Y*dy; along != 0 {
		ahead, aside = along, 0
	}
	switch {
	case ahead >= max(aside, -aside):
		s.cursorOn(ID{Part: NodePart, Index: s.plot.node[to]})
	case -ahead >= max(aside, -aside):
		s.cursorOn(ID{Part: NodePart, Index: s.plot.node[s.from]})
	default:
		next := walk.Turn(s.strandsAt(s.from), int32(i), aside > 0)
		s.heading = Point{}
		s.cursorOn(s.strands[next].id)
	}
}

// strandsAt are the strands at a body, by where their middle lies from it.
func (s *State) strandsAt(body int32) []walk.Spot {
	var spots []walk.Spot
	l, at := s.lay(s.frame()), s.at(body)
	for i := range s.strands {
		if st := &s.strands[i]; st.from == body || st.to == body {
			d := minus(s.curve(i, l).At(0.5), at)
			spots = append(spots, walk.Spot{DX: d.X, DY: d.Y, Key: int32(i)})
		}
	}
	return spots
}

// nodesAround are the other nodes that are shown.
func (s *State) nodesAround(body int32) []walk.Spot {
	var spots []walk.Spot
	at := s.at(body)
	for b := range s.plot.node {
		if s.shown[b] && int32(b) != body {
			d := minus(s.at(int32(b)), at)
			spots = append(spots, walk.Spot{DX: d.X, DY: d.Y, Key: int32(b)})
		}
	}
	return spots
}

// strandOf is the strand of that id, or -1. A joint claim has several: of them it
// is the one at the body that the cursor came from.
func (s *State) strandOf(id ID) int {
	found := -1
	for i := range s.strands {
		switch st := &s.strands[i]; {
		case st.id != id:
		case st.from == s.from || st.to == s.from:
			return i
		case found < 0:
			found = i
		}
	}
	return found
}

// cursorOn puts the cursor on something and says what that is.
func (s *State) cursorOn(id ID) {
	s.cursor = id
	s.turnTo(id)
	s.speak(s.wordsOf(id))
	s.changed()
}

// wordsOf is what an id is called: a node's name, or a strand's ends and what it
// is about.
func (s *State) wordsOf(id ID) string {
	switch id.Part {
	case NodePart:
		n := &s.m.Nodes[id.Index]
		return n.Name + s.words.Comma() + s.kindLabel(seeds.OnNode, n.Kind)
	case LinkPart, CargoPart:
		return s.claimed(&s.m.Links[id.Index])
	case BundlePart:
		from, to := s.endsOf(id)
		return s.words.Lead(s.acting(from.Name, way(id.Sub/8) != mutual, to.Name), s.words.Number(len(s.claimsIn(id))))
	}
	return ""
}

// openCursor opens what the cursor is on; with Shift beside what is chosen.
func (s *State) openCursor() {
	id := s.cursor
	switch {
	case !id.onMap():
		return
	case s.in.Shift:
		s.chooseToo(id)
	default:
		s.choose(id)
	}
	s.cursor = id
}

// toFirst puts the cursor on the first node.
func (s *State) toFirst() {
	for _, b := range s.order {
		if s.shown[b] {
			s.cursorOn(ID{Part: NodePart, Index: s.plot.node[b]})
			return
		}
	}
}

// lastShown is the last node that is shown.
func (s *State) lastShown() int32 {
	last := s.order[0]
	for _, b := range s.order {
		if s.shown[b] {
			last = b
		}
	}
	return last
}

// jumpTo puts the cursor on the next node whose name begins with a letter that
// was typed: one that does nothing else, or with Shift any.
func (s *State) jumpTo(typed string, k Keys) {
	for _, c := range typed {
		if unicode.IsLetter(c) && (s.in.Shift || k&letterKeys(s) == 0) {
			s.jumpToLetter(unicode.ToLower(c))
		}
	}
}

func (s *State) jumpToLetter(c rune) {
	n := len(s.order)
	at := 0
	for i, b := range s.order {
		if s.cursor == (ID{Part: NodePart, Index: s.plot.node[b]}) {
			at = i + 1
		}
	}
	for i := range n {
		b := s.order[(at+i)%n]
		name := strings.ToLower(s.m.Nodes[s.plot.node[b]].Name)
		if strings.HasPrefix(name, string(c)) && (!s.geo.on || s.geo.has[b]) && s.within(b) {
			s.cursorOn(ID{Part: NodePart, Index: s.plot.node[b]})
			return
		}
	}
}

// letterKeys are the actions that a letter does.
func letterKeys(s *State) Keys {
	var all Keys
	for i := range s.deeds {
		if d := &s.deeds[i]; len(d.shown) == 1 && 'A' <= d.shown[0] && d.shown[0] <= 'Z' {
			all |= d.key
		}
	}
	return all | KeyFind
}
