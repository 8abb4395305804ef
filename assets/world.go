package assets

import (
	"slices"
	"sync"
)

// Country is the outline of a country, or of a territory with a code of its own.
type Country struct {
	Code string // ISO 3166-1 alpha-3 in lower case; Kosovo is xkx
	Name string // in English
	// Area is projected as layout.Project does (Natural Earth): units of about
	// a degree, x within ±156.7, y within ±81.5. Neighbours have the points of
	// their border in common.
	Area *Area
}

// World is the outlines of all countries. They cover all land, and none
// covers another; whose land is whose, and which lines are in dispute, is told
// in world/README.md. It never changes, and each Country and Area keeps its
// address.
type World struct {
	points   []spot
	arcs     []arc
	outlines []outline
	byCode   map[string]int
	disputed []*Area
	borders  []*Area
}

// outline makes an area, or all of a country, when it is first asked for.
type outline struct {
	area    func() *Area
	country func() *Country
}

// spot is a point of the plane, x and y.
type spot [2]float32

// arc is a line of World.points that ends at others, or a whole ring: a
// piece of coast, or of a border, which both sides refer to.
type arc struct{ from, to int32 }

// bend is an arc in a ring or line: ^i is arc i backwards.
type bend int32

// Earth returns the embedded outlines, read on the first call and then kept.
// Data at fault would leave it empty; a test sees to it that it is not.
func Earth() *World { return embeddedWorld() }

var embeddedWorld = sync.OnceValue(func() *World {
	world, err := readWorld(worldData)
	if err != nil {
		return &World{}
	}
	return world
})

// Country returns the country of a code, or nil if there is none.
func (w *World) Country(code string) *Country {
	i, ok := w.byCode[code]
	if !ok {
		return nil
	}
	return w.outlines[i].country()
}

// Countries returns all countries, sorted by code.
func (w *World) Countries() []*Country {
	all := make([]*Country, len(w.outlines))
	for i, outline := range w.outlines {
		all[i] = outline.country()
	}
	return all
}

// Areas returns the areas of all countries, in the order of Countries.
func (w *World) Areas() []*Area {
	all := make([]*Area, len(w.outlines))
	for i, outline := range w.outlines {
		all[i] = outline.area()
	}
	return all
}

// At returns the country whose outline holds a projected point, or nil.
func (w *World) At(x, y float32) *Country {
	for _, outline := range w.outlines {
		if outline.area().Contains(x, y) {
			return outline.country()
		}
	}
	return nil
}

// Disputed returns the lines to draw dashed, each an open one: borders in
// dispute, and lines of control across a country's outline.
func (w *World) Disputed() []*Area { return slices.Clone(w.disputed) }

// Borders returns the lines between countries that are not in dispute, each
// an open one and only once.
func (w *World) Borders() []*Area { return slices.Clone(w.borders) }

// lines returns an area for each line.
func (w *World) lines(bends [][]bend) []*Area {
	all := make([]*Area, len(bends))
	for i, line := range bends {
		all[i] = w.area([][]bend{line})
	}
	return all
}

// area strings arcs together.
func (w *World) area(rings [][]bend) *Area {
	n := 0
	for _, bend := range slices.Concat(rings...) {
		a := w.arcs[max(bend, ^bend)]
		n += int(a.to - a.from)
	}
	path := make(Path, 0, n)
	for _, ring := range rings {
		op := MoveTo
		for _, bend := range ring {
			path, op = w.follow(path, op, bend), LineTo
		}
	}
	return NewArea(path)
}

// follow appends an arc. Its first point is that where the last arc ended, if
// op is not MoveTo.
func (w *World) follow(path Path, op Op, along bend) Path {
	a := w.arcs[max(along, ^along)]
	points := w.points[a.from:a.to]
	for i := range points {
		p := points[i]
		if along < 0 {
			p = points[len(points)-1-i]
		}
		if i > 0 || op == MoveTo {
			path = append(path, Segment{Op: op, X: p[0], Y: p[1]})
			op = LineTo
		}
	}
	return path
}
