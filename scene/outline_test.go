package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

func TestTheOutlineHasEveryNodeOnceTheWeightiestFirst(t *testing.T) {
	s := article(t, wide)
	o := s.Outline()
	require.Equal(t, len(s.m.Nodes), o.Len())
	seen, last := map[string]bool{}, s.m.Node(o.Node(0).ID)
	for i := range o.Len() {
		n := o.Node(i)
		assert.False(t, seen[n.ID], n.ID)
		seen[n.ID] = true
		is := s.m.Node(n.ID)
		assert.Equal(t, is.Name, n.Name)
		assert.LessOrEqual(t, is.Weight, last.Weight, n.ID)
		if is.Weight == last.Weight {
			assert.LessOrEqual(t, last.Name, is.Name)
		}
		last = is
	}
}

func TestEveryClaimStandsUnderAllWhoHaveAPartInIt(t *testing.T) {
	s := article(t, wide)
	o := s.Outline()
	under := map[string]map[string]bool{}
	for i := range o.Len() {
		id := o.Node(i).ID
		b, ok := o.Branch(id)
		require.True(t, ok, id)
		for _, c := range b.Claims {
			if under[c.ID] == nil {
				under[c.ID] = map[string]bool{}
			}
			under[c.ID][id] = true
		}
	}
	for i := range s.m.Links {
		l := &s.m.Links[i]
		for _, id := range append([]string{l.Source, l.Target}, append(l.With, l.Cargo...)...) {
			assert.True(t, under[l.ID][id], "%s is not told under %s", l.ID, id)
		}
	}
}

func TestEveryQuoteIsInTheOutlineToTheLetter(t *testing.T) {
	s := article(t, wide)
	o := s.Outline()
	told := map[string]bool{}
	check := func(ids []string, b Branch) {
		require.Len(t, b.Quotes, len(ids))
		for i, id := range ids {
			q := s.m.Quote(id)
			assert.Contains(t, []string{q.Exact, "“" + q.Exact + "”"}, b.Quotes[i].Exact, id)
			assert.Contains(t, b.Quotes[i].Source, s.citeWords().Brief(s.m, q))
			told[id] = true
		}
	}
	for i := range s.m.Nodes {
		b, _ := o.Branch(s.m.Nodes[i].ID)
		check(s.m.Nodes[i].Quotes, b)
	}
	for i := range s.m.Links {
		b, _ := o.Claim(s.m.Links[i].ID)
		check(s.m.Links[i].Quotes, b)
	}
	for i := range s.m.Quotes {
		assert.True(t, told[s.m.Quotes[i].ID], s.m.Quotes[i].ID)
	}
}

// What the panel says of a claim beside its quotes, the outline says in the same
// words, but for arrows.
func TestTheOutlineSaysOfAClaimWhatThePanelSays(t *testing.T) {
	for name, s := range map[string]*State{"article": article(t, wide), "small": small(t, wide)} {
		o := s.Outline()
		for i := range s.m.Links {
			l := &s.m.Links[i]
			b, ok := o.Claim(l.ID)
			require.True(t, ok)
			s.choose(s.linkID(l.ID))
			for _, is := range s.chosenBlocks {
				if is.role == aside && l.Undoes == "" {
					assert.Contains(t, b.Facts, is.text, "%s of %s", l.ID, name)
				}
			}
			assert.Len(t, b.Carries, len(l.Cargo))
		}
	}
}

func TestALineOfAClaimSaysNoMoreThanTheText(t *testing.T) {
	s := small(t, wide)
	node := func(id string) string { return s.m.Nodes[s.nodeID(id).Index].Name }
	a, b, c := s.m.Nodes[0].ID, s.m.Nodes[1].ID, s.m.Nodes[2].ID
	for want, l := range map[string]seeds.Link{
		node(a) + " to " + node(b) + ": arms":                                  {Source: a, Target: b, Label: "arms", Directed: true},
		node(a) + " to " + node(b) + ": arms (agreed)":                         {Source: a, Target: b, Label: "arms", Directed: true, Status: seeds.Agreed},
		node(a) + " and " + node(b) + ": trade (denied)":                       {Source: a, Target: b, Label: "trade", Not: true},
		node(a) + " and " + node(b) + ": rule (past)":                          {Source: a, Target: b, With: []string{b}, Label: "rule", Past: true},
		node(a) + " and " + node(c) + ", with " + node(b) + ": a ban (lifted)": {Source: a, Target: b, With: []string{c}, Label: "a ban", Undoes: "x"},
	} {
		assert.Equal(t, want, strings.Join(s.said(&l, mostNamed), ""))
	}
	assert.Equal(t, "Said by "+node(a)+", persons not named", s.voice(&seeds.Link{View: seeds.Said, By: []string{a, "unnamed"}}))
	many := seeds.Link{Source: a, Target: b, With: strings.Split(strings.Repeat(c+" ", 20)[:len(c)*20+19], " "), Label: "x", Directed: true}
	assert.Contains(t, strings.Join(s.said(&many, mostNamed), ""), " and 16 more to ")
	assert.NotContains(t, strings.Join(s.said(&many, 0), ""), " more to ")
}

func TestTheOutlineHasNoBranchOfWhatIsNotThere(t *testing.T) {
	o := small(t, wide).Outline()
	_, ok := o.Branch("nobody")
	assert.False(t, ok)
	_, ok = o.Claim("nothing")
	assert.False(t, ok)
}

func TestTheBriefSaysWhatIsSelectedAndHowManyQuotesItHas(t *testing.T) {
	s := article(t, wide)
	assert.Empty(t, s.Brief())
	for i := range s.m.Nodes {
		n := &s.m.Nodes[i]
		s.choose(s.nodeID(n.ID))
		first, rest, _ := strings.Cut(s.Brief(), "\n")
		assert.True(t, strings.HasPrefix(first, n.Name+", "+s.kindLabel(seeds.OnNode, n.Kind)+": "+s.words.Outline.Quotes.Of(len(n.Quotes))), first)
		assert.Empty(t, rest)
		assert.Equal(t, n.ID, s.Choice().Under)
	}
	for i := range s.m.Links {
		l := &s.m.Links[i]
		s.choose(s.linkID(l.ID))
		brief := s.Brief()
		assert.Contains(t, brief, s.words.Outline.Quotes.Of(len(l.Quotes))+".\n")
		assert.Contains(t, brief, s.m.Quote(l.Quotes[0]).Exact)
		assert.Contains(t, brief, s.words.Standing(l.Not, l.Undoes != "", l.Past, string(l.Status)))
		assert.Contains(t, brief, s.voice(l))
		assert.Equal(t, []string{l.ID}, s.Choice().Links)
	}
}

func TestTheBriefFollowsTheQuoteThatIsRead(t *testing.T) {
	s := article(t, wide)
	var l *seeds.Link
	for i := range s.m.Links {
		if len(s.m.Links[i].Quotes) > 1 {
			l = &s.m.Links[i]
			break
		}
	}
	require.NotNil(t, l)
	s.choose(s.linkID(l.ID))
	s.turnPage(1)
	assert.Contains(t, s.Brief(), s.m.Quote(l.Quotes[1]).Exact)
	assert.NotContains(t, s.Brief(), s.m.Quote(l.Quotes[0]).Exact)
	assert.Equal(t, l.Quotes[1], s.Choice().Quote)
}

func TestTheBriefOfATourIsItsWords(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.in.Keys = KeyTour
	s.Step(h.in)
	assert.Equal(t, strings.TrimSpace(s.Told()), s.Brief())
}

func BenchmarkOutline(b *testing.B) {
	s := article(b, wide)
	for b.Loop() {
		o := s.Outline()
		for i := range o.Len() {
			_, _ = o.Branch(o.Node(i).ID)
		}
	}
}
