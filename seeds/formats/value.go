package formats

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// What the values of attributes are when something is made of them: a text, a
// number, a truth, a list. A value that is no such thing is left as it is.

// textOf is any value as one text: that of a list or object is JSON.
func textOf(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case float64:
		return numeral64(v)
	case JSON:
		var b bytes.Buffer
		if json.Compact(&b, []byte(v)) == nil {
			return b.String()
		}
		return string(v)
	}
	data, err := marshal(v)
	if err != nil {
		return ""
	}
	return string(data)
}

// isPlain reports whether a value is a text, number or truth, and no list or
// object.
func isPlain(v any) bool {
	switch v := v.(type) {
	case string, float64, bool:
		return true
	case JSON:
		return v != "" && v[0] != '[' && v[0] != '{' // a number, as written
	}
	return false
}

// numberOf is a value as a finite number; a text may be one, as in a table.
func numberOf(v any) (float64, bool) {
	if x, ok := v.(float64); ok {
		return x, !math.IsNaN(x) && !math.IsInf(x, 0)
	}
	if _, truth := v.(bool); truth || !isPlain(v) {
		return 0, false
	}
	s := strings.TrimSpace(textOf(v))
	if s == "" || strings.Trim(s, "0123456789+-.eE") != "" {
		return 0, false // hexadecimal, underscores, words as "Inf"
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil
}

// truthOf is a value as true or false.
func truthOf(v any) (truth, ok bool) {
	if b, ok := v.(bool); ok {
		return b, true
	}
	switch strings.ToLower(textOf(v)) {
	case "true", "yes":
		return true, true
	case "false", "no":
		return false, true
	}
	return false, false
}

// listOf is a value as a list of texts: an array of them, or one text in which
// "; " is between any two, as column.go writes them.
func listOf(v any) ([]string, bool) {
	switch v := v.(type) {
	case string:
		return parted(v), true
	case JSON:
		var list []string
		err := json.Unmarshal([]byte(v), &list)
		return list, err == nil
	case []string:
		return v, true
	case []any:
		list := make([]string, len(v))
		for i := range v {
			list[i] = textOf(v[i])
		}
		return list, true
	}
	return nil, false
}

// parted undoes joined.
func parted(s string) []string {
	var list []string
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] != ';':
			b.WriteByte(s[i])
		case i+1 < len(s) && s[i+1] == ';':
			b.WriteByte(';')
			i++
		default:
			list = append(list, strings.TrimSpace(b.String()))
			b.Reset()
		}
	}
	if last := strings.TrimSpace(b.String()); last != "" || len(list) > 0 {
		list = append(list, last)
	}
	return list
}

// colourOf is a colour as #rrggbb.
func colourOf(v any) (string, bool) {
	s, _ := v.(string)
	s = strings.ToLower(strings.TrimSpace(s))
	if digits, ok := strings.CutPrefix(s, "#"); ok && strings.Trim(digits, "0123456789abcdef") == "" {
		switch len(digits) {
		case 3:
			d := []byte(digits)
			return "#" + string([]byte{d[0], d[0], d[1], d[1], d[2], d[2]}), true
		case 6:
			return s, true
		}
	}
	parts, ok := strings.CutPrefix(s, "rgb(")
	if !ok || !strings.HasSuffix(parts, ")") {
		return "", false
	}
	out := "#"
	numbers := strings.SplitN(parts[:len(parts)-1], ",", 4)
	for _, part := range numbers {
		n, err := strconv.ParseUint(strings.TrimSpace(part), 10, 8)
		if err != nil {
			return "", false
		}
		out += string("0123456789abcdef"[n>>4]) + string("0123456789abcdef"[n&15])
	}
	return out, len(numbers) == 3
}
