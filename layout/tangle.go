package layout

import "math"

// What Untangle pays for, a crossing costing 1.
const (
	strikeCost = 3.0 // a link through the middle of a circle; less, the further off
	crowdCost  = 6.0 // two circles in one place; less, the further apart
	foldCost   = 1.0 // two links from one body in one direction; less, the further apart
	foldSine   = 0.02
	homeHeight = 0.6 // of the way from home, what up and down count against across
	firstSlack = 4.0 // how much worse a place may be for the first rank, at first

	gapShare  = 0.45 // of the room that there is for a body, what is kept free around it
	laneShare = 0.2  // of that, what is kept free of lines
)

// cost is what a body costs where it is; it is not counted much beyond limit.
func (s *search) cost(b int32, limit float64) float64 {
	sum := s.far(b) + s.crowded(b)
	for _, i := range s.of[b] {
		if sum > limit {
			return sum
		}
		sum += s.crossed(i) + s.strikes(i)
	}
	return sum + s.struck(b)
}

// far is what the lengths of a body's links and ties cost, and its way from
// home.
func (s *search) far(b int32) float64 {
	sum := 0.0
	for _, i := range s.of[b] {
		l := &s.lines[i]
		sum += float64(l.strength * hypot(l.bx-l.ax, l.by-l.ay))
	}
	for _, i := range s.ties[b] {
		t := &s.Ties[i]
		if s.here[t.Source] && s.here[t.Target] {
			from, to := &s.bodies[t.Source], &s.bodies[t.Target]
			sum += float64(t.Strength * max(0, hypot(to.X-from.X, to.Y-from.Y)-t.Length))
		}
	}
	sum /= s.unit
	if k := s.leaving(b); k > 0 {
		dx, dy := (s.bodies[b].X-s.Homes[b].X)/s.HalfWidth, (s.bodies[b].Y-s.Homes[b].Y)/s.HalfHeight
		sum += float64(k * (float64(dx*dx) + float64(homeHeight*dy*dy)))
	}
	return sum
}

// leaving is what it costs a body to be away from its home.
func (s *search) leaving(b int32) float64 {
	if int(b) >= len(s.Homes) {
		return 0
	}
	return s.Homes[b].Strength
}

// crowded is what a body's nearness to others costs.
func (s *search) crowded(b int32) float64 {
	body, sum := &s.bodies[b], 0.0
	for _, i := range s.in {
		o := &s.bodies[i]
		dx, dy, reach := o.X-body.X, o.Y-body.Y, o.Radius+body.Radius+s.gap
		if square := float64(dx*dx) + float64(dy*dy); square < reach*reach && i != b {
			sum += float64(crowdCost * (1 - math.Sqrt(square)/reach))
		}
	}
	return sum
}

// crossed is the number of lines that line i crosses, and what it costs that
// others leave its ends in its own direction. Most lines lie wholly on one side
// of it, and are passed over first.
func (s *search) crossed(i int32) float64 {
	e, sum := &s.lines[i], 0.0
	dx, dy := e.bx-e.ax, e.by-e.ay
	for j := range s.lines {
		f := &s.lines[j]
		p := float64(dx*(f.ay-e.ay)) - float64(dy*(f.ax-e.ax))
		q := float64(dx*(f.by-e.ay)) - float64(dy*(f.bx-e.ax))
		if p*q > 0 || e == f {
			continue
		}
		if e.a == f.a || e.a == f.b || e.b == f.a || e.b == f.b {
			sum += folded(e, f)
			continue
		}
		fx, fy := f.bx-f.ax, f.by-f.ay
		p = float64(fx*(e.ay-f.ay)) - float64(fy*(e.ax-f.ax))
		q = float64(fx*(e.by-f.ay)) - float64(fy*(e.bx-f.ax))
		if p*q < 0 {
			sum++
		}
	}
	return sum
}

// folded is what it costs that two lines leave the body that they share in
// nearly one direction. The square of the sine of their angle tells.
func folded(e, f *line) float64 {
	ex, ey, fx, fy := e.bx-e.ax, e.by-e.ay, f.bx-f.ax, f.by-f.ay
	if (e.a == f.a) == (e.b == f.b) { // the one ends where the other begins
		ex, ey = -ex, -ey
	}
	if float64(ex*fx)+float64(ey*fy) <= 0 {
		return 0
	}
	across := float64(ex*fy) - float64(ey*fx)
	square := float64((float64(ex*ex) + float64(ey*ey)) * (float64(fx*fx) + float64(fy*fy)))
	return float64(foldCost * max(0, 1-float64(across*across)/float64(square*foldSine)))
}

// strikes is what it costs that line i runs over bodies.
func (s *search) strikes(i int32) float64 {
	l, sum := &s.lines[i], 0.0
	dx, dy := l.bx-l.ax, l.by-l.ay
	square := float64(dx*dx) + float64(dy*dy)
	for _, b := range s.in {
		o := &s.bodies[b]
		px, py, reach := o.X-l.ax, o.Y-l.ay, o.Radius+s.lane
		across := float64(dx*py) - float64(dy*px)
		if across*across < reach*reach*square && b != l.a && b != l.b {
			sum += strike(float64(px*dx)+float64(py*dy), across, square, reach)
		}
	}
	return sum
}

// struck is what it costs that lines run over body b.
func (s *search) struck(b int32) float64 {
	o, sum := &s.bodies[b], 0.0
	reach := o.Radius + s.lane
	for i := range s.lines {
		l := &s.lines[i]
		dx, dy := l.bx-l.ax, l.by-l.ay
		px, py := o.X-l.ax, o.Y-l.ay
		across, square := float64(dx*py)-float64(dy*px), float64(dx*dx)+float64(dy*dy)
		if across*across < reach*reach*square && b != l.a && b != l.b {
			sum += strike(float64(px*dx)+float64(py*dy), across, square, reach)
		}
	}
	return sum
}

// strike is what it costs that a line runs within reach of a body. The line's
// length is the root of square; along it, and across, the body is as far as
// these say, over that length.
func strike(along, across, square, reach float64) float64 {
	if along <= 0 || along >= square {
		return 0
	}
	return float64(strikeCost * (1 - math.Abs(across)/math.Sqrt(square)/reach))
}

// hypot is the length of (x, y); math.Hypot is not as exact everywhere.
func hypot(x, y float64) float64 { return math.Sqrt(float64(x*x) + float64(y*y)) }
