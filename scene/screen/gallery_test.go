package screen

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
)

func setter(t testing.TB) *typeset.Setter {
	t.Helper()
	s, err := typeset.New(assets.Fonts())
	require.NoError(t, err)
	return s
}

// gallery is a view with every kind of mark; its moving marks have travelled
// step steps.
func gallery(t testing.TB, set *typeset.Setter, step int) *scene.View {
	v := still()
	v.Width, v.Height = 480, 360
	v.Clips = []scene.Rect{{Max: at(480, 360)}, {Min: at(340, 40), Max: at(460, 120)}}
	v.Marks = append(v.Marks, strokes()...)
	v.Marks = append(v.Marks, boxes()...)
	v.Marks = append(v.Marks, words(set)...)
	v.Moving = len(v.Marks)
	v.Marks = append(v.Marks, travellers(set, step)...)
	v.Flow = uint64(step)
	return v
}

func strokes() []scene.Mark {
	var marks []scene.Mark
	for i := range 9 {
		y := float32(40 + 24*i)
		m := scene.Mark{Shape: scene.Ribbon, A: at(20, y), B: at(90, y-40), C: at(120, y+40), D: at(200, y-10),
			Size: 0.4 + 0.4*float32(i/3), Taper: 0.4 + 0.4*float32(i/3), Dash: scene.Dash(i % 3), Paint: red}
		marks = append(marks, m)
	}
	wide := scene.Mark{Shape: scene.Ribbon, A: at(20, 300), B: at(60, 240), C: at(160, 240), D: at(200, 300), Size: 8, Taper: 1, Paint: blue}
	head := line(at(200, 300), at(208, 314), 7, blue)
	head.Taper = 0
	return append(marks, wide, head)
}

func boxes() []scene.Mark {
	frame := box(260, 110, 30, 15, 5, black)
	frame.Stroke = 1
	ring := box(310, 60, 14, 14, 14, red)
	ring.Stroke = 2
	return []scene.Mark{
		box(260, 60, 30, 15, 5, blue), frame, ring,
		box(310, 110, 10, 10, 10, black), box(310, 130, 3, 3, 3, red), box(320, 130, 1, 1, 1, red),
		box(400, 80, 70, 60, 6, scene.Color{R: 255, G: 240, B: 200, A: 255}),
	}
}

func words(set *typeset.Setter) []scene.Mark {
	text := func(x, y, size float32, bold bool, s string) scene.Mark {
		return scene.Mark{Shape: scene.Text, A: at(x, y), Paint: black, Text: set.Line(s, typeset.Style{Bold: bold, Size: size})}
	}
	clipped := text(330, 80, 15, false, "cut at both its sides")
	clipped.Clip = 1
	return []scene.Mark{
		text(230, 160, 11, false, "11: Hamburgefonstiv, Тегеран, 2,000"),
		text(230, 180, 13, false, "13: Hamburgefonstiv, Тегеран"),
		text(230, 200, 13, true, "13: Hamburgefonstiv bold"),
		text(230, 225, 18, true, "18: Hamburgefonstiv"), clipped,
	}
}

func travellers(set *typeset.Setter, step int) []scene.Mark {
	var marks []scene.Mark
	for i, name := range assets.Icons().Names() {
		turn := 2 * math.Pi * (float64(i)/7 + float64(step)/40)
		x := 235 + float32(i%12)*20 + float32(3*math.Cos(turn))
		y := 250 + float32(i/12)*24 + float32(3*math.Sin(turn)) + 0.37*float32(step)
		marks = append(marks, scene.Mark{Shape: scene.Icon, A: at(x, y), Size: 9, Angle: float32(turn), Icon: assets.Icons().Icon(name), Paint: black})
	}
	label := scene.Mark{Shape: scene.Text, A: at(30+3*float32(step), 60), Paint: blue, Text: set.Line("oil", typeset.Style{Size: 12})}
	dash := line(at(10, 300-float32(step)), at(120, 330), 2, red)
	dash.Dash = scene.Dotted
	return append(marks, label, dash)
}

// A line of text has the ink that its glyphs' masks have, and lies where its
// baseline says.
func TestTextIsSetOnItsBaseline(t *testing.T) {
	set := setter(t)
	word := set.Line("HHH", typeset.Style{Size: 30})
	m := paint(t, still(scene.Mark{Shape: scene.Text, A: at(20, 100), Paint: black, Text: word}), 1)
	keep(t, "text.png", m)
	rows := map[bool]float64{}
	for y := range 200 {
		for x := range 200 {
			c := cover(m, x, y)
			rows[y < 100] += c
			if x < 20 || float32(x) > 21+word.Width {
				assert.Zero(t, c, "pixel %d, %d", x, y)
			}
		}
	}
	assert.Greater(t, rows[true], 100.0)
	assert.Zero(t, rows[false], "capital H does not descend")
}

func TestGalleryHasInkOfEveryMark(t *testing.T) {
	set := setter(t)
	for _, scale := range []float32{1, 1.5, 2} {
		v := gallery(t, set, 0)
		full := paint(t, v, scale)
		keep(t, "gallery"+map[float32]string{1: "1", 1.5: "15", 2: "2"}[scale]+".png", full)
		for i := range v.Marks {
			without := gallery(t, set, 0)
			without.Marks[i].Paint.A = 0
			if scale == 1 {
				assert.Greater(t, worst(full, paint(t, without, scale)), 32, "mark %d leaves no ink", i)
			}
		}
	}
}
