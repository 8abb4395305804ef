package formats

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// byteOrderMark is what some programs start a file of UTF-8 with.
const byteOrderMark = "\ufeff"

// screened is the text of a file that a reader may look at: small enough, UTF-8,
// without a byte order mark, and without characters that make a text look like
// another. What is packed, or in another encoding, is told by name.
func screened(data []byte) (string, error) {
	if len(data) > maxFile {
		return "", &Fault{Text: fmt.Sprintf("the file has %d bytes; expected at most %d (8 MiB)", len(data), maxFile)}
	}
	for _, packed := range []struct{ magic, what string }{
		{"PK\x03\x04", "a zip archive, as .xlsx is; unpack it, or save the table as CSV"},
		{"\x1f\x8b", "packed by gzip; unpack it first"},
		{"BZh", "packed by bzip2; unpack it first"},
		{"\xff\xfe", "UTF-16; save it as UTF-8"},
		{"\xfe\xff", "UTF-16; save it as UTF-8"},
	} {
		if bytes.HasPrefix(data, []byte(packed.magic)) {
			return "", &Fault{Text: "the file is " + packed.what}
		}
	}
	text := string(bytes.TrimPrefix(data, []byte(byteOrderMark)))
	for at, c := range text {
		if c == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[at:]); size == 1 {
				return "", placed(text, at, fmt.Sprintf("byte 0x%02x is not UTF-8; save the file as UTF-8", text[at]))
			}
		}
		if hidden(c) {
			return "", placed(text, at, hiddenText(c))
		}
	}
	return text, nil
}

// hidden reports whether a character can make a text look like another one, or
// end it early: NUL, and the bidirectional embeddings, overrides and isolates.
func hidden(c rune) bool {
	return c == 0 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)
}

func hiddenText(c rune) string {
	return fmt.Sprintf("the text has the character U+%04X; expected no NUL and no bidirectional control", c)
}

// placed is a fault at a byte offset of a text.
func placed(text string, at int, problem string) *Fault {
	before := text[:min(at, len(text))]
	return &Fault{
		Line:   strings.Count(before, "\n") + 1,
		Column: utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1,
		Text:   problem,
	}
}

// quoted is a string of a file as a fault shows it: short, and with everything
// escaped that could confuse a terminal.
func quoted(s string) string {
	const half = 60
	if utf8.RuneCountInString(s) > 2*half {
		runes := []rune(s)
		s = string(runes[:half]) + "…" + string(runes[len(runes)-half+1:])
	}
	return strconv.Quote(s)
}

// shown is quoted without the quotation marks.
func shown(s string) string {
	q := quoted(s)
	return strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
}
