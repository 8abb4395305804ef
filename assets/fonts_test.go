package assets_test

import (
	"strings"
	"testing"

	"github.com/golang/freetype/truetype"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
)

func TestFontsCoverWhatTheMapIsWrittenIn(t *testing.T) {
	const text = "AZaz09 .,:;!?()[]%&@#$/\\'\"" + // ASCII
		"ÀÉÎÕÜßæøçñāēīōūčšžłőűğışđ" + // Latin-1, Latin Extended-A
		"ƒơưǎșțǧḥṣṭẓḍʿʾ" + // further Latin and transliterations
		"АЯаяЁёЄєІіЇїЎўҐґЉЊЋЏ" + // Cyrillic
		"–—‘’‚“”„…•†‡‰′″‹›«»" + // punctuation
		"←→↑↓↔×÷±−≈≠≤≥€₽£¥№™°§¶·½" + // signs
		"\u00a0"
	// Literata has no arrow both ways; the sans stands in.
	elsewhere := map[string]string{"Literata": "↔"}
	for _, f := range assets.Fonts() {
		ttf, err := truetype.Parse(f.Data)
		require.NoError(t, err, f.Family)
		for _, r := range text {
			if strings.ContainsRune(elsewhere[f.Family], r) {
				continue
			}
			assert.NotZero(t, ttf.Index(r), "%s has no %q", f.Family, r)
		}
	}
}

func TestFontsCarryTheirLicence(t *testing.T) {
	for _, f := range assets.Fonts() {
		assert.Contains(t, f.Licence, "SIL OPEN FONT LICENSE Version 1.1", f.Family)
		// A subset is a modified version: it may keep its name only where
		// the copyright line above the licence reserves none.
		copyright, _, _ := strings.Cut(f.Licence, "SIL OPEN FONT LICENSE")
		assert.NotContains(t, copyright, "Reserved Font Name", f.Family)
		assert.Contains(t, copyright, f.Family)
	}
}

func TestFontsAreSmall(t *testing.T) {
	total := 0
	for _, f := range assets.Fonts() {
		total += len(f.Data)
	}
	assert.Less(t, total, 260<<10, "bytes of embedded fonts: the page downloads them all")
}

func TestFontsAreTheCallersOwn(t *testing.T) {
	assets.Fonts()[0].Data[0] = 0xff
	assert.Equal(t, byte(0), assets.Fonts()[0].Data[0])
}
