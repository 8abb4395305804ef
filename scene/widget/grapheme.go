package widget

import "unicode"

// Characters of more than one code point are moved over as one. These are the
// rules of UAX #29 that people meet: marks on letters, pictures joined to one or
// with a colour of skin, flags, and Hangul written in letters. Prefixed signs and
// the spacing vowels that are no marks are left out.

const (
	nonJoiner = '\u200c' // zero width non-joiner, which Persian is written with
	joiner    = '\u200d' // zero width joiner
)

// boundary reports whether a character begins at r[i], or the text ends there.
func boundary(r []rune, i int) bool {
	if i <= 0 || i >= len(r) {
		return true
	}
	switch before, at := r[i-1], r[i]; {
	case extends(at):
		return false
	case before == joiner && picture(at):
		return false
	case regional(before) && regional(at):
		return flagsEnd(r[:i])
	case at >= 0x1160 && at <= 0x11ff: // vowels and finals
		return !(before >= 0x1100 && before <= 0x11ff || before >= 0xac00 && before <= 0xd7a3)
	}
	return true
}

// extends reports whether r is a part of the character before it.
func extends(r rune) bool {
	return r == joiner || r == nonJoiner ||
		r >= 0x1f3fb && r <= 0x1f3ff || // colours of skin
		r >= 0xe0020 && r <= 0xe007f || // tags: the flag of Scotland
		unicode.IsMark(r)
}

// picture reports whether r is of the blocks in which pictures lie that may be
// joined: arrows to dingbats, and those of their own.
func picture(r rune) bool { return r >= 0x2190 && r < 0x3000 || r >= 0x1f000 && r < 0x20000 }

// regional reports whether r is one of the letters that flags are made of.
func regional(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// flagsEnd reports whether the letters of flags at the end of r are whole flags.
func flagsEnd(r []rune) bool {
	n := 0
	for n < len(r) && regional(r[len(r)-1-n]) {
		n++
	}
	return n%2 == 0
}

// before is where the character before i begins.
func before(r []rune, i int) int {
	for i--; !boundary(r, i); i-- {
	}
	return max(i, 0)
}

// after is where the character at i ends.
func after(r []rune, i int) int {
	for i++; !boundary(r, i); i++ {
	}
	return min(i, len(r))
}

// whole is i, or where the character ends that it lies in.
func whole(r []rune, i int) int {
	if !boundary(r, i) {
		return after(r, i)
	}
	return min(max(i, 0), len(r))
}

// wordBefore is where the word before i begins.
func wordBefore(r []rune, i int) int {
	return skip(r, skip(r, i, -1, false), -1, true)
}

// wordAfter is where the word after i ends.
func wordAfter(r []rune, i int) int {
	return skip(r, skip(r, i, 1, false), 1, true)
}

// skip goes from i over characters that are, or are not, of words.
func skip(r []rune, i, way int, word bool) int {
	for {
		at, next := i, after(r, i)
		if way < 0 {
			at = before(r, i)
			next = at
		}
		if next == i || lettered(r[at]) != word {
			return i
		}
		i = next
	}
}

// lettered reports whether a character that begins with r is of a word.
func lettered(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || r == '_'
}
