package assets

// TimeStrings are the words of the timeline, and of dates.
type TimeStrings struct {
	Months    [12]string // short, alone and in a date
	Names     [12]string // in full, alone and before a year
	NamesOf   [12]string // behind a day, and in what From, Until and About say
	Seasons   [4]string  // from spring
	SeasonsOf [4]string  // in what From, Until and About say

	Year, Month, Season, Day Phrase // {year}, {month} or {season}, {day}
	Range                    Phrase // {from} a date {to} another, which are one word each
	LongRange                Phrase // the same where they are more
	About                    Phrase // an approximate {date}
	Perhaps                  Phrase // an uncertain one
	From                     Phrase // a beginning without an end: {date}
	Until                    Phrase // an end without a beginning
	NoEnd                    Phrase // a beginning whose end nobody knows
	NoStart                  Phrase // an end whose beginning nobody knows

	Claims, Events Plural // how many dated things there are
	Both           Phrase // {claims} and {events}

	Hint       string // behind the number of dated things, while all time is shown
	Brief      string // the same where there is little room
	Least      string // and where there is hardly any
	InRange    Phrase // those {dated} in the range
	OutOfRange string // before what of things out of range is to be seen
	Dimmed     string
	Gone       string
	Undated    Phrase // {n} claims have no date
	InWords    Plural // of those say when in words
	Worded     Plural // the same as a sentence
	Shown      string // of those: they can be switched off
	Hidden     string
	Speed      string // of playing
	Times      Phrase // {n} times as fast
	Clear      string // the range
	Step       Phrase // the {date} of a step of the tour
}
