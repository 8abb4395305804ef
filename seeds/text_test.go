package seeds

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTextCountsCodePoints(t *testing.T) {
	s := "aé日🙂e\u0301\xff" // one to four bytes, a combining accent, a byte that is not UTF-8
	text := NewText(s)
	assert.Equal(t, 7, text.Len())
	assert.Equal(t, s, text.String())
	assert.Equal(t, "日🙂", text.Slice(2, 4))
	assert.Equal(t, "\xff", text.Slice(6, 7))
	assert.Equal(t, "", text.Slice(4, 4))
}

func TestTextSliceAgreesWithRunes(t *testing.T) {
	s := strings.Repeat("aé日🙂 ", 60) // several strides of the offset table
	text, runes := NewText(s), []rune(s)
	for start := 0; start <= len(runes); start += 7 {
		for end := start; end <= len(runes); end += 13 {
			assert.Equal(t, string(runes[start:end]), text.Slice(start, end))
		}
		assert.Equal(t, start, text.position(text.byteAt(start)))
	}
}

func TestTextMovesPositionsIntoTheText(t *testing.T) {
	text := NewText("日本")
	assert.Equal(t, "日本", text.Slice(-5, 99))
	assert.Equal(t, "", text.Slice(2, 1))
	assert.Equal(t, "", text.Slice(99, 100))
	var zero Text
	assert.Equal(t, "", zero.Slice(0, 1))
	start, end := zero.Paragraph(3, 4)
	assert.Equal(t, [2]int{0, 0}, [2]int{start, end})
}

func TestParagraphIsWhatARangeTouches(t *testing.T) {
	text := NewText("ein\nzwei – 日本\r\n\ndrei")
	for _, c := range []struct {
		start, end int
		want       string
	}{
		{0, 1, "ein"},
		{5, 6, "zwei – 日本"},
		{1, 6, "ein\nzwei – 日本"},
		{0, 4, "ein"},          // up to and with the newline
		{3, 3, "ein"},          // the end of a line
		{4, 4, "zwei – 日本"},    // the start of one
		{15, 15, ""},           // an empty line
		{18, 20, "drei"},       // the last line
		{15, 18, "\ndrei"},     // from an empty line to the next
		{0, 99, text.String()}, // all
		{-3, 2, "ein"},         // before the text
	} {
		start, end := text.Paragraph(c.start, c.end)
		assert.Equal(t, c.want, text.Slice(start, end), "%d..%d", c.start, c.end)
	}
}
