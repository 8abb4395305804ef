package scene

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
	"citemap/seeds"
)

// copied is what the last errand put on the clipboard.
func copied(t *testing.T, s *State) string {
	t.Helper()
	sent := s.Errands()
	require.NotEmpty(t, sent)
	require.Equal(t, CopyText, sent[len(sent)-1].Task)
	return sent[len(sent)-1].Text
}

// Words drawn over from one paragraph to the next are copied to the letter, with
// where they stand.
func TestMarkedWordsAreCopiedVerbatim(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	e := s.edition()
	start, end := int(e.paras[0].end)-40, int(e.paras[1].start)+31
	from, ok := codePoint(s, start)
	require.True(t, ok)
	to, ok := codePoint(s, end)
	require.True(t, ok)
	h.drag(Point{from.X - 2, from.Y}, Point{to.X - 2, to.Y})
	h.down(false)
	h.key(KeyCopy)
	words := e.text.Slice(start, end)
	require.Contains(t, words, "\n")
	got := copied(t, s)
	assert.True(t, strings.HasPrefix(got, words+"\n\n— "), got)
	assert.Contains(t, got, "article.txt")
	assert.Contains(t, got, strconv.Itoa(start)+"–"+strconv.Itoa(end))
	assert.Equal(t, got, s.Marked())
	assert.Len(t, boxes(h.view(), s.colours().selection), 3, "one a line")

	back, _ := codePoint(s, start-20)
	h.in.Shift = true
	h.click(back)
	h.in.Shift = false
	assert.True(t, s.marking.on)
	assert.NotContains(t, s.Marked(), words, "shift moves its end")
	h.key(KeyEscape)
	assert.Empty(t, s.Marked())
	assert.Equal(t, ArticleSheet, s.panel.sheet)
	assert.Empty(t, boxes(h.view(), s.colours().selection))
}

func TestDoubleClickMarksTheWordAndOneMoreTheParagraph(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	e := s.edition()
	word := strings.Index(e.words(0), "alignments")
	at, ok := codePoint(s, word+3)
	require.True(t, ok)
	h.click(at)
	h.click(at)
	assert.Equal(t, "alignments", s.markedWords())
	h.click(at)
	assert.Equal(t, e.words(0), s.markedWords())
	h.wait(60)
	h.click(at)
	assert.Empty(t, s.markedWords(), "a click clears")
}

func TestLongPressMarksTheSentence(t *testing.T) {
	s := article(t, tall)
	h := reading(t, s, tall)
	at, ok := codePoint(s, 30)
	require.True(t, ok)
	for range 45 {
		h.touch(at)
	}
	h.touch()
	want, _, _ := strings.Cut(s.edition().words(0), ". ")
	assert.Equal(t, want+".", s.markedWords())
	assert.False(t, s.lit(), "a finger at rest does not scroll")
	assert.Positive(t, s.marking.quote+1, "the quote has all of it but the full stop")
	h.click(middle(t, h.view(), ID{Part: RowPart, Index: collectRow}))
	assert.Len(t, s.kept.ids, 1)
	h.click(middle(t, h.view(), ID{Part: RowPart, Index: copyRow}))
	assert.Contains(t, copied(t, s), want)
}

func TestAllOfTheArticleIsMarked(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	h.key(KeyAll)
	assert.Equal(t, strings.TrimSpace(s.edition().text.String()), s.markedWords())
	h.click(middle(t, h.view(), ID{Part: TabPart, Index: int32(FindSheet)}))
	h.wait(2)
	assert.Empty(t, s.Marked(), "with the sheet the marks go")
}

// In what is told of a claim, a quote is copied with its place in the document,
// and the map's own words without one.
func TestMarkedWordsOfAClaim(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.in.Still = true
	s.Visit(bookmark.Bookmark{Link: "iran-russia-drones", Panel: "claims"})
	h.wait(60)
	q := s.theQuote()
	line := func(text string) *Mark {
		for _, m := range wordsIn(h.view()) {
			if strings.Contains(m.Text.Text, text) {
				return m
			}
		}
		require.Fail(t, text)
		return nil
	}
	first, _, _ := strings.Cut(q.Exact, " ")
	m := line("“" + first)
	h.drag(Point{m.A.X + 1, m.A.Y - 4}, Point{m.A.X + m.Text.Width, m.A.Y - 4})
	h.down(false)
	words := s.markedWords()
	require.True(t, strings.HasPrefix(words, "“"+first))
	start, end := s.markedRange()
	doc := s.m.Document(q.Document).Text
	assert.Equal(t, strings.TrimPrefix(words, "“"), doc.Slice(start, end), "the marks around it are ours")
	assert.Contains(t, s.Marked(), strconv.Itoa(start)+"–"+strconv.Itoa(end))
	assert.Equal(t, q.ID, s.m.Quotes[s.marking.quote].ID)

	for n := range s.chosenBlocks {
		if b := &s.chosenBlocks[n]; b.role == context {
			s.mark(place{int32(n), 3}, place{int32(n), 40})
			start, end := s.markedRange()
			assert.Equal(t, s.markedWords(), doc.Slice(start, end))
		}
		if s.chosenBlocks[n].role == heading {
			s.mark(place{int32(n), 0}, place{int32(n), 4})
			assert.NotContains(t, s.Marked(), "article.txt")
			assert.Equal(t, int32(-1), s.marking.quote)
		}
	}
	s.choose(ID{})
	assert.Empty(t, s.Marked())
}

// Beyond the panel's edge, drawing on scrolls.
func TestMarkingScrolls(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	from, _ := codePoint(s, 10)
	h.drag(Point{from.X - 2, from.Y}, Point{from.X, s.frame().body.Max.Y + 40})
	h.wait(60)
	h.down(false)
	assert.Greater(t, s.panel.scroll().At(), float32(400))
	assert.Greater(t, len(s.markedWords()), 1500)
	assert.True(t, strings.HasPrefix(s.edition().text.String()[10:], s.markedWords()))
}

// Persian runs from the right, Chinese has no spaces, and both are cited, clicked
// and marked to the letter.
func TestOtherScriptsAreMarkedToTheLetter(t *testing.T) {
	m, err := seeds.Load("testdata/script/map.json")
	require.NoError(t, err)
	for document, c := range map[int32]struct{ quote, word string }{0: {"f2", "(Tehran"}, 1: {"z1", "俄"}} {
		s := settled(t, m, wide)
		h := reading(t, s, wide)
		s.readDocument(document)
		h.wait(3)
		q := m.Quote(c.quote)
		p := s.colours()
		for at := q.Start - 2; at < q.End+2; at++ {
			if point, ok := codePoint(s, at); ok {
				_, outside := 0, at < q.Start || at >= q.End
				if c := s.edition().text.Slice(at, at+1); outside && (c == "." || c == "。") {
					assert.False(t, covers(boxes(h.view(), p.marker.over(p.panel, unread)), point), c)
				}
				if !outside {
					assert.True(t, covers(boxes(h.view(), p.marker.over(p.panel, unread)), point))
				}
			}
		}
		for _, line := range wordsIn(h.view()) {
			assert.Equal(t, document == 0, line.Text.RTL)
			right := line.A.X + line.Text.Width
			assert.Equal(t, document == 0, right > s.frame().columnAt()+s.edition().width-1)
		}
		from, ok := codePoint(s, q.Start)
		require.True(t, ok)
		to, ok := codePoint(s, q.End-1)
		require.True(t, ok)
		side := float32(1)
		if document == 0 {
			side = -1
		}
		h.drag(Point{from.X - 3*side, from.Y}, Point{to.X + 3*side, to.Y})
		h.down(false)
		assert.Equal(t, q.Exact, s.markedWords())
		h.key(KeyEscape)
		h.wait(60)
		h.click(to)
		assert.Equal(t, s.quoteIndex(c.quote), s.quote)
		at := seeds.NewText(s.edition().text.String()[:strings.Index(s.edition().text.String(), strings.Trim(c.word, "("))]).Len()
		word, ok := codePoint(s, at)
		require.True(t, ok)
		h.wait(60)
		h.click(word)
		h.click(word)
		assert.Equal(t, strings.Trim(c.word, "("), s.markedWords())
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"the |people’s voice": "people’s", "U.S.-|led order": "led", "co-|belligerents, now": "co-belligerents",
		"(|2014)": "2014", "a |, b": ",", "伊|朗向": "朗", "رفت|ه‌اند.": "رفته‌اند",
	} {
		before, after, _ := strings.Cut(text, "|")
		runes := []rune(before + after)
		from, to := wordAround(runes, len([]rune(before)))
		assert.Equal(t, want, string(runes[from:to]), text)
	}
}

// Words can be read on the colour of a selection, and it is not that of a marker.
func TestSelectionIsLegible(t *testing.T) {
	for _, p := range []*palette{&light, &dark} {
		assert.Greater(t, contrast(p.ink, p.selection), 7.)
		assert.Greater(t, contrast(p.muted.over(p.ink, 0.7), p.selection), 4.5)
		assert.Greater(t, contrast(p.ink, p.marker.over(p.panel, unread)), 7.)
		for _, marker := range []Color{p.marker, p.marker.over(p.panel, unread)} {
			apart := func(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
			assert.Greater(t, apart(marker.R, p.selection.R)+apart(marker.G, p.selection.G)+apart(marker.B, p.selection.B), 80)
		}
	}
}

// A sentence that was found is opened, in view, and marked, cited or not.
func TestFoundSentenceIsShown(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.wait(1)
	text := s.m.Documents[0].Text.String()
	words := "Sources of Disagreement"
	start := seeds.NewText(text[:strings.Index(text, words)]).Len()
	s.showSentence(0, start, start+len(words))
	h.wait(120)
	assert.Equal(t, ArticleSheet, s.panel.sheet)
	assert.Equal(t, words, s.markedWords())
	_, ok := codePoint(s, start)
	assert.True(t, ok)
}
