package bookmark

import "unicode/utf8"

// Bounds of what is read.
const (
	mostRead    = 8 << 10 // bytes; browsers take more, chats and mail do not all
	mostListed  = 500     // entries of a list
	mostSought  = 200     // code points of a search
	longestName = 200     // bytes: longer than the name of a strand, which has two ids of 64 and a family
	farthest    = 1e6     // any number, in units of the map or dp
)

// What is expected of a value.
const (
	wantText   = "UTF-8 without control characters, escaped as in addresses,"
	wantName   = "a name, of at most 200 letters, digits and marks without space, comma and semicolon,"
	wantSearch = "a search of at most 200 characters"
	wantTruth  = "1 for yes or 0 for no"
	wantDates  = "two dates like 2014, 2014-02 or 2014-02-27 with .. between, of which one may be missing,"
	wantCamera = "x, y and a zoom above 0, with commas between,"
	wantPin    = "the id of a node, a colon, and x and y with a comma between"
)

// reader reads values, and notes what it cannot read of them.
type reader struct {
	key   string // being read
	notes []string
}

// read reads the value of an entry; the empty text is read as what is so anyway,
// for a yes or no as a yes. A value that cannot be read stays as it is, and what
// was expected is returned.
func (r *reader) read(e *entry, text string) (want string) {
	switch of := e.of.(type) {
	case *name:
		if text != "" && !isName(text) {
			return wantName
		}
		*of = name(text)
	case *names:
		*of = r.names(text)
	case *search:
		if utf8.RuneCountInString(text) > mostSought {
			return wantSearch
		}
		*of = search(text)
	case *string:
		if text != "" && !isOneOf(e.words, text) {
			return "one of" + e.words[:len(e.words)-1]
		}
		*of = meant(text)
	case *int, *float64:
		return e.readNumber(text)
	case *Time:
		from, to, ok := dates(text)
		if !ok {
			return wantDates
		}
		of.From, of.To = from, to
	case **Camera:
		c, ok := cameraOf(text)
		if !ok {
			return wantCamera
		}
		*of = c
	case *pins:
		*of = r.pins(text)
	default:
		return readTruth(e.of, text)
	}
	return ""
}

// readTruth reads a yes or no.
func readTruth(of any, text string) (want string) {
	if text != "" && text != "0" && text != "1" {
		return wantTruth
	}
	is := text != "0"
	switch of := of.(type) {
	case *bool:
		*of = is
	case *no:
		*of = no(!is)
	case **bool:
		*of = &is
	}
	return ""
}

// expect notes, unless all is well, what was expected in place of a text.
func (r *reader) expect(ok bool, text, want string) bool {
	if !ok {
		r.note("=" + show(text) + ": " + want + " was expected; it was ignored")
	}
	return ok
}

// note notes something of the key that is being read.
func (r *reader) note(what string) { r.notes = append(r.notes, r.key+what) }
