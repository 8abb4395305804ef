package assets

// OutlineStrings are the words of the map as a tree of text beside the picture,
// and of the line that says what was selected.
type OutlineStrings struct {
	Close    string // leads back to the map
	Hint     string // how the tree can be used
	Quotes   Plural // how many
	Claims   Plural
	Selected Phrase // a {node} of a {kind} and its {counts}
	Sentence Phrase // a {claim} or a strand, and its {counts}
}
