package assets

// MenuStrings are the words of the menu that a thing of the map has.
type MenuStrings struct {
	Open       string
	Neighbours string
	WayFrom    Phrase // the {name} of a node
	Pin, Free  string
	InArticle  string
	AtSource   string // where the document is on the web
}
