//go:build !js

package main

import (
	"bytes"
	"fmt"
	"io"
	"math"
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
	ext   string   // how the file's name ends
	what  string   // what is in it, for the help
	heeds []string // the flags that it heeds
	ready preparation
}

// preparation makes ready to write a map. What it finds wrong is wrong with the
// map or the flags; what goes wrong in writing, with the file.
type preparation func(*seeds.Map, drawing) (write func(io.Writer) error, err error)

// drawing is what the flags say about a picture.
type drawing struct {
	look
	scale    float32 // pixels per dp; 0: what the size asks for
	notes    bool    // number the links, and set their quotes as endnotes
	chapter  string  // id of the chapter to be put in the light, or to be played
	selected string  // id of the node or link that the picture is about
	say      io.Writer
}

func pens() []pen {
	sheet := []string{"size", "theme", "view", "state", "notes", "chapter", "select", "lang"}
	return []pen{
		{".svg", "the settled map, drawn, its quotes as endnotes", sheet, picture(print.SVG)},
		{".pdf", "the same on one page", sheet, picture(print.PDF)},
		{".png", "the same in pixels; with --select, a card to share", append(sheet, "scale"), picture(print.PNG)},
		{".gif", "a chapter that plays, for slides", []string{"size", "theme", "view", "chapter", "lang"}, tour},
		{".html", "all of it in words, on one page without a script", []string{"lang"}, inWords},
		{".nodes.csv", "a table of nodes, for Gephi, with their places; .edges.csv is its other half", nil, settled(formats.NodeTable)},
		{".edges.csv", "a table of edges, for Gephi", nil, plain(formats.EdgeTable)},
		{".graphology.json", "nodes with their places and edges, for graphology, sigma.js and Gephi Lite", nil, settled(formats.Graphology)},
		{".gexf", "nodes with their places, links and the quotes of each as GEXF 1.3, for Gephi", nil, settled(inXML(formats.GEXF))},
		{".graphml", "the same as GraphML, for yEd, igraph and Cytoscape", nil, settled(inXML(formats.GraphML))},
		{".jsonld", "every quote as a W3C Web Annotation", nil, plain(formats.Annotations)},
		{".json", "nodes with their places, links and quotes as node-link JSON, for NetworkX and d3", nil, settled(formats.NodeLink)},
		{".csv", "one row a claim with its quotes, in UTF-8, for spreadsheets", nil, plain(formats.Claims)},
	}
}

// inXML writes a map in one of the formats that take places from elsewhere: they
// stand in the map here.
func inXML(write func(io.Writer, *seeds.Map, formats.Positions) error) func(io.Writer, *seeds.Map) error {
	return func(w io.Writer, m *seeds.Map) error { return write(w, m, nil) }
}

// heeding are those of the pens that heed a flag.
func heeding(flag string) []pen {
	return slices.DeleteFunc(pens(), func(p pen) bool { return !slices.Contains(p.heeds, flag) })
}

// endings are those of the pens' files, as a sentence lists them.
func endings(of []pen) string {
	all := make([]string, len(of))
	for i, p := range of {
		all[i] = p.ext
	}
	last := len(all) - 1
	if last == 0 {
		return all[0]
	}
	return strings.Join(all[:last], ", ") + " or " + all[last]
}

// plain is a kind of file that needs nothing but the map.
func plain(write func(io.Writer, *seeds.Map) error) preparation {
	return func(m *seeds.Map, _ drawing) (func(io.Writer) error, error) {
		return func(w io.Writer) error { return write(w, m) }, nil
	}
}

// settled is a kind of file with the places at which the nodes come to rest.
func settled(write func(io.Writer, *seeds.Map) error) preparation {
	return func(m *seeds.Map, as drawing) (func(io.Writer) error, error) {
		placed, err := as.placed(m)
		if err != nil {
			return nil, err
		}
		return func(w io.Writer) error { return write(w, placed) }, nil
	}
}

// placed is the map with its nodes where they come to rest, to a hundredth of a unit.
func (d *drawing) placed(m *seeds.Map) (*seeds.Map, error) {
	s, err := d.stateOf(m, true)
	if err != nil {
		return nil, err
	}
	s.Settle(1600, 900)
	placed := *m
	placed.Nodes = slices.Clone(m.Nodes)
	for i, at := range s.Positions() {
		if at != nil && placed.Nodes[i].At == nil {
			placed.Nodes[i].At = &[2]float64{math.Round(at[0]*100) / 100, math.Round(at[1]*100) / 100}
		}
	}
	placed.Reindex()
	return &placed, nil
}

// perInch is how many pixels an inch of paper has in a picture that --scale
// says nothing about.
const perInch = 150

// picture is a kind of file that shows the settled map, or one selection.
func picture(draw func(io.Writer, *scene.View, print.Options) error) preparation {
	return func(m *seeds.Map, as drawing) (func(io.Writer) error, error) {
		size, err := print.ParseSize(as.size)
		if err != nil {
			return nil, fmt.Errorf("--size: %w", err)
		}
		v, err := as.drawn(m, size)
		if err != nil {
			return nil, err
		}
		o := captions(m, as.scale)
		o.Page = size.Page
		if as.scale == 0 {
			o.Scale = size.Scale(perInch)
		}
		return func(w io.Writer) error { return draw(w, v, o) }, nil
	}
}

// drawn is the picture that the flags ask for.
func (d *drawing) drawn(m *seeds.Map, size print.Size) (*scene.View, error) {
	s, err := d.lit(m)
	switch {
	case err != nil:
		return nil, err
	case d.selected != "":
		return print.Card(s, d.selected), nil
	case d.notes:
		return print.Poster(s, size)
	}
	s.Settle(size.Width, size.Height)
	return viewOf(s), nil
}

// lit is the map without buttons, with what the flags name in the light.
func (d *drawing) lit(m *seeds.Map) (*scene.State, error) {
	if id := d.selected; id != "" && m.Node(id) == nil && m.Link(id) == nil {
		return nil, fmt.Errorf("--select: the map has neither a node nor a link %q%s", id, meant(id, idsOf(m)))
	}
	s, err := d.stateOf(m, true)
	if err != nil || d.chapter == "" {
		return s, err
	}
	at, err := chapterOf(m, d.chapter)
	if err != nil {
		return nil, err
	}
	var nodes, links []string
	for _, step := range m.Chapters[at].Steps {
		nodes, links = append(nodes, step.Nodes...), append(links, step.Links...)
	}
	s.Light(nodes, links)
	return s, nil
}

// chapterOf is the index of the chapter of that id.
func chapterOf(m *seeds.Map, id string) (int, error) {
	ids := make([]string, len(m.Chapters))
	for i := range m.Chapters {
		if ids[i] = m.Chapters[i].ID; ids[i] == id {
			return i, nil
		}
	}
	if len(ids) == 0 {
		return 0, fmt.Errorf("--chapter: the map has no chapters")
	}
	return 0, fmt.Errorf("--chapter is one of %s, not %q", strings.Join(ids, ", "), id)
}

// idsOf are those of the nodes and links of a map.
func idsOf(m *seeds.Map) []string {
	var ids []string
	for i := range m.Nodes {
		ids = append(ids, m.Nodes[i].ID)
	}
	for i := range m.Links {
		ids = append(ids, m.Links[i].ID)
	}
	return ids
}

// tourSize is that of a tour where --size says nothing: half a slide's.
const tourSize = "960x540"

// tour plays a chapter, the first where none is named, and says beforehand how
// large the file will be.
func tour(m *seeds.Map, as drawing) (func(io.Writer) error, error) {
	if as.chapter == "" && len(m.Chapters) > 0 {
		as.chapter = m.Chapters[0].ID
	}
	if _, err := chapterOf(m, as.chapter); err != nil {
		return nil, err
	}
	size, err := print.ParseSize(as.size)
	if err != nil {
		return nil, fmt.Errorf("--size: %w", err)
	}
	if size.Page[0] > 0 {
		return nil, fmt.Errorf("--size is WIDTHxHEIGHT for a .gif, not a sheet of paper")
	}
	s, err := as.stateOf(m, true)
	if err != nil {
		return nil, err
	}
	bytes, seconds, err := print.EstimateGIF(s, as.chapter, size)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(as.say, "chapter %s: about %.1f MB, %.0f seconds a round\n", as.chapter, float64(bytes)/1e6, seconds)
	return func(w io.Writer) error { return print.GIF(w, s, as.chapter, size) }, nil
}

// inWords is the page of words, the map's twin. It carries the map as two
// posters: for light screens and paper, and for dark screens.
func inWords(m *seeds.Map, as drawing) (func(io.Writer) error, error) {
	light, dark, words, err := posters(m, as.language)
	if err != nil {
		return nil, err
	}
	return func(w io.Writer) error {
		return twin.Write(w, m, twin.Options{Poster: light, DarkPoster: dark, Words: words})
	}, nil
}

// wordsOf is the page of words, in a language or, empty, the map's.
func wordsOf(m *seeds.Map, language string) ([]byte, error) {
	write, err := inWords(m, drawing{look: look{language: language}})
	if err != nil {
		return nil, err
	}
	var page bytes.Buffer
	err = write(&page)
	return page.Bytes(), err
}

// twinCaptions are those of a picture that the page of words shows: it is drawn,
// since its words stand on the page.
func twinCaptions(m *seeds.Map) print.Options {
	o := captions(m, 1)
	o.Outlined = true
	return o
}

func viewOf(s *scene.State) *scene.View {
	v := new(scene.View)
	s.View(v)
	return v
}

func captions(m *seeds.Map, scale float32) print.Options {
	return print.Options{Title: m.Title, Description: m.Summary, Language: m.Language, Scale: scale}
}
