package print

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"unicode/utf16"

	"citemap/scene"
)

// PDF writes v as a PDF 1.7 document (ISO 32000-1) of one page that needs
// nothing beside itself: vectors, and text that can be found and copied, in the
// fonts that an SVG has too. The page is o.Page large, or v at o.Scale pixels
// per dp, of which an inch has 96. The file carries no date and no number that
// differs from one time to the next. Its errors are those of SVG.
//
// The glyphs that a shaper chose are to be shown by their numbers, each at its
// place; libraries for PDF take characters and choose for themselves. That, and
// that a page is but five kinds of marks, is why the writer is our own.
func PDF(w io.Writer, v *scene.View, o Options) error {
	scale, err := o.scale()
	if err != nil {
		return err
	}
	if err := check(v); err != nil {
		return err
	}
	p := newPage(v)
	for i := range v.Marks {
		if m := &v.Marks[i]; !unseen(v, m) {
			p.clip(v, m)
			p.outline.window = window(v, m)
			p.outline.window = window(v, m)
			p.mark(m)
		}
	}
	p.unclip()
	if _, err := w.Write(p.document(v, o, scale)); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// pdf is a file of numbered objects being written.
type pdf struct {
	file  bytes.Buffer
	start []int // of each object, from 1, in bytes
}

// object writes one and returns its number.
func (f *pdf) object(body string) int {
	f.start = append(f.start, f.file.Len())
	fmt.Fprintf(&f.file, "%d 0 obj\n%s\nendobj\n", len(f.start), body)
	return len(f.start)
}

// stream writes data, compressed, with further entries of its dictionary.
func (f *pdf) stream(entries string, data []byte) int {
	var small bytes.Buffer
	z, _ := zlib.NewWriterLevel(&small, zlib.BestCompression)
	z.Write(data) // a bytes.Buffer takes all
	z.Close()
	return f.object(fmt.Sprintf("<</Length %d/Filter/FlateDecode%s>>\nstream\n%s\nendstream", small.Len(), entries, small.Bytes()))
}

// end writes where each object starts, and which is the root.
func (f *pdf) end(root, info int) []byte {
	at := f.file.Len()
	fmt.Fprintf(&f.file, "xref\n0 %d\n0000000000 65535 f \n", len(f.start)+1)
	for _, start := range f.start {
		fmt.Fprintf(&f.file, "%010d 00000 n \n", start)
	}
	fmt.Fprintf(&f.file, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(f.start)+1, root, info, at)
	return f.file.Bytes()
}

// literal is a text as PDF's strings hold it: UTF-16 in hexadecimal.
func literal(text string) string {
	var b bytes.Buffer
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return b.String()
}

// document returns the whole file.
func (p *page) document(v *scene.View, o Options, scale float32) []byte {
	const perInch, mmPerInch, pixelsPerInch = 72, 25.4, 96
	width, height := v.Width*scale*perInch/pixelsPerInch, v.Height*scale*perInch/pixelsPerInch
	if o.Page != [2]float32{} {
		width, height = o.Page[0]*perInch/mmPerInch, o.Page[1]*perInch/mmPerInch
	}
	var f pdf
	f.file.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") // the second line: these are bytes
	var body, box ink
	body.fine(width / v.Width).text(" 0 0 -").fine(height / v.Height).text(" 0 ").number(height).text(" cm\n") // y points down
	if v.Ground.A > 0 {
		p.ground(&body, v)
	}
	box.text("[0 0 ").number(width).gap().number(height).text("]")
	content := f.stream("", append(body, p.body...))
	resources := p.resources(&f)
	// The page, and the pages that it is one of, name each other.
	pages := len(f.start) + 2
	only := f.object(fmt.Sprintf("<</Type/Page/Parent %d 0 R/MediaBox%s/Contents %d 0 R/Resources%s/Group<</S/Transparency/CS/DeviceRGB>>>>", pages, box, content, resources))
	f.object(fmt.Sprintf("<</Type/Pages/Kids[%d 0 R]/Count 1>>", only))
	root := "<</Type/Catalog/Pages " + fmt.Sprint(pages) + " 0 R/ViewerPreferences<</DisplayDocTitle true>>"
	if o.Language != "" {
		root += "/Lang" + literal(o.Language)
	}
	catalog := f.object(root + ">>")
	info := "<<"
	if o.Title != "" {
		info += "/Title" + literal(o.Title)
	}
	if o.Description != "" {
		info += "/Subject" + literal(o.Description)
	}
	return f.end(catalog, f.object(info+">>"))
}
