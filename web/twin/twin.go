//go:build !js

// Package twin writes a map as one page of words: the same claims and quotes as
// the picture, for those who do not see it.
package twin

import (
	"bufio"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"citemap/assets"
	"citemap/seeds"
)

//go:embed *.tmpl
var files embed.FS

//go:embed style.css
var style string

// Options are the pictures that a twin can carry: each an SVG document, or
// nothing. They are shown as images, so that nothing in them can run or fetch.
type Options struct {
	Poster     []byte // for light screens and for paper
	DarkPoster []byte // for dark screens; without it Poster serves there too

	Words *assets.Strings // of the interface; nil: in the map's language, or else in English
}

func (o *Options) words(m *seeds.Map) *assets.Strings {
	if o.Words != nil {
		return o.Words
	}
	words, _ := assets.Words(m.Language)
	return words
}

// Write writes the map as one page of HTML that is all words: for readers who
// listen, who print, who search, or whose browser draws no map. It has no
// script and fetches nothing. Everything has an anchor: a node, link or quote
// its own id; where two of them share one, the later takes its class before it
// ("Link-iran"). Sections of the page begin with a capital letter, which ids of
// a map never do.
//
// The map is one that seeds.Read returned, which is not to say that it can be
// trusted. The same map gives the same bytes. The error is the writer's.
func Write(w io.Writer, m *seeds.Map, o Options) error {
	page := newTwin(m, o.words(m), "").page()
	page.Style = template.CSS(Style())
	page.Poster, page.DarkPoster = template.URL(picture(o.Poster)), template.Srcset(picture(o.DarkPoster))
	return page.write(w, "page")
}

// Body writes what Write does without the page around it and without pictures,
// to stand in the main element, of the class "words", of a page that shows the
// map itself. So that no name in a map is taken for a part of that page, the
// anchors of its parts begin with "Words-".
func Body(w io.Writer, m *seeds.Map, o Options) error {
	page := newTwin(m, o.words(m), "Words-").page()
	page.Within = true
	return page.write(w, "body")
}

// Style is the sheet that both are made for.
func Style() string { return style }

// Direction is the way a language is written, "ltr" or "rtl".
func Direction(tag string) string { return direction(tag) }

// write executes the template of that name.
func (p *page) write(w io.Writer, name string) error {
	words, foreign := p.words, ""
	if baseLanguage(p.Language) != words.Language {
		foreign = words.Language
	}
	t, err := template.New("").Funcs(template.FuncMap{
		"words":  func() *assets.Strings { return words },
		"twin":   func() *assets.TwinStrings { return &words.Twin },
		"number": words.Number,
		"quoted": func(text string) string { return words.Syntax.Quoted.With("text", text) },
		"comma":  words.Comma,
		"ours":   func() string { return foreign },
		"theirs": func() string { return p.Language },
	}).ParseFS(files, "*.tmpl")
	if err != nil {
		return fmt.Errorf("twin: %w", err)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := t.ExecuteTemplate(out, name, p); err != nil {
		return fmt.Errorf("twin: %w", err)
	}
	return out.Flush()
}

// picture is an SVG document as the address of an image.
func picture(svg []byte) string {
	if len(svg) == 0 {
		return ""
	}
	return "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(svg)
}
