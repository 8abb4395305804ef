//go:build !js

package assets

import (
	"embed"
	"path"
	"slices"
	"strings"
)

// The faces of further scripts, made by fonts/subset.sh, and their licences. The
// page does not carry them: it fetches the few that its map needs.
//
//go:embed fonts/scripts/*.ttf fonts/scripts/*.txt
var scriptFiles embed.FS

// ScriptFile returns a file by its address beside the page, "fonts/NAME.ttf" or
// "fonts/NAME-OFL.txt". The caller owns the data.
func ScriptFile(name string) ([]byte, error) {
	return scriptFiles.ReadFile(path.Join("fonts/scripts", path.Base(name)))
}

// ScriptNames returns the addresses beside the page of all fonts of scripts, and
// of their licences.
func ScriptNames() []string {
	var names []string
	for _, f := range scripts() {
		names = append(names, f.Name, LicenceName(f.Name))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// LicenceName returns the address of the licence of the font at an address.
func LicenceName(font string) string {
	family, _, _ := strings.Cut(font, "-")
	return family + "-OFL.txt"
}

// FontsFor returns the addresses beside the page of the fonts that an interface
// in this language (a BCP 47 tag) and these texts need, besides those that every
// page has. The page asks the same of scripts.js.
func FontsFor(language string, texts ...string) []string {
	needed := map[Script]bool{scriptOfLanguage(language): true}
	for _, text := range texts {
		for _, r := range text {
			needed[ScriptOf(r)] = true
		}
	}
	var names []string
	for _, f := range scripts() {
		if needed[f.Script] {
			names = append(names, f.Name)
		}
	}
	return names
}
