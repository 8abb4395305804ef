package screen

import (
	"image"
	"os"
	"os/exec"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
)

func TestNoDisplayIsSaid(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	for _, v := range os.Environ() {
		if len(v) < 8 || v[:8] != "DISPLAY=" {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, askNoDisplay+"=1")
	out, err := cmd.CombinedOutput()
	assert.Equal(t, 3, cmd.ProcessState.ExitCode(), "%v: %s", err, out)
	assert.Contains(t, string(out), "citemap serve")
}

func TestShelvesDoNotOverlap(t *testing.T) {
	s := shelves{side: 128}
	var placed []image.Rectangle
	for i := 0; ; i++ {
		r, ok := s.add(5+i%11, 6+i*7%13)
		if !ok {
			break
		}
		require.True(t, r.In(image.Rect(0, 0, 128, 128)))
		for _, q := range placed {
			require.True(t, r.Intersect(q).Empty(), "%v over %v", r, q)
		}
		placed = append(placed, r)
	}
	used := 0
	for _, r := range placed {
		used += r.Dx() * r.Dy()
	}
	assert.Greater(t, used, 128*128/2, "half of the square at least is used")
	_, ok := s.add(1, 129)
	assert.False(t, ok)
}

// mask is a coverage mask of one value.
func mask(side int, value uint8) *image.Alpha {
	m := image.NewAlpha(image.Rect(0, 0, side, side))
	for i := range m.Pix {
		m.Pix[i] = value
	}
	return m
}

func TestAtlasGrowsWithoutMovingAnything(t *testing.T) {
	a := newAtlas()
	first := a.add(stamp{id: 1}, mask(300, 7), image.Point{})
	a.add(stamp{id: 2}, mask(300, 9), image.Point{})
	assert.Equal(t, 2*firstSide, a.pack.side)
	assert.Zero(t, a.cleared)
	assert.Equal(t, uint8(7), a.pixels.AlphaAt(first.Max.X-1, first.Max.Y-1).A)
}

func TestAtlasThatIsFilledGrowsNoMore(t *testing.T) {
	a := newAtlas()
	first := a.add(stamp{id: 1}, mask(300, 7), image.Point{})
	a.fill()
	made := a.image
	a.fill()
	assert.Same(t, made, a.image)
	assert.Equal(t, lastSide, a.pack.side)
	assert.Equal(t, uint8(7), a.pixels.AlphaAt(first.Max.X-1, first.Max.Y-1).A)
	for i := range 3 {
		a.add(stamp{id: uint16(i + 2)}, mask(900, 7), image.Point{})
	}
	assert.Same(t, made, a.image)
}

func TestAtlasClearsWhenItIsFull(t *testing.T) {
	a := newAtlas()
	for i := range 5 {
		a.add(stamp{id: uint16(i)}, mask(1000, 7), image.Point{})
	}
	assert.Equal(t, lastSide, a.pack.side)
	assert.Equal(t, 1, a.cleared)
	assert.Len(t, a.spots, 1, "places told before are forgotten")
	a.keep = true
	for i := range 5 {
		a.add(stamp{id: uint16(i)}, mask(1000, 7), image.Point{})
	}
	assert.Equal(t, 1, a.cleared, "what does not fit is left out")
	assert.True(t, a.add(stamp{id: 9}, mask(lastSide+1, 7), image.Point{}).Empty())
}

// A picture whose glyphs fill the atlas on the way is built again, and right.
func TestPictureSurvivesAFullAtlas(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	v := gallery(t, setter(t), 0)
	want := paint(t, v, 1)
	for i := range 3 {
		p.atlas.add(stamp{id: uint16(i), size: 1}, mask(1020, 255), image.Point{})
	}
	p.atlas.add(stamp{id: 3, size: 1}, mask(1000, 255), image.Point{})
	p.atlas.pack.top = lastSide - 24 // hardly any room
	var got *image.RGBA
	inFrame(func(*ebiten.Image) {
		picture := newPicture(480, 360)
		p.draw(picture, v, 1, everything)
		got = pixels(picture)
	})
	assert.Equal(t, 1, p.atlas.cleared)
	assert.LessOrEqual(t, worst(want, got), 1)
}

func TestClipKeepsWhatIsInside(t *testing.T) {
	var c clipper
	corner := func(x, y float32) ebiten.Vertex {
		return ebiten.Vertex{DstX: x, DstY: y, SrcX: 2 * x, Custom0: 3 * y, Custom3: 5}
	}
	quad := [4]ebiten.Vertex{corner(0, 5), corner(5, 0), corner(10, 5), corner(5, 10)}
	got := c.within(&quad, scene.Rect{Min: at(2, 2), Max: at(8, 8)})
	require.Len(t, got, 8, "a diamond cut at all four corners")
	for _, v := range got {
		assert.True(t, v.DstX >= 2 && v.DstX <= 8 && v.DstY >= 2 && v.DstY <= 8)
		assert.InDelta(t, 2*v.DstX, v.SrcX, 1e-4)
		assert.InDelta(t, 3*v.DstY, v.Custom0, 1e-4)
		assert.Equal(t, float32(5), v.Custom3)
	}
	assert.Empty(t, c.within(&quad, scene.Rect{Min: at(20, 20), Max: at(30, 30)}))
}

func TestFingersKeepTheirIDs(t *testing.T) {
	var p poller
	ids := func() (out [scene.MaxTouches]int32) {
		for i, f := range p.fingers {
			out[i] = f.id
		}
		return out
	}
	p.follow([]ebiten.TouchID{0, 7})
	assert.Equal(t, [scene.MaxTouches]int32{1, 2}, ids())
	p.follow([]ebiten.TouchID{7})
	assert.Equal(t, [scene.MaxTouches]int32{0, 2}, ids())
	p.follow([]ebiten.TouchID{7, 0})
	assert.Equal(t, [scene.MaxTouches]int32{3, 2}, ids(), "a finger put down again is another")
	p.follow([]ebiten.TouchID{7, 0, 8, 9, 10})
	assert.Equal(t, [scene.MaxTouches]int32{3, 2, 4, 5}, ids(), "a fifth is not followed")
	p.follow(nil)
	assert.Equal(t, [scene.MaxTouches]int32{}, ids())
}

func TestHeldKeysRepeatAfterAWhile(t *testing.T) {
	n := 0
	for ticks := range scene.TicksPerSecond + 1 {
		if again(ticks) {
			n++
			assert.Greater(t, ticks, 24)
		}
	}
	assert.Equal(t, 12, n)
}

func TestShaderCompiles(t *testing.T) {
	_, err := ebiten.NewShader(assets.MarksShader())
	assert.NoError(t, err)
}
