// Package prose makes plain text of the files that people write: what a map quotes is
// frozen as UTF-8, a paragraph a line, so that places in it can be counted.
//
// It changes no word. What it does change is white space, and characters that cannot be
// seen; Notes say so.
package prose

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"

	"citemap/seeds"
)

// Prose is the text of a document.
type Prose struct {
	Text     string   // UTF-8; lines are paragraphs, ended by \n
	Title    string   // as the document has it, at most seeds.MaxName code points; or empty
	Language string   // as the document says, or as its letters and smallest words do: BCP 47; or empty
	Notes    []string // what was changed, in words for people
}

// Options say how a document is read. The zero value is as most people want it.
type Options struct {
	KeepLines bool // line ends of a plain text are those of paragraphs, whatever they look like
}

// Read makes text of a document by its name and content: plain text or Markdown (.txt,
// .md, or anything that is text), HTML, or Word (.docx). The error says what to do: of
// PDF, RTF and other formats, how to make text of them first.
func Read(name string, data []byte, o Options) (Prose, error) {
	if len(data) > seeds.MaxFile {
		return Prose{}, fmt.Errorf("%s has %d bytes, and a document at most %d (8 MiB)", name, len(data), seeds.MaxFile)
	}
	var p Prose
	var err error
	switch kindOf(name, data) {
	case "docx":
		p, err = readWord(data)
	case "html":
		p, err = readPage(data)
	case "text":
		p, err = readPlain(data, o)
	default:
		err = errors.New(advice(name, data))
	}
	if err != nil {
		return Prose{}, fmt.Errorf("%s: %w", name, err)
	}
	if err := p.freeze(); err != nil {
		return Prose{}, fmt.Errorf("%s: %w", name, err)
	}
	return p, nil
}

// kindOf tells by the first bytes, and where they are those of a text by its name, what a
// file is; empty: nothing that can be read here.
func kindOf(name string, data []byte) string {
	ending := strings.ToLower(filepath.Ext(name))
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		if ending == ".docx" || ending == ".docm" || ending == ".dotx" {
			return "docx"
		}
		return ""
	case isForeign(data):
		return ""
	case ending == ".html" || ending == ".htm" || ending == ".xhtml" || startsPage(data):
		return "html"
	}
	return "text"
}

// isForeign reports whether a file is of a format that is neither text nor read here.
func isForeign(data []byte) bool {
	for _, magic := range [...]string{"%PDF", `{\rtf`, "\xD0\xCF\x11\xE0", "\x1F\x8B", "\x89PNG", "\xFF\xD8\xFF"} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return true
		}
	}
	return false
}

// startsPage reports whether a text begins as HTML does.
func startsPage(data []byte) bool {
	start := strings.ToLower(strings.TrimSpace(string(data[:min(len(data), 64)])))
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html")
}

// advice says how to make text of a file that is not read here.
func advice(name string, data []byte) string {
	if bytes.HasPrefix(data, []byte("%PDF")) {
		return "a PDF says where letters are, not what follows what; make text of it, look through it, and take that:\n" +
			"  pdftotext -layout -nopgbrk -enc UTF-8 report.pdf report.txt\n" +
			"(of poppler-utils; without -layout where columns get mixed)"
	}
	return "this format is not read; make text of it and take that, for example:\n" +
		"  soffice --headless --convert-to txt:Text:UTF8 " + filepath.Base(name)
}

// freeze makes the text what a map may quote, or says why it cannot be.
func (p *Prose) freeze() error {
	hidden := 0
	p.Text = strings.Map(func(c rune) rune {
		switch {
		case c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == '\uFEFF' || c == 0xAD:
			hidden++
			return -1
		case c < ' ' && c != '\n' && c != '\t':
			hidden++
			return -1
		}
		return c
	}, p.Text)
	if hidden > 0 {
		p.Notes = append(p.Notes, fmt.Sprintf("%d characters that cannot be seen were left out", hidden))
	}
	p.Text = strings.Trim(p.Text, "\n") + "\n"
	switch {
	case !strings.ContainsFunc(p.Text, unicode.IsLetter):
		return errors.New("there are no words in it")
	case len(p.Text) > seeds.MaxFile:
		return fmt.Errorf("its text has %d bytes, and a document at most %d (8 MiB)", len(p.Text), seeds.MaxFile)
	}
	p.Title = Title(p.Title)
	if p.Language == "" {
		p.Language = languageOf(p.Text)
	}
	return nil
}

// Title is a title on one line, as long as names may be.
func Title(title string) string {
	title = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 {
			return ' '
		}
		return c
	}, title)
	letters := []rune(strings.Join(strings.Fields(title), " "))
	return string(letters[:min(len(letters), seeds.MaxName)])
}
