package widget

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rows is a list of rows as tall.
func rows(heights ...float32) *List {
	var l List
	l.Layout(len(heights), func(i int) float32 { return heights[i] })
	return &l
}

func TestListWithoutRows(t *testing.T) {
	var l List
	assert.Equal(t, -1, l.Cursor())
	for _, do := range []func() bool{l.Next, l.Prev} {
		assert.False(t, do())
	}
	l.Wrap = true
	assert.False(t, l.Next() || l.PageDown(100) || l.PageUp(100))
	first, last := l.Window(0, 500)
	assert.Equal(t, [2]int{}, [2]int{first, last})
	assert.Zero(t, l.Height())
}

func TestListCursor(t *testing.T) {
	l := rows(20, 30, 20, 40)
	assert.Equal(t, 0, l.Cursor())
	assert.False(t, l.Prev())
	assert.True(t, l.Next())
	assert.True(t, l.To(9))
	assert.Equal(t, 3, l.Cursor())
	assert.False(t, l.Next(), "it does not wrap")
	l.Wrap = true
	assert.True(t, l.Next())
	assert.Equal(t, 0, l.Cursor())
	assert.True(t, l.Prev())
	assert.Equal(t, 3, l.Cursor())
	l.Layout(2, func(int) float32 { return 10 })
	assert.Equal(t, 1, l.Cursor(), "the last there is")
	assert.True(t, l.To(-7))
	assert.Equal(t, 0, l.Cursor())
}

func TestListPages(t *testing.T) {
	l := rows(20, 30, 20, 40, 200, 10, 10)
	var down, up []int
	for l.PageDown(100) {
		down = append(down, l.Cursor())
	}
	for l.PageUp(100) {
		up = append(up, l.Cursor())
	}
	assert.Equal(t, []int{2, 3, 4, 5, 6}, down, "two that fit in a view, or the next")
	assert.Equal(t, []int{5, 4, 3, 1, 0}, up)
}

func TestListRows(t *testing.T) {
	l := rows(20, 30, 0, 40)
	top, bottom := l.Row(1)
	assert.Equal(t, [2]float32{20, 50}, [2]float32{top, bottom})
	top, bottom = l.Row(4)
	assert.Equal(t, [2]float32{}, [2]float32{top, bottom})
	assert.Equal(t, float32(90), l.Height())
}

// The window is what a look at every row finds.
func TestListWindow(t *testing.T) {
	d := throw(8)
	heights := make([]float32, 300)
	for i := range heights {
		heights[i] = float32(d.IntN(60))
	}
	l := rows(heights...)
	for range 2000 {
		at, view := float32(d.IntN(int(l.Height())+200)-100), float32(d.IntN(400))
		first, last := l.Window(at, view)
		for i := range heights {
			top, bottom := l.Row(i)
			seen := top < at+view && bottom > at && bottom > top
			if bottom > top {
				require.Equal(t, seen, i >= first && i < last, "row %d in %v + %v", i, at, view)
			}
		}
	}
}

func TestListStaysWithin(t *testing.T) {
	d := throw(9)
	var l List
	for range 3000 {
		switch d.IntN(8) {
		case 0:
			l.Layout(d.IntN(40)-5, func(int) float32 { return d.length() })
		case 1:
			l.PageDown(d.length())
		case 2:
			l.PageUp(d.length())
		case 3:
			l.To(d.IntN(100) - 50)
		case 4:
			l.Wrap = !l.Wrap
		case 5:
			l.Next()
		default:
			l.Prev()
		}
		first, last := l.Window(d.length(), d.length())
		require.True(t, 0 <= first && first <= last && last <= l.Len(), "%d to %d of %d", first, last, l.Len())
		require.True(t, l.Cursor() < l.Len() && l.Cursor() >= min(l.Len(), 1)-1, "%d of %d", l.Cursor(), l.Len())
	}
}

func TestListCostsNothing(t *testing.T) {
	var l List
	height := func(i int) float32 { return float32(20 + i%7) }
	l.Layout(10000, height)
	at := float32(0)
	costsNothing(t, func() {
		l.Window(at, 600)
		l.Next()
		l.PageDown(600)
		l.PageUp(400)
		at += 999
	})
	costsNothing(t, func() { l.Layout(9000, height) })
}
