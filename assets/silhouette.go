package assets

import (
	"cmp"
	"math"
	"slices"
)

// What of a country is its main land. A part is measured against the largest;
// its distance is that to the parts already taken, so that an island may be
// reached by way of others. Sardinia is near, Alaska is not; Borneo's part of
// Malaysia and the peninsula are peers.
const (
	speck = 0.03 // of the area: smaller parts are left out
	near  = 2.0  // degrees, 222 km: so far may any other part be
	peer  = 0.4  // of the area: from here on a part is as good as the largest
	far   = 0.6  // of the largest part's breadth: so far may a peer be
)

// smooth is how far a silhouette may stray from the outline, of its breadth: a
// third of a pixel where it is 40 pixels wide.
const smooth = 0.008

// silhouette returns a country's main land within the unit disc, seen from straight
// above it and not as the world's map shows it, which slants what is far out. It
// is what silhouettes.bin is made by.
func silhouette(area *Area) Path {
	land := mainLand(parts(area))
	if len(land) == 0 {
		return nil
	}
	tolerance := smooth * breadth(slices.Concat(land...))
	for i, part := range land {
		land[i] = simplified(part, tolerance)
	}
	centre, radius := enclosing(slices.Concat(land...))
	var path Path
	for _, part := range land {
		op := MoveTo
		for _, p := range part {
			x, y := within(p.sub(centre).scale(1 / radius))
			path = append(path, Segment{Op: op, X: x, Y: y})
			op = LineTo
		}
	}
	return path
}

// mainLand returns those of the parts, largest first, that a country is known
// by.
func mainLand(parts [][]vec) [][]vec {
	if len(parts) == 0 {
		return nil
	}
	largest, breadth := surface(parts[0]), breadth(parts[0])
	land, rest := parts[:1:1], parts[1:]
	for {
		i := slices.IndexFunc(rest, func(p []vec) bool {
			reach := near
			if surface(p) >= peer*largest {
				reach = max(near, far*breadth)
			}
			return reaches(p, land, reach)
		})
		if i < 0 {
			return land
		}
		land = append(land, rest[i])
		rest = slices.Concat(rest[:i], rest[i+1:])
	}
}

// parts returns the rings of an outline that are no specks, the largest first, on
// a plane that touches the globe in the middle of that one: Lambert's azimuthal
// projection, which keeps areas, in degrees.
func parts(area *Area) [][]vec {
	all := visible(area)
	for _, ring := range all {
		for i, p := range ring {
			ring[i] = unproject(p)
		}
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(a, b []vec) int { return cmp.Compare(globeArea(b), globeArea(a)) })
	least := speck * globeArea(all[0])
	all = slices.DeleteFunc(all, func(part []vec) bool { return globeArea(part) < least && !cutOff(part) })
	onto := tangent(middle(all[0]))
	for _, ring := range all {
		for i, p := range ring {
			ring[i] = onto(p)
		}
	}
	return all
}

// visible returns the rings of an outline, as it is projected, less the points
// that crowd and less those rings that are specks whatever the projection.
func visible(area *Area) [][]vec {
	var all [][]vec
	largest := 0.0
	for ring := range area.Each {
		part := make([]vec, len(ring))
		for i, s := range ring {
			part[i] = vec{float64(s.X), float64(s.Y)}
		}
		largest = max(largest, surface(part))
		all = append(all, part)
	}
	all = slices.DeleteFunc(all, func(part []vec) bool { return surface(part) < speck/8*largest })
	for i, part := range all {
		all[i] = spaced(part, smooth*math.Sqrt(largest))
	}
	return all
}

// spaced returns a line without the points that are too near to the one before.
func spaced(line []vec, least float64) []vec {
	out := line[:1]
	for _, p := range line[1 : len(line)-1] {
		if p.sub(out[len(out)-1]).length() >= least {
			out = append(out, p)
		}
	}
	return append(out, line[len(line)-1])
}

// cutOff reports whether a ring of longitudes and latitudes is part of what the
// edge of the map cuts in two, and so may be larger than it looks.
func cutOff(ring []vec) bool {
	return slices.ContainsFunc(ring, func(p vec) bool { return math.Abs(p.x) > 179.5 })
}

// box returns the corners of the box round a ring.
func box(ring []vec) (low, high vec) {
	low, high = ring[0], ring[0]
	for _, p := range ring {
		low = vec{min(low.x, p.x), min(low.y, p.y)}
		high = vec{max(high.x, p.x), max(high.y, p.y)}
	}
	return low, high
}

// middle returns the middle of the box round a ring.
func middle(ring []vec) vec {
	low, high := box(ring)
	return low.lerp(high, 0.5)
}

// breadth returns the diagonal of the box round a ring.
func breadth(ring []vec) float64 {
	low, high := box(ring)
	return high.sub(low).length()
}

// globeArea returns about what a ring of longitudes and latitudes covers.
func globeArea(ring []vec) float64 {
	return surface(ring) * math.Cos(middle(ring).y*degree)
}

// surface returns what a closed ring of a plane covers.
func surface(ring []vec) float64 {
	twice := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		twice += float64(p.x*q.y) - float64(q.x*p.y)
	}
	return math.Abs(twice) / 2
}

// reaches reports whether a part is so near to any of others.
func reaches(part []vec, others [][]vec, reach float64) bool {
	for _, other := range others {
		for _, q := range other {
			for _, p := range part {
				if p.sub(q).length() <= reach {
					return true
				}
			}
		}
	}
	return false
}
