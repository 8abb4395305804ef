// Package seeds holds what a map is grown from: documents, and the nodes and
// links that quotes of those documents support.
//
// A Map is immutable once read. Read refuses a file that is not exactly what
// the format says and lists every fault of it at once; what it returns is
// consistent: every reference resolves, and every quote is anchored, that is,
// document.text[start:end] equals the quote to the letter.
package seeds

// Map is one map file (map.json) with the documents it quotes.
type Map struct {
	Title     string // our own words, never the document's
	Summary   string
	Language  string // BCP 47
	URL       string // empty where the file says null
	Documents []Document
	Quotes    []Quote
	Kinds     []Kind
	Nodes     []Node
	Links     []Link
	Chapters  []Chapter

	index index
}

// Document is a text that quotes are taken from.
type Document struct {
	ID        string
	Title     string // empty where the document carries none
	File      string // relative to the map file
	SHA256    string // of the file's bytes, lower-case hexadecimal
	Language  string
	Retrieved string // ISO 8601 date
	Author    string
	Publisher string
	Published string
	URL       string

	Text *Text // the document itself
}

// Quote is a passage of a document: W3C Web Annotation's TextQuoteSelector
// and TextPositionSelector in one. Start and End count code points.
type Quote struct {
	ID       string
	Document string
	Exact    string
	Prefix   string
	Suffix   string
	Start    int
	End      int
	Speaker  string // id of a node, or a name as printed; empty: the author
	Note     string // an editor's note, ours
}

// Kind is a kind of node or link that a map declares beside the built-in ones.
type Kind struct {
	ID     string
	On     string // "node" or "link"
	Family Family // links only
	Label  string
}

// Node is a country, a person, an organisation, a thing or an idea.
type Node struct {
	ID      string
	Name    string
	Kind    string
	Aliases []string
	Weight  int    // 3: the map is wrong without it; 2: should be there; 1: detail
	Of      string // the node (a country) that this one belongs to
	Place   *Place
	When    string // EDTF level 1
	Dated   string // the words as printed
	Summary string // our own words, one line
	Quotes  []string
	At      *[2]float64 // a fixed position asked for by the map, in layout units
	Extra   map[string]string
}

// Place is where on the globe a node is, in degrees.
type Place struct {
	Lon, Lat float64
	Outline  string // name of an outline in assets, or empty
}

// Link is one claim of the document: source does something to target.
type Link struct {
	ID       string
	Source   string
	Target   string
	Kind     string
	Label    string
	Directed bool
	Weight   int
	Status   Status
	View     View     // whose view it is: empty is the author's voice
	By       []string // who holds that view: node ids, names, or "unnamed"
	Past     bool     // no longer so
	Not      bool     // the text denies it
	Undoes   string   // the link that this one lifts
	With     []string // joint subjects of one claim
	When     string   // EDTF level 1
	Dated    string
	Cargo    []string // ids of the nodes that travel on the link
	Quantity *Quantity
	Quotes   []string
	Extra    map[string]string
}

// Quantity is an amount as the text prints it.
type Quantity struct {
	Text  string  // "over 300,000"
	Value float64 // 300000
	Bound string  // over, upto, nearly, about, or empty: exactly
	Unit  string  // "artillery shells"
	Of    string  // the base that a share is of: "Russian oil"
}

// Chapter is a part of the story told on the map.
type Chapter struct {
	ID    string
	Title string
	Start string // id of the quote at which the chapter starts
	Steps []Step
}

// Step is one stop of a chapter.
type Step struct {
	Title string
	Text  string
	Notes string
	Nodes []string
	Links []string
	Quote string
}

// Family groups the kinds of links by what they do between two nodes.
type Family string

// The four families.
const (
	Force    Family = "force"    // arms, military, nuclear, conflict's means
	Goods    Family = "goods"    // what is traded or handed over
	Ties     Family = "ties"     // what binds
	Friction Family = "friction" // what divides
)

// Status says how far a claim has come to pass.
type Status string

// The statuses a link can have.
const (
	Stated      Status = "stated"
	Agreed      Status = "agreed" // a deal, no delivery
	Attempted   Status = "attempted"
	Anticipated Status = "anticipated"
	Stalled     Status = "stalled"
	Reversed    Status = "reversed"
)

// View says in whose voice a claim is made; empty is the author's own.
type View string

// The views a link can have beside the author's.
const (
	Said      View = "said"
	Believed  View = "believed"
	Perceived View = "perceived"
)
