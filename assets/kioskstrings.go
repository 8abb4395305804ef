package assets

// KioskStrings are the words of a map on show where nobody sits before it: of what
// plays by itself, and of what a visitor's hand finds.
type KioskStrings struct {
	Touch   string // the invitation
	Chapter Phrase // chapter {n} of the show
	Claims  Plural // how many claims a chapter visits
	Source  string // beside a code that leads to the passage in its source
	Map     string // beside one that leads to the quote on this map, in the visitor's own hand

	Hint      string // what to do with the map
	StartOver string // the button that is always there
	Still     string // over the countdown: is somebody there?
	Soon      Plural // the map starts over in so many seconds
	Keep      string // the button that stops it

	Dark string // on a dark screen that was touched
}
