package assets

// HostStrings are what a window says of the errands that it did, or could not do.
type HostStrings struct {
	NoClipboard       string // nothing to copy with, and a remedy
	NoPasting         string // the same where something was to be pasted
	NotCopied         Phrase // {why}
	NotSaved          Phrase // {why}
	Saved             Phrase // as {file}
	NoAddress         Phrase // {address} is none of the web
	NoBrowser         Phrase // to open {address}
	NoBrowserForWords Phrase // to open {file}, the page of words
	NoWords           string // the map has no page of words
	WordsUnwritten    Phrase // {why}
	NoPresenter       string // where the presenter's page is
}
