package check

import (
	"fmt"
	"strings"
	"testing"

	"citemap/seeds"
	"citemap/seeds/defiance"

	"github.com/stretchr/testify/require"
)

// article is the text of the embedded document.
func article(t testing.TB) *seeds.Text {
	t.Helper()
	_, open := defiance.Files()
	data, err := open("article.txt")
	require.NoError(t, err)
	return seeds.NewText(string(data))
}

// printed are the words at spans of a text.
func printed(t *seeds.Text, spans []Span) []string {
	var all []string
	for _, s := range spans {
		all = append(all, t.Slice(s.Start, s.End))
	}
	return all
}

// large is a text of n bytes, made of the article over and over, each time with
// other numbers in it so that few passages are the same.
func large(t testing.TB, n int) string {
	var b strings.Builder
	source := article(t).String()
	for round := 0; b.Len() < n; round++ {
		for i, line := range strings.Split(source, "\n") {
			fmt.Fprintf(&b, "%d. ", round*100+i)
			for k, word := range strings.SplitAfter(line, " ") {
				if k%9 == 8 {
					fmt.Fprintf(&b, "w%d ", (round*31+i*7+k)%9973)
				}
				b.WriteString(word)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()[:strings.LastIndexByte(b.String()[:n], '\n')+1]
}
