package assets

// Phrases of pieces: of names and words that must stay apart, because a name leads
// somewhere, or because an Arabic one must turn no line.

// Put fills the places of a phrase, first and second, with pieces; ours makes one of
// its own words.
func Put[T any](p Phrase, ours func(words string) T, first string, a []T, second string, b []T) []T {
	all := make([]T, 0, len(a)+len(b)+3)
	for words, place := range p.Parts {
		if words != "" {
			all = append(all, ours(words))
		}
		switch place {
		case first:
			all = append(all, a...)
		case second:
			all = append(all, b...)
		}
	}
	return all
}

// Series is n names one after the other: "Iran, Russia and China". Of more than most
// it says how many more there are; most 0 is no end.
func Series[T any](s *Strings, ours func(words string) T, n, most int, name func(i int) T) []T {
	shown := n
	if most > 0 && n > most {
		shown = most - 1
	}
	var all []T
	for i := range shown {
		next := []T{name(i)}
		switch {
		case i == 0:
			all = next
		case i == n-1:
			all = Put(s.Syntax.Last, ours, "these", all, "last", next)
		default:
			all = Put(s.Syntax.Series, ours, "these", all, "next", next)
		}
	}
	if more := n - shown; more > 0 {
		all = Put(s.Syntax.Last, ours, "these", all, "last", []T{ours(s.Twin.More.Of(more))})
	}
	return all
}
