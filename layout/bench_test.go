package layout

import (
	"fmt"
	"testing"
)

// BenchmarkTick is one tick under every force, kept hot.
func BenchmarkTick(b *testing.B) {
	for _, n := range []int{60, 1_000, 10_000, 200_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := everything(n)
			s.Cooling = 0
			for range 3 {
				s.Tick()
			}
			b.ReportAllocs()
			for b.Loop() {
				s.Tick()
			}
		})
	}
}
