package assets

// ArticleStrings are the words of the article, of the bar under a quote, and of
// what can be done with marked words.
type ArticleStrings struct {
	Cited           Plural // passages
	Follows         string // beside the switch that lets the map follow the reader
	Which           Phrase // which quote it is, {n}, {of} how many
	Supports        Phrase // over {what} a quote supports
	SupportsNothing string
	Claims          Plural // how many of them it supports
	Nodes           Plural // how many of those
	Both            Phrase // {claims} and {nodes}
	Others          string // a row that shows the others
	ReadThere       string

	// What the arrows of the bar go to.
	NextQuote, NextClaim, NextPassage string
	PrevQuote, PrevClaim, PrevPassage string

	WhatFor   string
	CopyLink  string
	Collected string
	Copy      string // of marked words
	Collect   string // the quote that they stand in
	Copied    string
	Own       Phrase // with the map's {title}, where the words are the map's own
}
