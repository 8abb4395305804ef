package prose

import (
	"bytes"
	"io"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readPage reads the text of an HTML page: of its articles or its main part, where it
// has any with some length, and else all of it. Scripts, forms and navigation are left
// out, a block is a paragraph, and so is a line that <br> ends. The page is read tag by
// tag and no tree is made, so that neither depth nor tags left open matter.
func readPage(data []byte) (Prose, error) {
	text, err := decoded(data)
	if err != nil {
		return Prose{}, err
	}
	r := pageReader{tokens: html.NewTokenizer(bytes.NewReader([]byte(text)))}
	if err := r.read(); err != nil {
		return Prose{}, err
	}
	p := Prose{Text: r.all.String(), Title: strings.TrimSpace(r.title), Language: r.language}
	if main := r.main.String(); len(main) >= mainEnough {
		p.Text = main
		p.Notes = append(p.Notes, "of the page, its main part alone was taken")
	}
	if r.heading != "" {
		p.Title = r.heading
	}
	return p, nil
}

// mainEnough is how many bytes of text make an <article> or <main> what a page is about.
const mainEnough = 400

// pageReader gathers the paragraphs of a page.
type pageReader struct {
	tokens    *html.Tokenizer
	all, main strings.Builder
	paragraph strings.Builder

	inside   int       // of how many <article> and <main>
	left     atom.Atom // the element that is left out, up to its end
	depth    int       // of elements of that name
	pre      int
	inTitle  bool
	inHead   bool // in the first <h1>
	title    string
	heading  string
	language string
}

func (r *pageReader) read() error {
	for {
		switch r.tokens.Next() {
		case html.ErrorToken:
			r.end()
			if err := r.tokens.Err(); err != io.EOF {
				return err
			}
			return nil
		case html.TextToken:
			r.text(string(r.tokens.Text()))
		case html.StartTagToken:
			r.open(r.tokens.Token())
		case html.EndTagToken:
			r.close(r.tokens.Token().DataAtom)
		case html.SelfClosingTagToken:
			if isBlock(r.tokens.Token().DataAtom) {
				r.end()
			}
		}
	}
}

// open begins an element.
func (r *pageReader) open(t html.Token) {
	switch {
	case r.left != 0:
		if t.DataAtom == r.left {
			r.depth++
		}
		return
	case isLeftOut(t.DataAtom):
		r.end()
		r.left, r.depth = t.DataAtom, 1
		return
	case isBlock(t.DataAtom):
		r.end()
	}
	switch t.DataAtom {
	case atom.Html:
		for _, a := range t.Attr {
			if a.Key == "lang" && IsLanguage(a.Val) {
				r.language = a.Val
			}
		}
	case atom.Title:
		r.inTitle = r.title == ""
	case atom.H1:
		r.inHead = r.heading == ""
	case atom.Article, atom.Main:
		r.inside++
	case atom.Pre:
		r.pre++
	}
}

// close ends an element.
func (r *pageReader) close(name atom.Atom) {
	if r.left != 0 {
		if name == r.left {
			if r.depth--; r.depth == 0 {
				r.left = 0
			}
		}
		return
	}
	if isBlock(name) {
		r.end()
	}
	switch name {
	case atom.Title:
		r.inTitle = false
	case atom.H1:
		r.inHead = false
	case atom.Article, atom.Main:
		r.inside = max(0, r.inside-1)
	case atom.Pre:
		r.pre = max(0, r.pre-1)
	}
}

// text is a piece of a paragraph, or of the title.
func (r *pageReader) text(s string) {
	switch {
	case r.inTitle:
		r.title += s
	case r.left != 0:
	case r.pre > 0:
		for i, line := range strings.Split(s, "\n") {
			if i > 0 {
				r.end()
			}
			r.paragraph.WriteString(line)
		}
	default:
		r.paragraph.WriteString(s)
	}
}

// end ends a paragraph.
func (r *pageReader) end() {
	line := strings.Join(strings.FieldsFunc(r.paragraph.String(), isBlank), " ")
	r.paragraph.Reset()
	if line == "" {
		return
	}
	if r.inHead && r.heading == "" {
		r.heading = line
	}
	r.all.WriteString(line + "\n")
	if r.inside > 0 {
		r.main.WriteString(line + "\n")
	}
}

// isBlank is white space as HTML has it; a space that does not break is a character.
func isBlank(c rune) bool { return c != '\u00A0' && c != '\u202F' && unicode.IsSpace(c) }

// isLeftOut reports whether an element is no part of what a page says.
func isLeftOut(name atom.Atom) bool {
	switch name {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Iframe, atom.Object, atom.Svg, atom.Math, atom.Nav,
		atom.Form, atom.Button, atom.Select, atom.Textarea, atom.Video, atom.Audio, atom.Canvas, atom.Dialog:
		return true
	}
	return false
}

// isBlock reports whether an element begins and ends a paragraph.
func isBlock(name atom.Atom) bool {
	switch name {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Br, atom.Caption, atom.Dd, atom.Div, atom.Dl, atom.Dt,
		atom.Figcaption, atom.Figure, atom.Footer, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Head, atom.Header,
		atom.Hr, atom.Html, atom.Li, atom.Main, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody,
		atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Title, atom.Tr, atom.Ul:
		return true
	}
	return false
}
