package scene

import "citemap/scene/typeset"

// The speaker's notes lie over the lower left of the map, large enough to be read
// by somebody who stands.

// Sizes of the notes in dp.
const (
	notesWidth = 620 // at most
	notesInset = 18
	notesGap   = 12 // between their parts
)

var (
	notesHead  = typeset.Style{Bold: true, Size: 11.5}
	notesStyle = typeset.Style{Size: 18}
	thenStyle  = typeset.Style{Bold: true, Size: 18}
)

// toggleNotes shows the notes, or puts them away.
func (s *State) toggleNotes() {
	before := s.mid()
	s.tour.notes = !s.tour.notes
	s.keepStill(before)
	if s.tour.notes && !s.tour.on {
		s.say(s.words.Tour.NotesLate)
	}
}

// notesShown are the notes and what comes next, as far as there is room.
func (s *State) notesShown(f frame, width float32) (notes, then passage) {
	text := s.tour.page.notes
	if text == "" {
		text = s.words.Tour.NoNotes
	}
	style := s.sized(notesStyle)
	most := int(f.ground.Dy() * 0.36 / (style.Size * 1.4))
	return s.few(text, style, width, max(most, 2)), s.few(s.tour.page.then, s.sized(thenStyle), width, 2)
}

// notesRect is where the notes stand, at the foot of the field; empty where they
// do not.
func (s *State) notesRect(f frame) Rect {
	if !s.tour.on || !s.tour.notes {
		return Rect{}
	}
	width := min(f.field.Dx(), notesWidth)
	notes, then := s.notesShown(f, width-2*notesInset)
	high := 2*notesInset + 16 + notesGap + notes.height() + notesGap + 16 + then.height() + notesGap + pillHeight
	at := Point{f.field.Min.X, f.field.Max.Y - high}
	return boxAt(at, width, high)
}

func (s *State) paintNotes(v *View, f frame) {
	r := f.notes
	if (r == Rect{}) {
		return
	}
	p, w := s.colours(), &s.words.Tour
	width := r.Dx() - 2*notesInset
	notes, then := s.notesShown(f, width)
	s.paintCard(v, r)
	at := Point{r.Min.X + notesInset, r.Min.Y + notesInset}
	faint := p.quiet()
	v.text(s.tx.Cut(w.Notes, notesHead, width/2), Point{at.X, at.Y + 11}, faint, ID{})
	place := s.tx.Line(s.tour.page.place, notesHead)
	v.text(place, Point{at.X + width - place.Width, at.Y + 11}, faint, ID{})
	at.Y = v.passage(notes, Point{at.X, at.Y + 16 + notesGap}, p.ink) + notesGap
	v.text(s.tx.Line(w.Then, notesHead), Point{at.X, at.Y + 11}, faint, ID{})
	at.Y = v.passage(then, Point{at.X, at.Y + 16}, p.ink) + notesGap
	open := pill{id: tourID(tourPresent, 0), words: w.Presenter, icon: "external"}
	s.paintPill(v, &open, boxAt(at, min(s.pillWidth(open), width), pillHeight))
}
