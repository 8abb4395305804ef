package search

import (
	"math/rand/v2"
	"testing"

	"citemap/seeds/defiance"

	"github.com/stretchr/testify/require"
)

// What is found in the vocabulary is what would be found by going through all of
// its words.
func TestTheVocabularyMissesNothing(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	x := New(m, described(m))
	x.build()
	v := &x.vocabulary
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		query := []rune(string(v.word(random.IntN(len(v.starts)))))
		switch at := random.IntN(len(query)); random.IntN(4) {
		case 0:
			query[at] = 'a' + rune(random.IntN(26))
		case 1:
			query = query[:at+1]
		case 2:
			query = append(query[:at:at], query[at+1:]...)
		}
		if !x.understand(string(query)) {
			continue
		}
		q := &x.sought[0]
		found := make(map[int32]cost)
		v.like(q, &x.desk, func(word int32, c cost) {
			if old, known := found[word]; !known || c < old {
				found[word] = c
			}
		})
		for i := range v.starts {
			c, _, _ := q.in([]rune(string(v.word(i))), &x.slips)
			got, known := found[int32(i)]
			require.Equal(t, c < never, known, "%s in %s", string(query), v.word(i))
			if known {
				require.Equal(t, c, got, "%s in %s", string(query), v.word(i))
			}
		}
	}
}
