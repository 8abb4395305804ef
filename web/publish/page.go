//go:build !js

package publish

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"

	"citemap/assets"
	"citemap/seeds"
	"citemap/web/twin"
)

// The places in the page's index.html that an edition fills: comments, each alone
// on its line.
const (
	headSlot   = "<!-- head -->\n"
	posterSlot = "<!-- poster -->\n"
	wordsSlot  = "<!-- words -->\n"
)

// What of the page's head an edition says anew.
var (
	language    = regexp.MustCompile(`<html lang="[^"]*">`)
	title       = regexp.MustCompile(`<title>[^<]*</title>`)
	description = regexp.MustCompile(`<meta name="description" content="[^"]*">`)
)

// dressed is how the parts of an edition go into the page.
type dressed struct{ head, poster, words string }

// fill is the page with what an edition puts into it.
func (e *Edition) fill(page []byte, d dressed) ([]byte, error) {
	text := string(page)
	for _, put := range []struct {
		at   *regexp.Regexp
		what string
	}{
		{language, `<html lang="` + html.EscapeString(e.language()) + `">`},
		{title, "<title>" + html.EscapeString(e.title()) + "</title>"},
		{description, meta("name", "description", e.spoken())},
	} {
		where := put.at.FindStringIndex(text)
		if where == nil {
			return nil, fmt.Errorf("the page inside has no %s", put.at)
		}
		text = text[:where[0]] + put.what + text[where[1]:]
	}
	for _, put := range [][2]string{{headSlot, d.head}, {posterSlot, d.poster}, {wordsSlot, d.words}} {
		before, after, ok := strings.Cut(text, "\n"+put[0])
		if !ok {
			return nil, fmt.Errorf("the page inside has no line %s", strings.TrimSpace(put[0]))
		}
		text = before + "\n" + put[1] + after
	}
	return []byte(text), nil
}

func meta(attribute, name, content string) string {
	return "<meta " + attribute + `="` + name + `" content="` + html.EscapeString(content) + `">`
}

// exemplary is the page of messages, with the map of this site and one of its nodes
// as an example.
func (e *Edition) exemplary(page []byte) []byte {
	if e.Files == nil {
		return page
	}
	const element = `<cite-map id="map"`
	with := element + ` src="` + mapFile + `"`
	if nodes := e.Map.Nodes; len(nodes) > 0 {
		first := slices.MaxFunc(nodes, func(a, b seeds.Node) int { return a.Weight - b.Weight })
		with += ` data-node="` + html.EscapeString(string(first.ID)) + `"`
	}
	return bytes.Replace(page, []byte(element), []byte(with), 1)
}

// index is the page of a site. It comes in the order in which it is needed: its
// head, small; the picture; the words; the scripts.
func (e *Edition) index(page []byte) ([]byte, error) {
	words, err := e.wordsWithin()
	if err != nil {
		return nil, err
	}
	return e.fill(page, dressed{
		head:   e.head(),
		poster: e.picture(darkPoster),
		words:  `<link rel="stylesheet" href="` + wordsStyle + `" id="words-style">` + "\n" + words,
	})
}

// head says of the site what services and readers of feeds ask of it.
func (e *Edition) head() string {
	lines := []string{
		meta("property", "og:type", "article"),
		meta("property", "og:title", e.title()),
	}
	if e.Map.Summary != "" {
		lines = append(lines, meta("property", "og:description", e.Map.Summary))
	}
	if e.Base != "" {
		lines = append(lines,
			meta("property", "og:url", e.Base),
			meta("property", "og:image", e.Base+card),
			meta("property", "og:image:width", fmt.Sprint(CardWidth)),
			meta("property", "og:image:height", fmt.Sprint(CardHeight)),
			meta("property", "og:image:alt", e.spoken()),
			meta("name", "twitter:card", "summary_large_image"),
			`<link rel="canonical" href="`+html.EscapeString(e.Base)+`">`,
			`<link rel="alternate" type="application/json+oembed" href="`+html.EscapeString(e.Base+oembed)+`" title="`+html.EscapeString(e.title())+`">`,
		)
	}
	return strings.Join(lines, "\n") + "\n" + e.signs()
}

// signs say to the loader which map a page of the site shows, and in which language
// its interface is, where the map alone does not say so.
func (e *Edition) signs() string {
	signs := ""
	if e.Files != nil {
		signs += meta("name", "citemap-map", mapFile) + "\n"
	}
	return signs + e.tongue()
}

// tongue says the language of the interface, where it is not the map's.
func (e *Edition) tongue() string {
	if own, _ := assets.Words(e.Map.Language); e.Words == nil || own != nil && own.Language == e.Words.Language {
		return ""
	}
	return meta("name", "citemap-language", e.Words.Language) + "\n"
}

// beside is another page of the site, with what the loader must know.
func (e *Edition) beside(page []byte) []byte {
	return bytes.Replace(page, []byte(charset+"\n"), []byte(charset+"\n"+e.signs()), 1)
}

// picture is the poster, inside the page, so that it is there before anything else
// is; dark is where the one for dark screens comes from.
func (e *Edition) picture(dark string) string {
	return `<section id="poster" lang="` + html.EscapeString(e.language()) + `" aria-label="` + html.EscapeString(e.title()) + `"><picture>` +
		`<source media="(prefers-color-scheme: dark)" srcset='` + dark + `'>` +
		fmt.Sprintf(`<img src='%s' alt="%s" width="%d" height="%d">`, dataURL(e.Poster), html.EscapeString(e.spoken()), PosterWidth, PosterHeight) +
		"</picture></section>\n"
}

// mostWithin is how many claims a map has at most whose words stand in the page of the
// map itself: four megabytes or so. Of 30,000 they would be fifty, which a browser must
// have before it begins.
const mostWithin = 2000

// wordsWithin are the words that stand in the page: all that the map says, or of a large
// one where that is.
func (e *Edition) wordsWithin() (string, error) {
	if len(e.Map.Links) <= mostWithin {
		return e.words()
	}
	words := e.Words
	if words == nil {
		words, _ = assets.Words(e.Map.Language)
	}
	return e.main() + "<h1>" + html.EscapeString(e.title()) + "</h1>\n<p>" + html.EscapeString(e.Map.Summary) + "</p>\n" +
		`<p lang="` + words.Language + `"><a href="` + textPage + `">` + html.EscapeString(words.Actions["words"]) + "</a></p>\n</main>\n", nil
}

// main opens the page's main element.
func (e *Edition) main() string {
	return fmt.Sprintf(`<main id="text" class="words" lang="%s" dir="%s">`+"\n", html.EscapeString(e.language()), twin.Direction(e.Map.Language))
}

// words is all that the map says, as the page's main element.
func (e *Edition) words() (string, error) {
	b := bytes.NewBufferString(e.main())
	if err := twin.Body(b, e.Map, twin.Options{Words: e.Words}); err != nil {
		return "", err
	}
	b.WriteString("\n</main>\n")
	return b.String(), nil
}
