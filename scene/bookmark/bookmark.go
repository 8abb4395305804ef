package bookmark

// Bookmark is all that a reader can set. The zero value is the map as it is
// first seen. Which ids a map has, and what fields mean together (a step without
// a chapter means nothing), is for the scene to say.
type Bookmark struct {
	Node  string   // that is open
	Link  string   // that is open, or a strand of several: "iran>russia", "russia=iran", "iran>russia:goods"
	Quote string   // that is being read, alone or of Node or Link
	With  []string // nodes selected beside Node
	Focus int      // 1 to 3: only what is selected and its neighbours to that depth are shown; 0: all

	Chapter string
	Step    int  // of Chapter, from 1; 0: the first
	Play    bool // the tour goes on by itself

	View     string // "" for the map of forces, "geo" for the map of the world
	Time     Time
	Timeline bool // is open

	Kinds, Families, Statuses, Looks []string // shown alone; empty: all are

	Detail int     // 1 to 3; 0: as the map's size says
	Theme  string  // "" as the device prefers, "light", "dark"
	Text   float64 // how much larger text is than usual, 0.5 to 4; 0: as usual
	Camera *Camera // nil: all is in view

	Panel    string   // "" none, "claims", "article", "find", "tour", "list", "help"
	Document string   // in the panel of the article; "": the first
	Find     string   // what is looked for
	List     []string // quotes collected
	Scroll   float64  // of the panel, in dp
	Unfollow bool     // the map does not follow the article
	Paused   *bool    // whether the flows stand still; nil: as the device prefers
	Pins     []Pin

	Rest []Pair // keys that are not known here, in their order
}

// Time is what is shown of time: all of it, for the zero value.
type Time struct {
	From, To  string // EDTF dates of a year, a month or a day, both included; "": open
	DatedOnly bool   // what has no date is not shown
	Gone      bool   // what is out of range is gone, and not only dimmed
}

// Camera is the place of the map, in its own units, at the middle of the view,
// and how many dp one of those units is long.
type Camera struct{ X, Y, Zoom float64 }

// Pin is a node that was put somewhere, and where, in units of the map.
type Pin struct {
	Node string
	X, Y float64
}

// Pair is a key that is not known here, and its value.
type Pair struct{ Key, Value string }

// String writes b as a URL's fragment, without its number sign: keys in a
// fixed order, without those that say what is so anyway. It is empty for the zero
// value, and never longer than Parse reads.
func (b Bookmark) String() string {
	c := b.Canonical()
	return c.written()
}

// Canonical returns b as it is after it was written and read: numbers rounded,
// and without what Parse would not take.
func (b Bookmark) Canonical() Bookmark {
	c, _ := Parse(b.written())
	return c
}

// Equal reports whether both are written alike.
func (b Bookmark) Equal(o Bookmark) bool { return b.String() == o.String() }

// SamePlace reports whether b and o show the same thing, however it is framed,
// filtered and coloured. Going from one to the other is then no step to which a
// reader would want to go back: a browser replaces its entry of history, where
// it adds one for another place.
func (b Bookmark) SamePlace(o Bookmark) bool {
	b.Step, o.Step = max(b.Step, 1), max(o.Step, 1)
	here, there := b.entries(), o.entries()
	for i := range places {
		if here[i].text() != there[i].text() {
			return false
		}
	}
	return true
}
