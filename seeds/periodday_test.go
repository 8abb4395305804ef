package seeds

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The standard library's calendar is the oracle: it is proleptic Gregorian too.
func TestDaysAgainstTheStandardLibrary(t *testing.T) {
	at := time.Date(-1201, time.December, 27, 0, 0, 0, 0, time.UTC)
	first := DayOf(-1201, 12, 27)
	for d := first; d < DayOf(2401, 1, 5); d++ {
		year, month, day := d.Date()
		if year != int64(at.Year()) || month != int(at.Month()) || day != at.Day() || DayOf(year, month, day) != d {
			require.Fail(t, "another date", "%v: %d-%d-%d", at, year, month, day)
		}
		at = at.AddDate(0, 0, 1)
	}
	assert.EqualValues(t, 0, DayOf(1970, 1, 1))
	assert.EqualValues(t, time.Date(2022, 2, 24, 0, 0, 0, 0, time.UTC).Unix()/86400, DayOf(2022, 2, 24))
}

func TestDaysFarAway(t *testing.T) {
	for _, year := range []int64{-999999999999, -400000001, -9999, -401, 9999, 10000, 170000002, 999999999999} {
		for _, month := range []int{1, 2, 3, 12} {
			d := DayOf(year, month, 28)
			y, m, day := d.Date()
			assert.Equal(t, []any{year, month, 28}, []any{y, m, day})
			next, _, _ := (DayOf(year, 12, 31) + 1).Date()
			assert.Equal(t, year+1, next)
		}
	}
	assert.Equal(t, DayOf(-9999, 1, 1), Earliest)
	assert.Equal(t, DayOf(10000, 1, 1), Latest)
}

func TestMonthsAndDaysCountOn(t *testing.T) {
	assert.Equal(t, DayOf(2023, 1, 1), DayOf(2022, 13, 1))
	assert.Equal(t, DayOf(2021, 12, 1), DayOf(2022, 0, 1))
	assert.Equal(t, DayOf(2020, 3, 1), DayOf(2022, -21, 1))
	assert.Equal(t, DayOf(2022, 3, 1), DayOf(0, 2022*12+3, 1))
	assert.Equal(t, DayOf(2022, 3, 1), DayOf(2022, 2, 29))
	assert.Equal(t, DayOf(2024, 2, 29), DayOf(2024, 3, 0))
}

func TestDaysOfMonths(t *testing.T) {
	for year, february := range map[int64]int{2023: 28, 2024: 29, 1900: 28, 2000: 29, 0: 29, -4: 29, -1: 28, -100: 28, -400: 29} {
		assert.Equal(t, february, daysIn(year, 2), year)
		assert.Equal(t, 31, daysIn(year, 12), year)
		assert.Equal(t, 30, daysIn(year, 4), year)
	}
}

func TestDaysInWriting(t *testing.T) {
	for want, d := range map[string]Day{
		"2022-02-24": DayOf(2022, 2, 24), "0000-03-01": DayOf(0, 3, 1), "0044-12-31": DayOf(44, 12, 31),
		"-0044-03-15": DayOf(-44, 3, 15), "0987-01-09": DayOf(987, 1, 9), "-9999-01-01": Earliest,
		"+10000-01-01": Latest, "-12345-10-10": DayOf(-12345, 10, 10),
	} {
		assert.Equal(t, want, d.String())
	}
}
