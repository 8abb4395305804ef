package scene

import "citemap/assets"

// Action is something that a reader can do: by key, by button, or from the list
// of all that can be done.
type Action int32

// The actions.
const (
	ZoomIn Action = iota
	ZoomOut
	Fit
	Places
	Pause
	Shade
	Close
	LookFor
	ReadArticle
	Tell
	ShowTime
	PlayTime
	ShowList
	ShowHelp
	Less
	Usual
	All
	FocusOn
	Cite
	Collect
	ReadWords
	Notes
	Blank
	NextQuote
	PrevQuote
	Back
	Forth
	Open
	First
	NextNode
	PrevNode
	Menu
	Unpin
	Larger
	Smaller
	Presenter
	Unfilter
	Gone
	Undated
	Faster
	CopyLink
	actionCount
)

// deed is what there is to know of an Action.
type deed struct {
	name  string // of its words
	icon  string
	key   Keys
	shown string // its keys as people know them
	does  func(*State)
	can   func(*State) bool // nil: always
	on    func(*State) bool // of what is on or off
}

// deeds are all actions, in the order of their numbers, which is also that of
// the list. Keys that have a name bear that which names has for it.
func deeds(names map[string]string) [actionCount]deed {
	return [actionCount]deed{
		ZoomIn:      {"zoom-in", "plus", KeyZoomIn, "+", func(s *State) { s.nearer(1) }, nil, nil},
		ZoomOut:     {"zoom-out", "minus", KeyZoomOut, "−", func(s *State) { s.nearer(-1) }, nil, nil},
		Fit:         {"fit", "fit", KeyFit, "0", (*State).fitAll, nil, nil},
		Places:      {"places", "country", KeyPlaces, "M", func(s *State) { s.goTo(!s.geo.on) }, (*State).hasPlaces, (*State).Places},
		Pause:       {"pause", "pause", KeyPause, names["space"], func(s *State) { s.paused, s.chosePause = !s.paused, true }, nil, (*State).Paused},
		Shade:       {"shade", "moon", KeyTheme, "T", func(s *State) { s.chooseTheme(s.theme%2 + 1) }, nil, func(s *State) bool { return s.theme == Dark }},
		Close:       {"close", "close", KeyEscape, names["esc"], (*State).leave, nil, nil},
		LookFor:     {"find", "search", KeyFind, "/  S", (*State).lookFor, nil, showing(FindSheet)},
		ReadArticle: {"article", "article", KeyArticle, "R", func(s *State) { s.toggleSheet(ArticleSheet) }, nil, showing(ArticleSheet)},
		Tell:        {"tour", "tour", KeyTour, "P", (*State).toggleTour, (*State).hasTour, showing(TourSheet)},
		ShowTime:    {"time", "clock", KeyTime, "W", (*State).toggleTimeline, (*State).hasDates, func(s *State) bool { return s.when.open }},
		PlayTime:    {"play-time", "play", KeyPlayTime, "Y", (*State).playTime, (*State).hasDates, func(s *State) bool { return s.when.play.On }},
		ShowList:    {"list", "list", KeyList, "L", func(s *State) { s.toggleSheet(ListSheet) }, nil, showing(ListSheet)},
		ShowHelp:    {"help", "more", KeyHelp, "?", func(s *State) { s.toggleSheet(HelpSheet) }, nil, showing(HelpSheet)},
		Less:        {"less", "", KeyDetail1, "1", func(s *State) { s.ask(1) }, nil, func(s *State) bool { return s.asked == 1 }},
		Usual:       {"usual", "", KeyDetail2, "2", func(s *State) { s.ask(2) }, nil, func(s *State) bool { return s.asked == 2 }},
		All:         {"all", "", KeyDetail3, "3", func(s *State) { s.ask(3) }, nil, func(s *State) bool { return s.asked == 3 }},
		FocusOn:     {"focus", "focus", KeyFocus, "F", (*State).toggleFocus, (*State).canFocus, func(s *State) bool { return s.near.depth > 0 }},
		Cite:        {"cite", "copy", KeyCite, "C", (*State).copyCitation, (*State).hasQuote, nil},
		Collect:     {"collect", "collect", KeyCollect, "A", (*State).collect, (*State).hasQuote, (*State).collected},
		ReadWords:   {"words", "text", KeyWords, "X", (*State).readWords, nil, nil},
		Notes:       {"notes", "speech", KeyNotes, "N", (*State).toggleNotes, (*State).hasTour, func(s *State) bool { return s.tour.notes }},
		Blank:       {"blank", "stop", KeyBlank, "B", func(s *State) { s.blank = !s.blank }, nil, func(s *State) bool { return s.blank }},
		NextQuote:   {"next-quote", "chevron-right", KeyQuoteNext, "J", func(s *State) { s.turnPage(1) }, (*State).hasPages, nil},
		PrevQuote:   {"prev-quote", "chevron-left", KeyQuotePrev, "K", func(s *State) { s.turnPage(-1) }, (*State).hasPages, nil},
		Back:        {"back", "chevron-left", KeyBack, names["backspace"], func(s *State) { s.goBack(-1) }, nil, nil},
		Forth:       {"forth", "chevron-right", KeyForth, names["shift-backspace"], func(s *State) { s.goBack(1) }, nil, nil},
		Open:        {"open", "", KeyEnter, names["enter"], (*State).openCursor, nil, nil},
		First:       {"first", "", KeyHome, names["home"], (*State).toFirst, nil, nil},
		NextNode:    {"next-node", "", KeyNext, ".", func(s *State) { s.stepNode(1) }, nil, nil},
		PrevNode:    {"prev-node", "", KeyPrev, ",", func(s *State) { s.stepNode(-1) }, nil, nil},
		Menu:        {"menu", "", KeyMenu, "G", (*State).openMenu, nil, nil},
		Unpin:       {"unpin", "pin", KeyUnpin, "U", (*State).unpin, (*State).hasPins, nil},
		Larger:      {"larger", "", KeyLarger, "]", func(s *State) { s.enlarge(1) }, nil, nil},
		Smaller:     {"smaller", "", KeySmaller, "[", func(s *State) { s.enlarge(-1) }, nil, nil},
		Presenter:   {"presenter", "external", KeyStage, "V", func(s *State) { s.send(Present, "", "") }, (*State).hasTour, nil},
		Unfilter:    {"unfilter", "close", KeyErase, names["delete"], (*State).showEverything, (*State).narrowed, nil},
		Gone:        {"gone", "", KeyGone, "D", (*State).toggleGone, (*State).hasDates, func(s *State) bool { return s.when.gone }},
		Undated:     {"undated", "", KeyUndated, "O", (*State).toggleUndated, (*State).hasDates, nil},
		Faster:      {"faster", "forward", KeyFaster, "E", (*State).faster, (*State).hasDates, nil},
		CopyLink:    {"link", "link", KeyLink, "Q", (*State).copyLink, (*State).hasQuote, nil},
	}
}

// showing reports whether a sheet is in the panel.
func showing(k Sheet) func(*State) bool { return func(s *State) bool { return s.panel.sheet == k } }

// do performs an action, if it can be done now.
func (s *State) do(a Action) {
	if d := &s.deeds[a]; s.can(a) {
		d.does(s)
		s.changed()
	}
}

// can reports whether an action can be done now, and on whether it is on.
func (s *State) can(a Action) bool {
	return s.allows(a) && (s.deeds[a].can == nil || s.deeds[a].can(s))
}

func (s *State) on(a Action) bool { return s.deeds[a].on != nil && s.deeds[a].on(s) }

// id is that of the button of an action.
func (a Action) id() ID { return ID{Part: ButtonPart, Index: int32(a)} }

// turned is what an action is called and wears while it is on, where that is
// another than else.
func (a Action) turned() (name, icon string) {
	switch a {
	case Pause:
		return "go-on", "play"
	case PlayTime:
		return "stop-time", "pause"
	case Places:
		return "forces", "network"
	case Shade:
		return "shade", "sun"
	}
	return "", ""
}

// called is what an action is called now.
func (s *State) called(a Action) string {
	if name, _ := a.turned(); name != "" && s.on(a) {
		return s.words.Actions[name]
	}
	return s.words.Actions[s.deeds[a].name]
}

// face returns the icon that an action wears now.
func (s *State) face(a Action) *assets.Icon {
	if _, icon := a.turned(); icon != "" && s.on(a) {
		return s.icons.Icon(icon)
	}
	return s.icons.Icon(s.deeds[a].icon)
}
