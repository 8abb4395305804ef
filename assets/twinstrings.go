package assets

// TwinStrings are the words that the map's page of text has beside those of the
// window.
type TwinStrings struct {
	Untitled string // a map without a title
	Skip     string // the link over all navigation
	Contents string
	Poster   string // in place of the picture of the map
	Living   string // the link to where the map is published
	Method   string // what is verbatim and what is ours; at the foot

	Documents                                              string // heading, and words before what is known of one
	Author, Publisher, Published, Retrieved, Address, File string

	Chapters, Chapter, Step string            // heading, and what has no title of its own
	Begins, Shows           string            // before where a chapter starts, and what a step looks at
	Kinds                   map[string]string // by kind of node: headings
	Ours                    string            // before a summary
	Also                    string            // before a node's aliases
	PartOf, Parts           string            // before what a node belongs to, and what belongs to it
	Own                     string            // over a node's claims

	Claims, Claim           string // heading, and before a number
	To, And, With, More     string // between who and whom; after a list that is cut short
	Mutual, Together        string // in place of "to": both ways; what several do together
	Kind, When, Amount      string // of a claim
	Lifts, Standing, Voice  string
	Paragraph, Source       string // where a quote stands
	Index, Letters          string // names from A to Z
	See, Other              string // before what an alias stands for; names without a letter
	Table, Caption          string // all claims in one table
	TableHint               string // how it can be used
	Number, From, Way       string // its columns
	Target, What, Quote     string
	Orders                  string // the claims in other orders
	ByKind, ByYear, ByVoice string
	Undated, Text, TextHint string // the documents themselves
}

// englishTwin returns the words in English.
func englishTwin() TwinStrings {
	return TwinStrings{
		Untitled: "A map without a title", Skip: "Skip to the map", Contents: "Contents",
		Poster: "The map as a picture. All that it shows stands in words below.",
		Living: "The living map",
		Method: "Quotations are verbatim. Titles, summaries, labels and notes are the words of the map’s editors. " +
			"Every name, claim and passage has an address of its own.",
		Documents: "What is quoted", Author: "By", Publisher: "Publisher", Published: "Published",
		Retrieved: "Retrieved", Address: "Address", File: "File",
		Chapters: "The story", Chapter: "Chapter", Step: "Step", Begins: "Begins at", Shows: "On the map:",
		Kinds: map[string]string{
			"country": "Countries", "leader": "Leaders", "person": "People", "organisation": "Organisations",
			"group": "Groups", "place": "Places", "event": "Events", "agreement": "Agreements",
			"weapon": "Weapons", "commodity": "Commodities", "technology": "Technologies", "idea": "Ideas",
		},
		Ours: "In our words:", Also: "also:", PartOf: "Belongs to", Parts: "Includes", Own: "Claims",
		Claims: "Claims and their quotations", Claim: "claim", To: "to", And: "and", With: "with", More: "more",
		Mutual: "mutual", Together: "together", Kind: "Kind", When: "When", Amount: "Amount", Lifts: "Lifts",
		Standing: "Standing", Voice: "Whose word", Paragraph: "paragraph", Source: "at the source",
		Index: "Names from A to Z", Letters: "Letters", See: "see", Other: "Other",
		Table: "All claims in a table", Caption: "One row a claim, in the order of the text",
		TableHint: "The table can be copied into a spreadsheet and sorted there.",
		Number:    "No.", From: "From", Way: "Way", Target: "To", What: "What", Quote: "Quotation",
		Orders: "Claims in other orders", ByKind: "By kind", ByYear: "By year", ByVoice: "By whose word it is",
		Undated: "Undated", Text: "The text",
		TextHint: "The marked passages are those that the map quotes. A number behind one leads to a claim that rests on it.",
	}
}
