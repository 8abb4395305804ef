package search

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// distance is the optimal string alignment distance by its definition.
func distance(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	changed := 0
	if a[0] != b[0] {
		changed = 1
	}
	d := min(distance(a[1:], b[1:])+changed, distance(a[1:], b)+1, distance(a, b[1:])+1)
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		d = min(d, distance(a[2:], b[2:])+1)
	}
	return d
}

func TestSlipsAreTheFewest(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteByte('a' + byte(random.IntN(3)))
		}
		return b.String()
	}
	var table slipTable
	for range 3000 {
		a, b := word(1+random.IntN(6)), word(1+random.IntN(7))
		const limit = 2
		slips, letters := table.slips([]rune(a), []rune(b), limit)
		want, best := limit+1, 0
		for n := 1; n <= len(b); n++ {
			if d := distance(a, b[:n]); d <= want && d <= limit {
				want, best = d, n
			}
		}
		require.Equal(t, want, min(slips, limit+1), "%s %s", a, b)
		if want <= limit {
			require.Equal(t, best, letters, "%s %s", a, b)
		}
	}
}
