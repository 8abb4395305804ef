//go:build !js

package publish

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"regexp"
	"strings"

	"citemap/scene/bookmark"
	"citemap/web/twin"
)

// Embedding is how a map is to stand in somebody else's page.
type Embedding struct {
	Chapter string // id of the chapter that is open, or nothing
	View    string // "" or "geo"
	Theme   string // "" as the reader's device prefers, "light" or "dark"
	Height  string // as CSS says it, as in "600px" and "70vh"
}

// DefaultHeight is that of an embedded map.
const DefaultHeight = "600px"

// oembedWidth is the width that a frame has for those who need a number, CSS pixels.
const oembedWidth, oembedHeight = 960, 600

// elsewhere stands for the address of a site that nobody has said.
const elsewhere = "https://example.org/map/"

// high is a length of CSS.
var high = regexp.MustCompile(`^[1-9]\d{0,4}(\.\d{1,3})?(px|r?em|%|[sld]?v[hw])$`)

// ParseHeight reads a height in CSS; a number alone is pixels.
func ParseHeight(text string) (string, error) {
	if text != "" && strings.Trim(text, "0123456789") == "" {
		text += "px"
	}
	if !high.MatchString(text) {
		return "", fmt.Errorf("a height is like 600px, 70vh or 40rem, not %q", text)
	}
	return text, nil
}

// base is where the site lies, or an example of where it might.
func (e *Edition) base() string {
	if e.Base == "" {
		return elsewhere
	}
	return e.Base
}

// Style is the line of CSS that gives the element the place of the map before any
// script runs, so that the article around does not move when it does. A page whose
// policy takes no styles in its HTML has it in a style sheet of its own.
func (o Embedding) Style() string {
	return "<style>cite-map { height: " + o.Height + " } cite-map, cite-map a, cite-map picture, cite-map img { display: block; width: 100% } " +
		"cite-map a, cite-map picture, cite-map img { height: 100%; object-fit: contain }</style>\n"
}

// Element is the HTML that puts the map into a page by our element. Without a
// script it shows the picture, which leads to the words.
func (e *Edition) Element(o Embedding) string {
	base := html.EscapeString(e.base())
	var b strings.Builder
	fmt.Fprintf(&b, `<script src="%sembed.js" defer></script>`+"\n<cite-map", base)
	source := ""
	if e.Files != nil {
		source = e.base() + mapFile
	}
	for _, a := range [][2]string{{"src", source}, {"chapter", o.Chapter}, {"view", o.View}, {"theme", o.Theme}, {"height", o.Height}} {
		if a[1] != "" {
			fmt.Fprintf(&b, ` %s="%s"`, a[0], html.EscapeString(a[1]))
		}
	}
	fmt.Fprintf(&b, ">\n"+`  <a href="%s%s">%s</a>`+"\n</cite-map>\n", base, textPage, e.poster(o.Theme, base))
	return b.String()
}

// poster is the picture that stands in the element: as dark as the map will be.
func (e *Edition) poster(theme, base string) string {
	image := lightImage
	if theme == "dark" {
		image = darkPoster
	}
	img := fmt.Sprintf(`<img src="%s%s" alt="%s" width="100%%" loading="lazy">`, base, image, html.EscapeString(e.spoken()))
	if theme != "" {
		return img
	}
	return fmt.Sprintf(`<picture><source media="(prefers-color-scheme: dark)" srcset="%s%s">%s</picture>`, base, darkPoster, img)
}

// Frame is the HTML that puts the map into a page without a script of ours there.
// The frame keeps the origin of the site, so that it can fetch its own files from a
// host that sends no header for others; it may do nothing else than run. Its size
// stands in attributes, since a page with a strict policy takes no styles.
func (e *Edition) Frame(o Embedding) string {
	at := e.base()
	if hash := (bookmark.Bookmark{Chapter: o.Chapter, View: o.View, Theme: o.Theme}).String(); hash != "" {
		at += "#" + hash
	}
	size := fmt.Sprintf(`style="height:%s"`, html.EscapeString(o.Height))
	if pixels, ok := strings.CutSuffix(o.Height, "px"); ok {
		size = fmt.Sprintf(`height="%s"`, html.EscapeString(pixels))
	}
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" %s frameborder="0" loading="lazy"`+"\n"+
		`  sandbox="allow-scripts allow-same-origin" allow="fullscreen *; clipboard-write *" referrerpolicy="no-referrer"></iframe>`+"\n",
		html.EscapeString(at), html.EscapeString(e.title()), size)
}

// oembed is the answer that sites ask for which show a link as what it leads to
// (oEmbed 1.0, section 2.3.4).
func (e *Edition) oembed() ([]byte, error) {
	o := Embedding{Height: fmt.Sprintf("%dpx", oembedHeight)}
	var b bytes.Buffer
	w := json.NewEncoder(&b)
	w.SetIndent("", "  ")
	err := w.Encode(struct {
		Version string `json:"version"`
		Type    string `json:"type"`
		Title   string `json:"title"`
		HTML    string `json:"html"`
		Width   int    `json:"width"`
		Height  int    `json:"height"`
		Image   string `json:"thumbnail_url"`
		Wide    int    `json:"thumbnail_width"`
		High    int    `json:"thumbnail_height"`
	}{"1.0", "rich", e.title(), e.Frame(o), oembedWidth, oembedHeight, e.Base + card, CardWidth, CardHeight})
	return b.Bytes(), err
}

//go:embed embed.tmpl
var embedTemplate string

//go:embed embed.css
var embedSheet string

// embedPage says how to embed the map, and shows it embedded.
func (e *Edition) embedPage() ([]byte, error) {
	t, err := template.New("embed").Parse(embedTemplate)
	if err != nil {
		return nil, fmt.Errorf("publish: %w", err)
	}
	o := Embedding{Height: DefaultHeight}
	here := *e
	here.Base = "./"
	var b bytes.Buffer
	err = t.Execute(&b, struct {
		Title, Language, Direction, Element, Frame, Example string
		Live                                                template.HTML
	}{
		e.title(), e.language(), twin.Direction(e.Map.Language), o.Style() + e.Element(o), e.Frame(o), e.example(),
		template.HTML(here.Element(o)),
	})
	return b.Bytes(), err
}

// example is the address that stands for one that is not known, if it is not.
func (e *Edition) example() string {
	if e.Base == "" {
		return elsewhere
	}
	return ""
}
