package search

import (
	"fmt"
	"strings"
	"testing"

	"citemap/seeds"
	"citemap/seeds/defiance"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const story = `How It Began

Norland’s chancellor, Zoë Ångström, sells crude oil to Sudland. The oil goes by sea.
“We have nothing to hide,” said Zelensky. Its co-belligerents flew the Su-35 over the U.S. base.
The treaty of 1999 was signed in 北京大学 by Sudland and Norland.
`

// small is a map of the story.
func small(t testing.TB) *seeds.Map {
	t.Helper()
	m := &seeds.Map{
		Documents: []seeds.Document{{ID: "story", Text: seeds.NewText(story)}},
		Nodes: []seeds.Node{
			{ID: "coast", Name: "Sudland Coast", Kind: "place", Weight: 3},
			{ID: "sudland", Name: "Sudland", Kind: "country", Weight: 2, Aliases: []string{"Sudville", "南国"}},
			{ID: "norland", Name: "Norland", Kind: "country", Weight: 3, Aliases: []string{"Norport", "the Crown"}},
			{ID: "zoe", Name: "Zoë Ångström", Kind: "leader", Weight: 2, Aliases: []string{"Ayatollah Ali"}},
			{ID: "oil", Name: "Crude oil", Kind: "commodity", Weight: 1},
			{ID: "zelenskyy", Name: "Zelenskyy", Kind: "person", Weight: 1},
			{ID: "northern", Name: "Northern Front", Kind: "group", Weight: 2},
		},
		Links: []seeds.Link{
			{ID: "sale", Source: "norland", Target: "sudland", Kind: "oil", Label: "sales", Cargo: []string{"oil"}, Weight: 2,
				Quantity: &seeds.Quantity{Text: "300,000 barrels"}},
			{ID: "led", Source: "zoe", Target: "norland", Kind: "leads", Label: "rules", Weight: 3},
		},
	}
	for i, words := range []string{
		"sells crude oil", "Zoë Ångström, sells crude oil to Sudland", "“We have nothing to hide,” said Zelensky", "The treaty of 1999",
	} {
		before, _, found := strings.Cut(story, words)
		require.True(t, found, words)
		start := len([]rune(before))
		m.Quotes = append(m.Quotes, seeds.Quote{
			ID: fmt.Sprintf("q%d", i+1), Document: "story", Exact: words, Start: start, End: start + len([]rune(words)),
		})
	}
	m.Quotes[2].Speaker = "zelenskyy"
	m.Reindex()
	return m
}

// described is what the links of a map are called.
func described(m *seeds.Map) func(int) string {
	return func(i int) string {
		l := &m.Links[i]
		return m.Node(l.Source).Name + " → " + m.Node(l.Target).Name + ": " + l.Label
	}
}

// told is a hit in one line, with what matched in brackets.
func told(h Hit) string {
	shown := h.Text
	if h.As != "" {
		shown = h.As
	}
	letters, at := []rune(shown), 0
	var b strings.Builder
	for _, r := range h.Marks {
		b.WriteString(string(letters[at:r.Start]) + "[" + string(letters[r.Start:r.End]) + "]")
		at = r.End
	}
	b.WriteString(string(letters[at:]))
	name := []string{Node: "node", Link: "link", Quote: "quote", Sentence: "sentence"}[h.Kind]
	if h.Heading {
		name = "heading"
	}
	line := strings.Join(strings.Fields(name+" "+h.ID), " ") + ": "
	if h.As != "" {
		line += h.Text + " = "
	}
	return line + b.String()
}

func all(hits []Hit) []string {
	lines := []string{}
	for _, h := range hits {
		lines = append(lines, told(h))
	}
	return lines
}

const hide = "“We have nothing to hide,” said "

func TestFind(t *testing.T) {
	x := New(small(t), described(small(t)))
	for query, want := range map[string][]string{
		"":          {},
		" \n—?! ":   {},
		"xyzzy":     {},
		"norport":   {"node norland: Norland = [Norport]", "link led: Zoë Ångström → Norland: rules = [Norport]", "link sale: Norland → Sudland: sales = [Norport]"},
		"AYATOLLAH": {"node zoe: Zoë Ångström = [Ayatollah] Ali", "link led: Zoë Ångström → Norland: rules = [Ayatollah] Ali"},
		"angstrom":  {"node zoe: Zoë [Ångström]", "link led: Zoë [Ångström] → Norland: rules", "quote q2: Zoë [Ångström], sells crude oil to Sudland"},
		"A\u030Angstro\u0308m zoe": {
			"node zoe: [Zoë] [Ångström]", "link led: [Zoë] [Ångström] → Norland: rules", "quote q2: [Zoë] [Ångström], sells crude oil to Sudland",
		},
		"oil sudland": {
			"quote q2: Zoë Ångström, sells crude [oil] to [Sudland]",
			"link sale: Norland → Sudland: sales = [oil]",
		},
		"zelensky":           {"quote q3: " + hide + "[Zelensky]", "node zelenskyy: [Zelensky]y"},
		"Zelenskyy":          {"node zelenskyy: [Zelenskyy]", "quote q3: " + hide + "Zelensky = [Zelenskyy]"},
		"nothign":            {"quote q3: “We have [nothing] to hide,” said Zelensky"},
		"ZELNSKYY":           {"node zelenskyy: [Zelenskyy]", "quote q3: " + hide + "Zelensky = [Zelenskyy]"},
		"US base":            {"sentence: Its co-belligerents flew the Su-35 over the [U.S.] [base]."},
		"u.s.":               {"sentence: Its co-belligerents flew the Su-35 over the [U.S.] base."},
		"su35":               {"sentence: Its co-belligerents flew the [Su-35] over the U.S. base."},
		"belliger":           {"sentence: Its co-[belliger]ents flew the Su-35 over the U.S. base."},
		"lliger":             {"sentence: Its co-be[lliger]ents flew the Su-35 over the U.S. base."},
		"京大":                 {"sentence: The treaty of 1999 was signed in 北[京大]学 by Sudland and Norland."},
		"南":                  {"node sudland: Sudland = [南]国", "link sale: Norland → Sudland: sales = [南]国"},
		"commodity":          {"node oil: Crude oil = [commodity]"},
		"300,000":            {"link sale: Norland → Sudland: sales = [300],[000] barrels"},
		"300000 b":           {"link sale: Norland → Sudland: sales = [300,000] [b]arrels"},
		"began":              {"heading: How It [Began]"},
		"sea":                {"sentence: The oil goes by [sea]."},
		"1998":               {},
		"treaty xyzzy":       {"quote q4: The [treaty] of 1999"},
		"treaty xyzzy plugh": {},
	} {
		assert.Equal(t, want, all(x.Find(query, 20)), "%q", query)
	}
}

func TestTheBetterComeFirst(t *testing.T) {
	x := New(small(t), described(small(t)))
	assert.Equal(t, []string{
		"node sudland: [Sudland]",     // all of the name
		"node coast: [Sudland] Coast", // heavier, but more than what is sought
		"link sale: Norland → [Sudland]: sales",
		"quote q2: Zoë Ångström, sells crude oil to [Sudland]",
		"sentence: The treaty of 1999 was signed in 北京大学 by [Sudland] and Norland.",
	}, all(x.Find("Sudland", 9)))
	assert.Equal(t, []string{
		"node norland: [Nor]land", "node northern: [Nor]thern Front",
		"link led: Zoë Ångström → [Nor]land: rules", "link sale: [Nor]land → Sudland: sales",
	}, all(x.Find("nor", 4)), "the heavier")
	assert.Equal(t, []string{"node northern: [North]ern Front"}, all(x.Find("north", 1)), "what begins so before what is alike")
	assert.Len(t, x.Find("o", 3), 3)
	assert.Empty(t, x.Find("norland", 0))
	assert.Empty(t, x.Find("norland", -1))
}

func TestAWordOfTheMapIsNoSlip(t *testing.T) {
	m := &seeds.Map{Nodes: []seeds.Node{{ID: "n", Name: "Iran"}, {ID: "q", Name: "Iraq"}}}
	m.Reindex()
	x := New(m, nil)
	assert.Equal(t, []string{"node n: [Iran]"}, all(x.Find("iran", 9)))
	assert.Equal(t, []string{"node n: [Iran]", "node q: [Iraq]"}, all(x.Find("irax", 9)))
}

func TestTheBestOfManyIsFound(t *testing.T) {
	m := &seeds.Map{}
	for i := range 100 {
		m.Nodes = append(m.Nodes, seeds.Node{ID: fmt.Sprint(i), Name: fmt.Sprint("Port ", i), Weight: 1 + i/50})
	}
	m.Nodes[99].Weight = 3
	m.Reindex()
	assert.Equal(t, []string{"node 99: [Port] 99", "node 50: [Port] 50"}, all(New(m, nil).Find("port", 2)))
}

func TestPassagesStandWhereTheyAreFound(t *testing.T) {
	m := small(t)
	x := New(m, described(m))
	for _, query := range []string{"oil", "zelensky", "treaty", "began", "base"} {
		for _, h := range x.Find(query, 20) {
			if h.Kind == Quote || h.Kind == Sentence {
				assert.Equal(t, h.Text, m.Document(h.Document).Text.Slice(h.Start, h.End), query)
			}
		}
	}
	lines := strings.Join(all(x.Find("crude", 20)), "\n")
	assert.Contains(t, lines, "quote q1")
	assert.NotContains(t, lines, "quote q2", "which matches at the same place")
	assert.NotContains(t, lines, "sentence", "which does too")
	assert.NotContains(t, strings.Join(all(x.Find("hide", 20)), "\n"), "sentence", "the quote is all of it")
}

func TestCommonWordsDoNotHideNames(t *testing.T) {
	m := &seeds.Map{Nodes: []seeds.Node{{ID: "states", Name: "United States", Weight: 3}, {ID: "not", Name: "Other States", Weight: 3}}}
	m.Documents = []seeds.Document{{ID: "d", Text: seeds.NewText(strings.Repeat("It is the last.\n", 30) + "All of the United States.\nUnited States, then.\n")}}
	m.Reindex()
	x := New(m, func(int) string { return "" })
	assert.Equal(t, []string{
		"node states: [United] [States]", "sentence: All of [the] [United] [States].", "sentence: [United] [States], then.",
	}, all(x.Find("the united states", 9)))
	assert.Equal(t, "sentence: It is [the] last.", told(x.Find("the", 1)[0]), "alone it is what is sought")
}

func TestTheSameQueryFindsTheSame(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	used, fresh := New(m, described(m)), New(m, described(m))
	want := all(fresh.Find("russia drones", 30))
	for _, query := range []string{"china", "zzz", "russia drones", "the", "russia drones"} {
		used.Find(query, 30)
	}
	assert.Equal(t, want, all(used.Find("russia drones", 30)))
	for _, s := range used.scores {
		require.Zero(t, s, "a score is left from the last query")
	}
}

func TestTheBuiltInMap(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	x := New(m, described(m))
	for query, id := range map[string]string{
		"Moscow": "russia", "tehran": "iran", "chi": "china", "rusia": "russia", "irna": "iran", "Pútin": "putin", "vladmir putin": "putin",
		"iran's": "iran", "Russia": "russia",
	} {
		hits := x.Find(query, 5)
		require.NotEmpty(t, hits, query)
		assert.Equal(t, id, hits[0].ID, query)
		assert.Equal(t, Node, hits[0].Kind, query)
	}
	hits := x.Find("oil china", 5)
	require.NotEmpty(t, hits)
	assert.Equal(t, Link, hits[0].Kind)
}

func TestFindMakesNoGarbage(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	x := New(m, described(m))
	for _, query := range []string{"moscow", "the oil of chnia", "r", "sanctons"} {
		x.Find(query, 20)
		assert.Zero(t, testing.AllocsPerRun(20, func() { x.Find(query, 20) }), query)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "Iran's", "U.S.", "oil chnia", "“Su-35", "北京 ß", "l'x-y.z", "\xff\xfe", "e\u0301\u0301", "ـ-ـ", "a\u200cb", "1,2.3", "İı"} {
		f.Add(s, "The U.S.-led ‘order’ of l’Ordre.\nßtraße, æther; x\u0301-y\u0301! 北京大学。"+s)
	}
	f.Fuzz(func(t *testing.T, query, text string) {
		m := small(t)
		m.Documents[0].Text = seeds.NewText(text)
		m.Nodes[0].Name, m.Nodes[1].Aliases = text, []string{query, text}
		m.Quotes = append(m.Quotes, seeds.Quote{ID: "q", Document: "story", Exact: text, End: len([]rune(text))})
		x := New(m, described(m))
		for _, query := range []string{query, text} {
			for _, h := range x.Find(query, 10) {
				shown, last := h.Text, -1
				if h.As != "" {
					shown = h.As
				}
				for _, r := range h.Marks {
					require.Less(t, last, r.Start, "in order and apart")
					require.Less(t, r.Start, r.End)
					last = r.End
				}
				require.LessOrEqual(t, last, len([]rune(shown)))
			}
		}
	})
}
