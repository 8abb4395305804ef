package assets

// FindStrings are the words of the sheet to search in, and of what it lets through.
type FindStrings struct {
	Placeholder string // of the field
	Clear       string // what empties it

	One, Many string // after the number of results
	Best      string // before it, where there are more
	First     string // before the first of them, for those who listen
	Nothing   string // before what was looked for in vain
	Again     string // what to do then

	Also                            string // before another name by which something was found
	Claim, Quote, Sentence, Heading string // what was found

	All, Showing, Of string // around the number of claims that pass
	Claims           string

	Nodes    string            // over the kinds of nodes
	About    string            // over the families and kinds of claims
	Standing string            // over how far claims have come
	Statuses map[string]string // by seeds.Status
	Detail   string            // over how much is shown
	Details  [3]string
	Time     string // over the timeline
	Timeline string

	Everything string // takes all filters away
	Hidden     string // after the number of claims that they hide
	NoneLeft   string // nothing passes
}

func englishFind() FindStrings {
	return FindStrings{
		Placeholder: "Countries, people, words of the article …", Clear: "Clear",
		One: "result", Many: "results", Best: "The best", First: "first:",
		Nothing: "Nothing found for", Again: "Try fewer words, or the beginning of one.",
		Also: "also", Claim: "Claim", Quote: "Quote", Sentence: "Sentence", Heading: "Heading",
		All: "All", Showing: "Showing", Of: "of", Claims: "claims",
		Nodes: "Kinds of nodes", About: "What claims are about", Standing: "How far claims have come",
		Statuses: map[string]string{
			"stated": "stated as fact", "agreed": "agreed", "attempted": "attempted",
			"anticipated": "expected", "stalled": "stalled", "reversed": "reversed",
		},
		Detail: "How much is shown", Details: [3]string{"The least", "More", "All"},
		Time: "When", Timeline: "Timeline",
		Everything: "Show everything", Hidden: "hidden", NoneLeft: "Nothing passes the filters.",
	}
}
