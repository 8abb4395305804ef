package search

import (
	"unicode"
	"unicode/utf8"
)

// plain is a character without what readers do not type or cannot know: capitals,
// accents, the width and the digits of a script. It is up to two letters, the
// second 0 where there is one, and both 0 for what only goes with other letters.
//
// The page has no room for Unicode's tables of decompositions, so those of Latin
// letters are here, and the most common of others.
func plain(c rune) (first, second rune) {
	switch {
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		return c, 0
	case c < utf8.RuneSelf:
		return unicode.ToLower(c), 0
	case isAccent(c) || isWidthless(c):
		return 0, 0
	case '！' <= c && c <= '～': // full width
		return plain(c - '！' + '!')
	}
	c = unicode.ToLower(c)
	if pair := ligature(c); pair != "" {
		return rune(pair[0]), rune(pair[1])
	}
	if c < latinEnd || 'Ḁ' <= c && c <= 'ỿ' {
		return plainLatin(c), 0
	}
	return plainOther(c), 0
}

// isAccent reports whether a character stands above, below or in the letter before
// it and may be left out: a combining accent, a vowel sign of Hebrew or Arabic.
func isAccent(c rune) bool {
	switch {
	case 0x300 <= c && c <= 0x36F, 0x591 <= c && c <= 0x5C7, 0x64B <= c && c <= 0x65F, c == 0x670:
		return true
	}
	return c == 'ـ' // which makes an Arabic word longer
}

// isWidthless reports whether a character within a word is not seen.
func isWidthless(c rune) bool {
	switch c {
	case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
		return true
	}
	return false
}

// ligature is the two letters that one is typed as.
func ligature(c rune) string {
	switch c {
	case 'ß':
		return "ss"
	case 'æ', 'ǽ', 'ǣ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ĳ':
		return "ij"
	}
	return ""
}

// The letters under the accents of small Latin letters, from ß on and from Ḁ on; a
// point stands for those without one.
const (
	latinStart = 'ß'
	latinEnd   = latinStart + rune(len(latin))
	latin      = ".aaaaaa.ceeeeiiiidnooooo.ouuuuy.y.a.a.a.c.c.c.c.d.d.e.e.e.e.e.g." +
		"g.g.g.h.h.i.i.i.i.i...j.kk.l.l.l.l.l.n.n.nn.n.o.o.o...r.r.r.s.s." +
		"s.s.t.t.t.u.u.u.u.u.u.w.y..z.z.zs" +
		"b.................f.......l......o..............u.....z........." +
		"..............a.i.o.u.u.u.u.ue.a.a...g.g.k.o.o..j....g...n.a...." +
		".a.a.e.e.i.i.o.o.r.r.u.u.s.t...h.......a.e.o.o.o.o.y........c..." +
		".......e.j...r.y"
	latinMore = ".a.b.b.b.c.d.d.d.d.d.e.e.e.e.e.f.g.h.h.h.h.h.i.i.k.k.k.l.l.l.l.m" +
		".m.m.n.n.n.n.o.o.o.o.p.p.r.r.r.r.s.s.s.s.s.t.t.t.t.u.u.u.u.u.v.v" +
		".w.w.w.w.w.x.x.y.z.z.zhtwy.......a.a.a.a.a.a.a.a.a.a.a.a.e.e.e.e" +
		".e.e.e.e.i.i.o.o.o.o.o.o.o.o.o.o.o.o.u.u.u.u.u.u.u.y.y.y.y......"
)

// plainLatin is a small Latin letter without its accent.
func plainLatin(c rune) rune {
	letter := byte('.')
	switch {
	case c >= 'Ḁ':
		letter = latinMore[c-'Ḁ']
	case c >= latinStart:
		letter = latin[c-latinStart]
	}
	if letter == '.' {
		return c
	}
	return rune(letter)
}

// plainOther is a small letter of another script without its accent, or in the form
// that most keyboards have.
func plainOther(c rune) rune {
	switch c {
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ό':
		return 'ο'
	case 'ύ', 'ϋ', 'ΰ':
		return 'υ'
	case 'ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	case 'ё', 'ѐ':
		return 'е'
	case 'й', 'ѝ':
		return 'и'
	case 'ї':
		return 'і'
	case 'ў':
		return 'у'
	case 'ґ', 'ѓ':
		return 'г'
	case 'ќ':
		return 'к'
	case 'آ', 'أ', 'إ', 'ٱ':
		return 'ا'
	case 'ؤ':
		return 'و'
	case 'ي', 'ى', 'ئ':
		return 'ی'
	case 'ك':
		return 'ک'
	case 'ة', 'ۀ':
		return 'ه'
	}
	return plainDigit(c)
}

// plainDigit is the digit 0 to 9 for an Arabic or Persian one.
func plainDigit(c rune) rune {
	switch {
	case '٠' <= c && c <= '٩':
		return c - '٠' + '0'
	case '۰' <= c && c <= '۹':
		return c - '۰' + '0'
	}
	return c
}
