package screen

import "image"

// shelves packs rectangles of similar heights into a square, shelf upon shelf:
// a rectangle goes onto the first shelf that it fills for the most part, or
// onto a new one on top, or where there is no room for that onto any that
// holds it. Rectangles are only ever added, and making the square larger moves
// none of them.
type shelves struct {
	side int // of the square
	rows []shelf
	top  int // where the next shelf stands
}

// A shelf is filled from the left, and sent as far as it was filled then.
type shelf struct{ y, height, used, sent int }

// add returns a place for w by h, or false where there is none.
func (s *shelves) add(w, h int) (image.Rectangle, bool) {
	if r, ok := s.onto(w, h, 4*h/3); ok {
		return r, true
	}
	if w <= s.side && s.top+h <= s.side {
		s.rows = append(s.rows, shelf{y: s.top, height: h})
		s.top += h
	}
	return s.onto(w, h, s.side)
}

// onto puts w by h onto the first shelf that has room and is no taller than
// tallest.
func (s *shelves) onto(w, h, tallest int) (image.Rectangle, bool) {
	for i := range s.rows {
		r := &s.rows[i]
		if h <= r.height && r.height <= tallest && r.used+w <= s.side {
			at := image.Pt(r.used, r.y)
			r.used += w
			return image.Rectangle{Min: at, Max: at.Add(image.Pt(w, h))}, true
		}
	}
	return image.Rectangle{}, false
}

func (s *shelves) clear() { s.rows, s.top = s.rows[:0], 0 }

// unsent gives each part of a shelf that is new since the last time.
func (s *shelves) unsent(send func(image.Rectangle) bool) {
	for i := range s.rows {
		r := &s.rows[i]
		if r.sent < r.used && !send(image.Rect(r.sent, r.y, r.used, r.y+r.height)) {
			return
		}
		r.sent = r.used
	}
}

// resend makes all of it new.
func (s *shelves) resend() {
	for i := range s.rows {
		s.rows[i].sent = 0
	}
}
