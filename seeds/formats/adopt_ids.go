package formats

import (
	"strconv"
	"strings"
)

// idSet are the ids that are taken, and of each word the number that was last put behind
// it.
type idSet struct {
	taken map[string]bool
	last  map[string]int
}

// maxID is the length of an id of a map, in characters.
const maxID = 64

// unique is the first id that is made of one of some words and is not taken. Where none
// of them has a letter that ids have, the fallback is numbered.
func (u *idSet) unique(fallback string, words ...string) string {
	if u.taken == nil {
		u.taken, u.last = make(map[string]bool), make(map[string]int)
	}
	stem, from := fallback, 1
	for _, word := range words {
		if s := slug(word); s != "" {
			stem, from = s, 2 // the first has no number
			break
		}
	}
	id := stem
	for n := max(from, u.last[stem]+1); u.taken[id] || id == fallback && from == 1; n++ {
		number := "-" + strconv.Itoa(n)
		id = stem[:min(len(stem), maxID-len(number))] + number
		u.last[stem] = n
	}
	u.taken[id] = true
	return id
}

// slug is a word as an id: small letters, digits, points and hyphens; nothing where it
// has no such letter.
func slug(word string) string {
	if isID(word) {
		return word
	}
	var b strings.Builder
	gap := false
	for _, c := range word {
		s := plain(c)
		if s == "" {
			gap = gap || b.Len() > 0 && !isMark(c)
			continue
		}
		if b.Len()+len(s)+1 > maxID {
			break
		}
		if gap {
			b.WriteByte('-')
		}
		b.WriteString(s)
		gap = false
	}
	return b.String()
}

// isMark reports whether a character only marks the letter before it.
func isMark(c rune) bool { return c >= 0x300 && c <= 0x36F }

// isID reports whether a string can name a part of a map.
func isID(s string) bool {
	for _, c := range []byte(s) {
		if !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-' {
			return false
		}
	}
	return s != "" && len(s) <= maxID
}

// plain is a Latin letter or a digit without what is on it; empty: it is neither.
func plain(c rune) string {
	switch {
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		return string(c)
	case c >= 'A' && c <= 'Z':
		return string(c - 'A' + 'a')
	case c < 0xC0 || c > 0x17F:
		return ""
	}
	for _, letters := range []string{
		"aàáâãäåāăąÀÁÂÃÄÅĀĂĄ", "cçćĉċčÇĆĈĊČ", "dďđðĎĐÐ", "eèéêëēĕėęěÈÉÊËĒĔĖĘĚ", "gĝğġģĜĞĠĢ",
		"hĥħĤĦ", "iìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "jĵĴ", "kķĶ", "lĺļľŀłĹĻĽĿŁ", "nñńņňÑŃŅŇ",
		"oòóôõöøōŏőÒÓÔÕÖØŌŎŐ", "rŕŗřŔŖŘ", "sśŝşšŚŜŞŠ", "tţťŧŢŤŦ", "uùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ",
		"wŵŴ", "yýÿŷÝŶŸ", "zźżžŹŻŽ",
	} {
		if strings.ContainsRune(letters, c) {
			return letters[:1]
		}
	}
	switch c {
	case 'ß':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'þ', 'Þ':
		return "th"
	}
	return ""
}
