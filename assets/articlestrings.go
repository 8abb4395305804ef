package assets

// ArticleStrings are the words of the article, of the bar under a quote, and of
// what can be done with marked words.
type ArticleStrings struct {
	Cited           string // after the number of passages
	Follows         string // beside the switch that lets the map follow the reader
	Of              string // between which quote it is and how many there are
	Supports        string // over what a quote supports
	SupportsNothing string
	And, More       string // around how many other things it supports
	Others          string // a row that shows the others
	ReadThere       string
	WhatFor         string
	CopyLink        string
	Collected       string
	Copy            string // of marked words
	Collect         string // the quote that they stand in
	Copied          string
	Own             string // before the map's title, where the words are the map's own
}

func englishArticle() ArticleStrings {
	return ArticleStrings{
		Cited: "cited passages", Follows: "Map follows", Of: "of",
		Supports: "Supports", SupportsNothing: "Supports no claim", And: "this and", More: "more", Others: "Show the others",
		ReadThere: "Read in the article", WhatFor: "What it supports", CopyLink: "Copy the link to this passage",
		Collected: "Collected: take it out", Copy: "Copy", Collect: "Collect quote",
		Copied: "Copied: the words with their source", Own: "From the map",
	}
}
