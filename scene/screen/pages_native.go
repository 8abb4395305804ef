//go:build !js

package screen

import (
	"fmt"
	"html"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// pages are what a browser is given to open, in a folder that nobody else can
// read: the page of words, written when it is first asked for, and signposts.
type pages struct {
	dir   string
	words string // path of the page of words
	posts int    // how many signposts there are
}

// at returns the path of a page that shows words at an anchor.
func (p *pages) at(anchor string, words func() ([]byte, error)) (path string, err error) {
	if p.words == "" {
		if err := p.write(words); err != nil {
			return "", err
		}
	}
	if anchor == "" {
		return p.words, nil
	}
	return p.signpost(anchor)
}

func (p *pages) write(words func() ([]byte, error)) error {
	data, err := words()
	if err != nil {
		return err
	}
	if p.dir == "" {
		if p.dir, err = os.MkdirTemp("", "citemap-*"); err != nil {
			return err
		}
	}
	path := filepath.Join(p.dir, "text.html")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return err
	}
	p.words = path
	return nil
}

// signpost writes a page that leads on to an anchor of the page of words. What
// opens files, xdg-open among others, drops the anchor of an address.
func (p *pages) signpost(anchor string) (path string, err error) {
	to := url.URL{Path: filepath.Base(p.words), Fragment: anchor}
	page := `<!doctype html><meta charset="utf-8"><title>citemap</title>` +
		`<meta http-equiv="refresh" content="0; url=` + html.EscapeString(to.String()) + `">`
	p.posts++
	path = filepath.Join(p.dir, fmt.Sprintf("to-%d.html", p.posts))
	return path, os.WriteFile(path, []byte(page), 0o600)
}

// fileURL is the address of a file on this machine.
func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/...
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
