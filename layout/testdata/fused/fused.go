// Package fused holds what layout must not: products that a compiler may fuse with
// a sum, which rounds once and not twice. .ci/fma.sh fails unless each line that
// says so is reported, and no other.
package fused

func sum(x, y, z float64) float64        { return x*y + z }          // fused
func half(x, z float64) float64          { return z + x/2 }          // fused: compiled as x * 0.5
func difference(x, y, z float64) float64 { return z - x*y }          // fused by arm64
func rounded(x, y, z float64) float64    { return float64(x*y) + z } // the product is rounded first
func quotient(x, z float64) float64      { return z + float64(x/2) } // the half as well

// later is fused across two statements.
func later(x, y, z float64) float64 {
	product := x * y
	return product + z // fused
}
