package assets

// PosterStrings are the words that a poster adds to the map's own and the
// document's.
type PosterStrings struct {
	Notes string // over the endnotes
	From  Phrase // the {documents} that all quotes are of, and what the numbers behind them count
	Above string // of a claim that rests on a quote of the same note
	Again Phrase // the {notes} that have the same quote
	More  Plural // further claims
	Left  Plural // claims that there was no room for
}
