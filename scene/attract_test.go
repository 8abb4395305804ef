package scene

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
	"citemap/seeds"
)

// The whole show: the map, and each chapter with each of its steps, one after the
// other; then it begins anew, and that is counted.
func TestTheShowTellsAllChaptersAndBeginsAnew(t *testing.T) {
	h := articleOnShow(t, wall, Options{})
	m := h.s.m
	for loop := range 2 {
		require.Equal(t, Showing{Loops: loop}, h.s.Showing(), "the whole map")
		assert.False(t, h.s.lit())
		for i := range m.Chapters {
			c := &m.Chapters[i]
			h.nextSlide()
			require.Equal(t, Showing{Chapter: c.ID, Steps: len(c.Steps), Loops: loop}, h.s.Showing(), "its title")
			for k := range c.Steps {
				h.nextSlide()
				require.Equal(t, Showing{Chapter: c.ID, Step: k + 1, Steps: len(c.Steps), Loops: loop}, h.s.Showing())
			}
		}
		h.nextSlide()
	}
	assert.Equal(t, 2, h.s.Showing().Loops)
}

// Each step shows its quote, whole and to the letter, in letters that are read from
// afar, with its source and a code, beside the links that it carries and no others.
func TestEachStepShowsItsEvidence(t *testing.T) {
	for name, in := range map[string]Input{"wall": wall, "pillar": pillar} {
		t.Run(name, func(t *testing.T) {
			h := articleOnShow(t, in, Options{})
			for h.s.Showing().Loops == 0 {
				h.nextSlide()
				step := h.s.kiosk.show.theStep()
				if step == nil {
					continue
				}
				q := h.s.m.Quote(step.Quote)
				page := &h.s.kiosk.show.page
				seen := strings.Join(texts(h.view()), "\n")
				var said []string
				for _, line := range page.set.quote.lines {
					said = append(said, line.Text)
					assert.GreaterOrEqual(t, line.Style.Size, float32(leastQuote), "%s: %s", q.ID, line.Text)
					assert.Contains(t, seen, line.Text)
				}
				require.Nil(t, page.set.quote.last, "%s is cut", q.ID)
				assert.Equal(t, strings.Join(strings.Fields(h.s.citeWords().Quoted(q.Exact)), ""), strings.Join(strings.Fields(strings.Join(said, "")), ""))
				assert.Contains(t, seen, "article.txt")
				assert.NotEmpty(t, page.code.Dark)
				for i, lit := range h.s.spot.links {
					assert.True(t, !lit || slices.Contains(h.s.m.Links[i].Quotes, q.ID), "%s does not carry %s", q.ID, h.s.m.Links[i].ID)
				}
			}
		})
	}
}

// A long quote stays longer than a short one, at the pace of the tour.
func TestThePaceFollowsTheQuote(t *testing.T) {
	h := articleOnShow(t, wall, Options{})
	h.nextSlide()
	for h.s.Showing().Loops == 0 {
		if step := h.s.kiosk.show.theStep(); step != nil {
			read := seeds.Step{Text: step.Title, Quote: step.Quote}
			assert.Equal(t, h.s.stepTicks(&read)+comingTicks+goingTicks, h.s.kiosk.show.pace.all)
		}
		h.nextSlide()
	}
}

// A code leads to the passage where its source is on the web, to the map's own page
// where that has an address, and else there is none.
func TestCodesLeadToThePassage(t *testing.T) {
	for _, c := range []struct{ source, base, want, words string }{
		{"https://example.org/a", "https://example.org/map", "https://example.org/a#:~:text=", "where it stands"},
		{"", "https://example.org/map", "https://example.org/map#quote=q1", "on your phone"},
		{"", "file:///map.html", "", ""},
		{"", "", "", ""},
	} {
		m := told(t, wall).m
		m.Documents[0].URL, m.URL = c.source, ""
		h := onShow(t, m, wall, Options{Base: c.base})
		for h.s.kiosk.show.theStep() == nil || h.s.evidence(h.s.kiosk.show.theStep()) != "q1" {
			h.nextSlide()
		}
		address, words := h.s.scanned(m.Quote("q1"))
		assert.True(t, strings.HasPrefix(address, c.want) && (c.want == "") == (address == ""), "%s", address)
		assert.Contains(t, words, c.words)
		codes := 0
		v := h.view()
		for i := range v.Marks {
			if v.Marks[i].Shape == Box && v.Marks[i].Paint == light.ink && v.Marks[i].Size == 0 {
				codes++
			}
		}
		assert.Equal(t, c.want != "", codes > 100, "modules of a code: %d", codes)
	}
}

// In the mirror a code is the same code, not its mirror image.
func TestCodesAreNotMirrored(t *testing.T) {
	modules := func(rtl bool) (all []Point) {
		h := articleOnShow(t, wall, Options{RightToLeft: rtl})
		h.nextSlide()
		h.nextSlide()
		v := h.view()
		left := float32(wall.Width)
		for i := range v.Marks {
			if m := &v.Marks[i]; m.Shape == Box && m.Paint == light.ink && m.Size == 0 {
				left = min(left, m.A.X-m.B.X)
				all = append(all, Point{m.A.X - m.B.X, m.A.Y})
			}
		}
		for i := range all {
			all[i].X -= left
		}
		slices.SortFunc(all, func(a, b Point) int {
			return int(a.Y*4096) - int(b.Y*4096) + int(float32(a.X-b.X))
		})
		return all
	}
	plain := modules(false)
	require.Greater(t, len(plain), 100)
	assert.ElementsMatch(t, plain, modules(true))
}

// A map without chapters shows its links of most weight, each with its first quote.
func TestAMapWithoutChaptersShowsItsLinks(t *testing.T) {
	m := article(t, wall).m
	m.Chapters = nil
	h := onShow(t, m, wall, Options{})
	last := 3
	for range mostStops {
		h.nextSlide()
		step := h.s.kiosk.show.theStep()
		require.NotNil(t, step)
		l := m.Link(step.Links[0])
		assert.LessOrEqual(t, l.Weight, last, "the weightiest first")
		assert.Equal(t, l.Quotes[0], step.Quote)
		assert.Contains(t, strings.Join(texts(h.view()), " "), h.s.claimed(l)[:8])
		last = l.Weight
	}
	h.nextSlide()
	assert.Equal(t, 1, h.s.Showing().Loops)
}

// What has nothing to tell shows the whole map, and a show that is not to begin anew
// ends with it.
func TestAShowThatEnds(t *testing.T) {
	m := small(t, wall).m
	for i := range m.Links {
		m.Links[i].Quotes = nil
	}
	m.Chapters = nil
	h := onShow(t, m, wall, Options{})
	h.wait(3 * mapTicks)
	assert.Empty(t, h.s.Showing().Chapter)

	h = onShow(t, told(t, wall).m, wall, Options{Kiosk: &Kiosk{}})
	for h.s.Showing().Loops == 0 {
		h.nextSlide()
	}
	turns := h.s.kiosk.show.turns
	h.wait(4 * mapTicks)
	assert.Equal(t, Showing{Loops: 1}, h.s.Showing())
	assert.Greater(t, h.s.kiosk.show.turns, turns, "its words go on changing their side")
}

// The host gives the step at which the show goes on, and how the map is.
func TestTheShowGoesOnWhereItIsTold(t *testing.T) {
	start, notes := bookmark.Parse("chapter=assad&step=3&view=geo&theme=dark")
	require.Empty(t, notes)
	h := articleOnShow(t, wall, Options{Start: start})
	assert.Equal(t, "assad", h.s.Showing().Chapter)
	assert.Equal(t, 3, h.s.Showing().Step)
	assert.True(t, h.s.Places())
	assert.Equal(t, Dark, h.s.theme)
	h.takeOver()
	h.key(KeyPlaces)
	h.key(KeyTheme)
	require.False(t, h.s.Places())
	h.wait(400 * TicksPerSecond)
	assert.True(t, h.s.showing() && h.s.Places() && h.s.theme == Dark, "and so it is again after a visitor")

	start, _ = bookmark.Parse("chapter=nowhere&step=3")
	h = articleOnShow(t, wall, Options{Start: start})
	assert.Empty(t, h.s.Showing().Chapter, "from the beginning")
}

// Words of the show that do not fit stay in the view, whatever its size.
func TestTheShowFitsEveryView(t *testing.T) {
	for _, size := range [][2]float32{{1920, 1080}, {1080, 1920}, {1280, 720}, {3840, 2160}, {800, 600}, {600, 600}, {390, 844}, {2560, 720}, {540, 1920}} {
		in := Input{Width: size[0], Height: size[1], Scale: 1}
		h := articleOnShow(t, in, Options{})
		for range 9 {
			v := &View{Width: in.Width, Height: in.Height}
			h.s.paintShow(v)
			room, slack := h.s.slideRoom(), 16*h.s.unit()
			plates := platesOf(h.s, v)
			require.NotEmpty(t, plates)
			for i := range v.Marks {
				m := &v.Marks[i]
				if m.Shape != Text || m.Text.Text == h.s.words.Kiosk.Touch {
					continue
				}
				r := Rect{Point{m.A.X, m.A.Y - m.Text.Style.Size*0.7}, Point{m.A.X + m.Text.Width, m.A.Y}}
				assert.True(t, within(r, room.Inset(-slack)), "%v: %q at %v", size, m.Text.Text, m.A)
				for _, plate := range plates {
					assert.False(t, r.Overlaps(plate), "%v: %q lies on %v", size, m.Text.Text, plate)
				}
			}
			h.nextSlide()
		}
	}
}

// platesOf are where the invitation and a code stand.
func platesOf(s *State, v *View) (all []Rect) {
	for i := range v.Marks {
		m := &v.Marks[i]
		if m.Shape == Box && m.Size > 0 && (m.Paint == light.panel || m.B.Y > inviteHeight*s.unit()/2-1 && m.Paint.R == s.colours().ink.R) {
			all = append(all, around(m.A, 2*m.B.X, 2*m.B.Y))
		}
	}
	return all
}

// While nothing changes but the time, a slide costs no memory.
func TestTheShowDoesNotAllocate(t *testing.T) {
	h := articleOnShow(t, wall, Options{})
	h.nextSlide()
	h.nextSlide()
	var v View
	run := func() { h.s.Step(wall); h.s.View(&v) }
	h.s.kiosk.show.pace.all = 1 << 30
	for range 1300 {
		run()
	}
	assert.Zero(t, testing.AllocsPerRun(1300, run))
}
