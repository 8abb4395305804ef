//go:build !js

// Package web holds the page that shows the map in a browser.
//
// `make web` builds it from page/ and the program compiled to WebAssembly, and
// copies it to built/, which this package embeds. A build without it compiles
// and runs as well; Site then reports that there is no page.
//
// The program inside the page must not carry the page: this package is empty
// for GOOS=js.
package web

import (
	"embed"
	"io/fs"
)

//go:embed all:built
var built embed.FS

// Site returns the built page as a folder of static files: those of dist/web,
// of which a large one may be there only as .br and .gz. It reports false if
// this binary was built without the page; `make build` puts it
// in.
func Site() (fs.FS, bool) {
	return siteIn(built)
}

// siteIn finds the page in the folder "built" of files; a part of a page is none.
func siteIn(files fs.FS) (fs.FS, bool) {
	site, err := fs.Sub(files, "built")
	if err != nil {
		return nil, false
	}
	for _, name := range []string{"index.html", "citemap.wasm.br", "citemap.wasm.gz"} {
		if _, err := fs.Stat(site, name); err != nil {
			return nil, false
		}
	}
	return site, true
}
