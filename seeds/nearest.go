package seeds

import "strings"

// longestWord is the length, in bytes, above which a word is compared to none:
// nobody mistypes so long a name, and the comparison costs its square.
const longestWord = 200

// Nearest is the word of a list that was most likely meant by a word that is
// not in it, or nothing where none is near. Near is one slip of the fingers in
// two to four letters, two in five to seven, and so on. Case does not count,
// and of equally near words the first is taken.
func Nearest(word string, of []string) string {
	if len(word) > longestWord {
		return ""
	}
	w := []rune(strings.ToLower(word))
	near := (len(w) + 1) / 3
	best := ""
	for _, candidate := range of {
		if len(candidate) > longestWord {
			continue
		}
		c := []rune(strings.ToLower(candidate))
		if d := slips(w, c, near); d <= near {
			best, near = candidate, d-1
		}
	}
	return best
}

// slips is how many letters must be added, dropped, changed or swapped with
// their neighbour to make b of a: the optimal string alignment distance
// (Damerau 1964, Wagner and Fischer 1974). Above limit the exact number does
// not matter, and any number above it may be given.
func slips(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	beforeLast, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			changed := last[j]
			if a[i] != b[j] {
				changed++
			}
			row[j+1] = min(changed, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], beforeLast[j-1]+1)
			}
		}
		beforeLast, last, row = last, row, beforeLast
	}
	return last[len(b)]
}
