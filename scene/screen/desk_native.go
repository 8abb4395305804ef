//go:build !js

package screen

import (
	"errors"
	"io"
	"net/url"
	"os"
	"strconv"
	"sync"

	"github.com/cli/browser"

	"citemap/assets"
	"citemap/scene"
)

// desk does the scene's errands with what the system has: a clipboard, folders
// and a browser.
type desk struct {
	copy   func(text string) error
	browse func(address string) error
	folder func() string          // where files are saved
	words  func() ([]byte, error) // the map as a page of words; nil: there is none
	says   *assets.HostStrings    // what the reader hears

	mutex sync.Mutex // over pages
	pages pages
}

func newDesk(words func() ([]byte, error), says *assets.HostStrings) *desk {
	browser.Stdout, browser.Stderr = io.Discard, io.Discard // what browsers have to say is not ours
	return &desk{copy: copyText, browse: browser.OpenURL, folder: downloads, words: words, says: says}
}

// do does an errand, however long it takes, and returns what the reader must
// hear: what failed, and where things are that are not in sight.
func (d *desk) do(e scene.Errand) (notice string) {
	switch e.Task {
	case scene.CopyText:
		return d.copyText(e.Text)
	case scene.SaveFile:
		return d.saveFile(e.Name, e.Text)
	case scene.OpenWords:
		return d.openWords(e.Text)
	case scene.OpenPage:
		return d.openPage(e.Text)
	case scene.Present:
		return d.says.NoPresenter
	}
	return "" // history is the scene's own here
}

func (d *desk) copyText(text string) string {
	switch err := d.copy(text); {
	case errors.Is(err, errNoClipboard):
		return d.says.NoClipboard
	case err != nil:
		return d.says.NotCopied.With("why", err.Error())
	}
	return ""
}

func (d *desk) saveFile(name, text string) string {
	path, err := saveNew(d.folder(), name, text)
	if err != nil {
		return d.says.NotSaved.With("why", err.Error())
	}
	return d.says.Saved.With("file", path)
}

// openPage opens an address of the web, and of nothing else: maps come from
// anywhere, and what a system opens may be a program.
func (d *desk) openPage(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return d.says.NoAddress.With("address", strconv.Quote(address))
	}
	if err := d.browse(u.String()); err != nil {
		return d.says.NoBrowser.With("address", u.String())
	}
	return ""
}

// openWords opens the map as a page of words, at an anchor of it or "".
func (d *desk) openWords(anchor string) string {
	if d.words == nil {
		return d.says.NoWords
	}
	page, words, err := d.pageAt(anchor)
	if err != nil {
		return d.says.WordsUnwritten.With("why", err.Error())
	}
	if err := d.browse(fileURL(page)); err != nil {
		return d.says.NoBrowserForWords.With("file", words)
	}
	return ""
}

// pageAt returns the path of the page to open, and that of the page of words.
func (d *desk) pageAt(anchor string) (page, words string, err error) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	page, err = d.pages.at(anchor, d.words)
	return page, d.pages.words, err
}

// clear takes away what was written for a browser.
func (d *desk) clear() {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if d.pages.dir != "" {
		os.RemoveAll(d.pages.dir)
	}
}
