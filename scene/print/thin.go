package print

import "citemap/scene"

// unseenDetail is how far a coast may stray from the outlines it is drawn by,
// in dp: less than a line is wide, and files are a third as large for it.
const unseenDetail = 0.5

// thin leaves out points of a line, in place, as long as it strays no further
// than that from them (Ramer, 1972; Douglas and Peucker, 1973). The ends stay.
func thin(points []scene.Point) []scene.Point {
	if len(points) < 3 {
		return points
	}
	keep := make([]bool, len(points))
	keep[0], keep[len(points)-1] = true, true
	for open := [][2]int{{0, len(points) - 1}}; len(open) > 0; {
		from, to := open[len(open)-1][0], open[len(open)-1][1]
		open = open[:len(open)-1]
		if at, far := furthest(points, from, to); far > unseenDetail*unseenDetail {
			keep[at] = true
			open = append(open, [2]int{from, at}, [2]int{at, to})
		}
	}
	kept := points[:0]
	for i, p := range points {
		if keep[i] {
			kept = append(kept, p)
		}
	}
	return kept
}

// furthest is the point between two others that lies furthest from the
// straight line between them, and that distance squared.
func furthest(points []scene.Point, from, to int) (at int, far float32) {
	a, b := points[from], points[to]
	dx, dy := b.X-a.X, b.Y-a.Y
	length := float32(dx*dx) + float32(dy*dy)
	for i := from + 1; i < to; i++ {
		x, y := points[i].X-a.X, points[i].Y-a.Y
		along := float32(0) // 0 to 1 on the way from a to b
		if length > 0 {
			along = min(max((float32(x*dx)+float32(y*dy))/length, 0), 1)
		}
		x, y = x-float32(along*dx), y-float32(along*dy)
		if d := float32(x*x) + float32(y*y); d > far {
			at, far = i, d
		}
	}
	return at, far
}

// speck reports whether a ring is too small to be told from a grain of dust.
func speck(points []scene.Point) bool {
	const least = 1.6 // dp
	r := scene.Rect{Min: points[0], Max: points[0]}
	for _, p := range points {
		r.Min = scene.Point{X: min(r.Min.X, p.X), Y: min(r.Min.Y, p.Y)}
		r.Max = scene.Point{X: max(r.Max.X, p.X), Y: max(r.Max.Y, p.Y)}
	}
	return r.Dx() < least && r.Dy() < least
}
