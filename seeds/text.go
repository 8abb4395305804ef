package seeds

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// textStride is how many code points lie between two entries of Text.offsets:
// a lookup walks at most this many, and the table stays a small part of the
// text.
const textStride = 64

// Text is a document addressed by code points, as the positions of the W3C
// Web Annotation selectors are: an editor may count in bytes or in UTF-16,
// the file counts in code points.
//
// The zero value is the empty text.
type Text struct {
	text    string
	offsets []int // byte offset of code points 0, textStride, 2*textStride, ...
	length  int   // code points
}

// NewText makes a Text of a string. Bytes that are not UTF-8 count as one code
// point each.
func NewText(s string) *Text {
	t := &Text{text: s, offsets: make([]int, 0, len(s)/textStride+1)}
	for i := range s {
		if t.length%textStride == 0 {
			t.offsets = append(t.offsets, i)
		}
		t.length++
	}
	return t
}

// Len is the number of code points.
func (t *Text) Len() int { return t.length }

// String is the whole text.
func (t *Text) String() string { return t.text }

// Slice is the text from code point start up to, not including, end. Positions
// outside the text are moved to its ends, and an end before start gives
// nothing.
func (t *Text) Slice(start, end int) string {
	start, end = t.within(start, end)
	return t.text[t.byteAt(start):t.byteAt(end)]
}

// Paragraph gives the code points, from start up to end, of the paragraph or
// paragraphs that a range touches, without the newlines around them. Positions
// outside the text are moved to its ends.
func (t *Text) Paragraph(start, end int) (pstart, pend int) {
	start, end = t.within(start, end)
	from, to := t.byteAt(start), t.byteAt(end)
	if to > from && t.text[to-1] == '\n' { // a range's own last newline opens no paragraph
		to--
		end--
	}
	first := strings.LastIndexByte(t.text[:from], '\n') + 1
	last := len(t.text)
	if i := strings.IndexByte(t.text[to:], '\n'); i >= 0 {
		last = to + i
	}
	if last > to && t.text[last-1] == '\r' {
		last--
	}
	return start - utf8.RuneCountInString(t.text[first:from]),
		end + utf8.RuneCountInString(t.text[to:last])
}

// position is the code point at which byte offset i stands.
func (t *Text) position(i int) int {
	stride := max(sort.SearchInts(t.offsets, i+1)-1, 0)
	if len(t.offsets) == 0 {
		return 0
	}
	return stride*textStride + utf8.RuneCountInString(t.text[t.offsets[stride]:i])
}

// byteAt is the byte offset of code point i, 0 <= i <= Len.
func (t *Text) byteAt(i int) int {
	if i >= t.length {
		return len(t.text)
	}
	at := t.offsets[i/textStride]
	for range i % textStride {
		_, size := utf8.DecodeRuneInString(t.text[at:])
		at += size
	}
	return at
}

// within moves a range into the text.
func (t *Text) within(start, end int) (int, int) {
	start = min(max(start, 0), t.length)
	return start, min(max(end, start), t.length)
}
