package bookmark

import (
	"strconv"
	"strings"
)

// Parse reads a URL's fragment, with or without its number sign. What it cannot
// read it leaves out, and says so in notes: lines of printable text in plain
// words, a bounded number of them.
func Parse(hash string) (b Bookmark, notes []string) {
	b, notes = read(clip(strings.TrimPrefix(hash, "#")))
	// What was not escaped may take more room when it is written.
	long := b.written()
	if len(long) > mostRead {
		b, _ = read(clip(long))
	}
	if len(hash) > mostRead+1 || len(long) > mostRead {
		notes = append(notes, "an address of at most "+strconv.Itoa(mostRead)+" bytes was expected; its end was ignored")
	}
	const most = 20
	if more := len(notes) - most; more > 0 {
		notes = append(notes[:most:most], strconv.Itoa(more)+" more were ignored")
	}
	return b, notes
}

// clip returns as much of a text as is read, up to the end of a pair or of a
// pin, and less by what it takes to escape its last character.
func clip(text string) string {
	if len(text) <= mostRead {
		return text
	}
	text = text[:mostRead-2]
	return text[:max(strings.LastIndexByte(text, '&'), strings.LastIndexByte(text, ';'), 0)]
}

// read reads pairs of keys and values.
func read(pairs string) (b Bookmark, notes []string) {
	var r reader
	known := b.entries()
	var seen [len(known)]bool
	for _, pair := range strings.Split(pairs, "&") {
		escapedKey, escaped, _ := strings.Cut(pair, "=")
		key, ok := unescape(escapedKey)
		text, okText := unescape(escaped)
		r.key = show(escapedKey)
		if !r.expect(ok && okText, escaped, wantText) || key == "" && text == "" {
			continue
		}
		i := index(&known, key)
		if i < 0 {
			if r.kept(len(b.Rest), text) {
				b.Rest = append(b.Rest, Pair{key, text})
			}
			continue
		}
		if seen[i] {
			r.note(" is there more than once; the last that can be read counts")
		}
		seen[i] = true
		want := r.read(&known[i], text)
		r.expect(want == "", text, want)
	}
	return b, r.notes
}

// show returns the start of a text with what cannot be printed replaced.
func show(text string) string {
	const most = 40 // code points
	var s []rune
	for _, c := range text {
		if len(s) == most {
			return string(s) + "…"
		}
		if !strconv.IsPrint(c) {
			c = '�'
		}
		s = append(s, c)
	}
	return string(s)
}
