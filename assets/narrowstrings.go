package assets

// NarrowStrings are the words for what keeps a part of the map from being seen.
type NarrowStrings struct {
	Neighbours Phrase // the {names} of what is looked at with them
	Only       Phrase // {kinds} of nodes
	Dated      string // claims without a date are not shown

	Placeless    string // of a node that is chosen: it is not on the map of the world
	EndPlaceless string // of a claim
	Uncarried    string // of a thing that travels: no claim that is shown carries it
	Apart        string // of what is chosen: it is not among what is looked at
}
