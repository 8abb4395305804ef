package main

import (
	"fmt"
	"io"
	"time"

	"citemap/assets"
	"citemap/layout/measure"
	"citemap/scene"
	"citemap/scene/typeset"
	"citemap/seeds"
)

// The view that drawings are fitted into, in dp.
const width, height = 1280, 720

// drawing is a graph as one of the two has drawn it.
type drawing struct{ measure.Drawing }

// effort is what a layout took until it came to rest.
type effort struct {
	ticks int // from the first picture on
	ms    float64
}

// ours lays a map out as the window does, and shows all of it.
func ours(m *seeds.Map) (*drawing, effort, error) {
	tx, err := typeset.New(assets.Fonts())
	if err != nil {
		return nil, effort{}, err
	}
	s := scene.New(m, tx, scene.Options{Paused: true})
	in := scene.Input{Width: width, Height: height, Scale: 1}
	began := time.Now()
	s.Step(in)
	ticks := 0
	for ; !s.Settled(); ticks++ {
		s.Step(in)
	}
	cost := effort{ticks, float64(time.Since(began).Microseconds()) / 1000}
	discs, pairs := s.Drawing(3)
	d := &drawing{measure.Drawing{Edges: pairs}}
	for _, disc := range discs {
		d.Discs = append(d.Discs, measure.Disc{X: float64(disc.At.X), Y: float64(disc.At.Y), R: float64(disc.Radius)})
	}
	return d, cost, nil
}

// fitted is what d3-force made of g, drawn as large as like is and with the
// same discs: lengths, and so overlaps, are only then comparable.
func (g *graph) fitted(like *drawing) *drawing {
	d := &drawing{measure.Drawing{Edges: g.Edges}}
	for i, at := range g.At {
		d.Discs = append(d.Discs, measure.Disc{X: at[0], Y: at[1], R: like.Discs[i].R})
	}
	w, h := like.size()
	myW, myH := d.size()
	scale := min(w/myW, h/myH)
	for i := range d.Discs {
		d.Discs[i].X *= scale
		d.Discs[i].Y *= scale
	}
	return d
}

// size is how wide and high the middles of the discs are spread.
func (d *drawing) size() (w, h float64) {
	lo, hi := d.Discs[0], d.Discs[0]
	for _, c := range d.Discs {
		lo.X, lo.Y = min(lo.X, c.X), min(lo.Y, c.Y)
		hi.X, hi.Y = max(hi.X, c.X), max(hi.Y, c.Y)
	}
	return hi.X - lo.X, hi.Y - lo.Y
}

// row prints one line of the table.
func (d *drawing) row(w io.Writer, g *graph, by string, e effort) {
	n, m := "", ""
	if g.N > 0 {
		n, m = fmt.Sprint(g.N), fmt.Sprint(len(g.Edges))
	}
	fmt.Fprintf(w, "| %s | %s | %s | %s | %.3f | %d | %d | %.3f | %d | %.1f |\n",
		g.Name, n, m, by, d.Stress(), d.Crossings(), d.Overlaps(), d.LengthVariation(), e.ticks, e.ms)
}
