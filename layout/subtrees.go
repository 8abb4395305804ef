package layout

// shares is into how many subtrees, about, a tree is split for hands: enough for them to
// have the last ones done at about the same time, and not many, for charges in one
// subtree push each other, which costs less than to push one way.
const shares = 16

// subtrees are cells of a tree that hold all of its points between them, each with its
// share or fewer: the tasks of those who share the work.
type subtrees struct {
	roots []int32
	above []int32 // the cells that are in none, each before its halves
}

// of splits a tree.
func (s *subtrees) of(t *tree) {
	s.roots, s.above = s.roots[:0], s.above[:0]
	limit := int32(len(t.points) / shares)
	for i := int32(0); i < int32(len(t.cells)); {
		c := &t.cells[i]
		if c.end-c.first <= limit || t.leaf(i) {
			s.roots = append(s.roots, i)
			i = c.skip
		} else {
			s.above = append(s.above, i)
			i++
		}
	}
}
