package cite

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
	"citemap/seeds/defiance"
)

// quoting is a map of one document with one quote, that from byte from up to to.
func quoting(url, text string, from, to int) *seeds.Map {
	start := utf8.RuneCountInString(text[:from])
	m := &seeds.Map{
		Documents: []seeds.Document{{ID: "d", File: "d.txt", URL: url, Text: seeds.NewText(text)}},
		Quotes: []seeds.Quote{{ID: "q", Document: "d", Exact: text[from:to],
			Start: start, End: start + utf8.RuneCountInString(text[from:to])}},
	}
	m.Reindex()
	return m
}

func TestPassage(t *testing.T) {
	long := strings.Repeat("These are the words of a very long sentence that goes on. ", 5)
	const at = "https://example.org/a"
	tests := map[string]struct {
		url, text string // the quote stands between ‹ and ›
		want      string // what follows the address; nothing: not ok
	}{
		"whole":              {at, "Before, ‹it is said›, after.", "#:~:text=it%20is%20said"},
		"signs with meaning": {at, "So ‹a-b, c & d~e_f. g/h?›", "#:~:text=a%2Db%2C%20c%20%26%20d~e_f.%20g%2Fh%3F"},
		"other letters":      {at, "‹Café, да.›", "#:~:text=Caf%C3%A9%2C%20%D0%B4%D0%B0."},
		"white space":        {at, "So ‹ it \t is› here.", "#:~:text=it%20is"},
		"twice": {at, "Then he came home. And then he came back to us.\nLater ‹he came› by.",
			"#:~:text=Later-,he%20came,-by."},
		"twice, near alike": {at, "one two three he came by bus. one two three ‹he came› by car, and one two three he came by rail.",
			"#:~:text=one%20two%20three-,he%20came,-by%20car%2C"},
		"twice, in other letters": {at, "HE CAME\nLater ‹he came› by.", "#:~:text=Later-,he%20came,-by."},
		"within a longer word":    {at, "Iranian oil, ‹Iran› says.", "#:~:text=Iran"},
		"a line that returns":     {at, "Of one.\nSyria\nOf two.\n‹Syria›\nOf three.", "#:~:text=Of%20two.-,Syria,-Of%20three."},
		"part of a word":          {at, "The ‹govern›ment of U‹.S.", "#:~:text=government"},
		"part of an abbreviation": {at, "The U‹.S. forces› left.", "#:~:text=U.S.%20forces"},
		"part of a number":        {at, "Some ‹300›,000 shells, don’t", "#:~:text=300%2C000"},
		"part of a contraction":   {at, "They ‹don›’t know.", "#:~:text=don%E2%80%99t"},
		"at a dash":               {at, "Kyiv—‹in Ukraine›—and on.", "#:~:text=in%20Ukraine"},
		"at a mark that begins":   {at, "‘‹So› it is’", "#:~:text=So"},
		"letters that grow small": {at, "KİM, ‹İRAN›", "#:~:text=%C4%B0RAN"},
		"very long, no spaces":    {at, "是‹" + strings.Repeat("战", 150) + "›争", "#:~:text=%E6%98%AF" + strings.Repeat("%E6%88%98", 150) + "%E4%BA%89"},
		"without spaces":          {at, "俄罗斯，‹伊朗›结盟，如是说", "#:~:text=%E4%BC%8A%E6%9C%97%E7%BB%93%E7%9B%9F"},
		"two lines":               {at, "So ‹it ends here.\nAnd begins› there.", "#:~:text=it%20ends%20here.,And%20begins"},
		"two lines, twice": {at, "It ends.\nAnd begins so.\nWell, ‹it ends.\nAnd begins› there.",
			"#:~:text=Well%2C-,it%20ends.,And%20begins,-there."},
		"long": {at, "So ‹it is that there is much to say of it. " + long + "And it ends.› So it is.",
			"#:~:text=it%20is%20that%20there%20is%20much%20to%20say,sentence%20that%20goes%20on.%20And%20it%20ends."},
		"a fragment":              {at + "#part", "‹Here›.", "#part:~:text=Here"},
		"a fragment with a text":  {at + "#part:~:text=old", "‹Here›.", "#part:~:text=Here"},
		"an empty fragment":       {at + "#", "‹Here›.", "#:~:text=Here"},
		"no address":              {"", "‹Here›.", ""},
		"an address of no web":    {"ftp://example.org", "‹Here›.", ""},
		"nothing but white space": {at, "Here‹ ›there.", ""},
		"no words":                {at, "‹›", ""},
		"all of the document":     {at, "‹Here it is.›", "#:~:text=Here%20it%20is."},
		"a line said twice":       {at, "‹So it is.›\nSo it is.", "#:~:text=So%20it%20is.,-So%20it%20is"},
		"what cannot be told":     {at, "So\n‹So›\nSo\nSo", "#:~:text=So-,So,-So"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			before, rest, _ := strings.Cut(test.text, "‹")
			exact, after, _ := strings.Cut(rest, "›")
			m := quoting(test.url, before+exact+after, len(before), len(before+exact))
			url, ok := Passage(m, &m.Quotes[0])
			assert.Equal(t, test.want != "", ok)
			if test.want == "" {
				assert.Empty(t, url)
				return
			}
			page, _, _ := strings.Cut(test.url, "#")
			assert.Equal(t, page+test.want, url)
		})
	}
}

func TestPassageIsOfTheDocumentOnly(t *testing.T) {
	m := quoting("https://example.org", "Here it is.", 0, 4)
	_, ok := Passage(m, &seeds.Quote{Document: "d", Exact: "There", End: 4})
	assert.False(t, ok, "words that do not stand there")
	_, ok = Passage(m, &seeds.Quote{Document: "e", Exact: "Here", End: 4})
	assert.False(t, ok, "no such document")
	m.Documents[0].Text = nil
	_, ok = Passage(m, &m.Quotes[0])
	assert.False(t, ok, "a document that could not be read")
}

// middle is the page of a document, and where in it a quote stands that begins at a
// byte of the document, without white space at its ends.
func middle(document, exact string, from int) (p page, start, end int) {
	p, at := newPage(document)
	words := strings.TrimSpace(exact)
	first := utf8.RuneCountInString(document[:from+strings.Index(exact, words)])
	_, size := utf8.DecodeLastRuneInString(words)
	return p, int(at[first]), int(at[first+utf8.RuneCountInString(words)-1]) + size
}

// stands is where a browser must mark a quote: its words, whole ones.
func stands(b browser, document, exact string, from int) (marked string, at int) {
	p, from, to := middle(document, exact, from)
	if !p.boundary(from) {
		from = p.prev(from)
	}
	if !p.boundary(to) {
		to = p.next(to)
	}
	return strings.ToLower(p.text[from:to]), from
}

func TestABrowserFindsEveryQuoteOfTheArticle(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	for i := range m.Documents {
		d := &m.Documents[i]
		d.URL = "https://example.org/" + d.ID
		text := d.Text.String()
		short := ShortPassagesOf(m)
		b := newBrowser(text)
		for i := range m.Quotes {
			q := &m.Quotes[i]
			if q.Document != d.ID {
				continue
			}
			url, ok := Passage(m, q)
			require.True(t, ok, q.ID)
			marked, at, ok := b.follow(url)
			require.True(t, ok, url)
			wantMarked, wantAt := stands(b, text, q.Exact, len(d.Text.Slice(0, q.Start)))
			assert.Equal(t, wantAt, at, url)
			assert.Equal(t, wantMarked, marked, url)

			brief, ok := short.Of(q)
			require.True(t, ok, q.ID)
			assert.LessOrEqual(t, len(brief), min(len(url), len(d.URL)+300), "short enough for a code: %s", brief)
			marked, at, ok = b.follow(brief)
			require.True(t, ok, brief)
			assert.Equal(t, wantAt, at, brief)
			assert.Equal(t, wantMarked, marked, brief)
		}
	}
}

// A document of few words returns to them often. What the terms are sure to tell
// from the rest, a browser must find; and they are sure nearly always.
func TestABrowserFindsQuotesAmongTheirLike(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	words := []string{"war", "and", "peace,", "War", "U.S.", "co-operate", "don’t", "—", "(3.5", "peace)", "и", "战争", "a\u00a0b"}
	gaps := []string{" ", " ", " ", " ", " ", " ", " ", "  ", "\n", "\r\n\n"}
	sure, all := 0, 0
	for range 1500 {
		var text strings.Builder
		for range 5 + rng.IntN(200) {
			text.WriteString(words[rng.IntN(len(words))] + gaps[rng.IntN(len(gaps))])
		}
		document := "o" + strings.TrimSpace(text.String()) + "o"
		runes := []rune(document)
		start := rng.IntN(len(runes) - 1)
		end := start + 1 + rng.IntN(min(500, len(runes)-start-1)+1)
		end = min(end, len(runes))
		from, exact := len(string(runes[:start])), string(runes[start:end])
		m := quoting("https://example.org", document, from, from+len(exact))
		url, ok := Passage(m, &m.Quotes[0])
		if strings.TrimSpace(exact) == "" {
			assert.False(t, ok)
			continue
		}
		require.True(t, ok)
		all++
		p, a, b := middle(document, exact, from)
		if !p.tells(p.choose(a, b)) {
			continue
		}
		sure++
		br := newBrowser(document)
		require.Equal(t, br.text, strings.ToLower(p.text), "the test's own reading of the page")
		marked, at, ok := br.follow(url)
		wantMarked, wantAt := stands(br, document, exact, from)
		require.True(t, ok, "%q for %q in %q", url, exact, document)
		require.Equal(t, wantAt, at, "%q for %q in %q", url, exact, document)
		require.Equal(t, wantMarked, marked, "%q for %q in %q", url, exact, document)
	}
	assert.Greater(t, float64(sure), 0.95*float64(all))
}

func BenchmarkPassage(b *testing.B) {
	text := strings.Repeat("All that was said of it, and more than that, was said again and again.\n", 1<<20/72)
	m := quoting("https://example.org", text+"Here it is.", len(text), len(text)+4)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Passage(m, &m.Quotes[0])
	}
}
