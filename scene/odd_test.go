package scene

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/seeds"
)

// Maps that nobody planned for, and the faults that they once showed.

// odd is a map put together by hand over one text.
func odd(text string, nodes []seeds.Node, links []seeds.Link, quotes ...seeds.Quote) *seeds.Map {
	for i := range nodes {
		nodes[i].Kind, nodes[i].Weight = "country", max(nodes[i].Weight, 1)
	}
	for i := range links {
		l := &links[i]
		l.ID, l.Kind, l.Weight, l.Directed = fmt.Sprint("l", i), "trade", 2, true
		if l.Status == "" {
			l.Status = seeds.Stated
		}
	}
	for i := range quotes {
		quotes[i].Document = "d"
	}
	m := &seeds.Map{
		Title: "Odd", Nodes: nodes, Links: links, Quotes: quotes,
		Documents: []seeds.Document{{ID: "d", File: "d.txt", Text: seeds.NewText(text)}},
	}
	m.Reindex()
	return m
}

func named(ids ...string) []seeds.Node {
	nodes := make([]seeds.Node, len(ids))
	for i, id := range ids {
		nodes[i] = seeds.Node{ID: id, Name: strings.ToUpper(id)}
	}
	return nodes
}

func TestQuoteThatEndsWithTheNewlineIsShownOnce(t *testing.T) {
	nodes := named("a")
	nodes[0].Quotes = []string{"q"}
	m := odd("First line.\nSecond.", nodes, nil, seeds.Quote{ID: "q", Exact: "First line.\n", End: 12})
	s := settled(t, m, wide)
	handOf(t, s, wide).key(KeyNext)
	assert.Less(t, len(s.chosenBlocks), 12)
	assert.Contains(t, s.Told(), "First line.")
}

func TestEmptyAndLoneMapsAreShown(t *testing.T) {
	for name, m := range map[string]*seeds.Map{
		"empty":          odd("", nil, nil),
		"one node":       odd("", named("a"), nil),
		"two unlinked":   odd("", named("a", "b"), nil),
		"self-link":      odd("", named("a"), []seeds.Link{{Source: "a", Target: "a"}}),
		"no words":       odd("", []seeds.Node{{ID: "a"}, {ID: "b"}}, []seeds.Link{{Source: "a", Target: "b"}}),
		"on one spot":    odd("", []seeds.Node{{ID: "a", Place: &seeds.Place{}}, {ID: "b", Place: &seeds.Place{}}}, nil),
		"at its edge":    odd("", []seeds.Node{{ID: "a", Place: &seeds.Place{Lon: 180, Lat: 90}}}, nil),
		"fixed together": odd("", []seeds.Node{{ID: "a", At: &[2]float64{}}, {ID: "b", At: &[2]float64{}}}, []seeds.Link{{Source: "a", Target: "b"}}),
	} {
		for _, size := range [][2]float32{{1280, 720}, {390, 844}, {200, 200}, {1, 1}, {5000, 40}} {
			in := Input{Width: size[0], Height: size[1]}
			s := settled(t, m, in)
			h := handOf(t, s, in)
			h.key(KeyNext)
			h.key(KeyZoomOut)
			for _, mark := range h.view().Marks {
				assert.False(t, mark.A.X != mark.A.X || mark.A.Y != mark.A.Y, "%s at %v: a mark is nowhere", name, size)
			}
		}
	}
}

func TestSelfLinkIsDrawnAndLightsItsNode(t *testing.T) {
	m := odd("", named("a", "b"), []seeds.Link{{Source: "a", Target: "a"}, {Source: "a", Target: "b"}})
	s := settled(t, m, wide)
	h := handOf(t, s, wide)
	h.click(h.where("l0"))
	require.Equal(t, "l0", s.Selected())
	assert.True(t, h.view().lit[0])
}

func TestMapMayFixAPlace(t *testing.T) {
	nodes := named("a", "b", "c")
	nodes[1].At = &[2]float64{300, -120}
	m := odd("", nodes, []seeds.Link{{Source: "a", Target: "b"}, {Source: "b", Target: "c"}})
	s := settled(t, m, wide)
	b := s.plot.sim.Bodies[1]
	assert.Equal(t, World{300, -120}, World{b.X, b.Y})
	h := handOf(t, s, wide)
	p := h.where("b")
	h.drag(p, Point{p.X - 50, p.Y})
	h.down(false)
	h.wait(400)
	assert.InDelta(t, p.X-50, s.at(1).X, 1, "it stays where a person drops it")
}

func TestLoadedThingsCanBeOpened(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	s.choose(s.linkID("iran-russia-drones"))
	h.wait(150)
	s.panel.scroll().Jump(1e6)
	var row ID
	v := h.view()
	for i := range v.Marks {
		if m := &v.Marks[i]; m.Shape == Box && m.ID.Part == NodePart && s.frame().panel.Contains(m.A) {
			row = m.ID
			h.click(m.A)
			break
		}
	}
	require.Equal(t, NodePart, row.Part, "the panel lists what is carried")
	assert.Equal(t, s.m.Nodes[row.Index].ID, s.Selected())
	assert.Contains(t, s.Told(), "drones")
	h.in.Mouse.Here = false
	h.wait(150)
	v = h.view()
	assert.True(t, v.lit[bodyOf(s.m, s.plot.body, "iran")], "and lights where it travels")
	assert.False(t, v.lit[bodyOf(s.m, s.plot.body, "china")])
}

func TestUnloadedThingsAreDrawn(t *testing.T) {
	m := odd("", named("a", "spare"), nil)
	m.Nodes[1].Kind = "weapon"
	s := settled(t, m, wide)
	_, ok := s.Where("spare")
	assert.True(t, ok)
}

func TestLongWordsAreCut(t *testing.T) {
	m := odd("", named("a", "b"), nil)
	m.Title, m.Summary = strings.Repeat("A long title ", 60), strings.Repeat("and more to say ", 200)
	m.Nodes[0].Name = strings.Repeat("very ", 40) + "long"
	s := settled(t, m, wide)
	v := handOf(t, s, wide).view()
	assert.Less(t, s.frame().title.Max.Y, float32(200))
	for _, w := range words(v) {
		assert.True(t, within(w.box, Rect{Max: Point{wide.Width, wide.Height}}), "%.40q…", w.text)
	}
	assert.Contains(t, strings.Join(texts(v), " "), "…")
}

func TestUnwritableNamesAreSaid(t *testing.T) {
	m := odd("", named("a", "b"), nil)
	m.Nodes[1].Name = "中国"
	assert.Equal(t, []string{"中国"}, settled(t, m, wide).Unwritable())
}

func TestLinkWithoutALabelIsNamedByItsKind(t *testing.T) {
	m := odd("", named("a", "b"), []seeds.Link{{Source: "a", Target: "b"}})
	s := settled(t, m, wide)
	h := handOf(t, s, wide)
	h.click(h.where("l0"))
	assert.Contains(t, s.Told(), "A → B: trade")
	assert.NotContains(t, s.Told(), "Stated as fact", "no quote says so")
	assert.Contains(t, s.Told(), "unsourced")
}

func TestWholeOfALargeMapCanBeSeen(t *testing.T) {
	ids := make([]string, 1500)
	var links []seeds.Link
	for i := range ids {
		ids[i] = fmt.Sprint("n", i)
		if i > 0 {
			links = append(links, seeds.Link{Source: ids[i], Target: ids[i/3]})
		}
	}
	s := settled(t, odd("", named(ids...), links), wide)
	field := s.frame().field
	for b := range s.plot.node {
		assert.True(t, field.Contains(s.at(int32(b))), "node %d", b)
	}
}

func TestArrowsNeverTurnAround(t *testing.T) {
	s := article(t, wide)
	for _, zoom := range []float64{2, 1, 0.5, 0.25, 0.15, 0.05} {
		s.cam.Zoom = zoom
		l := s.lay(s.frame())
		for i := range s.strands {
			st := &s.strands[i]
			from, _ := s.disc(st.from, l)
			to, _ := s.disc(st.to, l)
			c := s.curve(i, l)
			assert.GreaterOrEqual(t, dot(minus(c[3], c[0]), minus(to, from)), float32(0), "%s at zoom %v", s.name(st.id), zoom)
		}
	}
}

func TestGlyphsStayWhatTheyAreUnderWay(t *testing.T) {
	m := odd("", append(named("a", "b"), seeds.Node{ID: "x"}, seeds.Node{ID: "y"}), []seeds.Link{{Source: "a", Target: "b", Cargo: []string{"x", "y"}}})
	m.Nodes[2].Kind, m.Nodes[2].Extra = "weapon", map[string]string{"icon": "drone"}
	m.Nodes[3].Kind, m.Nodes[3].Extra = "weapon", map[string]string{"icon": "chip"}
	m.Links[0].Cargo = []string{"x", "y"}
	s := settled(t, m, wide)
	h := handOf(t, s, wide)
	was := map[*assets.Icon][]Point{}
	seen := map[*assets.Icon]bool{}
	for range 3000 {
		h.wait(1)
		now := map[*assets.Icon][]Point{}
		v := h.view()
		for i := v.Moving; i < len(v.Marks); i++ {
			if mark := &v.Marks[i]; mark.Shape == Icon {
				now[mark.Icon] = append(now[mark.Icon], mark.A)
				seen[mark.Icon] = true
			}
		}
		for icon, points := range now {
			for _, p := range points {
				for other, before := range was {
					for _, q := range before {
						assert.False(t, other != icon && distance(p, q) < 3, "a %s became a %s", other.Name, icon.Name)
					}
				}
			}
		}
		was = now
	}
	assert.Len(t, seen, 2, "each of the two travels")
}

func TestPanelIsNotBlankAfterAResize(t *testing.T) {
	in := Input{Width: 720, Height: 500, Scale: 1}
	s := article(t, in)
	h := handOf(t, s, in)
	h.click(h.where("russia"))
	s.panel.scroll().Jump(1e6)
	h.in.Width, h.in.Height = 1920, 1080
	h.wait(1)
	f := s.frame()
	assert.LessOrEqual(t, s.panel.scroll().At(), claims{s}.length(f)-f.body.Dy())
}

func TestOpeningThePanelDoesNotJump(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	china := bodyOf(s.m, s.plot.body, "china")
	p := s.at(china)
	s.choose(ID{Part: NodePart, Index: s.plot.node[china]})
	assert.InDelta(t, p.X, s.at(china).X, 0.01, "in the tick in which it opens")
	h.wait(200)
	assert.True(t, s.frame().field.Inset(-40).Contains(s.at(china)), "and then it is brought into sight")
	p = s.at(china)
	s.choose(ID{})
	assert.InDelta(t, p.X, s.at(china).X, 0.01, "nor when it closes")
}

func TestThirdFingerDoesNotThrowTheMap(t *testing.T) {
	s := small(t, tall)
	h := handOf(t, s, tall)
	h.touch(Point{100, 300}, Point{120, 320}, Point{300, 600})
	h.touch(Point{100, 300}, Point{120, 320}, Point{300, 600})
	zoom := s.cam.Zoom
	h.in.Touches[0] = Touch{} // the first is lifted: the others are further apart
	h.wait(1)
	assert.InDelta(t, zoom, s.cam.Zoom, 1e-9)
}

func TestKeysPageThroughTheClaims(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.click(h.where("ada"))
	h.key(KeyQuoteNext)
	assert.Equal(t, "rules", s.Selected())
	h.key(KeyQuoteNext)
	assert.Equal(t, "enemies", s.Selected())
	h.key(KeyQuoteNext)
	assert.Equal(t, "enemies", s.Selected(), "the last")
	h.key(KeyQuotePrev)
	h.key(KeyQuotePrev)
	assert.Equal(t, "ada", s.Selected(), "before the first stands the node")
	h.key(KeyEscape)
	h.wait(150)
	h.click(h.where("tanks"))
	h.key(KeyQuoteNext)
	assert.NotEqual(t, "tanks", s.Selected(), "a link leads to its source's claims")
}

func TestDenialsAreNotShownAsDone(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	found := 0
	for i := range s.m.Links {
		l := &s.m.Links[i]
		if !l.Not {
			continue
		}
		found++
		assert.Equal(t, Dashed, s.claims[i].dash, l.ID)
		assert.True(t, s.claims[i].cross, l.ID)
		h.s.choose(ID{Part: LinkPart, Index: int32(i)})
		assert.NotContains(t, s.Told(), "Stated as fact", l.ID)
		assert.Contains(t, s.Told(), "not so", l.ID)
	}
	assert.Positive(t, found)
	key := strings.Join(texts(h.view()), " ")
	assert.Contains(t, key, "denied")
	assert.Contains(t, key, "past")
	assert.NotContains(t, key, "no quote", "the article's map has nothing unsourced")
}

// A map may be as large as the format allows and still be read and shown.
func BenchmarkViewOfALargeMap(b *testing.B) {
	ids := make([]string, 2000)
	var links []seeds.Link
	for i := range ids {
		ids[i] = fmt.Sprint("n", i)
		for k := range 4 {
			links = append(links, seeds.Link{Source: ids[i], Target: ids[(i*7+k*131+1)%2000]})
		}
	}
	s := settled(b, odd("", named(ids...), links), wide)
	var v View
	b.ReportAllocs()
	for b.Loop() {
		s.changed()
		s.View(&v)
	}
}

// A line of a quote is long enough to be read, and short enough: 45 to 75
// characters (Bringhurst, The Elements of Typographic Style, 2.1.2).
func TestQuotesHaveAComfortableMeasure(t *testing.T) {
	for _, in := range []Input{wide, {Width: 1920, Height: 1080}} {
		s := article(t, in)
		s.choose(s.nodeID("russia"))
		f := s.frame()
		for i := range s.chosenBlocks {
			b := &s.chosenBlocks[i]
			p, _ := s.set(b, f.column())
			if b.role != said && b.role != context || len(p.Lines) < 3 {
				continue
			}
			letters := len([]rune(b.text)) / (len(p.Lines) - 1) // the last is short
			assert.GreaterOrEqual(t, letters, 45, b.text)
			assert.LessOrEqual(t, letters, 75, b.text)
		}
	}
}
