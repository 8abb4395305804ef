package bookmark

import (
	"html"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ids are so many ids, with something between.
func ids(many int, of, between string) string {
	s := make([]string, many)
	for i := range s {
		s[i] = strings.ReplaceAll(of, "N", strconv.Itoa(i))
	}
	return strings.Join(s, between)
}

const tooLong = "an address of at most 8192 bytes was expected; its end was ignored"

func TestOnlySoMuchIsRead(t *testing.T) {
	b, notes := Parse("#node=iran&x=" + strings.Repeat("a", mostRead))
	assert.Equal(t, Bookmark{Node: "iran"}, b)
	assert.Equal(t, []string{tooLong}, notes)

	b, notes = Parse(strings.Repeat("a", 1<<20))
	assert.Equal(t, Bookmark{}, b)
	assert.Equal(t, []string{tooLong}, notes)

	all := "#node=iran&x=" + strings.Repeat("a", mostRead-len("node=iran&x="))
	b, notes = Parse(all)
	assert.Equal(t, all, "#"+b.String())
	assert.Empty(t, notes)
	b, notes = Parse(all + "a")
	assert.Equal(t, "node=iran", b.String())
	assert.Equal(t, []string{tooLong}, notes)
}

func TestListsAreBounded(t *testing.T) {
	const more = " no more than 500 was expected; it was ignored"
	b, notes := Parse("kinds=" + ids(502, "kN", ","))
	assert.Len(t, b.Kinds, mostListed)
	assert.Equal(t, []string{"kinds=k500:" + more, "kinds=k501:" + more}, notes)

	b, notes = Parse("pins=" + ids(501, "pN:1,2", ";"))
	assert.Len(t, b.Pins, mostListed)
	assert.Equal(t, []string{"pins=p500:1,2:" + more}, notes)

	b, notes = Parse(ids(501, "x=N", "&"))
	assert.Len(t, b.Rest, mostListed)
	assert.Equal(t, []string{"x=500:" + more}, notes)
}

// Of more pins than there is room for the first ones are kept.
func TestWhatIsWrittenFits(t *testing.T) {
	b := Bookmark{Node: "iran", Rest: []Pair{{"x", "1"}}}
	for i := range mostListed {
		b.Pins = append(b.Pins, Pin{"a-node-" + strconv.Itoa(i), 1000.25, float64(i)})
	}
	text := b.String()
	assert.LessOrEqual(t, len(text), mostRead)
	assert.Greater(t, len(text), mostRead-50)
	read, notes := Parse(text)
	assert.Empty(t, notes)
	assert.Equal(t, Bookmark{Node: "iran", Pins: b.Pins[:len(read.Pins)]}, read)
}

// Wherever the end of what is read falls, and whatever stands there.
func TestAnyEndFits(t *testing.T) {
	for i := range 40 {
		b := Bookmark{Node: strings.Repeat("a", i+1)}
		for range mostListed {
			b.Rest = append(b.Rest, Pair{"x", "abcdefghijklmnopqrstuvwx."})
		}
		text := b.String()
		assert.LessOrEqual(t, len(text), mostRead)
		read, notes := Parse(text)
		assert.Empty(t, notes)
		assert.Equal(t, b.Rest[:len(read.Rest)], read.Rest)
		assert.Greater(t, len(text), mostRead-40)
		checkRead(t, "node="+b.Node+strings.Repeat("&x=яяя.", 500))
	}
}

// What was not escaped takes more room when it is written.
func TestWhatWouldBeWrittenTooLongIsNotRead(t *testing.T) {
	b, notes := Parse("node=иран&pins=" + ids(300, "яяяяяN:1,2", ";"))
	assert.Equal(t, []string{tooLong}, notes)
	assert.Equal(t, "иран", b.Node)
	assert.Greater(t, len(b.Pins), 150)
	assert.Less(t, len(b.Pins), 300)
	checkRead(t, b.String())
}

// What is no list is always short enough to be written.
func TestWithoutListsAllFits(t *testing.T) {
	b := Bookmark{Find: strings.Repeat("𐎠", mostSought), Time: Time{From: "-2014-02-27", To: "2022-02-24", DatedOnly: true, Gone: true}}
	for _, e := range b.entries() {
		if n, ok := e.of.(*name); ok {
			*n = name(strings.Repeat("я", longestName/2))
		}
	}
	text := b.String()
	again, notes := Parse(text)
	assert.Empty(t, notes)
	assert.Equal(t, b, again)
	assert.Less(t, len(text), mostRead-1000)
}

func TestNotesAreFew(t *testing.T) {
	_, notes := Parse(ids(2000, "%", "&"))
	require.Len(t, notes, 21)
	assert.Equal(t, "1980 more were ignored", notes[20])
}

// Whoever pastes an address into a page without escaping it loses nothing to
// the names of HTML's characters.
func TestKeysAreNoEntities(t *testing.T) {
	var b Bookmark
	known := b.entries()
	for _, e := range known[1:] {
		text := "&" + e.key + "=1"
		assert.Equal(t, text, html.UnescapeString(text))
	}
	text := Bookmark{Quote: "q1", Node: "n", Time: Time{From: "2014"}, Theme: "dark"}.String()
	assert.Equal(t, text, html.UnescapeString(text))
	assert.Equal(t, "quote", known[0].key, "&quote is one")
}
