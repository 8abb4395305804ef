package miniatures

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
)

// Difference says how two pictures of one size differ. Steps are those of a
// channel, 255 to full.
type Difference struct {
	Pixels int         // that differ by more than was tolerated
	Most   int         // steps, of the channel that differs most
	Mean   float64     // steps, of all channels of all pixels
	First  image.Point // of Pixels, in reading order
}

// Compare returns how got differs from want, which is of the same size. Pixels
// may differ by as many steps as are tolerated.
func Compare(want, got *image.RGBA, tolerated int) Difference {
	var d Difference
	sum := 0
	for i := 0; i < len(want.Pix); i += 4 {
		off, all := apart(want.Pix[i:i+4], got.Pix[i:i+4])
		sum += all
		d.Most = max(d.Most, off)
		if off <= tolerated {
			continue
		}
		if d.Pixels == 0 {
			d.First = image.Pt(i%want.Stride/4, i/want.Stride)
		}
		d.Pixels++
	}
	d.Mean = float64(sum) / float64(len(want.Pix))
	return d
}

// apart returns the largest difference of two pixels' channels, and their sum.
func apart(p, q []uint8) (most, sum int) {
	for c := range p {
		d := int(p[c]) - int(q[c])
		d = max(d, -d)
		most, sum = max(most, d), sum+d
	}
	return most, sum
}

// String is "unchanged", or what changed, for people.
func (d Difference) String() string {
	if d.Pixels == 0 {
		return "unchanged"
	}
	return fmt.Sprintf("%d pixels changed, by at most %d of 255; the first at %d, %d", d.Pixels, d.Most, d.First.X, d.First.Y)
}

// Highlight is want in pale grey, with the pixels in red at which got differs.
func Highlight(want, got *image.RGBA) *image.RGBA {
	shown := image.NewRGBA(want.Rect)
	for i := 0; i < len(want.Pix); i += 4 {
		x, y := i%want.Stride/4, i/want.Stride
		if off, _ := apart(want.Pix[i:i+4], got.Pix[i:i+4]); off > 0 {
			shown.SetRGBA(x, y, color.RGBA{R: 255, A: 255})
			continue
		}
		pale := 170 + color.GrayModel.Convert(want.RGBAAt(x, y)).(color.Gray).Y/3
		shown.SetRGBA(x, y, color.RGBA{R: pale, G: pale, B: pale, A: 255})
	}
	return shown
}

// Read reads a picture from a PNG file.
func Read(file string) (*image.RGBA, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	picture := image.NewRGBA(image.Rectangle{Max: m.Bounds().Size()})
	for y := range picture.Rect.Max.Y {
		for x := range picture.Rect.Max.X {
			picture.Set(x, y, m.At(m.Bounds().Min.X+x, m.Bounds().Min.Y+y))
		}
	}
	return picture, nil
}

// Write writes a picture to a PNG file.
func Write(file string, m image.Image) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if err := png.Encode(f, m); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
