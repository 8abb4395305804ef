package check

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// story is the good map of testdata and its document.
func story(t *testing.T) (data, text []byte, open func(string) ([]byte, error)) {
	t.Helper()
	data, open, err := seeds.Files("testdata/good.json")
	require.NoError(t, err)
	text, err = os.ReadFile("testdata/story.txt")
	require.NoError(t, err)
	return data, text, open
}

func TestCompareTellsTheFateOfEachQuote(t *testing.T) {
	data, before, open := story(t)
	after := strings.Replace(string(before), "The Treaty of Arden\n", "The Treaty of Arden\n\nA short history of it.\n", 1)
	after = strings.Replace(after, "over 200 cannons", "over 300 cannons", 1)
	after = strings.Replace(after, " By late 1903, the treaty was dead.", "", 1)
	c, err := Compare("good.json", data, open, before, []byte(after))
	require.NoError(t, err)
	assert.Equal(t, "story", c.Document)
	assert.Equal(t, []int{0, 7, 1, 1}, []int{c.Count(Stands), c.Count(Moved), c.Count(Changed), c.Count(Vanished)})
	var text, machine bytes.Buffer
	require.NoError(t, c.Text(&text))
	require.NoError(t, c.JSON(&machine))
	golden(t, text.Bytes(), "diff.txt.want")
	golden(t, machine.Bytes(), "diff.json.want")

	c, err = Compare("good.json", data, open, before, before)
	require.NoError(t, err)
	assert.Equal(t, 9, c.Count(Stands))
}

func TestCompareWantsTheTextThatTheMapWasMadeFrom(t *testing.T) {
	data, before, open := story(t)
	_, err := Compare("good.json", data, open, append(before, ' '), before)
	require.Error(t, err)
	assert.Contains(t, err.Error(), "the old text is no document that good.json quotes")
	assert.Contains(t, err.Error(), "for story.txt")
	_, err = Compare("good.json", data, open, before, []byte("\xff"))
	assert.ErrorContains(t, err, "not UTF-8")
	_, err = Compare("good.json", data[:200], open, before, before)
	assert.ErrorContains(t, err, "could not be read to its end")
	_, err = Compare("", []byte("{}"), open, before, before)
	assert.ErrorContains(t, err, "the built-in map quotes")
	assert.ErrorContains(t, err, "no documents")
}

// The folder of the map may hold the new text already.
func TestCompareDoesNotNeedTheOldTextBesideTheMap(t *testing.T) {
	data, before, _ := story(t)
	c, err := Compare("good.json", data, func(string) ([]byte, error) { return []byte("All new."), nil }, before, []byte("All new."))
	require.NoError(t, err)
	assert.Equal(t, 9, c.Count(Vanished))
}

func TestProposalsAreAsTheyWere(t *testing.T) {
	data, _, open := story(t)
	p := Propose("good.json", data, open)
	var text, machine bytes.Buffer
	require.NoError(t, p.Text(&text))
	require.NoError(t, p.JSON(&machine))
	golden(t, text.Bytes(), "suggest.txt.want")
	golden(t, machine.Bytes(), "suggest.json.want")

	text.Reset()
	require.NoError(t, Propose("", []byte("{}"), open).Text(&text))
	assert.Equal(t, "The documents name nobody.\n\nNo sentence names two that the built-in map does not join.\n", text.String())
}
