package scene

import (
	"strings"

	"citemap/scene/search"
	"citemap/scene/widget"
)

// finding is the sheet to search in. Below the field stands what was found, or
// while the field is empty, the filters.
type finding struct{ *State }

// query is what is looked for, and what was found.
type query struct {
	field   widget.Field
	focused bool // what is typed goes into the field
	index   *search.Index
	asked   string  // what the results are for; empty: the filters are shown instead
	results []found // the best first
	list    widget.List
	summary string // how many there are
	panes   []pane // of filters
	effect  string // what they let through
	release pill   // takes all of them away
}

// What a mark of the sheet is, as the Sub of its ID.
const (
	resultRow   int32 = iota // Index is that of the result
	clearRow                 // empties the field
	nodeKindRow              // Index is that of a kind of nodes in their pane
	linkKindRow
	statusRow
	itemRow // Index is that of an item of the key
)

// lookFor opens the sheet and puts the caret into its field, with all that stands
// there marked: the next letter replaces it.
func (s *State) lookFor() {
	s.open(FindSheet)
	s.find.focused = true
	s.find.field.SelectAll()
	s.changed()
}

// writing reports whether what is typed goes into the field.
func (s *State) writing() bool {
	return s.find.focused && s.panel.sheet == FindSheet && !s.menu.open && !s.blank
}

// blur takes the focus from the field where the map is pressed.
func (s *State) blur(pressed ID) {
	if s.find.focused && (pressed.onMap() || pressed.Part == Ground) {
		s.find.focused = false
		s.find.field.Commit()
		s.seek()
		s.changed()
	}
}

func (d finding) edges(frame) (head, foot float32) { return d.fieldHeight() + 2*fieldGap, 0 }

// length is how tall the results are, which are laid out in passing, or the
// filters.
func (d finding) length(f frame) float32 {
	if len(d.find.panes) == 0 {
		d.writePanes()
	}
	if d.find.asked == "" {
		return d.filters(nil, f, 0) + f.panelInset()
	}
	return d.layResults(f)
}

func (d finding) paint(v *View, f frame, y float32) {
	if d.find.asked == "" {
		d.filters(v, f, y)
		return
	}
	d.paintResults(v, f, y)
}

func (d finding) paintEdges(v *View, f frame) { d.paintField(v, f) }

func (d finding) press(id ID, at Point) {
	switch {
	case id.Part == FieldPart:
		d.find.focused = true
		d.find.field.Place(d.letterAt(at), d.in.Shift)
		d.changed()
	case id.Part != RowPart:
	case id.Sub == resultRow:
		d.goToFound(int(id.Index))
	case id.Sub == clearRow:
		d.clearField()
		d.find.focused = true
	default:
		d.toggleFilter(id)
	}
}

// keys are left to the map: those for the field went there before.
func (d finding) keys(in *Input) Keys { return in.Keys }

func (d finding) told() string {
	q := &d.find
	if q.asked == "" {
		return q.effect + "\n"
	}
	var b strings.Builder
	b.WriteString(q.summary + "\n")
	if i := q.list.Cursor(); i >= 0 {
		b.WriteString(q.results[i].text + "\n" + q.results[i].label + "\n")
	}
	return b.String()
}
