package assets

// TourStrings are the words of the sheet that tells the chapters, and of what is
// shown to those who tell them to others.
type TourStrings struct {
	Title, About string // over the contents, and what a tour is
	Chapters     string // over their list
	Which        Phrase // chapter {n} {of} how many
	Step         Phrase // {n} {of} how many
	At           Phrase // where the tour was left: {chapter}, {step}
	Titled       Phrase // chapter {n} with its {title}
	Steps        Plural
	SomeChapters Plural
	Minutes      Plural // about how many something takes
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
	Then      Phrase // the {title} of the next step
	Presenter string // the presenter's page
}
