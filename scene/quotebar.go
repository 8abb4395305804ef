package scene

import "slices"

// The quote bar stands at the foot of the panel: which of how many quotes is being
// read, what it supports, and what can be done with it.

// quoteBar is what it says, written when another quote is read.
type quoteBar struct {
	of       barKey
	count    string   // "1 of 3"; empty where there is but one
	kicker   string   // over the name, or before it
	name     string   // of what is chosen, or of the first thing that the quote supports
	names    []string // of all of those
	told     string   // the bar in words
	unfolded bool     // all of them are listed
	from     int      // the first that is listed
	height   float32  // that the panel was last divided for, dp
}

// barKey is what the bar's words depend on.
type barKey struct {
	quote, document int32
	chosen          ID
	also            int
	article         bool
}

// Sizes of the quote bar in dp.
const (
	barHeight  = 54
	barStacked = 66  // in two rows
	barNarrow  = 400 // columns of less have those
	barButton  = 36
	barRow     = 30
	barPad     = 6 // over and under the list
)

// listRows is how many things a list shows at once.
func (s *State) listRows() int { return min(max(int(s.height*0.22/max(barRow, s.least())), 2), 8) }

// listed are the things that the list shows now, from first to before last, and
// how many rows that takes: with one more where there are others.
func (s *State) listed() (first, last, rows int) {
	b, n := &s.article.bar, len(s.supports(s.quote))
	if !b.unfolded {
		return 0, 0, 0
	}
	most := s.listRows()
	if n <= most {
		return 0, n, n
	}
	first = b.from
	last = min(first+most-1, n)
	return first, last, most
}

func (s *State) quoteBarHeight(f frame) float32 {
	if s.quote < 0 {
		return 0
	}
	if _, _, rows := s.listed(); rows > 0 {
		return f.barHeight() + 2*barPad + f.touch(barRow)*float32(rows)
	}
	return f.barHeight()
}

// barHeight is how tall the bar is without a list: in a narrow column what the
// quote supports stands over the buttons.
func (f frame) barHeight() float32 {
	if f.stacksBar() {
		return barStacked + f.touch(barButton) - barButton
	}
	return barHeight + f.touch(barButton) - barButton
}

func (f frame) stacksBar() bool { return f.column() < barNarrow }

// hasBar reports whether the sheet in the panel has a quote bar.
func (s *State) hasBar() bool { return s.panel.sheet == ClaimsSheet || s.panel.sheet == ArticleSheet }

// keepBar writes the bar anew where another quote is read, and divides the panel
// anew where the bar is taller now.
func (s *State) keepBar() {
	b := &s.article.bar
	if !s.hasBar() {
		return
	}
	key := barKey{s.quote, s.article.document, s.chosen, len(s.also), s.panel.sheet == ArticleSheet}
	if key != b.of {
		if key.quote != b.of.quote {
			b.from = 0
		}
		b.of = key
		s.writeBar()
		s.changed()
	}
	if h := s.quoteBarHeight(s.frame()); h != b.height {
		b.height = h
		s.fitScroll()
		s.changed()
	}
}

func (s *State) writeBar() {
	b, w := &s.article.bar, &s.words.Article
	b.count, b.kicker, b.name, b.told, b.names = "", w.SupportsNothing, "", "", b.names[:0]
	if s.quote < 0 {
		b.unfolded = false
		return
	}
	s.openBooks()
	all := s.supports(s.quote)
	for _, id := range all {
		b.names = append(b.names, s.nameOf(id))
	}
	b.count = s.countOf()
	if len(all) > 0 {
		b.kicker, b.name = w.Supports.With("what", s.supportedWords(all)), b.names[max(slices.Index(all, s.chosen), 0)]
	}
	b.told = s.citeWords().Quoted(s.theQuote().Exact) + "\n" + b.kicker + "\n"
	for _, name := range b.names {
		b.told += name + "\n"
	}
}

// supportedWords are how many claims, and nodes a quote supports.
func (s *State) supportedWords(all []ID) string {
	w, claims := &s.words.Article, 0
	for _, id := range all {
		if id.Part == LinkPart {
			claims++
		}
	}
	nodes := len(all) - claims
	switch {
	case nodes == 0:
		return w.Claims.Of(claims)
	case claims == 0:
		return w.Nodes.Of(nodes)
	}
	return w.Both.With("claims", w.Claims.Of(claims), "nodes", w.Nodes.Of(nodes))
}

// countOf is which quote of what is chosen is being read, and of how many; with
// nothing chosen, which of the document.
func (s *State) countOf() string {
	now, n := s.pageNow(), len(s.pages())
	if s.chosen == (ID{}) && s.panel.sheet == ArticleSheet && s.edition() != nil {
		all := s.edition().cites.quotes
		now, n = slices.Index(all, s.quote), len(all)
	}
	if now < 0 || n < 2 {
		return ""
	}
	return s.words.Article.Which.With("n", s.words.Number(now+1), "of", s.words.Number(n))
}

// pressBars does what a click on the quote bar, or on the one beside marked words,
// means.
func (s *State) pressBars(id ID) {
	b := &s.article.bar
	switch id.Index {
	case supportRow:
		s.chooseSupported(int(id.Sub))
	case unfoldRow:
		b.unfolded, b.from = !b.unfolded, 0
	case moreRow:
		first, last, _ := s.listed()
		if b.from = last; last == first || last >= len(b.names) {
			b.from = 0
		}
	case linkRow:
		s.copyLink()
	case thereRow:
		s.readThere()
	case copyRow:
		s.copyMarked()
	case collectRow:
		s.collectMarked()
	}
	s.changed()
}

// chooseSupported chooses something that the quote supports, and goes on reading
// the quote.
func (s *State) chooseSupported(i int) {
	quote, all := s.quote, s.supports(s.quote)
	if i < 0 || i >= len(all) {
		return
	}
	s.choose(all[i])
	s.readQuote(quote)
}

// readThere opens the article at the quote; in the article it lists what the quote
// supports.
func (s *State) readThere() {
	if s.panel.sheet == ArticleSheet {
		b := &s.article.bar
		b.unfolded, b.from = !b.unfolded, 0
		return
	}
	s.open(ArticleSheet)
	s.showPassage()
}
