package bookmark

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// dice make random bookmarks; wild ones have in them what no address can say.
type dice struct {
	*rand.Rand
	wild bool
}

func (d dice) one(of ...string) string { return of[d.IntN(len(of))] }

func (d dice) name() string {
	if d.wild && d.IntN(4) == 0 {
		return d.text()
	}
	return d.one("", "iran", "russia", "q"+strconv.Itoa(d.IntN(90)), "iran>russia:goods", "russia=iran", "a.b_c-d", "Ümit", "%41", "x&y", "é", "#1", "..", "&", "=")
}

// text is of any characters: those that are marks here, and any others.
func (d dice) text() string {
	var s strings.Builder
	for range d.IntN(12) {
		switch d.IntN(8) {
		case 0, 1, 2:
			const marks = "&=%#+ ,;:/?.~!'()*\"<>[]{}|\\^`@$_-"
			s.WriteByte(marks[d.IntN(len(marks))])
		case 3:
			s.WriteRune([]rune("жم\u200cآ😀漢é§")[d.IntN(8)])
		case 4:
			if d.wild {
				s.WriteString(d.one("\x00", "\n", "\xff", "\u202e", "\u2028", "\ufffd", "\xed\xa0\x80"))
			}
		default:
			s.WriteByte(byte('a' + d.IntN(26)))
		}
	}
	return s.String()
}

func (d dice) names() (s []string) {
	for range max(d.IntN(6)-2, 0) {
		s = append(s, d.name())
	}
	return s
}

func (d dice) number(most float64) float64 {
	if d.wild && d.IntN(3) == 0 {
		return []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e300, 5e-324, math.Copysign(0, -1), -1, 1e6 + 0.004, 999999.9999}[d.IntN(10)]
	}
	return (2*d.Float64() - 1) * most * math.Pow(10, -float64(d.IntN(8)))
}

func (d dice) date() string {
	if d.wild && d.IntN(4) == 0 {
		return d.text()
	}
	return d.one("", "2014", "2022-02", "2022-02-24", "2024-02-29", "-0044-03-15", "0000", "2023-02-29", "201X")
}

func (d dice) pairs() (pairs []Pair) {
	for range max(d.IntN(5)-2, 0) {
		pairs = append(pairs, Pair{d.one("x", "x", "", "node", "utm_source", d.text()), d.text()})
	}
	return pairs
}

func (d dice) bookmark() Bookmark {
	b := Bookmark{
		Node: d.name(), Link: d.name(), Quote: d.name(), With: d.names(), Focus: d.IntN(6) - 1,
		Chapter: d.name(), Step: d.IntN(12) - 2, Play: d.IntN(2) == 0,
		View:     d.one("", "geo", "force", "moon"),
		Time:     Time{From: d.date(), To: d.date(), DatedOnly: d.IntN(2) == 0, Gone: d.IntN(2) == 0},
		Timeline: d.IntN(2) == 0,
		Kinds:    d.names(), Families: d.names(), Statuses: d.names(), Looks: d.names(),
		Detail: d.IntN(6) - 1, Theme: d.one("", "light", "dark", "night", "pink"), Text: d.number(5),
		Panel: d.one("", "claims", "article", "find", "tour", "list", "help", "x"), Document: d.name(),
		Find: d.text(), List: d.names(), Scroll: d.number(2e6), Unfollow: d.IntN(2) == 0, Rest: d.pairs(),
	}
	if d.IntN(2) == 0 {
		b.Camera = &Camera{d.number(2e6), d.number(1e4), d.number(10)}
	}
	if d.IntN(2) == 0 {
		b.Paused = truly(d.IntN(2) == 0)
	}
	for range max(d.IntN(5)-2, 0) {
		b.Pins = append(b.Pins, Pin{d.name(), d.number(2e6), d.number(1e3)})
	}
	return b
}

// same fails where two bookmarks differ; assert.Equal takes ten times as long.
func same(t *testing.T, want, got Bookmark, given any) {
	t.Helper()
	if !reflect.DeepEqual(want, got) {
		assert.Equal(t, want, got)
		t.Fatalf("of %#v", given)
	}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	for seed := range uint64(12000) {
		d := dice{rand.New(rand.NewPCG(seed, 1)), seed%2 == 1}
		b := d.bookmark()
		text, canonical := b.String(), b.Canonical()
		read, notes := Parse(text)
		same(t, canonical, read, b)
		same(t, canonical, canonical.Canonical(), b)
		require.Empty(t, notes, "%#v", b)
		require.Equal(t, text, read.String())
		require.True(t, b.Equal(read) && read.Equal(b) && b.Canonical().SamePlace(read))
		checkFragment(t, text)
	}
}

// Whatever an address is, its bookmark is written and read again as it is.
func TestWhatIsReadIsWritten(t *testing.T) {
	for seed := range uint64(12000) {
		d := dice{rand.New(rand.NewPCG(seed, 2)), seed%2 == 1}
		checkRead(t, d.mangled(d.shuffled(d.bookmark())))
	}
}

// shuffled writes a bookmark as it is, its pairs in any order.
func (d dice) shuffled(b Bookmark) string {
	pairs := strings.Split(b.written(), "&")
	d.Shuffle(len(pairs), func(i, j int) { pairs[i], pairs[j] = pairs[j], pairs[i] })
	return strings.Join(pairs, "&")
}

// mangled changes some bytes of a text.
func (d dice) mangled(text string) string {
	bytes := []byte(text)
	for range d.IntN(6) {
		if len(bytes) > 0 {
			bytes[d.IntN(len(bytes))] = []byte("&=%#+,;:.- 0a\x00\xff\n")[d.IntN(16)]
		}
	}
	return string(bytes)
}

// checkRead checks what holds for any text at all.
func checkRead(t *testing.T, hash string) {
	t.Helper()
	b, notes := Parse(hash)
	for _, note := range notes {
		require.True(t, note != "" && len(note) < 400 && utf8.ValidString(note), "%q", note)
		if i := strings.IndexFunc(note, func(r rune) bool { return !strconv.IsPrint(r) }); i >= 0 {
			t.Fatalf("%q at %d, of %q", note, i, hash)
		}
	}
	require.LessOrEqual(t, len(notes), 21)
	text := b.String()
	again, none := Parse(text)
	same(t, b, again, hash)
	same(t, b, b.Canonical(), hash)
	require.Empty(t, none, "%q", hash)
	require.Equal(t, text, again.String())
	checkFragment(t, text)
}

// checkFragment checks that a text is a fragment by the grammar of RFC 3986, no
// longer than is read, and ends with a letter or a digit.
func checkFragment(t *testing.T, text string) {
	t.Helper()
	require.LessOrEqual(t, len(text), mostRead)
	const hex = "0123456789ABCDEF"
	for i := range len(text) {
		c := text[i]
		ok := isAlphanumeric(c) || strings.IndexByte("-._:,;/=&", c) >= 0 || c == '%' && i+2 < len(text) && strings.Contains(hex, text[i+1:i+2]) && strings.Contains(hex, text[i+2:i+3])
		if !ok || i == len(text)-1 && !isAlphanumeric(c) {
			t.Fatalf("%q at %d", text, i)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "#", "#node=iran", "link=iran%3Erussia:goods&time=2014..2022-02&camera=1,2,3&pins=a:1,2;b:3,4",
		"chapter=c&step=3&play&theme=night&x=%zz&&=&==&%ff", "kinds=a,b,,%20&kinds=c&find=a+b%20\u202e",
		"time=2014..", "x=\u200b.&quote=q1", "text=0x1p-1&scroll=1e999", strings.Repeat("я=я&", 1000),
	} {
		f.Add(seed)
	}
	f.Fuzz(checkRead)
}
