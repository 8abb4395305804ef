package seeds

// alike is the stretch of a text, from letter start up to end, that fewest
// edits make of some words: letters added, dropped or changed.
type alike struct {
	start, end int
	edits      int
	cells      int // of the table that had to be filled
}

// mostAlike is the stretch of a text that is most like words; where that takes
// more edits than limit, edits are limit+1. It stops, with the best so far, once
// so many cells have been filled. The method is that of Sellers (The
// Theory and Computation of Evolutionary Distances, 1980): the table of Wagner
// and Fischer, but a match may start and end anywhere in the text. As in Ukkonen
// (Finding Approximate Patterns in Strings, 1985), each column is filled only
// as far down as the limit can be kept.
func mostAlike(words, text []rune, limit, cells int) alike {
	m := len(words)
	column := newColumn(m)
	deep := min(limit, m) // the last row within the limit
	best, oddest := alike{edits: limit + 1}, 0
	for j, c := range text {
		rows := min(deep+1, m)
		deep = column.next(words, c, j, rows, limit)
		best.cells += rows
		if best.cells >= cells {
			break
		}
		if deep < m {
			continue
		}
		e, from := column.edits[m], column.start[m]
		odd := oddity(words, text[from:j+1])
		if e < best.edits || e == best.edits && odd < oddest {
			best.start, best.end, best.edits, oddest = from, j+1, e, odd
		}
	}
	return best
}

// oddity tells which of the stretches that as few edits make words of is the
// more natural: one that starts and ends with the same letters, and then one of
// the same length.
func oddity(words, stretch []rune) int {
	m, n := len(words), len(stretch)
	odd := max(m-n, n-m)
	if n == 0 || stretch[0] != words[0] {
		odd += m
	}
	if n == 0 || stretch[n-1] != words[m-1] {
		odd += m
	}
	return odd
}

// column is one column of the table: for each number of words' letters, the
// fewest edits to a stretch that ends here, and where that stretch starts.
type column struct{ edits, start []int }

func newColumn(m int) column {
	c := column{edits: make([]int, m+1), start: make([]int, m+1)}
	for i := range c.edits {
		c.edits[i] = i
	}
	return c
}

// next turns a column into that after one more letter of the text, the j-th,
// down to a row, and returns the last row that is within the limit.
func (c *column) next(words []rune, letter rune, j, rows, limit int) int {
	above, aboveStart := c.edits[0], c.start[0] // the row above, a letter ago
	c.edits[0], c.start[0] = 0, j+1
	deep := 0
	for i := 1; i <= rows; i++ {
		old, oldStart := c.edits[i], c.start[i]
		best, from := above, aboveStart
		if words[i-1] != letter {
			best++
		}
		if old+1 < best {
			best, from = old+1, oldStart
		}
		if c.edits[i-1]+1 < best {
			best, from = c.edits[i-1]+1, c.start[i-1]
		}
		c.edits[i], c.start[i] = best, from
		above, aboveStart = old, oldStart
		if best <= limit {
			deep = i
		}
	}
	if rows < len(words) {
		c.edits[rows+1] = limit + 1 // what lies below was not filled
	}
	return deep
}
