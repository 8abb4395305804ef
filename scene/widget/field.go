package widget

// limit is how many code points a field takes.
const limit = 200

// Field is one line of text under edit. Places in it are in code points, always
// between characters (see boundary); left is towards the beginning, however the
// script runs. The zero value is empty.
type Field struct {
	runes     []rune
	text      string // the same
	caret     int
	anchor    int    // where the selection began; the caret is its other end
	composing []rune // by an input method, at the caret, not yet text
}

// Text is what the field says, without what is being composed.
func (f *Field) Text() string { return f.text }

// Caret is where text is typed.
func (f *Field) Caret() int { return f.caret }

// Selection is what is selected, from <= to.
func (f *Field) Selection() (from, to int) {
	return min(f.caret, f.anchor), max(f.caret, f.anchor)
}

// Selected is the text that is selected.
func (f *Field) Selected() string {
	from, to := f.Selection()
	return string(f.runes[from:to])
}

// Left and Right go one character. With extend, here and below, the anchor stays,
// and what is between is selected; without, they only leave a selection, at that
// end of it.
func (f *Field) Left(extend bool) {
	if from, to := f.Selection(); from < to && !extend {
		f.Place(from, false)
		return
	}
	f.move(before, extend)
}

// Right is the counterpart of Left.
func (f *Field) Right(extend bool) {
	if from, to := f.Selection(); from < to && !extend {
		f.Place(to, false)
		return
	}
	f.move(after, extend)
}

// WordLeft and WordRight go to the beginning of the word before, and to the end
// of the word after.
func (f *Field) WordLeft(extend bool)  { f.move(wordBefore, extend) }
func (f *Field) WordRight(extend bool) { f.move(wordAfter, extend) }

// Home and End go to the ends of the text.
func (f *Field) Home(extend bool) { f.Place(0, extend) }
func (f *Field) End(extend bool)  { f.Place(limit, extend) }

// Place puts the caret where the pointer says.
func (f *Field) Place(at int, extend bool) {
	f.Commit()
	f.caret = whole(f.runes, at)
	if !extend {
		f.anchor = f.caret
	}
}

// SelectAll selects the text.
func (f *Field) SelectAll() {
	f.Place(0, false)
	f.End(true)
}

// SelectWord selects the word at a place, or what lies there between two.
func (f *Field) SelectWord(at int) {
	f.Commit()
	at = before(f.runes, after(f.runes, min(max(at, 0), len(f.runes))))
	word := at < len(f.runes) && lettered(f.runes[at])
	f.Place(skip(f.runes, at, -1, word), false)
	f.Place(skip(f.runes, at, 1, word), true)
}

// move takes the caret to where a place leads.
func (f *Field) move(to func(r []rune, i int) int, extend bool) {
	f.Commit()
	f.Place(to(f.runes, f.caret), extend)
}
