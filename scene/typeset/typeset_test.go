package typeset_test

import (
	"embed"
	"testing"

	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene/typeset"
)

//go:embed testdata/*.ttf
var testdata embed.FS

// What the tests are written in.
const (
	latin    = "“They control the oil,” he said: AV, fi, 300 × 2 → drones—and more."
	cyrillic = "Нефть идёт из России и Ирана в Китай, беспилотники — в Россию."
	persian  = "نفت ایران به چین می‌رود؛ ۹۰٪ از آن در سال ۲۰۲۴."
	chinese  = "俄罗斯与伊朗的石油流向中国，无人机飞往俄罗斯。"
	mixed    = "پهپاد Shahed 136 و ۳۰۰ موشک"
)

func testFont(t testing.TB, family, file string) assets.Font {
	data, err := testdata.ReadFile("testdata/" + file)
	require.NoError(t, err)
	return assets.Font{Family: family, Data: data}
}

// newSetter returns a setter of the embedded faces, and of those of the tests
// for Persian and Chinese.
func newSetter(t testing.TB) *typeset.Setter {
	s, err := typeset.New(assets.Fonts(),
		testFont(t, "Vazirmatn", "Vazirmatn-Test.ttf"),
		testFont(t, "Noto Sans SC", "NotoSansSC-Test.ttf"))
	require.NoError(t, err)
	return s
}

func sans(size float32) typeset.Style  { return typeset.Style{Size: size} }
func serif(size float32) typeset.Style { return typeset.Style{Family: typeset.Serif, Size: size} }
