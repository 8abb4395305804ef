package scene

import (
	"strings"

	"citemap/assets"
	"citemap/scene/typeset"
)

// The speaker's notes lie over the lower left of the map, large enough to be read
// by somebody who stands. Where they would leave little of what is told, they stand
// above it in the sheet instead; of a step without any, a line says what is next.

// Sizes of the notes in dp.
const (
	notesWidth = 620 // at most
	notesInset = 18
	notesGap   = 12  // between their parts
	notesLine  = 40  // height of a card without notes
	leastField = 200 // height that they leave to the map
)

var (
	notesHead  = typeset.Style{Bold: true, Size: 12}
	notesStyle = typeset.Style{Size: 18}
	thenStyle  = typeset.Style{Bold: true, Size: 18}
	nextStyle  = typeset.Style{Size: 13.5}
)

// toggleNotes shows the notes, or puts them away.
func (s *State) toggleNotes() {
	before := s.mid()
	s.tour.notes = !s.tour.notes
	s.fitScroll()
	s.keepStill(before)
	if s.tour.notes && !s.tour.on {
		s.say(s.words.Tour.NotesLate)
	}
}

// noted reports whether there is something to note on what is told now.
func (s *State) noted() bool { return s.tour.on && s.tour.notes && s.tour.page.then != "" }

// notesShown are the notes and what comes next.
func (s *State) notesShown(width float32) (notes, then passage) {
	return column(s.tx.Paragraph(s.tour.page.notes, s.sized(notesStyle), width), width), s.few(s.tour.page.then, s.sized(thenStyle), width, 2)
}

// notesRect is where the notes stand, at the foot of the field; empty where they
// do not.
func (s *State) notesRect(f frame) Rect {
	if !s.noted() {
		return Rect{}
	}
	width, high := min(f.field.Dx(), notesWidth), float32(notesLine)
	if s.tour.page.notes != "" {
		notes, then := s.notesShown(width - 2*notesInset)
		high = 2*notesInset + 16 + notesGap + notes.height() + notesGap + 16 + then.height() + notesGap + pillHeight
	}
	if f.field.Dy()-high < leastField {
		return Rect{}
	}
	return boxAt(Point{f.field.Min.X, f.field.Max.Y - high}, width, high)
}

// writeNotes writes the notes as they stand in the sheet; their words are no part of
// the step's.
func (p *tourPage) writeNotes(words *assets.Strings) {
	w, surface := &words.Tour, ID{Part: PanelPart}
	p.lead = words.Sentences(w.NoNotes, w.Then.Lead())
	if p.notes != "" {
		p.asides = append(p.asides,
			block{role: kicker, text: strings.ToUpper(w.Notes), id: surface},
			block{role: story, text: p.notes, id: surface})
	}
	p.asides = append(p.asides, block{role: aside, text: w.Then.With("title", p.then), id: surface})
}

// sheetNotes are the notes where they stand in the sheet.
func (s *State) sheetNotes(f frame) []block {
	if !s.noted() || f.notes != (Rect{}) {
		return nil
	}
	return s.tour.page.asides
}

// notesHeight is how much of the sheet they take.
func (s *State) notesHeight(f frame) float32 {
	if all := s.sheetNotes(f); len(all) > 0 {
		return s.heightOf(all, f.column()) + 2*notesGap
	}
	return 0
}

// paintSheetNotes paints them from y down and returns where the step begins.
func (s *State) paintSheetNotes(v *View, f frame, y float32) float32 {
	all := s.sheetNotes(f)
	if len(all) == 0 {
		return y
	}
	end := s.paintBlocks(v, f, all, Point{f.columnAt(), y}, f.column()) + notesGap
	v.rect(Rect{Point{f.columnAt(), end - 1}, Point{f.columnAt() + f.column(), end}}, s.colours().rule, ID{})
	return end + notesGap
}

func (s *State) paintNotes(v *View, f frame) {
	r := f.notes
	if (r == Rect{}) {
		return
	}
	s.paintCard(v, r)
	if s.tour.page.notes == "" {
		s.paintNext(v, r)
		return
	}
	p, w := s.colours(), &s.words.Tour
	width := r.Dx() - 2*notesInset
	notes, then := s.notesShown(width)
	at := Point{r.Min.X + notesInset, r.Min.Y + notesInset}
	faint := p.quiet()
	v.text(s.tx.Cut(w.Notes, notesHead, width/2), Point{at.X, at.Y + 11}, faint, ID{})
	place := s.tx.Line(s.tour.page.place, notesHead)
	v.text(place, Point{at.X + width - place.Width, at.Y + 11}, faint, ID{})
	at.Y = v.passage(notes, Point{at.X, at.Y + 16 + notesGap}, p.ink) + notesGap
	v.text(s.tx.Line(w.Then.Lead(), notesHead), Point{at.X, at.Y + 11}, faint, ID{})
	at.Y = v.passage(then, Point{at.X, at.Y + 16}, p.ink) + notesGap
	open := pill{id: tourID(tourPresent, 0), words: w.Presenter, icon: "external"}
	s.paintPill(v, &open, boxAt(at, min(s.pillWidth(open), width), pillHeight))
}

// paintNext says in a line what is next.
func (s *State) paintNext(v *View, r Rect) {
	p, w := s.colours(), &s.words.Tour
	x := r.Min.X + notesInset
	lead := s.tx.Line(s.tour.page.lead, nextStyle)
	if lead.Width > r.Dx()/2 {
		lead = s.tx.Line(w.Then.Lead(), nextStyle)
	}
	v.words(lead, x, r.mid().Y, p.quiet())
	x += lead.Width + 5
	bold := nextStyle
	bold.Bold = true
	v.words(s.tx.Cut(s.tour.page.then, bold, r.Max.X-notesInset-x), x, r.mid().Y, p.ink)
}
