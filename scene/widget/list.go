package widget

import "sort"

// tallest row, in dp.
const tallest = 1e5

// List is a cursor in rows of various heights, one below the other, and tells in
// O(log n) which of them lie where. The zero value has no row.
type List struct {
	Wrap bool // beyond the last row comes the first

	cursor  int
	bottoms []float64 // sums of the heights, row by row
}

// Layout takes how many rows there are and how tall each is. The cursor stays on
// its row, or the last.
func (l *List) Layout(rows int, height func(row int) float32) {
	l.bottoms = l.bottoms[:0]
	sum := 0.0
	for i := range max(rows, 0) {
		sum += bound(float64(height(i)), 0, tallest)
		l.bottoms = append(l.bottoms, sum)
	}
	l.To(l.cursor)
}

// Len is how many rows there are.
func (l *List) Len() int { return len(l.bottoms) }

// Cursor is the row it is on, or -1 where there is none.
func (l *List) Cursor() int { return min(l.cursor, len(l.bottoms)-1) }

// Height is how tall all rows are together.
func (l *List) Height() float32 { return float32(l.top(len(l.bottoms))) }

// Row is where a row begins and ends, if there is such a row.
func (l *List) Row(i int) (top, bottom float32) {
	if i < 0 || i >= len(l.bottoms) {
		return 0, 0
	}
	return float32(l.top(i)), float32(l.bottoms[i])
}

// Window returns the rows from first to before last that are seen, even if in
// part, in a view of that height at a position.
func (l *List) Window(at, view float32) (first, last int) {
	from := float64(sound(at))
	to := from + bound(float64(view), 0, longest)
	first = l.beyond(from)
	last = sort.Search(len(l.bottoms), func(i int) bool { return l.top(i) >= to })
	return first, max(first, last)
}

// Next and Prev go one row down or up, and report whether the cursor moved.
func (l *List) Next() (moved bool) { return l.step(1) }
func (l *List) Prev() (moved bool) { return l.step(-1) }

// PageDown goes down as far as shows that row and the one before in one view of
// that height, and one row at least.
func (l *List) PageDown(view float32) (moved bool) {
	if len(l.bottoms) == 0 {
		return false
	}
	end := l.top(l.cursor) + float64(sound(view))
	return l.To(max(l.beyond(end)-1, l.cursor+1))
}

// PageUp is its counterpart.
func (l *List) PageUp(view float32) (moved bool) {
	if len(l.bottoms) == 0 {
		return false
	}
	start := l.bottoms[l.cursor] - float64(sound(view))
	row := sort.Search(l.cursor, func(i int) bool { return l.top(i) >= start })
	return l.To(min(row, l.cursor-1))
}

// To goes to a row, or the nearest that there is, and reports whether the cursor
// moved.
func (l *List) To(row int) (moved bool) {
	row = max(min(row, len(l.bottoms)-1), 0)
	moved = row != l.cursor
	l.cursor = row
	return moved
}

func (l *List) step(by int) bool {
	row, n := l.cursor+by, len(l.bottoms)
	if l.Wrap && n > 0 {
		row = (row + n) % n
	}
	return l.To(row)
}

// beyond is the first row that ends beyond y, or how many there are.
func (l *List) beyond(y float64) int {
	return sort.Search(len(l.bottoms), func(i int) bool { return l.bottoms[i] > y })
}

// top is where row i begins; that of the row after the last is the end.
func (l *List) top(i int) float64 {
	if i == 0 {
		return 0
	}
	return l.bottoms[i-1]
}
