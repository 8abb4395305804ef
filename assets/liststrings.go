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
	Retrieved string
}

func englishList() ListStrings {
	return ListStrings{
		Title: "Collected quotes",
		Empty: "No quote is collected yet. Open a claim and press A, or the ribbon beside its quote. " +
			"Collected quotes can be copied, or saved as a file, each with its source and a link.",
		CopyAll: "Copy all", Text: "Save as text", Markdown: "Markdown", Table: "Table (CSV)", Clear: "Empty the list",
		Remove: "Take out", FileName: "quotes",
		Copied: "Copied: the quote with its source and link", CopiedURL: "Copied: the link to this passage", CopiedAll: "Copied: all collected quotes",
		Kept: "Collected. L shows the list.", Dropped: "Taken out of the list", Cleared: "The list is empty", Retrieved: "retrieved",
	}
}
