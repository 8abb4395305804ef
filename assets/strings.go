package assets

// Strings are the words of the interface, in one language. Each stands in the
// language's catalogue under the path of its field: Time.Hint is time.hint. Strings
// are words as they are, a Phrase has places to fill, named in its comment, and a
// Plural goes by a number, {n}.
type Strings struct {
	Language string // a BCP 47 tag

	Force, Goods, Ties, Friction string // what a family of links is about
	Done, NotDone, Held          string // the three line styles
	Faded, Crossed, Thin         string // what else a line can be

	Hint       string            // what to do with the map
	Author     string            // in whose voice a claim stands that nobody else holds
	Statuses   map[string]string // by seeds.Status
	Views      map[string]Phrase // by seeds.View: {who} holds it
	Standings  map[string]string // how a claim stands that is not simply so, in a word behind its label
	Unnamed    string
	Speaks     Phrase // {who} says a quote
	Note       Phrase // an editor's {note}
	Context    string // over the paragraph that a quote stands in
	Claims     string // over a node's links
	Past       string
	Denied     string // of what the text itself denies
	NotSo      string // of what somebody denies
	Lifts      Phrase // the {claim} that is undone
	When       Phrase // with the {date}
	Printed    Phrase // a {date} beside the {words} in which it is printed
	Undated    string
	Amount     Phrase // {amount}
	Share      Phrase // an {amount} of its {base}
	Carries    string // over what a link carries
	Unsourced  string
	Characters Phrase // {from} where {to} a quote stands in its document
	Outlines   string // where the map of the world is from
	Placeless  Plural // nodes that are not on it

	Sheets    map[string]string // the tabs of the panel
	Actions   map[string]string // what a reader can do, by name
	Keys      map[string]string // keys that have a name
	NodeKinds map[string]string // by kind of node
	LinkKinds map[string]string // by kind of link
	Counted   Phrase            // {n} claims of a family, {what} they are about
	Way       string            // over the way between nodes that are chosen together
	WayTo     Phrase            // {from} one of them {to} another
	Steps     Plural            // how long it is
	NoWay     string
	NoFurther string // nothing was looked at before, or after
	Missing   Phrase // {ids} that the map does not have

	Syntax  SyntaxStrings
	Article ArticleStrings
	Find    FindStrings
	Tour    TourStrings
	Time    TimeStrings
	List    ListStrings
	Help    HelpStrings
	Menu    MenuStrings
	Narrow  NarrowStrings
	Poster  PosterStrings
	Twin    TwinStrings
	Host    HostStrings
	Page    PageStrings
	Outline OutlineStrings
	Kiosk   KioskStrings
	Trouble TroubleStrings

	grammar *grammar
}

// Standing returns the word that a claim's label carries when it is not
// simply so, or nothing.
func (s *Strings) Standing(denied, lifts, past bool, status string) string {
	word := s.Standings[status]
	switch {
	case denied:
		return s.Standings["denied"]
	case lifts:
		return s.Standings["lifted"]
	case word == "" && past:
		return s.Standings["past"]
	}
	return word
}

// Number writes n in the digits of the language.
func (s *Strings) Number(n int) string { return s.grammar.number(n) }

// Digits is text with its digits as the language writes them.
func (s *Strings) Digits(text string) string { return s.grammar.digitsIn(text) }
