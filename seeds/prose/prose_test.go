package prose

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

func read(t *testing.T, name, data string) Prose {
	t.Helper()
	p, err := Read(name, []byte(data), Options{})
	require.NoError(t, err)
	return p
}

func TestPlainTextStaysAsItIs(t *testing.T) {
	p := read(t, "a.txt", "A Title\r\n\r\nIran met Russia. Then it left.\r\nChina did not.\r\n")
	assert.Equal(t, "A Title\n\nIran met Russia. Then it left.\nChina did not.\n", p.Text)
	assert.Equal(t, "A Title", p.Title)
	assert.Empty(t, p.Notes)
}

func TestLinesThatEndWherePagesDoAreParagraphs(t *testing.T) {
	const wrapped = `# Of wrapped texts

It was the best of times, it was the worst of times, it was
the age of wisdom, it was the age of foolishness, it was the
epoch of belief, it was the epoch of incredulity, it was the
season of Light, and the Russia-
Iran winter was the season of Darkness, it was the spring of
hope, it was the winter of despair. It was the end of it, as
they all say.

- an item
- another item of the list that is as long as a line may be and
  goes on
`
	p := read(t, "a.md", wrapped)
	lines := strings.Split(strings.TrimSpace(p.Text), "\n")
	require.Len(t, lines, 6)
	assert.Equal(t, "Of wrapped texts", p.Title)
	assert.Contains(t, lines[2], "it was the age of wisdom")
	assert.Contains(t, lines[2], "Russia-Iran winter")
	assert.True(t, strings.HasSuffix(lines[2], "they all say."), lines[2])
	assert.Equal(t, "- an item", lines[4])
	assert.Equal(t, "- another item of the list that is as long as a line may be and goes on", lines[5])
	assert.Len(t, p.Notes, 1)

	kept, err := Read("a.md", []byte(wrapped), Options{KeepLines: true})
	require.NoError(t, err)
	assert.Equal(t, wrapped, kept.Text)
}

func TestAPoemKeepsItsLines(t *testing.T) {
	poem := strings.Repeat("Tyger Tyger, burning bright,\nIn the forests of the night;\n", 6)
	assert.Equal(t, poem, read(t, "a.txt", poem).Text)
}

func TestUTF16IsRead(t *testing.T) {
	assert.Equal(t, "Иран\n", read(t, "a.txt", "\xFF\xFE\x18\x04\x40\x04\x30\x04\x3D\x04").Text)
	assert.Equal(t, "Иран\n", read(t, "a.txt", "\xFE\xFF\x04\x18\x04\x40\x04\x30\x04\x3D").Text)
}

func TestWhatCannotBeSeenIsLeftOut(t *testing.T) {
	p := read(t, "a.txt", "\uFEFFIr\u202Ean co\u00ADoperates\x01.\n")
	assert.Equal(t, "Iran cooperates.\n", p.Text)
	assert.Equal(t, []string{"3 characters that cannot be seen were left out"}, p.Notes)
}

func TestAPageGivesItsMainPart(t *testing.T) {
	story := strings.Repeat("Iran &amp; Russia   met\nin <b>Mos</b>cow. ", 15)
	p := read(t, "a.html", `<!DOCTYPE html><html lang="fr"><head><title>Site | Story</title><style>p{}</style></head><body><nav><ul><li>Home</ul></nav>
<article><h1>The Story</h1><p>`+story+`<p>One<br>two<script>alert("<p>no")</script></article><p>Cookies</p></body></html>`)
	lines := strings.Split(strings.TrimSpace(p.Text), "\n")
	require.Len(t, lines, 4)
	assert.Equal(t, "The Story", lines[0])
	assert.True(t, strings.HasPrefix(lines[1], "Iran & Russia met in Moscow. Iran"), lines[1])
	assert.Equal(t, []string{"One", "two"}, lines[2:])
	assert.Equal(t, "The Story", p.Title)
	assert.Equal(t, "fr", p.Language)

	bare := read(t, "a.htm", "<p>Iran.<div><nav>x</nav><pre>a\n b</pre>")
	assert.Equal(t, "Iran.\na\nb\n", bare.Text, "a page without a main part, with tags left open")
}

func TestAPageOfAnyDepthIsRead(t *testing.T) {
	p := read(t, "a.html", strings.Repeat("<div>", 300_000)+"Iran"+strings.Repeat("</div>", 300_000))
	assert.Equal(t, "Iran\n", p.Text)
}

// word is a Word file with some files in it.
func word(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, data := range files {
		f, err := w.Create(name)
		require.NoError(t, err)
		_, err = f.Write([]byte(data))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.String()
}

const wordHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`

func TestWordGivesItsParagraphs(t *testing.T) {
	p := read(t, "a.docx", word(t, map[string]string{"word/document.xml": wordHead +
		`<w:p><w:pPr><w:pStyle w:val="Title"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>A Report</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t xml:space="preserve">Iran </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>met</w:t><w:tab/><w:t>Russia</w:t></w:r>` +
		`<w:r><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>In a box</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>In a box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>.</w:t></w:r></w:p>` +
		`<w:p/></w:body></w:document>`}))
	assert.Equal(t, "A Report\nIn a box\nIran met Russia.\n", p.Text)
	assert.Equal(t, "A Report", p.Title)
}

func TestHostileWordFilesAreRefused(t *testing.T) {
	deep := wordHead + strings.Repeat("<w:p>", 100_000)
	bomb := wordHead + "<w:p><w:r><w:t>" + strings.Repeat("Iran ", 6<<20)
	entities := `<!DOCTYPE x [<!ENTITY a "` + strings.Repeat("Iran ", 100) + `"><!ENTITY b "&a;&a;">]>` + wordHead + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
	for name, test := range map[string]struct{ data, want string }{
		"no archive": {"PK\x03\x04 Iran", "this is no Word file"},
		"no story":   {word(t, map[string]string{"a.xml": "Iran"}), "no word/document.xml"},
		"deep":       {word(t, map[string]string{"word/document.xml": deep}), "more than 256 deep"},
		"bomb":       {word(t, map[string]string{"word/document.xml": bomb}), "more than is read"},
		"entities":   {word(t, map[string]string{"word/document.xml": entities}), "invalid character entity"},
		"cut":        {word(t, map[string]string{"word/document.xml": wordHead + "<w:p><w:r><w:t>Iran"}), "unexpected EOF"},
	} {
		_, err := Read("a.docx", []byte(test.data), Options{})
		assert.ErrorContains(t, err, test.want, name)
	}
}

func TestAWordFileCutAnywhereIsRefused(t *testing.T) {
	whole := word(t, map[string]string{"word/document.xml": wordHead + "<w:p><w:r><w:t>Iran</w:t></w:r></w:p></w:body></w:document>"})
	for at := 4; at < len(whole); at++ {
		_, err := Read("a.docx", []byte(whole[:at]), Options{})
		assert.Error(t, err, at)
	}
}

func TestWhatIsNotReadComesWithAdvice(t *testing.T) {
	for name, test := range map[string]struct{ data, want string }{
		"a.pdf":  {"%PDF-1.7 ...", "pdftotext -layout"},
		"a.odt":  {"PK\x03\x04 ...", "soffice --headless --convert-to txt:Text:UTF8 a.odt"},
		"a.rtf":  {`{\rtf1 Iran}`, "soffice"},
		"a.txt":  {"Ir\xE0n", "iconv -f"},
		"b.txt":  {"Ir\x00n", "this is no text"},
		"c.txt":  {" \n12\n", "no words"},
		"big.md": {strings.Repeat("Iran ", seeds.MaxFile/4), "at most 8388608"},
	} {
		_, err := Read(name, []byte(test.data), Options{})
		assert.ErrorContains(t, err, test.want, name)
		assert.ErrorContains(t, err, name)
	}
}

func TestTheLanguageIsGuessed(t *testing.T) {
	for text, want := range map[string]string{
		"The ministers of the two countries met in Moscow, and that was it.":      "en",
		"Die Minister der beiden Länder haben sich in Moskau getroffen und das.":  "de",
		"Les ministres des deux pays se sont rencontrés dans la ville de Moscou.": "fr",
		"Los ministros de los dos países se reunieron en Moscú con el que fue.":   "es",
		"Министры двух стран встретились в Москве.":                               "ru",
		"Міністри двох країн зустрілися в Києві й пішли.":                         "uk",
		"وزیران دو کشور در مسکو دیدار کردند و پس از گفتگو":                        "fa",
		"التقى وزراء البلدين في موسكو":                                            "ar",
		"两国部长在莫斯科会面。":                                                             "zh",
		"両国の大臣がモスクワで会った。":                                                         "ja",
		"שרי שתי המדינות נפגשו במוסקבה":                                           "he",
		"Qwx zzk": "",
	} {
		assert.Equal(t, want, read(t, "a.txt", text).Language, text)
	}
}

func TestLanguageTags(t *testing.T) {
	for tag, want := range map[string]bool{"en": true, "pt-BR": true, "zh-Hans-CN": true, "": false, "e": false, "en_US": false, "e1": false, "en-": false, "english!": false} {
		assert.Equal(t, want, IsLanguage(tag), tag)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte("Iran met Russia.\n"))
	f.Add("a.html", []byte("<article><p>Iran<pre>\n</nav>"))
	f.Add("a.docx", []byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		p, err := Read(name, data, Options{})
		if err != nil {
			return
		}
		again, err := Read("again.txt", []byte(p.Text), Options{KeepLines: true})
		require.NoError(t, err)
		assert.Equal(t, p.Text, again.Text, "what is frozen stays as it is")
	})
}
