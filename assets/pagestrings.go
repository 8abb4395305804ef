package assets

// PageStrings are what the page around the map says: those that its scripts ask
// for, with citemap.words().
type PageStrings struct {
	Keys   string // what keys do, for those who do not see the list of them
	Search string // the label of the field

	NoCopy      string // the browser does not let the page copy
	NoAddress   Phrase // {address} is none of a page
	Unasked     Phrase // the browser does not open {address}
	NoPresenter string // nor the presenter's page

	Unsaved, Apart string // in a frame: nothing is saved, nobody presents
	Shut           Phrase // links are not opened there; {address} is one
	Full, Small    string // the button that fills the screen, or leaves it
	NotFull        string // it may not
	Wheel          Phrase // how the map is zoomed in a page that scrolls: with the key {key}
	Touch          string // and moved

	Presenter                     string // title of that page
	Elapsed, Now, Restart         string // its clocks
	Notes, Next                   string // its headings
	Tour                          string // what its buttons are for
	Back, Forth, Play, Pause      string // they
	Blank, Show                   string
	Closed, Hidden, Idle, Blanked string // how the map is: not open, out of sight, not touring, blank
	Step                          Phrase // {n} {of} how many
	NextStep                      Phrase // {n}
	NoNotes, Ends                 string
}
