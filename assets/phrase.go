package assets

import "strings"

// Phrase is words with places in them for what the program knows, each named in
// braces: "Step {n} of {of}". A language puts them in its own order.
type Phrase string

// With returns the phrase with the places filled: of names and what stands there,
// one after the other. A place that is not given stays as it is.
func (p Phrase) With(pairs ...string) string {
	var b strings.Builder
	size := len(p)
	for _, text := range pairs {
		size += len(text)
	}
	b.Grow(size)
	for rest := string(p); ; {
		words, after, opens := strings.Cut(rest, "{")
		place, behind, closes := strings.Cut(after, "}")
		if !opens || !closes {
			b.WriteString(rest)
			return b.String()
		}
		b.WriteString(words)
		b.WriteString(filling(place, pairs))
		rest = behind
	}
}

// filling is what pairs have for a place.
func filling(place string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == place {
			return pairs[i+1]
		}
	}
	return "{" + place + "}"
}

// Parts calls yield with each stretch of words and the name of the place that
// follows it, which is empty behind the last: for those who fill places with more
// than text.
func (p Phrase) Parts(yield func(words, place string) bool) {
	rest := string(p)
	for {
		words, after, opens := strings.Cut(rest, "{")
		place, behind, closes := strings.Cut(after, "}")
		if !opens || !closes {
			yield(rest, "")
			return
		}
		if !yield(words, place) {
			return
		}
		rest = behind
	}
}

// Lead is what stands before the first place, for those who set it apart.
func (p Phrase) Lead() string {
	words, _, _ := strings.Cut(string(p), "{")
	return strings.TrimSpace(words)
}

// places are the names of a phrase's places, each once, in the order of the
// alphabet: a language may say one twice, or in another order. Never nil.
func (p Phrase) places() []string {
	names := []string{}
	for _, place := range p.Parts {
		if place != "" {
			names = append(names, place)
		}
	}
	return distinct(names)
}
