package check

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"citemap/seeds"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// edited is a revised text that knows where everything in it comes from.
type edited struct {
	old  string
	text strings.Builder
	kept []block
}

// keep appends a passage of the old text: its bytes from start up to end.
func (e *edited) keep(start, end int) {
	point := utf8.RuneCountInString(e.old[:start])
	length := utf8.RuneCountInString(e.old[start:end])
	at := utf8.RuneCountInString(e.text.String())
	e.kept = append(e.kept, block{Span{point, point + length}, Span{at, at + length}})
	e.text.WriteString(e.old[start:end])
}

// add appends words that are new.
func (e *edited) add(words string) { e.text.WriteString(words) }

// now is where a passage of the old text, kept as a whole, is now.
func (e *edited) now(s Span) (Span, bool) {
	for _, b := range e.kept {
		if b.old.holds(s) {
			return Span{s.Start + b.shift(), s.End + b.shift()}, true
		}
	}
	return Span{}, false
}

// revisedArticle is the article as its authors might revise it: a paragraph put
// in at the top, two paragraphs swapped, "another" made "other", the quotation
// marks of one paragraph straightened, a sentence dropped.
func revisedArticle(t testing.TB) *edited {
	e := &edited{old: article(t).String()}
	e.add("Editors’ note: This article on Russia and Iran was corrected.\n")
	lines := strings.SplitAfter(e.old, "\n")
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	order[10], order[11] = 11, 10
	starts := []int{0}
	for _, line := range lines {
		starts = append(starts, starts[len(starts)-1]+len(line))
	}
	for _, i := range order {
		line, start := lines[i], starts[i]
		switch {
		case strings.Contains(line, dropped):
			at := start + strings.Index(line, dropped)
			e.keep(start, at)
			e.keep(at+len(dropped), starts[i+1])
		case strings.Contains(line, "each another"):
			at := start + strings.Index(line, "each another") + len("each ")
			e.keep(start, at)
			e.keep(at+len("an"), starts[i+1])
		case strings.Contains(line, "dangerous creature"):
			e.add(strings.NewReplacer("“", `"`, "”", `"`, "’", "'").Replace(line))
		default:
			e.keep(start, starts[i+1])
		}
	}
	return e
}

const dropped = " NATO was perceived to have exceeded its mandate, leading to Qaddafi’s overthrow and death."

// quotesOf is a map of one document with quotes at spans of it.
func quotesOf(text *seeds.Text, spans ...Span) *seeds.Map {
	m := mapOf(text.String())
	for _, s := range spans {
		m.Quotes = append(m.Quotes, seeds.Quote{
			ID: fmt.Sprint("q", len(m.Quotes)), Document: "d", Exact: text.Slice(s.Start, s.End), Start: s.Start, End: s.End,
			Prefix: text.Slice(s.Start-5, s.Start), Suffix: text.Slice(s.End, s.End+5),
		})
	}
	return m
}

// revisions are the fates of quotes at spans of a text.
func revisions(old, revised *seeds.Text, spans ...Span) []Revision {
	m := quotesOf(old, spans...)
	return Revise(m, &m.Documents[0], revised)
}

// nth is the n-th place, from 0, of words in a text.
func nth(t testing.TB, text *seeds.Text, words string, n int) Span {
	t.Helper()
	all := seeds.NewFinder(text).All(words)
	require.Greater(t, len(all), n, words)
	return Span{all[n], all[n] + utf8.RuneCountInString(words)}
}

func TestFatesInARevisedArticle(t *testing.T) {
	old, e := article(t), revisedArticle(t)
	revised := seeds.NewText(e.text.String())
	for _, c := range []struct {
		words               string
		n                   int
		fate                Fate
		nearest, difference string
	}{
		{"the Russia-Iran partnership of defiance", 0, Moved, "", ""},
		{"Russia and Iran", 0, Moved, "", ""},
		{"Russia and Iran", 11, Moved, "", ""},
		{"“Death to Russia” has been a popular slogan", 0, Moved, "", ""}, // swapped
		{"a 2020 agreement on information security", 0, Moved, "", ""},    // swapped
		{"reliant on each another for external security", 0, Changed, "reliant on each other for external security", `"an" put in`},
		{"each another", 0, Changed, "each other", `"an" put in`},
		{"Khamenei voiced his solidarity with Putin, calling NATO a “dangerous creature”", 0, Changed,
			`Khamenei voiced his solidarity with Putin, calling NATO a "dangerous creature"`, "\" for “, \" for ”"},
		{"“dangerous creature”", 0, Changed, `"dangerous creature"`, "\" for “, \" for ”"},
		{"Khamenei voiced his solidarity with Putin", 0, Moved, "", ""},
		{"NATO was perceived to have exceeded its mandate, leading to Qaddafi’s overthrow and death", 0, Vanished, "", ""},
		{"NATO", 2, Vanished, "", "these words stand at"},
		{"intervention in Libya profoundly influenced both Russian and Iranian foreign policy. NATO was perceived", 0, Changed,
			"intervention in Libya profoundly influenced both Russian and Iranian foreign policy.", `" NATO was perceived" put in`},
		{"the strongest bond of all: a shared enemy.", 0, Moved, "", ""},
	} {
		was := nth(t, old, c.words, c.n)
		r := revisions(old, revised, was)[0]
		assert.Equal(t, c.fate, r.Fate, c.words)
		assert.Equal(t, was, r.Was)
		assert.Equal(t, c.nearest, r.Nearest, c.words)
		switch c.fate {
		case Moved:
			want, ok := e.now(was)
			if assert.Equal(t, c.words, revised.Slice(r.Now.Start, r.Now.End)) && ok {
				assert.Equal(t, want, r.Now, c.words)
			}
		case Changed:
			assert.Equal(t, c.nearest, revised.Slice(r.Now.Start, r.Now.End))
		case Vanished:
			assert.Equal(t, Span{}, r.Now)
		}
		assert.True(t, strings.HasPrefix(r.Difference, c.difference), "%s: %s", c.words, r.Difference)
		assert.Equal(t, c.difference == "", r.Difference == "", c.words)
	}
}

// Every run of one to eight words that the revision kept goes where it was put,
// however often the same words stand elsewhere.
func TestWhatWasKeptGoesWhereItWasPut(t *testing.T) {
	old, e := article(t), revisedArticle(t)
	revised := seeds.NewText(e.text.String())
	var starts, ends []int
	for start, word := range words(old.String()) {
		starts = append(starts, utf8.RuneCountInString(old.String()[:start]))
		ends = append(ends, starts[len(starts)-1]+utf8.RuneCountInString(word))
	}
	var spans, wants []Span
	for i := range starts {
		s := Span{starts[i], ends[min(i+i%8, len(ends)-1)]}
		if want, kept := e.now(s); kept {
			spans, wants = append(spans, s), append(wants, want)
		}
	}
	require.Greater(t, len(spans), 2500)
	for i, r := range revisions(old, revised, spans...) {
		assert.Equal(t, Moved, r.Fate)
		assert.Equal(t, wants[i], r.Now, old.Slice(spans[i].Start, spans[i].End))
	}
}

func TestAnUnchangedTextLeavesAllStanding(t *testing.T) {
	text := article(t)
	spans := Sentences(text)
	for _, r := range revisions(text, text, spans...) {
		assert.Equal(t, Stands, r.Fate)
		assert.Equal(t, r.Was, r.Now)
	}
	same := seeds.NewText("Yes, no.\nYes, no.\nYes.") // too short to be aligned
	for i, r := range revisions(same, same, Span{0, 3}, Span{9, 12}, Span{18, 21}, Span{5, 8}) {
		assert.Equal(t, Stands, r.Fate, i)
	}
}

func TestTheNeighboursTellWhichOfSeveral(t *testing.T) {
	for name, c := range map[string]struct {
		old, revised string
		words        string
		n            int
		fate         Fate
		start        int
	}{
		"the first of two":         {"Yes, Iran. No, Iran.", "Oh yes, Iran. No, Iran.", "Iran", 0, Moved, 8},
		"the second of two":        {"Yes, Iran. No, Iran.", "Oh yes, Iran. No, Iran.", "Iran", 1, Moved, 18},
		"the words around":         {"The war in Ukraine began then.\nThe war in Ukraine was long.", "The war in Ukraine was long.\nThe war in Ukraine began then.", "war in Ukraine", 0, Moved, 33},
		"one of two was dropped":   {"A treaty binds the two of them for ever and a day. It binds Iran. It is old as the hills, so they say.", "A treaty binds the two of them for ever and a day. It is old as the hills, so they say. It binds Iran now.", "It binds Iran", 0, Moved, 88},
		"in a text with no blocks": {"伊朗与俄罗斯", "今天伊朗与俄罗斯", "伊朗", 0, Moved, 2},
		"at the same place":        {"One two three.", "One two four.", "two", 0, Stands, 4},
		"a name that came in":      {strings.Repeat("Nothing at all. ", 9) + "Then Iran.", "What Iran wants is known. " + strings.Repeat("Something else, a lot. ", 19), "Iran", 0, Vanished, 0},
	} {
		old := seeds.NewText(c.old)
		r := revisions(old, seeds.NewText(c.revised), nth(t, old, c.words, c.n))[0]
		assert.Equal(t, c.fate, r.Fate, name)
		assert.Equal(t, c.start, r.Now.Start, name)
	}
}

func TestWhatMovedAndChangedIsFound(t *testing.T) {
	old := article(t)
	s := old.String()
	const from, to = "More than 40 percent of Russian oil and as much as 90 percent of Iranian oil is bound for China.", "More than 45 percent of Russian oil and as much as 85 percent of Iranian oil is bound for China."
	revised := seeds.NewText(to + "\n" + strings.Replace(s, from+" ", "", 1))
	r := revisions(old, revised, nth(t, old, from, 0))[0]
	assert.Equal(t, Revision{Quote: "q0", Fate: Changed, Was: nth(t, old, from, 0), Now: Span{0, 96}, Nearest: to, Difference: `"5" for "0", "85" for "90"`}, r)
	r = revisions(old, revised, nth(t, old, "90 percent of Iranian oil is bound for China", 0))[0]
	assert.Equal(t, "85 percent of Iranian oil is bound for China", r.Nearest)
	assert.Equal(t, Changed, r.Fate)
}

func TestAQuoteThatDidNotStandIsFoundByItsWords(t *testing.T) {
	old := seeds.NewText("Nothing here.")
	m := quotesOf(old, Span{0, 3})
	m.Quotes[0].Exact, m.Quotes[0].Prefix, m.Quotes[0].Suffix = "Iran gave drones", "In spring, ", " to Russia"
	revised := seeds.NewText("Iran gave drones away. In spring, Iran gave drones to Russia.")
	assert.Equal(t, Span{34, 50}, Revise(m, &m.Documents[0], revised)[0].Now)
	m.Documents[0].Text = nil
	assert.Equal(t, Span{34, 50}, Revise(m, &m.Documents[0], revised)[0].Now)
	assert.Equal(t, Vanished, Revise(m, &m.Documents[0], old)[0].Fate)
	assert.Equal(t, Vanished, Revise(m, &m.Documents[0], seeds.NewText(""))[0].Fate)
	m.Quotes[0].Document = "other"
	assert.Empty(t, Revise(m, &m.Documents[0], revised))
}

func TestARewrittenTextIsNotSearchedForEver(t *testing.T) {
	old := article(t)
	var spans []Span
	for range maxSearches + 1 {
		spans = append(spans, nth(t, old, "Few geopolitical alignments are more", 0))
	}
	all := revisions(old, seeds.NewText("Quite another text, with nothing of the kind in it."), spans...)
	assert.Equal(t, Vanished, all[maxSearches].Fate)
	assert.Empty(t, all[maxSearches-1].Difference)
	assert.NotEmpty(t, all[maxSearches].Difference)
}

func FuzzRevise(f *testing.F) {
	f.Add("One two three. One two.", "One two. Two three, one two three.", 4, 7)
	f.Add("\xffé日 本 "+strings.Repeat("ab cd ", 20), strings.Repeat("ab cd ", 21)+"日\xff", 1, 9)
	f.Add(strings.Repeat("the quick brown fox jumps over the lazy dog. ", 3), "lazy dog. the quick brown fox jumps over the lazy dogs", 3, 40)
	f.Fuzz(func(t *testing.T, a, b string, start, end int) {
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?") // as documents are
		old, revised := seeds.NewText(a), seeds.NewText(b)
		start = min(max(start, 0), old.Len())
		end = min(max(end, start), start+200, old.Len())
		if start == end {
			return
		}
		words := old.Slice(start, end)
		for _, r := range revisions(old, revised, Span{start, end}) {
			now := revised.Slice(r.Now.Start, r.Now.End)
			switch r.Fate {
			case Stands:
				require.Equal(t, r.Was, r.Now)
				require.Equal(t, words, now)
			case Moved:
				require.NotEqual(t, r.Was, r.Now)
				require.Equal(t, words, now)
			case Changed:
				require.Equal(t, r.Nearest, now)
				require.NotEqual(t, words, now)
				require.NotEmpty(t, r.Difference)
			case Vanished:
				require.Equal(t, Span{}, r.Now)
			}
		}
		last := 0
		for _, s := range shared(a, b) {
			require.LessOrEqual(t, last, s.old)
			require.Equal(t, a[s.old:s.old+s.length], b[s.revised:s.revised+s.length])
			last = s.old + s.length
		}
	})
}

// manyQuotes is a large text with n quotes, and a revision of it in which each
// tenth line is changed, each fiftieth dropped and the last put first.
func manyQuotes(b *testing.B, size, n int) (*seeds.Map, *seeds.Text) {
	text := seeds.NewText(large(b, size))
	sentences := Sentences(text)
	var spans []Span
	for i := range n {
		s := sentences[i*len(sentences)/n]
		spans = append(spans, Span{s.Start, min(s.End, s.Start+20+i%150)})
	}
	lines := strings.SplitAfter(text.String(), "\n")
	var revised strings.Builder
	revised.WriteString(lines[len(lines)-2])
	for i, line := range lines[:len(lines)-2] {
		switch {
		case i%50 == 7:
			continue
		case i%10 == 3:
			line = strings.NewReplacer("Russia", "Moscow", "’", "'", "the ", "the  ").Replace(line)
		}
		revised.WriteString(line)
	}
	return quotesOf(text, spans...), seeds.NewText(revised.String())
}

func BenchmarkRevise(b *testing.B) {
	m, revised := manyQuotes(b, 5<<20, 5_000)
	b.SetBytes(int64(len(revised.String())))
	for b.Loop() {
		fates := map[Fate]int{}
		for _, r := range Revise(m, &m.Documents[0], revised) {
			fates[r.Fate]++
		}
		if fates[Moved]+fates[Stands] < 4_000 || fates[Changed] == 0 || fates[Vanished] == 0 {
			b.Fatal(fates)
		}
	}
}
