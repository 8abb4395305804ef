package check

import (
	"fmt"
	"strings"
	"testing"

	"citemap/seeds"

	"github.com/stretchr/testify/assert"
)

// suggested are the pairs of a map, each with the sentences that name it.
func suggested(m *seeds.Map) []string {
	sentences := map[string][]Span{}
	for _, d := range m.Documents {
		sentences[d.ID] = Sentences(d.Text)
	}
	all := []string{}
	for _, p := range Suggest(m, Mentioned(m), sentences) {
		line := p.A + "+" + p.B
		for _, s := range p.Sentences {
			line += fmt.Sprintf(" %s:%s", s.Document, m.Document(s.Document).Text.Slice(s.Start, s.End))
		}
		all = append(all, line)
	}
	return all
}

func TestPairsThatNoLinkJoinsAreSuggested(t *testing.T) {
	m := mapOf("China and Iran\nIran met China. Fars met Iran, Iran said. China met Iran. China, Fars!", "Iran", "China", "Fars")
	m.Documents = append(m.Documents, seeds.Document{ID: "e", Text: seeds.NewText("Fars is not China.")})
	m.Reindex()
	assert.Equal(t, []string{
		"Iran+China d:Iran met China. d:China met Iran.",
		"China+Fars d:China, Fars! e:Fars is not China.",
		"Iran+Fars d:Fars met Iran, Iran said.",
	}, suggested(m), "the heading counts for nothing")
}

func TestWhatALinkJoinsIsNotSuggested(t *testing.T) {
	const text = "A1 met B1 with C1 over D1, as E1 and F1 said."
	joined := seeds.Link{ID: "l", Source: "B1", Target: "A1", With: []string{"C1"}, Cargo: []string{"D1"}, By: []string{"E1", "unnamed", "F2"}}
	m := mapOf(text, "A1", "B1", "C1", "D1", "E1")
	assert.Len(t, suggested(m), 10)
	m.Links = []seeds.Link{joined}
	m.Reindex()
	assert.Empty(t, suggested(m))
	m = mapOf(text, "A1", "B1", "C1", "D1", "E1", "F1")
	m.Links = []seeds.Link{joined}
	m.Nodes[5].Of = "C1"
	m.Reindex()
	assert.Equal(t, []string{"A1+F1 d:" + text, "B1+F1 d:" + text, "D1+F1 d:" + text, "E1+F1 d:" + text}, suggested(m))
}

func TestOneNameOfTwoNodesIsNoPair(t *testing.T) {
	m := mapOf("Khamenei spoke.", "old", "young")
	m.Nodes[0].Aliases, m.Nodes[1].Aliases = []string{"Khamenei"}, []string{"Khamenei"}
	assert.Empty(t, suggested(m))
	m.Documents[0].Text = seeds.NewText("Khamenei met Khamenei.")
	assert.Len(t, suggested(m), 1)
}

func TestAListIsNoSentence(t *testing.T) {
	var ids []string
	for i := range mostNamed + 1 {
		ids = append(ids, fmt.Sprintf("N%d", i))
	}
	assert.Empty(t, suggested(mapOf(strings.Join(ids, ", ")+".", ids...)))
	assert.Len(t, suggested(mapOf(strings.Join(ids[1:], ", ")+".", ids...)), mostNamed*(mostNamed-1)/2)
}

func TestNamesWithoutANodeAreListed(t *testing.T) {
	for text, want := range map[string][]string{
		"The gulf is the Persian Gulf. Yet the Persian Gulf’s oil is Iran’s.":                  {"Persian Gulf 2 16"},
		"He told the Ministries of Interior, the U.N., (IRGC) and Su-35 crews.":                {"Ministries of Interior 1 12", "U.N. 1 40", "IRGC 1 47", "Su-35 1 57"},
		"Suddenly he left. Tunisia fell. He saw Tunisia. The Arab Spring came, and the spring": {"Tunisia 2 18", "Arab Spring 1 52"},
		"She said, “The end is near,” and “Islamic Awakening” and the “Few.”":                  {"Islamic Awakening 1 34"},
		"So Iran-backed men and Iran and I met A and B-52s in Iranian Fars.":                   {"B-52s 1 44", "Iranian Fars 1 53"},
		"One of Iran’s men and one.":             {},
		"伊朗和俄罗斯合作。":                              {},
		"So said Nicola\u0301s of Caracas.":      {"Nicola\u0301s of Caracas 1 8"},
		"A Heading Of Capitals\nAnd he goes on.": {},
	} {
		m := mapOf(text, "Iran")
		got := []string{}
		for _, term := range Unlisted(m.Documents[0].Text, Sentences(m.Documents[0].Text), m) {
			assert.Equal(t, term.Words, m.Documents[0].Text.Slice(term.First.Start, term.First.End))
			got = append(got, fmt.Sprintf("%s %d %d", term.Words, term.Count, term.First.Start))
		}
		assert.Equal(t, want, got, text)
	}
}

func TestTheArticleHasNamesWithoutANode(t *testing.T) {
	text := article(t)
	m := mapOf(text.String(), "Iran", "Russia")
	terms := map[string]int{}
	for _, term := range Unlisted(text, Sentences(text), m) {
		terms[term.Words] = term.Count
	}
	for words, count := range map[string]int{"Middle East": 7, "Persian Gulf": 1, "Islamic Revolutionary Guard Corps": 1, "Ottoman Empire": 1, "Iran": 0, "Russia": 0, "Historically": 0, "Both": 0} {
		assert.Equal(t, count, terms[words], words)
	}
}
