package assets

// HelpStrings are the words of the list of all that can be done.
type HelpStrings struct {
	Groups                 map[string]string
	Hands                  string // over what follows
	Mouse, Fingers, Arrows string
}

func englishHelp() HelpStrings {
	return HelpStrings{
		Groups: map[string]string{
			"reading": "Read and take along", "finding": "Find your way", "telling": "Time and story", "looking": "The picture",
		},
		Hands: "With mouse, fingers and arrows",
		Mouse: "Click a mark, a line or a number to read what stands behind it; click a second node with Shift to see the way between them. " +
			"Drag the ground to move the map, a node to put it somewhere, where it stays until it is double-clicked. " +
			"The wheel zooms at the pointer, and so does a double click. The right button offers what can be done with a mark.",
		Fingers: "Tap for a click, hold for the right button, two fingers to zoom. In a tour, swipe for the next step.",
		Arrows: "Arrow keys walk from node to node along the lines, Enter opens, Backspace goes back. A letter goes to the next node whose name begins with it: " +
			"with Shift, where the letter does something by itself. With Shift, the arrows move the map.",
	}
}
