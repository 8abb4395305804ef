//go:build !js

package twin

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds"
	"citemap/seeds/cite"
)

// The documents themselves, with what the map quotes of them marked.

// documentEntry is a document: what is known of it, and its text.
type documentEntry struct {
	Anchor, Title, File, Language, Author, Publisher string
	Published, Retrieved                             date
	URL                                              string // if on the web
	Blocks                                           []block
}

// block is a paragraph or a heading.
type block struct {
	Anchor  string
	Heading bool
	Pieces  []piece
	Notes   []string // on the quotes that end in it

	start, end int // code points
}

// piece is a stretch of a paragraph at whose ends quotes start or end, and
// nothing in between: passages that overlap are cut where they do, so that
// marks neither cross nor nest.
type piece struct {
	Cites  []reliance // of the quotes that end before it
	Marked bool
	First  string   // anchor of a quote that starts here
	Rest   []string // anchors of others that do
	Text   string
}

// reliance is what rests on a quote: a claim, by number, or a node, by name.
type reliance struct {
	Anchor, Text string
	Claim        bool
}

// citeClaims notes for each quote the claims that rest on it, in their order.
func (t *twin) citeClaims() {
	for i, l := range t.order {
		for _, id := range l.Quotes {
			t.citing[id] = append(t.citing[id], reliance{t.anchors.links[l.ID], t.words.Number(i + 1), true})
		}
	}
}

// citeNodes notes the nodes of each quote that no claim rests on: of the others
// the claims lead there, and a text full of names could not be read.
func (t *twin) citeNodes() {
	for i := range t.m.Nodes {
		n := &t.m.Nodes[i]
		for _, id := range n.Quotes {
			if cites := t.citing[id]; len(cites) == 0 || !cites[0].Claim {
				t.citing[id] = append(cites, reliance{t.anchors.nodes[n.ID], n.Name, false})
			}
		}
	}
}

func (t *twin) documents() []documentEntry {
	quotes := make(map[string][]*seeds.Quote, len(t.m.Documents))
	for i := range t.m.Quotes {
		q := &t.m.Quotes[i]
		quotes[q.Document] = append(quotes[q.Document], q)
	}
	all := make([]documentEntry, len(t.m.Documents))
	for i := range t.m.Documents {
		d := &t.m.Documents[i]
		e := documentEntry{
			Anchor: t.anchors.documents[d.ID], Title: cite.Title(d), Language: d.Language,
			Author: d.Author, Publisher: d.Publisher,
			Published: newDate(d.Published, ""), Retrieved: newDate(d.Retrieved, ""),
			Blocks: blocksOf(d.Text),
		}
		if d.Title != "" {
			e.File = d.File
		}
		if cite.IsWeb(d.URL) {
			e.URL = d.URL
		}
		for n := range e.Blocks {
			e.Blocks[n].Anchor = t.anchors.part("Paragraph", d.ID, "p", n+1)
		}
		t.mark(d, quotes[d.ID], e.Blocks)
		all[i] = e
	}
	return all
}

// blocksOf are the paragraphs of a text. In a text with empty lines these part
// them; in another every line is one. A text without any is one empty block.
func blocksOf(text *seeds.Text) []block {
	parted := false
	lines := strings.SplitAfter(text.String(), "\n")
	for i, line := range lines[:len(lines)-1] {
		parted = parted || i > 0 && strings.TrimSpace(line) == "" && strings.TrimSpace(lines[i+1]) != ""
	}
	var blocks []block
	at, open := 0, false
	for _, line := range lines {
		length := utf8.RuneCountInString(line)
		words := strings.TrimSpace(line)
		if words == "" {
			open = false
			at += length
			continue
		}
		start := at + utf8.RuneCountInString(line[:strings.Index(line, words)])
		end := start + utf8.RuneCountInString(words)
		if open && parted {
			blocks[len(blocks)-1].end = end
		} else {
			blocks = append(blocks, block{start: start, end: end})
		}
		at, open = at+length, true
	}
	if len(blocks) == 0 {
		return []block{{}}
	}
	findHeadings(text, blocks)
	return blocks
}

// maxHeading is how many code points a heading has at most.
const maxHeading = 80

// findHeadings takes for a heading what is short, on one line, ends like no
// sentence, and stands before something longer that is none.
func findHeadings(text *seeds.Text, blocks []block) {
	for i := range blocks[:len(blocks)-1] {
		b, next := &blocks[i], &blocks[i+1]
		if b.end-b.start > maxHeading || next.end-next.start <= 2*maxHeading {
			continue
		}
		words := text.Slice(b.start, b.end)
		last, _ := utf8.DecodeLastRuneInString(words)
		b.Heading = !strings.Contains(words, "\n") && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == '?')
	}
}

// ends are the code points of a document between which a quote stands, without
// the white space at its ends; nothing but white space stands at one point.
type ends struct {
	start, end int
	quote      *seeds.Quote
}

func endsOf(q *seeds.Quote) ends {
	left := strings.TrimLeftFunc(q.Exact, unicode.IsSpace)
	if left == "" {
		return ends{q.Start, q.Start, q}
	}
	right := strings.TrimRightFunc(left, unicode.IsSpace)
	start := q.Start + utf8.RuneCountInString(q.Exact) - utf8.RuneCountInString(left)
	return ends{start, start + utf8.RuneCountInString(right), q}
}

// mark cuts the blocks of a document into pieces, in one sweep over the places
// where its quotes start and end.
func (t *twin) mark(d *seeds.Document, quotes []*seeds.Quote, blocks []block) {
	s := sweep{t: t, text: d.Text}
	for _, q := range quotes {
		s.starts = append(s.starts, endsOf(q))
	}
	s.ends = slices.Clone(s.starts)
	slices.SortStableFunc(s.starts, func(a, b ends) int { return cmp.Or(a.start-b.start, b.end-a.end) })
	slices.SortStableFunc(s.ends, func(a, b ends) int { return cmp.Or(a.end-b.end, a.start-b.start) })
	for n := range blocks {
		s.block(&blocks[n], n+1)
	}
	last := &blocks[len(blocks)-1]
	s.reach(d.Text.Len(), last, len(blocks)) // what stands after the last word
}

// sweep goes through a document from its first code point to its last.
type sweep struct {
	t            *twin
	text         *seeds.Text
	starts, ends []ends          // what is still to come, by start and by end
	begun        int             // code points before which every quote has started
	open         int             // quotes that the sweep is inside of
	noted        map[string]bool // notes that stand at the block already
}

// block cuts the n-th block, from 1.
func (s *sweep) block(b *block, n int) {
	s.noted = make(map[string]bool)
	for at := b.start; at < b.end; {
		p := s.reach(at, b, n)
		next := b.end
		if len(s.starts) > 0 {
			next = min(next, s.starts[0].start)
		}
		if len(s.ends) > 0 {
			next = min(next, s.ends[0].end)
		}
		p.Marked, p.Text = s.open > 0, s.text.Slice(at, next)
		at = next
	}
	s.closeUpTo(b.end, b)
}

// reach opens a piece of a block, the n-th, at a code point: quotes that start
// or end up to there do so now.
func (s *sweep) reach(at int, b *block, n int) *piece {
	var started []string
	for len(s.starts) > 0 && s.starts[0].start <= at {
		q := s.starts[0].quote
		started = append(started, s.t.anchors.quotes[q.ID])
		s.t.paragraph[q.ID] = n
		s.starts, s.open = s.starts[1:], s.open+1
	}
	s.begun = at + 1
	s.closeUpTo(at, b)
	b.Pieces = append(b.Pieces, piece{})
	p := &b.Pieces[len(b.Pieces)-1]
	if len(started) > 0 {
		p.First, p.Rest = started[0], started[1:]
	}
	return p
}

// closeUpTo ends the quotes that have started and end up to a code point: what
// rests on them stands after the last piece of the block, each thing once.
func (s *sweep) closeUpTo(at int, b *block) {
	var p piece
	seen := make(map[string]bool)
	for len(s.ends) > 0 && s.ends[0].end <= at && s.ends[0].start < s.begun {
		q := s.ends[0].quote
		for _, c := range s.t.citing[q.ID] {
			if !seen[c.Anchor] {
				p.Cites, seen[c.Anchor] = append(p.Cites, c), true
			}
		}
		if q.Note != "" && !s.noted[q.Note] {
			b.Notes, s.noted[q.Note] = append(b.Notes, q.Note), true
		}
		s.ends, s.open = s.ends[1:], s.open-1
	}
	if len(p.Cites) > 0 {
		b.Pieces = append(b.Pieces, p)
	}
}
