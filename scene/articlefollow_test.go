package scene

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// scroll turns the wheel over the panel and lets it rest.
func (h *hand) scroll(by float32) {
	h.in.Mouse = Mouse{At: h.s.frame().panel.mid(), Here: true, WheelY: by}
	h.wait(1)
	h.wait(20)
}

// litLinks are the ids of the claims in the light.
func litLinks(s *State) map[string]bool {
	all := map[string]bool{}
	for i, in := range s.spot.links {
		if in {
			all[s.m.Links[i].ID] = true
		}
	}
	return all
}

// supportedBy are the ids of the claims that quotes of a paragraph support.
func supportedBy(s *State, para int) map[string]bool {
	p, all := s.edition().paras[para], map[string]bool{}
	for i := range s.m.Links {
		for _, id := range s.m.Links[i].Quotes {
			if q := s.m.Quote(id); q.Start < int(p.end) && q.End > int(p.start) {
				all[s.m.Links[i].ID] = true
			}
		}
	}
	return all
}

func TestMapFollowsTheParagraph(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	h.wait(30)
	assert.False(t, s.lit(), "opening it lights nothing")
	for range 6 {
		h.scroll(260)
		if want := supportedBy(s, s.paraRead()); len(want) > 0 {
			require.True(t, s.lit())
			assert.Equal(t, want, litLinks(s))
		}
	}
	h.key(KeyEscape)
	h.wait(2)
	assert.Equal(t, NoSheet, s.panel.sheet)
	assert.False(t, s.lit(), "with the sheet its light goes out")
}

// Every paragraph comes to the reading line, the first and the last too.
func TestEveryParagraphIsReadOnce(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			h := reading(t, s, in)
			h.key(KeyEnd)
			h.wait(30)
			h.key(KeyHome)
			h.wait(30)
			read, last := map[int]bool{}, -1
			for y := float32(0); ; y += 12 {
				s.panel.scroll().Jump(y)
				h.wait(1)
				p := s.paraRead()
				assert.GreaterOrEqual(t, p, last)
				read[p], last = true, p
				if s.panel.scroll().At() >= s.panel.scroll().Max() {
					break
				}
			}
			assert.Len(t, read, len(s.edition().paras))
		})
	}
}

func TestFollowingCanBeTurnedOff(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	h.scroll(300)
	require.True(t, s.lit())
	h.click(middle(t, h.view(), ID{Part: RowPart, Index: followRow}))
	assert.False(t, s.lit())
	assert.True(t, s.Bookmark().Unfollow)
	h.scroll(600)
	assert.False(t, s.lit())
	h.wait(40)
	h.click(middle(t, h.view(), ID{Part: RowPart, Index: followRow}))
	h.wait(20)
	assert.True(t, s.lit(), "it goes on at once")
}

// What was chosen is left alone until the reader scrolls again.
func TestFollowingWaitsForTheReader(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	h.scroll(300)
	require.True(t, s.lit())
	h.click(h.where("russia"))
	h.in.Mouse.Here = false
	h.wait(120)
	assert.Equal(t, "russia", s.Selected())
	assert.False(t, s.lit())
	h.scroll(400)
	assert.True(t, s.lit())
	assert.Equal(t, "russia", s.Selected())
}

// While the passage that was clicked is in sight it stays what is lit.
func TestFollowingWaitsForTheClickedPassage(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	h.key(KeyQuoteNext)
	h.wait(3)
	lit := litLinks(s)
	h.scroll(30)
	assert.Equal(t, lit, litLinks(s))
	assert.Equal(t, 0, s.pageNowOfDocument())
	h.scroll(2000)
	assert.NotEqual(t, lit, litLinks(s))
	assert.Equal(t, int32(-1), s.quote)
}

// pageNowOfDocument is which quote of the document is being read.
func (s *State) pageNowOfDocument() int {
	for i, q := range s.edition().cites.quotes {
		if q == s.quote {
			return i
		}
	}
	return -1
}

// A paragraph without quotes keeps the last light for a while.
func TestEmptyParagraphPutsTheLightOutLater(t *testing.T) {
	m, err := seeds.Load("testdata/script/map.json")
	require.NoError(t, err)
	low := Input{Width: 900, Height: 230}
	s := settled(t, m, low)
	h := reading(t, s, low)
	e := s.edition()
	h.key(KeyPageDown)
	s.panel.scroll().Jump(e.from(int(e.paras[1].start)))
	for p := float32(0); s.paraRead() != 1 && p < 500; p += 2 {
		s.panel.scroll().Jump(p)
		h.wait(1)
	}
	h.wait(20)
	require.True(t, s.lit())
	h.key(KeyEnd)
	h.wait(40)
	require.Equal(t, 2, s.paraRead())
	assert.True(t, s.lit())
	h.wait(80)
	assert.False(t, s.lit())
}

func TestGoldenArticle(t *testing.T) {
	s := small(t, wide)
	h := reading(t, s, wide)
	h.key(KeyQuoteNext)
	h.in.Mouse.Here = false
	h.wait(120)
	golden(t, "article", h.view())
}

// Whatever is done to the article and the words in it, nothing breaks.
func TestArticleBearsAnything(t *testing.T) {
	m, err := seeds.Load("testdata/script/map.json")
	require.NoError(t, err)
	keys := []Keys{KeyArticle, KeyQuoteNext, KeyQuotePrev, KeyPageDown, KeyEnd, KeyAll, KeyCopy, KeyEscape, KeyLarger, KeySmaller, KeyNext, KeyCollect, KeyBack}
	for _, m := range []*seeds.Map{m, article(t, wide).m} {
		s := settled(t, m, wide)
		r, in := rand.New(rand.NewPCG(7, 7)), wide
		s.open(ArticleSheet)
		var v View
		for range 700 {
			in.Keys, in.Mouse.WheelY, in.Shift = 0, 0, r.IntN(9) == 0
			switch f := s.frame(); r.IntN(8) {
			case 0:
				in.Keys = keys[r.IntN(len(keys))]
			case 1:
				in.Mouse.WheelY = float32(r.IntN(800) - 400)
			case 2:
				in.Width, in.Height = float32(300+r.IntN(1000)), float32(200+r.IntN(700))
			case 3, 4:
				in.Mouse.Down = !in.Mouse.Down
			default:
				in.Mouse.Here = true
				in.Mouse.At = Point{f.panel.Min.X + r.Float32()*f.panel.Dx(), f.panel.Min.Y + r.Float32()*f.panel.Dy()}
			}
			s.Step(in)
			s.View(&v)
			_, _ = s.Marked(), s.Told()
			s.Errands()
			if at := s.panel.scroll().At(); at < 0 || at > s.panel.scroll().Max() {
				t.Fatal("scrolled out of the text")
			}
		}
	}
}
