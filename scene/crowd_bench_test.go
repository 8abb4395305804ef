package scene

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
	"citemap/seeds/crowd"
)

// largest is a settled map of as many nodes as there may be, all of them shown.
func largest(b *testing.B) *State {
	b.Helper()
	m, err := crowd.Map(10_000, 30_000)
	require.NoError(b, err)
	s := New(m, setter(b), Options{Theme: Light, Paused: true, Start: bookmark.Bookmark{Detail: 3}})
	s.Settle(wide.Width, wide.Height)
	return s
}

// BenchmarkViewOfACrowd is a picture of 10,000 nodes and 30,000 links, at the zoom that
// shows all of it and at multiples of that.
func BenchmarkViewOfACrowd(b *testing.B) {
	s := largest(b)
	var v View
	nearer := 1.0
	for _, times := range []float64{1, 2, 4, 8, 16, 32} {
		s.zoomAt(s.mid(), times/nearer)
		nearer = times
		s.Step(wide)
		b.Run(fmt.Sprintf("whole/%v", times), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.changed()
				s.View(&v)
			}
			b.ReportMetric(float64(len(v.Marks)), "marks")
		})
	}
}
