package prose

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The bounds of a Word file: a document.xml that is larger, deeper or packed more
// tightly than people write is refused before it is unpacked, or as it is.
const (
	maxEntries  = 10_000   // files in the archive
	maxUnpacked = 16 << 20 // bytes of document.xml
	maxRatio    = 150      // bytes of it for one that is packed
	smallEnough = 1 << 20  // bytes up to which that does not matter
	maxDepth    = 256      // elements inside one another
)

// readWord reads the paragraphs of a Word file (Office Open XML, ECMA-376). What tracked
// changes have deleted, fields' codes, headers, footers, footnotes and comments are left
// out; a row of a table is a paragraph for each of its cells.
func readWord(data []byte) (Prose, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Prose{}, fmt.Errorf("this is no Word file: %w", err)
	}
	if len(archive.File) > maxEntries {
		return Prose{}, fmt.Errorf("the archive has %d files, and a Word file at most %d", len(archive.File), maxEntries)
	}
	for _, f := range archive.File {
		if f.Name == "word/document.xml" {
			return readStory(f)
		}
	}
	return Prose{}, errors.New("this is no Word file: it has no word/document.xml")
}

// readStory reads the part of a Word file that has its text.
func readStory(f *zip.File) (Prose, error) {
	if f.UncompressedSize64 > maxUnpacked || f.UncompressedSize64 > smallEnough && f.UncompressedSize64/maxRatio > f.CompressedSize64 {
		return Prose{}, fmt.Errorf("its document.xml unpacks to %d bytes, more than is read; save it as text", f.UncompressedSize64)
	}
	body, err := f.Open()
	if err != nil {
		return Prose{}, fmt.Errorf("its document.xml cannot be unpacked: %w", err)
	}
	defer body.Close()
	r := storyReader{tokens: xml.NewDecoder(io.LimitReader(body, maxUnpacked))}
	if err := r.read(); err != nil {
		return Prose{}, fmt.Errorf("its document.xml cannot be read: %w", err)
	}
	p := Prose{Text: r.all.String(), Title: r.title}
	if p.Title == "" {
		p.Title = headline(p.Text)
	}
	return p, nil
}

// storyReader gathers the paragraphs of a document.xml.
type storyReader struct {
	tokens *xml.Decoder
	all    strings.Builder
	open   []*strings.Builder // paragraphs, the innermost last: a text box stands in one
	names  []string           // elements that are open
	fall   int                // how many of them are what older programs show instead
	titled bool               // the paragraph has the style of a title
	title  string
}

func (r *storyReader) read() error {
	for {
		token, err := r.tokens.Token()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(r.names) == maxDepth {
				return fmt.Errorf("its elements lie more than %d deep", maxDepth)
			}
			r.names = append(r.names, t.Name.Local)
			r.start(t)
		case xml.EndElement:
			r.names = r.names[:len(r.names)-1]
			r.end(t.Name.Local)
		case xml.CharData:
			if r.fall == 0 && len(r.names) > 0 && r.names[len(r.names)-1] == "t" {
				r.write(string(t))
			}
		}
	}
}

func (r *storyReader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "Fallback":
		r.fall++
	case "p":
		r.open = append(r.open, new(strings.Builder))
		r.titled = false
	case "pStyle":
		for _, a := range t.Attr {
			if a.Name.Local == "val" {
				r.titled = r.titled || a.Value == "Title" || a.Value == "Heading1"
			}
		}
	case "tab", "br", "cr":
		if len(r.names) < 2 || r.names[len(r.names)-2] == "r" { // and not the stops of a ruler
			r.write(" ")
		}
	case "noBreakHyphen":
		r.write("-")
	}
}

func (r *storyReader) end(name string) {
	switch {
	case name == "Fallback":
		r.fall--
	case name == "p" && len(r.open) > 0:
		last := len(r.open) - 1
		line := strings.Join(strings.FieldsFunc(r.open[last].String(), isBlank), " ")
		r.open = r.open[:last]
		if line == "" || r.fall > 0 {
			return
		}
		if r.titled && r.title == "" {
			r.title = line
		}
		r.all.WriteString(line + "\n")
	}
}

// write adds to the paragraph that is open.
func (r *storyReader) write(s string) {
	if last := len(r.open) - 1; last >= 0 && r.fall == 0 {
		r.open[last].WriteString(s)
	}
}
