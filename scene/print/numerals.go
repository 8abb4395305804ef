package print

import (
	"citemap/scene"
	"citemap/scene/typeset"
)

// numeralStyle is that of the numbers on the map, as of a footnote's mark.
var numeralStyle = typeset.Style{Bold: true, Size: 8.5}

// numerals puts the number of each citation at the first free place: raised
// behind what names its strand, as a footnote's mark stands behind a word, or
// else on the strand itself. number writes it.
func numerals(v *scene.View, tx *typeset.Setter, cited []scene.Citation, number func(int) string) []scene.Mark {
	taken := solid(v)
	var marks []scene.Mark
	for i := range cited {
		c := &cited[i]
		line := tx.Line(number(i+1), numeralStyle)
		box := free(taken, places(v, c, line))
		taken = append(taken, box)
		marks = append(marks, plate(box, v.Ground), scene.Mark{
			Shape: scene.Text, Text: line, Paint: c.Paint, ID: c.ID,
			A: scene.Point{X: box.Min.X + padding, Y: box.Max.Y - padding},
		})
	}
	return marks
}

// padding is left free around a number, in dp.
const padding = 1.2

// places returns where the number of a citation may stand, the best first.
func places(v *scene.View, c *scene.Citation, line *typeset.Line) []scene.Rect {
	const capital = 0.73 // height of figures in the sans, em
	w, h := line.Width+2*padding, capital*line.Style.Size+2*padding
	var all []scene.Rect
	for i := range v.Marks {
		m := &v.Marks[i]
		if m.Shape == scene.Box && m.ID == c.ID && isOn(c, m.A) {
			r, _ := boxOf(m)
			all = append(all, box(r.Max.X+w/2, r.Min.Y+h*0.3, w, h), box(r.Min.X-w/2, r.Min.Y+h*0.3, w, h), box(r.Max.X+w/2, r.Max.Y-h*0.3, w, h))
		}
	}
	for _, p := range c.Places {
		all = append(all, box(p.X, p.Y, w, h))
	}
	return all
}

// isOn reports whether a label stands on the strand of a citation: a claim with
// joint subjects has several strands, and a label on one of them only.
func isOn(c *scene.Citation, at scene.Point) bool {
	const near = 10 // dp: places lie about as far apart
	for _, p := range c.Places {
		if dx, dy := p.X-at.X, p.Y-at.Y; dx*dx+dy*dy < near*near {
			return true
		}
	}
	return false
}

// box is a rectangle about a point.
func box(x, y, w, h float32) scene.Rect {
	return scene.Rect{Min: scene.Point{X: x - w/2, Y: y - h/2}, Max: scene.Point{X: x + w/2, Y: y + h/2}}
}

// free returns the first of the places that nothing stands on, or the one
// that least does.
func free(taken, places []scene.Rect) scene.Rect {
	best, least := places[0], float32(0)
	for i, r := range places {
		covered := float32(0)
		for _, t := range taken {
			if o := intersect(t, r); o.Dx() > 0 && o.Dy() > 0 {
				covered += o.Dx() * o.Dy()
			}
		}
		if covered == 0 {
			return r
		}
		if i == 0 || covered < least {
			best, least = r, covered
		}
	}
	return best
}

// solid are the places of a view that no number may cover: its words, its
// nodes, what travels, and the heads of arrows.
func solid(v *scene.View) []scene.Rect {
	var all []scene.Rect
	for i := range v.Marks {
		m := &v.Marks[i]
		switch {
		case m.Shape == scene.Text:
			s := m.Text.Style.Size
			all = append(all, scene.Rect{
				Min: scene.Point{X: m.A.X - 1, Y: m.A.Y - 0.8*s},
				Max: scene.Point{X: m.A.X + m.Text.Width + 1, Y: m.A.Y + 0.25*s},
			})
		case m.Shape == scene.Box && m.Paint.A > 0, m.Shape == scene.Ribbon && m.Taper == 0 && m.Size > 0:
			all = append(all, reach(m))
		case m.Shape == scene.Icon:
			all = append(all, box(m.A.X, m.A.Y, 2*m.Size, 2*m.Size))
		}
	}
	return all
}

// plate is the ground under a number.
func plate(r scene.Rect, ground scene.Color) scene.Mark {
	return scene.Mark{
		Shape: scene.Box, Paint: ground, Size: 2,
		A: scene.Point{X: (r.Min.X + r.Max.X) / 2, Y: (r.Min.Y + r.Max.Y) / 2}, B: scene.Point{X: r.Dx() / 2, Y: r.Dy() / 2},
	}
}
