package scene

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// onScreen are the links whose strands are drawn, by the map's order.
func onScreen(s *State) []string {
	drawn := make([]bool, len(s.m.Links))
	for i := range s.strands {
		for _, t := range s.strands[i].members {
			drawn[s.plot.threads[t].link] = true
		}
	}
	var ids []string
	for i := range s.m.Links {
		if drawn[i] {
			ids = append(ids, s.m.Links[i].ID)
		}
	}
	return ids
}

// linksThat are those links that are so, and that are drawn at all.
func linksThat(s *State, so func(*seeds.Link) bool) []string {
	var ids []string
	for i := range s.m.Links {
		if s.plot.bundleOf(int32(i)) >= 0 && so(&s.m.Links[i]) {
			ids = append(ids, s.m.Links[i].ID)
		}
	}
	return ids
}

// sieveOf is the built-in map with all that it has, and a pane of filters open.
func sieveOf(t *testing.T) *hand {
	h := finder(t, wide)
	h.s.ask(3)
	h.wait(100)
	return h
}

func pillsIn(p pane) (all []pill) {
	for _, row := range p.rows {
		all = append(all, row...)
	}
	return all
}

// Every filter alone shows exactly what it says, and as many as it says.
func TestEachFilterShowsExactlyThose(t *testing.T) {
	h := sieveOf(t)
	s := h.s
	everything := onScreen(s)
	require.Equal(t, linksThat(s, func(*seeds.Link) bool { return true }), everything)
	for n, p := range s.find.panes[:detailPane] {
		for _, pill := range pillsIn(p) {
			want := s.meant(n, pill.id)
			finding{s}.press(pill.id, Point{})
			h.wait(1)
			assert.Equal(t, linksThat(s, want), onScreen(s), pill.words)
			assert.True(t, s.filterOn(pill.id))
			assert.Contains(t, s.find.effect, "Showing "+strconv.Itoa(len(linksThat(s, want)))+" of")
			hash := s.Bookmark().String()
			finding{s}.press(pill.id, Point{})
			h.wait(1)
			require.Equal(t, everything, onScreen(s), "and off again")

			h.in.Address = &hash
			h.wait(1)
			h.in.Address = nil
			assert.Equal(t, hash, s.Bookmark().String())
			assert.Equal(t, linksThat(s, want), onScreen(s), hash)
			s.showEverything()
			h.wait(1)
		}
	}
}

// meant is what a pill says of claims, told from the map alone.
func (s *State) meant(pane int, id ID) func(*seeds.Link) bool {
	switch id.Sub {
	case nodeKindRow:
		_, kind := s.kindCalled(s.find.panes[pane].names[id.Index])
		of := func(n string) bool { return s.m.Node(n).Kind == kind }
		return func(l *seeds.Link) bool {
			return of(l.Target) && (of(l.Source) || slices.ContainsFunc(l.With, of))
		}
	case linkKindRow:
		kind := s.find.panes[pane].names[id.Index]
		return func(l *seeds.Link) bool { return l.Kind == kind }
	case statusRow:
		status := seeds.Status(s.find.panes[pane].names[id.Index])
		return func(l *seeds.Link) bool { return l.Status == status }
	}
	if id.Index < 4 {
		return func(l *seeds.Link) bool { return s.m.FamilyOf(l.Kind) == families()[id.Index] }
	}
	return [...]func(l *seeds.Link) bool{
		func(l *seeds.Link) bool { return !l.Not && l.Status == seeds.Stated && l.View == "" },
		func(l *seeds.Link) bool { return !l.Not && l.Status != seeds.Stated },
		func(l *seeds.Link) bool { return !l.Not && l.Status == seeds.Stated && l.View != "" },
		func(l *seeds.Link) bool { return l.Past },
		func(l *seeds.Link) bool { return l.Not },
		func(l *seeds.Link) bool { return len(l.Quotes) == 0 },
	}[id.Index-4]
}

func TestFiltersCombine(t *testing.T) {
	h := sieveOf(t)
	s := h.s
	s.sift([]string{"arms", "oil"}, []string{"stated"})
	s.toggle(2) // a family beside kinds: what claims are about
	h.wait(1)
	assert.Equal(t, linksThat(s, func(l *seeds.Link) bool {
		return (l.Kind == "arms" || l.Kind == "oil" || s.m.FamilyOf(l.Kind) == seeds.Ties) && l.Status == seeds.Stated
	}), onScreen(s))
	assert.Contains(t, s.find.effect, "· arms, oil, ties and support, stated as fact")
	s.toggle(4) // done
	h.wait(1)
	assert.Equal(t, linksThat(s, func(l *seeds.Link) bool {
		return (l.Kind == "arms" || l.Kind == "oil" || s.m.FamilyOf(l.Kind) == seeds.Ties) && dashOf(l) == Solid
	}), onScreen(s))
	h.click(freeGround(t, s))
	h.key(KeyErase)
	assert.False(t, s.narrowed(), "Delete takes them away")
	assert.Contains(t, s.find.effect, "All")
}

// A kind of nodes that is spelled like one of links is another kind.
func TestKindsThatAreSpelledAlike(t *testing.T) {
	nodes := named("a", "b", "c")
	m := odd("", nodes, []seeds.Link{{Source: "a", Target: "b"}, {Source: "b", Target: "c"}})
	m.Nodes[0].Kind, m.Nodes[1].Kind = "agreement", "agreement"
	m.Links[1].Kind = "agreement"
	m.Reindex()
	s := settled(t, m, wide)
	h := handOf(t, s, wide)
	h.key(KeyFind)
	for _, c := range []struct {
		kinds string
		links []string
		shown []bool
	}{
		{"agreement", []string{"l1"}, []bool{true, true, true}},
		{"node:agreement", []string{"l0"}, []bool{true, true, false}},
		{"agreement,node:agreement", nil, []bool{true, true, false}},
	} {
		hash := "panel=find&kinds=" + c.kinds
		h.in.Address = &hash
		h.wait(60)
		assert.Equal(t, c.links, onScreen(s), c.kinds)
		assert.Equal(t, c.shown, s.shown, c.kinds)
	}
	assert.Equal(t, []string{"node:agreement"}, s.find.panes[nodesPane].names[1:])
}

func TestWhatTheMapDoesNotHaveIsPassedOverWithAWord(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	hash := "kinds=oil,unicorn&statuses=stated"
	h.in.Address = &hash
	h.wait(1)
	said, _ := s.Announced()
	assert.Equal(t, s.words.Missing.With("ids", "unicorn"), said)
	assert.Equal(t, []string{"oil"}, s.sieve.kinds)
}

func TestDaysInWhichNothingLiesArePassedOverWithAWord(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	for hash, want := range map[string]string{
		"time=1700..1750": "time=1700..1750", "time=2300..": "time=2300..", "time=..1200": "time=..1200",
		"time=2014..2022": "", "time=1000..2900": "", "time=..": "",
	} {
		h.in.Address = &hash
		h.wait(1)
		said, _ := s.Announced()
		assert.Equal(t, want != "", said == s.words.Missing.With("ids", want), "%s: %s", hash, said)
		assert.Equal(t, hash == "time=2014..2022", s.when.brush.On, hash)
	}
}

// Few that pass are shown although the detail would hide them.
func TestFiltersBringWhatThereIsRoomFor(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	s.ask(1)
	s.sift([]string{"idea"}, nil)
	h.wait(200)
	n := 0
	for b, node := range s.plot.node {
		idea := s.m.Nodes[node].Kind == "idea"
		assert.Equal(t, idea, s.shown[b], s.m.Nodes[node].ID)
		if idea {
			n++
			assert.True(t, s.frame().field.Contains(s.at(int32(b))), "the camera shows it")
		}
	}
	assert.Positive(t, n)
}

// What is chosen is shown whatever the filters say, and so are its ends.
func TestWhatIsChosenIsShownDespiteTheFilters(t *testing.T) {
	h := sieveOf(t)
	s := h.s
	s.sift([]string{"idea", "sanctions"}, nil)
	s.choose(s.linkID("iran-russia-drones"))
	h.wait(1)
	assert.Contains(t, onScreen(s), "iran-russia-drones")
	for _, id := range []string{"iran", "russia"} {
		assert.True(t, s.shown[bodyOf(s.m, s.plot.body, id)])
	}
	s.choose(s.nodeID("china"))
	h.wait(1)
	assert.True(t, s.shown[bodyOf(s.m, s.plot.body, "china")])
	assert.False(t, s.shown[bodyOf(s.m, s.plot.body, "iran")])
}

func TestAFilterThatLeavesNothingSaysSo(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	none := s.words.Find.NoneLeft
	require.NotContains(t, texts(h.view()), none)
	s.sift([]string{"arms"}, []string{"agreed"})
	s.toggle(2)
	s.toggle(8) // denied
	h.wait(2)
	require.Empty(t, s.strands)
	require.Contains(t, texts(h.view()), none)
	h.click(markOf(t, s, ID{Part: ButtonPart, Index: int32(Unfilter)}))
	assert.False(t, s.narrowed())
	assert.NotContains(t, texts(h.view()), none)
}

func TestPillsAreClicked(t *testing.T) {
	h := finder(t, wide)
	country := ID{Part: RowPart, Sub: nodeKindRow}
	h.click(markOf(t, h.s, country))
	assert.Equal(t, []string{"country"}, h.s.sieve.kinds)
	h.click(markOf(t, h.s, ID{Part: ButtonPart, Index: int32(Unfilter)}))
	assert.False(t, h.s.narrowed())
	h.wait(60)
	h.s.panel.scroll().Jump(1e4)
	h.wait(1)
	h.click(markOf(t, h.s, ID{Part: ButtonPart, Index: int32(All)}))
	assert.Equal(t, 3, h.s.asked)
	assert.True(t, h.s.writing(), "the field keeps the focus")
}

// What is looked at with its neighbours is walked along claims that pass.
func TestNeighboursFollowTheFilters(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	s.choose(s.nodeID("china"))
	s.focusOn(s.roots(), 1)
	s.sift([]string{"oil"}, nil)
	h.wait(100)
	hops := s.graph.Within(s.roots(), 1, s.passesLink, nil)
	for b := range s.shown {
		assert.Equal(t, hops[b] > 0, s.shown[b], s.m.Nodes[s.plot.node[b]].ID)
	}
}

func TestGoldenFilter(t *testing.T) {
	s := small(t, wide)
	h := handOf(t, s, wide)
	h.in.Still = true
	h.key(KeyFind)
	finding{s}.press(ID{Part: RowPart, Sub: nodeKindRow}, Point{})
	s.toggle(1)
	h.wait(200)
	golden(t, "filter", h.view())
}
