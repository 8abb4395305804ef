package layout

// The push of charges q at places z on a body at t is, with places as complex
// numbers, the conjugate of
//
//	field(t) = sum of q/(t - z)
//
// which is analytic wherever no charge is. About the centre of charge c of some
// of them, and as far as order 3,
//
//	field(t) = q/(t-c) + m2/(t-c)³ + m3/(t-c)⁴        m2 = sum of q(z-c)², m3 = sum of q(z-c)³
//
// for m1 is 0 there; that is a pole. What a pole is to the bodies about another
// place u is a local expansion
//
//	field(t) = l0 + l1(t-u) + l2(t-u)² + l3(t-u)³
//
// with terms dropped whose orders in both together are more than 3, so that two
// poles push each other equally (Greengard and Rokhlin; Dehnen for the latter).

// pole is what the charges in a cell are to others from afar.
type pole struct {
	x, y     float64 // the centre of charge
	reach    float64 // no charge is farther from it
	w        float64 // the sum of charges
	m2x, m2y float64
	m3x, m3y float64
}

// local is the field about the centre of a cell, of charges far from it.
type local struct {
	l0x, l0y float64
	l1x, l1y float64
	l2x, l2y float64
	l3x, l3y float64
}

// times multiplies two complex numbers.
func times(ax, ay, bx, by float64) (x, y float64) {
	return float64(ax*bx) - float64(ay*by), float64(ax*by) + float64(ay*bx)
}

// include adds the charge w at (dx, dy) from the centre of p, but for its sum.
func (p *pole) include(w, dx, dy float64) {
	x2, y2 := times(dx, dy, dx, dy)
	x3, y3 := times(x2, y2, dx, dy)
	p.m2x += float64(x2 * w)
	p.m2y += float64(y2 * w)
	p.m3x += float64(x3 * w)
	p.m3y += float64(y3 * w)
}

// adopt adds all charges of q, but for their sum.
func (p *pole) adopt(q *pole) {
	dx, dy := q.x-p.x, q.y-p.y
	p.include(q.w, dx, dy)
	x, y := times(q.m2x, q.m2y, dx, dy)
	p.m2x += q.m2x
	p.m2y += q.m2y
	p.m3x += q.m3x + float64(3*x)
	p.m3y += q.m3y + float64(3*y)
}

// exchange adds to each of two cells the field of the other, which lies at
// (dx, dy) from the first, square being the square of that distance.
func exchange(a, b *local, p, q *pole, dx, dy, square float64) {
	// powers of 1/(a - b); those of 1/(b - a) are the same, but for the sign of the odd
	x1, y1 := -dx/square, dy/square
	x2, y2 := times(x1, y1, x1, y1)
	x3, y3 := times(x2, y2, x1, y1)
	x4, y4 := times(x2, y2, x2, y2)

	ux, uy := times(q.m2x, q.m2y, x3, y3)
	vx, vy := times(q.m3x, q.m3y, x4, y4)
	wx, wy := times(q.m2x, q.m2y, x4, y4)
	a.l0x += float64(q.w*x1) + ux + vx
	a.l0y += float64(q.w*y1) + uy + vy
	a.l1x -= float64(q.w*x2) + float64(3*wx)
	a.l1y -= float64(q.w*y2) + float64(3*wy)
	a.l2x += float64(q.w * x3)
	a.l2y += float64(q.w * y3)
	a.l3x -= float64(q.w * x4)
	a.l3y -= float64(q.w * y4)

	ux, uy = times(p.m2x, p.m2y, x3, y3)
	vx, vy = times(p.m3x, p.m3y, x4, y4)
	wx, wy = times(p.m2x, p.m2y, x4, y4)
	b.l0x += vx - ux - float64(p.w*x1)
	b.l0y += vy - uy - float64(p.w*y1)
	b.l1x -= float64(p.w*x2) + float64(3*wx)
	b.l1y -= float64(p.w*y2) + float64(3*wy)
	b.l2x -= float64(p.w * x3)
	b.l2y -= float64(p.w * y3)
	b.l3x -= float64(p.w * x4)
	b.l3y -= float64(p.w * y4)
}

// receive is one half of exchange: what the first cell has of the second.
func (a *local) receive(q *pole, dx, dy, square float64) {
	x1, y1 := -dx/square, dy/square
	x2, y2 := times(x1, y1, x1, y1)
	x3, y3 := times(x2, y2, x1, y1)
	x4, y4 := times(x2, y2, x2, y2)

	ux, uy := times(q.m2x, q.m2y, x3, y3)
	vx, vy := times(q.m3x, q.m3y, x4, y4)
	wx, wy := times(q.m2x, q.m2y, x4, y4)
	a.l0x += float64(q.w*x1) + ux + vx
	a.l0y += float64(q.w*y1) + uy + vy
	a.l1x -= float64(q.w*x2) + float64(3*wx)
	a.l1y -= float64(q.w*y2) + float64(3*wy)
	a.l2x += float64(q.w * x3)
	a.l2y += float64(q.w * y3)
	a.l3x -= float64(q.w * x4)
	a.l3y -= float64(q.w * y4)
}

// inherit adds the field that l says of a place at (-dx, -dy) from that of a.
func (a *local) inherit(l *local, dx, dy float64) {
	// Horner's scheme, three times over
	x3, y3 := l.l3x, l.l3y
	x, y := times(x3, y3, dx, dy)
	x2, y2 := l.l2x+x, l.l2y+y
	x, y = times(x2, y2, dx, dy)
	x1, y1 := l.l1x+x, l.l1y+y
	x, y = times(x1, y1, dx, dy)
	a.l0x += l.l0x + x
	a.l0y += l.l0y + y

	x, y = times(x3, y3, dx, dy)
	x2, y2 = x2+x, y2+y
	x, y = times(x2, y2, dx, dy)
	a.l1x += x1 + x
	a.l1y += y1 + y

	x, y = times(x3, y3, dx, dy)
	a.l2x += x2 + x
	a.l2y += y2 + y
	a.l3x += x3
	a.l3y += y3
}

// at returns the push at (dx, dy) from the place of l.
func (l *local) at(dx, dy float64) (px, py float64) {
	x, y := times(l.l3x, l.l3y, dx, dy)
	x, y = times(l.l2x+x, l.l2y+y, dx, dy)
	x, y = times(l.l1x+x, l.l1y+y, dx, dy)
	return l.l0x + x, -(l.l0y + y)
}
