package bookmark

// entry is a key, and where in a bookmark its value stands.
type entry struct {
	key         string
	of          any     // *name, *names, *search, *string, *int, *float64, *bool, *no, **bool, *Time, **Camera, *pins
	words       string  // of a *string: those that it can be, a space around each
	least, most float64 // that a number can be
	usual       float64 // the number that 0 stands for
}

// name is the name of one thing: the id of a node, a link, a quote, a chapter
// or a document, or the name of a strand. names are those of several, each once.
type (
	name  string
	names []string
)

// search is what a person typed.
type search string

// no is true where the text says that something usual is not so.
type no bool

// pins are those of several nodes, each once.
type pins []Pin

// places is how many entries, the first ones, say what is open.
const places = 10

// entries are the places of all keys in b, in the order in which they are
// written. The quote comes first, since "&quote" in a page whose author forgot
// to escape it is a quotation mark and an e.
func (b *Bookmark) entries() [29]entry {
	return [29]entry{
		{key: "quote", of: (*name)(&b.Quote)},
		{key: "node", of: (*name)(&b.Node)},
		{key: "link", of: (*name)(&b.Link)},
		{key: "with", of: (*names)(&b.With)},
		{key: "focus", of: &b.Focus, least: 1, most: 3},
		{key: "chapter", of: (*name)(&b.Chapter)},
		{key: "step", of: &b.Step, least: 1, most: 10000},
		{key: "view", of: &b.View, words: " force geo "},
		{key: "panel", of: &b.Panel, words: " claims article find tour list help "},
		{key: "document", of: (*name)(&b.Document)},

		{key: "play", of: &b.Play},
		{key: "time", of: &b.Time},
		{key: "undated", of: (*no)(&b.Time.DatedOnly)},
		{key: "gone", of: &b.Time.Gone},
		{key: "timeline", of: &b.Timeline},
		{key: "kinds", of: (*names)(&b.Kinds)},
		{key: "families", of: (*names)(&b.Families)},
		{key: "statuses", of: (*names)(&b.Statuses)},
		{key: "looks", of: (*names)(&b.Looks)},
		{key: "detail", of: &b.Detail, least: 1, most: 3},
		{key: "theme", of: &b.Theme, words: " light dark paper night "},
		{key: "text", of: &b.Text, least: 0.5, most: 4, usual: 1},
		{key: "camera", of: &b.Camera},
		{key: "find", of: (*search)(&b.Find)},
		{key: "list", of: (*names)(&b.List)},
		{key: "scroll", of: &b.Scroll, most: farthest},
		{key: "follow", of: (*no)(&b.Unfollow)},
		{key: "paused", of: &b.Paused},
		{key: "pins", of: (*pins)(&b.Pins)},
	}
}

// index returns the index of a key; -1: it is not known.
func index(known *[29]entry, key string) int {
	for i := range known {
		if known[i].key == key {
			return i
		}
	}
	return -1
}
