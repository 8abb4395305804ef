package formats

import (
	"strconv"
	"strings"

	"citemap/seeds"
)

// What a file says of a node or link beside what its format has a place for is
// known by its name, in whatever case; all else is kept as extra. A second value
// for what is said already is kept as well.

// take takes a value of a node.
func (n *ForeignNode) take(name string, v any) {
	if !n.knows(strings.ToLower(name), v) {
		n.Extra = append(n.Extra, Attribute{name, v})
	}
}

// knows reports whether a value has a place of its own, and puts it there.
func (n *ForeignNode) knows(name string, v any) bool {
	switch name {
	case "name":
		return settle(&n.Name, v)
	case "label":
		// What is shown comes before what is called.
		if said := n.Name; said != "" {
			n.Name = ""
			if settle(&n.Name, v) {
				n.another("name", said)
				return true
			}
			n.Name = said
		}
		return settle(&n.Name, v)
	case "kind", "type":
		return settle(&n.Kind, v)
	case "summary", "description":
		return settle(&n.Summary, v)
	case "when":
		return settleDate(&n.When, v)
	case "colour", "color":
		return settleColour(&n.Colour, v)
	case "aliases":
		words, ok := listOf(v)
		if n.Aliases == nil && ok {
			n.Aliases = words
			return true
		}
	case "weight":
		x, ok := asNumber(v)
		if ok && n.Weight != nil && *n.Weight != sizeOf(x) {
			n.Extra = append(n.Extra, Attribute{"size", *n.Weight})
		}
		if ok {
			n.Weight = &x
		}
		return ok
	case "size":
		x, ok := asNumber(v)
		if ok && n.Weight == nil {
			n.Weight = &x
			return true
		}
		return ok && x == sizeOf(*n.Weight)
	}
	return false
}

// sizeOf is how large citemap has others draw a node of a weight, in GEXF.
func sizeOf(weight float64) float64 { return 10 * weight }

// another keeps a further name, where it is another one.
func (n *ForeignNode) another(name, value string) {
	if value != n.Name {
		n.Extra = append(n.Extra, Attribute{name, value})
	}
}

// take takes a value of a link.
func (l *ForeignLink) take(name string, v any) {
	if !l.knows(strings.ToLower(name), v) {
		l.Extra = append(l.Extra, Attribute{name, v})
	}
}

// knows reports whether a value has a place of its own, and puts it there.
func (l *ForeignLink) knows(name string, v any) bool {
	switch name {
	case "label", "name", "edge label": // the last one is Gephi's
		return settle(&l.Label, v)
	case "kind", "type":
		return settle(&l.Kind, v)
	case "status":
		return settle(&l.Status, v)
	case "when":
		return settleDate(&l.When, v)
	case "dated":
		return settle(&l.Dated, v)
	case "colour", "color":
		return settleColour(&l.Colour, v)
	case "weight":
		if x, ok := asNumber(v); ok && l.Weight == nil {
			l.Weight = &x
			return true
		}
	case "directed":
		if truth, ok := v.(bool); ok {
			l.Directed = truth
			return true
		}
	}
	if quote, ok := v.(string); ok && isQuote(name) {
		if quote != "" {
			l.Quotes = append(l.Quotes, quote)
		}
		return true
	}
	return false
}

// isQuote reports whether a column holds the words of a quote: quote, quote_2,
// quote_3 and so on.
func isQuote(name string) bool {
	rest, cut := strings.CutPrefix(name, "quote")
	number := strings.TrimPrefix(rest, "_")
	return cut && (rest == "" || rest != number && number != "" && strings.Trim(number, "0123456789") == "")
}

// settle sets what was not said yet. Saying the same again is no second value, nor
// is saying nothing.
func settle(field *string, v any) bool {
	s, ok := asText(v)
	if !ok || *field != "" && *field != s && s != "" {
		return false
	}
	if s != "" {
		*field = s
	}
	return true
}

// settleDate is settle for a date of EDTF.
func settleDate(field *string, v any) bool {
	s, _ := v.(string)
	if x, ok := v.(float64); ok {
		s = yearOf(x)
	}
	if _, ok := seeds.PeriodOf(s); !ok {
		return false
	}
	return settle(field, s)
}

// settleColour is settle for a colour.
func settleColour(field *string, v any) bool {
	s, _ := v.(string)
	hex, ok := paintOf(s)
	return ok && settle(field, hex)
}

// firstYear and lastYear are what a bare number must lie between to be a year.
const (
	firstYear = 1000
	lastYear  = 2999
)

// yearOf is a number as a year; empty: it is none.
func yearOf(x float64) string {
	if year := int(x); x >= firstYear && x <= lastYear && float64(year) == x {
		return strconv.Itoa(year)
	}
	return ""
}
