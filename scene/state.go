package scene

import (
	"slices"

	"citemap/assets"
	"citemap/scene/bookmark"
	"citemap/scene/typeset"
	"citemap/scene/walk"
	"citemap/scene/widget"
	"citemap/seeds"
)

// State is all that changes while a map is looked at. Step alone changes it,
// from values alone; it reads no clock, device or file.
type State struct {
	// What the map is, prepared once.
	m       *seeds.Map
	tx      *typeset.Setter
	icons   *assets.IconSet
	words   *assets.Strings
	o       Options
	deeds   [actionCount]deed
	plot    *plot
	graph   *walk.Graph
	claims  []claim    // by link: what is drawn of it
	titles  []nodeName // by body
	summary string     // the map's, and on a screen what to do with it
	home    []int8     // by body: the colour of its country, or noHome
	emblem  []emblem   // by body
	order   []int32    // bodies, the most telling first: labels are given in this order
	legend  []legendItem
	onMap   choice // items of the legend that the map has
	quoteAt map[string]int32
	manual  manual

	// The view of it.
	ready         bool // the first input has said how large the view is
	width, height float32
	cam           Camera
	follow        bool // the camera frames what is shown until a person takes it over
	flight        flight
	geo           geography
	theme         Theme
	chosenTheme   Theme   // by key or button; NoTheme: the device's
	stark         bool    // with strong contrast
	letters       float32 // how large those of the panel are, of their usual size
	blank         bool    // nothing is shown

	// Time.
	tick       uint64
	moved      uint64 // the tick in which the bodies last moved
	paused     bool
	chosePause bool    // paused is what a person chose
	distance   float64 // dp that cargo has travelled
	when       when

	// What of the map is on the screen.
	asked   int           // detail at which the whole map is shown
	detail  int           // detail that there is room for now
	only    choice        // items of the legend that alone are shown, if any
	present choice        // those that are on the screen
	sieve   sieve         // and what else is let through
	near    nearby        // of whom the neighbours alone are shown
	spot    spotlight     // what stands out
	shown   []bool        // by body
	was     []bool        // shown, a tick ago
	casting int           // changes with shown
	framed  []bool        // by body: those that the whole map is made of, as asked
	grown   []widget.Fade // by body: how far it has come
	kin     []bool        // by body: it is chosen, or joined to what is

	// Its strands.
	gathered gathering
	strands  []strand
	members  []int32 // of the strands: threads
	beads    []bead  // of the strands
	counts   map[counting]string
	vitals   map[vitality]string
	detours  []float32 // by bundle: how far it bows around marks, dp
	detourAt uint64    // the still picture that they are for
	fanned   float32   // how far the open bundle has fanned out, 0 to 1
	crowd    throng

	// Hands.
	in      Input // of this tick
	gesture gesture
	hover   ID
	aim     aim   // of the view when the pointer last found something
	cursor  ID    // what the keyboard is on
	from    int32 // the body that a cursor on a strand came from
	heading Point // and the arrow that led it there
	menu    menu

	// What is read.
	chosen       ID
	also         []int32 // nodes chosen beside
	chosenBlocks []block // what the panel tells of all that
	absent       absence // why it is not on the map, as a line of that says
	reading      ID      // the node or strand whose claims are paged through
	quote        int32   // the quote that is being read, or -1
	panel        panel
	article      reader
	marking      marking
	find         query
	tour         tour
	kept         collection
	trouble      trouble

	// What is said, and left.
	toast   toast
	speech  speech
	past    history
	others  []bookmark.Pair // of the bookmark that was visited: what others wrote there
	missed  []string        // what a bookmark has that the map has not
	errands []Errand
	kiosk   *kiosk // nil: the map is whose screen it is

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

	Words *assets.Strings // of the interface; nil: in the map's language, or else in English

	RightToLeft bool              // the interface is mirrored, for a language that is read so
	Survey      *Survey           // of the map's places, made beforehand; nil: they are searched at once
	Start       bookmark.Bookmark // where to go at first
	Base        string            // the address of this map's page, empty where there is none
	HostField   bool              // the host lays a text field of its own over that of the scene
	HostHistory bool              // the host keeps the history: going back is an errand
	Kiosk       *Kiosk            // the map is on show; nil: it is not
}

// TicksPerSecond is the fixed rate at which Step is called.
const TicksPerSecond = 60

// New returns the state in which m is first seen. The texts are set with tx,
// which the state then owns.
func New(m *seeds.Map, tx *typeset.Setter, o Options) *State {
	s := &State{
		m: m, tx: tx, icons: assets.Icons(), words: o.Words, o: o,
		plot: newPlot(m), follow: true, theme: Light, paused: o.Paused,
		still: 1, flow: 1, letters: 1, quote: -1,
	}
	if s.words == nil {
		s.words, _ = assets.Words(m.Language)
	}
	s.o.RightToLeft = o.RightToLeft || s.words.RightToLeft()
	tx.Lean(s.o.RightToLeft)
	s.plot.survey = o.Survey
	s.deeds = deeds(s.words.Keys)
	s.quoteAt = make(map[string]int32, len(m.Quotes))
	for i := range m.Quotes {
		s.quoteAt[m.Quotes[i].ID] = int32(i)
	}
	s.graph = graphOf(s)
	s.sieve.present = slices.Repeat([]float32{1}, len(m.Links))
	s.when = whenOf(m, s.words)
	s.claims = s.claimsOf(m)
	s.titles = s.plot.titles(m)
	s.order = s.plot.byImportance(m)
	s.shown, s.framed, s.grown = make([]bool, len(s.order)), make([]bool, len(s.order)), make([]widget.Fade, len(s.order))
	s.counts, s.vitals = make(map[counting]string), make(map[vitality]string)
	s.ask(s.firstDetail())
	s.home = s.plot.homesOf(m, s.order)
	s.geo.has = s.plot.placed(m)
	s.emblem = s.emblems()
	s.legend = legendItems(s.words)
	s.manual = manualOf(&s.words.Help)
	s.onMap = s.onMapItems()
	s.sift(nil, nil)
	s.writeList()
	s.writeContents()
	s.summary = m.Summary
	switch {
	case o.Bare:
	case o.Kiosk != nil:
		s.summary = s.words.Sentences(m.Summary, s.words.Kiosk.Hint)
	default:
		s.summary = s.words.Sentences(m.Summary, s.words.Hint)
	}
	if o.Geo {
		s.goTo(true)
		s.geo.part = 1
	}
	if o.Theme != NoTheme {
		s.chooseTheme(o.Theme)
	}
	s.kiosk = s.kioskOf(o.Kiosk)
	return s
}

// Settle runs the layout in a view of that size until it rests, for pens that
// show one picture. A view without a size shows nothing, which is at rest.
func (s *State) Settle(width, height float32) {
	in := Input{Width: width, Height: height, Scale: 1, Still: true}
	s.Step(in)
	for s.ready && !s.Settled() {
		s.Step(in)
	}
}

// Positions tell where the nodes lie in the layout, world units, y downwards, in the
// order of the map; nil for what only travels on links.
func (s *State) Positions() []*[2]float64 {
	at := make([]*[2]float64, len(s.m.Nodes))
	for body, node := range s.plot.node {
		b := &s.plot.sim.Bodies[body]
		at[node] = &[2]float64{b.X, b.Y}
	}
	return at
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
	if !s.panel.open() {
		return ""
	}
	return s.sheetOf(s.panel.sheet).told()
}

// Strings returns the words of the interface.
func (s *State) Strings() *assets.Strings { return s.words }

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
	return s.ready && s.plot.sim.Resting() && !s.flight.on && s.grownUp() && s.arrived() && !s.when.moving()
}

// Resting reports whether further ticks without any input would change nothing.
func (s *State) Resting() bool {
	if s.kiosk != nil {
		return s.asleep() && s.kiosk.night.until == 0 && s.Settled() && s.past.noted
	}
	return s.Settled() && s.paused && !s.playing() && s.toast.text == "" && s.past.noted
}

// Paused reports whether the flows stand still.
func (s *State) Paused() bool { return s.paused }

// Clickable reports whether a click at the pointer would do something.
func (s *State) Clickable() bool {
	if s.kiosk != nil && (s.showing() || s.leaving() || s.asleep()) {
		return false
	}
	switch s.hover.Part {
	case NodePart, LinkPart, CargoPart, BundlePart, ButtonPart, LegendPart, TabPart, RowPart, StripPart, TimePart, MenuPart, ChipPart, KioskPart:
		return true
	case TextPart:
		return s.hover.Sub > 0 // cited
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
