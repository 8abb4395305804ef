package assets

// TimeStrings are the words of the timeline.
type TimeStrings struct {
	Months  [12]string // short
	Names   [12]string // in full
	Seasons [4]string  // from spring
	About   string     // before an approximate date
	Perhaps string     // before an uncertain one
	From    string     // before a beginning, and
	On      string     // after it, where there is no end
	Until   string     // before an end
	NoEnd   string     // after a beginning whose end nobody knows
	NoStart string     // after an end whose beginning nobody knows

	OneClaim, OneEvent string // how many dated things there are
	Claims, Events     string // after another number
	And                string // between the two

	Hint    string // after the number of dated things, while all time is shown
	Brief   string // the same where there is little room
	Least   string // and where there is hardly any
	InRange string // after the number of those in the range
	Range   string // before what of things out of range is to be seen
	Dimmed  string
	Gone    string
	Undated string // before the number of claims without a date
	InWords string // after how many of them say when in words
	Worded  string // the same as a sentence
	Shown   string // of those: they can be switched off
	Hidden  string
	Speed   string // of playing
	Clear   string // the range
	Step    string // before the dates of a step of the tour
}

func englishTime() TimeStrings {
	return TimeStrings{
		Months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		Names: [12]string{"January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December"},
		Seasons: [4]string{"spring", "summer", "autumn", "winter"},
		About:   "about", Perhaps: "perhaps", From: "from", On: "on", Until: "until",
		NoEnd: "until when is not known", NoStart: "since when is not known",
		OneClaim: "1 claim", Claims: "claims", OneEvent: "1 event", Events: "events", And: "and",
		Hint:    "with a date. Drag along the years to choose a range.",
		Brief:   "with a date. Drag along the years.",
		Least:   "with a date",
		InRange: "with a date in this time",
		Range:   "Out of range",
		Dimmed:  "dimmed",
		Gone:    "gone",
		Undated: "No date",
		InWords: "in words only",
		Worded:  "of them say when in words that are no date.",
		Shown:   "Claims without a date: shown.",
		Hidden:  "Claims without a date: not shown.",
		Speed:   "How fast time goes by",
		Clear:   "All time again",
		Step:    "In this step:",
	}
}
