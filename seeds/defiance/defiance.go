// Package defiance is the map that the program shows when it is given none: an
// article on Russia, Iran and the powers around them. The text is its authors'
// and stands here as data; see the README beside it.
package defiance

import (
	"embed"

	"citemap/seeds"
)

//go:embed article.txt map.json survey.bin
var files embed.FS

// Map reads the embedded map. The error is seeds.Faults, and nil in every build
// that passes its tests.
func Map() (*seeds.Map, error) {
	data, open := Files()
	return seeds.Read("map.json", data, open)
}

// Files are the embedded map file, as written, and what opens its documents: for
// a checker, which wants to see the file itself.
func Files() (data []byte, open func(file string) ([]byte, error)) {
	data, err := files.ReadFile("map.json")
	if err != nil {
		panic("the compiler embeds map.json: " + err.Error())
	}
	return data, files.ReadFile
}

// Survey is the file of places that were found beforehand for the nodes of the map,
// as scene.ReadSurvey reads it. A test of scene sees to it that it is up to date.
func Survey() []byte {
	data, err := files.ReadFile("survey.bin")
	if err != nil {
		panic("the compiler embeds survey.bin: " + err.Error())
	}
	return data
}
