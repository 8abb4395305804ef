package scene

// Keys is a set of keys by what they do. What a device calls them is its pen's
// matter; what they do, and which letters people know them by, stands in the
// table of actions.
type Keys uint64

// The keys.
const (
	KeyEscape  Keys = 1 << iota
	KeyZoomIn       // +, or further neighbours while focused
	KeyZoomOut      // -
	KeyLeft
	KeyRight
	KeyUp
	KeyDown
	KeyPause // space: the flows; in a tour its next step
	KeyTheme // T
	KeyFit   // 0
	KeyNext  // Tab or . : choose the next node
	KeyPrev  // Shift+Tab or ,
	KeyPageUp
	KeyPageDown
	KeyPlaces  // M: forces or places
	KeyDetail1 // 1 to 3: how much the whole map shows
	KeyDetail2
	KeyDetail3
	KeyEnter     // opens what the cursor is on
	KeyBack      // Backspace: to what was looked at before
	KeyForth     // Shift+Backspace
	KeyHome      // the first node, or the start of a text
	KeyEnd       // the last
	KeyFind      // S or /
	KeyArticle   // R: read the article
	KeyTour      // P: play the chapters
	KeyTime      // W: the timeline
	KeyPlayTime  // Y: play it
	KeyList      // L: the quotes collected
	KeyHelp      // ?
	KeyFocus     // F: what is chosen and its neighbours alone
	KeyCite      // C: copy the citation
	KeyCollect   // A: add the quote to the list
	KeyWords     // X: the map as a page of words
	KeyNotes     // N: the notes of a step
	KeyBlank     // B: nothing on the screen
	KeyQuoteNext // J: the next quote, or claim
	KeyQuotePrev // K
	KeyMenu      // G, the menu key
	KeyUnpin     // U: lets all nodes go that were pinned
	KeyCopy      // Ctrl+C: what is marked
	KeyAll       // Ctrl+A
	KeyCut       // Ctrl+X
	KeyErase     // Delete: a letter, or on the map the filters
	KeyWord      // Ctrl held: the caret goes by words
	KeyLarger    // ] : larger letters
	KeySmaller   // [
	KeyStage     // V: the presenter's page
	KeyGone      // D: what is out of the range of time is dimmed, or gone
	KeyUndated   // O: claims without a date are shown, or not
	KeyFaster    // E: time plays faster
	KeyLink      // Q: copy the link to the passage
)

// Has reports whether any of k is in the set.
func (s Keys) Has(k Keys) bool { return s&k != 0 }
