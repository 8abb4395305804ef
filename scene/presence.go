package scene

import "citemap/scene/timeline"

// Presence is how far a claim is there at the time shown: it comes and goes in a
// glide, from 0 to 1, so that flows appear and fade while time goes by.

// presenceStep is how much of its way a claim comes or goes in a tick.
const presenceStep = 0.05

// reckoned is what decides which claims are in range.
type reckoned struct {
	brush           timeline.Brush
	datedOnly, gone bool
}

// reckon finds out anew what is in range, if the range is another.
func (s *State) reckon() {
	w := &s.when
	now := reckoned{w.brush, w.datedOnly, w.gone}
	if now == w.reckoned {
		return
	}
	was := w.reckoned
	other := now.gone != was.gone || now.datedOnly != was.datedOnly || now.brush.On != was.brush.On
	w.reckoned, w.held = now, tally{}
	items := w.line.Items()
	for i := range items {
		in := w.brush.Holds(items[i].Period)
		if in {
			w.held.add(items[i].Kind)
		}
		if items[i].Kind == timeline.Claim {
			other = w.put(items[i].Index, in) || other
			continue
		}
		other = other || in != was.brush.Holds(items[i].Period)
	}
	for i := range w.undated {
		other = w.put(w.undated[i].Index, !w.datedOnly) || other
	}
	if other {
		w.gliding = true
		s.castTime()
		s.frameShown()
		s.countPassing() // strands are what of them is in range
		s.tellEffect()
	}
	if !w.play.On { // else the hand of time says when
		s.changed()
	}
}

// put notes whether a claim is in range and reports whether that is new.
func (w *when) put(link int32, in bool) bool {
	was := w.in[link]
	w.in[link] = in
	return in != was
}

// glideTime lets what is in range come a tick further, and the rest go; at once
// where nothing is to glide.
func (s *State) glideTime(still bool) {
	w := &s.when
	if !w.gliding {
		return
	}
	w.gliding = false
	step := float32(presenceStep)
	if still {
		step = 1
	}
	moved, gone := false, false
	glide := func(at *float32, in bool) {
		now := towards(*at, in, step)
		if now == *at {
			return
		}
		*at, moved, gone = now, true, gone || now == 0
		w.gliding = w.gliding || now != 0 && now != 1
	}
	for l, in := range w.in {
		glide(&s.sieve.present[l], in)
	}
	items := w.line.Items()
	for i := range items {
		if items[i].Kind == timeline.Event {
			glide(&w.events[items[i].Index], w.brush.Holds(items[i].Period))
		}
	}
	if gone {
		s.sieve.times++
		s.castTime()
	}
	if moved {
		s.changed()
	}
}

// towards is a presence a step nearer to being there, or to being away.
func towards(now float32, there bool, step float32) float32 {
	if there {
		return min(now+step, 1)
	}
	return max(now-step, 0)
}

// narrowed reports whether the reader chose a part of time, and narrows whether
// time keeps anything from being seen, or still does.
func (w *when) narrowed() bool { return w.brush.On || w.datedOnly }
func (w *when) narrows() bool  { return w.narrowed() || w.gliding }

// moving reports whether something of the timeline goes on by itself.
func (w *when) moving() bool { return w.play.On || w.gliding || w.marker.moving || w.told.wait > 0 }

// parts puts those of a strand's threads that are in range before the others, and
// returns them; all, where none is.
func (s *State) parts(members []int32) []int32 {
	w := &s.when
	w.aside = w.aside[:0]
	n := 0
	for _, t := range members {
		if w.in[s.plot.threads[t].link] {
			members[n] = t
			n++
			continue
		}
		w.aside = append(w.aside, t)
	}
	copy(members[n:], w.aside)
	if n == 0 {
		return members
	}
	return members[:n:n]
}

// there reports whether a claim is there, or still going.
func (s *State) there(link int32) bool { return s.when.in[link] || s.sieve.present[link] > 0 }

// timely reports whether a strand stands for one claim that was so in the range
// which the reader chose: it is named then, however little it matters at other
// times.
func (s *State) timely(st *strand) bool {
	link := s.plot.threads[st.parts[0]].link
	return s.when.brush.On && len(st.parts) == 1 && s.when.dated[link] && s.when.in[link]
}

// shine is how far the claims of a strand are there, 0 to 1: as far as one of them
// is. What somebody asks for by pointing, or a step of the tour, is there at any
// time.
func (s *State) shine(f focus, st *strand) float32 {
	if f.link >= 0 || f.spot || f.bundle.Part == BundlePart || !s.when.narrows() {
		return 1
	}
	most := float32(0)
	for _, t := range st.members {
		most = max(most, s.sieve.present[s.plot.threads[t].link])
	}
	return most
}

// glow notes in v how far each body is there: one whose claims are all out of
// range is dimmed, and what is dated itself is there in its own time.
func (s *State) glow(v *View, f focus) {
	for i := range s.strands {
		if st := &s.strands[i]; s.holds(f, st) {
			on := s.shine(f, st)
			v.glow[st.from], v.glow[st.to] = max(v.glow[st.from], on), max(v.glow[st.to], on)
		}
	}
	if f.on || !s.when.narrows() {
		return
	}
	for i := range s.plot.threads { // also those whose other end is not shown at this detail
		if t := &s.plot.threads[i]; s.passes(t) {
			on := s.sieve.present[t.link]
			v.glow[t.from], v.glow[t.to] = max(v.glow[t.from], on), max(v.glow[t.to], on)
		}
	}
	for b, n := range s.plot.node {
		if s.m.Nodes[n].When != "" {
			v.glow[b] = max(v.glow[b], s.when.events[n])
		}
	}
}

// dimmed is an opacity between that of what is dimmed and 1, by how far it is
// there.
func dimmed(least, there float32) float32 { return least + float32((1-least)*there) }

// opacity of a strand: of what is out of focus or out of range little is left, and
// of what is gone nothing.
func (s *State) opacity(f focus, st *strand) float32 {
	on, least := s.shine(f, st), s.colours().dim.strand
	switch {
	case s.holds(f, st) && s.when.gone:
		return on
	case s.holds(f, st):
		return dimmed(least, on)
	case s.when.gone:
		return least * on
	}
	return least
}

// standsOut reports whether a strand is in focus and in range.
func (s *State) standsOut(f focus, st *strand) bool { return s.holds(f, st) && s.shine(f, st) >= 0.5 }
