package assets

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestForCargo(t *testing.T) {
	for _, test := range []struct {
		want, kind string
		words      []string
	}{
		{"drone", "weapon", []string{"Shahed-136"}},
		{"drone", "weapon", []string{"Mohajer-6", "UAVs"}},
		{"drone", "weapon", []string{"unmanned aerial vehicles"}},
		{"drone", "technology", []string{"drone technology"}},
		{"drop", "commodity", []string{"Russian oil"}},
		{"drop", "commodity", []string{"CRUDE"}},
		{"drop", "commodity", []string{"jet fuel"}},
		{"gas", "commodity", []string{"natural gas"}},
		{"jet", "weapon", []string{"Su-35 fighter jets"}},
		{"jet", "weapon", []string{"Su-35"}},
		{"jet", "weapon", []string{"Su-35SE"}},
		{"jet", "weapon", []string{"Yak‑130"}},
		{"jet", "weapon", []string{"training aircraft"}},
		{"helicopter", "weapon", []string{"Mi-28"}},
		{"helicopter", "weapon", []string{"attack helicopters"}},
		{"shell", "weapon", []string{"artillery shells"}},
		{"rocket", "weapon", []string{"artillery rockets"}},
		{"bullet", "weapon", []string{"rounds of ammunition"}},
		{"missile", "weapon", []string{"short-range ballistic missiles"}},
		{"missile", "weapon", []string{"S-300"}},
		{"missile", "weapon", []string{"anti-aircraft missiles"}},
		{"chip", "technology", []string{"military technology"}},
		{"chip", "technology", []string{"know-how"}},
		{"chip", "technology", []string{"artificial intelligence"}},
		{"eye", "technology", []string{"surveillance technology"}},
		{"eye", "technology", []string{"eavesdropping software"}},
		{"coin", "commodity", []string{"financial support"}},
		{"coin", "commodity", []string{"shell companies"}},
		{"atom", "technology", []string{"nuclear technology"}},
		{"crate", "commodity", []string{"trucks"}},
		{"crate", "", nil},
		{"weapon", "weapon", []string{"military equipment"}},

		// Whole words only.
		{"crate", "commodity", []string{"toilets and soil"}},
		{"crate", "commodity", []string{"gaskets"}},
		{"crate", "commodity", []string{"seashells of Venice"}},
		{"crate", "commodity", []string{"a round of talks"}},
		{"shell", "weapon", []string{"shellfish or a shell"}},
		{"crate", "commodity", []string{"Iran's 300 trucks"}},

		// The name goes before the aliases.
		{"eye", "technology", []string{"surveillance gear", "drones"}},
		{"drone", "technology", []string{"gear", "drones"}},
		{"crate", "commodity", []string{"", " ", "…", "\xff\xfe"}},
	} {
		icon := Icons().ForCargo(test.kind, test.words...)
		if assert.NotNil(t, icon, "%s %q", test.kind, test.words) {
			assert.Equal(t, test.want, icon.Name, "%s %q", test.kind, test.words)
		}
	}
}

func TestCargoWordsCanBeMet(t *testing.T) {
	for _, row := range cargoWords {
		assert.NotNil(t, Icons().Icon(row.icon), row.icon)
		for _, word := range row.words {
			printed := strings.ReplaceAll(word, "#", "7")
			assert.Equal(t, " "+word+" ", fold(printed), "fold gives no such word")
			assert.Equal(t, row.icon, iconNamedIn(printed), "%q is taken by an earlier row", word)
		}
	}
}

func TestFold(t *testing.T) {
	for phrase, want := range map[string]string{
		"":                    " ",
		"Su-35":               " su # ",
		"Su35SE":              " su # se ",
		"over 300,000 shells": " over # # shells ",
		"Iran’s oil.":         " irans oil ",
		"НЕФТЬ":               " нефть ",
	} {
		assert.Equal(t, want, fold(phrase), "%q", phrase)
	}
}
