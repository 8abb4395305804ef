//go:build !js

package main

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"citemap/scene"
	"citemap/scene/print"
	"citemap/seeds"
	"citemap/seeds/formats"
	"citemap/web/twin"
)

// pen writes one kind of file.
type pen struct {
	ext   string // how the file's name ends
	what  string // what is in it, for the help
	draws bool   // whether it heeds what the flags say about drawing
	ready preparation
}

// preparation makes ready to write a map. What it finds wrong is wrong with the
// map or the flags; what goes wrong in writing, with the file.
type preparation func(*seeds.Map, drawing) (write func(io.Writer) error, err error)

// drawing is what the flags say about a picture.
type drawing struct {
	look
	scale float32 // pixels per dp
}

func pens() []pen {
	return []pen{
		{".svg", "the settled map, drawn", true, picture(print.SVG)},
		{".png", "the settled map, in pixels", true, picture(print.PNG)},
		{".html", "all of it in words, on one page without a script", false, inWords},
		{".json", "nodes, links and quotes as node-link JSON, for NetworkX and d3", false, plain(formats.NodeLink)},
		{".csv", "one row a claim with its quotes, in UTF-8, for spreadsheets", false, plain(formats.Claims)},
	}
}

// drawn are those of the pens that draw.
func drawn(all []pen) []pen {
	return slices.DeleteFunc(slices.Clone(all), func(p pen) bool { return !p.draws })
}

// endings are those of the pens' files, as a sentence lists them.
func endings(of []pen) string {
	all := make([]string, len(of))
	for i, p := range of {
		all[i] = p.ext
	}
	last := len(all) - 1
	return strings.Join(all[:last], ", ") + " or " + all[last]
}

// plain is a kind of file that needs nothing but the map.
func plain(write func(io.Writer, *seeds.Map) error) preparation {
	return func(m *seeds.Map, _ drawing) (func(io.Writer) error, error) {
		return func(w io.Writer) error { return write(w, m) }, nil
	}
}

// picture is a kind of file that shows the settled map.
func picture(draw func(io.Writer, *scene.View, print.Options) error) preparation {
	return func(m *seeds.Map, as drawing) (func(io.Writer) error, error) {
		s, err := as.settled(m)
		if err != nil {
			return nil, err
		}
		return func(w io.Writer) error { return draw(w, viewOf(s), captions(m, as.scale)) }, nil
	}
}

// inWords is the page of words, the map's twin. It carries the map as two
// posters: for light screens and paper, and for dark screens.
func inWords(m *seeds.Map, _ drawing) (func(io.Writer) error, error) {
	s, err := (&look{size: "1600x900"}).settled(m)
	if err != nil {
		return nil, err
	}
	var light, dark bytes.Buffer
	if err := print.SVG(&light, viewOf(s), captions(m, 1)); err != nil {
		return nil, err
	}
	s.Step(scene.Input{Prefers: scene.Dark, Still: true})
	if err := print.SVG(&dark, viewOf(s), captions(m, 1)); err != nil {
		return nil, err
	}
	return func(w io.Writer) error {
		return twin.Write(w, m, twin.Options{Poster: light.Bytes(), DarkPoster: dark.Bytes()})
	}, nil
}

// settled is the map at rest, without buttons, in a view of the size that the
// flags ask for.
func (l *look) settled(m *seeds.Map) (*scene.State, error) {
	width, height, err := parseSize(l.size)
	if err != nil {
		return nil, err
	}
	s, err := l.stateOf(m, true)
	if err != nil {
		return nil, err
	}
	s.Settle(float32(width), float32(height))
	return s, nil
}

func viewOf(s *scene.State) *scene.View {
	v := new(scene.View)
	s.View(v)
	return v
}

func captions(m *seeds.Map, scale float32) print.Options {
	return print.Options{Title: m.Title, Description: m.Summary, Language: m.Language, Scale: scale}
}
