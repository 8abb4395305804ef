package main

import (
	"cmp"
	"crypto/sha256"
	_ "embed" // the chapters below
	"encoding/hex"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The part of map.json that is made; the rest is told by hand, in told.json.
type (
	node struct {
		ID      string   `json:"id"`
		Name    string   `json:"name"`
		Kind    string   `json:"kind"`
		Aliases []string `json:"aliases,omitempty"`
		Weight  int      `json:"weight"`
		Place   *place   `json:"place,omitempty"`
		Summary string   `json:"summary,omitempty"`
		Quotes  []string `json:"quotes"`
	}
	place struct {
		Lon     float64 `json:"lon"`
		Lat     float64 `json:"lat"`
		Outline string  `json:"outline,omitempty"`
	}
	link struct {
		worth    float64   // in dollars; for what a country exports, those of all its exports
		ID       string    `json:"id"`
		Source   string    `json:"source"`
		Target   string    `json:"target"`
		Kind     string    `json:"kind"`
		Label    string    `json:"label"`
		Weight   int       `json:"weight"`
		When     string    `json:"when,omitempty"`
		Dated    string    `json:"dated,omitempty"`
		Quantity *quantity `json:"quantity,omitempty"`
		Quotes   []string  `json:"quotes"`
	}
	quantity struct {
		Text  string  `json:"text"`
		Value float64 `json:"value"`
		Unit  string  `json:"unit"`
		Of    string  `json:"of"`
	}
)

//go:embed told.json
var told []byte

// mapOf is the map of a document: what told.json says, and the claims of every line.
func mapOf(d *document, countries []*country) (map[string]any, error) {
	var m map[string]any
	if err := json.Unmarshal(told, &m); err != nil {
		return nil, fmt.Errorf("told.json: %w", err)
	}
	sum := sha256.Sum256(d.text.Bytes())
	m["documents"].([]any)[0].(map[string]any)["sha256"] = hex.EncodeToString(sum[:])
	g := &claims{byName: map[string]*node{}}
	for _, c := range countries {
		if err := g.country(c); err != nil {
			return nil, err
		}
	}
	g.elsewhere()
	for _, c := range countries {
		if err := g.partners(c); err != nil {
			return nil, err
		}
	}
	if err := g.goods(countries); err != nil {
		return nil, err
	}
	g.order()
	m["quotes"], m["nodes"], m["links"] = d.quoted(g.nodes, g.links), g.nodes, g.links
	return m, nil
}

// order puts who sells to whom before who exports what, and of each what is worth the most
// first: the panel of a node lists its claims as the file does.
func (g *claims) order() {
	slices.SortStableFunc(g.links, func(a, b *link) int {
		return cmp.Or(-cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.worth, a.worth))
	})
}

// claims are nodes and links in the making.
type claims struct {
	nodes  []*node
	links  []*link
	byName map[string]*node
}

var (
	dollars = regexp.MustCompile(`^\$([\d.]+) (trillion|billion|million)`)
	scale   = map[string]float64{"trillion": 1e12, "billion": 1e9, "million": 1e6}
)

// worth is what a country sells in a year, in dollars; 0: nothing is said.
func (c *country) worth() (float64, error) {
	if c.exports == "" {
		return 0, nil
	}
	m := dollars.FindStringSubmatch(c.exports)
	if m == nil {
		v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimPrefix(strings.Fields(c.exports)[0], "$"), ",", ""), 64)
		if err != nil {
			return 0, fmt.Errorf("%s sells %q, which is no number of dollars", c.name, c.exports)
		}
		return v, nil
	}
	v, err := strconv.ParseFloat(m[1], 64)
	return v * scale[m[2]], err
}

// weigh is how much something of so many dollars matters.
func weigh(dollars, should, must float64) int {
	switch {
	case dollars >= must:
		return 3
	case dollars >= should:
		return 2
	}
	return 1
}

func (g *claims) country(c *country) error {
	worth, err := c.worth()
	if err != nil {
		return err
	}
	n := &node{
		ID: c.id, Name: c.name, Kind: "country", Aliases: short[c.name], Weight: weigh(worth, 40e9, 400e9),
		Place: &place{c.lon, c.lat, c.outline}, Quotes: []string{c.id + naming},
	}
	if c.exports != "" {
		newest, _, _ := strings.Cut(c.exports, " ++ ")
		n.Summary, n.Quotes = "Exports: "+newest, []string{c.id + exporting, c.id + naming}
	}
	g.node(n)
	return nil
}

func (g *claims) node(n *node) {
	g.nodes = append(g.nodes, n)
	g.byName[n.Name] = n
	for _, a := range n.Aliases {
		g.byName[a] = n
	}
}

// short are the other names by which partners are listed.
var short = map[string][]string{
	"United States":                    {"US"},
	"United Kingdom":                   {"UK"},
	"United Arab Emirates":             {"UAE"},
	"New Zealand":                      {"NZ"},
	"South Korea":                      {"Republic of Korea"},
	"Saint Lucia":                      {"St. Lucia"},
	"Saint Kitts and Nevis":            {"St. Kitts and Nevis"},
	"Saint Vincent and the Grenadines": {"St. Vincent and the Grenadines"},
	"Macedonia":                        {"The Former Yugo Rep of Macedonia"},
}

// elsewhere adds who is named as a partner alone.
func (g *claims) elsewhere() {
	g.node(&node{ID: "ant", Name: "Netherlands Antilles", Kind: "country", Weight: 1, Place: &place{Lon: -69, Lat: 12.2}, Quotes: []string{"abw" + partnered}})
}

var (
	// shares is a whole line of partners: shares, and the year.
	shares = regexp.MustCompile(`^(.*?%)(?: \((\d{4})( est\.)?\))?$`)
	share  = regexp.MustCompile(`^(.+) ((\d+(?:\.\d+)?)%)$`)
)

// inverted is the one name that is listed with a comma in it.
var inverted = strings.NewReplacer("Macedonia, The Former Yugo Rep of", "The Former Yugo Rep of Macedonia")

func (g *claims) partners(c *country) error {
	if c.partners == "" {
		return nil
	}
	line := shares.FindStringSubmatch(c.partners)
	if line == nil {
		return fmt.Errorf("%s sells to %q, which is no list of shares", c.name, c.partners)
	}
	worth, err := c.worth()
	if err != nil {
		return err
	}
	for _, item := range strings.Split(inverted.Replace(line[1]), ", ") {
		m := share.FindStringSubmatch(item)
		if m == nil {
			return fmt.Errorf("%s sells to %q, which is no share", c.name, item)
		}
		to := g.byName[m[1]]
		if to == nil {
			return fmt.Errorf("%s sells to %q, which nobody is called", c.name, m[1])
		}
		value, _ := strconv.ParseFloat(m[3], 64)
		g.links = append(g.links, &link{
			worth: worth * value / 100,
			ID:    c.id + "-" + to.ID, Source: c.id, Target: to.ID, Kind: "trade", Label: "sells to",
			Weight: weigh(worth*value/100, 5e9, 50e9), When: line[2], Dated: line[2] + line[3],
			Quantity: &quantity{m[2], value, "%", "exports"},
			Quotes:   []string{c.id + partnered, c.id + naming},
		})
	}
	return nil
}

//go:embed commodities.csv
var commoditiesTable string

var (
	aside  = regexp.MustCompile(`\([^)]*\)`)
	yearly = regexp.MustCompile(`\((\d{4})( est\.)?\)$`)
	amount = regexp.MustCompile(`\s*\d[\d.]*%.*$`)
)

// items are what a line of commodities names, in small letters, without what stands in
// brackets and without shares.
func items(line string) []string {
	parts := strings.FieldsFunc(aside.ReplaceAllString(line, ""), func(r rune) bool { return r == ',' || r == ';' })
	for i, p := range parts {
		p = strings.Trim(amount.ReplaceAllString(p, ""), " .")
		parts[i] = strings.ToLower(strings.TrimPrefix(p, "and "))
	}
	return parts
}

// goods adds what several countries export. commodities.csv has a line for each: its
// name, and the other words for it, or for it together with others.
func (g *claims) goods(countries []*country) error {
	for _, row := range strings.Split(strings.TrimSpace(commoditiesTable), "\n") {
		words := strings.Split(row, "|")
		var sellers []*country
		for _, c := range countries {
			if slices.ContainsFunc(items(c.produces), func(item string) bool { return slices.Contains(words, item) }) {
				sellers = append(sellers, c)
			}
		}
		if len(sellers) < 2 {
			return fmt.Errorf("commodities.csv: %d countries export %s; it takes two", len(sellers), words[0])
		}
		g.good(words[0], sellers)
	}
	return nil
}

func (g *claims) good(name string, sellers []*country) {
	n := &node{
		ID: strings.ReplaceAll(name, " ", "-"), Name: strings.ToUpper(name[:1]) + name[1:], Kind: "commodity",
		Summary: fmt.Sprintf("%d countries list it among their exports.", len(sellers)),
	}
	slices.SortStableFunc(sellers, func(a, b *country) int {
		x, _ := a.worth()
		y, _ := b.worth()
		return cmp.Compare(y, x)
	})
	for _, c := range sellers[:min(3, len(sellers))] {
		n.Quotes = append(n.Quotes, c.id+produced)
	}
	n.Weight = weighGood(sellers)
	g.node(n)
	for _, c := range sellers {
		worth, _ := c.worth()
		l := &link{
			worth: worth,
			ID:    c.id + "-" + n.ID, Source: c.id, Target: n.ID, Kind: "export", Label: "exports", Weight: weigh(worth, 100e9, 1e15),
			Quotes: []string{c.id + produced, c.id + naming},
		}
		if m := yearly.FindStringSubmatch(c.produces); m != nil {
			l.When, l.Dated = m[1], m[1]+m[2]
		}
		g.links = append(g.links, l)
	}
}

// weighGood is how much a good matters that some countries list: by what they sell of all
// goods, which the Factbook gives, for it does not say what they sell of one. What many
// small sellers list, as coffee, is no part of the first picture, where none of them is.
func weighGood(sellers []*country) int {
	var all float64
	for _, c := range sellers {
		worth, _ := c.worth()
		all += worth
	}
	switch {
	case len(sellers) >= 8 && all >= 2.7e12:
		return 3
	case len(sellers) >= 6:
		return 2
	}
	return 1
}
