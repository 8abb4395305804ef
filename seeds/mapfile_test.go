package seeds

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The reference of the map file is the schema, set as tables: docs/map-file.md.

// telling is what of a JSON Schema people are told.
type telling struct {
	Description string
	Type        types
	Ref         string `json:"$ref"`
	Properties  tellings
	Required    []string
	Items       *telling
	AnyOf       []telling
	Enum        []*string
	Minimum     *float64
	Maximum     *float64
	MinItems    int
	MaxItems    int
	MaxLength   int
	Pattern     string
	Format      string
	Default     any
	Examples    []string
	Defs        tellings `json:"$defs"`
	Additional  any      `json:"additionalProperties"`
}

// tellings are told under names, in the order of the file.
type tellings []tellingOf

type tellingOf struct {
	name string
	telling
}

func (e *tellings) UnmarshalJSON(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		n := tellingOf{name: name.(string)}
		if err := d.Decode(&n.telling); err != nil {
			return err
		}
		*e = append(*e, n)
	}
	return nil
}

// types are one word or several.
type types []string

func (w *types) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*w = types{one}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(w))
}

func (e telling) isObject() bool { return len(e.Properties) > 0 }

const aboutReference = `# The map file

<!-- Written by 'go test ./seeds -run MapFile -update' from seeds/map.schema.json. -->

%s

A map is read whole or not at all: 'citemap check' lists every fault in one go, with line,
column and what was expected. Keys that are not listed here are faults, and so are keys that
stand twice. What stands in bold must be there. The [tutorial](tutorial.md)
makes a small map; 'seeds/defiance/map.json' is a large one, and 'seeds/map.schema.json' is
this page for editors and other programs.

`

// asMarkdown sets the schema as Markdown.
func asMarkdown(s telling) string {
	var b strings.Builder
	fmt.Fprintf(&b, strings.ReplaceAll(aboutReference, "'", "`"), s.Description)
	b.WriteString("## The file\n\n")
	writeKeys(&b, s, s.Defs)
	for _, def := range s.Defs {
		if def.isObject() {
			fmt.Fprintf(&b, "\n## A %s\n\n%s\n\n", def.name, def.Description)
			writeKeys(&b, def.telling, s.Defs)
		}
	}
	b.WriteString("\n## Words of a form\n\n| form | is | as a pattern, or examples |\n|---|---|---|\n")
	for _, def := range s.Defs {
		if !def.isObject() {
			shown := code(def.Examples...)
			if def.Pattern != "" {
				shown = code(def.Pattern)
			}
			fmt.Fprintf(&b, "| %s | %s | %s |\n", def.name, def.Description, shown)
		}
	}
	return b.String()
}

// writeKeys sets the keys of an object as a table. Those that it must have are bold.
func writeKeys(b *strings.Builder, of telling, defs tellings) {
	b.WriteString("| key | is | takes |\n|---|---|---|\n")
	for _, p := range of.Properties {
		key := "`" + p.name + "`"
		if slices.Contains(of.Required, p.name) {
			key = "**" + key + "**"
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", key, p.Description, p.takes(defs))
	}
}

// takes says what a value may be; that null may be left out is said at the top.
func (e telling) takes(defs tellings) string {
	said := e.form(defs)
	if e.Minimum != nil && e.Maximum != nil {
		said += fmt.Sprintf(", %v to %v", *e.Minimum, *e.Maximum)
	} else if e.Minimum != nil {
		said += fmt.Sprintf(", %v or more", *e.Minimum)
	}
	if e.MaxLength > 0 {
		said += fmt.Sprintf(", at most %d code points", e.MaxLength)
	}
	if e.MaxItems > 0 && e.MaxItems != e.MinItems {
		said += fmt.Sprintf(", at most %d", e.MaxItems)
	}
	if e.Default != nil {
		said += fmt.Sprintf("; else %v", e.Default)
	}
	return said
}

// form is the kind of a value.
func (e telling) form(defs tellings) string {
	switch {
	case e.Ref != "":
		return linked(strings.TrimPrefix(e.Ref, "#/$defs/"), defs)
	case len(e.Enum) > 0:
		var all []string
		for _, word := range e.Enum {
			if word != nil {
				all = append(all, *word)
			}
		}
		return code(all...)
	case len(e.AnyOf) > 0:
		var all []string
		for _, one := range e.AnyOf {
			if !slices.Equal(one.Type, types{"null"}) {
				all = append(all, one.form(defs))
			}
		}
		return strings.Join(all, ", or ")
	case e.Items != nil && e.MinItems > 0:
		return fmt.Sprintf("list of %d of: %s", e.MinItems, e.Items.form(defs))
	case e.Items != nil:
		return "list of: " + e.Items.form(defs)
	case e.Pattern != "":
		return "string, " + code(e.Pattern)
	case e.Format != "":
		return e.Format
	case e.Additional != nil && e.Additional != false:
		return "object of strings"
	}
	return e.Type[0]
}

// linked leads to where a form is told.
func linked(name string, defs tellings) string {
	at := slices.IndexFunc(defs, func(n tellingOf) bool { return n.name == name })
	if at >= 0 && defs[at].isObject() {
		return "[" + name + "](#a-" + name + ")"
	}
	return "[" + name + "](#words-of-a-form)"
}

// code sets words as code, in a cell of a table.
func code(all ...string) string {
	for i := range all {
		all[i] = "`" + strings.ReplaceAll(all[i], "|", `\|`) + "`"
	}
	return strings.Join(all, ", ")
}

func TestMapFileReferenceIsTheSchema(t *testing.T) {
	data, err := os.ReadFile("map.schema.json")
	require.NoError(t, err)
	var s telling
	require.NoError(t, json.Unmarshal(data, &s))
	want, name := asMarkdown(s), "../docs/map-file.md"
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(want), 0o644))
	}
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.True(t, string(got) == want, "docs/map-file.md is not the schema's; 'go test ./seeds -run MapFile -update' writes it anew")
	for _, key := range []string{"sha256", "undoes", "quantity", "chapters", "at"} {
		assert.Contains(t, want, "`"+key+"`")
	}
}
