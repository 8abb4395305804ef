package scene

// occupancy answers whether a rectangle overlaps any of those added before. It
// is a uniform grid of cells, so that many labels cost no more each than few.
type occupancy struct {
	rects []Rect
	next  []entry        // entries of all cells
	head  map[cell]int32 // first entry of a cell, plus 1
}

type cell struct{ x, y int32 }

type entry struct {
	rect int32
	next int32 // plus 1
}

// cellSize is about the size of a label, in dp.
const cellSize = 64

// offView is how far outside a view a rectangle may lie and still count.
const offView = 1 << 14

func (o *occupancy) clear() {
	o.rects, o.next = o.rects[:0], o.next[:0]
	if o.head == nil {
		o.head = make(map[cell]int32)
	}
	clear(o.head)
}

func (o *occupancy) add(r Rect) {
	if !near(r) {
		return
	}
	o.rects = append(o.rects, r)
	from, to := cells(r)
	for y := from.y; y <= to.y; y++ {
		for x := from.x; x <= to.x; x++ {
			o.next = append(o.next, entry{int32(len(o.rects) - 1), o.head[cell{x, y}]})
			o.head[cell{x, y}] = int32(len(o.next))
		}
	}
}

func (o *occupancy) free(r Rect) bool { return o.freeBut(r, Rect{}) }

// freeBut is free, but for one rectangle that was added and does not count.
func (o *occupancy) freeBut(r, own Rect) bool {
	if !near(r) {
		return false
	}
	from, to := cells(r)
	for y := from.y; y <= to.y; y++ {
		for x := from.x; x <= to.x; x++ {
			for e := o.head[cell{x, y}]; e != 0; e = o.next[e-1].next {
				if other := o.rects[o.next[e-1].rect]; other != own && other.Overlaps(r) {
					return false
				}
			}
		}
	}
	return true
}

func near(r Rect) bool {
	return r.Min.X > -offView && r.Min.Y > -offView && r.Max.X < offView && r.Max.Y < offView
}

func cells(r Rect) (from, to cell) {
	index := func(x float32) int32 { return int32((x + offView) / cellSize) }
	return cell{index(r.Min.X), index(r.Min.Y)}, cell{index(r.Max.X), index(r.Max.Y)}
}
