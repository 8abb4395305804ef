// Package defiance is the map that the program shows when it is given none: an
// article on Russia, Iran and the powers around them. The text is its authors'
// and stands here as data; see the README beside it.
package defiance

import (
	"embed"

	"citemap/seeds"
)

//go:embed article.txt map.json
var files embed.FS

// Map reads the embedded map. The error is seeds.Faults, and nil in every build
// that passes its tests.
func Map() (*seeds.Map, error) {
	data, err := files.ReadFile("map.json")
	if err != nil {
		return nil, err
	}
	return seeds.Read("map.json", data, files.ReadFile)
}
