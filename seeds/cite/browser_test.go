package cite

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// browser finds text fragments as WICG's "URL Fragment Text Directives" says
// (find a range from a text directive), in a page each line of which is a block.
type browser struct {
	text  string       // in small letters, one space for each stretch of white space within a line
	words map[int]bool // where words begin or end, by Unicode Standard Annex #29
}

func newBrowser(document string) browser {
	var blocks []string
	for block := range strings.Lines(document) {
		if words := strings.Fields(block); len(words) > 0 {
			blocks = append(blocks, strings.Join(words, " "))
		}
	}
	b := browser{text: strings.ToLower(strings.Join(blocks, "\n")), words: map[int]bool{0: true}}
	at, state := 0, -1
	for rest := b.text; rest != ""; {
		var word string
		word, rest, state = uniseg.FirstWordInString(rest, state)
		at += len(word)
		b.words[at] = true
	}
	return b
}

// follow is the text that a browser marks at an address, and where; it is not ok
// where it marks none.
func (b browser) follow(address string) (marked string, at int, ok bool) {
	_, terms, ok := strings.Cut(address, ":~:text=")
	if !ok {
		return "", 0, false
	}
	var prefix, suffix string
	parts := strings.Split(terms, ",")
	for i := range parts {
		raw := parts[i]
		parts[i], _ = url.PathUnescape(strings.Trim(raw, "-"))
		parts[i] = strings.ToLower(parts[i])
		switch {
		case strings.HasSuffix(raw, "-"):
			prefix = parts[i]
		case strings.HasPrefix(raw, "-"):
			suffix = parts[i]
		}
	}
	if prefix != "" {
		parts = parts[1:]
	}
	if suffix != "" {
		parts = parts[:len(parts)-1]
	}
	return b.search(prefix, suffix, append(parts, "")[:2])
}

// search is the first text from start, if need be to end, between prefix and
// suffix.
func (b browser) search(prefix, suffix string, terms []string) (marked string, at int, ok bool) {
	start, end := terms[0], terms[1]
	whole := end != "" || suffix == "" // start ends with a word
	for from := 0; ; {
		if at, from = b.begin(prefix, start, from, whole); at < 0 {
			return "", 0, false
		}
		if stop, found := b.stop(at+len(start), end, suffix); found {
			return b.text[at:stop], at, true
		}
	}
}

// begin is the first place from a place on where start stands, right behind
// prefix, and from where the next such is to be looked for.
func (b browser) begin(prefix, start string, from int, whole bool) (at, next int) {
	if prefix == "" {
		at = b.find(start, from, true, whole)
		return at, at + 1
	}
	for {
		p := b.find(prefix, from, true, false)
		if p < 0 {
			return -1, 0
		}
		at, from = b.skip(p+len(prefix)), p+1
		if strings.HasPrefix(b.text[at:], start) && (!whole || b.words[at+len(start)]) {
			return at, from
		}
	}
}

// stop is where the text ends whose start ends at a place.
func (b browser) stop(at int, end, suffix string) (int, bool) {
	for {
		if end != "" {
			e := b.find(end, at, true, suffix == "")
			if e < 0 {
				return 0, false
			}
			at = e + len(end)
		}
		behind := b.skip(at)
		if suffix == "" || strings.HasPrefix(b.text[behind:], suffix) && b.words[behind+len(suffix)] {
			return at, true
		}
		if end == "" {
			return 0, false
		}
	}
}

// find is the first place from at on where a term stands within a block, with
// words that begin and end there if that is asked for.
func (b browser) find(term string, at int, starts, ends bool) int {
	for {
		i := strings.Index(b.text[at:], term)
		if i < 0 {
			return -1
		}
		if at += i; (!starts || b.words[at]) && (!ends || b.words[at+len(term)]) {
			return at
		}
		at++
	}
}

// skip is the first place from at on that is no white space.
func (b browser) skip(at int) int {
	return len(b.text) - len(strings.TrimLeftFunc(b.text[at:], unicode.IsSpace))
}
