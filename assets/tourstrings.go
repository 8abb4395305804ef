package assets

// TourStrings are the words of the sheet that tells the chapters, and of what is
// shown to those who tell them to others.
type TourStrings struct {
	Title, About string // over the contents, and what a tour is
	Chapters     string // over their list
	Chapter      string // before a chapter's number
	Of           string // between a number and how many there are
	Step         string // before a step's number
	OneStep      string // how many there are of them
	Steps        string // after another number
	OneChapter   string
	SomeChapters string // after another number
	Lasts        string // before the number of minutes that something takes
	Minutes      string // after it
	Resume       string // where the tour was left
	Begin        string // from the first step
	BySelf       string // the tour goes on by itself
	Links, Nodes string // over what a step is about

	Previous, Play, Pause, Next, Contents, Leave string // the buttons
	Hint, HintPlaying, HintPaused                string // what the keys do
	HintEnd, HintContents                        string

	End, EndAbout, Restart, Return string

	Notes     string // over the speaker's notes
	NoNotes   string
	NotesLate string // there is no tour to have notes
	Then      string // before the title of the next step
	Presenter string // the presenter's page
}

func englishTour() TourStrings {
	return TourStrings{
		Title: "Take the tour", Chapters: "Chapters", Chapter: "Chapter", Of: "of", Step: "Step",
		About:   "The map is told in chapters, one step after the other, each with the sentence that it rests on.",
		OneStep: "1 step", Steps: "steps", OneChapter: "1 chapter", SomeChapters: "chapters",
		Lasts: "about", Minutes: "min",
		Resume: "Go on where you left", Begin: "Start from the beginning", BySelf: "Let it play by itself",
		Links: "What this step is about", Nodes: "Who and what this step is about",
		Previous: "Previous step", Play: "Play by itself", Pause: "Pause", Next: "Next step", Contents: "All chapters", Leave: "Leave the tour",
		Hint:         "→ or Space: next   ←: back   P: play   Esc: leave",
		HintPlaying:  "Space: pause   →: next   ←: back   Esc: leave",
		HintPaused:   "Space: play on   →: next   ←: back   Esc: leave",
		HintEnd:      "P: once more   ←: back   Esc: back to the map",
		HintContents: "On the tour, arrows, Space, Page Down or a swipe lead from step to step; P plays, B blanks the screen, N shows the speaker’s notes. Esc brings you back to where you were.",
		End:          "The end", EndAbout: "This was the last step of the last chapter.", Restart: "Start again", Return: "Back to the map",
		Notes: "Speaker’s notes", NoNotes: "There are no notes on this step.", NotesLate: "The notes appear while the tour is on: P begins it.",
		Then: "Next:", Presenter: "Open the presenter’s page",
	}
}
