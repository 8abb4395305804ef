//go:build !js

package kiosk

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHours(t *testing.T) {
	// 2 March 2026 is a Monday.
	day := func(d int, clock string) time.Time {
		at, err := time.Parse("15:04", clock)
		require.NoError(t, err)
		return time.Date(2026, 3, 1+d, at.Hour(), at.Minute(), 30, 0, time.UTC)
	}
	for _, c := range []struct {
		hours  string
		day    int // from Monday, 1
		clock  string
		opened bool
	}{
		{"", 1, "03:00", true},
		{"09:00-18:00", 1, "08:59", false},
		{"09:00-18:00", 1, "09:00", true},
		{"09:00-18:00", 7, "17:59", true},
		{"09:00-18:00", 1, "18:00", false},
		{"9:00–18:00", 1, "12:00", true},
		{"00:00-24:00", 1, "23:59", true},
		{"18:00-02:00", 1, "23:00", true},
		{"18:00-02:00", 1, "01:59", true},
		{"18:00-02:00", 1, "02:00", false},
		{"18:00-02:00", 1, "12:00", false},
		{"22:00-24:00", 1, "23:00", true},
		{"22:00-24:00", 1, "00:00", false},
		{"22:00-00:00", 1, "23:59", true},
		{"mon-fri 09:00-18:00, sat 20:00-03:00", 5, "12:00", true},
		{"mon-fri 09:00-18:00, sat 20:00-03:00", 6, "12:00", false},
		{"mon-fri 09:00-18:00, sat 20:00-03:00", 6, "23:00", true},
		{"mon-fri 09:00-18:00, sat 20:00-03:00", 7, "02:59", true},
		{"mon-fri 09:00-18:00, sat 20:00-03:00", 7, "23:00", false},
		{"Sat-Mon 10:00-11:00", 7, "10:30", true},
		{"Sat-Mon 10:00-11:00", 1, "10:30", true},
		{"Sat-Mon 10:00-11:00", 2, "10:30", false},
	} {
		h, err := ParseHours(c.hours)
		require.NoError(t, err, c.hours)
		assert.Equal(t, c.opened, h.Open(day(c.day, c.clock)), "%q on day %d at %s", c.hours, c.day, c.clock)
	}
}

func TestHoursThatMakeNoSense(t *testing.T) {
	for text, want := range map[string]string{
		"9":                   "no end",
		"09:00-25:00":         `"25:00" is no time`,
		"09:00-09:00":         "lasts no time",
		"24:00-02:00":         "lasts no time",
		"someday 09:00-10:00": `"someday" is no day`,
		"mon tue 09:00-10:00": "one word, or two",
		"09:00-18:00,":        "one word, or two",
	} {
		_, err := ParseHours(text)
		require.Error(t, err, text)
		assert.Contains(t, err.Error(), want)
		assert.Contains(t, err.Error(), "mon-fri 09:00-18:00", "it says how hours look")
	}
}

// A clock that jumps by a day, either way, changes nothing but what it says itself: the
// hours are asked for a moment, and remember none.
func TestAClockThatJumps(t *testing.T) {
	h, err := ParseHours("09:00-18:00")
	require.NoError(t, err)
	noon := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	for _, days := range []int{0, 1, -1, 365, 0} {
		assert.True(t, h.Open(noon.AddDate(0, 0, days)))
		assert.False(t, h.Open(noon.AddDate(0, 0, days).Add(12*time.Hour)))
	}
}
