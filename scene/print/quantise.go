package print

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

// colours is how many a tour has, one of them for what does not change.
const colours = 64

// shade is a colour of pictures and how many pixels have it.
type shade struct {
	rgb    [3]uint8
	pixels int
}

// palette finds the colours that stand for those of pictures: it halves the
// box of all colours at the median of its longest side, and the largest box
// again (Heckbert, 1982). The last colour is clear.
func palette(pictures []*image.RGBA) color.Palette {
	boxes := [][]shade{shades(pictures)}
	for len(boxes) < colours-1 {
		i, side := widest(boxes)
		if i < 0 {
			break
		}
		low, high := halved(boxes[i], side)
		boxes[i] = low
		boxes = append(boxes, high)
	}
	var p color.Palette
	for _, b := range boxes {
		p = append(p, average(b))
	}
	return append(p, color.RGBA{})
}

// shades counts the colours of pictures, in a fixed order.
func shades(pictures []*image.RGBA) []shade {
	count := map[[3]uint8]int{}
	for _, m := range pictures {
		for i := 0; i < len(m.Pix); i += 4 {
			count[[3]uint8(m.Pix[i:i+3])]++
		}
	}
	all := make([]shade, 0, len(count))
	for rgb, n := range count {
		all = append(all, shade{rgb, n})
	}
	slices.SortFunc(all, func(a, b shade) int { return slices.Compare(a.rgb[:], b.rgb[:]) })
	return all
}

// widest is the box whose colours differ most, weighted by how many pixels it
// has, and in which channel; -1 where no box can be halved.
func widest(boxes [][]shade) (box, side int) {
	box, most := -1, 0.0
	for i, b := range boxes {
		if len(b) < 2 {
			continue
		}
		pixels := 0
		for _, s := range b {
			pixels += s.pixels
		}
		for c := range 3 {
			low, high := uint8(255), uint8(0)
			for _, s := range b {
				low, high = min(low, s.rgb[c]), max(high, s.rgb[c])
			}
			span := float64(high-low) * float64(high-low)
			if weight := span * float64(min(pixels, 2000)); weight > most {
				box, side, most = i, c, weight
			}
		}
	}
	return box, side
}

// halved splits a box at the median of one channel, by pixels.
func halved(b []shade, side int) (low, high []shade) {
	slices.SortStableFunc(b, func(x, y shade) int { return cmp.Compare(x.rgb[side], y.rgb[side]) })
	total, sum := 0, 0
	for _, s := range b {
		total += s.pixels
	}
	for i, s := range b {
		if sum += s.pixels; 2*sum >= total || i == len(b)-2 {
			return b[: i+1 : i+1], b[i+1:]
		}
	}
	return b[:1], b[1:]
}

// average is the mean colour of a box, or the colour itself that most of it has:
// a ground stays what it is.
func average(b []shade) color.RGBA {
	var sum [3]int
	total, top := 0, b[0]
	for _, s := range b {
		for c := range 3 {
			sum[c] += int(s.rgb[c]) * s.pixels
		}
		total += s.pixels
		if s.pixels > top.pixels {
			top = s
		}
	}
	if 2*top.pixels > total {
		return color.RGBA{top.rgb[0], top.rgb[1], top.rgb[2], 255}
	}
	return color.RGBA{uint8(sum[0] / total), uint8(sum[1] / total), uint8(sum[2] / total), 255}
}

// reducer turns pictures into the colours of one palette, each into the
// nearest.
type reducer struct {
	palette color.Palette
	known   map[[3]uint8]uint8
}

func newReducer(p color.Palette) *reducer {
	return &reducer{palette: p, known: map[[3]uint8]uint8{}}
}

func (r *reducer) reduce(m *image.RGBA) *image.Paletted {
	out := image.NewPaletted(m.Rect, r.palette)
	for i := range out.Pix {
		rgb := [3]uint8(m.Pix[4*i : 4*i+3])
		n, ok := r.known[rgb]
		if !ok {
			n = uint8(r.palette[:len(r.palette)-1].Index(color.RGBA{rgb[0], rgb[1], rgb[2], 255}))
			r.known[rgb] = n
		}
		out.Pix[i] = n
	}
	return out
}

// clear is the index of the colour for what does not change.
func (r *reducer) clear() uint8 { return uint8(len(r.palette) - 1) }

// change is what of a picture differs from the one before: the smallest
// rectangle that holds it, and in that what is the same is clear. It is nil
// where nothing differs.
func (r *reducer) change(before, now *image.Paletted) *image.Paletted {
	var box image.Rectangle
	for y := range now.Rect.Dy() {
		a, b := before.Pix[y*before.Stride:][:now.Rect.Dx()], now.Pix[y*now.Stride:][:now.Rect.Dx()]
		if slices.Equal(a, b) {
			continue
		}
		first, last := 0, len(a)-1
		for a[first] == b[first] {
			first++
		}
		for a[last] == b[last] {
			last--
		}
		box = box.Union(image.Rect(first, y, last+1, y+1))
	}
	if box.Empty() {
		return nil
	}
	out := image.NewPaletted(box, r.palette)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			n := now.ColorIndexAt(x, y)
			if n == before.ColorIndexAt(x, y) {
				n = r.clear()
			}
			out.SetColorIndex(x, y, n)
		}
	}
	return out
}
