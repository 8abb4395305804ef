package typeset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/golang/freetype/truetype"

	"citemap/assets"
)

// Face is one face of a font, read twice from the same bytes: once by the
// shaper, which speaks in glyph ids, and once for the outlines of those ids.
type Face struct {
	name            string
	bold            bool
	shapes          *font.Face
	outlines        *truetype.Font
	ascent, descent float32 // both positive, em
	perUnit         float32 // em per font unit

	buf   truetype.GlyphBuf
	cache cache[uint16, outline]
}

// outlinesKept is how many outlines of a face are remembered, at least. A
// Chinese face has tens of thousands; a picture shows far fewer.
const outlinesKept = 4096

// Name returns the family, and the weight where it is bold: "Inter Bold".
func (f *Face) Name() string { return f.name }

// newFace reads f. It fails on what either reader cannot use: outlines that
// are not TrueType, a collection, a variable font (the two readers might
// disagree on the instance), or damage.
func newFace(f assets.Font) (face *Face, err error) {
	name := f.Family
	if f.Bold {
		name += " Bold"
	}
	// A damaged font can make its readers index out of range.
	defer func() {
		if r := recover(); r != nil {
			face, err = nil, fmt.Errorf("font %s: damaged: %v", name, r)
		}
	}()
	shapes, err := readShapes(f.Data)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	outlines, err := truetype.Parse(f.Data)
	if err != nil {
		return nil, fmt.Errorf("font %s: no TrueType outlines: %w", name, err)
	}
	upem := float32(shapes.Upem())
	extents, ok := shapes.FontHExtents()
	if !ok || upem <= 0 {
		return nil, fmt.Errorf("font %s: no horizontal metrics", name)
	}
	return &Face{
		name:     name,
		bold:     f.Bold,
		shapes:   shapes,
		outlines: outlines,
		ascent:   extents.Ascender / upem,
		descent:  -extents.Descender / upem,
		perUnit:  1 / upem,
		cache:    newCache[uint16, outline](outlinesKept),
	}, nil
}

// readShapes reads what a font says of glyphs but their outlines, which are read
// elsewhere, and which the shaper would all unpack at once: half of its time.
func readShapes(data []byte) (*font.Face, error) {
	loader, err := opentype.NewLoader(bytes.NewReader(without(data, "glyf", "loca")))
	if err != nil {
		return nil, err
	}
	if loader.HasTable(opentype.MustNewTag("fvar")) {
		return nil, errors.New("a variable font; give a static instance of it")
	}
	parsed, err := font.NewFont(loader)
	if err != nil {
		return nil, err
	}
	return font.NewFace(parsed), nil
}

// without returns a font that lacks these tables: in its directory (OpenType, "Table
// Directory") they are called something that nobody asks for.
func without(data []byte, tables ...string) []byte {
	const header, record = 12, 16
	less := bytes.Clone(data)
	for at := header; at+record <= len(less) && at < header+record*int(binary.BigEndian.Uint16(less[4:])); at += record {
		if slices.Contains(tables, string(less[at:at+4])) {
			copy(less[at:], "    ")
		}
	}
	return less
}

// has reports whether the face has a glyph for r.
func (f *Face) has(r rune) bool {
	_, ok := f.shapes.NominalGlyph(r)
	return ok
}
