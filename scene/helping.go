package scene

import (
	"strings"

	"citemap/assets"
)

// helping is the sheet of all that can be done: a list of the actions with their
// keys, each of which a click does, and below it what hands do.
type helping struct{ *State }

// manual is what the sheet says.
type manual struct {
	groups []group
	hands  []block // what fingers and the mouse do, and the arrows
}

// group is some actions under one heading.
type group struct {
	heading string
	actions []Action
}

// manualOf lists all actions.
func manualOf(w *assets.HelpStrings) manual {
	under := func(name string, actions ...Action) group { return group{strings.ToUpper(w.Groups[name]), actions} }
	return manual{
		groups: []group{
			under("reading", ReadArticle, NextQuote, PrevQuote, Cite, CopyLink, Collect, ShowList, ReadWords, Larger, Smaller),
			under("finding", LookFor, Unfilter, FocusOn, Back, Forth, Open, First, NextNode, PrevNode, Menu),
			under("telling", Tell, ShowTime, PlayTime, Faster, Gone, Undated, Notes, Presenter, Blank),
			under("looking", Places, Fit, ZoomIn, ZoomOut, Less, Usual, All, Pause, Shade, Unpin, ShowHelp, Close),
		},
		hands: []block{
			{role: section, text: strings.ToUpper(w.Hands)},
			{role: aside, text: w.Mouse}, {role: aside, text: w.Fingers}, {role: aside, text: w.Arrows},
		},
	}
}

// Sizes of the list's rows in dp: a row is at least helpRow tall, and its words
// stand between the icon and the key.
const (
	helpRow   = 36
	helpHead  = 40
	helpInset = 44
)

func (h helping) edges(frame) (head, foot float32) { return 0, 0 }

func (h helping) length(f frame) float32 {
	sum := 2*f.panelInset() + h.heightOf(h.manual.hands, f.column())
	for _, g := range h.manual.groups {
		sum += helpHead
		for _, a := range g.actions {
			sum += h.rowHeight(f, a)
		}
	}
	return sum
}

// wordsOf are what an action is called, on as many lines as that takes beside its
// key and the tick of what is on.
func (h helping) wordsOf(f frame, a Action) passage {
	key := h.tx.Line(h.deeds[a].shown, h.sized(tipStyle)).Width
	return h.few(h.called(a), h.style(row), f.column()-helpInset-key-56, 3)
}

func (h helping) rowHeight(f frame, a Action) float32 {
	return max(helpRow, h.wordsOf(f, a).height()+14)
}

func (h helping) paint(v *View, f frame, y float32) {
	y += f.panelInset() - helpHead/2
	for _, g := range h.manual.groups {
		v.text(h.tx.Line(g.heading, h.style(section)), Point{f.columnAt(), y + helpHead - 12}, h.inkOf(section), ID{})
		y += helpHead
		for _, a := range g.actions {
			end := y + h.rowHeight(f, a)
			if end >= f.body.Min.Y && y <= f.body.Max.Y {
				h.paintAction(v, f, a, y, end)
			}
			y = end
		}
	}
	h.paintBlocks(v, f, h.manual.hands, Point{f.columnAt(), y}, f.column())
}

// paintAction paints a row: the icon, the words, and the key.
func (h helping) paintAction(v *View, f frame, a Action, y, end float32) {
	p, d := h.colours(), &h.deeds[a]
	id := ID{Part: RowPart, Index: int32(a)}
	r := Rect{Point{f.columnAt() - 8, y}, Point{f.panel.Max.X - f.panelInset() + 8, end}}
	ink := p.ink
	if !h.can(a) {
		ink, id = p.muted.over(p.panel, 0.6), ID{}
	}
	h.paintRowSurface(v, r, id, h.hovers(id))
	if icon := h.face(a); icon != nil {
		v.icon(icon, Point{r.Min.X + 20, r.mid().Y}, 9, ink)
	}
	words := h.wordsOf(f, a)
	v.passage(words, Point{r.Min.X + helpInset, r.mid().Y - words.height()/2}, ink)
	key := h.tx.Line(d.shown, h.sized(tipStyle))
	half := max(12, key.Style.Size*0.95)
	cap := Rect{Point{r.Max.X - key.Width - 24, r.mid().Y - half}, Point{r.Max.X - 8, r.mid().Y + half}}
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
	for _, g := range h.manual.groups {
		for _, a := range g.actions {
			b.WriteString(h.deeds[a].shown + ": " + h.called(a) + "\n")
		}
	}
	return b.String() + toldOf(h.manual.hands)
}
