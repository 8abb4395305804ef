package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestStripScrolls(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			h := reading(t, s, in)
			r := s.frame().stripRect()
			require.GreaterOrEqual(t, r.Dx(), float32(24))
			h.click(Point{r.mid().X, r.Min.Y + r.Dy()*0.5})
			h.wait(60)
			e := s.edition()
			mid := e.codeAt(s.panel.scroll().At() - e.above + s.frame().body.Dy()/2)
			assert.InDelta(t, 0.5, float64(mid)/float64(e.text.Len()), 0.04)
			assert.Equal(t, StripPart, s.Pick(r.mid(), 0).Part)

			from, to := s.stripWindow(s.frame())
			grip := Point{r.mid().X, r.Min.Y + stripPad + (from+to)/2}
			before := s.panel.scroll().At()
			h.drag(grip, Point{grip.X, grip.Y + 60})
			h.down(false)
			assert.Greater(t, s.panel.scroll().At(), before)
			later, end := s.stripWindow(s.frame())
			assert.InDelta(t, 60, (later+end)/2-(from+to)/2, 4, "the window stays under the pointer")
			h.drag(grip, Point{grip.X, r.Min.Y - 50})
			assert.Zero(t, s.panel.scroll().At())
		})
	}
}

// Every quote is somewhere on the strip's marks, and the marks do not overlap.
func TestStripHoldsEveryQuote(t *testing.T) {
	s := article(t, wide)
	reading(t, s, wide)
	height := s.article.strip.height
	require.Positive(t, height)
	scale := height / float32(s.edition().text.Len())
	end := float32(-1)
	for _, m := range s.article.strip.marks {
		assert.GreaterOrEqual(t, m.from, end)
		assert.LessOrEqual(t, m.to, height+leastMark)
		end = m.to
	}
	for i := range s.m.Quotes {
		at, found := float32(s.m.Quotes[i].Start+s.m.Quotes[i].End)/2*scale, false
		for _, m := range s.article.strip.marks {
			found = found || m.from-leastMark <= at && at <= m.to+leastMark
		}
		assert.True(t, found, s.m.Quotes[i].Exact)
	}
}
