package print

import (
	"bytes"
	"fmt"
	"image"
	"image/gif"
	"io"
	"math"
	"strings"

	"citemap/scene"
	"citemap/scene/typeset"
)

// How a tour runs, in hundredths of a second as a GIF counts.
const (
	flightFrames = 7  // from one stop to the next
	flightDelay  = 6  // of each
	barDelay     = 50 // between two states of the bar
	leastStay    = 400
	mostStay     = 1200
	perWord      = 28 // a slow reader's, aloud
)

// barHeight is that of the bar at the foot, in dp.
const barHeight = 5

// GIF writes a chapter as pictures that go round and round: at each stop the
// camera goes to what it is about, and its title, words and quote stand beside
// that; a bar at the foot says how far it has come. Of each picture only what
// changed is written, in few colours. s is settled anew and should be without
// buttons. Nothing is written where there is an error: a size without one, more
// than MaxPixels, or a chapter that the map does not have.
func GIF(w io.Writer, s *scene.State, chapter string, size Size) error {
	t, err := newTour(s, chapter, size)
	if err != nil {
		return err
	}
	var file bytes.Buffer
	if err := gif.EncodeAll(&file, t.run()); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	if _, err := file.WriteTo(w); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// EstimateGIF returns about how many bytes GIF would write, and for how many
// seconds that runs until it begins again, in much less time than that takes.
// Its errors are those of GIF.
func EstimateGIF(s *scene.State, chapter string, size Size) (bytesWritten int, seconds float64, err error) {
	t, err := newTour(s, chapter, size)
	if err != nil {
		return 0, 0, err
	}
	stay := 0
	for i := range t.stops {
		stay += t.stay(i)
	}
	// A step in the middle of some flights tells what a step weighs.
	const sampled, before, behind = 4, 0.43, 0.57
	var samples []*image.RGBA
	for i := range min(sampled, len(t.stops)) {
		stop := i * len(t.stops) / min(sampled, len(t.stops))
		samples = append(samples, t.picture(stop, before), t.picture(stop, behind))
	}
	r := newReducer(palette(samples))
	weigh := func(m *image.Paletted) int {
		var file bytes.Buffer
		if m == nil || gif.Encode(&file, m, nil) != nil { // a buffer takes all
			return 0
		}
		return file.Len()
	}
	step := 0
	for i := 0; i < len(samples); i += 2 {
		step += weigh(r.change(r.reduce(samples[i]), r.reduce(samples[i+1])))
	}
	const barWeight = 40
	steps := len(t.stops) * flightFrames
	bytesWritten = weigh(r.reduce(samples[0])) + 2*step/len(samples)*steps + stay/barDelay*barWeight
	return bytesWritten, float64(stay+(steps-len(t.stops))*flightDelay) / 100, nil
}

// tour is one being drawn.
type tour struct {
	s     *scene.State
	size  Size
	title string
	stops []scene.Stop
	aims  []scene.Camera // by stop
	at    scene.Rect     // of the map
	words scene.Rect
}

func newTour(s *scene.State, chapter string, size Size) (*tour, error) {
	v := scene.View{Width: size.Width, Height: size.Height}
	if err := check(&v); err != nil {
		return nil, err
	}
	if _, err := pixels(&v, 1); err != nil {
		return nil, err
	}
	title, stops, ok := s.Stops(chapter)
	if !ok {
		return nil, fmt.Errorf("print: the map has no chapter %q with steps", chapter)
	}
	t := &tour{s: s, size: size, title: title, stops: stops}
	t.divide()
	settleField(s, t.at.Dx(), t.at.Dy())
	for i := range stops {
		s.Show(stops[i].IDs...)
		t.aims = append(t.aims, s.Aimed())
	}
	return t, nil
}

// divide gives the map the left of the picture, or of a high one the top. Where it
// is read from right to left, the map stands on the right, and the words are
// mirrored when they are written.
func (t *tour) divide() {
	whole := scene.Rect{Max: scene.Point{X: t.size.Width, Y: t.size.Height - barHeight}}
	t.at, t.words = whole, whole
	if t.size.Width > t.size.Height {
		t.at.Max.X = t.size.Width * 0.62
		t.words.Min.X = t.at.Max.X
		if t.s.RightToLeft() {
			t.at.Min.X, t.at.Max.X = t.size.Width-t.at.Max.X, t.size.Width
		}
		return
	}
	t.at.Max.Y = t.size.Height * 0.5
	t.words.Min.Y = t.at.Max.Y
}

// stay is how long a stop is shown: as long as it takes to read it.
func (t *tour) stay(i int) int {
	stop := &t.stops[i]
	words := len(strings.Fields(stop.Title + " " + stop.Text + " " + stop.Quote.Exact))
	return min(max(words*perWord, leastStay), mostStay) / barDelay * barDelay
}

// picture draws a stop, a share of the way there, without the bar.
func (t *tour) picture(i int, share float64) *image.RGBA {
	t.s.Show(t.stops[i].IDs...)
	from, to := t.aims[(i+len(t.aims)-1)%len(t.aims)], t.aims[i]
	t.s.Aim(scene.Camera{
		Center: scene.World{X: mix(from.Center.X, to.Center.X, share), Y: mix(from.Center.Y, to.Center.Y, share)},
		Zoom:   from.Zoom * math.Pow(to.Zoom/from.Zoom, share),
	})
	v := &scene.View{Width: t.size.Width, Height: t.size.Height, Ground: t.s.Inks().Ground}
	inset(v, t.s, t.at)
	t.write(v, &t.stops[i])
	img, err := Image(v, Options{})
	if err != nil { // a view of ours can be drawn
		return image.NewRGBA(image.Rect(0, 0, int(v.Width), int(v.Height)))
	}
	return img
}

func mix(a, b, share float64) float64 { return a + (b-a)*share }

// write sets the words of a stop beside the map.
func (t *tour) write(v *scene.View, stop *scene.Stop) {
	em := max(13, min(t.words.Dx(), t.words.Dy())/26)
	inks, tx := t.s.Inks(), t.s.Setter()
	width := t.words.Dx() - 3.4*em
	x, y := t.words.Min.X+1.7*em, t.words.Min.Y+1.6*em
	from, rtl := len(v.Marks), t.s.RightToLeft()
	for _, b := range []struct {
		words string
		style typeset.Style
		paint scene.Color
		above float32 // em
	}{
		{t.title, typeset.Style{Bold: true, Size: em * 0.78}, inks.Muted, 0},
		{stop.Title, typeset.Style{Bold: true, Size: em * 1.55}, inks.Ink, 0.5},
		{stop.Text, typeset.Style{Size: em}, inks.Ink, 0.6},
		{quoteOf(stop), typeset.Style{Family: typeset.Serif, Size: em * 1.12}, inks.Ink, 1.1},
		{stop.Quote.Source, typeset.Style{Size: em * 0.78}, inks.Muted, 0.4},
	} {
		if b.words == "" {
			continue
		}
		y += b.above * em
		p := tx.Paragraph(b.words, b.style, width)
		for _, line := range p.Lines {
			at := scene.Point{X: x, Y: y + 0.76*p.Leading}
			if line.RTL != rtl { // against the others
				at.X += width - line.Width
			}
			v.Marks = append(v.Marks, scene.Mark{Shape: scene.Text, Text: line, Paint: b.paint, A: at})
			y += p.Leading
		}
	}
	if rtl {
		v.Mirror(from)
	}
}

func quoteOf(stop *scene.Stop) string {
	if stop.Quote.Exact == "" {
		return ""
	}
	return stop.Quote.Quoted()
}

// run draws all pictures.
func (t *tour) run() *gif.GIF {
	total := 0
	var stops []*image.RGBA
	for i := range t.stops {
		total += t.stay(i)
		stops = append(stops, t.picture(i, 1))
	}
	inks := t.s.Inks()
	p := palette(stops)
	p[0], p[1] = paint(inks.Ground), paint(inks.Ink)
	reel := reel{reducer: newReducer(p), rtl: t.s.RightToLeft(), file: &gif.GIF{Config: image.Config{ColorModel: p, Width: stops[0].Rect.Dx(), Height: stops[0].Rect.Dy()}}}
	passed := 0
	for i := range t.stops {
		for k := 1; k < flightFrames; k++ {
			reel.add(t.picture(i, eased(float64(k)/flightFrames)), float64(passed)/float64(total), flightDelay)
		}
		for stay := 0; stay < t.stay(i); stay += barDelay {
			reel.add(stops[i], float64(passed)/float64(total), barDelay)
			passed += barDelay
		}
	}
	return reel.file
}

// eased starts and ends slowly.
func eased(t float64) float64 { return t * t * (3 - 2*t) }

// reel is pictures one after the other.
type reel struct {
	*reducer
	file *gif.GIF
	last *image.Paletted
	rtl  bool // the bar begins on the right
}

// add appends a picture with the bar at a share of its way.
func (r *reel) add(m *image.RGBA, share float64, delay int) {
	now := r.reduce(m)
	r.bar(now, share)
	shown := now
	if r.last != nil {
		if shown = r.change(r.last, now); shown == nil {
			r.file.Delay[len(r.file.Delay)-1] += delay
			return
		}
	}
	r.last = now
	r.file.Image = append(r.file.Image, shown)
	r.file.Delay = append(r.file.Delay, delay)
	r.file.Disposal = append(r.file.Disposal, gif.DisposalNone)
}

// bar draws how far the tour has come.
func (r *reel) bar(m *image.Paletted, share float64) {
	const ink = 1 // its index
	to := int(share * float64(m.Rect.Dx()))
	for y := m.Rect.Max.Y - barHeight; y < m.Rect.Max.Y; y++ {
		for x := range to {
			if r.rtl {
				x = m.Rect.Dx() - 1 - x
			}
			m.SetColorIndex(x, y, ink)
		}
	}
}
