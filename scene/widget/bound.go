package widget

// float is a length as callers have it, or as sums need it.
type float interface{ float32 | float64 }

// bound returns x, or that of lo and hi which it lies beyond; lo where x is not a
// number.
func bound[F float](x, lo, hi F) F {
	if !(x > lo) {
		return lo
	}
	return min(x, hi)
}

// sound returns x, or 0 where that is no finite number.
func sound[F float](x F) F {
	if x-x != 0 {
		return 0
	}
	return x
}

func abs[F float](x F) F {
	return max(x, -x)
}
