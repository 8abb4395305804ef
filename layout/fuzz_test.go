package layout

import (
	"math"
	"testing"
)

// strewn makes bodies of a fuzzer's bytes, six each: where, on which scale, and
// how large. Scales lie up to 2^32 apart, so that bodies gather in clusters of
// clusters, coincide, or lie far off.
func strewn(data []byte) []Body {
	bodies := make([]Body, 0, 64)
	for ; len(data) >= 6 && len(bodies) < cap(bodies); data = data[6:] {
		scale := math.Ldexp(1, int(data[2]%33)-16)
		bodies = append(bodies, Body{
			X:      float64(int8(data[0])) * scale,
			Y:      float64(int8(data[1])) * scale,
			Charge: math.Ldexp(float64(data[3]%16), int(data[4]%21)-10),
			Radius: math.Ldexp(float64(data[5]%16), int(data[4]%21)-10),
		})
	}
	return bodies
}

// spot is how near each other bodies may count as lying on one spot, so that the
// direction between them is lost: where they coincide, or no tree tells them apart.
func spot(bodies []Body) float64 {
	far := 0.0
	for i := range bodies {
		far = max(far, math.Abs(bodies[i].X), math.Abs(bodies[i].Y))
	}
	return max(2*coincident, math.Ldexp(far, -29))
}

// pushes is a sum of pushes: what it comes to, how much it would be if all of them
// pushed one way, and how much of that has no direction, for the bodies are on one
// spot.
type pushes struct{ spot, x, y, all, lost float64 }

func (p *pushes) add(dx, dy, size float64) {
	p.all += size
	if d := math.Hypot(dx, dy); d > p.spot {
		p.x -= size * dx / d
		p.y -= size * dy / d
	} else {
		p.lost += size
	}
}

// requirePushed fails if body i was not pushed as p says, but for share of all pushes.
func (p *pushes) requirePushed(t *testing.T, i int, b *Body, share float64) {
	t.Helper()
	off := math.Hypot(b.VX-p.x, b.VY-p.y)
	if room := 2*p.lost*(1+1e-9) + share*p.all + 1e-300; !(off <= room) {
		t.Fatalf("body %d: pushed by (%v, %v), not (%v, %v): off by %v, room %v", i, b.VX, b.VY, p.x, p.y, off, room)
	}
}

// seedBytes are bytes that look like nothing in particular.
func seedBytes(n int, seed uint64) []byte {
	data := make([]byte, n)
	for i := range data {
		data[i] = byte(mix(seed + uint64(i)*weyl))
	}
	return data
}

// thetas are what FuzzCharge tries, and what share of all pushes on a body the
// approximation may then be off: where a cell is opened to its bodies, rounding alone;
// elsewhere no more than the pushes themselves, however cruelly bodies lie.
var thetas = [...]struct{ theta, share float64 }{{0, 1e-9}, {1e-9, 1e-9}, {0.3, 0.1}, {0.6, 0.5}, {0.9, 1}}

func FuzzCharge(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seedBytes(int(6*64>>(seed%4)), seed), byte(seed))
	}
	f.Add(make([]byte, 6*20), byte(4)) // no charge, at one point
	f.Fuzz(func(t *testing.T, data []byte, which byte) {
		bodies := strewn(data)
		c := thetas[int(which)%len(thetas)]
		(&Charge{Strength: 30, Theta: c.theta}).Apply(bodies, 1)
		for i := range bodies {
			a, want := &bodies[i], pushes{spot: spot(bodies)}
			for j := range bodies {
				if b := &bodies[j]; i != j {
					dx, dy := b.X-a.X, b.Y-a.Y
					want.add(dx, dy, 30*a.Charge*b.Charge/max(1, math.Hypot(dx, dy)))
				}
			}
			want.requirePushed(t, i, a, c.share)
		}
	})
}

func FuzzCollide(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seedBytes(int(6*64>>(seed%4)), seed), byte(seed*9))
	}
	f.Add(make([]byte, 6*20), byte(4)) // all at one point
	f.Fuzz(func(t *testing.T, data []byte, padding byte) {
		bodies := strewn(data)
		(&Collide{Strength: 0.7, Padding: float64(padding)}).Apply(bodies, 1)
		margin := float64(padding) / 2
		for i := range bodies {
			a, want := &bodies[i], pushes{spot: spot(bodies)}
			for j := range bodies {
				b := &bodies[j]
				if i == j || a.Radius == 0 || b.Radius == 0 {
					continue
				}
				dx, dy, r, q := b.X-a.X, b.Y-a.Y, a.Radius+margin, b.Radius+margin
				if depth := r + q - math.Hypot(dx, dy); depth > 0 {
					want.add(dx, dy, 0.7*depth*q*q/(r*r+q*q))
				}
			}
			want.requirePushed(t, i, a, 1e-9)
		}
	})
}
