package assets

import "math"

// degree is one degree in radians.
const degree = math.Pi / 180

// length returns how long an offset is.
func (a vec) length() float64 { return math.Sqrt(float64(a.x*a.x) + float64(a.y*a.y)) }

// unproject returns the longitude and latitude, in degrees, of a point of the
// world's map: the inverse of the Natural Earth projection, by Newton's method.
func unproject(p vec) vec {
	want := -p.y * degree
	phi := want
	var p2 float64
	for range 6 {
		p2 = float64(phi * phi)
		p6 := float64(p2 * p2 * p2)
		is := phi * (1.007226 + float64(p2*0.015085) + float64(p6*(-0.044475+float64(p2*(0.028874-float64(0.005916*p2))))))
		slope := 1.007226 + float64(p2*0.045255) + float64(p6*(-0.311325+float64(p2*(0.259866-float64(0.065076*p2)))))
		phi -= (is - want) / slope
	}
	phi = max(-90*degree, min(90*degree, phi))
	p2 = float64(phi * phi)
	p10 := float64(p2 * p2 * p2 * p2 * p2)
	width := 0.8707 + float64(p2*(-0.131979-float64(0.013791*p2))) + float64(p10*(0.003971-float64(0.001529*p2)))
	return vec{p.x / width, phi / degree}
}

// tangent returns Lambert's azimuthal equal-area projection about a middle:
// from longitude and latitude to a plane whose y points down, in degrees.
func tangent(middle vec) func(vec) vec {
	sin0, cos0 := math.Sincos(middle.y * degree)
	return func(p vec) vec {
		sin, cos := math.Sincos(p.y * degree)
		east, north := math.Sincos((p.x - middle.x) * degree)
		nearness := 1 + float64(sin0*sin) + float64(cos0*cos*north)
		k := math.Sqrt(2/max(nearness, 1e-9)) / degree
		return vec{k * cos * east, -k * (float64(cos0*sin) - float64(sin0*cos*north))}
	}
}

// enclosing returns the smallest circle round points, or one a hair wider: the
// middle goes towards whichever point is farthest, by ever smaller steps
// (Bădoiu and Clarkson).
func enclosing(points []vec) (centre vec, radius float64) {
	if len(points) == 0 {
		return vec{}, 1
	}
	farthest := func() (p vec, distance float64) {
		for _, q := range points {
			if d := q.sub(centre).length(); d >= distance {
				p, distance = q, d
			}
		}
		return p, distance
	}
	centre = middle(points)
	for step := 2; step < 64; step++ {
		p, _ := farthest()
		centre = centre.lerp(p, 0.5/float64(step))
	}
	_, radius = farthest()
	return centre, max(radius, 1e-9)
}

// simplified returns a closed ring with fewer points, strayed from it by no
// more than a tolerance (Ramer, Douglas and Peucker). It is cut open at the
// two points that lie farthest apart, or nearly.
func simplified(ring []vec, tolerance float64) []vec {
	turned, _ := farthestFrom(ring, middle(ring))
	ring = append(append([]vec(nil), ring[turned:]...), ring[1:turned+1]...)
	across, _ := farthestFrom(ring, ring[0])
	out := thinned([]vec{ring[0]}, ring[:across+1], tolerance)
	return thinned(out, ring[across:], tolerance)
}

// farthestFrom returns the index of the point that is farthest from another.
func farthestFrom(points []vec, from vec) (index int, distance float64) {
	for i, p := range points {
		if d := p.sub(from).length(); d > distance {
			index, distance = i, d
		}
	}
	return index, distance
}

// thinned appends what a line keeps of its points, all but the first.
func thinned(out, line []vec, tolerance float64) []vec {
	first, last := line[0], line[len(line)-1]
	index, most := 0, tolerance
	for i := 1; i < len(line)-1; i++ {
		if d := offLine(line[i], first, last); d > most {
			index, most = i, d
		}
	}
	if index == 0 {
		return append(out, last)
	}
	return thinned(thinned(out, line[:index+1], tolerance), line[index:], tolerance)
}

// offLine returns how far a point is from a straight piece of line.
func offLine(p, a, b vec) float64 {
	ab, ap := b.sub(a), p.sub(a)
	span := float64(ab.x*ab.x) + float64(ab.y*ab.y)
	if span == 0 {
		return ap.length()
	}
	t := (float64(ab.x*ap.x) + float64(ab.y*ap.y)) / span
	return p.sub(a.lerp(b, max(0, min(1, t)))).length()
}
