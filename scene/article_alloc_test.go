package scene

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// With every paragraph seen once, scrolling through the article costs no memory,
// nor does reading on in it.
func TestWarmArticleDoesNotAllocate(t *testing.T) {
	s := article(t, wide)
	h := reading(t, s, wide)
	h.in.Still = false
	h.click(h.where("russia"))
	in := wide
	in.Mouse = Mouse{At: s.frame().body.mid(), Here: true}
	var v View
	turn := 0
	scroll := func() {
		turn++
		if in.Mouse.WheelY = 30; turn%700 > 350 {
			in.Mouse.WheelY = -30
		}
		s.Step(in)
		s.View(&v)
	}
	s.article.unfollow = true // the map's own labels change with what is lit
	for range 2100 {
		scroll()
	}
	require.Equal(t, len(s.edition().paras), s.edition().kept)
	assert.Zero(t, testing.AllocsPerRun(700, scroll))
	in.Mouse.WheelY = 0
	rest := func() { s.Step(in); s.View(&v) }
	for range 30 {
		rest()
	}
	assert.Zero(t, testing.AllocsPerRun(100, rest))
}

// enormous is a map of one document of 8 MiB, all of its paragraphs different, with
// a quote here and there.
func enormous(t testing.TB, para string) *seeds.Map {
	t.Helper()
	var b strings.Builder
	for i := 0; b.Len()+len(para)+10 < 8<<20; i++ {
		b.WriteString(strconv.Itoa(i) + " " + para)
	}
	text := b.String()
	sum := sha256.Sum256([]byte(text))
	m := &seeds.Map{Title: "Much", Documents: []seeds.Document{{ID: "d", File: "d.txt", SHA256: hex.EncodeToString(sum[:]), Text: seeds.NewText(text)}}}
	m.Nodes = []seeds.Node{{ID: "a", Name: "A", Kind: "country", Weight: 3}, {ID: "b", Name: "B", Kind: "country", Weight: 3}}
	l := seeds.Link{ID: "l", Source: "a", Target: "b", Kind: "trade", Directed: true, Weight: 2, Status: seeds.Stated}
	for i := 0; i+60 < m.Documents[0].Text.Len(); i += 43_000 {
		q := seeds.Quote{ID: "q" + strconv.Itoa(i), Document: "d", Start: i, End: i + 40, Exact: m.Documents[0].Text.Slice(i, i+40)}
		m.Quotes = append(m.Quotes, q)
		l.Quotes = append(l.Quotes, q.ID)
	}
	m.Links = []seeds.Link{l}
	m.Reindex()
	return m
}

// texts of 8 MiB: of usual paragraphs, of one line, and of very short ones.
var enormousTexts = map[string]string{
	"paragraphs": strings.Repeat("Words of a long report, one after the other. ", 9) + "\n",
	"one line":   "Words of a long report without an end, and ",
	"short":      "A line.\n",
}

// However long a document is, it opens and scrolls at once, and what is read stays
// where it is while paragraphs around it are set.
func TestEnormousDocuments(t *testing.T) {
	for name, para := range enormousTexts {
		t.Run(name, func(t *testing.T) {
			s := settled(t, enormous(t, para), wide)
			h := reading(t, s, wide)
			require.NotEmpty(t, wordsIn(h.view()))
			assert.Less(t, s.edition().kept, 200)
			r := s.frame().stripRect()
			h.click(Point{r.mid().X, r.mid().Y})
			h.wait(60)
			require.NotEmpty(t, wordsIn(h.view()))
			e := s.edition()
			mid := e.codeAt(s.panel.scroll().At() - e.above)
			assert.InDelta(t, 0.5, float64(mid)/float64(e.text.Len()), 0.01)
			near := float32(1)
			if name == "short" { // so tall that places have no fractions
				near = 5
			}
			for range 40 { // upwards, where nothing was set before
				first := wordsIn(h.view())[3]
				h.in.Mouse.At, h.in.Mouse.WheelY = s.frame().body.mid(), -20
				h.wait(1)
				found := false
				for _, m := range wordsIn(h.view()) {
					found = found || m.Text == first.Text && abs(float64(m.A.Y-first.A.Y-20)) < float64(near)
				}
				require.True(t, found, "%q jumps", first.Text.Text)
			}
			for range 12 {
				h.key(KeyQuoteNext)
				h.wait(2)
				_, ok := codePoint(s, s.theQuote().Start)
				require.True(t, ok)
			}
			for range 300 {
				h.key(KeyPageDown)
			}
			assert.Less(t, s.edition().kept, mostSet+100, "what is out of sight is forgotten")
		})
	}
}

func BenchmarkOpenEnormousDocument(b *testing.B) {
	for name, para := range enormousTexts {
		m := enormous(b, para)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := New(m, setter(b), Options{})
				s.Settle(wide.Width, wide.Height)
				in := wide
				b.StartTimer()
				in.Keys = KeyArticle
				s.Step(in)
			}
		})
		b.Run(name+", far apart", func(b *testing.B) {
			s := New(m, setter(b), Options{})
			s.Settle(wide.Width, wide.Height)
			in := wide
			in.Keys = KeyArticle
			s.Step(in)
			b.ResetTimer()
			at := 0
			for b.Loop() {
				at += 7919 * 101
				s.panel.scroll().Jump(float32(at % int(s.panel.scroll().Max())))
				s.Step(wide)
			}
		})
	}
}

func BenchmarkOpenArticle(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s := article(b, wide)
		in := wide
		in.Keys = KeyArticle
		b.StartTimer()
		s.Step(in)
	}
}
