package formats

import (
	"strings"
	"unicode/utf8"
)

// dotToken is a word or a sign of a DOT file.
type dotToken struct {
	kind dotKind
	text string // of an id: what it means; of a sign: itself
	html bool   // an id in angle brackets
	bare bool   // an id without quotation marks, which may be a keyword
	at   int
}

type dotKind uint8

const (
	dotEnd  dotKind = iota
	dotID           // a word, a numeral, a string, or HTML
	dotSign         // { } [ ] ; , : = -> --
)

// dotLexer takes a DOT file apart.
type dotLexer struct {
	*script
	at int
}

// next reads the next token; dotEnd: there is none, or a fault.
func (l *dotLexer) next() dotToken {
	l.skip()
	if l.fault != nil || l.at == len(l.text) {
		return dotToken{at: l.at}
	}
	at, c := l.at, l.text[l.at]
	switch {
	case c == '"':
		return dotToken{kind: dotID, text: l.quoted(), at: at}
	case c == '<':
		return dotToken{kind: dotID, text: l.html(), html: true, at: at}
	case strings.IndexByte("{}[];,:=", c) >= 0:
		l.at++
		return dotToken{kind: dotSign, text: l.text[at:l.at], at: at}
	case strings.HasPrefix(l.text[at:], "->") || strings.HasPrefix(l.text[at:], "--"):
		l.at += 2
		return dotToken{kind: dotSign, text: l.text[at:l.at], at: at}
	case isDOTLetter(c):
		for l.at < len(l.text) && (isDOTLetter(l.text[l.at]) || isDigit(l.text[l.at])) {
			l.at++
		}
		return dotToken{kind: dotID, text: l.text[at:l.at], bare: true, at: at}
	case isDigit(c) || c == '.' || c == '-':
		return dotToken{kind: dotID, text: l.numeral(), at: at}
	case c == '+':
		l.fail(at, "", "a + joins two strings in quotation marks, and here it does not")
	default:
		letter, _ := utf8.DecodeRuneInString(l.text[at:])
		l.fail(at, "", "%s cannot stand here; an id that has it is written in quotation marks", quoted(string(letter)))
	}
	return dotToken{at: at}
}

// skip passes white space, comments, and lines of a preprocessor.
func (l *dotLexer) skip() {
	for l.at < len(l.text) {
		rest := l.text[l.at:]
		switch {
		case strings.IndexByte(" \t\r\n\f\v", rest[0]) >= 0:
			l.at++
		case strings.HasPrefix(rest, "//"), rest[0] == '#' && (l.at == 0 || l.text[l.at-1] == '\n'):
			if end := strings.IndexByte(rest, '\n'); end >= 0 {
				l.at += end
			} else {
				l.at = len(l.text)
			}
		case strings.HasPrefix(rest, "/*"):
			end := strings.Index(rest[2:], "*/")
			if end < 0 {
				l.fail(l.at, "", "a comment does not end; expected */")
				return
			}
			l.at += 2 + end + 2
		default:
			return
		}
	}
}

// isDOTLetter reports whether a byte can stand in a word: a letter, an
// underscore, or a part of any character that is not ASCII.
func isDOTLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= 0x80
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// numeral reads a number: digits with at most one point, and a sign or not.
func (l *dotLexer) numeral() string {
	from, digits, points := l.at, 0, 0
	if l.text[l.at] == '-' {
		l.at++
	}
	for l.at < len(l.text) && (isDigit(l.text[l.at]) || l.text[l.at] == '.') {
		if isDigit(l.text[l.at]) {
			digits++
		} else {
			points++
		}
		l.at++
	}
	word := l.text[from:l.at]
	switch {
	case digits == 0 || points > 1:
		l.fail(from, "", "%s is no number", quoted(word))
	case l.at < len(l.text) && isDOTLetter(l.text[l.at]):
		l.fail(from, "", "%s begins as a number and goes on as a word; it is written in quotation marks", quoted(word+l.text[l.at:l.at+1]))
	}
	return word
}

// quoted reads a string in quotation marks, and those that + joins to it.
func (l *dotLexer) quoted() string {
	var all pieced
	for {
		all.add(l.oneQuoted())
		before := l.at
		l.skip()
		if l.fault != nil || l.at == len(l.text) || l.text[l.at] != '+' {
			if l.fault == nil {
				l.at = before
			}
			return all.String()
		}
		plus := l.at
		l.at++
		l.skip()
		if l.fault == nil && (l.at == len(l.text) || l.text[l.at] != '"') {
			l.fail(plus, "", "a + joins two strings in quotation marks, and none follows")
		}
		if l.fault != nil {
			return ""
		}
	}
}

// oneQuoted reads one string in quotation marks. A backslash before a quotation
// mark is not part of it, nor is one before a line end with that; others are left
// for whom the string is a label.
func (l *dotLexer) oneQuoted() string {
	from := l.at
	escaped := false
	for i := from + 1; i < len(l.text); i++ {
		switch l.text[i] {
		case '\\':
			i++
			escaped = escaped || i < len(l.text) && strings.IndexByte("\"\n\r", l.text[i]) >= 0
		case '"':
			l.at = i + 1
			s := l.text[from+1 : i]
			if escaped {
				s = unescaped(s)
			}
			return s
		}
	}
	l.fail(from, "", "a string does not end; expected a quotation mark")
	return ""
}

// unescaped is a string without the backslashes that only DOT's reader sees.
func unescaped(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			rest := s[i+1:]
			switch {
			case strings.HasPrefix(rest, `"`):
				i++
			case strings.HasPrefix(rest, "\r\n"):
				i += 2
				continue
			case strings.HasPrefix(rest, "\n"):
				i++
				continue
			case strings.HasPrefix(rest, `\`): // two of them stay two
				b.WriteByte('\\')
				i++
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// html reads a label in angle brackets, without the outer ones.
func (l *dotLexer) html() string {
	from, depth := l.at, 0
	for i := from; i < len(l.text); i++ {
		switch l.text[i] {
		case '<':
			depth++
		case '>':
			if depth--; depth == 0 {
				l.at = i + 1
				return l.text[from+1 : i]
			}
		}
	}
	l.fail(from, "", "a label in angle brackets does not end; expected >")
	return ""
}
