package examples

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
	"citemap/seeds/check"
)

// of is an example, without a fault.
func of(t *testing.T, name string) *seeds.Map {
	t.Helper()
	e, ok := Find(name)
	require.True(t, ok, name)
	m, err := e.Map()
	require.NoError(t, err)
	return m
}

func TestEveryExampleIsFaultlessAndCited(t *testing.T) {
	for _, e := range All() {
		data, open := e.Files()
		r := check.Run(e.Name, data, open)
		var text bytes.Buffer
		require.NoError(t, r.Text(&text))
		assert.Empty(t, r.Faults, "%s\n%s", e.Name, text.String())
		assert.NotContains(t, text.String(), "not cited:", e.Name)
	}
	_, ok := Find("nobody")
	assert.False(t, ok)
}

func TestFoldersHaveAllThatBelongsToAMap(t *testing.T) {
	for _, e := range All() {
		folder, err := e.Folder()
		require.NoError(t, err)
		assert.Contains(t, string(folder["README.md"]), e.Name)
		m, err := seeds.Read("map.json", folder["map.json"], func(file string) ([]byte, error) { return folder[file], nil })
		require.NoError(t, err, e.Name)
		assert.Len(t, folder, len(m.Documents)+2, e.Name)
	}
}

func TestZuozhuanHasTwoDocumentsAndQuotesOfBoth(t *testing.T) {
	m := of(t, "zuozhuan")
	require.Len(t, m.Documents, 2)
	count := map[string]int{}
	for i := range m.Quotes {
		count[m.Quotes[i].Document]++
	}
	assert.Greater(t, count[m.Documents[0].ID], 20)
	assert.Greater(t, count[m.Documents[1].ID], 10)
}

// The lines of the text are written out here, so that no reader of them is believed.
func TestFactbookSaysWhatItsLinesSay(t *testing.T) {
	m := of(t, "factbook")
	assert.GreaterOrEqual(t, len(m.Nodes), 300)
	quote := map[string]string{}
	for i := range m.Quotes {
		quote[m.Quotes[i].ID] = m.Quotes[i].Exact
	}
	found := map[string]string{}
	for i := range m.Links {
		l := &m.Links[i]
		found[l.ID] = l.When
		line := quote[l.Quotes[0]]
		if l.Quantity != nil {
			found[l.ID] += " " + l.Quantity.Text
			assert.Contains(t, line, " "+l.Quantity.Text, l.ID)
		}
		require.Len(t, l.Quotes, 2, l.ID)
		assert.True(t, strings.HasPrefix(l.Quotes[1], l.Source+"."), "%s: whose line it is", l.ID)
		assert.True(t, strings.HasPrefix(l.Quotes[0], l.Source+"."), "%s: the seller's line", l.ID)
	}
	for id, want := range map[string]string{
		"can-usa": "2014 76.8%", "mng-chn": "2014 95.3%", "btn-ind": "2013 83.8%", "asm-usa": " 100%",
		"srb-mkd": "2014 4%", "ncl-kor": "2014 12.1%", "sau-petroleum": "2012", "irq-crude-oil": "", "bwa-diamonds": "",
	} {
		got, ok := found[id]
		assert.True(t, ok, id)
		assert.Equal(t, want, got, id)
	}
	for _, id := range []string{"usa-petroleum", "chn-mng", "ind-btn", "deu-metal-products"} {
		assert.NotContains(t, found, id)
	}
}
