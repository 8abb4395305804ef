package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// In the first picture no strand runs under the mark of a node that it is no
// end of, and so none seems to end there.
func TestStrandsGoAroundMarks(t *testing.T) {
	inEvery(t, func(t *testing.T, s *State) {
		l := s.lay(s.frame())
		for i := range s.strands {
			st, c := &s.strands[i], s.curve(i, l)
			for b := range s.plot.node {
				if int32(b) == st.from || int32(b) == st.to || !s.shown[b] {
					continue
				}
				at, r := s.disc(int32(b), l)
				_, d := c.Nearest(at)
				assert.GreaterOrEqual(t, d, 0.9*r, "%s runs under %s", s.name(st.id), s.titles[b].whole)
			}
		}
	})
}
