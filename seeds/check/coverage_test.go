package check

import (
	"testing"

	"citemap/seeds"

	"github.com/stretchr/testify/assert"
)

// quoted puts quotes into a map of one document, each on a node of its own: the
// first place of its words in the text.
func quoted(m *seeds.Map, exact ...string) {
	d := &m.Documents[0]
	finder := seeds.NewFinder(d.Text)
	for _, words := range exact {
		start := finder.All(words)[0]
		m.Quotes = append(m.Quotes, seeds.Quote{ID: words, Document: d.ID, Exact: words, Start: start, End: start + len([]rune(words))})
		m.Nodes = append(m.Nodes, seeds.Node{ID: "of " + words, Quotes: []string{words}})
	}
	m.Reindex()
}

// covered is the coverage of a map's only document.
func covered(m *seeds.Map) Coverage {
	d := &m.Documents[0]
	return Cover(m, d, Sentences(d.Text))
}

func TestASentenceIsCitedByAWord(t *testing.T) {
	const text = "A Heading\nIran gave drones. Russia took them. “So it was.” The end, then."
	for _, c := range []struct {
		quote   string
		uncited []string
	}{
		{"Iran gave drones. Russia took them. “So it was.” The end, then.", nil},
		{"drones", []string{"Russia took them.", "“So it was.”", "The end, then."}},
		{"drones. ", []string{"Russia took them.", "“So it was.”", "The end, then."}},
		{"drones. Rus", []string{"Russia took them.", "“So it was.”", "The end, then."}},
		{"drones. Russia", []string{"“So it was.”", "The end, then."}},
		{"em. “So it was.” The end", []string{"Iran gave drones.", "Russia took them."}},
		{". “", []string{"Iran gave drones.", "Russia took them.", "“So it was.”", "The end, then."}},
		{"Heading", []string{"Iran gave drones.", "Russia took them.", "“So it was.”", "The end, then."}},
	} {
		m := mapOf(text)
		quoted(m, c.quote)
		got := covered(m)
		assert.Equal(t, c.uncited, printed(m.Documents[0].Text, got.Uncited), c.quote)
		assert.Equal(t, []string{"A Heading"}, printed(m.Documents[0].Text, got.Headings))
		assert.Equal(t, 4, got.Sentences)
		assert.Equal(t, 4-len(c.uncited), got.Cited)
		assert.InDelta(t, float64(4-len(c.uncited))/4, got.Share(), 1e-12)
	}
}

func TestAChineseWordIsACharacter(t *testing.T) {
	m := mapOf("伊朗合作。俄罗斯同意。")
	quoted(m, "朗合作。俄")
	assert.Equal(t, 2, covered(m).Cited)
}

func TestOnlyQuotesThatSomethingRestsOnCite(t *testing.T) {
	const text = "One here. Two here. Three here. Four here. Five here."
	m := mapOf(text)
	quoted(m, "One here", "Two here", "Three here", "Four here", "Five here")
	m.Nodes = []seeds.Node{{ID: "a", Quotes: []string{"One here"}}}
	m.Links = []seeds.Link{{ID: "l", Source: "a", Target: "a", Quotes: []string{"Two here"}}}
	m.Chapters = []seeds.Chapter{{ID: "c", Start: "Four here", Steps: []seeds.Step{{Quote: "Three here"}}}}
	m.Reindex()
	d := &m.Documents[0]
	assert.Equal(t, []string{"Four here.", "Five here."}, printed(d.Text, covered(m).Uncited))

	m.Quotes[0].Start++
	assert.Equal(t, []string{"One here.", "Four here.", "Five here."}, printed(d.Text, covered(m).Uncited), "a quote that does not stand")
	m.Quotes[1].Document = "other"
	assert.Equal(t, 1, covered(m).Cited, "a quote of another document")
}

func TestADocumentWithoutSentencesIsCovered(t *testing.T) {
	c := covered(mapOf("Only a heading"))
	assert.Zero(t, c.Sentences)
	assert.Equal(t, 1.0, c.Share())
}
