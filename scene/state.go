package scene

import (
	"math"
	"strings"

	"citemap/assets"
	"citemap/scene/typeset"
	"citemap/seeds"
)

// State is all that changes while a map is looked at. Step alone changes it,
// from values alone; it reads no clock, device or file.
type State struct {
	m     *seeds.Map
	tx    *typeset.Setter
	icons *assets.IconSet
	words *assets.Strings
	o     Options

	plot    *plot
	claims  []claim    // by link: what is drawn of it, prepared once
	titles  []nodeName // by body
	summary string     // the map's, and on a screen what to do with it
	home    []int8     // by body: the colour of its country, or noHome
	emblem  []emblem   // by body
	order   []int32    // bodies, the most telling first: labels are given in this order
	legend  []legendItem
	onMap   choice // items of the legend that the map has
	present choice // those that are on the screen
	only    choice // those that alone are shown, if any
	ready   bool   // the first input has said how large the view is

	width, height float32
	cam           Camera
	follow        bool // the camera frames what is shown until a person takes it over
	flight        flight
	theme         Theme
	chosenTheme   Theme // by key or button; NoTheme: the device's
	paused        bool
	chosePause    bool    // paused is what a person chose
	distance      float64 // dp that cargo has travelled
	tick          uint64
	moved         uint64 // the tick in which the bodies last moved

	geo      geography
	spot     spotlight
	asked    int       // detail at which the whole map is shown
	detail   int       // detail that there is room for now
	shown    []bool    // by body
	was      []bool    // shown, a tick ago
	casting  int       // changes with shown
	framed   []bool    // by body: those that the whole map is made of, as asked
	grown    []float32 // by body: how far it has come, 0 to 1
	gathered gathering
	strands  []strand
	members  []int32 // of the strands: threads
	beads    []bead  // of the strands
	counts   map[counting]string
	vitals   map[int32]string // by link
	detours  []float32        // by bundle: how far it bows around marks, dp
	detourAt uint64           // the still picture that they are for
	fanned   float32          // how far the open bundle has fanned out, 0 to 1

	hover, chosen ID
	aim           aim // of the view when the pointer last found something
	reading       ID  // the node or strand whose claims are paged through
	panel         panel
	gesture       gesture

	still, flow uint64
	seen        View // the picture that was last picked from
}

// Options are what a State starts with.
type Options struct {
	Theme  Theme // NoTheme: as the device prefers, else Light
	Paused bool  // flows stand still
	Bare   bool  // no buttons, for print
	Geo    bool  // as a map of the world
	Calm   bool  // as if the device asked for less motion
}

// TicksPerSecond is the fixed rate at which Step is called.
const TicksPerSecond = 60

// New returns the state in which m is first seen. The texts are set with tx,
// which the state then owns.
func New(m *seeds.Map, tx *typeset.Setter, o Options) *State {
	s := &State{
		m: m, tx: tx, icons: assets.Icons(), words: assets.English(), o: o,
		plot: newPlot(m), follow: true, theme: Light, paused: o.Paused,
		still: 1, flow: 1,
	}
	s.claims = s.claimsOf(m)
	s.titles = s.plot.titles(m)
	s.order = s.plot.byImportance(m)
	s.shown, s.framed, s.grown = make([]bool, len(s.order)), make([]bool, len(s.order)), make([]float32, len(s.order))
	s.counts, s.vitals = make(map[counting]string), make(map[int32]string)
	s.ask(s.firstDetail())
	s.home = s.plot.homesOf(m, s.order)
	s.geo.has = s.plot.placed(m)
	s.emblem = s.emblems()
	s.legend = legendItems(s.words)
	s.onMap = s.onMapItems()
	s.summary = m.Summary
	if !o.Bare {
		s.summary = strings.TrimSpace(m.Summary + " " + s.words.Hint)
	}
	if o.Geo {
		s.goTo(true)
		s.geo.part = 1
	}
	if o.Theme != NoTheme {
		s.chooseTheme(o.Theme)
	}
	return s
}

// Settle runs the layout in a view of that size until it rests, for pens that
// show one picture.
func (s *State) Settle(width, height float32) {
	in := Input{Width: width, Height: height, Scale: 1, Still: true}
	s.Step(in)
	for !s.Settled() {
		s.Step(in)
	}
}

// Where returns a place in the view at which a click means the node or link
// that the map calls id, or with "cargo:" before a link's id a thing under
// way on it. It reports false where there is none.
func (s *State) Where(id string) (Point, bool) {
	if link, ok := strings.CutPrefix(id, "cargo:"); ok {
		return s.whereCargo(link)
	}
	if i, ok := s.m.NodeIndex(id); ok && s.plot.body[i] >= 0 {
		return s.at(s.plot.body[i]), s.shown[s.plot.body[i]]
	}
	if i, ok := s.m.LinkIndex(id); ok {
		return s.whereStrand(ID{Part: LinkPart, Index: int32(i)})
	}
	for i := range s.strands {
		if st := &s.strands[i]; st.id.Part == BundlePart && s.bundleName(st.id) == id {
			return s.whereStrand(st.id)
		}
	}
	return Point{}, false
}

// whereStrand looks along the strands that an id means, from the middle
// outwards, for a place that nothing else covers.
func (s *State) whereStrand(id ID) (Point, bool) {
	lay, v := s.lay(s.frame()), s.look()
	for k := range s.strands {
		st := &s.strands[k]
		if !s.means(st, id) {
			continue
		}
		c := s.curve(k, lay)
		for i := range 61 {
			t := 0.5 + float32((i+1)/2)*float32(1-2*(i%2))*0.0125
			if p := whole(c.At(t)); v.Pick(p, slop(false)) == st.id {
				return p, true
			}
		}
	}
	return Point{}, false
}

// whole is the point of whole dp at or before p: some pointers know no others.
func whole(p Point) Point {
	return Point{float32(math.Floor(float64(p.X))), float32(math.Floor(float64(p.Y)))}
}

func (s *State) whereCargo(link string) (Point, bool) {
	i, ok := s.m.LinkIndex(link)
	if !ok {
		return Point{}, false
	}
	var at Point
	var size float32 // of the largest glyph: at its strand's ends it is small
	v := s.look()
	for k := range v.Marks {
		m := &v.Marks[k]
		ours := m.Shape == Icon && m.ID.Part == CargoPart && m.ID.Index == int32(i)
		if ours && m.Size > size && v.Pick(m.A, slop(false)) == m.ID {
			at, size = m.A, m.Size
		}
	}
	return at, size > 0
}

// Unwritable lists the names that have letters in none of the fonts.
func (s *State) Unwritable() []string {
	var names []string
	for i := range s.m.Nodes {
		if name := s.m.Nodes[i].Name; s.tx.Missing(name) {
			names = append(names, name)
		}
	}
	return names
}

// Told returns the words of the panel, a line a block, for those who cannot
// see it.
func (s *State) Told() string {
	var b strings.Builder
	for i := range s.panel.blocks {
		b.WriteString(s.panel.blocks[i].text + "\n")
	}
	return b.String()
}

// Selected returns the id of the node or link whose quotes the panel shows.
func (s *State) Selected() string { return s.name(s.chosen) }

// Hovered returns the id of the node or link under the pointer.
func (s *State) Hovered() string { return s.name(s.hover) }

// nodeID and linkID are what the map's ids mean; the ids must be the map's.
func (s *State) nodeID(id string) ID {
	i, _ := s.m.NodeIndex(id)
	return ID{Part: NodePart, Index: int32(i)}
}

func (s *State) linkID(id string) ID {
	i, _ := s.m.LinkIndex(id)
	return ID{Part: LinkPart, Index: int32(i)}
}

func (s *State) name(id ID) string {
	switch id.Part {
	case NodePart:
		return s.m.Nodes[id.Index].ID
	case LinkPart, CargoPart:
		return s.m.Links[id.Index].ID
	case BundlePart:
		return s.bundleName(id)
	}
	return ""
}

// Settled reports whether the layout and the camera rest.
func (s *State) Settled() bool {
	return s.ready && s.plot.sim.Resting() && !s.flight.on && s.grownUp() && s.arrived()
}

// Resting reports whether further ticks without any input would change nothing.
func (s *State) Resting() bool { return s.Settled() && s.paused }

// Paused reports whether the flows stand still.
func (s *State) Paused() bool { return s.paused }

// Clickable reports whether a click at the pointer would do something.
func (s *State) Clickable() bool {
	switch s.hover.Part {
	case NodePart, LinkPart, CargoPart, BundlePart, ButtonPart, LegendPart:
		return true
	}
	return false
}

// changed says that the still part of the picture is another now.
func (s *State) changed() { s.still++ }

// look returns the present picture, for Pick.
func (s *State) look() *View {
	s.View(&s.seen)
	return &s.seen
}
