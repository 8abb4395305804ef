package formats

import (
	"fmt"
	"strconv"
	"strings"

	"citemap/seeds"
)

// dateOf is a date as people and programs write it, as EDTF: EDTF itself; a day
// with a time behind it, which is left out; day.month.year; two numbers and a year
// between slashes where only one of the two can be a month; English names of
// months ("July 2015", "1 July 2015", "July 1, 2015").
func dateOf(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 64 {
		return "", false
	}
	if _, ok := seeds.PeriodOf(s); ok {
		return s, true
	}
	if len(s) > 10 && (s[10] == ' ' || s[10] == 'T') && strings.Trim(s[11:], "0123456789:.+-Z ") == "" {
		return checkedDate(s[:10])
	}
	for _, sep := range []string{".", "/"} {
		if parts := strings.Split(s, sep); len(parts) == 3 {
			return dateOfNumbers(parts, sep == ".")
		}
	}
	return dateOfWords(strings.Fields(strings.ReplaceAll(s, ",", " ")))
}

// checkedDate is an EDTF date if it is one.
func checkedDate(s string) (string, bool) {
	_, ok := seeds.PeriodOf(s)
	return s, ok
}

// dateOfNumbers is a date of three numbers, of which the last or the first is a year
// of four digits.
func dateOfNumbers(parts []string, dayFirst bool) (string, bool) {
	var n [3]int
	for i, part := range parts {
		var err error
		if n[i], err = strconv.Atoi(part); err != nil || n[i] < 1 {
			return "", false
		}
	}
	switch {
	case len(parts[0]) == 4:
		return checkedDate(fmt.Sprintf("%04d-%02d-%02d", n[0], n[1], n[2]))
	case len(parts[2]) != 4:
		return "", false
	case dayFirst || n[0] > 12 || n[0] == n[1]:
		return checkedDate(fmt.Sprintf("%04d-%02d-%02d", n[2], n[1], n[0]))
	case n[1] > 12:
		return checkedDate(fmt.Sprintf("%04d-%02d-%02d", n[2], n[0], n[1]))
	}
	return "", false // 1/2/2015 may be either
}

// dateOfWords is a date of a month's name, a year, and a day or none.
func dateOfWords(words []string) (string, bool) {
	if len(words) < 2 || len(words) > 3 || len(words[len(words)-1]) != 4 {
		return "", false
	}
	year, month, day := words[len(words)-1], 0, ""
	for _, word := range words[:len(words)-1] {
		if m := monthOf(word); m > 0 && month == 0 {
			month = m
		} else {
			day = word
		}
	}
	if len(words) == 2 && month > 0 {
		return checkedDate(fmt.Sprintf("%s-%02d", year, month))
	}
	d, err := strconv.Atoi(day)
	if err != nil || month == 0 {
		return "", false
	}
	return checkedDate(fmt.Sprintf("%s-%02d-%02d", year, month, d))
}

// monthOf is the number of a month by its English name or the first three letters of
// it; 0: it is none.
func monthOf(word string) int {
	word = strings.ToLower(strings.TrimSuffix(word, "."))
	for i, name := range []string{"january", "february", "march", "april", "may", "june", "july",
		"august", "september", "october", "november", "december"} {
		if word == name || word == name[:3] || word == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}
