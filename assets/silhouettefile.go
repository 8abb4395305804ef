package assets

import (
	_ "embed" // the silhouettes below
	"math"
	"sync"
)

// silhouetteData is the silhouettes of all countries: to make them takes longer than
// all else until the first picture. A test makes them anew from the outlines, and sees
// to it that they are these.
//
//go:embed world/silhouettes.bin
var silhouetteData string

// grid is the steps of a silhouette from its middle to its edge, as fine as can be
// seen.
const grid = 512

// Silhouette returns the shape of a country's main land, for a mark: far parts and
// small ones are left out, and it fits the unit disc. It keeps its address; without a
// country of that code it is nil.
func Silhouette(code string) *Icon { return embeddedSilhouettes()[code] }

var embeddedSilhouettes = sync.OnceValue(func() map[string]*Icon { return readSilhouettes(silhouetteData) })

// readSilhouettes reads of each country its code, how many points each of its rings
// has, and then the points, as steps from the point before, x and y. They are nil
// if the data is at fault.
func readSilhouettes(data string) map[string]*Icon {
	r := &worldReader{data: data, ok: true}
	all := map[string]*Icon{}
	for r.ok && r.at < len(data) {
		code := r.text()
		rings := make([]int, r.size())
		points := 0
		for i := range rings {
			rings[i] = r.size()
			points += rings[i]
		}
		if points > len(data)-r.at {
			return nil
		}
		all[code] = &Icon{Name: code, Path: r.silhouette(rings, points), Upright: true}
	}
	if !r.ok {
		return nil
	}
	return all
}

func (r *worldReader) silhouette(rings []int, points int) Path {
	path := make(Path, 0, points)
	x, y := 0, 0
	for _, n := range rings {
		op := MoveTo
		for range n {
			x, y = x+r.int(), y+r.int()
			path = append(path, Segment{Op: op, X: float32(x) / grid, Y: float32(y) / grid})
			op = LineTo
		}
	}
	return path
}

// within rounds a point of the unit disc to the grid; it goes towards the middle.
func within(p vec) (x, y float32) {
	return float32(math.Trunc(p.x*grid) / grid), float32(math.Trunc(p.y*grid) / grid)
}
