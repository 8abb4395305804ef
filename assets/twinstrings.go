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

	Chapters       string            // heading
	Chapter, Step  Phrase            // {n}, which has no title of its own
	Begins, Shows  string            // before where a chapter starts, and what a step looks at
	Kinds          map[string]string // by kind of node: headings
	Ours           string            // before a summary
	Also           string            // before a node's aliases
	PartOf, Parts  string            // before what a node belongs to, and what belongs to it
	Own            string            // over a node's claims
	Claims         string            // heading
	Claim          Phrase            // {n}
	Directed       Phrase            // {who} does something to {whom}: in words, for a voice
	Mutual         Phrase            // {who} and {whom}, both ways
	JointlyMutual  Phrase            // the same of several with {whom}
	More           Plural            // names of a list that is cut short
	To, BothWays   string            // which way a claim goes
	Together       string            // the same of what several do together
	Kind, Date     string            // of a claim
	Amount, Lifts  string
	Standing       string
	Voice          string
	Paragraph      Phrase // {n}, where a quote stands
	Source         string
	Index, Letters string // names from A to Z
	See, Other     string // before what an alias stands for; names without a letter
	Table, Caption string // all claims in one table
	TableHint      string // how it can be used

	Number, From, Way, Target, What, Quote string // its columns
	Orders                                 string // the claims in other orders
	ByKind, ByYear, ByVoice                string
	Undated                                string
	Text, TextHint                         string // the documents themselves
}
