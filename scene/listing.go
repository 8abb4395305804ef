package scene

import "strings"

// listing is the sheet of the quotes that the reader collected.
type listing struct{ *State }

// What a click in the sheet does; from listQuotes on, to which quote.
const (
	listCopy int32 = iota
	listText
	listMarkdown
	listTable
	listClear
	listQuotes
)

// Parts of a quote's rows.
const (
	openIt int32 = iota
	removeIt
)

// writeList writes the words of the list.
func (s *State) writeList() {
	s.kept.blocks = s.kept.blocks[:0]
	add := func(r role, text string, id ID) {
		s.kept.blocks = append(s.kept.blocks, block{role: r, text: text, id: id})
	}
	add(heading, s.words.List.Title, ID{})
	if len(s.kept.ids) == 0 {
		add(aside, s.words.List.Empty, ID{})
	}
	for i, id := range s.kept.ids {
		q, at := s.m.Quote(id), listQuotes+int32(i)
		add(said, s.citeWords().Quoted(q.Exact), ID{Part: RowPart, Index: at, Sub: openIt})
		add(byline, s.citeWords().Source(s.m, q), ID{})
		s.kept.blocks = append(s.kept.blocks, block{
			role: row, text: s.words.List.Remove, icon: s.icons.Icon("close"), id: ID{Part: RowPart, Index: at, Sub: removeIt},
		})
	}
	s.kept.tab, s.kept.pills = s.words.Sheets[ListSheet.String()], s.listPills()
	if n := len(s.kept.ids); n > 0 {
		s.kept.tab += " " + s.words.Number(n)
	}
	if s.panel.sheet == ListSheet {
		s.fitScroll()
	}
	s.changed()
}

// listPills are what can be done with the list.
func (s *State) listPills() [5]pill {
	w := &s.words.List
	id := func(n int32) ID { return ID{Part: RowPart, Index: n} }
	return [...]pill{
		{id(listCopy), w.CopyAll, "copy", false}, {id(listText), w.Text, "", false}, {id(listMarkdown), w.Markdown, "", false},
		{id(listTable), w.Table, "", false}, {id(listClear), w.Clear, "close", false},
	}
}

func (l listing) edges(f frame) (head, foot float32) {
	if len(l.kept.ids) == 0 {
		return 0, 0
	}
	return 0, l.pillRows(l.kept.pills[:], f.column(), nil) + 24
}

func (l listing) length(f frame) float32 {
	return 2*f.panelInset() + l.heightOf(l.kept.blocks, f.column())
}

func (l listing) paint(v *View, f frame, y float32) {
	l.paintBlocks(v, f, l.kept.blocks, Point{f.columnAt(), y + f.panelInset() - 4}, f.column())
}

func (l listing) paintEdges(v *View, f frame) {
	if f.foot.Dy() <= 0 {
		return
	}
	p := l.colours()
	v.rect(f.foot, p.panel, ID{Part: PanelPart})
	v.rect(f.foot.top(1), p.rule, ID{})
	l.paintPills(v, l.kept.pills[:], Point{f.columnAt(), f.foot.Min.Y + 12}, f.column())
}

func (l listing) press(id ID, _ Point) {
	link := func(quote string) string { return l.linkTo(l.m.Quote(quote)) }
	w, c := &l.words.List, l.citeWords()
	switch n := id.Index; {
	case id.Part != RowPart:
	case n >= listQuotes && int(n-listQuotes) < len(l.kept.ids):
		l.pressQuote(l.kept.ids[n-listQuotes], id.Sub)
	case n == listCopy:
		l.send(CopyText, c.List(l.m, l.kept.ids, link), "")
		l.say(w.CopiedAll)
	case n == listText:
		l.send(SaveFile, c.List(l.m, l.kept.ids, link), w.FileName+".txt")
	case n == listMarkdown:
		l.send(SaveFile, c.ListMarkdown(l.m, l.kept.ids, link), w.FileName+".md")
	case n == listTable:
		l.send(SaveFile, c.ListCSV(l.m, l.kept.ids, link), w.FileName+".csv")
	case n == listClear:
		l.kept.ids = l.kept.ids[:0]
		l.writeList()
		l.say(w.Cleared)
	}
}

// pressQuote opens a quote of the list, or takes it out.
func (l listing) pressQuote(id string, part int32) {
	if part == removeIt {
		l.keepQuote(id, false)
		return
	}
	l.choose(l.citedBy(l.quoteIndex(id)))
	l.readQuote(l.quoteIndex(id))
}

func (l listing) keys(in *Input) Keys { return in.Keys }

func (l listing) told() string { return toldOf(l.kept.blocks) }

// toldOf is the words of blocks, a line each.
func toldOf(blocks []block) string {
	var b strings.Builder
	for i := range blocks {
		b.WriteString(blocks[i].text + "\n")
	}
	return b.String()
}
