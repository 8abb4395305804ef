package scene

import "citemap/seeds"

// palette is the colours of one theme. Families differ in lightness as well
// as in hue, in an order (after Okabe and Ito) that colour-blind readers keep
// apart.
type palette struct {
	ground, panel, rule Color // surfaces, and the lines between them
	ink, muted          Color // text
	marker              Color // under a quote, as a highlighter leaves it
	selection           Color // under words that the reader marked
	focus               Color // around what is selected
	button              Color
	land, border        Color // of the map of the world

	force, goods, ties, friction Color
	country, person, body, thing Color        // fills of nodes
	homes                        [homes]Color // of countries that others belong to, and of who belongs to them
	onNode                       Color        // text and icons inside them

	past fading // what is left of claims that hold no longer
	dim  dimming
}

// homes is how many countries have a colour of their own; the others share one.
const homes = 6

var light = palette{
	ground: rgb(0xfbfaf6), panel: rgb(0xffffff), rule: rgb(0xd9d5cb),
	ink: rgb(0x1b1d22), muted: rgb(0x5c5f66),
	marker: rgb(0xffe58a), selection: rgb(0xb5d5ff), focus: rgb(0x1b1d22), button: rgb(0xffffff),
	land: rgb(0xece7da), border: rgb(0xbdb5a2),
	force: rgb(0x9c1c0a), goods: rgb(0x9a6a00), ties: rgb(0x1a66b8), friction: rgb(0x6d2c86),
	country: rgb(0x2b3a4b), person: rgb(0x4a5b6c), body: rgb(0x35605a), thing: rgb(0x6b5d4a),
	onNode: rgb(0xffffff),
	homes:  [homes]Color{rgb(0x7a2e3d), rgb(0x1d5f4c), rgb(0x2f4f8f), rgb(0x6a4a17), rgb(0x5b3768), rgb(0x2a5c72)},
	past:   fading{ink: 0.55, force: 0.58, goods: 0.78, ties: 0.69, friction: 0.59}, dim: usualDim,
}

var dark = palette{
	ground: rgb(0x11161c), panel: rgb(0x1a212a), rule: rgb(0x37424f),
	ink: rgb(0xf1eee6), muted: rgb(0xa9b0b8),
	marker: rgb(0x54470f), selection: rgb(0x1f4a80), focus: rgb(0xf1eee6), button: rgb(0x1f2833),
	land: rgb(0x1f2731), border: rgb(0x47525e),
	force: rgb(0xff8a70), goods: rgb(0xe8c040), ties: rgb(0x8fd0ff), friction: rgb(0xb070d0),
	country: rgb(0xc9d4df), person: rgb(0x9fb0c1), body: rgb(0x8fc1b6), thing: rgb(0xc9b795),
	onNode: rgb(0x11161c),
	homes:  [homes]Color{rgb(0xe9a5ae), rgb(0x8fd0b6), rgb(0xa9bdf0), rgb(0xdfc28d), rgb(0xd2b3df), rgb(0x9ccae0)},
	past:   fading{ink: 0.55, force: 0.55, goods: 0.55, ties: 0.55, friction: 0.68}, dim: usualDim,
}

func (s *State) colours() *palette {
	if s.kiosk != nil {
		return s.kiosk.breath.breathe(s.themed())
	}
	return s.themed()
}

// themed are the colours of the theme.
func (s *State) themed() *palette {
	switch {
	case s.theme == Dark && s.stark:
		return &starkDark
	case s.theme == Dark:
		return &dark
	case s.stark:
		return &starkLight
	}
	return &light
}

func (p *palette) family(f seeds.Family) Color {
	switch f {
	case seeds.Force:
		return p.force
	case seeds.Goods:
		return p.goods
	case seeds.Ties:
		return p.ties
	}
	return p.friction
}

// linkPaint is the colour of a link's family.
func (s *State) linkPaint(link int32) Color {
	return s.colours().family(s.familyOf(link))
}

func (s *State) familyOf(link int32) seeds.Family { return s.m.FamilyOf(s.m.Links[link].Kind) }

func (p *palette) node(kind string) Color {
	switch kind {
	case "country", "place":
		return p.country
	case "leader", "person":
		return p.person
	case "organisation", "group":
		return p.body
	}
	return p.thing
}

// quiet is the ink of small words beside others.
func (p *palette) quiet() Color { return p.muted.over(p.ink, 0.7) }

// lit is a surface with the pointer on it.
func (p *palette) lit(ground Color) Color { return p.rule.over(ground, 0.5) }

func rgb(hex uint32) Color {
	return Color{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xff}
}

// fade returns c with its opacity times a, 0 to 1.
func (c Color) fade(a float32) Color {
	c.A = uint8(float32(c.A)*a + 0.5)
	return c
}

// over returns the opaque colour of c at opacity a on ground.
func (c Color) over(ground Color, a float32) Color {
	mix := func(x, y uint8) uint8 { return uint8(float32(x)*a + float32(y)*(1-a) + 0.5) }
	return Color{mix(c.R, ground.R), mix(c.G, ground.G), mix(c.B, ground.B), 0xff}
}
