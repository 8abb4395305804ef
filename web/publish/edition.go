//go:build !js

package publish

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"

	"citemap/assets"
	"citemap/seeds"
)

// Edition is a map made ready to be published.
type Edition struct {
	Map   *seeds.Map
	Files map[string][]byte // map.json and the documents, as they are; nil: the map is the built-in one
	Words *assets.Strings   // of the interface; nil: in the map's language, or else in English
	Base  string            // where the site will lie, as ParseBase returns it, or nothing

	// Beside are further files that the page needs for this map, by their paths from
	// it: fonts, and the words of the interface in the map's language.
	Beside map[string][]byte

	Poster, DarkPoster []byte // the map as SVG, PosterWidth to PosterHeight, for light and dark screens
	Card               []byte // the map as PNG, CardWidth by CardHeight pixels
}

// The sizes of the pictures: the poster's in dp; the card's in pixels, as services
// show it for a link.
const (
	PosterWidth, PosterHeight = 1600, 900
	CardWidth, CardHeight     = 1200, 630
)

// ParseBase reads the address at which a site will lie; it comes back with a slash
// at its end. Nothing stays nothing.
func ParseBase(address string) (string, error) {
	if address == "" {
		return "", nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("the address of a site is like https://example.org/map/, without ? and #, not %q", address)
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}

// title is what the map is called.
func (e *Edition) title() string {
	return cmp.Or(strings.TrimSpace(e.Map.Title), "A map without a title")
}

// language is that of the map.
func (e *Edition) language() string { return cmp.Or(e.Map.Language, "en") }

// spoken is the map in a sentence or two: what stands for its picture.
func (e *Edition) spoken() string {
	if e.Map.Summary == "" {
		return e.title()
	}
	return e.title() + ". " + e.Map.Summary
}
