package bookmark

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A fragment (RFC 3986, section 3.5) may hold more than is left plain here. What
// is escaped beside is what programs that find addresses in prose take for its
// end or for markup: brackets, quotation marks, stars, tildes, exclamation and
// question marks; and the plus, which some read as a space.
const plain = "-._:,;/"

// appendPair appends a key and its value to what is written.
func appendPair(s []byte, key, value string) []byte {
	if len(s) > 0 {
		s = append(s, '&')
	}
	s = escape(s, key, plain)
	if value != "" {
		s = escape(append(s, '='), value, plain+"=")
	}
	return s
}

// escape appends a text with every byte escaped that is no ASCII letter or
// digit and none of those left plain.
func escape(s []byte, text, plain string) []byte {
	const hex = "0123456789ABCDEF"
	for i := range len(text) {
		c := text[i]
		if isAlphanumeric(c) || strings.IndexByte(plain, c) >= 0 {
			s = append(s, c)
			continue
		}
		s = append(s, '%', hex[c>>4], hex[c&15])
	}
	return s
}

func isAlphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// endSafely returns what is written with its last character escaped too, where
// that is a mark: the dots of "time=2014.." would be read as the end of the
// sentence that an address stands in.
func endSafely(s []byte) string {
	if end := len(s) - 1; end >= 0 {
		s = escape(s[:end], string(s[end]), "")
	}
	return string(s)
}

// unescape reads an escaped text; a plus is a plus. It reports false for an
// escape that is none, for what is not UTF-8, and for what is not safe to show.
func unescape(text string) (plain string, ok bool) {
	var s []byte
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '%' {
			n, err := strconv.ParseUint(text[min(i+1, len(text)):min(i+3, len(text))], 16, 8)
			if err != nil || i+3 > len(text) {
				return "", false
			}
			c = byte(n)
			i += 2
		}
		s = append(s, c)
	}
	plain = string(s)
	return plain, utf8.ValidString(plain) && !strings.ContainsFunc(plain, isHidden)
}

// isHidden reports whether a character is not shown itself but changes how
// others are: a control character, one that separates lines, or one of the
// bidirectional embeddings, overrides and isolates of Unicode Standard Annex 9.
// Joiners and direction marks may stand: Persian is written with them.
func isHidden(r rune) bool {
	return r < ' ' || r >= 0x7F && r < 0xA0 || r >= 0x2028 && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}
