//go:build !js

package assets_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/golang/freetype/truetype"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"citemap/assets"
)

// What each script is written in, at the least.
const (
	arabic = "ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهةیيئؤأإآء" + // Arabic and Persian
		"ٹڈڑںھہۂےۓ" + "ڤۆێەڵڕ" + "ټډړښځڅۍ" + // Urdu, Kurdish, Pashto
		"۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٪٫٬،؛؟ـ" + "ًٌٍَُِّْٰٓٔ" + "\u200c\u200d «»():.!-–—…/"
	hebrew  = "אבגדהוזחטיךכלםמןנסעףפץצקרשת" + "ְֱֲֳִֵֶַָֹֻּׁׂ" + "־׳״₪ ().,:!?-–—“”„"
	chinese = "，。、；：？！“”‘’（）《》〈〉【】「」『』—…·　～％￥〇" + "镕喆堃"
)

func written() map[assets.Script]string {
	return map[assets.Script]string{assets.Arabic: arabic, assets.Hebrew: hebrew, assets.Chinese: chinese + gb2312()}
}

// gb2312 is the ideographs of both levels of GB 2312.
func gb2312() string {
	var b strings.Builder
	for row := byte(0xB0); row <= 0xF7; row++ {
		for cell := byte(0xA1); cell <= 0xFE; cell++ {
			if row == 0xD7 && cell > 0xF9 {
				continue // not in the standard
			}
			s, _ := simplifiedchinese.GBK.NewDecoder().Bytes([]byte{row, cell})
			b.Write(s)
		}
	}
	return b.String()
}

func TestScriptsCoverWhatTheyAreWrittenIn(t *testing.T) {
	require.Len(t, []rune(gb2312()), 6763)
	seen := map[assets.Script]int{}
	for _, f := range assets.Scripts(assets.ScriptFile) {
		data, err := f.Read()
		require.NoError(t, err, f.Name)
		ttf, err := truetype.Parse(data)
		require.NoError(t, err, f.Name)
		for _, r := range written()[f.Script] {
			assert.NotZero(t, ttf.Index(r), "%s has no %q (%U)", f.Name, r, r)
		}
		seen[f.Script]++
	}
	assert.Equal(t, map[assets.Script]int{assets.Arabic: 3, assets.Hebrew: 3, assets.Chinese: 2}, seen)
}

func TestScriptsCarryTheirLicence(t *testing.T) {
	for _, f := range assets.Scripts(assets.ScriptFile) {
		licence, err := assets.ScriptFile(assets.LicenceName(f.Name))
		require.NoError(t, err, f.Name)
		copyright, _, ok := strings.Cut(string(licence), "SIL OPEN FONT LICENSE Version 1.1")
		assert.True(t, ok, f.Name)
		// The one name that is reserved is that of no font here.
		assert.NotContains(t, strings.Replace(copyright, "Reserved Font Name 'Source'", "", 1), "Reserved Font Name", f.Name)
		assert.NotContains(t, f.Family, "Source")
	}
}

// The page waits for them before it shows anything.
func TestScriptsAreSmall(t *testing.T) {
	most := map[assets.Script]int{assets.Arabic: 170 << 10, assets.Hebrew: 60 << 10, assets.Chinese: 4200 << 10}
	total := map[assets.Script]int{}
	for _, f := range assets.Scripts(assets.ScriptFile) {
		data, err := f.Read()
		require.NoError(t, err)
		total[f.Script] += len(data)
	}
	for script, bytes := range total {
		assert.LessOrEqual(t, bytes, most[script], script)
	}
}

func TestScriptOf(t *testing.T) {
	for script, text := range map[assets.Script]string{
		assets.Arabic: "اۀ۹٩،؟ﷲﻻ", assets.Hebrew: "אָ־שׁ", assets.Chinese: "中㐀鿿。「，Ａ",
		"": "aЖéṭ1 .—“…→\u200c\ufeffかアไ한𠮷",
	} {
		for _, r := range text {
			assert.Equal(t, script, assets.ScriptOf(r), "%q (%U)", r, r)
		}
	}
}

func TestFontsForTextsAndLanguages(t *testing.T) {
	arabic := []string{"fonts/Vazirmatn-Regular.ttf", "fonts/Vazirmatn-SemiBold.ttf", "fonts/NotoNaskhArabic-Regular.ttf"}
	chinese := []string{"fonts/NotoSansSC-Regular.ttf", "fonts/NotoSansSC-SemiBold.ttf"}
	assert.Empty(t, assets.FontsFor("ru", "Łódź, “Ёлка”"))
	assert.Equal(t, arabic, assets.FontsFor("en", "Iran", "ایران"))
	assert.Equal(t, arabic, assets.FontsFor("fa-IR", "Iran"))
	assert.Equal(t, chinese, assets.FontsFor("en", "中国"))
	assert.Equal(t, chinese, assets.FontsFor("zh-Hans"))
	assert.Equal(t, "NotoSansHebrew-Regular.ttf", strings.TrimPrefix(assets.FontsFor("he")[0], "fonts/"))
}

func TestEveryFileOfScriptsIsThere(t *testing.T) {
	names := assets.ScriptNames()
	assert.Len(t, names, 8+5, "fonts, and a licence for each family")
	for _, name := range names {
		data, err := assets.ScriptFile(name)
		require.NoError(t, err)
		assert.NotEmpty(t, data, name)
	}
	_, err := assets.ScriptFile("fonts/NoSuch.ttf")
	assert.Error(t, err)
}

func TestScriptsAskForTheirFilesByName(t *testing.T) {
	fault := errors.New("no network")
	var asked []string
	for _, f := range assets.Scripts(func(name string) ([]byte, error) {
		asked = append(asked, name)
		return nil, fault
	}) {
		assert.Nil(t, f.Data)
		_, err := f.Read()
		assert.ErrorIs(t, err, fault)
		assert.Equal(t, asked[len(asked)-1], f.Name)
	}
	assert.Len(t, asked, 8)
}
