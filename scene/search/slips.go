package search

// longestSlipped is the number of letters of the longest word that may be mistyped.
const longestSlipped = 32

// slipTable is the last rows of the table of Wagner and Fischer.
type slipTable [3][longestSlipped + 1]int

// slips is how many letters must be added, dropped, changed or swapped with their
// neighbour to make a word of another or, if that takes fewer, to make it the
// beginning of the other; and of how many of its letters, as many as can be. It is the optimal string
// alignment distance (Damerau 1964, Wagner and Fischer 1974). Above limit any
// number above it may be given. The word is not longer than longestSlipped.
func (t *slipTable) slips(word, other []rune, limit int) (slips, letters int) {
	n := len(word)
	older, old, row := &t[0], &t[1], &t[2]
	for i := range n + 1 {
		old[i] = i
	}
	slips, letters = limit+1, 0
	inReach := true // of the row before
	for j, c := range other {
		row[0] = j + 1
		least := row[0]
		for i := 1; i <= n; i++ {
			changed := old[i-1]
			if word[i-1] != c {
				changed++
			}
			row[i] = min(changed, row[i-1]+1, old[i]+1)
			if i > 1 && j > 0 && word[i-1] == other[j-1] && word[i-2] == c {
				row[i] = min(row[i], older[i-2]+1)
			}
			least = min(least, row[i])
		}
		if row[n] <= slips {
			slips, letters = row[n], j+1
		}
		if least > limit && !inReach {
			break
		}
		inReach = least <= limit
		older, old, row = old, row, older
	}
	return slips, letters
}
