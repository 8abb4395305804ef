package scene

import "strings"

// helping is the sheet of all that can be done: a list of the actions with their
// keys, each of which a click does, and below it what hands do.
type helping struct{ *State }

// group is some actions under one heading.
type group struct {
	name    string // of its heading
	actions []Action
}

// groups are all actions, as they are listed.
func groups() []group {
	return []group{
		{"reading", []Action{ReadArticle, NextQuote, PrevQuote, Cite, CopyLink, Collect, ShowList, ReadWords, Larger, Smaller}},
		{"finding", []Action{LookFor, Unfilter, FocusOn, Back, Forth, Open, First, NextNode, PrevNode, Menu}},
		{"telling", []Action{Tell, ShowTime, PlayTime, Faster, Gone, Undated, Notes, Presenter, Blank}},
		{"looking", []Action{Places, Fit, ZoomIn, ZoomOut, Less, Usual, All, Pause, Shade, Unpin, ShowHelp, Close}},
	}
}

// Sizes of the list's rows in dp.
const (
	helpRow  = 36
	helpHead = 40
)

func (h helping) edges(frame) (head, foot float32) { return 0, 0 }

// hands are what fingers and the mouse do, and the arrows.
func (h helping) hands() []block {
	w := h.words.Help
	return []block{
		{role: section, text: strings.ToUpper(w.Hands)}, {role: aside, text: w.Mouse}, {role: aside, text: w.Fingers}, {role: aside, text: w.Arrows},
	}
}

func (h helping) length(f frame) float32 {
	sum := 2*f.panelInset() + h.heightOf(h.hands(), f.column())
	for _, g := range groups() {
		sum += helpHead + helpRow*float32(len(g.actions))
	}
	return sum
}

func (h helping) paint(v *View, f frame, y float32) {
	y += f.panelInset() - helpHead/2
	for _, g := range groups() {
		v.text(h.tx.Line(strings.ToUpper(h.words.Help.Groups[g.name]), styles[section]), Point{f.columnAt(), y + helpHead - 12}, h.inkOf(section), ID{})
		y += helpHead
		for _, a := range g.actions {
			if y+helpRow >= f.body.Min.Y && y <= f.body.Max.Y {
				h.paintAction(v, f, a, y)
			}
			y += helpRow
		}
	}
	h.paintBlocks(v, f, h.hands(), Point{f.columnAt(), y}, f.column())
}

// paintAction paints a row: the icon, the words, and the key.
func (h helping) paintAction(v *View, f frame, a Action, y float32) {
	p, d := h.colours(), &h.deeds[a]
	id := ID{Part: RowPart, Index: int32(a)}
	r := Rect{Point{f.columnAt() - 8, y}, Point{f.panel.Max.X - f.panelInset() + 8, y + helpRow}}
	ink := p.ink
	if !h.can(a) {
		ink, id = p.muted.over(p.panel, 0.6), ID{}
	}
	h.paintRowSurface(v, r, id, h.hovers(id))
	if icon := h.face(a); icon != nil {
		v.icon(icon, Point{r.Min.X + 20, r.mid().Y}, 9, ink)
	}
	v.text(h.tx.Cut(h.called(a), h.style(row), f.column()-90), Point{r.Min.X + 44, r.mid().Y + 5}, ink, ID{})
	key := h.tx.Line(d.shown, tipStyle)
	cap := Rect{Point{r.Max.X - key.Width - 24, r.mid().Y - 12}, Point{r.Max.X - 8, r.mid().Y + 12}}
	v.frame(cap, 5, 1, p.rule)
	v.words(key, cap.Min.X+8, r.mid().Y, p.muted)
	if h.on(a) {
		v.icon(h.icons.Icon("check"), Point{cap.Min.X - 16, r.mid().Y}, 7, ink)
	}
}

func (h helping) press(id ID, _ Point) {
	if id.Part == RowPart && id.Index >= 0 && id.Index < int32(actionCount) {
		h.do(Action(id.Index))
	}
}

func (h helping) paintEdges(*View, frame) {}

func (h helping) keys(in *Input) Keys { return in.Keys }

func (h helping) told() string {
	var b strings.Builder
	for _, g := range groups() {
		for _, a := range g.actions {
			b.WriteString(h.deeds[a].shown + ": " + h.called(a) + "\n")
		}
	}
	return b.String() + toldOf(h.hands())
}
