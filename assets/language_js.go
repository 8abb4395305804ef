package assets

import _ "embed"

//go:embed words/en.txt
var englishWords string

// wordsIn is the text of a catalogue: the page fetches those that it needs.
func wordsIn(string) string { return "" }
