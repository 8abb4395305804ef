// Package examples are maps that come with the program, to look at and to begin from:
// each is a folder here, with its map, its documents, and a README that says whose they
// are. The page does not carry them.
package examples

import (
	"embed"
	"path"
	"slices"
	"strings"

	"citemap/seeds"
	"citemap/seeds/defiance"
)

// Example is one of the maps.
type Example struct {
	Name    string // by which commands know it
	Source  string // of its documents
	Licence string // of them; maps are citemap's
}

// all are the maps; the first is the one that is shown when none is named.
var all = [...]Example{
	{"defiance", "an article, of which the file names no author", "its authors', outside our licence"},
	{"zuozhuan", "左传 (Zuo Zhuan), two chapters, before 300 BC", "public domain"},
	{"factbook", "The World Factbook, edition of 2015, by the CIA", "public domain"},
}

//go:embed */map.json */*.txt */README.md
var folders embed.FS

// All are the maps, in the order in which they are listed.
func All() []Example { return slices.Clone(all[:]) }

// Find is the map of a name.
func Find(name string) (Example, bool) {
	i := slices.IndexFunc(all[:], func(e Example) bool { return e.Name == name })
	if i < 0 {
		return Example{}, false
	}
	return all[i], true
}

// Files are the map file, as written, and what opens its documents.
func (e Example) Files() (data []byte, open func(file string) ([]byte, error)) {
	if e.Name == all[0].Name {
		return defiance.Files()
	}
	open = func(file string) ([]byte, error) { return folders.ReadFile(path.Join(e.Name, file)) }
	data, err := open("map.json")
	if err != nil {
		panic("the compiler embeds map.json: " + err.Error())
	}
	return data, open
}

// Map reads the map. The error is seeds.Faults, and nil in every build that passes its
// tests.
func (e Example) Map() (*seeds.Map, error) {
	data, open := e.Files()
	return seeds.Read("map.json", data, open)
}

// Folder is all that belongs to the map, by name.
func (e Example) Folder() (map[string][]byte, error) {
	m, err := e.Map()
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{"README.md": []byte(e.readme())}
	data, open := e.Files()
	files["map.json"] = data
	for i := range m.Documents {
		name := m.Documents[i].File
		if files[name], err = open(name); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// readme says whose the documents are.
func (e Example) readme() string {
	if text, err := folders.ReadFile(path.Join(e.Name, "README.md")); err == nil {
		return string(text)
	}
	return "# " + e.Name + "\n\nThe document: " + strings.TrimSuffix(e.Source, ".") + ".\nIts licence: " + e.Licence + ".\n"
}
