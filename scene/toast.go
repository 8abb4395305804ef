package scene

import "citemap/scene/typeset"

// toast is a short word to the reader that goes away by itself: that something
// was copied, or could not be.
type toast struct {
	text  string
	until uint64 // the tick in which it goes
}

// speech is the last word to those who listen, and how many there have been.
type speech struct {
	text  string
	times int
}

// speak says something to those who listen.
func (s *State) speak(text string) {
	if text != "" {
		s.speech = speech{text, s.speech.times + 1}
	}
}

// toastTicks is how long it stays: longer for more words.
func toastTicks(text string) uint64 { return uint64(150 + 3*len(text)) }

// say shows a toast.
func (s *State) say(text string) {
	if text == "" {
		return
	}
	s.toast = toast{text, s.tick + toastTicks(text)}
	s.speak(text)
	s.changed()
}

// fade takes the toast away in time.
func (t *toast) fade(s *State) {
	if t.text != "" && s.tick >= t.until {
		t.text = ""
		s.changed()
	}
}

// Announced returns the last of the short words to those who listen, and how
// many there have been.
func (s *State) Announced() (text string, times int) { return s.speech.text, s.speech.times }

var toastStyle = typeset.Style{Size: 13.5}

func (s *State) paintToast(v *View, f frame) {
	if s.toast.text == "" || s.o.Bare {
		return
	}
	p := s.colours()
	words := s.few(s.toast.text, toastStyle, min(f.ground.Dx()-60, 480), 3)
	widest := float32(0)
	for _, l := range words.lines {
		widest = max(widest, l.Width)
	}
	if words.last != nil {
		widest = max(widest, words.last.Width)
	}
	words.width = widest
	c := f.field.mid().X
	foot := f.field.Max.Y - 12
	r := Rect{Point{c - widest/2 - 16, foot - words.height() - 20}, Point{c + widest/2 + 16, foot}}
	v.taken.add(s.laidRect(r))
	v.round(r, 10, p.ink, ID{})
	v.passage(words, Point{r.Min.X + 16, r.Min.Y + 9}, p.ground)
}
