package scene

// stack is boxes one below the other, whose heights become known one after the
// other: where one begins, and which lies at a height, is found in O(log n) after
// any of them has changed. It is the tree of partial sums of P. Fenwick, "A new
// data structure for cumulative frequency tables" (1994).
type stack struct {
	heights []float32 // dp
	sums    []float64 // sums[i-1]: of the heights of the boxes from i - (i & -i) up to, not including, i
}

// lay makes a stack of n boxes.
func (k *stack) lay(n int, height func(i int) float32) {
	k.heights, k.sums = make([]float32, n), make([]float64, n)
	for i := range n {
		k.heights[i] = height(i)
		k.sums[i] = float64(k.heights[i])
	}
	for i := 1; i <= n; i++ {
		if up := i + i&-i; up <= n {
			k.sums[up-1] += k.sums[i-1]
		}
	}
}

// set makes a box as tall as that, and returns by how much it grew.
func (k *stack) set(i int, height float32) (grown float32) {
	by := float64(height) - float64(k.heights[i])
	k.heights[i] = height
	for at := i + 1; at <= len(k.sums); at += at & -at {
		k.sums[at-1] += by
	}
	return float32(by)
}

// top is where a box begins; that of the box after the last is the end of all.
func (k *stack) top(i int) float32 {
	sum := 0.0
	for at := min(i, len(k.sums)); at > 0; at -= at & -at {
		sum += k.sums[at-1]
	}
	return float32(sum)
}

// height is that of all boxes together.
func (k *stack) height() float32 { return k.top(len(k.sums)) }

// at is the box that lies at y, or else the nearest one; without boxes it is 0.
func (k *stack) at(y float32) int {
	step := 1
	for step*2 <= len(k.sums) {
		step *= 2
	}
	i, left := 0, float64(y)
	for ; step > 0; step /= 2 {
		if next := i + step; next <= len(k.sums) && k.sums[next-1] <= left {
			i, left = next, left-k.sums[next-1]
		}
	}
	return max(min(i, len(k.sums)-1), 0)
}
