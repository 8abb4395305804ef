package scene

import "citemap/seeds"

// What holds no longer is faded, and what is not looked at now is dimmed: painted in
// its own colour, but less of it. No theme fades so far that marks stand out less
// than 3 to 1 from their ground, and none dims names below 4.5 to 1.

// fading is the opacity that is left of claims that hold no longer: by family, since
// some colours are fainter than others to begin with, and of the key's ink.
type fading struct{ ink, force, goods, ties, friction float32 }

// dimming is the opacity that is left of what is dimmed.
type dimming struct{ name, node, strand, bar float32 }

// Who asks for strong contrast is to see marks that are dimmed, too: what is chosen then
// stands out by its ring and its width more than by what is dimmed.
var (
	usualDim = dimming{name: 0.62, node: 0.22, strand: 0.14, bar: 0.24}
	starkDim = dimming{name: 0.62, node: 0.62, strand: 0.62, bar: 0.62}
)

// worn is the opacity of a claim of a family, or of the key where there is none.
func (p *palette) worn(f seeds.Family, past bool) float32 {
	switch {
	case !past:
		return 1
	case f == seeds.Force:
		return p.past.force
	case f == seeds.Goods:
		return p.past.goods
	case f == seeds.Ties:
		return p.past.ties
	case f == "":
		return p.past.ink
	}
	return p.past.friction
}
