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

//go:embed *.tmpl style.css
var files embed.FS

// Options are the pictures that a twin can carry: each an SVG document, or
// nothing. They are shown as images, so that nothing in them can run or fetch.
type Options struct {
	Poster     []byte // for light screens and for paper
	DarkPoster []byte // for dark screens; without it Poster serves there too
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
	words := assets.English()
	page := newTwin(m, words).page()
	style, err := files.ReadFile("style.css")
	if err != nil {
		return fmt.Errorf("twin: %w", err)
	}
	page.Style = template.CSS(style)
	page.Poster, page.DarkPoster = template.URL(picture(o.Poster)), template.Srcset(picture(o.DarkPoster))

	foreign := ""
	if baseLanguage(page.Language) != "en" {
		foreign = "en"
	}
	t, err := template.New("").Funcs(template.FuncMap{
		"words":  func() *assets.Strings { return words },
		"twin":   func() *assets.TwinStrings { return &words.Twin },
		"ours":   func() string { return foreign },
		"theirs": func() string { return page.Language },
	}).ParseFS(files, "*.tmpl")
	if err != nil {
		return fmt.Errorf("twin: %w", err)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := t.ExecuteTemplate(out, "page", page); err != nil {
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
