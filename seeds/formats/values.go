package formats

import (
	"math"
	"strconv"
	"strings"
)

// valueType is what an attribute of GEXF or GraphML holds.
type valueType uint8

const (
	textValue valueType = iota
	wholeValue
	numberValue
	truthValue
)

// maxExact is below which every whole number is a float64.
const maxExact = 1 << 53

// typedValue reads a value; nil: an empty one of a type that has no empty value.
// A whole number that a float64 would change stays the digits that it is. Problem
// is what keeps the text from being such a value.
func typedValue(t valueType, s string) (v any, problem string) {
	if t == textValue {
		return s, ""
	}
	s = strings.TrimSpace(s)
	if s == "" {
		return nil, ""
	}
	if t == truthValue {
		switch strings.ToLower(s) {
		case "true", "1":
			return true, ""
		case "false", "0":
			return false, ""
		}
		return nil, quoted(s) + " is neither true nor false"
	}
	x, problem := number(s)
	switch {
	case problem != "":
		return nil, problem
	case t == wholeValue && x != math.Trunc(x):
		return nil, quoted(s) + " is not a whole number"
	case t == wholeValue && math.Abs(x) >= maxExact:
		return s, ""
	}
	return x, ""
}

// number reads a finite decimal number.
func number(s string) (x float64, problem string) {
	if s == "" || strings.Trim(s, "0123456789+-.eE") != "" {
		return 0, quoted(s) + " is not a finite number"
	}
	x, err := strconv.ParseFloat(s, 64)
	switch {
	case math.IsInf(x, 0):
		return 0, quoted(s) + " is too large a number"
	case err != nil:
		return 0, quoted(s) + " is not a number"
	}
	return x, ""
}

// listItems are the items of a list as GEXF writes it: [a, b] in 1.3, and a|b in
// 1.2. An item of the first may stand in quotation marks, in which a backslash
// takes the meaning from what follows. Empty items are left out.
func listItems(s string) []string {
	s = strings.TrimSpace(s)
	inner, cut := strings.CutPrefix(s, "[")
	if !cut || !strings.HasSuffix(inner, "]") {
		return trimmedItems(strings.Split(s, "|"))
	}
	inner = strings.TrimSuffix(inner, "]")
	if strings.IndexByte(inner, '"') < 0 {
		return trimmedItems(strings.Split(inner, ","))
	}
	return quotedItems(inner)
}

func trimmedItems(items []string) []string {
	kept := items[:0]
	for _, item := range items {
		if item = strings.TrimSpace(item); item != "" {
			kept = append(kept, item)
		}
	}
	return kept
}

// quotedItems are the items of a list of which some stand in quotation marks.
func quotedItems(s string) []string {
	var items []string
	for s != "" {
		s = strings.TrimLeft(s, " \t\n,")
		if !strings.HasPrefix(s, `"`) {
			item, rest, _ := strings.Cut(s, ",")
			if item = strings.TrimSpace(item); item != "" {
				items = append(items, item)
			}
			s = rest
			continue
		}
		var b strings.Builder
		i := 1
		for ; i < len(s) && s[i] != '"'; i++ {
			if s[i] == '\\' && i+1 < len(s) {
				i++
			}
			b.WriteByte(s[i])
		}
		items = append(items, b.String())
		s = s[min(i+1, len(s)):]
	}
	return items
}

// countItems is no less than how many items a list has.
func countItems(s string) int { return 1 + strings.Count(s, "|") + strings.Count(s, ",") }

// asText is a value in letters; false: it is a list.
func asText(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case bool:
		return strconv.FormatBool(v), true
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64), true
	}
	return "", false
}

// asNumber is a value that is a number, or the letters of one.
func asNumber(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case string:
		x, problem := number(strings.TrimSpace(v))
		return x, problem == ""
	}
	return 0, false
}
