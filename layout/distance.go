package layout

import "math"

// distances measures how far the nodes of a connected graph are from one of
// them along its links, in layout units.
type distances struct {
	*graph
	queue []int32
	heap  []reached
}

// reached is a node and how far it is, by a way that may not be the shortest.
type reached struct {
	far  float64
	node int32
}

// from fills d, one distance a node, in O(n + m), or O(m log n) where links
// differ in length.
func (s *distances) from(v int32, d []float64) {
	for i := range d {
		d[i] = math.Inf(1)
	}
	d[v] = 0
	if s.even && len(s.length) > 0 {
		s.breadth(v, d)
	} else {
		s.nearest(v, d)
	}
}

// breadth counts links breadth first; they are all as long as the first.
func (s *distances) breadth(v int32, d []float64) {
	far, first, to := math.Inf(1), s.first, s.to
	queue := append(s.queue[:0], v)
	for at := 0; at < len(queue); at++ {
		v := queue[at]
		next := d[v] + s.length[0]
		for _, w := range to[first[v]:first[v+1]] {
			if d[w] == far {
				d[w] = next
				queue = append(queue, w)
			}
		}
	}
	s.queue = queue
}

// nearest is Dijkstra's algorithm, on a binary heap.
func (s *distances) nearest(v int32, d []float64) {
	s.heap = s.heap[:0]
	s.push(reached{0, v})
	for len(s.heap) > 0 {
		r := s.pop()
		if r.far > d[r.node] {
			continue
		}
		for i := s.first[r.node]; i < s.first[r.node+1]; i++ {
			if far := r.far + s.length[i]; far < d[s.to[i]] {
				d[s.to[i]] = far
				s.push(reached{far, s.to[i]})
			}
		}
	}
}

func (s *distances) push(r reached) {
	s.heap = append(s.heap, r)
	at := len(s.heap) - 1
	for at > 0 && s.heap[(at-1)/2].far > r.far {
		s.heap[at] = s.heap[(at-1)/2]
		at = (at - 1) / 2
	}
	s.heap[at] = r
}

func (s *distances) pop() reached {
	top, last := s.heap[0], s.heap[len(s.heap)-1]
	s.heap = s.heap[:len(s.heap)-1]
	n, at := len(s.heap), 0
	for 2*at+1 < n {
		down := 2*at + 1
		if down+1 < n && s.heap[down+1].far < s.heap[down].far {
			down++
		}
		if s.heap[down].far >= last.far {
			break
		}
		s.heap[at] = s.heap[down]
		at = down
	}
	if n > 0 {
		s.heap[at] = last
	}
	return top
}
