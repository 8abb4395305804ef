//go:build !js

package publish

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"citemap/web/twin"
)

// The lines of the page that lead to other files, which one file has inside.
const (
	charset    = `<meta charset="utf-8">` // the policy follows it, before all that it is for
	styleLink  = `<link rel="stylesheet" href="style.css">`
	iconLink   = `<link rel="icon" href="icon.svg" type="image/svg+xml">`
	scriptLink = `<script src="page.js"></script>`
)

// OneFile is the edition as one page of HTML that fetches nothing: it works from a
// disk, sent by mail, and in a frame that may do nothing but run scripts. Its own
// policy lets run only what is in it. page/inline.js reads the files inside.
func OneFile(parts fs.FS, e *Edition) ([]byte, error) {
	part := map[string]string{}
	for _, name := range []string{index, "page.js", "style.css", "icon.svg", program + ".gz"} {
		data, err := fs.ReadFile(parts, name)
		if err != nil {
			return nil, fmt.Errorf("the page inside cannot be read: %w", err)
		}
		part[name] = string(data)
	}
	words, err := e.words()
	if err != nil {
		return nil, err
	}
	script, style := harmless(part["page.js"]), part["style.css"]
	page, err := e.fill([]byte(part[index]), dressed{
		head:   meta("property", "og:title", e.title()) + "\n" + e.tongue(),
		poster: e.picture(dataURL(e.DarkPoster)),
		words: `<style id="words-style">` + twin.Style() + "</style>\n" + words +
			e.data(part[program+".gz"]) + "<script>" + script + "</script>\n", // it looks for the data at once
	})
	if err != nil {
		return nil, err
	}
	return inline(string(page), [][2]string{
		{charset, charset + "\n" + policy(script, style, twin.Style())},
		{styleLink, "<style>" + style + "</style>"},
		{iconLink, `<link rel="icon" href='` + dataURL([]byte(part["icon.svg"])) + `' type="image/svg+xml">`},
		{scriptLink, ""},
	})
}

// inline is the page with the lines that lead elsewhere replaced.
func inline(page string, lines [][2]string) ([]byte, error) {
	for _, line := range lines {
		before, after, ok := strings.Cut(page, line[0]+"\n")
		if !ok {
			return nil, fmt.Errorf("the page inside has no line %s", line[0])
		}
		page = before + line[1] + "\n" + after
	}
	return []byte(page), nil
}

// policy lets run what stands in the page, and nothing be fetched (CSP 3).
func policy(script string, styles ...string) string {
	allowed := ""
	for _, style := range styles {
		allowed += " " + hash(style)
	}
	return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'wasm-unsafe-eval' ` + hash(script) +
		"; style-src" + allowed + "; img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'\">"
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// harmless is a script that cannot end its element, nor begin a comment in it
// (HTML, 4.12.1.3): both can stand only in its strings, which mean the same.
func harmless(script string) string {
	for _, tag := range []string{"</script", "<!--", "<script"} {
		for {
			at := strings.Index(strings.ToLower(script), tag)
			if at < 0 {
				break
			}
			script = script[:at] + `\x3c` + script[at+1:]
		}
	}
	return script
}

// data is the program, and a map of one's own, as elements that no browser runs.
// What is text is a string of JSON, in which "<" is escaped, so that every byte
// comes back and none ends the element.
func (e *Edition) data(packed string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(e.Files)) {
		text, _ := json.Marshal(string(e.Files[name])) // a string can always be written
		fmt.Fprintf(&b, `<script type="application/json" id="file:%s">%s</script>`+"\n", html.EscapeString(name), text)
	}
	bytes := func(name string, data []byte) {
		fmt.Fprintf(&b, `<script type="application/octet-stream;base64" id="file:%s">%s</script>`+"\n",
			html.EscapeString(name), base64.StdEncoding.EncodeToString(data))
	}
	for _, name := range slices.Sorted(maps.Keys(e.Beside)) {
		bytes(name, e.Beside[name])
	}
	bytes(program+".gz", []byte(packed))
	return b.String()
}
