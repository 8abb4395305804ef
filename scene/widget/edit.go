package widget

import (
	"slices"
	"unicode"
)

// Set replaces all, as from elsewhere.
func (f *Field) Set(text string) {
	*f = Field{runes: append(f.runes[:0], fitting(clean(text), limit)...)}
	f.text, f.caret, f.anchor = string(f.runes), len(f.runes), len(f.runes)
}

// Insert types or pastes text in the place of what is selected: as much as there
// is room for. Newlines and tabs become spaces, and control characters nothing.
// What was being composed is dropped, since input methods deliver it by this. It
// reports, as do all edits, whether the text changed.
func (f *Field) Insert(text string) (changed bool) {
	f.composing = nil
	from, to := f.Selection()
	r := fitting(clean(text), limit-len(f.runes)+to-from)
	return len(r) > 0 && f.replace(from, to, r)
}

// Backspace and Delete erase what is selected, or else the character before or
// after the caret; what is being composed, if anything is.
func (f *Field) Backspace() (changed bool) { return f.erase(before) }
func (f *Field) Delete() (changed bool)    { return f.erase(after) }

// BackspaceWord and DeleteWord erase to the beginning of the word before, and to
// the end of the word after.
func (f *Field) BackspaceWord() (changed bool) { return f.erase(wordBefore) }
func (f *Field) DeleteWord() (changed bool)    { return f.erase(wordAfter) }

// Cut erases what is selected and returns it.
func (f *Field) Cut() string {
	cut := f.Selected()
	from, to := f.Selection()
	f.replace(from, to, nil)
	return cut
}

func (f *Field) erase(to func(r []rune, i int) int) bool {
	if len(f.composing) > 0 {
		f.composing = nil
		return false
	}
	from, end := f.Selection()
	if from == end {
		there := to(f.runes, f.caret)
		from, end = min(there, f.caret), max(there, f.caret)
	}
	return f.replace(from, end, nil)
}

// replace puts r in the place of what lies between, and the caret after it.
func (f *Field) replace(from, to int, r []rune) bool {
	if from == to && len(r) == 0 {
		return false
	}
	f.runes = slices.Replace(f.runes, from, to, r...)
	f.text = string(f.runes)
	f.caret = whole(f.runes, from+len(r))
	f.anchor = f.caret
	return true
}

// clean returns the text as one line of characters that are seen, or that join
// or part others.
func clean(text string) []rune {
	r := make([]rune, 0, min(len(text), limit+1))
	was := rune(0)
	for _, c := range text {
		switch {
		case c == '\n' && was == '\r':
		case c == '\n', c == '\r', c == '\t', c == '\u0085', c == '\u2028', c == '\u2029':
			r = append(r, ' ')
		case !hidden(c):
			r = append(r, c)
		}
		was = c
		if len(r) > limit { // one more, so that fitting cuts no character
			break
		}
	}
	return r
}

// hidden reports whether c is not seen, or turns what is around it about: control
// characters, directions, soft hyphens, marks of byte order, and what is no text.
func hidden(c rune) bool {
	switch {
	case c == joiner || c == nonJoiner:
		return false
	case c >= 0x200b && c <= 0x200f, c >= 0x202a && c <= 0x202e, c >= 0x2060 && c <= 0x206f:
		return true
	}
	return c == 0xad || c == 0x61c || c == 0xfeff || c == unicode.ReplacementChar || unicode.IsControl(c)
}

// fitting returns as many whole characters of r as there is room for.
func fitting(r []rune, room int) []rune {
	if len(r) <= room {
		return r
	}
	return r[:before(r, room+1)]
}
