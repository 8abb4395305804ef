package scene

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// linear is a channel of sRGB as light, 0 to 1.
func linear(c uint8) float64 {
	x := float64(c) / 255
	if x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}

// contrast is the contrast ratio of WCAG 2: 1 to 21.
func contrast(a, b Color) float64 {
	luminance := func(c Color) float64 {
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	}
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func themes() map[string]*palette {
	return map[string]*palette{"light": &light, "dark": &dark, "stark light": &starkLight, "stark dark": &starkDark}
}

// Where strong contrast is asked for, words stand out 7 to 1 (WCAG 2, 1.4.6), and
// so do marks; lines between surfaces, 3 to 1.
func TestStarkColoursStandOut(t *testing.T) {
	for name, p := range map[string]*palette{"light": &starkLight, "dark": &starkDark} {
		for _, c := range append([]Color{p.ink, p.muted, p.quiet(), p.force, p.goods, p.ties, p.friction, p.country, p.person, p.body, p.thing}, p.homes[:]...) {
			assert.GreaterOrEqual(t, contrast(c, p.ground), 7.0, "%s: %v", name, c)
			assert.GreaterOrEqual(t, contrast(c, p.panel), 7.0, "%s: %v in the panel", name, c)
		}
		assert.GreaterOrEqual(t, contrast(p.rule, p.ground), 3.0, name)
	}
}

func TestStarkFollowsTheDevice(t *testing.T) {
	s := small(t, wide)
	s.Step(Input{Width: 800, Height: 600, Scale: 1, Stark: true})
	assert.Same(t, &starkLight, s.colours())
	s.Step(Input{Width: 800, Height: 600, Scale: 1, Stark: true, Prefers: Dark})
	assert.Same(t, &starkDark, s.colours())
	s.Step(Input{Width: 800, Height: 600, Scale: 1})
	assert.Same(t, &dark, s.colours(), "the device that says nothing of themes keeps the last")
}

// Text stands out 4.5 to 1 from what it stands on, marks 3 to 1 (WCAG 2, 1.4.3
// and 1.4.11).
func TestColoursHaveContrast(t *testing.T) {
	for name, p := range themes() {
		for _, ground := range []Color{p.ground, p.panel, p.button} {
			assert.GreaterOrEqual(t, contrast(p.ink, ground), 7.0, "%s: ink", name)
			assert.GreaterOrEqual(t, contrast(p.muted, ground), 4.5, "%s: muted", name)
		}
		assert.GreaterOrEqual(t, contrast(p.ink, p.marker), 4.5, "%s: marked words", name)
		for i, c := range []Color{p.force, p.goods, p.ties, p.friction} {
			assert.GreaterOrEqual(t, contrast(c, p.ground), 4.5, "%s: family %d bears words", name, i)
			assert.GreaterOrEqual(t, contrast(c, p.panel), 3.0, "%s: family %d in the panel", name, i)
			assert.GreaterOrEqual(t, contrast(c, p.land), 3.0, "%s: family %d over land", name, i)
		}
		for i, c := range append([]Color{p.country, p.person, p.body, p.thing}, p.homes[:]...) {
			assert.GreaterOrEqual(t, contrast(c, p.ground), 3.0, "%s: mark %d", name, i)
			assert.GreaterOrEqual(t, contrast(c, p.land), 3.0, "%s: mark %d over land", name, i)
			assert.GreaterOrEqual(t, contrast(c, p.onNode), 4.5, "%s: what stands on mark %d", name, i)
		}
		assert.GreaterOrEqual(t, contrast(p.ink, p.land), 7.0, "%s: names over land", name)
	}
}

// The families stay apart for those who lack one kind of cones (simulated after
// Viénot, Brettel and Mollon 1999, and Brettel et al. 1997 for blue): their
// distance in CIELAB stays above what is seen at a glance.
func TestFamiliesStayApartForColourBlindReaders(t *testing.T) {
	for name, p := range themes() {
		all := []Color{p.force, p.goods, p.ties, p.friction}
		for kind, see := range map[string]func(r, g, b float64) (float64, float64, float64){
			"all cones": func(r, g, b float64) (float64, float64, float64) { return r, g, b },
			"no long cones": func(r, g, b float64) (float64, float64, float64) {
				return 0.11238*r + 0.88762*g, 0.11238*r + 0.88762*g, 0.00401*r - 0.00401*g + b
			},
			"no middle cones": func(r, g, b float64) (float64, float64, float64) {
				return 0.29275*r + 0.70725*g, 0.29275*r + 0.70725*g, -0.02234*r + 0.02234*g + b
			},
		} {
			for i := range all {
				for j := range all[:i] {
					assert.Greater(t, labDistance(all[i], all[j], see), 15.0, "%s, %s: families %d and %d", name, kind, j, i)
				}
			}
		}
	}
}

// labDistance is the distance of two colours in CIELAB (CIE 1976), as somebody
// sees them.
func labDistance(a, b Color, see func(r, g, b float64) (float64, float64, float64)) float64 {
	lab := func(c Color) [3]float64 {
		r, g, bl := see(linear(c.R), linear(c.G), linear(c.B))
		f := func(x float64) float64 {
			if x > 216.0/24389 {
				return math.Cbrt(x)
			}
			return (24389.0/27*x + 16) / 116
		}
		x := f((0.4124*r + 0.3576*g + 0.1805*bl) / 0.9505)
		y := f(0.2126*r + 0.7152*g + 0.0722*bl)
		z := f((0.0193*r + 0.1192*g + 0.9505*bl) / 1.089)
		return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
	}
	p, q := lab(a), lab(b)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

// What is faded, and where strong contrast is asked for also what is dimmed, is still
// seen; a dimmed name is always read.
func TestFadedAndDimmedColoursHaveContrast(t *testing.T) {
	for name, p := range themes() {
		least := func(c Color, a float32, ratio float64, what string) {
			assert.GreaterOrEqual(t, contrast(c.over(p.ground, a), p.ground), ratio, "%s: %s", name, what)
		}
		least(p.ink, p.dim.name, 4.5, "a dimmed name")
		least(p.ink, p.worn("", true), 3, "the key's line of what is past")
		for _, f := range families() {
			least(p.family(f), p.worn(f, true), 3, "past "+string(f))
		}
	}
	for name, p := range map[string]*palette{"light": &starkLight, "dark": &starkDark} {
		for _, f := range families() {
			assert.GreaterOrEqual(t, contrast(p.family(f).over(p.ground, p.dim.strand), p.ground), 3.0, "%s: dimmed %s", name, f)
		}
		for i, c := range append([]Color{p.country, p.person, p.body, p.thing}, p.homes[:]...) {
			assert.GreaterOrEqual(t, contrast(c.over(p.ground, p.dim.node), p.ground), 3.0, "%s: dimmed mark %d", name, i)
		}
	}
}
