package print

import "citemap/scene"

// miniature puts the map alone, without its title and key, into a part of v.
func miniature(v *scene.View, s *scene.State, at scene.Rect, ids ...string) {
	settleField(s, at.Dx(), at.Dy())
	s.Show(ids...)
	inset(v, s, at)
}

// settleField settles s in a view that is so much higher than asked for that
// its field is as high, which takes a few tries: what stands around the field
// depends on the room there is.
func settleField(s *scene.State, width, height float32) {
	tall := height
	for range 4 {
		s.Settle(width, tall)
		lacks := height - s.Field().Dy()
		if lacks <= 0 {
			return
		}
		tall += lacks
	}
}

// inset puts the field of s into a part of v.
func inset(v *scene.View, s *scene.State, at scene.Rect) {
	var plan scene.View
	s.View(&plan)
	dx, dy := at.Min.X, at.Min.Y-s.Field().Min.Y
	v.Clips = append(v.Clips, scene.Rect{Max: scene.Point{X: v.Width, Y: v.Height}}, at)
	for _, m := range plan.Marks {
		if !unseen(&plan, &m) {
			v.Marks = append(v.Marks, shifted(m, dx, dy, uint8(len(v.Clips)-1)))
		}
	}
}

// shifted is m somewhere else, seen in another clip.
func shifted(m scene.Mark, dx, dy float32, clip uint8) scene.Mark {
	m.A.X, m.A.Y, m.Clip = m.A.X+dx, m.A.Y+dy, clip
	if m.Shape == scene.Ribbon { // of the others B is a size
		for _, p := range [...]*scene.Point{&m.B, &m.C, &m.D} {
			p.X, p.Y = p.X+dx, p.Y+dy
		}
	}
	return m
}
