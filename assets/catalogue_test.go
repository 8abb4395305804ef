//go:build !js

package assets

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// catalogueOf is the file of a language.
func catalogueOf(language string) string {
	if language == "en" {
		return englishWords
	}
	return wordsIn(language)
}

func TestEveryLanguageHasEveryKey(t *testing.T) {
	for _, language := range Languages() {
		_, err := ReadWords([]byte(catalogueOf(language)))
		assert.NoError(t, err, language)
		words, ok := Words(language)
		assert.True(t, ok)
		assert.Equal(t, language, words.Language)
		assert.Equal(t, "words/"+language+".txt", WordsFile(language))
	}
}

// eachPlural calls f with every plural of some words.
func eachPlural(v reflect.Value, path string, f func(path string, p *Plural)) {
	if p, ok := v.Addr().Interface().(*Plural); ok {
		f(path, p)
		return
	}
	if v.Kind() != reflect.Struct {
		return
	}
	for i := range v.NumField() {
		if name := v.Type().Field(i); name.IsExported() {
			eachPlural(v.Field(i), path+"."+keyOf(name.Name), f)
		}
	}
}

func TestPluralsOfEnglishTellTheirNumber(t *testing.T) {
	n := 0
	eachPlural(reflect.ValueOf(English()).Elem(), "", func(path string, p *Plural) {
		n++
		assert.Contains(t, p.forms[other].places(), "n", path)
	})
	assert.Positive(t, n)
}

// What says the same in two languages was forgotten, but for signs, names and what
// stands on keys.
func TestNothingWasLeftInEnglish(t *testing.T) {
	english := linesOf(englishWords)
	same := []string{"list.markdown", "time.times", "twin.number"}
	for _, language := range Languages()[1:] {
		for key, text := range linesOf(catalogueOf(language)) {
			words := strings.ContainsFunc(placeless(text), func(c rune) bool { return c <= unicode.MaxASCII && unicode.IsLetter(c) })
			if words && !strings.HasPrefix(key, "keys.") && !slices.Contains(same, key) {
				assert.NotEqual(t, english[key], text, "%s: %s", language, key)
			}
		}
	}
}

// linesOf are the words of a catalogue by key.
func linesOf(data string) map[string]string {
	c := catalogue{lines: map[string]entry{}}
	c.cut(data)
	all := map[string]string{}
	for key, e := range c.lines {
		all[key] = e.text
	}
	return all
}

// placeless is a phrase without its places.
func placeless(text string) string {
	var b strings.Builder
	for words := range Phrase(text).Parts {
		b.WriteString(words)
	}
	return b.String()
}

func TestQuoteMarksAreOneLetterEach(t *testing.T) {
	for _, language := range Languages() {
		words, _ := Words(language)
		open, shut := words.QuoteMarks()
		assert.Equal(t, 1, utf8.RuneCountInString(open), language)
		assert.Equal(t, 1, utf8.RuneCountInString(shut), language)
	}
}

// Persian has letters of its own where Arabic has others that look alike.
func TestPersianIsWrittenWithPersianLetters(t *testing.T) {
	assert.False(t, strings.ContainsAny(persianWords, "يكى٠١٢٣٤٥٦٧٨٩"))
}

func TestFaultsOfACatalogueAreToldByLine(t *testing.T) {
	lines := strings.Split(russianWords, "\n")
	at := func(key string) int { // from 1
		return 1 + slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, key+" =") })
	}
	number := func(n int) string { return "line " + English().Number(n) + ": " }
	for _, c := range []struct {
		name, key, line, want string
	}{
		{"unknown", "hint", "hnt = Нажмите", "hnt is no key of these words"},
		{"missing", "hint", "", "hint is missing"},
		{"empty", "hint", "hint =", "hint has no words"},
		{"twice", "force", "goods = сила", ""},
		{"no equals sign", "hint", "hint: Нажмите", "expected: key = words"},
		{"a place lost", "speaks", "speaks = Говорит:", "speaks has no places; expected {who}"},
		{"a place misspelt", "speaks", "speaks = Говорит: {кто}", "speaks has {кто}; expected {who}"},
		{"a place too many", "hint", "hint = Нажмите {n}", "hint has {n}; expected no places"},
		{"half a brace", "speaks", "speaks = Говорит: {who", "speaks has a brace without its other half"},
		{"a form lost", "article.claims.few", "", "article.claims.few is missing"},
		{"a form of another language", "article.claims.few", "article.claims.other = {n} утверждения", "article.claims.other is no key of these words"},
		{"a form without its number", "article.claims.one", "article.claims.one = утверждение", "article.claims.one has no places; expected {n}"},
		{"a list too short", "find.details", "find.details = Главное | Всё", "find.details has 2 words; expected 3 with | between them"},
		{"a map's key", "statuses.agreed", "statuses.signed = Подписано", "statuses.signed is no key of these words"},
		{"another language", "language", "language = tlh", `language is "tlh"; expected one of en, fa, ru, zh`},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := at(c.key)
			require.Positive(t, n)
			planted := slices.Clone(lines)
			planted[n-1] = c.line
			_, err := ReadWords([]byte(strings.Join(planted, "\n")))
			require.Error(t, err)
			switch {
			case c.name == "twice":
				assert.Contains(t, err.Error(), number(n+1)+"goods stands in line "+English().Number(n)+" already")
			case c.line == "":
				assert.Equal(t, c.want, err.Error())
			default:
				assert.Contains(t, err.Error(), number(n)+c.want)
			}
		})
	}
	_, err := ReadWords([]byte("\xff = a"))
	assert.ErrorContains(t, err, "line 1: is not UTF-8")
}

func TestAByteOrderMarkAndWindowsLinesDoNoHarm(t *testing.T) {
	_, err := ReadWords([]byte("\uFEFF" + strings.ReplaceAll(chineseWords, "\n", "\r\n")))
	assert.NoError(t, err)
}
