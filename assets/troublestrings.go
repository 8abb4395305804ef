package assets

// TroubleStrings are what is said of a map that was saved, or is to be opened.
type TroubleStrings struct {
	Again    string // it was read again, and is shown
	Faulty   string // it cannot be shown as it was saved
	Stays    string // what is shown meanwhile
	Unopened Phrase // {file} cannot be opened
	Open     string // the button that opens a map
	Nothing  string // among the files that were dropped or chosen there is no map
	Several  string // there are several
}
