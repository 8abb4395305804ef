package assets

// MenuStrings are the words of the menu that a thing of the map has.
type MenuStrings struct {
	Open       string
	Neighbours string
	WayFrom    string // before the name of a node
	Pin, Free  string
	InArticle  string
	AtSource   string // where the document is on the web
}

func englishMenu() MenuStrings {
	return MenuStrings{
		Open: "What the text says", Neighbours: "Only this and its neighbours", WayFrom: "The way from",
		Pin: "Keep it here", Free: "Let it go", InArticle: "Read it in the article", AtSource: "Open it at its source",
	}
}
