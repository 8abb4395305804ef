package screen

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/assets"
	"citemap/scene"
)

// change says how much of the picture is no longer right.
type change uint8

const (
	nothing change = iota
	flows          // only what moves
	everything
)

// painter keeps a picture up to date with a View.
//
// While the still layer changes it is drawn straight onto the screen with the
// moving layer over it, and Ebitengine makes one call of the two. Once only
// flows move, the still layer is drawn apart, once, and from then on a frame
// puts back from there what the moving marks covered and draws them anew: the
// rest of the screen is left as it is.
type painter struct {
	shader *ebiten.Shader
	hazer  *ebiten.Shader
	atlas  *atlas
	pen    pen

	bare   bare
	land   land // the ground, and the areas that lie on it
	stills mesh // the other marks that stand still
	movers mesh // those that travel

	under      *ebiten.Image // the still layer alone
	underRight bool          // under shows the still layer as it is now

	screen *ebiten.Image // what was drawn on last: Ebitengine makes a new one when the size changes
	scale  float32
	still  uint64
	flow   uint64

	damage  []image.Rectangle // what the moving marks cover
	patches mesh              // quads that put it back
	draws   int               // calls that drew something, for the figures

	inking   ebiten.DrawTrianglesShaderOptions
	hazing   ebiten.DrawTrianglesShaderOptions
	patching ebiten.DrawTrianglesOptions
	copying  ebiten.DrawImageOptions
	handing  ebiten.DrawImageOptions
}

func newPainter() (*painter, error) {
	shader, err := ebiten.NewShader(assets.MarksShader())
	if err != nil {
		return nil, err
	}
	hazer, err := ebiten.NewShader(assets.HazeShader())
	if err != nil {
		return nil, err
	}
	p := &painter{shader: shader, hazer: hazer, atlas: newAtlas()}
	p.pen.atlas, p.pen.areas = p.atlas, areaMeshes{}
	p.patching.Blend = ebiten.BlendCopy
	p.copying.Blend = ebiten.BlendCopy
	p.handing.Blend = ebiten.BlendCopy
	return p, nil
}

// change compares v with what screen shows.
func (p *painter) change(screen *ebiten.Image, v *scene.View, scale float32) change {
	switch {
	case p.screen != screen || p.scale != scale || p.still != v.Still:
		return everything
	case p.flow != v.Flow:
		return flows
	}
	return nothing
}

// draw makes screen show v at scale pixels a dp, given what changed.
func (p *painter) draw(screen *ebiten.Image, v *scene.View, scale float32, c change) {
	if c == flows && p.drawFlows(screen, v) {
		return
	}
	p.build(screen, v, scale)
	p.lay(screen, v, scale)
	p.ground(screen, v)
	p.ink(screen, &p.stills)
	p.ink(screen, &p.movers)
	p.screen, p.scale, p.still, p.flow = screen, scale, v.Still, v.Flow
	p.underRight = false
}

// drawFlows draws the moving layer alone. It reports false where the still
// layer has to be built again: the atlas ran full.
func (p *painter) drawFlows(screen *ebiten.Image, v *scene.View) bool {
	if !p.underRight {
		p.copyUnder(screen, v)
	} else {
		p.restore(screen)
	}
	if !p.buildMovers(v) {
		return false
	}
	p.ink(screen, &p.movers)
	p.flow = v.Flow
	return true
}

// build makes the meshes of both layers. If the atlas runs full on the way it
// starts over, once: what one picture needs then stands together, and what is
// too much for any atlas is left out.
func (p *painter) build(screen *ebiten.Image, v *scene.View, scale float32) {
	p.pen.scale, p.pen.bounds = scale, screen.Bounds()
	if !p.buildBoth(v) {
		p.atlas.keep = true
		p.buildBoth(v)
		p.atlas.keep = false
	}
}

// buildBoth reports false if the atlas was cleared meanwhile.
func (p *painter) buildBoth(v *scene.View) bool {
	begun := p.atlas.cleared
	p.stills.reset()
	p.pen.begin(&p.stills, v)
	for i := len(bottom(v)); i < v.Moving; i++ {
		p.pen.mark(&v.Marks[i])
	}
	return p.buildMovers(v) && p.atlas.cleared == begun
}

// buildMovers makes the mesh of the moving layer, and notes what it covers. It
// reports false if the atlas was cleared meanwhile.
func (p *painter) buildMovers(v *scene.View) bool {
	begun := p.atlas.cleared
	p.movers.reset()
	p.damage = p.damage[:0]
	p.pen.begin(&p.movers, v)
	for i := range v.Marks[v.Moving:] {
		first := len(p.movers.vertices)
		p.pen.mark(&v.Marks[v.Moving+i])
		if r := p.movers.covered(first).Intersect(p.pen.bounds); !r.Empty() {
			p.damage = append(p.damage, r)
		}
	}
	return p.atlas.cleared == begun
}

// ground covers dst with what lies under every mark.
func (p *painter) ground(dst *ebiten.Image, v *scene.View) {
	p.draws++
	if len(p.land.marks) > 0 {
		dst.DrawImage(p.land.front, &p.copying)
		return
	}
	p.bare.fill(dst, v.Ground)
}

// bare is ground without anything on it. Its colour is kept as the interface that the
// library takes: made for each picture, it would be an allocation each.
type bare struct {
	of    scene.Color
	paint color.Color
}

// fill covers all of dst.
func (b *bare) fill(dst *ebiten.Image, ground scene.Color) {
	if b.paint == nil || b.of != ground {
		b.of, b.paint = ground, color.RGBA{ground.R, ground.G, ground.B, 0xff}
	}
	dst.Fill(b.paint)
}

// ink draws a mesh.
func (p *painter) ink(dst *ebiten.Image, m *mesh) {
	p.atlas.upload()
	if len(m.indices) == 0 {
		return
	}
	p.inking.Images[0] = p.atlas.image
	dst.DrawTrianglesShader32(m.vertices, m.indices, p.shader, &p.inking)
	p.draws++
}

// inkHaze draws a mesh of the haze.
func (p *painter) inkHaze(dst *ebiten.Image, m *mesh) {
	if len(m.indices) > 0 {
		dst.DrawTrianglesShader32(m.vertices, m.indices, p.hazer, &p.hazing)
		p.draws++
	}
}

// copyUnder draws the still layer apart, and then all of it onto screen.
func (p *painter) copyUnder(screen *ebiten.Image, v *scene.View) {
	if p.under == nil || p.under.Bounds() != screen.Bounds() {
		if p.under != nil {
			p.under.Deallocate()
		}
		p.under = ebiten.NewImageWithOptions(screen.Bounds(), &ebiten.NewImageOptions{Unmanaged: true})
	}
	p.ground(p.under, v)
	p.ink(p.under, &p.stills)
	p.underRight = true
	p.restoreAll(screen)
}

// restore puts the still layer back where the moving marks were drawn: patch
// by patch, or all at once where the patches are most of the screen.
func (p *painter) restore(screen *ebiten.Image) {
	area := 0
	p.patches.reset()
	for _, r := range p.damage {
		area += r.Dx() * r.Dy()
		p.patches.patch(r)
	}
	if b := screen.Bounds(); 2*area > b.Dx()*b.Dy() {
		p.restoreAll(screen)
		return
	}
	if len(p.damage) > 0 {
		screen.DrawTriangles32(p.patches.vertices, p.patches.indices, p.under, &p.patching)
		p.draws++
	}
}

func (p *painter) restoreAll(screen *ebiten.Image) {
	screen.DrawImage(p.under, &p.copying)
	p.draws++
}

// forget lets go of what was kept of a map that is shown no more: its glyphs, its
// areas, its land. The images stay, since the next map is as large.
func (p *painter) forget() {
	p.land.forgetHaze()
	p.atlas.clear()
	clear(p.pen.areas)
	clear(p.land.marks)
	p.land.marks = p.land.marks[:0]
	p.screen = nil
}

// present copies the finished picture to the window.
func (p *painter) present(screen ebiten.FinalScreen, picture *ebiten.Image, geoM ebiten.GeoM) {
	p.handing.GeoM = geoM
	d := screen.Bounds().Size().Sub(picture.Bounds().Size())
	if max(d.X, -d.X, d.Y, -d.Y) <= 1 {
		p.handing.GeoM.Reset()
	}
	screen.DrawImage(picture, &p.handing)
}
