package print

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
)

// The colours of the test picture.
var (
	ink0   = scene.Color{R: 0x22, G: 0x2c, B: 0x3a, A: 255}
	red    = scene.Color{R: 0xc0, G: 0x39, B: 0x2b, A: 255}
	veiled = scene.Color{R: 0x22, G: 0x66, B: 0xaa, A: 128}
)

// shapes is a picture of every shape in every style.
func shapes(t testing.TB) *scene.View {
	v := &scene.View{
		Width: 480, Height: 360,
		Ground: scene.Color{R: 0xfa, G: 0xf7, B: 0xf0, A: 255},
		Clips:  []scene.Rect{{Max: scene.Point{X: 480, Y: 360}}, rect(340, 20, 460, 80.5)},
	}
	v.Marks = append(v.Marks, ribbons()...)
	v.Marks = append(v.Marks, boxes()...)
	v.Marks = append(v.Marks, icons()...)
	v.Marks = append(v.Marks, lines(t)...)
	return v
}

func rect(x0, y0, x1, y1 float32) scene.Rect {
	return scene.Rect{Min: scene.Point{X: x0, Y: y0}, Max: scene.Point{X: x1, Y: y1}}
}

// ribbons are a row for each dash: even, then tapered; then an arrowhead.
func ribbons() []scene.Mark {
	var marks []scene.Mark
	for i, dash := range []scene.Dash{scene.Solid, scene.Dashed, scene.Dotted} {
		y := 20 + 30*float32(i)
		even := ribbon(scene.Curve{{X: 20, Y: y}, {X: 60, Y: y + 40}, {X: 100, Y: y - 30}, {X: 150, Y: y + 10}}, 1.5, 1.5)
		tapered := ribbon(scene.Curve{{X: 170, Y: y}, {X: 210, Y: y + 40}, {X: 260, Y: y - 30}, {X: 310, Y: y + 10}}, 1, 4)
		even.Dash, tapered.Dash = dash, dash
		tapered.Paint = red
		marks = append(marks, even, tapered)
	}
	head := ribbon(scene.Curve{{X: 20, Y: 110}, {X: 20, Y: 110}, {X: 40, Y: 116}, {X: 40, Y: 116}}, 7, 0)
	return append(marks, head, ribbon(scene.Curve{{X: 60, Y: 113}, {X: 100, Y: 113}, {X: 60, Y: 118}, {X: 140, Y: 118}}, 0.25, 0.25))
}

func ribbon(c scene.Curve, from, to float32) scene.Mark {
	return scene.Mark{Shape: scene.Ribbon, A: c[0], B: c[1], C: c[2], D: c[3], Size: from, Taper: to, Paint: ink0}
}

// boxes are sharp, round and circular, filled and framed; the last one is cut
// by a clip.
func boxes() []scene.Mark {
	var marks []scene.Mark
	for i, radius := range []float32{0, 6, 99} {
		x := 50 + 90*float32(i)
		half := scene.Point{X: 25, Y: 18}
		if radius == 99 {
			half = scene.Point{X: 18, Y: 18}
		}
		filled := scene.Mark{Shape: scene.Box, A: scene.Point{X: x, Y: 160}, B: half, Size: radius, Paint: veiled}
		framed := filled
		framed.A.X, framed.A.Y = x+20, 175
		framed.Stroke, framed.Paint = 3, red
		marks = append(marks, filled, framed)
	}
	cut := scene.Mark{Shape: scene.Box, Clip: 1, A: scene.Point{X: 340, Y: 50}, B: scene.Point{X: 40, Y: 40}, Size: 40, Paint: ink0}
	gone := scene.Mark{Shape: scene.Box, Clip: 1, A: scene.Point{X: 100, Y: 300}, B: scene.Point{X: 40, Y: 40}, Paint: red}
	off := scene.Mark{Shape: scene.Box, A: scene.Point{X: 480, Y: 360}, B: scene.Point{X: 12, Y: 12}, Size: 12, Paint: red}
	return append(marks, cut, gone, off)
}

// icons are one of assets upright, and one turned with a hole in it.
func icons() []scene.Mark {
	kite := &assets.Icon{Name: "kite", Path: assets.Path{
		{Op: assets.MoveTo, X: 1}, {Op: assets.QuadTo, Y: 1}, {Op: assets.LineTo, X: -0.6}, {Op: assets.QuadTo, Y: -1, X: 1},
		{Op: assets.MoveTo, X: 0.4}, {Op: assets.LineTo, Y: -0.2}, {Op: assets.LineTo, X: -0.2}, {Op: assets.LineTo, Y: 0.2},
	}}
	jet := assets.Icons().Icon("jet")
	return []scene.Mark{
		{Shape: scene.Icon, Icon: jet, A: scene.Point{X: 340, Y: 150}, Size: 20, Angle: -0.5, Paint: ink0},
		{Shape: scene.Icon, Icon: jet, A: scene.Point{X: 340, Y: 200}, Size: 9, Paint: red},
		{Shape: scene.Icon, Icon: kite, A: scene.Point{X: 410, Y: 160}, Size: 30, Angle: 1, Paint: veiled},
	}
}

// lines are text in three scripts and both families, some of it transparent,
// some that XML has to escape, some cut by a clip.
func lines(t testing.TB) []scene.Mark {
	persian, err := os.ReadFile("../typeset/testdata/Vazirmatn-Test.ttf")
	require.NoError(t, err)
	tx, err := typeset.New(assets.Fonts(), assets.Font{Family: "Vazirmatn", Data: persian})
	require.NoError(t, err)
	line := func(words string, s typeset.Style, x, y float32, paint scene.Color) scene.Mark {
		return scene.Mark{Shape: scene.Text, Text: tx.Line(words, s), A: scene.Point{X: x, Y: y}, Paint: paint}
	}
	cut := line("cut at the edge of a panel", typeset.Style{Size: 14}, 350, 74, red)
	cut.Clip = 1
	return []scene.Mark{
		line("Tehran & “Moscow” <talk>", typeset.Style{Size: 13}, 20, 230, ink0),
		line("Россия и Иран", typeset.Style{Size: 22, Bold: true}, 20, 260, veiled),
		line("What is quoted stands in a serif.", typeset.Style{Size: 16, Family: typeset.Serif}, 20, 290, ink0),
		line("ایران و روسیه", typeset.Style{Size: 24}, 20, 330, red),
		line("Iran", typeset.Style{Size: 64, Bold: true}, 300, 320, veiled),
		cut,
	}
}
