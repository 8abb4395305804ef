package seeds

import "unicode/utf8"

// The page does without Unicode's tables of decompositions, which weigh 56 kB in
// it: they serve only to say in what a quote differs from its document, and
// whoever mends a map has the program at hand.

func appendDecomposed(to []byte, c rune) []byte { return utf8.AppendRune(to, c) }

func decomposed(s string) string { return s }
