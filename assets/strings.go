package assets

// Strings are the words of the interface, in one language.
type Strings struct {
	Force, Goods, Ties, Friction string // what a family of links is about
	Done, NotDone, Held          string // the three line styles
	Faded, Crossed, Thin         string // what else a line can be

	Hint       string            // what to do with the map
	Author     string            // in whose voice a claim stands that nobody else holds
	Statuses   map[string]string // by seeds.Status
	Views      map[string]string // by seeds.View, followed by who holds it
	Unnamed    string
	Speaks     string // before who says a quote
	Note       string // before an editor's note
	Context    string // over the paragraph that a quote stands in
	Claims     string // over a node's links
	Past       string
	Denied     string // of what the text itself denies
	NotSo      string // after those who deny it
	Lifts      string // before the claim that is undone
	When       string
	Printed    string // before the words in which a date is printed
	Undated    string
	Amount     string
	Of         string // between an amount and its base
	Carries    string // over what a link carries
	Unsourced  string
	Characters string // before the range that a quote has in its document
	Outlines   string // where the map of the world is from
	Placeless  string // after the number of nodes that are not on it

	Sheets    map[string]string // the tabs of the panel
	Actions   map[string]string // what a reader can do, by name
	Way       string            // over the way between nodes that are chosen together
	WayTo     string            // between two of them
	OneStep   string            // how long it is
	Steps     string            // after a number
	NoWay     string
	NoFurther string // nothing was looked at before, or after
	Missing   string // before an id that the map does not have

	Article ArticleStrings
	Find    FindStrings
	Tour    TourStrings
	Time    TimeStrings
	List    ListStrings
	Help    HelpStrings
	Menu    MenuStrings
	Narrow  NarrowStrings
	Twin    TwinStrings
}

// English returns the words in English.
func English() *Strings {
	return &Strings{
		Force: "arms and force", Goods: "goods and technology", Ties: "ties and support", Friction: "friction",
		Done: "done", NotDone: "not done, or not yet", Held: "said or believed",
		Faded: "past", Crossed: "denied", Thin: "no quote",
		Hint:   "Click anything to read the sentence behind it.",
		Author: "In the author’s voice",
		Statuses: map[string]string{
			"stated": "Stated as fact", "agreed": "Agreed: a deal, no delivery", "attempted": "Attempted",
			"anticipated": "Expected, not yet so", "stalled": "Stalled", "reversed": "Reversed",
		},
		Views:   map[string]string{"said": "Said by", "believed": "Believed by", "perceived": "Perceived by"},
		Unnamed: "persons not named", Speaks: "Speaking:", Note: "Editor’s note, ours:",
		Context: "In context", Claims: "Claims", Past: "No longer so", Denied: "The text says that this is not so", NotSo: "this is not so",
		Lifts: "Lifts:", When: "When:", Printed: "printed as", Undated: "Undated in the text",
		Amount: "Amount:", Of: "of", Carries: "Carries",
		Unsourced: "No quote supports this: unsourced", Characters: "characters",
		Outlines:  "Outlines: Natural Earth. Crimea in Ukraine (UN General Assembly 68/262), the Golan in Syria (UN Security Council 497); dashed lines are disputed.",
		Placeless: "without a place are not shown.",
		Sheets: map[string]string{
			"claims": "Claims", "article": "Article", "find": "Find", "tour": "Tour", "list": "Quotes", "help": "Help",
		},
		Actions: englishActions(),
		Way:     "The way between", WayTo: "to", OneStep: "1 step, whichever way the arrow points.", Steps: "steps, whichever way the arrows point.", NoWay: "No claims of the map lead from one to the other.",
		NoFurther: "There is nothing to go back or forth to.", Missing: "This map has no",
		Article: englishArticle(), Find: englishFind(), Tour: englishTour(), Time: englishTime(),
		List: englishList(), Help: englishHelp(), Menu: englishMenu(), Narrow: englishNarrow(), Twin: englishTwin(),
	}
}

// Standing returns the word that a claim's label carries when it is not
// simply so, or nothing.
func (s *Strings) Standing(denied, lifts, past bool, status string) string {
	word := map[string]string{
		"agreed": "agreed", "attempted": "attempted", "anticipated": "expected",
		"stalled": "stalled", "reversed": "reversed",
	}[status]
	switch {
	case denied:
		return "denied"
	case lifts:
		return "lifted"
	case word == "" && past:
		return "past"
	}
	return word
}
