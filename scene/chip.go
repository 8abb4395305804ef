package scene

import (
	"slices"

	"citemap/scene/timeline"
	"citemap/seeds"
)

// Chips say on the map itself what keeps a part of it from being seen, whatever the
// panel holds. A click on one takes that away.

// chip is one of them.
type chip struct {
	what  narrowing
	words string
}

// narrowing is a way to see less.
type narrowing int32

// The narrowings, in the order of their chips.
const (
	toNear     narrowing = iota // a node and its neighbours; Sub of the ID is the depth
	toNodes                     // kinds of nodes
	toAbout                     // what claims are about
	toLooks                     // how they are drawn
	toStanding                  // how far they have come
	toTime
	toDated
	narrowings
)

// chips are those of the present map. What the open timeline says is not said twice.
func (s *State) chips() []chip {
	if s.o.Bare || !s.narrowed() {
		return nil
	}
	var all []chip
	for n := range narrowings {
		if words := s.narrowedTo(n); words != "" {
			all = append(all, chip{n, words})
		}
	}
	return all
}

// narrowedTo is in words what alone is shown, or empty.
func (s *State) narrowedTo(n narrowing) string {
	w := &s.words.Narrow
	switch n {
	case toNear:
		return s.nearWords()
	case toNodes:
		if kinds := s.kindWords(seeds.OnNode); len(kinds) > 0 {
			return w.Only.With("kinds", s.words.Listed(kinds...))
		}
	case toAbout:
		return s.words.Listed(append(s.kindWords(seeds.OnLink), s.itemWords(s.only&familyChoice)...)...)
	case toLooks:
		return s.words.Listed(s.itemWords(s.only &^ familyChoice)...)
	case toStanding:
		return s.words.Listed(s.statusWords()...)
	case toTime:
		if s.when.brush.On && !s.when.open {
			return s.when.spanWords(s.when.brush.Span)
		}
	case toDated:
		if s.when.datedOnly && !s.when.open {
			return w.Dated
		}
	}
	return ""
}

// nearWords name what is looked at with its neighbours.
func (s *State) nearWords() string {
	if s.near.depth == 0 {
		return ""
	}
	var names []string
	for _, b := range s.near.from {
		names = append(names, s.m.Nodes[s.plot.node[b]].Name)
	}
	return s.words.Narrow.Neighbours.With("names", s.words.Listed(names...))
}

// kindWords, itemWords and statusWords are the filters in words.
func (s *State) kindWords(on string) []string {
	var words []string
	for _, kind := range s.kindsOn(on) {
		words = append(words, s.kindLabel(on, kind))
	}
	return words
}

func (s *State) itemWords(c choice) []string {
	var words []string
	for i := range s.legend {
		if c.has(i) {
			words = append(words, s.legend[i].words)
		}
	}
	return words
}

func (s *State) statusWords() []string {
	var words []string
	for _, st := range s.sieve.statuses {
		words = append(words, s.words.Find.Statuses[st])
	}
	return words
}

// pressChip takes away what a chip says; on one of its numbers, goes to that depth.
func (s *State) pressChip(id ID) {
	v := &s.sieve
	without := func(on string) []string {
		return slices.DeleteFunc(slices.Clone(v.kinds), func(name string) bool { of, _ := s.kindCalled(name); return of == on })
	}
	switch narrowing(id.Index) {
	case toNear:
		s.focusOn(s.near.from, int(id.Sub))
	case toNodes:
		s.sift(without(seeds.OnNode), v.statuses)
	case toAbout:
		s.only &^= familyChoice
		s.sift(without(seeds.OnLink), v.statuses)
	case toLooks:
		s.only &= familyChoice
		s.sift(v.kinds, v.statuses)
	case toStanding:
		s.sift(v.kinds, nil)
	case toTime:
		s.when.brush, s.when.play.On = timeline.Brush{}, false
	case toDated:
		s.when.datedOnly = false
	}
	s.hover = ID{}
	s.changed()
}
