package sentence

// Span is a passage of a text, from code point Start up to, not including, End.
type Span struct{ Start, End int }
