package cite

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// calendar is the one that readers of English have.
func calendar() *Calendar {
	months := [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	seasons := [4]string{"spring", "summer", "autumn", "winter"}
	return &Calendar{
		Months: months, MonthsOf: months, Seasons: seasons, SeasonsOf: seasons,
		Year: "{year}", Month: "{month} {year}", Season: "{season} {year}", Day: "{day} {month} {year}",
		Range: "{from}–{to}", LongRange: "{from} – {to}", About: "about {date}", Perhaps: "perhaps {date}",
		From: "from {date} on", Until: "until {date}",
		EndLost: "from {date}, until when is not known", OriginLost: "until {date}, since when is not known",
	}
}

func TestDatesInWords(t *testing.T) {
	for when, want := range map[string]string{
		"":                     "",
		"2014":                 "2014",
		"-0044":                "−44",
		"2022-02":              "February 2022",
		"2022-02-24":           "24 February 2022",
		"2022-02-04T14:30:00Z": "4 February 2022, 14:30:00Z",
		"2015-21":              "spring 2015",
		"2015-22":              "summer 2015",
		"2015-23":              "autumn 2015",
		"2015-24":              "winter 2015",
		"201X":                 "2010–2019",
		"19XX":                 "1900–1999",
		"2004-XX":              "2004",
		"2004-05-XX":           "May 2004",
		"2014~":                "about 2014",
		"2014?":                "perhaps 2014",
		"2015-22%":             "perhaps about summer 2015",
		"2011/2012":            "2011–2012",
		"2011/2012~":           "2011 – about 2012",
		"2014-03/2015-12":      "March 2014 – December 2015",
		"2014/2014":            "2014",
		"2009/..":              "from 2009 on",
		"2022-02/..":           "from February 2022 on",
		"../2009":              "until 2009",
		"2010/":                "from 2010, until when is not known",
		"/2010":                "until 2010, since when is not known",
		"Y170000002":           "Y170000002",
		"2015-25":              "2015-25",
		"the summer":           "the summer",
	} {
		assert.Equal(t, want, calendar().Date(when), when)
	}
}

// A language that bends its months says so only where it must, and one with digits
// of its own writes them in dates.
func TestDatesInAnotherCaseAndOtherDigits(t *testing.T) {
	c := calendar()
	c.MonthsOf[1], c.SeasonsOf[1] = "Februarii", "aestatis"
	for when, want := range map[string]string{
		"2022-02":         "February 2022",
		"2022-02-24":      "24 Februarii 2022",
		"2022-02~":        "about Februarii 2022",
		"2022-02/..":      "from Februarii 2022 on",
		"../2015-22":      "until aestatis 2015",
		"2022-02/2022-03": "February 2022 – March 2022",
	} {
		assert.Equal(t, want, c.Date(when), when)
	}
	c.Digits = func(text string) string { return strings.ReplaceAll(text, "2", "٢") }
	assert.Equal(t, "٢4 Februarii ٢0٢٢", c.Date("2022-02-24"))
	assert.Equal(t, "the 2nd", c.Date("the 2nd"), "what is no date stays as it is")
}
