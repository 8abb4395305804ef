package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// Everything about the article goes into the bookmark and comes back.
func TestArticleComesBackFromItsBookmark(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	for range 4 {
		h.key(KeyPageDown)
		h.wait(3)
	}
	s.article.unfollow = true
	h.wait(2)
	first := wordsIn(h.view())[0]
	b := s.Bookmark()
	again := article(t, wide)
	again.Visit(b)
	k := handOf(t, again, wide)
	k.wait(60)
	assert.Equal(t, b.String(), again.Bookmark().String())
	back := wordsIn(k.view())[0]
	assert.Equal(t, first.Text.Text, back.Text.Text)
	assert.InDelta(t, first.A.Y, back.A.Y, 0.01)

	h.key(KeyQuoteNext)
	h.wait(60)
	b = s.Bookmark()
	require.NotEmpty(t, b.Quote)
	again.Visit(b)
	k.wait(60)
	assert.Equal(t, b.String(), again.Bookmark().String())
	assert.True(t, again.lit(), "what the passage supports is lit again")
}

// Two documents, each read where it was left.
func TestDocumentsKeepTheirPlace(t *testing.T) {
	m, err := seeds.Load("testdata/script/map.json")
	require.NoError(t, err)
	low := Input{Width: 900, Height: 230}
	s := settled(t, m, low)
	h := reading(t, s, low)
	h.key(KeyEnd)
	h.wait(30)
	at := s.panel.scroll().At()
	require.Positive(t, at)
	h.click(middle(t, h.view(), ID{Part: RowPart, Index: documentRow, Sub: 1}))
	h.wait(3)
	assert.Equal(t, int32(1), s.article.document)
	assert.Zero(t, s.panel.scroll().At())
	assert.Contains(t, texts(h.view()), m.Documents[1].Title)
	assert.Equal(t, "chinese", s.Bookmark().Document)
	h.wait(40)
	h.click(middle(t, h.view(), ID{Part: RowPart, Index: documentRow, Sub: 0}))
	h.wait(3)
	assert.InDelta(t, at, s.panel.scroll().At(), 30)
	s.choose(s.linkID("oil"))
	h.wait(60)
	assert.Equal(t, int32(1), s.article.document, "its quote is in the other one")
}
