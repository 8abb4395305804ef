package seeds

import "slices"

// step is one step through the table of Wagner and Fischer: so many letters of
// one text stand for so many of another.
type step struct {
	printed, quoted int // 0 or 1 of each
	same            bool
}

// maxTable bounds the table by which two texts are compared letter by letter.
const maxTable = 1 << 22

// steps are the fewest edits that make quoted of printed. Texts too long to be
// compared are dropped whole and added whole.
func steps(printed, quoted []rune) []step {
	var all []step
	for len(printed) > 0 && len(quoted) > 0 && printed[0] == quoted[0] {
		all = append(all, step{1, 1, true})
		printed, quoted = printed[1:], quoted[1:]
	}
	tail := 0
	for tail < min(len(printed), len(quoted)) && printed[len(printed)-1-tail] == quoted[len(quoted)-1-tail] {
		tail++
	}
	all = append(all, stepsBetween(printed[:len(printed)-tail], quoted[:len(quoted)-tail])...)
	for range tail {
		all = append(all, step{1, 1, true})
	}
	return all
}

// stepsBetween is steps for texts that differ at both ends.
func stepsBetween(printed, quoted []rune) []step {
	n, m := len(printed), len(quoted)
	if n*m > maxTable {
		return append(slices.Repeat([]step{{printed: 1}}, n), slices.Repeat([]step{{quoted: 1}}, m)...)
	}
	width := m + 1
	table := make([]int32, (n+1)*width) // edits that remain after i and j letters
	for i := n; i >= 0; i-- {
		for j := m; j >= 0; j-- {
			table[i*width+j] = remaining(table, width, i, j, n, m, printed, quoted)
		}
	}
	var all []step
	for i, j := 0, 0; i < n || j < m; {
		here := table[i*width+j]
		same := i < n && j < m && printed[i] == quoted[j]
		switch {
		case i < n && j < m && (same && table[(i+1)*width+j+1] == here || table[(i+1)*width+j+1]+1 == here):
			all = append(all, step{1, 1, same})
			i, j = i+1, j+1
		case i < n && table[(i+1)*width+j]+1 == here:
			all = append(all, step{1, 0, false})
			i++
		default:
			all = append(all, step{0, 1, false})
			j++
		}
	}
	return all
}

// remaining is the fewest edits after i and j letters.
func remaining(table []int32, width, i, j, n, m int, printed, quoted []rune) int32 {
	switch {
	case i == n:
		return int32(m - j)
	case j == m:
		return int32(n - i)
	}
	change := table[(i+1)*width+j+1]
	if printed[i] != quoted[j] {
		change++
	}
	return min(change, table[(i+1)*width+j]+1, table[i*width+j+1]+1)
}
