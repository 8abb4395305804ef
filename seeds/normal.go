//go:build !js

package seeds

import "golang.org/x/text/unicode/norm"

// appendDecomposed appends a character in Unicode's normalization form D.
func appendDecomposed(to []byte, c rune) []byte { return norm.NFD.AppendString(to, string(c)) }

// decomposed is a string in normalization form D (Unicode Standard Annex 15).
func decomposed(s string) string { return norm.NFD.String(s) }
