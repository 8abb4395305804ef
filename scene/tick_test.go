package scene

import "testing"

// BenchmarkTickOfBuiltInMap is one tick of the layout of the built-in map, kept hot: what
// make bench-layout prints, native and as WebAssembly.
func BenchmarkTickOfBuiltInMap(b *testing.B) {
	sim := article(b, Input{Width: 1280, Height: 800}).plot.sim
	sim.Hold(1)
	for b.Loop() {
		sim.Tick()
	}
}
