package search

import (
	"slices"

	"citemap/seeds"
)

// posting says that an entry has a word: twice its position, and one more where the
// word is only beside its names and text.
type posting int32

func (p posting) entry() int32 { return int32(p >> 1) }

func (p posting) beside() bool { return p&1 == 1 }

// table is what is made of a map once, to look words up in.
type table struct {
	entries    []entry            // nodes first, then links
	claims     []string           // the links in words
	names      map[string][]int32 // nodes by each of their names in plain letters
	passages   int                // quotes and other sentences
	links      rows[int32]        // of each node, the entries of the links it has a part in
	vocabulary vocabulary
	postings   rows[posting] // of each word of the vocabulary
	runs       runs
}

// rows are lists of which there are many, kept one after another.
type rows[T any] struct {
	starts []int32
	all    []T
}

func (r rows[T]) of(i int32) []T { return r.all[r.starts[i]:r.starts[i+1]] }

// cell is one thing in a row.
type cell[T any] struct {
	row  int32
	what T
}

// rowsOf sorts cells into so many rows, where they keep their order.
func rowsOf[T any](n int, cells []cell[T]) rows[T] {
	r := rows[T]{make([]int32, n+1), make([]T, len(cells))}
	for _, c := range cells {
		r.starts[c.row+1]++
	}
	for i := range n {
		r.starts[i+1] += r.starts[i]
	}
	next := slices.Clone(r.starts)
	for _, c := range cells {
		r.all[next[c.row]] = c.what
		next[c.row]++
	}
	return r
}

// linksByNode are the entries of the links that each node has a part in.
func linksByNode(m *seeds.Map) rows[int32] {
	var cells []cell[int32]
	var parties []int32
	for i := range m.Links {
		parties = partiesOf(parties[:0], m, &m.Links[i])
		for _, n := range parties {
			cells = append(cells, cell[int32]{n, int32(len(m.Nodes) + i)})
		}
	}
	return rowsOf(len(m.Nodes), cells)
}
