package prose

import (
	"encoding/binary"
	"errors"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"citemap/seeds"
	"citemap/seeds/sentence"
)

// readPlain reads plain text or Markdown. Lines that were broken to fit a page are put
// together again, since a sentence ends with its line.
func readPlain(data []byte, o Options) (Prose, error) {
	text, err := decoded(data)
	if err != nil {
		return Prose{}, err
	}
	p := Prose{Text: text}
	if lines := strings.Split(text, "\n"); !o.KeepLines && isWrapped(lines) {
		p.Text = unwrapped(lines)
		p.Notes = append(p.Notes, "its lines end where a page does, and were put together to paragraphs; --keep-lines leaves them")
	}
	p.Title = headline(p.Text)
	return p, nil
}

// decoded is a text in UTF-8, with \n at the end of lines.
func decoded(data []byte) (string, error) {
	text := string(data)
	switch {
	case strings.HasPrefix(text, "\xFF\xFE"):
		text = fromUTF16(data[2:], binary.LittleEndian)
	case strings.HasPrefix(text, "\xFE\xFF"):
		text = fromUTF16(data[2:], binary.BigEndian)
	case strings.ContainsRune(text, 0):
		return "", errors.New("this is no text: it has NUL characters; save it as text in UTF-8")
	case !utf8.ValidString(text):
		return "", errors.New("this is not UTF-8; save it as UTF-8, or convert it, from whatever it is in:\n" +
			"  iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt   (WINDOWS-1251 for Cyrillic, GB18030 for Chinese)")
	}
	text = strings.TrimPrefix(text, "\uFEFF")
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n").Replace(text), nil
}

func fromUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// A text is taken for one with lines broken to fit where they are about as long as
// lines of print or of a terminal.
const (
	shortLine = 45
	longLine  = 110
	fewLines  = 6 // that go on in the next: fewer tell nothing
)

// isWrapped reports whether the lines of a text end where a page does: where most that
// another follows are of the length of lines, and do not end a sentence, and hardly any
// is longer.
func isWrapped(lines []string) bool {
	inner, fit, open, long := 0, 0, 0, 0
	for i, line := range lines {
		length := width(line)
		if length > longLine {
			long++
		}
		if length == 0 || i+1 == len(lines) || strings.TrimSpace(lines[i+1]) == "" {
			continue
		}
		inner++
		if length >= shortLine {
			fit++
		}
		if last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(line)); !unicode.Is(unicode.Sentence_Terminal, last) {
			open++
		}
	}
	return inner >= fewLines && 3*fit >= 2*inner && 2*open >= inner && 50*long <= inner
}

// width is how wide a line is, in Latin letters.
func width(line string) int {
	n := 0
	for _, c := range strings.TrimSpace(line) {
		n++
		if sentence.IsSpaceless(c) {
			n++
		}
	}
	return n
}

// unwrapped puts lines together up to the next blank one, or one that starts a heading,
// an item of a list, a quotation, a row of a table or a block of Markdown.
func unwrapped(lines []string) string {
	var b strings.Builder
	open, last := false, "" // whether a paragraph is, and its last line
	for _, line := range lines {
		bare := strings.Join(strings.Fields(line), " ")
		switch {
		case bare == "":
			if open {
				b.WriteByte('\n')
			}
			b.WriteByte('\n')
			open = false
			continue
		case open && startsBlock(bare):
			b.WriteByte('\n')
		case open:
			b.WriteString(between(last, bare))
		}
		b.WriteString(bare)
		open, last = !strings.HasPrefix(bare, "#"), bare
		if !open {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// between is what stands between the end of a line and the start of the next: nothing
// after a hyphen, or between characters of scripts without spaces.
func between(before, after string) string {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	if last == '-' || (sentence.IsSpaceless(last) || unicode.Is(unicode.Sentence_Terminal, last) && last > unicode.MaxLatin1) && sentence.IsSpaceless(first) {
		return ""
	}
	return " "
}

// startsBlock reports whether a line is one by itself, in a text or in Markdown.
func startsBlock(line string) bool {
	switch line[0] {
	case '#', '>', '|':
		return true
	case '-', '*', '+':
		return strings.HasPrefix(line[1:], " ") || strings.Trim(line, string(line[0])) == ""
	case '`', '~':
		return strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~")
	}
	digits := strings.TrimLeft(line, "0123456789")
	return len(digits) < len(line) && len(line)-len(digits) <= 3 && (strings.HasPrefix(digits, ". ") || strings.HasPrefix(digits, ") "))
}

// headline is the title of a text: its first heading in Markdown, or its first line
// where that is a heading.
func headline(text string) string {
	for line := range strings.Lines(text) {
		if bare := strings.TrimSpace(line); strings.HasPrefix(bare, "# ") {
			return strings.TrimSpace(strings.Trim(bare, "# "))
		}
	}
	t := seeds.NewText(text)
	for _, s := range sentence.In(seeds.NewText(t.Slice(0, 1000))) {
		if sentence.IsHeading(t, s) {
			return strings.TrimSpace(strings.TrimLeft(t.Slice(s.Start, s.End), "#"))
		}
		break
	}
	return ""
}
