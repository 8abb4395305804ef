package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
)

// What was clicked stays in view although the bar comes over the foot of the
// sheet.
func TestBarDoesNotHideWhatWasClicked(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	var low *Mark
	for _, m := range wordsIn(h.view()) {
		if m.A.Y < wide.Height-2 && m.Text.Width > 200 {
			low = m
		}
	}
	at := int(s.edition().paras[low.ID.Index].start) + low.Text.Index(40)
	p, ok := codePoint(s, at)
	require.True(t, ok)
	h.click(p)
	require.GreaterOrEqual(t, s.quote, int32(0))
	h.wait(60)
	_, ok = codePoint(s, at)
	assert.True(t, ok)
}

// The bar lists what a quote supports; a click chooses it and stays with the
// quote.
func TestBarListsWhatAQuoteSupports(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			h := handOf(t, s, in)
			h.in.Still = true
			s.Visit(bookmark.Bookmark{Link: "iran-russia-drones", Panel: "claims"})
			h.wait(60)
			all := s.supports(s.quote)
			require.Greater(t, len(all), s.listRows())
			h.click(middle(t, h.view(), ID{Part: RowPart, Index: unfoldRow}))
			seen := map[int32]bool{}
			for range 3 {
				for i := range all {
					if _, ok := find(h.view(), ID{Part: RowPart, Index: supportRow, Sub: int32(i)}); ok {
						seen[int32(i)] = true
						assert.Contains(t, s.article.bar.names[i], s.nameOf(all[i]))
					}
				}
				h.wait(40)
				h.click(middle(t, h.view(), ID{Part: RowPart, Index: moreRow}))
			}
			assert.Len(t, seen, len(all))
			for i := range all {
				r, ok := find(h.view(), ID{Part: RowPart, Index: supportRow, Sub: int32(i)})
				if ok && all[i] != s.chosen {
					quote := s.quote
					h.click(r.mid())
					assert.Equal(t, all[i], s.chosen)
					assert.Equal(t, quote, s.quote)
					return
				}
			}
			t.Fatal("nothing to choose")
		})
	}
}

// Buttons of the bar are large enough, do what they say, and go with the quote.
func TestBarButtons(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			h := handOf(t, s, in)
			h.in.Still = true
			assert.Zero(t, s.quoteBarHeight(s.frame()))
			s.Visit(bookmark.Bookmark{Link: "iran-russia-drones", Panel: "claims"})
			h.wait(60)
			v, deeds := h.view(), s.barDeeds()
			ids := append(deeds[:], ID{Part: ButtonPart, Index: int32(NextQuote)}, ID{Part: ButtonPart, Index: int32(PrevQuote)})
			for _, id := range ids {
				r, ok := find(v, id)
				require.True(t, ok)
				assert.GreaterOrEqual(t, min(r.Dx(), r.Dy()), float32(36))
				assert.True(t, within(r, s.frame().foot), "%s is clipped", id)
			}
			h.click(middle(t, v, ID{Part: ButtonPart, Index: int32(Collect)}))
			assert.True(t, s.collected())
			h.click(middle(t, v, ID{Part: RowPart, Index: linkRow}))
			sent := s.Errands()
			require.NotEmpty(t, sent)
			assert.Equal(t, CopyText, sent[len(sent)-1].Task)
			h.wait(40)
			h.click(middle(t, h.view(), ID{Part: RowPart, Index: thereRow}))
			h.wait(60)
			assert.Equal(t, ArticleSheet, s.panel.sheet)
			_, ok := codePoint(s, s.theQuote().Start)
			assert.True(t, ok, "the article is open at the quote")
			s.choose(ID{})
			h.wait(2)
			assert.Zero(t, s.quoteBarHeight(s.frame()))
		})
	}
}

func TestBarSaysHowMuchAQuoteSupportsInAnyWidth(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "low": {Width: 844, Height: 390}, "middle": {Width: 800, Height: 600}, "tall": tall, "small": {Width: 360, Height: 640}} {
		t.Run(name, func(t *testing.T) {
			s := small(t, in)
			h := handOf(t, s, in)
			h.visit("link=enemies&panel=claims")
			said := texts(h.view())
			assert.Contains(t, said, "Supports 1 claim")
			assert.NotContains(t, said, "1 of 1")
			f := s.frame()
			for _, w := range words(h.view()) {
				if w.text == "Supports 1 claim" {
					assert.True(t, within(w.box, f.foot))
				}
			}
			at := middle(t, h.view(), NextQuote.id())
			require.True(t, f.foot.Contains(at))
			h.move(at)
			h.wait(5)
			assert.Contains(t, texts(h.view()), "Next claim", "there is no other quote")
		})
	}
}

func TestSupportIsCountedInKind(t *testing.T) {
	s := small(t, wide)
	link, node := ID{Part: LinkPart}, ID{Part: NodePart}
	assert.Equal(t, "1 claim", s.supportedWords([]ID{link}))
	assert.Equal(t, "2 nodes", s.supportedWords([]ID{node, node}))
	assert.Equal(t, "2 claims and 1 node", s.supportedWords([]ID{link, node, link}))
}
