package cite

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// hard is a document of what is hard to write.
const hard = "He said \"no, never\", twice.\n\nTwo lines\r\nand a third\n\nand a fourth.\n" +
	"=1+1 is *two*; a < b & c_d.\n# No [heading](http://x.y)\n2. no list\n- nor here\n\n    nor `code`\n" +
	"ایران و روسیه، با هم\n俄罗斯与伊朗“结盟”，如是说\n“So it ends,” she said."

func english() Words {
	return Words{Speaks: "Speaking: {who}", Unnamed: "persons not named", Characters: "characters {from}–{to}", Retrieved: "retrieved {date}"}
}

// made is a map of two documents, of one of which all is known and of the other
// nothing.
func made(t *testing.T) *seeds.Map {
	t.Helper()
	m := &seeds.Map{
		Documents: []seeds.Document{
			{ID: "d", Title: "Two\n*lines*", File: "sub/d.txt", Author: "A. B", Publisher: "P_P", Published: "2024-09",
				Retrieved: "2026-11-22", URL: "https://example.org/a_b?c=1&d=2#top", Text: seeds.NewText(hard)},
			{ID: "bare", File: "sub/bare_file.txt", Text: seeds.NewText("Bare.")},
		},
		Nodes: []seeds.Node{{ID: "speaker", Name: "A *Speaker*, Jr."}},
	}
	for _, q := range []seeds.Quote{
		{ID: "comma", Exact: "\"no, never\", twice", Speaker: "speaker"},
		{ID: "lines", Exact: "Two lines\r\nand a third\n\nand a fourth.\n", Speaker: "Someone @else"},
		{ID: "formula", Exact: "=1+1 is *two*; a < b & c_d.", Speaker: "unnamed"},
		{ID: "markup", Exact: "# No [heading](http://x.y)\n2. no list\n- nor here\n\n    nor `code`"},
		{ID: "rtl", Exact: "ایران و روسیه، با هم"},
		{ID: "cjk", Exact: "俄罗斯与伊朗“结盟”，如是说"},
		{ID: "said", Exact: "“So it ends,”", Speaker: "speaker"},
		{ID: "around", Exact: "“So it ends,” she said."},
	} {
		before, _, found := strings.Cut(hard, q.Exact)
		require.True(t, found, q.ID)
		q.Document, q.Start = "d", utf8.RuneCountInString(before)
		q.End = q.Start + utf8.RuneCountInString(q.Exact)
		m.Quotes = append(m.Quotes, q)
	}
	m.Quotes = append(m.Quotes,
		seeds.Quote{ID: "bare", Document: "bare", Exact: "Bare", End: 4},
		seeds.Quote{ID: "lost", Document: "gone", Exact: "Lost", End: 4})
	m.Reindex()
	return m
}

func TestSource(t *testing.T) {
	m := made(t)
	known := "A. B, “Two *lines*”, P_P, 2024-09, https://example.org/a_b?c=1&d=2#top, "
	for id, want := range map[string]string{
		"comma":   "Speaking: A *Speaker*, Jr. · " + known + "characters 8–26, retrieved 2026-11-22",
		"lines":   "Speaking: Someone @else · " + known + "characters 29–67, retrieved 2026-11-22",
		"formula": "Speaking: persons not named · " + known + "characters 67–94, retrieved 2026-11-22",
		"cjk":     known + "characters 181–195, retrieved 2026-11-22",
		"bare":    "bare_file.txt, characters 0–4",
		"lost":    "gone, characters 0–4",
	} {
		assert.Equal(t, want, english().Source(m, m.Quote(id)), id)
	}
	assert.Equal(t, "unnamed · "+known+"67–94, 2026-11-22", Words{}.Source(m, m.Quote("formula")))
}

func TestCitation(t *testing.T) {
	m := made(t)
	assert.Equal(t, "“Bare” — bare_file.txt, characters 0–4\nhttps://example.org/map#quote=bare",
		english().Citation(m, m.Quote("bare"), "https://example.org/map#quote=bare"))
	assert.Equal(t, "“Bare” — bare_file.txt, characters 0–4", english().Citation(m, m.Quote("bare"), ""))
	assert.True(t, strings.HasPrefix(english().Citation(m, m.Quote("lines"), ""), "“Two lines\r\nand a third\n\nand a fourth.” — Speaking: Someone"))
	assert.True(t, strings.HasPrefix(english().Citation(m, m.Quote("said"), ""), "“So it ends,” — "))
}

func TestQuoted(t *testing.T) {
	for exact, want := range map[string]string{
		"plain":              "“plain”",
		"“whole”":            "“whole”",
		"“a” and “b”":        "““a” and “b””",
		"“in “and” out”":     "“in “and” out”",
		"“only opened":       "““only opened”",
		"only closed”":       "“only closed””",
		"he said “so”":       "“he said “so””",
		"\"straight\"":       "“\"straight\"”",
		"”":                  "“””",
		"“”":                 "“”",
		"":                   "“”",
		"“closed” too far”":  "““closed” too far””",
		"“opened “too often": "““opened “too often”",
	} {
		assert.Equal(t, want, Words{}.Quoted(exact), exact)
	}
}

func TestCopied(t *testing.T) {
	m := made(t)
	source := "A. B, “Two *lines*”, P_P, 2024-09, https://example.org/a_b?c=1&d=2#top, "
	said, around := m.Quote("said"), m.Quote("around")
	tests := map[string]struct {
		document   string
		start, end int
		want       string
	}{
		"of nobody in particular": {"d", 0, 7, source + "characters 0–7, retrieved 2026-11-22"},
		"within a speaker's":      {"d", said.Start + 1, said.End - 1, "Speaking: A *Speaker*, Jr. · " + source + "characters 197–208, retrieved 2026-11-22"},
		"all of a speaker's":      {"d", said.Start, said.End, "Speaking: A *Speaker*, Jr. · " + source + "characters 196–209, retrieved 2026-11-22"},
		"beyond a speaker's":      {"d", said.Start, around.End, source + "characters 196–219, retrieved 2026-11-22"},
		"of a bare document":      {"bare", 0, 4, "bare_file.txt, characters 0–4"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := english().Copied(" chosen\ntext ", m, test.document, test.start, test.end)
			assert.Equal(t, "chosen\ntext\n\n— "+test.want, got)
		})
	}
}

func TestDeep(t *testing.T) {
	for _, test := range [][3]string{
		{"https://example.org/", "quote=q1", "https://example.org/#quote=q1"},
		{"https://example.org/", "#quote=q1", "https://example.org/#quote=q1"},
		{"https://example.org/?a#old", "quote=q1", "https://example.org/?a#quote=q1"},
		{"https://example.org/#old", "", "https://example.org/"},
		{"", "quote=q1", "#quote=q1"},
	} {
		assert.Equal(t, test[2], Deep(test[0], test[1]), "%v", test)
	}
}

// Below a quotation on a wall stands who wrote what, where and when: as far as it is
// known, and no address.
func TestWork(t *testing.T) {
	d := &seeds.Document{File: "texts/a.txt", URL: "https://example.org/a", Retrieved: "2025-01-01"}
	assert.Equal(t, "a.txt", Words{}.Work(d))
	d.Title, d.Author, d.Publisher, d.Published = "On  maps", "A. Writer", "The Paper", "2024-11-26"
	assert.Equal(t, "A. Writer, “On maps”, The Paper, 2024-11-26", Words{}.Work(d))
	assert.Equal(t, "A. Writer، «On maps»، The Paper، 2024-11-26", Words{Comma: "، ", Open: "«", Close: "»"}.Work(d))
}
