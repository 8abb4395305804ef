package widget

import "slices"

// Compose shows what an input method has so far, at the caret, in the place of
// what is selected. It is no text yet: it changes with every call, and an empty
// one drops it.
func (f *Field) Compose(text string) {
	r := clean(text)
	if from, to := f.Selection(); len(r) > 0 {
		f.replace(from, to, nil)
	}
	f.composing = fitting(r, limit-len(f.runes))
}

// Composing is what is being composed.
func (f *Field) Composing() string { return string(f.composing) }

// Commit makes text of what is being composed, as moving the caret does.
func (f *Field) Commit() (changed bool) {
	r := f.composing
	f.composing = nil
	return f.replace(f.caret, f.caret, r)
}

// Shown is the text with what is being composed in it, from and to in code
// points; the caret is then shown at to.
func (f *Field) Shown() (text string, from, to int) {
	if len(f.composing) == 0 {
		return f.text, f.caret, f.caret
	}
	shown := slices.Concat(f.runes[:f.caret], f.composing, f.runes[f.caret:])
	return string(shown), f.caret, f.caret + len(f.composing)
}
