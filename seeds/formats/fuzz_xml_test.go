package formats

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever the bytes are, a reader gives a Foreign that is sound, or says what is
// wrong.

func FuzzGEXF(f *testing.F)    { fuzzReader(f, ".gexf") }
func FuzzGraphML(f *testing.F) { fuzzReader(f, ".graphml") }
func FuzzDOT(f *testing.F)     { fuzzReader(f, ".dot") }

func fuzzReader(f *testing.F, end string) {
	read := readers()[end]
	seedWith(f, end)
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := read(data)
		var fault *Fault
		switch {
		case err == nil:
			sound(t, got)
		case !errors.As(err, &fault) || fault.Text == "":
			t.Errorf("the error %v says nothing", err)
		}
	})
}

// seedWith gives a fuzzer the corpus and the samples of a format.
func seedWith(f *testing.F, end string) {
	f.Helper()
	for _, data := range corpus(f, end[1:]) {
		f.Add(data)
	}
	files, err := filepath.Glob("testdata/foreign/*" + end)
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
}

// The standard library's decoder is an oracle for our own: what ours takes, that
// one takes as well, and finds the same elements, attributes and text.
func FuzzXML(f *testing.F) {
	seedWith(f, ".gexf")
	seedWith(f, ".graphml")
	f.Fuzz(func(t *testing.T, data []byte) {
		ours, err := outline(data)
		if err != nil {
			return
		}
		theirs, err := theirOutline(data)
		if err != nil {
			t.Fatalf("the standard library finds a fault where we do not: %v", err)
		}
		if ours != theirs {
			t.Errorf("ours   %q\ntheirs %q", ours, theirs)
		}
	})
}

// outline is what our reader finds in a file of XML.
func outline(data []byte) (string, error) {
	var b strings.Builder
	x := &xmlReader{script: newScript(data)}
	if x.fault == nil && x.root() {
		for {
			b.WriteString("<" + x.name)
			for _, a := range x.attrs {
				b.WriteString(" " + a.name + "=" + spaced(a.value))
			}
			var text pieced
			for x.fault == nil && len(x.open) > 0 && !x.step(&text) {
				b.WriteString(text.String() + ">")
				text = pieced{}
			}
			if x.fault != nil || len(x.open) == 0 {
				break
			}
			b.WriteString(text.String())
		}
		x.end()
	}
	if x.fault != nil {
		return "", x.fault
	}
	return b.String(), nil
}

// theirOutline is what the standard library finds in it.
func theirOutline(data []byte) (string, error) {
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(string(data), "\uFEFF")))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	depth := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			b.WriteString("<" + token.Name.Local)
			for _, a := range token.Attr {
				if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
					b.WriteString(" " + a.Name.Local + "=" + spaced(a.Value))
				}
			}
		case xml.EndElement:
			depth--
			b.WriteString(">")
		case xml.CharData:
			if depth > 0 {
				b.Write(token)
			}
		}
	}
}

// spaced is a value with spaces for white space. XML makes them of what stands in
// the file, but not of what is written by number; the standard library leaves both.
func spaced(s string) string { return strings.NewReplacer("\n", " ", "\t", " ", "\r", " ").Replace(s) }

func TestTheStandardLibraryAgreesOnXML(t *testing.T) {
	agreed := 0
	for _, end := range []string{".gexf", ".graphml"} {
		for file, data := range corpus(t, end[1:]) {
			ours, err := outline(data)
			if err != nil {
				continue
			}
			agreed++
			theirs, err := theirOutline(data)
			if err != nil || ours != theirs {
				t.Errorf("%s: %v\nours   %s\ntheirs %s", file, err, ours, theirs)
			}
		}
	}
	if agreed < 40 {
		t.Errorf("%d files of the corpus are XML", agreed)
	}
}
