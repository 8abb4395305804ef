package scene

// The themes for readers whose device asks for strong contrast, or replaces the
// colours of pages by a few of its own, which no picture can follow: words and
// marks stand out 7 to 1 from their ground.

var starkLight = light.stark(
	palette{ground: rgb(0xffffff), ink: rgb(0x000000), muted: rgb(0x2e3034), rule: rgb(0x767676), land: rgb(0xf1efe9)},
	palette{force: rgb(0x5e0400), goods: rgb(0x695000), ties: rgb(0x0050a8), friction: rgb(0x450f5e)},
	palette{country: rgb(0x1e2a37), person: rgb(0x33424f), body: rgb(0x224540), thing: rgb(0x493f31)},
	[homes]Color{rgb(0x66202e), rgb(0x124636), rgb(0x213d78), rgb(0x53380d), rgb(0x4a2956), rgb(0x1b4557)},
)

var starkDark = dark.stark(
	palette{ground: rgb(0x000000), ink: rgb(0xffffff), muted: rgb(0xd6dbe0), rule: rgb(0x8a939c), land: rgb(0x161b20)},
	palette{force: rgb(0xff9d87), goods: rgb(0xf0cc55), ties: rgb(0xa8dcff), friction: rgb(0xc487ea)},
	palette{country: rgb(0xd6e0ea), person: rgb(0xb4c3d2), body: rgb(0xa3d1c7), thing: rgb(0xd8c8a9)},
	dark.homes,
)

// stark is a theme with other surfaces and words, families, kinds and homes.
// Surfaces are told apart by the lines between them.
func (p palette) stark(surface, family, kind palette, homes [homes]Color) palette {
	p.ground, p.panel, p.button = surface.ground, surface.ground, surface.ground
	p.ink, p.focus, p.muted = surface.ink, surface.ink, surface.muted
	p.rule, p.border, p.land, p.onNode = surface.rule, surface.rule, surface.land, surface.ground
	p.force, p.goods, p.ties, p.friction = family.force, family.goods, family.ties, family.friction
	p.country, p.person, p.body, p.thing = kind.country, kind.person, kind.body, kind.thing
	p.homes = homes
	p.past = fading{ink: 0.55, force: 0.55, goods: 0.63, ties: 0.61, friction: 0.57}
	p.dim = starkDim
	return p
}
