package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/search"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

// write types a text letter by letter, as a keyboard whose letters are commands as
// well does.
func (h *hand) write(text string) {
	for _, c := range text {
		h.in.Typed = string(c)
		for _, d := range h.s.deeds {
			if strings.ContainsRune(strings.ToLower(d.shown), c) {
				h.in.Keys |= d.key
			}
		}
		h.in.Keys &^= editing | KeyEnter | KeyEscape | KeyUp | KeyDown
		h.wait(1)
		h.in.Typed = ""
	}
}

// finder is the built-in map with the field to search in open.
func finder(t testing.TB, in Input) *hand {
	h := handOf(t, article(t, in), in)
	h.key(KeyFind)
	require.Equal(t, FindSheet, h.s.panel.sheet)
	return h
}

// markOf is the middle of the mark with that ID.
func markOf(t testing.TB, s *State, id ID) Point {
	t.Helper()
	for _, m := range s.look().Marks {
		if m.ID == id && m.Shape == Box {
			return m.A
		}
	}
	require.Fail(t, "no such mark", id.String())
	return Point{}
}

// kinds are those of the results that are listed.
func kinds(s *State) (all []search.Kind) {
	for i := range s.find.results {
		all = append(all, s.find.results[i].kind)
	}
	return all
}

func TestMoscowFindsRussiaAndEnterFliesThere(t *testing.T) {
	h := finder(t, wide)
	h.write("moscow")
	first := h.s.find.results[0]
	assert.Equal(t, h.s.nodeID("russia"), first.id)
	assert.Equal(t, "Country · also Moscow", first.label)
	assert.Equal(t, []span{{15, 21}}, first.named, "Moscow is marked")
	said, _ := h.s.Announced()
	assert.Contains(t, said, "first: Russia, Country")
	assert.Contains(t, h.s.Told(), "Russia\nCountry")

	h.key(KeyEnter)
	assert.Equal(t, "russia", h.s.Selected())
	assert.Equal(t, ClaimsSheet, h.s.panel.sheet)
	zoom := h.s.cam.Zoom
	h.wait(200)
	at := h.s.at(h.s.plot.body[h.s.nodeID("russia").Index])
	assert.InDelta(t, h.s.mid().X, at.X, 1)
	assert.InDelta(t, h.s.mid().Y, at.Y, 1)
	assert.Greater(t, h.s.cam.Zoom, zoom)

	h.click(markOf(t, h.s, ID{Part: TabPart, Index: int32(FindSheet)}))
	assert.Equal(t, "moscow", h.s.find.field.Text(), "what was looked for is still there")
	assert.Equal(t, h.s.nodeID("russia"), h.s.find.results[0].id)
}

func TestSlipsOfTheFingersAreForgiven(t *testing.T) {
	for typed, id := range map[string]string{"moskow": "russia", "irran": "iran", "cihna": "china"} {
		h := finder(t, wide)
		h.write(typed)
		h.key(KeyEnter)
		assert.Equal(t, id, h.s.Selected(), typed)
	}
}

func TestLettersAreNoCommandsWhileOneWrites(t *testing.T) {
	h := finder(t, wide)
	theme, sheet := h.s.theme, h.s.panel.sheet
	h.write("tmwrbp /s. 3?+-")
	assert.Equal(t, "tmwrbp /s. 3?+-", h.s.find.field.Text())
	assert.Equal(t, theme, h.s.theme)
	assert.Equal(t, sheet, h.s.panel.sheet)
	assert.False(t, h.s.blank || h.s.geo.on || h.s.when.open || h.s.paused)
	assert.Equal(t, h.s.firstDetail(), h.s.asked)

	h.click(freeGround(t, h.s))
	assert.False(t, h.s.writing(), "the map has the focus")
	h.write("t")
	assert.NotEqual(t, theme, h.s.theme)
	assert.Equal(t, "tmwrbp /s. 3?+-", h.s.find.field.Text())

	h.key(KeyFind)
	h.write("iran")
	assert.Equal(t, "iran", h.s.find.field.Text(), "what stood there was marked")
}

func TestInputMethodsWriteIntoTheField(t *testing.T) {
	h := finder(t, wide)
	h.in.Composing = "mos"
	h.wait(1)
	assert.Contains(t, texts(h.view()), "mos")
	assert.Empty(t, h.s.find.field.Text())
	assert.Empty(t, h.s.find.results, "it is no text yet")
	h.in.Composing = "mosc"
	h.key(KeyEnter)
	assert.Empty(t, h.s.Selected(), "the key was for the input method")
	h.in.Composing, h.in.Typed = "", "moscow"
	h.key(KeyEnter)
	h.in.Typed = ""
	assert.Equal(t, "moscow", h.s.find.field.Text())
	assert.Empty(t, h.s.Selected(), "it ended the composition")
	h.key(KeyEnter)
	assert.Equal(t, "russia", h.s.Selected())
}

func TestKeysEditTheField(t *testing.T) {
	h := finder(t, wide)
	h.write("oil and gas")
	q := &h.s.find.field
	for _, step := range []struct {
		keys  Keys
		shift bool
		text  string
		caret int
	}{
		{KeyLeft, false, "oil and gas", 10},
		{KeyBack, false, "oil and gs", 9},
		{KeyErase, false, "oil and g", 9},
		{KeyBack | KeyWord, false, "oil and ", 8},
		{KeyLeft | KeyWord, false, "oil and ", 4},
		{KeyLeft, true, "oil and ", 3},
		{KeyForth, true, "oiland ", 3},
		{KeyHome, false, "oiland ", 0},
		{KeyRight | KeyWord, true, "oiland ", 6},
		{KeyErase, false, " ", 0},
	} {
		h.in.Shift = step.shift
		h.key(step.keys)
		assert.Equal(t, step.text, q.Text())
		assert.Equal(t, step.caret, q.Caret(), step.text)
	}
	assert.Empty(t, h.s.find.asked, "a space asks for nothing")

	h.in.Shift = false
	h.write("iran")
	h.key(KeyAll)
	h.key(KeyCopy)
	assert.Equal(t, []Errand{{CopyText, "iran ", ""}}, h.s.Errands())
	h.key(KeyCut)
	assert.Equal(t, []Errand{{CopyText, "iran ", ""}}, h.s.Errands())
	assert.Empty(t, q.Text())
	h.key(KeyCopy)
	assert.Empty(t, h.s.Errands(), "nothing is marked")
}

func TestThePointerPlacesTheCaretAndMarksLetters(t *testing.T) {
	h := finder(t, wide)
	h.write("drones and oil")
	f := h.s.frame()
	line, at := h.s.fieldLine(f)
	place := func(i int) Point { return Point{at.X + caretAt(line, i), h.s.fieldText(f).mid().Y} }
	h.click(place(6))
	assert.Equal(t, 6, h.s.find.field.Caret())
	h.wait(60)
	h.drag(place(0), place(6))
	h.down(false)
	assert.Equal(t, "drones", h.s.find.field.Selected())
	h.wait(60)
	h.click(place(8))
	h.click(place(8))
	assert.Equal(t, "and", h.s.find.field.Selected(), "a double click marks a word")
	h.click(markOf(t, h.s, ID{Part: RowPart, Sub: clearRow}))
	assert.Empty(t, h.s.find.field.Text())
	assert.True(t, h.s.writing())
}

// A text longer than its field is seen where the caret is.
func TestTheCaretIsAlwaysSeen(t *testing.T) {
	h := finder(t, tall)
	h.write("the quick brown fox jumps over the lazy dog and more")
	for _, k := range []Keys{0, KeyHome, KeyEnd} {
		h.key(k)
		r := h.s.fieldText(h.s.frame())
		line, at := h.s.fieldLine(h.s.frame())
		x := at.X + caretAt(line, h.s.find.field.Caret())
		assert.True(t, x >= r.Min.X && x <= r.Max.X, "%g is in %v", x, r)
	}
}

func TestTheHostsOwnFieldIsTaken(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	s := New(m, setter(t), Options{HostField: true})
	s.Settle(wide.Width, wide.Height)
	h := handOf(t, s, wide)
	_, _, ok := s.Writing()
	require.False(t, ok)
	h.key(KeyFind)
	text := "moscow"
	h.in.Field = &text
	h.in.Typed = "w" // which the game library heard as well
	h.key(KeyBack)
	h.in.Field, h.in.Typed = nil, ""
	at, written, ok := s.Writing()
	require.True(t, ok)
	assert.Equal(t, "moscow", written)
	assert.True(t, within(at, s.fieldBox(s.frame())))
	assert.NotContains(t, texts(h.view()), "moscow", "the host shows it")
	h.key(KeyLeft)
	assert.Equal(t, 6, s.find.field.Caret(), "the host's caret moves")
	h.key(KeyDown)
	assert.Equal(t, 1, s.find.list.Cursor())
	h.click(freeGround(t, s))
	_, _, ok = s.Writing()
	assert.False(t, ok)
	assert.Contains(t, texts(h.view()), "moscow", "nobody else does")
}

func TestEscEmptiesTheFieldAndThenCloses(t *testing.T) {
	h := finder(t, wide)
	h.write("iran")
	h.key(KeyDown)
	h.key(KeyEscape)
	assert.Empty(t, h.s.find.field.Text())
	assert.Empty(t, h.s.cursor)
	require.Equal(t, FindSheet, h.s.panel.sheet)
	h.key(KeyEscape)
	assert.Equal(t, NoSheet, h.s.panel.sheet)
	assert.False(t, h.s.writing())
}

// Each kind of result can be clicked, and opens what it is.
func TestResultsOpenWhatTheyAre(t *testing.T) {
	for kind, c := range map[search.Kind]struct{ query, label string }{
		search.Node: {"china", "Country"}, search.Link: {"china", "Claim"}, search.Quote: {"moscow", "Quote"},
	} {
		h := finder(t, wide)
		h.write(c.query)
		row := -1
		for i, k := range kinds(h.s) {
			if k == kind && row < 0 {
				row = i
			}
		}
		require.GreaterOrEqual(t, row, 0, c.label)
		for range row {
			h.key(KeyDown)
		}
		h.wait(60)
		r := h.s.find.results[row]
		assert.Contains(t, r.label, c.label)
		h.click(markOf(t, h.s, ID{Part: RowPart, Index: int32(row)}))
		switch kind {
		case search.Node, search.Link:
			assert.Equal(t, r.id, h.s.chosen)
		case search.Quote:
			assert.Equal(t, r.quote, h.s.quote)
			assert.Contains(t, h.s.pages(), h.s.m.Quotes[r.quote].ID)
		}
		assert.Equal(t, ClaimsSheet, h.s.panel.sheet)
		assert.True(t, h.s.flight.on)
	}
}

func TestWhatIsChosenAlreadyCanBeFoundAgain(t *testing.T) {
	h := finder(t, wide)
	for range 2 {
		h.key(KeyFind)
		h.write("china")
		h.key(KeyEnter)
		assert.Equal(t, "china", h.s.Selected())
		assert.Equal(t, ClaimsSheet, h.s.panel.sheet)
	}
}

// The result that the keyboard or the pointer is on is lit on the map, even where
// it would not be drawn.
func TestResultsAreLitOnTheMap(t *testing.T) {
	h := finder(t, wide)
	h.write("sanctions")
	for i := range h.s.find.results {
		if i > 0 {
			h.key(KeyDown)
		}
		r := &h.s.find.results[i]
		h.wait(1)
		h.in.Mouse.Here = false
		if i == 0 || r.kind != search.Link {
			continue
		}
		require.Equal(t, r.id, h.s.cursor)
		v := h.view()
		l := &h.s.m.Links[r.id.Index]
		assert.True(t, v.lit[bodyOf(h.s.m, h.s.plot.body, l.Source)] && v.lit[bodyOf(h.s.m, h.s.plot.body, l.Target)], l.ID)
		assert.GreaterOrEqual(t, h.s.strandOf(r.id), 0, l.ID)
	}
	h.s.panel.scroll().Jump(0)
	h.wait(1)
	h.move(markOf(t, h.s, ID{Part: RowPart, Index: 1}))
	assert.Equal(t, h.s.foundAt(&h.s.find.results[1]), h.s.cursor)
	h.move(freeGround(t, h.s))
	assert.Empty(t, h.s.cursor)
}

func TestNothingFound(t *testing.T) {
	h := finder(t, wide)
	h.write("xyzzyx")
	assert.Empty(t, h.s.find.results)
	assert.Contains(t, texts(h.view()), "Nothing found for “xyzzyx”.")
	h.key(KeyEnter)
	h.key(KeyDown)
	assert.Empty(t, h.s.Selected())
}

func TestLongPassagesAreCutAroundWhatMatched(t *testing.T) {
	text := strings.Repeat("word ", 60) + "needle " + strings.Repeat("more ", 60)
	at := len([]rune(strings.Repeat("word ", 60)))
	cut, marks := excerpt(text, []span{{at, at + 6}}, 100)
	assert.LessOrEqual(t, len([]rune(cut)), 104)
	require.Len(t, marks, 1)
	assert.Equal(t, "needle", string([]rune(cut)[marks[0].start:marks[0].end]))
	assert.True(t, strings.HasPrefix(cut, "… word") && strings.HasSuffix(cut, "more …"), cut)

	short, marks := excerpt("Northland sold tanks", []span{{0, 4}}, 100)
	assert.Equal(t, "Northland sold tanks", short)
	assert.Equal(t, []span{{0, 4}}, marks)

	dense := strings.Repeat("石", 400)
	cut, marks = excerpt(dense, []span{{390, 392}}, 100)
	assert.Len(t, []rune(cut), 102, "without spaces it is cut anywhere")
	assert.Equal(t, []span{{92, 94}}, marks)
}

// Every mark of every result lies on letters that are like those asked for.
func TestMarksLieOnWhatMatched(t *testing.T) {
	h := finder(t, wide)
	h.write("tehran")
	require.NotEmpty(t, h.s.find.results)
	n := 0
	for _, r := range h.s.find.results {
		for _, m := range r.marks {
			n++
			assert.Equal(t, "tehran", strings.ToLower(string([]rune(r.text)[m.start:m.end])), r.text)
		}
		for _, m := range r.named {
			n++
			assert.Equal(t, "tehran", strings.ToLower(string([]rune(r.label)[m.start:m.end])), r.label)
		}
	}
	assert.Greater(t, n, 10)
}

func TestTheBookmarkKeepsWhatIsLookedFor(t *testing.T) {
	h := finder(t, wide)
	h.write("moskow")
	hash := h.s.Bookmark().String()
	again := handOf(t, article(t, wide), wide)
	again.in.Address = &hash
	again.wait(1)
	assert.Equal(t, hash, again.s.Bookmark().String())
	assert.Equal(t, h.s.find.results, again.s.find.results)
	assert.False(t, again.s.writing(), "a page that is opened does not take the keyboard")
}

func TestGoldenFind(t *testing.T) {
	h := handOf(t, small(t, wide), wide)
	h.in.Still = true
	h.key(KeyFind)
	h.write("tanks")
	h.wait(200)
	golden(t, "find", h.view())
}

func TestWarmFramesOfFindingDoNotAllocate(t *testing.T) {
	for _, query := range []string{"", "oil"} {
		h := finder(t, wide)
		h.write(query)
		var v View
		frame := func() {
			h.s.changed()
			h.s.Step(h.in)
			h.s.View(&v)
		}
		for range 400 {
			frame()
		}
		assert.Zero(t, testing.AllocsPerRun(100, frame), "with %q in the field", query)
	}
}

func TestDocumentsAreNamedWhereThereAreSeveral(t *testing.T) {
	m := odd("Alpha sold tanks. Beta bought them.", named("a"), nil)
	m.Documents = append(m.Documents, seeds.Document{ID: "e", File: "e.txt", Title: "Second", Text: seeds.NewText("Gamma looked on.")})
	m.Reindex()
	s := settled(t, m, wide)
	h := handOf(t, s, wide)
	h.key(KeyFind)
	h.write("gamma")
	require.NotEmpty(t, s.find.results)
	assert.Equal(t, "Sentence · Second", s.find.results[0].label)
	h.key(KeyEnter)
	assert.Equal(t, int32(1), s.article.document)
	assert.Equal(t, ArticleSheet, s.panel.sheet)
}
