package seeds

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPlacesAreWhereTheReaderFindsFault(t *testing.T) {
	for _, file := range []string{"twelve", "references", "rules", "anchors", "numbers"} {
		data, err := os.ReadFile("testdata/bad/" + file + ".json")
		require.NoError(t, err)
		_, faults := Draft(file+".json", data, beside("testdata/bad"))
		require.NotEmpty(t, faults)
		places := Locate(data)
		for _, f := range faults {
			if strings.HasPrefix(f.Problem, "unknown key") || strings.HasPrefix(f.Problem, "invalid character") {
				continue // a fault of the key, or of what is no value
			}
			line, column := places.At(f.Pointer)
			assert.Equal(t, [2]int{f.Line, f.Column}, [2]int{line, column}, f.Error())
		}
	}
}

func TestPlacesCountCodePointsInAFileOfOneLine(t *testing.T) {
	data := `{"title":"` + strings.Repeat("日本", 5000) + `","a/b~c":[1,{"x":2}]}`
	p := Locate([]byte(data))
	want := len([]rune(`{"title":"","a/b~c":[1,{"x":`)) + 10_000 + 1
	for pointer, column := range map[string]int{"": 1, "/title": 10, "/a~1b~0c/1/x": want, "/a~1b~0c/0": want - 7,
		"/a~1b~0c/2": 0, "/a~1b~0c/01": 0, "/a~1b~0c/-1": 0, "/none": 0, "title": 0, "/title/x": 0} {
		line, at := p.At(pointer)
		assert.Equal(t, column, at, pointer)
		assert.Equal(t, min(column, 1), line, pointer)
	}
}

func TestPlacesKnowWhetherTheFileIsWhole(t *testing.T) {
	for data, want := range map[string]bool{`{}`: true, `{"nodes":[]} x`: true, `{"nodes":[}`: false, `{"nodes":[],`: false,
		`[]`: false, ``: false, `{"nodes":[{"id":"a"`: false} {
		assert.Equal(t, want, Locate([]byte(data)).Whole(), data)
	}
	assert.False(t, Locate(crowd(MaxNodes+1, 0)).Whole(), "an array that was not read to its end")
}

func TestDraftGivesWhatCouldBeRead(t *testing.T) {
	data, err := os.ReadFile("testdata/bad/twelve.json")
	require.NoError(t, err)
	m, faults := Draft("twelve.json", data, beside("testdata/bad"))
	assert.Len(t, faults, 12)
	assert.NotNil(t, m.Node("iran"))
	assert.NotNil(t, m.Document("article").Text)

	m, faults = Draft("map.json", make([]byte, MaxFile+1), nil)
	assert.Len(t, faults, 1)
	assert.Empty(t, m.Nodes)
	assert.Nil(t, m.Node("iran"), "a map to be asked all the same")

	m, faults = Draft("map.json", []byte(`{"nodes":[{"id":"a","name":"A","kind":"idea"}]}`), nil)
	assert.Empty(t, faults)
	assert.NotNil(t, m.Node("a"))
}
