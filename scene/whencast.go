package scene

import "citemap/scene/timeline"

// Who is on the map depends on the time shown: a dated claim brings its ends while
// it is in the range that the reader chose, whatever the detail, and what is dated
// itself comes too, as far as all can be read. Where what is out of range is to be
// gone, nodes go of which no claim is there.

// players are the bodies that time brings and takes.
type players struct {
	brought []bool // there is room for it among what is dated in range; empty: none
	absent  []bool // no claim of it is there; empty: none is to be gone
	ever    []bool // something dated is about it, at whatever time; empty: all time is shown
}

// has reports whether a body is in a set, of which an empty one has none.
func has(set []bool, body int) bool { return len(set) > 0 && set[body] }

// castTime finds the bodies that time brings and takes.
func (s *State) castTime() {
	w := &s.when
	p := &w.cast
	p.brought, p.absent, p.ever = p.brought[:0], p.absent[:0], p.ever[:0]
	if w.line == nil {
		return
	}
	if w.brush.On {
		p.ever = s.datedBodies(p.ever, func(timeline.Item) bool { return true })
		p.brought = s.datedBodies(p.brought, s.isThere)
		s.keepReadable(p.brought)
	}
	if w.gone && w.narrowed() {
		s.takeAway()
	}
}

// isThere reports whether something dated is there at the time shown, or is still
// going.
func (s *State) isThere(item timeline.Item) bool {
	if item.Kind == timeline.Event {
		return s.when.brush.Holds(item.Period) || s.when.events[item.Index] > 0
	}
	return s.there(item.Index)
}

// datedBodies makes of set the bodies of those dated things that are let by the
// filters too: events, and the ends of claims.
func (s *State) datedBodies(set []bool, let func(timeline.Item) bool) []bool {
	set = emptied(set, len(s.plot.node))
	links := emptied(s.when.marked, len(s.m.Links))
	s.when.marked = links
	for _, item := range s.when.line.Items() {
		switch {
		case !let(item):
		case item.Kind == timeline.Claim:
			links[item.Index] = true
		case s.bodyOfEvent(item) >= 0:
			set[s.bodyOfEvent(item)] = true
		}
	}
	for i := range s.plot.threads {
		if t := &s.plot.threads[i]; links[t.link] && (len(s.sieve.links) == 0 || s.sieve.links[t.link]) && s.keyLets(t) {
			set[t.from], set[t.to] = true, true
		}
	}
	return set
}

// takeAway finds the bodies that are to be gone. What no claim is about has no
// date, or its own.
func (s *State) takeAway() {
	w := &s.when
	w.cast.absent = emptied(w.cast.absent, len(s.plot.node))
	for b, node := range s.plot.node {
		dated := s.m.Nodes[node].When != ""
		w.cast.absent[b] = len(s.plot.near[b]) > 0 || dated || w.datedOnly
	}
	for i := range s.plot.threads {
		if t := &s.plot.threads[i]; s.there(t.link) {
			w.cast.absent[t.from], w.cast.absent[t.to] = false, false
		}
	}
	for _, item := range w.line.Items() {
		if b := s.bodyOfEvent(item); b >= 0 && s.isThere(item) {
			w.cast.absent[b] = false
		}
	}
}

// bodyOfEvent is the body of what is dated itself, or -1.
func (s *State) bodyOfEvent(item timeline.Item) int32 {
	if item.Kind == timeline.Event {
		return s.plot.body[item.Index]
	}
	return -1
}
