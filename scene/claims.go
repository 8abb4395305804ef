package scene

// claims is the sheet of what is chosen: the node or link, the quotes that
// support it, and its claims. Its blocks are written once, when something is
// chosen; how tall they are follows from the width.
type claims struct{ *State }

// panelInset is how far the panel's text stands from its edge, in dp.
const panelInset = 24

// widestColumn is how wide a column can be that is still read with ease.
const widestColumn = 780

func (f frame) panelInset() float32 {
	if f.narrow {
		return 18
	}
	return panelInset
}

// sideInset is the same beside the text: more where the panel lies across a large view.
func (f frame) sideInset() float32 {
	if f.least > 0 && f.narrow {
		return max((f.panel.Dx()-widestColumn)/2, f.panelInset())
	}
	return f.panelInset()
}

// column is how wide the panel's text may be, and columnAt its left edge.
func (f frame) column() float32   { return f.panel.Dx() - 2*f.sideInset() }
func (f frame) columnAt() float32 { return f.panel.Min.X + f.sideInset() }

func (c claims) edges(f frame) (head, foot float32) { return 0, c.quoteBarHeight(f) }

func (c claims) length(f frame) float32 {
	return f.panelInset() + c.heightOf(c.chosenBlocks, f.column()) + f.panelInset()
}

func (c claims) paint(v *View, f frame, y float32) {
	c.paintBlocks(v, f, c.chosenBlocks, Point{f.columnAt(), y + f.panelInset() - 4}, f.column())
}

func (c claims) paintEdges(v *View, f frame) {
	c.paintQuoteBar(v, f, f.foot)
	c.paintMarkBar(v, f)
}

func (c claims) press(id ID, at Point) {
	switch {
	case id.Part == RowPart:
		c.pressBars(id)
	case id.Part != TextPart || c.pressMarked(at) || int(id.Index) >= len(c.chosenBlocks):
	case c.chosenBlocks[id.Index].quote > 0:
		c.readQuote(c.chosenBlocks[id.Index].quote - 1)
	}
}

func (c claims) keys(in *Input) Keys { return in.Keys }

func (c claims) told() string { return toldOf(c.chosenBlocks) }
