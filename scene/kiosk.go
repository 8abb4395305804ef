package scene

import (
	"maps"

	"citemap/scene/bookmark"
	"citemap/scene/widget"
	"citemap/seeds/cite"
)

// Kiosk is how a map is on show where nobody belongs to the screen: it plays by
// itself, is whoever's touches it, and begins anew for the next one.
//
// What a kiosk has not is what leads away from the map, or needs more than a
// finger: addresses, the clipboard, files, the page of words, the presenter, search
// by letters, the timeline with its small handles, the list of what was collected,
// full screen (it is that already), menus, and marking words.
type Kiosk struct {
	// Idle is for how many seconds no hand moves before the countdown begins; longer
	// where it takes longer to read the words in sight. 0: two minutes.
	Idle float32
	// Loop lets the show begin anew after its end. Without it, the show ends with
	// the whole map, until the host gives another one.
	Loop bool
}

// usualIdle is Kiosk.Idle where that says nothing, in seconds.
const usualIdle = 120

// kiosk is what a State is that is on show. It is in one of two conditions: the
// show plays, or a visitor has the map.
type kiosk struct {
	idle     int // ticks
	loop     bool
	home     bookmark.Bookmark // how the map is for each visitor
	places   []World           // by body: where they came to rest at first
	passages *cite.Passages

	show     attraction
	presence presence
	visits   int
	opened   map[string]int // by id: how often visitors opened it
	last     ID             // what was chosen a tick ago
	night    night
	away     Point // how far the interface has drifted, dp
	breath   breath
}

// kioskOf is that of options, or nil.
func (s *State) kioskOf(o *Kiosk) *kiosk {
	if o == nil {
		return nil
	}
	seconds := o.Idle
	if seconds <= 0 {
		seconds = usualIdle
	}
	return &kiosk{
		idle: int(float32(seconds * TicksPerSecond)), loop: o.Loop, opened: map[string]int{},
		passages: cite.ShortPassagesOf(s.m), show: attraction{program: s.program()},
	}
}

// showing reports whether the show plays, and visited whether a visitor has the map.
func (s *State) showing() bool { return s.kiosk != nil && !s.kiosk.presence.here }

func (s *State) visited() bool { return s.kiosk != nil && s.kiosk.presence.here }

// attend is what of an input is heard in a kiosk. It notes who is there, and gives
// the map from the show to a visitor and back.
func (s *State) attend(in Input) Input {
	k := s.kiosk
	if k == nil {
		return in
	}
	in = locked(in)
	switch {
	case in.Dark || k.night.fade.At() == 1:
		return s.attendDark(in)
	case s.showing():
		return s.attendShow(in)
	}
	return s.attendVisit(in)
}

// locked is an input without what no visitor says: letters, addresses, and the
// second button.
func locked(in Input) Input {
	in.Typed, in.Composing, in.Field, in.Address, in.Notice, in.Trouble = "", "", nil, nil, "", nil
	in.Mouse.Second = false
	return in
}

// Showing is what a host writes down of a show: nothing about anybody.
type Showing struct {
	Chapter     string // its id; empty between the chapters, and where the map has none
	Step, Steps int    // of the chapter, from 1; 0 while its title is shown
	Loops       int    // how often the show came to its end
	Visitor     bool   // somebody has the map
	Leaving     bool   // the countdown runs
	Dark        bool   // nothing is shown
	Visits      int    // how often the map was taken over
}

// OnShow reports whether the map is on show, in a kiosk.
func (s *State) OnShow() bool { return s.kiosk != nil }

// Showing returns where the show is.
func (s *State) Showing() Showing {
	k := s.kiosk
	if k == nil {
		return Showing{}
	}
	now := Showing{
		Loops: k.show.loops, Visitor: s.visited(), Leaving: s.leaving(), Visits: k.visits,
		Dark: k.night.fade.At() == 1,
	}
	if c := k.show.theChapter(); c != nil {
		now.Chapter, now.Steps = c.ID, len(c.Steps)
		if k.show.slide == quoteSlide {
			now.Step = k.show.step + 1
		}
	}
	return now
}

// Opened is how often visitors opened each node, link and strand, by id.
func (s *State) Opened() map[string]int {
	if s.kiosk == nil {
		return nil
	}
	return maps.Clone(s.kiosk.opened)
}

// countOpened counts what a visitor has opened.
func (s *State) countOpened() {
	k := s.kiosk
	if s.chosen == k.last {
		return
	}
	if k.last = s.chosen; s.chosen != (ID{}) {
		k.opened[s.name(s.chosen)]++
	}
}

// passKiosk lets a kiosk go on for a tick.
func (s *State) passKiosk(still bool) {
	k := s.kiosk
	if k == nil || s.asleep() {
		return
	}
	if s.visited() {
		s.countOpened()
	} else {
		s.playShow(still)
	}
	s.wander()
}

// allows reports whether an action is one of this map's: a kiosk has not all.
func (s *State) allows(a Action) bool {
	if s.kiosk == nil {
		return true
	}
	switch a {
	case ZoomIn, ZoomOut, Fit, Places, Pause, Shade, Close, ReadArticle, Tell, NextQuote, PrevQuote, Open, First, NextNode, PrevNode, Larger, Smaller, Unfilter:
		return true
	}
	return false
}

// appearing is the share of the way that words come or go in a tick.
const appearing = 0.12

// fadeMarks lets the marks since from be there by a share.
func (v *View) fadeMarks(from int, f *widget.Fade) {
	if f.At() == 1 {
		return
	}
	for i := from; i < len(v.Marks); i++ {
		v.Marks[i].Paint = v.Marks[i].Paint.fade(f.At())
	}
}
