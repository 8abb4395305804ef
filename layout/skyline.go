package layout

import (
	"math"
	"slices"
)

// tile is a rectangle to be packed, layout units; pack says where its corner is.
type tile struct{ w, h, x, y float64 }

// pack places tiles side by side without overlaps, as in a frame about aspect
// times as wide as high: the highest first, each as low as it fits on what lies
// there (the skyline, bottom-left). It takes O(n √n) for n tiles of one size.
func pack(tiles []tile, aspect float64) {
	order := make([]int, len(tiles))
	area, widest := 0.0, 0.0
	for i := range tiles {
		order[i] = i
		area += float64(tiles[i].w * tiles[i].h)
		widest = max(widest, tiles[i].w)
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case tiles[a].h > tiles[b].h:
			return -1
		case tiles[a].h < tiles[b].h:
			return 1
		}
		return 0
	})
	line := skyline{{width: max(widest, math.Sqrt(float64(area*aspect)))}}
	for _, i := range order {
		line = line.put(&tiles[i])
	}
}

// skyline is the upper edge of what has been packed, from left to right.
type skyline []ledge

type ledge struct{ x, width, height float64 }

// put places b where its top comes to lie lowest, and returns the new skyline.
func (s skyline) put(b *tile) skyline {
	best, lowest := 0, math.Inf(1)
	for i := range s {
		if h, fits := s.under(i, b.w); fits && h < lowest {
			best, lowest = i, h
		}
	}
	b.x, b.y = s[best].x, lowest
	end := b.x + b.w
	next := append(skyline{}, s[:best]...)
	next = append(next, ledge{b.x, b.w, lowest + b.h})
	for _, l := range s[best:] {
		if right := l.x + l.width; right > end {
			from := max(l.x, end)
			next = append(next, ledge{from, right - from, l.height})
		}
	}
	return next.merged()
}

// under is how high a box of some width would lie on the ledges from i on.
func (s skyline) under(i int, width float64) (height float64, fits bool) {
	const slack = 1e-9 // of the width, for rounding
	left := float64(width * (1 - slack))
	for ; i < len(s) && left > 0; i++ {
		height = max(height, s[i].height)
		left -= s[i].width
	}
	return height, left <= 0
}

// merged makes one ledge of neighbours that are equally high.
func (s skyline) merged() skyline {
	n := 0
	for _, l := range s[1:] {
		if l.height == s[n].height {
			s[n].width += l.width
			continue
		}
		n++
		s[n] = l
	}
	return s[:n+1]
}
