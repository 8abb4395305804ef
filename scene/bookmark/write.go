package bookmark

import (
	"strconv"
	"strings"
)

// written writes b as it is, whether or not it can be read again.
func (b *Bookmark) written() string {
	var s []byte
	known := b.entries()
	for i := range known {
		if text := known[i].text(); text != "" {
			s = appendPair(s, known[i].key, text)
		}
	}
	for _, p := range b.Rest {
		if p != (Pair{}) && index(&known, p.Key) < 0 { // what is known has been written
			s = appendPair(s, p.Key, p.Value)
		}
	}
	return endSafely(s)
}

// text writes the value at an entry, empty for what is so anyway.
func (e *entry) text() string {
	switch of := e.of.(type) {
	case *name:
		return string(*of)
	case *names:
		return of.text()
	case *search:
		return string(*of)
	case *string:
		return *of
	case *int:
		return number(float64(*of), 0)
	case *float64:
		return number(*of, 2)
	case *bool:
		return truth(*of, "", "1")
	case *no:
		return truth(bool(*of), "", "0")
	case **bool:
		if *of != nil {
			return truth(**of, "0", "1")
		}
	case *Time:
		if of.From != "" || of.To != "" {
			return of.From + ".." + of.To
		}
	case **Camera:
		if c := *of; c != nil {
			return decimal(c.X, 2) + "," + decimal(c.Y, 2) + "," + decimal(c.Zoom, 4)
		}
	case *pins:
		return of.text()
	}
	return ""
}

func (ns *names) text() (s string) {
	for _, n := range *ns {
		if isName(n) {
			s += "," + n
		}
	}
	return strings.TrimPrefix(s, ",")
}

func (ps *pins) text() (s string) {
	for _, p := range *ps {
		if isName(p.Node) {
			s += ";" + p.Node + ":" + decimal(p.X, 2) + "," + decimal(p.Y, 2)
		}
	}
	return strings.TrimPrefix(s, ";")
}

func truth(is bool, no, yes string) string {
	if is {
		return yes
	}
	return no
}

// number writes a number, nothing for 0.
func number(x float64, decimals int) string {
	if x == 0 {
		return ""
	}
	return decimal(x, decimals)
}

// decimal writes a number with at most so many decimals.
func decimal(x float64, decimals int) string {
	s := strconv.FormatFloat(x, 'f', decimals, 64)
	if decimals > 0 {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}
