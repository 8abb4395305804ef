//go:build !js

package publish

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"html"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/seeds"
	"citemap/seeds/crowd"
)

// parts is a built page: the real one's source, with a small program.
func parts(t *testing.T) fstest.MapFS {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte("program"))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	page, err := os.ReadFile("../page/index.html")
	require.NoError(t, err)
	return fstest.MapFS{
		".gitkeep":        {Data: []byte("the build's")},
		"index.html":      {Data: page},
		"frame.html":      {Data: []byte("<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>citemap</title>\n")},
		"messages.html":   {Data: []byte(`<cite-map id="map" load="eager"></cite-map>`)},
		"page.js":         {Data: []byte(`const a="</SCRIPT><!--<script>",b=1<2;`)},
		"style.css":       {Data: []byte("p{color:red}")},
		"icon.svg":        {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>`)},
		"embed.js":        {Data: []byte("element()")},
		"citemap.wasm.br": {Data: []byte("brotli's")},
		"citemap.wasm.gz": {Data: packed.Bytes()},
	}
}

const hostile = `"'><script>alert(1)</script>&amp;`

// edition is a map whose words would all like to be markup.
func edition() *Edition {
	m := &seeds.Map{
		Title: "A sale " + hostile, Summary: "Who sold what. " + hostile, Language: "fa",
		Nodes: []seeds.Node{{ID: "loader", Name: hostile, Kind: "idea"}, {ID: "citemap", Name: "b", Kind: "idea"}},
		Links: []seeds.Link{{ID: "sale", Source: "loader", Target: "citemap", Kind: "trade", Label: hostile, Directed: true, Status: seeds.Stated}},
	}
	m.Reindex()
	svg := "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<title>It's 100% #1 &amp; روسیه</title></svg>"
	return &Edition{
		Map: m, Poster: []byte(svg), DarkPoster: []byte(strings.Replace(svg, "#1", "#2", 1)), Card: []byte("PNG"),
		Files: map[string][]byte{"map.json": []byte("\ufeff{\"a\":\"</script><!--\"}\r\n"), "texts/a b.txt": []byte("\u2028words</Script >")},
		Base:  "https://example.org/maps/",
	}
}

func TestASiteHasAllThatAHostNeeds(t *testing.T) {
	site, err := Site(parts(t), edition())
	require.NoError(t, err)
	assert.Equal(t, []string{
		"citemap.wasm", "citemap.wasm.br", "citemap.wasm.gz", "embed.css", "embed.html", "embed.js", "frame.html", "icon.svg", "index.html",
		"map/map.json", "map/texts/a b.txt", "messages.html", "oembed.json", "page.js", "poster-dark.svg", "poster.svg", "share.png", "style.css",
		"text.html", "words.css",
	}, site.Names())
	assert.Equal(t, "program", string(site["citemap.wasm"]), "unpacked")
	assert.Equal(t, edition().Files["map.json"], site["map/map.json"], "to the byte")
	again, err := Site(parts(t), edition())
	require.NoError(t, err)
	assert.Equal(t, site, again)
}

func TestThePageComesInTheOrderInWhichItIsNeeded(t *testing.T) {
	site, err := Site(parts(t), edition())
	require.NoError(t, err)
	page := string(site["index.html"])
	at := -1
	for _, part := range []string{"<title>", `rel="stylesheet" href="style.css"`, "</head>", `<section id="poster"`, `id="loader"`, `id="field"`, `<script src="page.js">`, `href="words.css"`, `<main id="text"`, "</main>\n</body>"} {
		i := strings.Index(page, part)
		assert.Greater(t, i, at, "%s stands too early, or nowhere", part)
		at = i
	}
	assert.NotRegexp(t, `<style|\sstyle=|\son[a-z]+=["']|<!-- (head|poster|words) -->`, page)
	assert.Equal(t, []string{`<script src="page.js">`}, regexp.MustCompile(`<script[^>]*>`).FindAllString(page, -1))
	assert.Contains(t, page, `<html lang="fa">`)
	assert.Contains(t, page, `<main id="text" class="words" lang="fa" dir="rtl">`)
	assert.Contains(t, page, "<title>"+html.EscapeString(edition().Map.Title)+"</title>")
	assert.Contains(t, page, `<meta name="citemap-map" content="map/map.json">`)
}

// The words of a large map would be most of what a browser has to fetch before it shows
// anything: they stand in a page of their own alone.
func TestThePageOfALargeMapSaysWhereItsWordsAre(t *testing.T) {
	m, err := crowd.Map(500, mostWithin+1)
	require.NoError(t, err)
	e := edition()
	e.Map = m
	site, err := Site(parts(t), e)
	require.NoError(t, err)
	page := string(site["index.html"])
	assert.Less(t, len(page), 20_000)
	assert.Contains(t, page, `<a href="text.html">Read the map as text</a>`)
	assert.Contains(t, page, "<h1>500 nodes, 2001 links</h1>")
	assert.NotContains(t, page, m.Quotes[7].Exact)
	assert.Contains(t, string(site["text.html"]), m.Quotes[7].Exact)
}

// A map cannot name its parts like those of the page, and no link leads nowhere.
func TestIdsOfTheWordsAreTheirOwn(t *testing.T) {
	site, err := Site(parts(t), edition())
	require.NoError(t, err)
	page := string(site["index.html"])
	var ids []string
	for _, id := range regexp.MustCompile(`<[a-z][^>]*\sid="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		assert.NotContains(t, ids, id[1])
		ids = append(ids, id[1])
	}
	assert.Subset(t, ids, []string{"loader", "Words-loader", "Words-citemap", "Words-sale", "words", "Map"})
	assert.False(t, slices.Contains(ids, "citemap"))
	for _, to := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(page, -1) {
		assert.Contains(t, ids, to[1])
	}
}

func TestPreviewsHaveWholeAddressesOrNone(t *testing.T) {
	e := edition()
	site, err := Site(parts(t), e)
	require.NoError(t, err)
	page := string(site["index.html"])
	for _, want := range []string{
		`<meta property="og:image" content="https://example.org/maps/share.png">`, `<meta property="og:url" content="https://example.org/maps/">`,
		`type="application/json+oembed" href="https://example.org/maps/oembed.json"`,
	} {
		assert.Contains(t, page, want)
	}
	e.Base = ""
	site, err = Site(parts(t), e)
	require.NoError(t, err)
	assert.NotRegexp(t, `og:image|og:url|oembed|canonical`, string(site["index.html"]))
	assert.NotContains(t, site, "oembed.json")
}

func TestOEmbedIsAFrame(t *testing.T) {
	e := edition()
	site, err := Site(parts(t), e)
	require.NoError(t, err)
	var said map[string]any
	require.NoError(t, json.Unmarshal(site["oembed.json"], &said))
	assert.Equal(t, "1.0", said["version"])
	assert.Equal(t, "rich", said["type"])
	assert.Equal(t, e.Map.Title, said["title"])
	assert.Equal(t, "https://example.org/maps/share.png", said["thumbnail_url"])
	assert.Contains(t, said["html"], `<iframe src="https://example.org/maps/"`)
}

func TestPosterComesBackFromItsAddress(t *testing.T) {
	site, err := Site(parts(t), edition())
	require.NoError(t, err)
	found := regexp.MustCompile(`<img src='data:image/svg\+xml;charset=utf-8,([^']*)'`).FindSubmatch(site["index.html"])
	require.NotNil(t, found)
	assert.Equal(t, string(edition().Poster), unescaped(string(found[1])))
}

// unescaped is what a browser makes of an attribute, and then of an address in it.
func unescaped(address string) string {
	address = html.UnescapeString(address)
	return regexp.MustCompile(`%[0-9A-F]{2}`).ReplaceAllStringFunc(address, func(code string) string {
		var c byte
		for _, digit := range code[1:] {
			c = c<<4 | byte(strings.IndexRune("0123456789ABCDEF", digit))
		}
		return string(rune(c))
	})
}

func TestAPageWithoutItsSlotsIsRefused(t *testing.T) {
	for _, slot := range []string{headSlot, posterSlot, wordsSlot, "<title>citemap</title>\n", scriptLink + "\n"} {
		p := parts(t)
		p["index.html"].Data = bytes.Replace(p["index.html"].Data, []byte(slot), nil, 1)
		_, err := OneFile(p, edition())
		assert.ErrorContains(t, err, "the page inside has no", slot)
	}
	p := parts(t)
	p["citemap.wasm.gz"].Data = []byte("torn")
	_, err := Site(p, edition())
	assert.ErrorContains(t, err, "citemap.wasm.gz")
	delete(p, "page.js")
	_, err = OneFile(p, edition())
	assert.ErrorContains(t, err, "page.js")
}

func TestAMapCannotLeaveItsFolder(t *testing.T) {
	for _, name := range []string{"../page.js", "/etc/passwd", "a/../../b", ""} {
		e := edition()
		e.Files[name] = nil
		_, err := Site(parts(t), e)
		assert.ErrorContains(t, err, "has no place in a folder", name)
	}
}

// element is what stands in the element of that id.
func element(t *testing.T, page, id string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, ` id="`+id+`">`)
	require.True(t, ok, id)
	text, _, ok := strings.Cut(strings.ReplaceAll(rest, "</SCRIPT", "</script"), "</script")
	require.True(t, ok)
	return text
}

func TestOneFileHasEverythingInsideToTheByte(t *testing.T) {
	e, p := edition(), parts(t)
	data, err := OneFile(p, e)
	require.NoError(t, err)
	page := string(data)
	packed, err := base64.StdEncoding.DecodeString(element(t, page, "file:citemap.wasm.gz"))
	require.NoError(t, err)
	assert.Equal(t, p["citemap.wasm.gz"].Data, packed)
	for name, want := range e.Files {
		var text string
		require.NoError(t, json.Unmarshal([]byte(element(t, page, "file:"+name)), &text))
		assert.Equal(t, string(want), text)
	}
	assert.NotRegexp(t, `\s(src|href|srcset)=["'][^"'#d]`, page, "nothing is fetched")
	assert.Equal(t, 4, strings.Count(strings.ToLower(page), "<script"), "two files, the program and the script")
	assert.Equal(t, 4, strings.Count(strings.ToLower(page), "</script"))
	assert.Contains(t, page, `<script>const a="\x3c/SCRIPT>\x3c!--\x3cscript>",b=1<2;</script>`)
}

// All pages of a site show its own map, in the language that was asked for.
func TestPagesOfASiteKnowItsMapAndLanguage(t *testing.T) {
	e := edition()
	e.Words, _ = assets.Words("ru")
	site, err := Site(parts(t), e)
	require.NoError(t, err)
	for _, name := range []string{"index.html", "frame.html"} {
		assert.Contains(t, string(site[name]), `<meta name="citemap-map" content="map/map.json">`, name)
		assert.Contains(t, string(site[name]), `<meta name="citemap-language" content="ru">`, name)
	}
	assert.Contains(t, string(site["messages.html"]), `<cite-map id="map" src="map/map.json" data-node="loader"`)
	page, err := OneFile(parts(t), e)
	require.NoError(t, err)
	assert.Contains(t, string(page), `<meta name="citemap-language" content="ru">`)

	e.Words, _ = assets.Words("fa")
	e.Files = nil
	site, err = Site(parts(t), e)
	require.NoError(t, err)
	for name, page := range site {
		assert.NotContains(t, string(page), `name="citemap-language"`, "%s: the map says it", name)
		assert.NotContains(t, string(page), `name="citemap-map"`, "%s: the map is in the program", name)
	}
	assert.Contains(t, string(site["messages.html"]), `<cite-map id="map" load="eager"`)
}

func TestOneFileRunsOnlyWhatIsInIt(t *testing.T) {
	data, err := OneFile(parts(t), edition())
	require.NoError(t, err)
	page := string(data)
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1]
	assert.NotRegexp(t, `'self'|unsafe-inline|connect-src|https?:`, policy)
	script := regexp.MustCompile(`(?s)<script>(.*)</script>`).FindStringSubmatch(page)[1]
	assert.Contains(t, policy, hash(script))
	styles := regexp.MustCompile(`(?s)<style[^>]*>(.*?)</style>`).FindAllStringSubmatch(page, -1)
	require.Len(t, styles, 2)
	for _, style := range styles {
		assert.Contains(t, policy, hash(style[1]))
	}
	assert.Less(t, strings.Index(page, policy), strings.Index(page, "<style"))
}

func TestSnippetsAreReadyToPaste(t *testing.T) {
	e := edition()
	o := Embedding{Chapter: `a"b`, View: "geo", Theme: "dark", Height: "70vh"}
	element, frame := e.Element(o), e.Frame(o)
	assert.Contains(t, element, `<script src="https://example.org/maps/embed.js" defer></script>`)
	assert.Contains(t, element, `<cite-map src="https://example.org/maps/map/map.json" chapter="a&#34;b" view="geo" theme="dark" height="70vh">`)
	assert.Contains(t, element, `<a href="https://example.org/maps/text.html"><img src="https://example.org/maps/poster-dark.svg"`, "as dark as the map")
	assert.Contains(t, e.Element(Embedding{}), `srcset="https://example.org/maps/poster-dark.svg"><img src="https://example.org/maps/poster.svg"`)
	assert.Contains(t, frame, `view=geo&amp;theme=dark"`)
	assert.Contains(t, frame, `style="height:70vh"`)
	assert.Contains(t, e.Frame(Embedding{Height: "480px"}), ` height="480" `)
	for _, snippet := range []string{element, frame} {
		assert.NotContains(t, snippet, "alert(1)</script>")
		assert.Equal(t, 0, strings.Count(regexp.MustCompile(`"[^"]*"`).ReplaceAllString(snippet, ""), `"`), "every quote is closed")
	}
	e.Files, e.Base = nil, ""
	assert.NotContains(t, e.Element(Embedding{}), "<cite-map src", "the built-in map needs none")
	assert.Contains(t, e.Element(Embedding{}), elsewhere)
}

func TestHeightsAndAddressesSayWhatTheyTake(t *testing.T) {
	for text, want := range map[string]string{"480": "480px", "70vh": "70vh", "40.5rem": "40.5rem", "100%": "100%", "50svh": "50svh"} {
		got, err := ParseHeight(text)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	for _, text := range []string{"", "0", "-1px", "1px;x:y", "calc(1px)", "tall", "999999px"} {
		_, err := ParseHeight(text)
		assert.ErrorContains(t, err, "600px", text)
	}
	for text, want := range map[string]string{"": "", "https://a.org": "https://a.org/", "http://a.org/b/": "http://a.org/b/"} {
		got, err := ParseBase(text)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	for _, text := range []string{"a.org", "/map", "javascript:alert(1)", "https://", "https://a.org/?x", "https://a.org/#x", "ftp://a.org"} {
		_, err := ParseBase(text)
		assert.ErrorContains(t, err, "https://example.org/map/", text)
	}
}
