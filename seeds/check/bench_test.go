package check

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"citemap/seeds/defiance"
)

// On a machine of two cores the check of the built-in map should take less than a
// tenth of a second, and that of a large one less than three seconds, mutated or
// not.

func BenchmarkCheckBuiltIn(b *testing.B) {
	data, open := defiance.Files()
	for b.Loop() {
		Run("", data, open)
	}
}

func BenchmarkCheckLarge(b *testing.B) {
	for _, mutated := range []int{0, 200} {
		b.Run(fmt.Sprintf("%d-mutated", mutated), func(b *testing.B) {
			data, document := largeMap(5<<20, 5000, mutated)
			for b.Loop() {
				r := Run("large.json", data, func(string) ([]byte, error) { return document, nil })
				require.NotEmpty(b, r.Mentions)
			}
		})
	}
}

// largeMap is a map of 2,000 nodes and 5,000 links with so many quotes of a document of
// so many bytes, of which some are mutated by a letter.
func largeMap(bytes, quotes, mutated int) (data, document []byte) {
	r := rand.New(rand.NewPCG(5, 6))
	names := make([]string, 2000)
	for i := range names {
		names[i] = title(word(r)) + " " + title(word(r))
	}
	text := []rune(prose(r, bytes, names))
	document = []byte(string(text))
	sum := sha256.Sum256(document)
	file := map[string]any{"documents": []any{map[string]any{"id": "d", "file": "d.txt", "sha256": hex.EncodeToString(sum[:])}}}
	var all, nodes, links []any
	for i := range quotes {
		start := r.IntN(len(text) - 400)
		end := start + 30 + r.IntN(170)
		exact := text[start:end]
		if i < mutated {
			exact = append([]rune{}, exact...)
			exact[r.IntN(len(exact))] = 'ß'
		}
		all = append(all, map[string]any{"id": fmt.Sprintf("q%d", i), "document": "d", "exact": string(exact), "start": start, "end": end})
	}
	for i, name := range names {
		nodes = append(nodes, map[string]any{"id": fmt.Sprintf("n%d", i), "name": name, "kind": "country", "quotes": []string{fmt.Sprintf("q%d", i)}})
	}
	for i := range 5000 {
		links = append(links, map[string]any{"id": fmt.Sprintf("l%d", i), "source": fmt.Sprintf("n%d", i%2000),
			"target": fmt.Sprintf("n%d", (i*7+1+i/2000)%2000), "kind": "trade", "quotes": []string{fmt.Sprintf("q%d", i)}})
	}
	file["quotes"], file["nodes"], file["links"] = all, nodes, links
	data, err := json.Marshal(file)
	if err != nil {
		panic(err)
	}
	return data, document
}

// prose is a text of so many bytes, of made-up words and, now and then, a name.
func prose(r *rand.Rand, bytes int, names []string) string {
	vocabulary := make([]string, 20_000)
	for i := range vocabulary {
		vocabulary[i] = word(r)
	}
	var b strings.Builder
	for b.Len() < bytes {
		n := 6 + r.IntN(25)
		for i := range n {
			w := vocabulary[int(float64(len(vocabulary))*r.Float64()*r.Float64()*r.Float64())]
			switch {
			case i == 0:
				w = title(w)
			case r.IntN(40) == 0:
				w = names[r.IntN(len(names))]
			}
			b.WriteString(w)
			if i < n-1 {
				b.WriteString([]string{" ", " ", " ", " ", " ", " ", ", ", "—"}[r.IntN(8)])
			}
		}
		b.WriteString([]string{". ", ". ", ". ", "’s.\n"}[r.IntN(4)])
	}
	return b.String()
}

// word is a made-up word.
func word(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(4) {
		b.WriteByte("bcdfghjklmnprstvwz"[r.IntN(18)])
		b.WriteByte("aeiou"[r.IntN(5)])
	}
	return b.String()
}

// title is a word with a capital.
func title(w string) string { return strings.ToUpper(w[:1]) + w[1:] }
