package bookmark

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The package's documentation and the reader's guide both have every key and no
// other, and every
// example of theirs can be read.
func TestEveryKeyIsDocumented(t *testing.T) {
	for file, example := range map[string]string{
		"doc.go":              `(?m)^//\t(\S+)`,
		"../../docs/state.md": "(?m)^\\| `(\\S+?)`",
	} {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var b Bookmark
		known := map[string]bool{}
		for _, e := range b.entries() {
			known[e.key] = false
		}
		for _, found := range regexp.MustCompile(example).FindAllStringSubmatch(string(data), -1) {
			b, notes := Parse(found[1])
			assert.Empty(t, notes, "%s: %s", file, found[1])
			assert.Empty(t, b.Rest, "%s: %s", file, found[1])
			assert.NotEmpty(t, b.String(), "%s: %s", file, found[1])
			key, _, _ := strings.Cut(found[1], "=")
			known[key] = true
		}
		for key, there := range known {
			assert.True(t, there, "%s lacks %s", file, key)
		}
	}
}
