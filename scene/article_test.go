package scene

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
)

// reading is a person with the article open, at rest.
func reading(t testing.TB, s *State, in Input) *hand {
	t.Helper()
	h := handOf(t, s, in)
	h.in.Still = true
	h.key(KeyArticle)
	require.Equal(t, ArticleSheet, s.panel.sheet)
	h.wait(3)
	return h
}

// wordsIn are the lines of the article that a picture shows.
func wordsIn(v *View) []*Mark {
	var all []*Mark
	for i := range v.Marks {
		if m := &v.Marks[i]; m.Shape == Text && m.ID.Part == TextPart {
			all = append(all, m)
		}
	}
	return all
}

// codePoint is where in the view a code point of the open document is.
func codePoint(s *State, at int) (Point, bool) {
	e, body := s.edition(), s.frame().body
	for _, m := range wordsIn(s.look()) {
		start := int(e.paras[m.ID.Index].start)
		if x0, x1, ok := m.Text.Span(at-start, at-start+1); ok && int(e.paras[m.ID.Index].end) > at && at >= start {
			p := Point{m.A.X + (x0+x1)/2, m.A.Y - 4}
			return p, body.Contains(p)
		}
	}
	return Point{}, false
}

// boxes are those of a colour that a picture shows.
func boxes(v *View, paint Color) []Rect {
	var all []Rect
	for i := range v.Marks {
		if m := &v.Marks[i]; m.Shape == Box && m.Paint == paint && m.Stroke == 0 {
			all = append(all, around(m.A, 2*m.B.X, 2*m.B.Y))
		}
	}
	return all
}

func covers(all []Rect, p Point) bool {
	return slices.ContainsFunc(all, func(r Rect) bool { return r.Contains(p) })
}

// quoteOf is the first quote of the map that is alone in its place, and from some
// position on.
func quoteAlone(t *testing.T, s *State, from int) int32 {
	t.Helper()
	for i := range s.m.Quotes {
		q := &s.m.Quotes[i]
		if q.Start >= from && len(s.edition().cites.within(s.m, q.Start, q.End, nil)) == 1 {
			return int32(i)
		}
	}
	require.Fail(t, "no such quote")
	return -1
}

// Scrolled through, every cited letter of the article lies on the marker, and no
// other does.
func TestEveryCitedPassageIsMarked(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	doc := s.edition()
	cited := make([]bool, doc.text.Len())
	for i := range s.m.Quotes {
		for at := s.m.Quotes[i].Start; at < s.m.Quotes[i].End; at++ {
			cited[at] = true
		}
	}
	p := s.colours()
	seen := make(map[int]bool)
	for {
		v := h.view()
		marker := boxes(v, p.marker.over(p.panel, unread))
		for _, m := range wordsIn(v) {
			start := int(doc.paras[m.ID.Index].start)
			for i := m.Text.Start; i < m.Text.End; i++ {
				if x0, x1, ok := m.Text.Span(i, i+1); ok {
					at := Point{m.A.X + (x0+x1)/2, m.A.Y - 4}
					seen[start+i] = true
					require.Equal(t, cited[start+i], covers(marker, at), "%q", doc.text.Slice(start+i-10, start+i+10))
				}
			}
		}
		if s.panel.scroll().At() == s.panel.scroll().Max() {
			break
		}
		h.key(KeyPageDown)
		h.wait(3)
	}
	for i, c := range []rune(doc.text.String()) {
		assert.True(t, seen[i] || c == ' ' || c == '\n', "%d %q was never seen", i, c)
	}
}

func TestHeadingsStandOut(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	h.key(KeyEnd)
	h.wait(60)
	e, bold := s.edition(), 0
	for i := range e.paras {
		if e.style(i).Bold {
			bold++
			assert.Less(t, len(e.words(i)), 80)
		}
	}
	assert.Equal(t, 5, bold)
	for _, m := range wordsIn(h.view()) {
		assert.Equal(t, e.style(int(m.ID.Index)), m.Text.Style)
	}
}

// A click on a cited sentence puts in the light what cites it, and nothing else.
func TestClickOnASentenceLightsWhatItSupports(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	q := quoteAlone(t, s, 0)
	quote := &s.m.Quotes[q]
	at, ok := codePoint(s, quote.Start+3)
	require.True(t, ok)
	h.click(at)
	h.wait(2)
	require.Equal(t, q, s.quote)
	require.True(t, s.lit())
	ends := make([]bool, len(s.plot.node))
	for i := range s.m.Links {
		cites := slices.Contains(s.m.Links[i].Quotes, quote.ID)
		assert.Equal(t, cites, s.spot.links[i], s.m.Links[i].ID)
		for k := range s.plot.threads {
			if th := &s.plot.threads[k]; cites && th.link == int32(i) {
				ends[th.from], ends[th.to] = true, true
			}
		}
	}
	for b, n := range s.plot.node {
		assert.Equal(t, ends[b] || slices.Contains(s.m.Nodes[n].Quotes, quote.ID), s.spot.bodies[b], s.m.Nodes[n].ID)
	}
	assert.Contains(t, strings.Join(texts(h.view()), "|"), "Supports")
	assert.Contains(t, s.Told(), quote.Exact)

	bare := slices.IndexFunc([]rune(s.edition().text.String()), func(c rune) bool { return c == '.' })
	at, ok = codePoint(s, bare)
	require.True(t, ok)
	h.click(at)
	assert.False(t, s.lit(), "what is not cited clears it")
	assert.Equal(t, int32(-1), s.quote)
}

// Where passages lie over one another, further clicks go from the shortest to the
// longest and round again.
func TestClicksReachEveryPassageOfAPlace(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	var all []int32
	at := 0
	for i := range s.m.Quotes[:60] {
		if over := s.edition().cites.within(s.m, s.m.Quotes[i].Start+5, s.m.Quotes[i].Start+6, nil); len(over) > len(all) {
			all, at = over, s.m.Quotes[i].Start+5
		}
	}
	require.Greater(t, len(all), 1)
	s.glideTo(s.edition().from(at) - 200)
	h.wait(3)
	p, ok := codePoint(s, at)
	require.True(t, ok)
	read := map[int32]bool{}
	for range all {
		h.click(p)
		read[s.quote] = true
		h.wait(40) // no double click
	}
	for _, q := range all {
		assert.True(t, read[q], s.m.Quotes[q].Exact)
	}
}

// With the article open, a click on the map goes to the words behind it, and the
// pages to each of them.
func TestPagesScrollTheArticle(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	for id, in := range map[string]Input{"iran": wide, "putin": wide, "iran-russia-drones": wide} {
		h.in.Width, h.in.Height = in.Width, in.Height
		s.Visit(bookmark.Bookmark{})
		h.wait(2)
		h.key(KeyArticle)
		s.choose(s.idOf(node(s, id), link(s, id)))
		all := s.pages()
		require.Greater(t, len(all), 1, id)
		for i, name := range all {
			h.wait(60)
			require.Equal(t, s.quoteIndex(name), s.quote)
			at, ok := codePoint(s, s.m.Quote(name).Start)
			require.True(t, ok, "%s is not in view", name)
			marker := boxes(h.view(), s.colours().marker)
			assert.True(t, covers(marker, at), "%s is not marked", name)
			assert.Contains(t, texts(h.view()), strconv.Itoa(i+1)+" of "+strconv.Itoa(len(all)))
			if i+1 < len(all) {
				h.key(KeyQuoteNext)
			}
		}
		h.key(KeyQuotePrev)
		assert.Equal(t, s.quoteIndex(all[len(all)-2]), s.quote)
	}
}

func node(s *State, id string) string {
	if s.m.Node(id) != nil {
		return id
	}
	return ""
}

func link(s *State, id string) string {
	if s.m.Link(id) != nil {
		return id
	}
	return ""
}

// A strand of several claims has their quotes as its pages.
func TestStrandsHavePagesInTheArticle(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	h.click(h.where("iran>russia"))
	require.Equal(t, BundlePart, s.chosen.Part)
	h.wait(60)
	want := map[string]bool{}
	for _, l := range s.claimsIn(s.chosen) {
		for _, q := range l.Quotes {
			want[q] = true
		}
	}
	assert.Len(t, s.pages(), len(want))
	at, ok := codePoint(s, s.theQuote().Start)
	require.True(t, ok)
	assert.True(t, covers(boxes(h.view(), s.colours().marker), at))
}

// With nothing chosen, the passages come in the order of the document.
func TestPassagesComeInOrder(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	at := -1
	for range 30 {
		h.key(KeyQuoteNext)
		h.wait(3)
		require.GreaterOrEqual(t, s.theQuote().Start, at)
		at = s.theQuote().Start
		_, ok := codePoint(s, at)
		assert.True(t, ok)
		assert.True(t, s.lit())
	}
	h.key(KeyQuotePrev)
	assert.LessOrEqual(t, s.theQuote().Start, at)
}

// find is where the box of an id is.
func find(v *View, id ID) (Rect, bool) {
	for i := range v.Marks {
		if m := &v.Marks[i]; m.Shape == Box && m.ID == id {
			return around(m.A, 2*m.B.X, 2*m.B.Y), true
		}
	}
	return Rect{}, false
}

func middle(t testing.TB, v *View, id ID) Point {
	t.Helper()
	r, ok := find(v, id)
	require.True(t, ok, "%s is not there", id)
	return r.mid()
}
