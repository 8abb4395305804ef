package seeds

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shape is what of a JSON Schema the reader can be compared with.
type shape struct {
	Description          string
	Properties           map[string]shape
	Required             []string
	AdditionalProperties any
	Enum                 []any
	AnyOf                []shape
	Minimum, Maximum     *float64
	MaxItems, MaxLength  int
	Pattern              string
	Defs                 map[string]shape `json:"$defs"`
}

func readSchema(t *testing.T) shape {
	t.Helper()
	data, err := os.ReadFile("map.schema.json")
	require.NoError(t, err)
	require.True(t, json.Valid(data))
	var s shape
	require.NoError(t, json.Unmarshal(data, &s))
	return s
}

// sameKeys compares an object of the schema with the reader's table of it.
func sameKeys[T any](t *testing.T, what string, s shape, fields []field[T]) {
	t.Helper()
	var named, needed []string
	for key, property := range s.Properties {
		named = append(named, key)
		assert.NotEmpty(t, property.Description, "%s.%s", what, key)
	}
	for _, f := range fields {
		if f.required {
			needed = append(needed, f.key)
		}
	}
	assert.ElementsMatch(t, keys(fields), named, what)
	assert.ElementsMatch(t, needed, s.Required, what)
	assert.Equal(t, false, s.AdditionalProperties, what)
	assert.NotEmpty(t, s.Description, what)
}

func TestTheSchemaHasTheKeysOfTheReader(t *testing.T) {
	s := readSchema(t)
	sameKeys(t, "map", s, mapFields())
	sameKeys(t, "document", s.Defs["document"], documentFields())
	sameKeys(t, "quote", s.Defs["quote"], quoteFields())
	sameKeys(t, "kind", s.Defs["kind"], kindFields())
	sameKeys(t, "node", s.Defs["node"], nodeFields())
	sameKeys(t, "place", s.Defs["place"], placeFields())
	sameKeys(t, "link", s.Defs["link"], linkFields())
	sameKeys(t, "quantity", s.Defs["quantity"], quantityFields())
	sameKeys(t, "chapter", s.Defs["chapter"], chapterFields())
	sameKeys(t, "step", s.Defs["step"], stepFields())
}

func TestTheSchemaHasTheWordsOfTheReader(t *testing.T) {
	s := readSchema(t)
	kindsOn := func(on string) []string {
		var ids []string
		for _, k := range BuiltinKinds() {
			if k.On == on {
				ids = append(ids, k.ID)
			}
		}
		return ids
	}
	for _, c := range []struct {
		what string
		enum []any
		want []string
		null bool
	}{
		{"kind.on", s.Defs["kind"].Properties["on"].Enum, bearers(), false},
		{"kind.family", s.Defs["kind"].Properties["family"].Enum, families(), true},
		{"node.kind", s.Defs["node"].Properties["kind"].AnyOf[0].Enum, kindsOn(OnNode), false},
		{"link.kind", s.Defs["link"].Properties["kind"].AnyOf[0].Enum, kindsOn(OnLink), false},
		{"link.status", s.Defs["link"].Properties["status"].Enum, statuses(), true},
		{"link.view", s.Defs["link"].Properties["view"].Enum, views(), true},
		{"quantity.bound", s.Defs["quantity"].Properties["bound"].Enum, bounds(), true},
	} {
		want := make([]any, 0, len(c.want)+1)
		for _, word := range c.want {
			want = append(want, word)
		}
		if c.null {
			want = append(want, nil)
		}
		assert.Equal(t, want, c.enum, c.what)
	}
}

func TestTheSchemaHasTheLimitsOfTheReader(t *testing.T) {
	s := readSchema(t)
	for key, property := range s.Properties {
		want := limitOf(key)
		if want == maxValues {
			want = 0 // no limit of its own
		}
		assert.Equal(t, want, property.MaxItems, key)
	}
	assert.Equal(t, MaxName, s.Defs["node"].Properties["name"].MaxLength)
	assert.Equal(t, "^[a-z0-9._-]{1,64}$", s.Defs["id"].Pattern)
	for key, limit := range map[string]float64{"lon": 180, "lat": 90} {
		place := s.Defs["place"].Properties[key]
		assert.Equal(t, []float64{-limit, limit}, []float64{*place.Minimum, *place.Maximum}, key)
	}
	for _, what := range []string{"node", "link"} {
		weight := s.Defs[what].Properties["weight"]
		assert.Equal(t, []float64{1, 3}, []float64{*weight.Minimum, *weight.Maximum}, what)
	}
}
