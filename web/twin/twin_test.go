//go:build !js

package twin

import (
	"bytes"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/seeds"
)

// reading is a text of two paragraphs, a heading and some odd white space.
const reading = "Arland sold over 40 drones to Borland in July 2022.\n" +
	"How it ended\n" +
	"Cora Dell, who rules Arland, said “we never sold a thing”, and in the summer of 2015 had signed a deal for jets " +
	"that Borland’s council did not want. What became of it nobody wrote down, then or later, in either of the two.\n\n"

// cited is a quote of a text at the first place where its words stand.
func cited(id, text, exact string) seeds.Quote {
	before, _, found := strings.Cut(text, exact)
	if !found {
		panic("the text does not say " + exact)
	}
	start := len([]rune(before))
	return seeds.Quote{ID: id, Document: "letter", Exact: exact, Start: start, End: start + len([]rune(exact))}
}

// small is a map with one of everything.
func small() *seeds.Map {
	m := &seeds.Map{
		Title: "A sale", Summary: "Who sold what.", Language: "en-GB", URL: "https://example.org/map",
		Documents: []seeds.Document{{
			ID: "letter", Title: "A letter", File: "letter.txt", Language: "en", Author: "Ann Onym", Published: "2023",
			URL: "https://example.org/letter", Text: seeds.NewText(reading),
		}},
		Kinds: []seeds.Kind{{ID: "rumour", On: seeds.OnNode, Label: "Rumours"}},
		Nodes: []seeds.Node{
			{ID: "arland", Name: "Arland", Kind: "country", Aliases: []string{"Ar-Land", "Árland"}, Quotes: []string{"q1"}},
			{ID: "borland", Name: "Borland", Kind: "country", Summary: "The buyer.", Quotes: []string{"q1"}},
			{ID: "dell", Name: "Cora Dell", Kind: "leader", Of: "arland", Quotes: []string{"q3"}},
			{ID: "drone", Name: "drone", Kind: "weapon", When: "2022-07", Dated: "July 2022"},
			{ID: "talk", Name: "talk", Kind: "rumour"},
		},
		Links: []seeds.Link{
			{ID: "deal", Source: "dell", Target: "borland", Kind: "agreement", Label: "jets", Directed: true,
				Status: seeds.Agreed, When: "2015-22", Dated: "the summer of 2015", Quotes: []string{"q4"}},
			{ID: "sale", Source: "arland", Target: "borland", Kind: "arms", Label: "drones", Directed: true, Status: seeds.Stated,
				When: "2022-07", Dated: "July 2022", Cargo: []string{"drone"}, Quotes: []string{"q1", "q2"},
				Quantity: &seeds.Quantity{Text: "over 40", Bound: "over", Value: 40, Unit: "drones", Of: "its stock"}},
			{ID: "arland", Source: "dell", Target: "borland", Kind: "statement", Directed: true, Status: seeds.Stated,
				View: seeds.Said, By: []string{"dell", "unnamed"}, Not: true, Undoes: "sale", Quotes: []string{"q3"}},
			{ID: "both", Source: "arland", With: []string{"borland"}, Target: "borland", Kind: "rivalry", Status: seeds.Stated, Past: true},
		},
		Chapters: []seeds.Chapter{{ID: "letter", Title: "The sale", Start: "q1", Steps: []seeds.Step{
			{Title: "It begins", Text: "A sale is told.", Notes: "SPEAK SLOWLY", Nodes: []string{"arland"}, Links: []string{"sale"}, Quote: "q1"},
			{},
		}}},
	}
	m.Quotes = []seeds.Quote{
		cited("q1", reading, "Arland sold over 40 drones to Borland"),
		cited("q2", reading, "drones to Borland in July 2022"),
		cited("q3", reading, "we never sold a thing"),
		cited("q4", reading, "in the summer of 2015 had signed a deal for jets"),
		cited("sale", reading, "2022.\nHow it ended\nCora Dell"),
	}
	m.Quotes[2].Speaker, m.Quotes[2].Note = "dell", "She says it in another letter."
	m.Reindex()
	return m
}

// written is a map as a page.
func written(t testing.TB, m *seeds.Map) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, m, Options{}))
	return b.String()
}

// says checks that a page has a stretch of HTML, and shows that alone if not.
func says(t testing.TB, page, html string) {
	t.Helper()
	assert.True(t, strings.Contains(page, html), "not on the page: %s", html)
}

// keepsQuiet checks that a page has no stretch of HTML.
func keepsQuiet(t testing.TB, page, html string) {
	t.Helper()
	assert.False(t, strings.Contains(page, html), "on the page: %s", html)
}

// all are the first groups of what an expression finds.
func all(expression, page string) []string {
	var found []string
	for _, match := range regexp.MustCompile(expression).FindAllStringSubmatch(page, -1) {
		found = append(found, match[1])
	}
	return found
}

func idsOf(page string) []string { return all(`<[^>]*\sid="([^"]*)"`, page) }

func TestTwinHasAnAnchorForEverythingOnce(t *testing.T) {
	m := small()
	ids := idsOf(written(t, m))
	sorted := slices.Sorted(slices.Values(ids))
	assert.Equal(t, sorted, slices.Compact(slices.Clone(sorted)), "an id stands twice")
	for i := range m.Nodes {
		assert.Contains(t, ids, m.Nodes[i].ID)
	}
	want := []string{"deal", "sale", "both", "q1", "q2", "q3", "q4", "letter", // their own
		"Link-arland", "Quote-sale", "Chapter-letter", // taken
		"letter-p1", "letter-p2", "letter-p3", "letter-s1", "letter-s2"}
	assert.Subset(t, ids, want)
}

func TestTwinLeadsNowhereThatIsNotThere(t *testing.T) {
	page := written(t, small())
	ids := idsOf(page)
	links := append(all(`href="#([^"]*)"`, page), all(`cite="#([^"]*)"`, page)...)
	links = append(links, all(`aria-labelledby="([^"]*)"`, page)...)
	require.NotEmpty(t, links)
	for _, link := range links {
		to, err := url.PathUnescape(link)
		require.NoError(t, err)
		assert.Contains(t, ids, to)
	}
}

func TestTwinIsTheSameEveryTime(t *testing.T) {
	once := written(t, small())
	for range 5 {
		require.Equal(t, once, written(t, small()))
	}
}

// Every element that is opened is closed, in order.
func TestTwinIsWellFormed(t *testing.T) {
	var open []string
	page := written(t, small())
	for _, tag := range regexp.MustCompile(`</?[a-z][a-z0-9]*`).FindAllString(page, -1) {
		name := strings.Trim(tag, "</")
		switch {
		case slices.Contains([]string{"meta", "img", "source"}, name):
		case strings.HasPrefix(tag, "</"):
			require.NotEmpty(t, open)
			require.Equal(t, open[len(open)-1], name)
			open = open[:len(open)-1]
		default:
			open = append(open, name)
		}
	}
	assert.Empty(t, open)
	assert.True(t, strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang=\"en-GB\" dir=\"ltr\">"))
}

func TestTwinKeepsThePresentersNotes(t *testing.T) {
	keepsQuiet(t, written(t, small()), "SPEAK SLOWLY")
}

func TestTwinSaysNothingOfWhatIsNotKnown(t *testing.T) {
	m := small()
	d := &m.Documents[0]
	d.Title, d.Author, d.Published, d.URL = "", "", "", ""
	m.URL, m.Summary, m.Chapters = "", "", nil
	page, words := written(t, m), assets.English().Twin
	for _, word := range []string{words.Publisher, words.Address, words.Chapters, words.Living, words.Source, `name="description"`} {
		keepsQuiet(t, page, word)
	}
	says(t, page, `<h3 id="letter" dir="auto">letter.txt</h3>`)
	says(t, page, `<blockquote cite="#q3" lang="en"`)
}

func TestTwinCitesTheSource(t *testing.T) {
	page := written(t, small())
	says(t, page, `<blockquote cite="https://example.org/letter#:~:text=we%20never%20sold%20a%20thing" lang="en" dir="auto">`)
	says(t, page, `href="https://example.org/letter#:~:text=we%20never%20sold%20a%20thing"`)
}

// What a map says is text, and only addresses of the web are addresses.
func TestTwinTrustsNoMap(t *testing.T) {
	const script = `<script>alert(1)</script>`
	const breakout = `"><img src=x onerror=alert(1)>`
	m := small()
	m.Title, m.Summary, m.URL = script, breakout, "javascript:alert(1)"
	m.Documents[0].URL, m.Documents[0].Author = "JavaScript:alert(1)", script
	m.Nodes[0].Name, m.Nodes[0].Aliases = script, []string{breakout, "{{.}}"}
	m.Nodes[1].Name, m.Nodes[1].Summary = "روسیه", script
	m.Links[0].Label, m.Links[0].Dated = script, breakout
	m.Quotes[0].Note, m.Quotes[0].Speaker = script, breakout
	m.Documents[0].Language = `en" onclick="alert(1)`
	m.Kinds[0].Label = script
	m.Chapters[0].Steps[0].Text = script
	m.Reindex()
	page := written(t, m)

	keepsQuiet(t, page, "<script")
	keepsQuiet(t, strings.ToLower(page), `"javascript:`)
	for _, tag := range all(`(<[a-z][^>]*>)`, page) {
		assert.NotRegexp(t, `\son[a-z]+=`, regexp.MustCompile(`"[^"]*"`).ReplaceAllString(tag, `""`))
	}
	says(t, page, `<bdi>روسیه</bdi>`)
	says(t, page, "{{.}}")
}

func TestTwinFetchesNothing(t *testing.T) {
	var b bytes.Buffer
	svg := []byte(`<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`)
	require.NoError(t, Write(&b, small(), Options{Poster: svg, DarkPoster: svg}))
	page := b.String()
	assert.Empty(t, all(`<(script|link|iframe|object|embed|base|form|svg)\b`, page))
	assert.Empty(t, all(`(@import|url\()`, page))
	fetched := append(all(`\ssrc="([^"]*)"`, page), all(`\ssrcset="([^"]*)"`, page)...)
	require.Len(t, fetched, 2)
	for _, from := range fetched {
		assert.Regexp(t, `^data:image/svg\+xml;base64,[A-Za-z0-9+/=]+$`, strings.ReplaceAll(from, "&#43;", "+"))
	}
	says(t, page, `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`)
}

func TestTwinOfAMapInALanguageWithoutACatalogue(t *testing.T) {
	m := small()
	m.Language = "ar"
	page := written(t, m)
	says(t, page, `<html lang="ar" dir="rtl">`)
	says(t, page, `<h2 id="Contents-title" lang="en">Contents</h2>`)
	says(t, page, `<span lang="en"> to </span>`)
}

// Where there is a catalogue, what is ours is in the map's language, but for what
// the map itself says.
func TestTwinOfAMapInEachLanguage(t *testing.T) {
	for _, language := range assets.Languages() {
		words, ok := assets.Words(language)
		require.True(t, ok)
		m := small()
		m.Language = language
		page := written(t, m)
		says(t, page, `<html lang="`+language+`"`)
		says(t, page, `<h2 id="Contents-title">`+words.Twin.Contents+`</h2>`)
		says(t, page, words.Statuses["agreed"])
		assert.NotRegexp(t, `[{][a-zA-Z]+[}]`, page)
		if language != "en" {
			keepsQuiet(t, page, ">"+assets.English().Twin.Contents+"<")
			keepsQuiet(t, page, assets.English().Author)
		}
	}
}

// The words can be in another language than the map, and then say so.
func TestTwinInTheReadersLanguage(t *testing.T) {
	var b bytes.Buffer
	words, _ := assets.Words("ru")
	require.NoError(t, Write(&b, small(), Options{Words: words}))
	says(t, b.String(), `<h2 id="Contents-title" lang="ru">`+words.Twin.Contents+`</h2>`)
}

// A page for nothing is still a page.
func TestTwinOfAnEmptyMap(t *testing.T) {
	m := &seeds.Map{}
	m.Reindex()
	page := written(t, m)
	says(t, page, "<title>A map without a title</title>")
	keepsQuiet(t, page, "<table>")
}

// One claim of very many subjects is mentioned by each, but not at length.
func TestTwinStaysSmallWhereAClaimHasManySubjects(t *testing.T) {
	sizes := make([]int, 2)
	for i, n := range []int{1000, 2000} {
		m := &seeds.Map{Links: []seeds.Link{{ID: "all", Source: "n0", Target: "n1", Kind: "oil", Directed: true, Status: seeds.Stated}}}
		for j := range n {
			m.Nodes = append(m.Nodes, seeds.Node{ID: fmt.Sprint("n", j), Name: "Name", Kind: "idea"})
			m.Links[0].With = append(m.Links[0].With, fmt.Sprint("n", j))
		}
		m.Reindex()
		sizes[i] = len(written(t, m))
	}
	assert.Less(t, sizes[1], 5*sizes[0]/2)
}

// The words within another page have no frame, and names of their own there.
func TestTwinWithinAnotherPage(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, Body(&b, small(), Options{}))
	body := b.String()
	for _, frame := range []string{"<html", "<head>", "<body", "<main", "<style", "<meta"} {
		keepsQuiet(t, body, frame)
	}
	says(t, body, `<div id="Map" tabindex="-1">`)
	says(t, body, `<h3 id="Words-arland" dir="auto">Arland</h3>`)
	ids := idsOf(body)
	for _, id := range ids {
		assert.Regexp(t, `^[A-Z]`, id, "names of the page begin with a small letter")
	}
	for _, link := range append(all(`href="#([^"]*)"`, body), all(`cite="#([^"]*)"`, body)...) {
		to, err := url.PathUnescape(link)
		require.NoError(t, err)
		assert.Contains(t, ids, to)
	}
	says(t, written(t, small()), `<h3 id="arland" dir="auto">Arland</h3>`)
}
