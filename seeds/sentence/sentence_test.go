package sentence

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"citemap/seeds"
	"citemap/seeds/defiance"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// article is the text of the embedded document.
func article(t testing.TB) *seeds.Text {
	t.Helper()
	_, open := defiance.Files()
	data, err := open("article.txt")
	require.NoError(t, err)
	return seeds.NewText(string(data))
}

// printed are the words at spans of a text.
func printed(t *seeds.Text, spans []Span) []string {
	var all []string
	for _, s := range spans {
		all = append(all, t.Slice(s.Start, s.End))
	}
	return all
}

func TestSentencesEndWhereTheyEnd(t *testing.T) {
	for name, want := range map[string][]string{
		"points within a sentence": {
			"The U.S.-led order is old.", "U.S. intelligence told U.S. Secretary of State A. J. Blinken so.",
			"As Dr. Brown of Autocracy Inc., Vol. 2, No. 7, wrote on Oct. 7, it is i.e. Iran vs. Russia.",
		},
		"a title ends no sentence, other short words do": {"Gen. Soleimani met Sen. Lee.", "He said no.", "It was so."},
		"an initialism in quotation marks can":           {"“He went to the U.S.”", "Then he came back.", "It was in the “U.S.”", "That was all."},
		"and at the end of what follows no letter":       {"They contain the U.S.", "“We left the U.S.”", "(And Iran.)"},
		"spaced dots":              {"“A nuclear-armed Iran. . . and would lead to collapse.”", "So he said . . . and left."},
		"dots and a capital":       {"It was over. . . .", "Then it began."},
		"a question within":        {"“Why?” he asked.", "“Never!” cried she!", "Really?!"},
		"brackets":                 {"He left (in 2014.)", "(She stayed.)", "They [the two] met."},
		"a quotation that follows": {"She left.", "“Death to Russia” was heard.", "‘So?’"},
		"numbers":                  {"It is 3.5 percent of 1.000.000.", "Version 2.0.1 is out."},
		"Persian":                  {"آیا ایران آماده است؟", "بله، آماده است.", "او گفت: «نه».", "د. رضا رفت."},
		"Urdu":                     {"یہ ایران ہے۔", "یہ روس ہے۔"},
		"Arabic":                   {"هل وصلت روسيا؟", "نعم!", "وصلت.", "قال: «لا.»", "ثم رحل."},
		"Chinese":                  {"伊朗和俄罗斯合作。", "他说：“好！”", "真的吗？", "“是的。”", "「不。」", "然后走了。"},
		"Chinese, an opening mark belongs to what follows": {"他走了。", "“我来了。”", "《协议》签了。"},
		"Japanese": {"イランとロシアだ。", "本当か？", "はい！"},
		"Russian":  {"В. В. Путин приехал в г. Тегеран.", "«Это правда?» — спросил он.", "Да, и т. д. и т. п.", "«Иран — сосед»."},
		"German":   {"„Ja.“", "Dann ging er, z. B. nach Iran.", "»Gut.«", "So war es."},
		"French":   {"M. Macron a dit : « Non. »", "Puis il partit."},
	} {
		t.Run(name, func(t *testing.T) {
			for _, gap := range []string{" ", "\n", "\u00A0 ", "\r\n"} {
				if spaceless := name[:3] == "Chi" || name[:3] == "Jap"; spaceless && gap == " " {
					gap = ""
				}
				text := seeds.NewText(gap + strings.Join(want, gap) + gap)
				assert.Equal(t, want, printed(text, In(text)), "%q between", gap)
			}
		})
	}
}

func TestALineEndsASentence(t *testing.T) {
	text := seeds.NewText("Saving the U.S.\nAssad fell\u2028Dr.\u2029Who\n\n * * *\n—\nEnd")
	assert.Equal(t, []string{"Saving the U.S.", "Assad fell", "Dr.", "Who", "End"}, printed(text, In(text)))
	assert.Empty(t, In(seeds.NewText("")))
	assert.Empty(t, In(seeds.NewText(" \n…\n")))
}

// The golden was read line by line beside the article.
func TestSentencesOfTheArticle(t *testing.T) {
	text := article(t)
	var b strings.Builder
	for _, s := range In(text) {
		mark := ""
		if IsHeading(text, s) {
			mark = "# "
		}
		fmt.Fprintf(&b, "%d..%d %s%s … %s\n", s.Start, s.End, mark, text.Slice(s.Start, s.Start+12), text.Slice(s.End-12, s.End))
	}
	want, err := os.ReadFile("testdata/article.sentences")
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}

func TestHeadingsAreTold(t *testing.T) {
	for line, want := range map[string]bool{
		"Putin and Khamenei: United by Insecurity": true,
		"Made in the U.S.":                         true,
		"“In Pursuit of a Post-American World”":    true,
		"第一章":                           true,
		"Why does it last?":             false,
		"It lasts.":                     false,
		"“It lasts.”":                   false,
		"它持续。":                          false,
		"دوام دارد۔":                    false,
		"The report says:":              false,
		"First of all,":                 false,
		"A sentence. And a rest of one": false,
		strings.Repeat("ไทย", 100):      false,
	} {
		text := seeds.NewText("Before.\n " + line + " \nAfter.")
		spans := In(text)
		assert.Equal(t, want, IsHeading(text, spans[len(spans)-2]), line)
		assert.False(t, IsHeading(text, spans[0]))
	}
}

func FuzzIn(f *testing.F) {
	for _, s := range []string{
		"", "One. Two.", "the U.S. Senate. “A.” B", "。“他”。", "a\r\nb\u2028c", "\xff. \xfe", "A. ۔ ؟ ...\n\n?!", "“. “. “.", "и т. д. Да",
		"１２。３", "e\u0301. \u0301a", "\u200d.\u200dA",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := seeds.NewText(s)
		runes := []rune(s)
		inside := make([]bool, len(runes))
		last := 0
		for _, span := range In(text) {
			require.LessOrEqual(t, last, span.Start, "in order and disjoint")
			require.Less(t, span.Start, span.End)
			require.LessOrEqual(t, span.End, text.Len())
			require.False(t, unicode.IsSpace(runes[span.Start]) || unicode.IsSpace(runes[span.End-1]), "trimmed")
			require.False(t, strings.Contains(text.Slice(span.Start, span.End), "\n"), "of one line")
			for i := span.Start; i < span.End; i++ {
				inside[i] = true
			}
			last = span.End
			IsHeading(text, span)
		}
		for i, c := range runes {
			require.True(t, inside[i] || !IsWordy(c), "%q at %d is in no sentence", c, i)
		}
	})
}

func BenchmarkIn(b *testing.B) {
	text := seeds.NewText(strings.Repeat(article(b).String(), 200))
	b.SetBytes(int64(len(text.String())))
	for b.Loop() {
		if len(In(text)) < 10_000 {
			b.Fatal("too few")
		}
	}
}
