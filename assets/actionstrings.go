package assets

// englishActions are what a reader can do, in words short enough for a list and
// for the hint beside a button.
func englishActions() map[string]string {
	return map[string]string{
		"zoom-in": "Zoom in", "zoom-out": "Zoom out", "fit": "Show all", "places": "Map of the world",
		"pause": "Pause the flows", "shade": "Light or dark", "close": "Close", "find": "Find and filter",
		"article": "Read the article", "tour": "Take the tour", "time": "Timeline", "play-time": "Play through time",
		"list": "Collected quotes", "help": "All that can be done", "less": "Show the least", "usual": "Show more",
		"all": "Show everything", "focus": "Only this and its neighbours", "cite": "Copy the citation",
		"collect": "Collect the quote", "words": "Read the map as text", "notes": "Speaker’s notes", "presenter": "Open the presenter’s page",
		"blank": "Blank the screen", "next-quote": "Next quote or claim", "prev-quote": "Previous quote or claim",
		"back": "Back to what you looked at", "forth": "Forth again", "open": "Open what the cursor is on",
		"first": "To the first node", "next-node": "Next node", "prev-node": "Previous node",
		"menu": "What can be done here", "unpin": "Let pinned nodes go", "larger": "Larger letters", "smaller": "Smaller letters",
		"unfilter": "Take the filters away",
		"gone":     "Out of range: dimmed or gone", "undated": "With or without undated claims", "faster": "Play at 1x, 2x, 4x",
		"link":  "Copy a link to the passage",
		"go-on": "Let the flows go on", "stop-time": "Stop playing", "forces": "Map of forces",
	}
}
