package seeds

import (
	"fmt"
	"strings"
	"unicode"
)

// Class is the sort of a difference between a document and a quote of it.
type Class string

// The classes of differences. All but the last are made by editors, keyboards
// and copying, and leave the words alone.
const (
	QuotationMark Class = "quotation mark" // straight or curly, apostrophes too
	Dash          Class = "dash"           // hyphen, en dash, em dash, minus
	Ellipsis      Class = "ellipsis"       // one character, or dots
	Normalisation Class = "normalisation"  // accents composed (NFC) or not (NFD)
	WhiteSpace    Class = "white space"    // its width and number, and what has no width
	Capitals      Class = "capitals"
	Words         Class = "words" // letters added, dropped or changed
)

// Difference is one way in which a quote departs from its document. One of the
// two strings may be empty: what was left out, or put in.
type Difference struct {
	Class   Class
	Printed string // what the document has
	Quoted  string // what the quote has instead
}

// String is the difference as a fault tells it: what the document has "for"
// what the quote has.
func (d Difference) String() string {
	switch {
	case d.Quoted == "":
		return d.shown(d.Printed) + " left out"
	case d.Printed == "":
		return d.shown(d.Quoted) + " put in"
	}
	return d.shown(d.Printed) + " for " + d.shown(d.Quoted)
}

// shown is one side of the difference: by its name where it cannot be seen, or
// not be told from the other side.
func (d Difference) shown(s string) string {
	switch d.Class {
	case QuotationMark, Ellipsis:
		return printable(s)
	case Normalisation:
		if s == decomposed(s) {
			return "NFD " + quoted(s)
		}
		return "NFC " + quoted(s)
	case Dash, WhiteSpace:
		return named(s)
	}
	return quoted(s)
}

// named is a string of spaces and dashes by their names.
func named(s string) string {
	var names []string
	runes := []rune(s)
	for i := 0; i < len(runes); {
		n := 1
		for i+n < len(runes) && runes[i+n] == runes[i] {
			n++
		}
		name := characterName(runes[i])
		if n > 1 {
			name = fmt.Sprintf("%d × %s", n, name)
		}
		names = append(names, name)
		i += n
	}
	return strings.Join(names, " + ")
}

// characterName is what a character is called that is easily mistaken.
func characterName(c rune) string {
	switch c {
	case ' ':
		return "space"
	case '\u00A0':
		return "no-break space"
	case '\u202F':
		return "narrow no-break space"
	case '\u2009':
		return "thin space"
	case '\n', '\r', '\u2028', '\u2029':
		return "line break"
	case '\t':
		return "tab"
	case '\u00AD':
		return "soft hyphen"
	case '\u200B':
		return "zero-width space"
	case '-', '\u2010':
		return string(c) + " (hyphen)"
	case '\u2011':
		return "\u2011 (no-break hyphen)"
	case '–':
		return "– (en dash)"
	case '—':
		return "— (em dash)"
	case '−':
		return "− (minus)"
	}
	return fmt.Sprintf("U+%04X", c)
}

// Differs says in what a passage differs from the words looked for, at most
// five ways of it, as in `’ for ', "u" for "o"`; nothing where it does not.
func (p Passage) Differs() string {
	const shown = 5
	times := make(map[string]int)
	var ways []string
	for _, d := range p.Differences {
		way := d.String()
		if times[way]++; times[way] == 1 {
			ways = append(ways, way)
		}
	}
	more := len(ways) - shown
	ways = ways[:min(len(ways), shown)]
	for i, way := range ways {
		if n := times[way]; n > 1 {
			ways[i] = fmt.Sprintf("%s (%d times)", way, n)
		}
	}
	if more > 0 {
		ways = append(ways, fmt.Sprintf("%d more", more))
	}
	return strings.Join(ways, ", ")
}

// classOf is the class of a difference: the first whose characters are all
// that there is on either side.
func classOf(printed, quoted string) Class {
	both := printed + quoted
	only := func(is func(rune) bool) bool {
		return strings.IndexFunc(both, func(c rune) bool { return !is(c) }) < 0
	}
	switch {
	case only(isQuotationMark):
		return QuotationMark
	case only(blank):
		return WhiteSpace
	case only(func(c rune) bool { return isDash(c) || unicode.IsSpace(c) }):
		return Dash
	case strings.TrimSpace(printed) != "" && strings.TrimSpace(quoted) != "" &&
		only(func(c rune) bool { return c == '…' || c == '.' || blank(c) }):
		return Ellipsis
	case decomposed(printed) == decomposed(quoted):
		return Normalisation
	case decomposed(strings.ToLower(printed)) == decomposed(strings.ToLower(quoted)):
		return Capitals
	}
	return Words
}
