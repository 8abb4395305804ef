//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/print"
	"citemap/seeds"
	"citemap/web"
	"citemap/web/publish"
)

// What --to takes beside the name of a file: each is followed by where it goes.
const (
	toSite = "site"
	toFile = "onefile"
)

// publishing is what is published, and how far it has come.
type publishing struct {
	edition *publish.Edition
	parts   fs.FS
	say     *progress
}

// exportPublished writes the map that args name, or the built-in one, as a site or
// as one file to the place that the last of args names.
func exportPublished(as string, args []string, base, language string, errs io.Writer) error {
	what := map[string]string{toSite: "the folder to write", toFile: "the file to write, ending in .html"}[as]
	if len(args) == 0 {
		return fmt.Errorf("--to %s is followed by %s", as, what)
	}
	to, args := args[len(args)-1], args[:len(args)-1]
	if len(args) == 0 && filepath.Ext(to) == ".json" {
		return fmt.Errorf("--to %s is followed by %s, not by the map: citemap export %s --to %s WHERE", as, what, to, as)
	}
	if ext := filepath.Ext(to); as == toFile && ext != ".html" && ext != ".htm" {
		return fmt.Errorf("--to %s is followed by the name of a file that ends in .html, not %q", as, to)
	}
	p, err := published(args, base, language, errs)
	if err != nil {
		return err
	}
	if as == toFile {
		return p.oneFile(to, args)
	}
	return p.site(to)
}

// published makes an edition of the map that args name.
func published(args []string, base, language string, errs io.Writer) (*publishing, error) {
	parts, err := page()
	if err != nil {
		return nil, err
	}
	base, err = publish.ParseBase(base)
	if err != nil {
		return nil, fmt.Errorf("--base-url: %w", err)
	}
	m, err := readMap(args)
	if err != nil {
		return nil, err
	}
	p := &publishing{parts: parts, say: newProgress(errs)}
	p.say.step("drawing the map")
	p.edition, err = edition(args, m, base, language)
	return p, err
}

// page is the built page that the binary carries.
func page() (fs.FS, error) {
	parts, ok := web.Site()
	if !ok {
		return nil, errors.New("this binary was built without the page; 'make build' puts it in")
	}
	return parts, nil
}

// edition is a map with its files and pictures, in a language or, empty, the map's.
func edition(args []string, m *seeds.Map, base, language string) (*publish.Edition, error) {
	e := &publish.Edition{Map: m, Base: base}
	var err error
	if e.Poster, e.DarkPoster, e.Words, err = posters(m, language); err != nil {
		return nil, err
	}
	if e.Card, err = shareCard(m, language); err != nil {
		return nil, err
	}
	if e.Files, err = ownFiles(args, m); err != nil {
		return nil, err
	}
	e.Beside, err = besides(m, e)
	return e, err
}

// besides are the fonts that an edition needs beside those of every page, with their
// licences, the words of its interface, and where the nodes of its map come to lie;
// by their paths.
func besides(m *seeds.Map, e *publish.Edition) (map[string][]byte, error) {
	texts := []string{}
	for name, data := range e.Files {
		if name == "map.json" {
			data = unescaped(data)
		}
		texts = append(texts, string(data))
	}
	files, err := map[string][]byte{}, error(nil)
	for _, font := range assets.FontsFor(e.Words.Language, texts...) {
		for _, name := range []string{font, assets.LicenceName(font)} {
			if files[name], err = assets.ScriptFile(name); err != nil {
				return nil, err
			}
		}
	}
	if words := assets.Catalogue(e.Words.Language); words != nil {
		files[assets.WordsFile(e.Words.Language)] = words
	}
	if e.Files != nil {
		files["map/survey.bin"] = scene.SurveyOf(m)
	}
	return files, nil
}

// unescaped is JSON in which letters stand for themselves: many programs write all
// but ASCII as \uXXXX.
func unescaped(data []byte) []byte {
	var value any
	if json.Unmarshal(data, &value) != nil {
		return data
	}
	plain, err := json.Marshal(value)
	if err != nil {
		return data
	}
	return plain
}

// ownFiles are the files of a map of one's own by their names, as they are.
func ownFiles(args []string, m *seeds.Map) (map[string][]byte, error) {
	if len(args) == 0 {
		return nil, nil
	}
	_, data, open, err := mapFiles(args)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{"map.json": data}
	for i := range m.Documents {
		name := m.Documents[i].File
		if files[name], err = open(name); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// cardScale makes what is on a card half as large again, since cards are looked at
// small.
const cardScale = 1.5

// shareCard is the picture that services show for a link to the map: its title, and
// all of it.
func shareCard(m *seeds.Map, language string) ([]byte, error) {
	l := look{theme: "light", language: language}
	s, err := l.stateOf(m, true)
	if err != nil {
		return nil, err
	}
	s.Settle(publish.CardWidth/cardScale, publish.CardHeight/cardScale)
	var b bytes.Buffer
	err = print.PNG(&b, viewOf(s), captions(m, cardScale))
	return b.Bytes(), err
}

// posters are the map as two pictures, for light screens and for dark ones, and the
// words that they are written in.
func posters(m *seeds.Map, language string) (light, dark []byte, words *assets.Strings, err error) {
	l := look{language: language}
	s, err := l.stateOf(m, true)
	if err != nil {
		return nil, nil, nil, err
	}
	s.Settle(publish.PosterWidth, publish.PosterHeight)
	var b bytes.Buffer
	if err := print.SVG(&b, viewOf(s), twinCaptions(m)); err != nil {
		return nil, nil, nil, err
	}
	light = bytes.Clone(b.Bytes())
	b.Reset()
	s.Step(scene.Input{Prefers: scene.Dark, Still: true})
	err = print.SVG(&b, viewOf(s), twinCaptions(m))
	return light, b.Bytes(), s.Strings(), err
}

// site writes the edition as a folder.
func (p *publishing) site(dir string) error {
	p.say.step("putting the site together")
	site, err := publish.Site(p.parts, p.edition)
	if err != nil {
		return err
	}
	whole := 0
	for _, data := range site {
		whole += len(data)
	}
	p.say.begin(whole)
	if err := site.Write(dir, p.say.wrote); err != nil {
		return err
	}
	p.say.end("%d files in %s", len(site), dir)
	if p.edition.Base == "" {
		p.say.step("previews of links to it need its address: export it again with --base-url URL")
	}
	return nil
}

// oneFile writes the edition as one page.
func (p *publishing) oneFile(name string, args []string) error {
	if err := spare(name, args, p.edition.Map); err != nil {
		return err
	}
	p.say.step("putting the page together")
	data, err := publish.OneFile(p.parts, p.edition)
	if err != nil {
		return err
	}
	p.say.begin(len(data))
	err = writeWhole(name, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	p.say.wrote(name, len(data))
	p.say.end("all of it is in %s", name)
	return nil
}
