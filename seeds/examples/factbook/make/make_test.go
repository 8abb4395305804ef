package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// committed is what lies in the folder of the example.
func committed(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile("../" + file)
	require.NoError(t, err)
	return string(data)
}

// readBack reads countries back from the text; their ids are those of countries.csv, and their
// places, of which the text says nothing, those of the map.
func readBack(t *testing.T, text string) []*country {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(countriesTable)).ReadAll()
	require.NoError(t, err)
	var m struct{ Nodes []node }
	require.NoError(t, json.Unmarshal([]byte(committed(t, "map.json")), &m))
	places := map[string]*place{}
	for _, n := range m.Nodes {
		places[n.ID] = n.Place
	}
	entries := strings.Split(strings.TrimSuffix(text, "\n"), "\n\n")
	require.Len(t, entries, len(rows)-1)
	var all []*country
	for i, row := range rows[1:] {
		name, lines, _ := strings.Cut(entries[i], "\n")
		require.Equal(t, row[2], name)
		at := places[row[1]]
		require.NotNil(t, at, name)
		c := &country{id: row[1], outline: row[1], name: name, lon: at.Lon, lat: at.Lat}
		for _, line := range strings.Split(lines, "\n") {
			field, said, _ := strings.Cut(line, ": ")
			into := map[string]*string{"Exports": &c.exports, "Exports - commodities": &c.produces, "Exports - partners": &c.partners}[field]
			require.NotNil(t, into, line)
			*into = said
		}
		all = append(all, c)
	}
	return all
}

// made is the map that is made of countries.
func made(countries []*country) (document, map[string]any, error) {
	var d document
	for _, c := range countries {
		d.add(c)
	}
	d.distinguish()
	m, err := mapOf(&d, countries)
	return d, m, err
}

func TestMapIsMadeOfItsText(t *testing.T) {
	text := committed(t, "factbook.txt")
	d, m, err := made(readBack(t, text))
	require.NoError(t, err)
	assert.Equal(t, text, d.text.String())
	file, err := lines(m)
	require.NoError(t, err)
	assert.True(t, committed(t, "map.json") == string(file), "map.json is not what factbook.txt and the tables make: make factbook")
}

func TestPanelsBeginWithWhatIsWorthTheMost(t *testing.T) {
	_, m, err := made(readBack(t, committed(t, "factbook.txt")))
	require.NoError(t, err)
	var to []string
	for _, l := range m["links"].([]*link) {
		if l.Target == "usa" {
			to = append(to, l.Source)
		}
	}
	require.Greater(t, len(to), 90)
	assert.Equal(t, []string{"chn", "can", "mex"}, to[:3]) // 396, 357 and 326 billion dollars
}

func TestWhatCannotBeReadStopsTheMaking(t *testing.T) {
	for said, spoil := range map[string]func(c *country){
		"nobody is called":     func(c *country) { c.partners = "Atlantis 12% (2014)" },
		"no share":             func(c *country) { c.partners = "US, UK 12% (2014)" },
		"no list of shares":    func(c *country) { c.partners = "US, UK (2014)" },
		"no number of dollars": func(c *country) { c.exports = "much" },
	} {
		countries := readBack(t, committed(t, "factbook.txt"))
		spoil(countries[0])
		_, _, err := made(countries)
		assert.ErrorContains(t, err, said)
		assert.ErrorContains(t, err, "Afghanistan")
	}
	_, _, err := placeOf("somewhere")
	assert.ErrorContains(t, err, "no place")
}
