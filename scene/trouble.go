package scene

// Trouble is why a map cannot be shown that was saved, or opened. What is shown stays
// as it is.
type Trouble struct {
	Title string   // what cannot be done
	Note  string   // and what is seen instead
	Lines []string // every fault, with its file and line; none: the trouble is over
}

// trouble is what the sheet of it says.
type trouble struct {
	blocks []block
	before Sheet // what was in the panel
	times  int   // that it was heard of, or that it is over
}

// mostTroubles is how many faults the sheet lists: whoever works through as many reads
// the map again before the next.
const mostTroubles = 200

// hear takes a trouble into the panel, or out of it.
func (s *State) hear(t *Trouble) {
	switch {
	case t == nil:
		return
	case len(t.Lines) == 0:
		s.recover()
	default:
		s.writeTrouble(t)
	}
	s.trouble.times++
}

// Troubles is how often there was news of a trouble, and whether the panel says of one:
// where either has changed, the panel says something else.
func (s *State) Troubles() (times int, shown bool) {
	return s.trouble.times, s.panel.open() && s.panel.sheet == TroubleSheet
}

// writeTrouble shows a trouble, whatever the panel shows.
func (s *State) writeTrouble(t *Trouble) {
	if s.panel.sheet != TroubleSheet {
		s.trouble.before = s.panel.sheet
	}
	s.trouble.blocks = append(s.trouble.blocks[:0], block{role: heading, text: t.Title}, block{role: aside, text: t.Note})
	for _, line := range t.Lines[:min(len(t.Lines), mostTroubles)] {
		s.trouble.blocks = append(s.trouble.blocks, block{role: story, text: line})
	}
	s.panel.scrolls[TroubleSheet].Jump(0)
	s.open(TroubleSheet)
	s.fitScroll()
	s.speak(t.Title + ": " + t.Lines[0])
	s.changed()
}

// recover puts back what was in the panel before the trouble.
func (s *State) recover() {
	if s.panel.sheet == TroubleSheet {
		s.open(s.trouble.before)
	}
}

// troubled is the sheet of why a map cannot be shown.
type troubled struct{ *State }

func (t troubled) edges(frame) (head, foot float32) { return 0, 0 }

func (t troubled) length(f frame) float32 {
	return 2*f.panelInset() + t.heightOf(t.trouble.blocks, f.column())
}

func (t troubled) paint(v *View, f frame, y float32) {
	t.paintBlocks(v, f, t.trouble.blocks, Point{f.columnAt(), y + f.panelInset() - 4}, f.column())
}

func (t troubled) paintEdges(*View, frame) {}

func (t troubled) press(ID, Point) {}

func (t troubled) keys(in *Input) Keys { return in.Keys }

func (t troubled) told() string { return toldOf(t.trouble.blocks) }
