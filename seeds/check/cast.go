package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds"
)

// Named is somebody or something that the documents of a map name, and how often.
type Named struct {
	ID      string   `json:"id"` // of the node, or one that is free for it
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	Node    bool     `json:"node"` // the map has it
	Count   int      `json:"count"`
	Word    bool     `json:"word"` // only a word that recurs, in a script without capitals

	first int // where a document names it first; documents follow one another
}

// leastNamed is how often a name without a node must stand in the documents for the
// sentences to be gone through in which it meets another.
const leastNamed = 2

// cast is a map with a node more for each name that its documents have and it has
// not: what Mentioned and Suggest say of that one, they say of those who are named.
// Of names alike, "Vladimir Putin" and "Putin", it makes one with an alias.
func cast(m *seeds.Map, terms [][]Term) *seeds.Map {
	all := *m
	all.Nodes = slices.Clone(m.Nodes)
	taken := make(map[string]bool, len(m.Nodes))
	for i := range m.Nodes {
		taken[m.Nodes[i].ID] = true
	}
	for _, t := range gathered(terms) {
		t.ID = freeID(t.Name, taken)
		all.Nodes = append(all.Nodes, seeds.Node{ID: t.ID, Name: t.Name, Aliases: t.Aliases})
	}
	all.Reindex()
	return &all
}

// gathered makes names of the terms of each document, the most frequent first. Peoples,
// days and months are no names of anybody.
func gathered(terms [][]Term) []Named {
	var all []Named
	at := make(map[string]int)
	for document, terms := range terms {
		for _, t := range terms {
			words := strings.Join(strings.Fields(t.Words), " ")
			if isDay(words) || utf8.RuneCountInString(words) > seeds.MaxName {
				continue
			}
			i, known := at[words]
			if !known {
				i = len(all)
				at[words] = i
				all = append(all, Named{Name: words, first: document*seeds.MaxFile + t.First.Start})
			}
			all[i].Count += t.Count
		}
	}
	all = withoutPeoples(withoutPairs(all, at))
	all = joinedSurnames(all)
	slices.SortStableFunc(all, func(a, b Named) int { return cmp.Compare(b.Count, a.Count) })
	return all
}

// withoutPairs leaves out what is two names with a hyphen between ("Russia-Iran").
func withoutPairs(all []Named, names map[string]int) []Named {
	return slices.DeleteFunc(all, func(n Named) bool {
		parts := strings.Split(n.Name, "-")
		for _, part := range parts {
			if _, known := names[part]; !known {
				return false
			}
		}
		return len(parts) > 1
	})
}

// withoutOpeners takes, of names that stand once or twice and where a sentence starts, the
// first word off if the rest is a name as well: what "Historically Russia" names is Russia.
func withoutOpeners(terms []Term, sentences []Span) []Term {
	names := make(map[string]bool, len(terms))
	for _, t := range terms {
		names[t.Words] = true
	}
	starts := make(map[int]bool, len(sentences))
	for _, s := range sentences {
		starts[s.Start] = true
	}
	kept := make([]Term, 0, len(terms))
	for _, t := range terms {
		_, rest, several := strings.Cut(t.Words, " ")
		if several && t.Count <= 2 && starts[t.First.Start] && names[rest] {
			t.Words = rest
		}
		kept = append(kept, t)
	}
	return kept
}

// joinedSurnames makes one of a name and of the last word of it, where only one name
// ends so and stands in full before it stands alone, as people are introduced: Putin is
// Vladimir Putin, and America, of which was spoken before, is not Latin America.
func joinedSurnames(all []Named) []Named {
	owners := make(map[string][]int)
	single := make(map[string]int)
	for i := range all {
		if at := strings.LastIndexByte(all[i].Name, ' '); at >= 0 {
			owners[all[i].Name[at+1:]] = append(owners[all[i].Name[at+1:]], i)
		} else {
			single[all[i].Name] = i
		}
	}
	gone := make(map[int]bool)
	for last, of := range owners {
		i, there := single[last]
		if !there || len(of) != 1 || all[of[0]].first > all[i].first {
			continue
		}
		all[of[0]].Aliases = []string{last}
		all[of[0]].Count += all[i].Count
		gone[i] = true
	}
	var kept []Named
	for i := range all {
		if !gone[i] {
			kept = append(kept, all[i])
		}
	}
	return kept
}

// withoutPeoples leaves out the adjectives of names that are there ("Iranian" of
// Iran, "Chinese" of China): they name who something is of, and mostly not who acts.
func withoutPeoples(all []Named) []Named {
	stems, names := make(map[string]bool), make(map[string]bool)
	for i := range all {
		if !strings.Contains(all[i].Name, " ") {
			stems[stem(all[i].Name)], names[all[i].Name] = true, true
		}
	}
	return slices.DeleteFunc(all, func(n Named) bool {
		for _, ending := range [...]string{"ern", "ians", "ian", "ans", "an", "ese", "is", "i", "ish", "s"} {
			bare, ends := strings.CutSuffix(n.Name, ending)
			if ends && utf8.RuneCountInString(bare) > 2 && (names[bare] || ending != "i" && stems[bare]) {
				return true
			}
		}
		return false
	})
}

// stem is a name without the vowels at its end: Russi would be too long for Russian,
// and Chin is short enough for Chinese.
func stem(name string) string { return strings.TrimRight(name, "aeiou") }

// isDay reports whether a name is that of a day of the week or of a month, in English,
// where these have capitals.
func isDay(words string) bool {
	switch words {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
		"April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

// freeID is an id for a name that nothing has taken, and takes it.
func freeID(name string, taken map[string]bool) string {
	id := slug(name)
	for n := 2; taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", slug(name), n)
	}
	taken[id] = true
	return id
}

// maxSlug leaves room in an id for a number.
const maxSlug = 48

// slug is a name in the letters of an id: lower case, Cyrillic in Latin letters, and a
// hyphen for what has none. A name that nothing is left of is "name".
func slug(name string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(name) {
		switch latin, cyrillic := latinOf(c); {
		case c < utf8.RuneSelf && (unicode.IsLetter(c) || unicode.IsDigit(c)):
			b.WriteRune(c)
		case cyrillic:
			b.WriteString(latin)
		case c == '\'' || c == '’' || unicode.IsMark(c) || c == '.':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= maxSlug {
			break
		}
	}
	return cmp.Or(strings.Trim(b.String(), "-"), "name")
}

// latinOf is a small letter of Russian or Ukrainian in Latin ones, roughly as in
// passports, and whether it is such a letter.
func latinOf(c rune) (string, bool) {
	const russian = "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f " +
		"х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia і=i ї=i є=ie ґ=g "
	_, after, found := strings.Cut(russian, string(c)+"=")
	if !found || c < utf8.RuneSelf {
		return "", false
	}
	latin, _, _ := strings.Cut(after, " ")
	return latin, true
}
