package assets

// Strings are the words of the interface, in one language.
type Strings struct {
	Force, Goods, Ties, Friction string // what a family of links is about
	Done, NotDone, Held          string // the three line styles

	Author     string            // in whose voice a claim stands that nobody else holds
	Statuses   map[string]string // by seeds.Status
	Views      map[string]string // by seeds.View, followed by who holds it
	Unnamed    string
	Speaks     string // before who says a quote
	Note       string // before an editor's note
	Context    string // over the paragraph that a quote stands in
	Claims     string // over a node's links
	Past       string
	Denied     string
	Lifts      string // before the claim that is undone
	When       string
	Printed    string // before the words in which a date is printed
	Undated    string
	Amount     string
	Of         string // between an amount and its base
	Carries    string
	Together   string // before joint subjects
	Unsourced  string
	Characters string // before the range that a quote has in its document
	And        string
}

// English returns the words in English.
func English() *Strings {
	return &Strings{
		Force: "arms and force", Goods: "goods and technology", Ties: "ties and support", Friction: "friction",
		Done: "done", NotDone: "not done, or not yet", Held: "said or believed",
		Author: "In the author’s voice",
		Statuses: map[string]string{
			"stated": "Stated as fact", "agreed": "Agreed: a deal, no delivery", "attempted": "Attempted",
			"anticipated": "Expected, not yet so", "stalled": "Stalled", "reversed": "Reversed",
		},
		Views:   map[string]string{"said": "Said by", "believed": "Believed by", "perceived": "Perceived by"},
		Unnamed: "persons not named", Speaks: "Speaking:", Note: "Editor’s note, ours:",
		Context: "In context", Claims: "Claims", Past: "No longer so", Denied: "The text denies this",
		Lifts: "Lifts:", When: "When:", Printed: "printed as", Undated: "Undated in the text",
		Amount: "Amount:", Of: "of", Carries: "Carries:", Together: "Together with",
		Unsourced: "No quote supports this: unsourced", Characters: "characters", And: "and",
	}
}

// Standing returns the word that a claim's label carries when it is not
// simply so, or nothing.
func (s *Strings) Standing(denied, lifts bool, status string) string {
	switch {
	case denied:
		return "denied"
	case lifts:
		return "lifted"
	}
	return map[string]string{
		"agreed": "agreed", "attempted": "attempted", "anticipated": "expected",
		"stalled": "stalled", "reversed": "reversed",
	}[status]
}
