package scene

// slop is how far beside a strand a click still means it, in dp.
func slop(touch bool) float32 {
	if touch {
		return 14
	}
	return 6
}

// Pick returns what a click at p means: the topmost mark there, or else the
// nearest strand within slop, or else the ground.
func (s *State) Pick(p Point, slop float32) ID { return s.barUnder(s.look().Pick(p, slop), s.laid(p)) }

// Pick returns the ID of the mark that is seen at p. Filled marks hide what
// lies under them; ribbons are thin, so the nearest within slop dp wins, even
// where it lies over the area of a Fill.
func (v *View) Pick(p Point, slop float32) ID {
	best, near := ID{Part: Ground}, slop
	for i := len(v.Marks) - 1; i >= 0; i-- {
		m := &v.Marks[i]
		if m.ID == (ID{}) || !v.Clips[m.Clip].Contains(p) {
			continue
		}
		if m.Shape == Ribbon {
			if d := m.ribbonDistance(p, near); d < near {
				best, near = m.ID, d
			}
			continue
		}
		if m.covers(p) {
			if best.Part != Ground && (m.Shape == Fill || near < slop/3) {
				break // a strand over this mark, hit squarely, or over an area
			}
			return m.ID
		}
	}
	if best.Part == Ground || near > finest {
		if id, ok := v.pickSmall(p); ok {
			return id
		}
	}
	return best
}

// leastTarget is half of how large a mark is to a pointer, however small it is
// drawn (WCAG 2.2, 2.5.8), and finest how near a strand must be to go before a
// mark that is enlarged so; in dp.
const (
	leastTarget = 12
	finest      = 1.5
)

// pickSmall returns the node nearest to p whose mark is smaller than a target
// may be, where p lies in that target.
func (v *View) pickSmall(p Point) (id ID, ok bool) {
	nearest := float32(leastTarget)
	for i := len(v.Marks) - 1; i >= 0; i-- {
		m := &v.Marks[i]
		if m.ID.Part != NodePart || m.Shape != Box && m.Shape != Icon || !v.Clips[m.Clip].Contains(p) {
			continue
		}
		if d := distance(p, m.A); d < nearest {
			id, nearest, ok = m.ID, d, true
		}
	}
	return id, ok
}

// ribbonDistance returns how far p lies outside the ribbon, or limit where
// that is certain to be more.
func (m *Mark) ribbonDistance(p Point, limit float32) float32 {
	c, half := m.Curve(), max(m.Size, m.Taper)
	if !c.Bounds().Inset(-limit - half).Contains(p) {
		return limit
	}
	_, d := c.Nearest(p)
	return max(d-half, 0)
}

// covers reports whether p lies on a mark that is not a ribbon.
func (m *Mark) covers(p Point) bool {
	switch m.Shape {
	case Box:
		return m.boxCovers(p)
	case Icon:
		return distance(p, m.A) <= m.Size
	case Text:
		return p.X >= m.A.X && p.X < m.A.X+m.Text.Width && p.Y >= m.A.Y-m.Text.Ascent && p.Y < m.A.Y+m.Text.Descent
	case Fill:
		return m.fillCovers(p)
	}
	return false
}

// boxCovers is the sign of the distance to a rounded box (I. Quilez, "2D
// distance functions"). A frame counts as filled: what it encloses is its.
func (m *Mark) boxCovers(p Point) bool {
	dx := max(p.X-m.A.X, m.A.X-p.X) - m.B.X + m.Size
	dy := max(p.Y-m.A.Y, m.A.Y-p.Y) - m.B.Y + m.Size
	return length(Point{max(dx, 0), max(dy, 0)})+min(max(dx, dy), 0) <= m.Size
}
