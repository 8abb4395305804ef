//go:build !js

package twin

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"citemap/assets"
	"citemap/seeds"
)

// cut writes the blocks of the document of a map: each piece in brackets if it
// is marked, with the anchors that it bears before it and the claims that are
// cited behind.
func cut(m *seeds.Map) []string {
	tw := newTwin(m, assets.English(), "")
	var lines []string
	for _, b := range tw.documents()[0].Blocks {
		var line strings.Builder
		for _, p := range b.Pieces {
			for _, c := range p.Cites {
				fmt.Fprintf(&line, "^%s", c.Text)
			}
			for _, id := range append([]string{p.First}, p.Rest...) {
				if id != "" {
					fmt.Fprintf(&line, "#%s ", id)
				}
			}
			if p.Marked {
				fmt.Fprintf(&line, "[%s]", p.Text)
			} else {
				line.WriteString(p.Text)
			}
		}
		lines = append(lines, line.String())
	}
	return lines
}

// over is a map of one text with quotes at the places given, each of which one
// claim rests on.
func over(text string, places ...[2]int) *seeds.Map {
	m := &seeds.Map{
		Documents: []seeds.Document{{ID: "d", File: "d.txt", Text: seeds.NewText(text)}},
		Nodes:     []seeds.Node{{ID: "n", Name: "N", Kind: "idea"}, {ID: "o", Name: "O", Kind: "idea"}},
	}
	for i, at := range places {
		id := fmt.Sprintf("q%d", i+1)
		m.Quotes = append(m.Quotes, seeds.Quote{ID: id, Document: "d", Start: at[0], End: at[1], Exact: m.Documents[0].Text.Slice(at[0], at[1])})
		m.Links = append(m.Links, seeds.Link{ID: "l" + id, Source: "n", Target: "o", Kind: "oil", Status: seeds.Stated, Quotes: []string{id}})
	}
	m.Reindex()
	return m
}

func TestPassagesAreMarked(t *testing.T) {
	for _, c := range []struct {
		name   string
		text   string
		quotes [][2]int
		want   []string
	}{
		{"none", "abc", nil, []string{"abc"}},
		{"one", "abcdef", [][2]int{{2, 4}}, []string{"ab#q1 [cd]^1ef"}},
		{"all", "abc", [][2]int{{0, 3}}, []string{"#q1 [abc]^1"}},
		{"side by side", "abcd", [][2]int{{0, 2}, {2, 4}}, []string{"#q1 [ab]^1#q2 [cd]^2"}},
		{"nested", "abcdef", [][2]int{{0, 6}, {2, 4}}, []string{"#q1 [ab]#q2 [cd]^2[ef]^1"}},
		{"crossing", "abcdef", [][2]int{{0, 4}, {2, 6}}, []string{"#q1 [ab]#q2 [cd]^1[ef]^2"}},
		{"the same", "abcd", [][2]int{{1, 3}, {1, 3}}, []string{"a#q1 #q2 [bc]^1^2d"}},
		{"across paragraphs", "ab\ncd\nef", [][2]int{{1, 7}}, []string{"a#q1 [b]", "[cd]", "[e]^1f"}},
		{"with the newline", "ab\ncd", [][2]int{{0, 3}, {2, 5}}, []string{"#q1 [ab]^1", "#q2 [cd]^2"}},
		{"only white space", "ab\n \ncd", [][2]int{{2, 4}}, []string{"ab", "#q1 ^1cd"}},
		{"white space at the end", "ab\n\n", [][2]int{{2, 4}}, []string{"ab#q1 ^1"}},
		{"nothing but white space", " \n", [][2]int{{0, 1}}, []string{"#q1 ^1"}},
		{"astral letters", "𝒶𝒷𝒸", [][2]int{{1, 2}}, []string{"𝒶#q1 [𝒷]^1𝒸"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := cut(over(c.text, c.quotes...))
			for i := range got {
				got[i] = strings.ReplaceAll(got[i], "^1#q1 ", "#q1 ^1") // an empty one ends where it starts
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// Whatever the quotes, the text is all there, and each quote has its anchor.
func TestMarkingChangesNoWord(t *testing.T) {
	m := small()
	tw := newTwin(m, assets.English(), "")
	var text strings.Builder
	anchors := make(map[string]int)
	for _, b := range tw.documents()[0].Blocks {
		for _, p := range b.Pieces {
			text.WriteString(p.Text)
			for _, id := range append([]string{p.First}, p.Rest...) {
				anchors[id]++
			}
		}
	}
	assert.Equal(t, strings.ReplaceAll(reading, "\n", ""), text.String())
	for i := range m.Quotes {
		assert.Equal(t, 1, anchors[tw.anchors.quotes[m.Quotes[i].ID]], m.Quotes[i].ID)
	}
}

func TestTextLeadsToTheClaims(t *testing.T) {
	page := written(t, small())
	says(t, page, `<mark id="q1">Arland sold over 40 </mark><mark id="q2">drones to Borland</mark>`+
		`<sup><a href="#sale" aria-label="claim 1">1</a></sup><mark> in July </mark><mark id="Quote-sale">2022</mark>`)
	says(t, page, `<h4 id="letter-p2" dir="auto"><mark>How it ended</mark></h4>`)
	says(t, page, "She says it in another letter.</bdi></span></p>")
}

// A passage that only nodes rest on leads to them.
func TestTextLeadsToNodesWhereNoClaimIs(t *testing.T) {
	m := over("abc", [2]int{0, 3})
	m.Links, m.Nodes[0].Quotes = nil, []string{"q1"}
	m.Reindex()
	says(t, written(t, m), `<mark id="q1">abc</mark><sup><a href="#n">N</a></sup>`)
}

func TestQuotesKnowTheirParagraph(t *testing.T) {
	tw := newTwin(small(), assets.English(), "")
	tw.documents()
	assert.Equal(t, map[string]int{"q1": 1, "q2": 1, "q3": 3, "q4": 3, "sale": 1}, tw.paragraph)
}

func TestHeadingsAreFound(t *testing.T) {
	long := strings.Repeat("and so on ", 20) + "."
	blocks := blocksOf(seeds.NewText(strings.Join([]string{"Saving Assad", long, "A short sentence.", long, "One", "Two", long, "The end"}, "\n")))
	var headings []bool
	for _, b := range blocks {
		headings = append(headings, b.Heading)
	}
	assert.Equal(t, []bool{true, false, false, false, false, true, false, false}, headings)
}

func TestEmptyLinesPartParagraphs(t *testing.T) {
	text := seeds.NewText("\ufeffone\r\ntwo\r\n\r\n  three \nfour\n")
	var got []string
	for _, b := range blocksOf(text) {
		got = append(got, text.Slice(b.start, b.end))
	}
	assert.Equal(t, []string{"\ufeffone\r\ntwo", "three \nfour"}, got)
	assert.Len(t, blocksOf(seeds.NewText("one\ntwo\n\n")), 2, "without them, every line is one")
}

func TestVeryLongQuotesAreShortenedWhereTheyAreCited(t *testing.T) {
	m := over(strings.Repeat("word ", 1000), [2]int{0, 4999})
	page := written(t, m)
	says(t, page, "word […]”</p></blockquote>")
	says(t, page, strings.Repeat("word ", 999)+"word</mark>")
}
