package assets

import (
	"math"
	"sync"
)

// Shapes are the outlines of the marks of nodes, one for each kind that is
// neither a disc nor a box, within the unit disc. They tell kinds apart where
// hues do not.

// Shape returns the outline of a kind's mark, or nil where it is a box as round
// as the kind asks for.
func Shape(kind string) *Icon { return shapes()[kind] }

var shapes = sync.OnceValue(func() map[string]*Icon {
	thing := rounded(0.16, [2]float64{-0.62, -0.9}, [2]float64{0.62, -0.9}, [2]float64{1, 0}, [2]float64{0.62, 0.9}, [2]float64{-0.62, 0.9}, [2]float64{-1, 0})
	all := map[string]Path{
		"group":      rounded(0.14, regular(6, 0)...),
		"place":      rounded(0.2, regular(4, 0)...),
		"event":      rounded(0.1, regular(8, math.Pi/8)...),
		"agreement":  rounded(0.07, [2]float64{-0.72, -0.95}, [2]float64{0.36, -0.95}, [2]float64{0.72, -0.55}, [2]float64{0.72, 0.95}, [2]float64{-0.72, 0.95}),
		"idea":       rounded(0.3, regular(5, -math.Pi/2)...),
		"weapon":     thing,
		"commodity":  thing,
		"technology": thing,
	}
	icons := make(map[string]*Icon, len(all))
	for kind, path := range all {
		icons[kind] = &Icon{Name: "shape of " + kind, Path: path, Upright: true}
	}
	return icons
})

// regular are the corners of a regular polygon in the unit circle, the first at
// an angle from +x in radians.
func regular(n int, from float64) [][2]float64 {
	corners := make([][2]float64, n)
	for i := range corners {
		sin, cos := math.Sincos(from + 2*math.Pi*float64(i)/float64(n))
		corners[i] = [2]float64{cos, sin}
	}
	return corners
}

// rounded is a polygon whose corners are cut short by a length and rounded.
func rounded(cut float64, corners ...[2]float64) Path {
	var path Path
	for i, c := range corners {
		before, after := corners[(i+len(corners)-1)%len(corners)], corners[(i+1)%len(corners)]
		from, to := towards(c, before, cut), towards(c, after, cut)
		op := LineTo
		if i == 0 {
			op = MoveTo
		}
		path = append(path,
			Segment{Op: op, X: float32(from[0]), Y: float32(from[1])},
			Segment{Op: QuadTo, CX: float32(c[0]), CY: float32(c[1]), X: float32(to[0]), Y: float32(to[1])})
	}
	return path
}

// towards is the point at a distance from a on the way to b.
func towards(a, b [2]float64, distance float64) [2]float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	t := distance / math.Hypot(dx, dy)
	return [2]float64{a[0] + t*dx, a[1] + t*dy}
}

// Share is a disc of which a part is filled, clockwise from the top, within its
// rim: a percentage of its own base. Part is 0 to 1.
func Share(part float64) Path {
	const steps = 48
	rim := func(r, from, to float64) [][2]float64 {
		n := max(2, int(math.Ceil(steps*math.Abs(to-from))))
		points := make([][2]float64, n+1)
		for i := range points {
			sin, cos := math.Sincos(2 * math.Pi * (from + (to-from)*float64(i)/float64(n)))
			points[i] = [2]float64{r * sin, -r * cos}
		}
		return points
	}
	path := closed(nil, rim(1, 0, 1))
	path = closed(path, rim(0.82, 1, 0)) // the other way round: a hole
	return closed(path, append(rim(0.66, 0, min(max(part, 0), 1)), [2]float64{0, 0}))
}

// closed appends a polygon to a path.
func closed(path Path, points [][2]float64) Path {
	for i, p := range points {
		op := LineTo
		if i == 0 {
			op = MoveTo
		}
		path = append(path, Segment{Op: op, X: float32(p[0]), Y: float32(p[1])})
	}
	return path
}
