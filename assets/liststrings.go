package assets

// ListStrings are the words of the sheet of collected quotes, and of what can be
// taken away from the map.
type ListStrings struct {
	Title     string
	Empty     string // what to do with a list without quotes
	CopyAll   string
	Text      string // files of the list
	Markdown  string
	Table     string
	Clear     string
	Remove    string
	FileName  string // of those files, without what follows the point
	Copied    string // what was put on the clipboard
	CopiedURL string
	CopiedAll string
	Kept      string // a quote was added
	Dropped   string // or taken out
	Cleared   string
	Retrieved Phrase // the {date} on which a document was fetched
}
