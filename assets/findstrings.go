package assets

// FindStrings are the words of the sheet to search in, and of what it lets through.
type FindStrings struct {
	Placeholder string // of the field
	Clear       string // what empties it

	Results Plural // how many there are
	Best    Plural // as many, where there are more
	First   Phrase // {results}, and the first {result} with its {label}, for those who listen
	Nothing Phrase // was found for {text}
	Again   string // what to do then

	Also                            Phrase // another {name} by which something was found
	Claim, Quote, Sentence, Heading string // what was found

	All     Plural // claims pass
	Showing Plural // {passing} of them do

	Nodes    string            // over the kinds of nodes
	About    string            // over the families and kinds of claims
	Standing string            // over how far claims have come
	Statuses map[string]string // by seeds.Status
	Detail   string            // over how much is shown
	Details  [3]string
	Time     string // over the timeline
	Timeline string

	Everything string // takes all filters away
	Hidden     Plural // claims that they hide
	NoneLeft   string // nothing passes
}
