package assets

// ArticleStrings are the words of the article, of the bar under a quote, and of
// what can be done with marked words.
type ArticleStrings struct {
	Cited            string // after the number of passages
	Follows          string // beside the switch that lets the map follow the reader
	Of               string // between which quote it is and how many there are
	Supports         string // over what a quote supports
	SupportsNothing  string
	OneClaim, Claims string // how many of them it supports
	OneNode, Nodes   string // how many of those
	And              string // between the two
	Others           string // a row that shows the others
	ReadThere        string

	// What the arrows of the bar go to.
	NextQuote, NextClaim, NextPassage string
	PrevQuote, PrevClaim, PrevPassage string

	WhatFor   string
	CopyLink  string
	Collected string
	Copy      string // of marked words
	Collect   string // the quote that they stand in
	Copied    string
	Own       string // before the map's title, where the words are the map's own
}

func englishArticle() ArticleStrings {
	return ArticleStrings{
		Cited: "cited passages", Follows: "Map follows", Of: "of",
		Supports: "Supports", SupportsNothing: "Supports no claim", OneClaim: "1 claim", Claims: "claims", OneNode: "1 node", Nodes: "nodes", And: "and",
		Others:    "Show the others",
		NextQuote: "Next quote", NextClaim: "Next claim", NextPassage: "Next passage",
		PrevQuote: "Previous quote", PrevClaim: "Previous claim", PrevPassage: "Previous passage",
		ReadThere: "Read in the article", WhatFor: "What it supports", CopyLink: "Copy the link to this passage",
		Collected: "Collected: take it out", Copy: "Copy", Collect: "Collect quote",
		Copied: "Copied: the words with their source", Own: "From the map",
	}
}
