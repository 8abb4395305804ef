//go:build !js

package publish

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"

	"citemap/web/twin"
)

// The files of a site by name: parts of the page that an edition fills, and those that
// it adds.
const (
	index      = "index.html"
	frame      = "frame.html"
	messages   = "messages.html"
	textPage   = "text.html"
	wordsStyle = "words.css"
	lightImage = "poster.svg"
	darkPoster = "poster-dark.svg"
	card       = "share.png"
	oembed     = "oembed.json"
	embedPage  = "embed.html"
	embedStyle = "embed.css"

	mapFolder = "map/"
	mapFile   = mapFolder + "map.json"
)

// Site is the edition as a folder for any host of static files: the parts of the
// page, with the program plain and compressed; index.html with the picture and the
// words in it; the words alone, the pictures, a page that says how to embed the
// map; and a map of one's own with its documents. oembed.json is there only if Base
// is known, since it may not say less than a whole address.
func Site(parts fs.FS, e *Edition) (Folder, error) {
	site, err := open(parts)
	if err != nil {
		return nil, err
	}
	if site[index], err = e.index(site[index]); err != nil {
		return nil, err
	}
	site[frame] = e.beside(site[frame])
	site[messages] = e.exemplary(site[messages])
	var text bytes.Buffer
	if err := twin.Write(&text, e.Map, twin.Options{Poster: e.Poster, DarkPoster: e.DarkPoster, Words: e.Words}); err != nil {
		return nil, err
	}
	site[textPage], site[wordsStyle] = text.Bytes(), []byte(twin.Style())
	site[lightImage], site[darkPoster], site[card] = e.Poster, e.DarkPoster, e.Card
	if site[embedPage], err = e.embedPage(); err != nil {
		return nil, err
	}
	site[embedStyle] = []byte(embedSheet)
	if e.Base != "" {
		if site[oembed], err = e.oembed(); err != nil {
			return nil, err
		}
	}
	maps.Copy(site, e.Beside)
	for name, data := range e.Files {
		if !fs.ValidPath(name) {
			return nil, fmt.Errorf("the map's file %q has no place in a folder: a name is relative, with / and without ..", name)
		}
		site[path.Join(mapFolder, name)] = data
	}
	return site, nil
}
