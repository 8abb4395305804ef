package scene

// What the keyboard does while the field to search in has the focus: letters are
// letters and no commands, and those keys that move in a list move in the results.

// Keys that edit, and those that mean the same as ever.
const (
	editing   = KeyLeft | KeyRight | KeyHome | KeyEnd | KeyBack | KeyForth | KeyErase | KeyAll | KeyCopy | KeyCut
	elsewhere = KeyFind | KeyNext | KeyPrev
)

// write puts what was typed into the field that has the focus, and leaves in in
// only what is not for it.
func (s *State) write(in *Input) {
	if in.Field != nil && s.o.HostField && s.panel.sheet == FindSheet {
		s.find.field.Set(*in.Field)
		s.seek()
	}
	if !s.writing() {
		return
	}
	keys, typed, shift := in.Keys, in.Typed, in.Shift
	in.Keys &= elsewhere
	if typed != "" { // the key that wrote it
		in.Keys = 0
	}
	in.Typed = ""
	if !s.o.HostField {
		keys = s.compose(keys, typed, in.Composing)
		s.edit(keys, shift)
	}
	in.Composing = ""
	s.seek()
	s.steer(keys)
}

// compose takes what an input method writes, and what it is still at work on; until
// it is done, the keys are for the input method.
func (s *State) compose(keys Keys, typed, composing string) Keys {
	q := &s.find.field
	composed := q.Composing() != ""
	if typed != "" {
		q.Insert(typed)
		s.changed()
	}
	if composing != q.Composing() {
		q.Compose(composing)
		s.changed()
	}
	if composed || composing != "" {
		return 0
	}
	return keys
}

// edit does what the keys do in a field.
func (s *State) edit(keys Keys, extend bool) {
	if !keys.Has(editing) {
		return
	}
	q, words := &s.find.field, keys.Has(KeyWord)
	if s.runsLeft(q.Text()) {
		keys = keys.turned()
	}
	for _, k := range [...]struct {
		key           Keys
		letter, words func()
	}{
		{KeyLeft, func() { q.Left(extend) }, func() { q.WordLeft(extend) }},
		{KeyRight, func() { q.Right(extend) }, func() { q.WordRight(extend) }},
		{KeyHome, func() { q.Home(extend) }, nil},
		{KeyEnd, func() { q.End(extend) }, nil},
		{KeyBack | KeyForth, func() { q.Backspace() }, func() { q.BackspaceWord() }},
		{KeyErase, func() { q.Delete() }, func() { q.DeleteWord() }},
		{KeyAll, q.SelectAll, nil},
		{KeyCopy, func() { s.copyOut(q.Selected()) }, nil},
		{KeyCut, func() { s.copyOut(q.Cut()) }, nil},
	} {
		switch {
		case !keys.Has(k.key):
		case words && k.words != nil:
			k.words()
		default:
			k.letter()
		}
	}
	s.changed()
}

// copyOut puts words onto the clipboard, if there are any.
func (s *State) copyOut(text string) {
	if text != "" {
		s.send(CopyText, text, "")
	}
}

// steer moves in the results. Esc empties the field first, and then closes the
// sheet.
func (s *State) steer(keys Keys) {
	q := &s.find
	switch view := s.frame().body.Dy(); {
	case keys.Has(KeyEscape) && (q.field.Text() != "" || q.field.Composing() != ""):
		s.clearField()
	case keys.Has(KeyEscape):
		q.focused = false
		s.toggleSheet(FindSheet)
	case q.asked == "":
		s.pageKeys(keys)
	case keys.Has(KeyEnter):
		s.goToFound(q.list.Cursor())
	case keys.Has(KeyDown):
		s.pointFound(q.list.Cursor() + 1)
	case keys.Has(KeyUp):
		s.pointFound(q.list.Cursor() - 1)
	case keys.Has(KeyPageDown):
		q.list.PageDown(view)
		s.pointFound(q.list.Cursor())
	case keys.Has(KeyPageUp):
		q.list.PageUp(view)
		s.pointFound(q.list.Cursor())
	}
}

// clearField empties the field.
func (s *State) clearField() {
	s.find.field.Set("")
	s.seek()
	s.changed()
}
