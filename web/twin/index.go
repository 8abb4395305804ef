//go:build !js

package twin

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"citemap/seeds"
)

// The ways into the page: names from A to Z, and claims in other orders than
// that of the text.

// letterEntry is the names that begin with one letter.
type letterEntry struct {
	Letter string // empty: none
	Anchor string
	Names  []nameEntry
}

// nameEntry is a name or an alias of a node.
type nameEntry struct {
	Name, Anchor string
	See          string // the node's name, where this is an alias
}

// letters are all names and aliases, by their first letter in the order of
// Unicode: numbers, then Latin, Greek, Cyrillic, Arabic, Chinese. Names without
// either come last.
func (t *twin) letters() []letterEntry {
	of := make(map[string][]nameEntry)
	add := func(e nameEntry) {
		letter := initial(e.Name)
		of[letter] = append(of[letter], e)
	}
	for i := range t.m.Nodes {
		n := &t.m.Nodes[i]
		anchor := t.anchors.nodes[n.ID]
		add(nameEntry{Name: n.Name, Anchor: anchor})
		for _, alias := range n.Aliases {
			add(nameEntry{Name: alias, Anchor: anchor, See: n.Name})
		}
	}
	all := make([]letterEntry, 0, len(of))
	for letter, names := range of {
		slices.SortFunc(names, func(a, b nameEntry) int {
			return cmp.Or(strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)),
				strings.Compare(a.Name, b.Name), strings.Compare(a.See, b.See), strings.Compare(a.Anchor, b.Anchor))
		})
		all = append(all, letterEntry{Letter: letter, Anchor: "Letter-" + letter, Names: slices.Compact(names)})
	}
	slices.SortFunc(all, func(a, b letterEntry) int {
		if a.Letter == "" || b.Letter == "" {
			return strings.Compare(b.Letter, a.Letter)
		}
		return strings.Compare(a.Letter, b.Letter)
	})
	return all
}

// initial is the first letter of a name, as a capital and without a Latin
// accent; 0-9 for a name that a number begins; or nothing.
func initial(name string) string {
	for _, c := range name {
		switch {
		case unicode.IsDigit(c):
			return "0-9"
		case unicode.IsLetter(c):
			return string(unicode.ToUpper(unaccented(unicode.ToLower(c))))
		}
	}
	return ""
}

// unaccented is the letter under which a small Latin letter is looked up.
func unaccented(c rune) rune {
	for letter, accented := range map[rune]string{
		'a': "àáâãäåāăą", 'c': "çćĉċč", 'd': "ďđð", 'e': "èéêëēĕėęě", 'g': "ĝğġģ", 'h': "ĥħ", 'i': "ìíîïĩīĭįı",
		'j': "ĵ", 'k': "ķ", 'l': "ĺļľŀł", 'n': "ñńņň", 'o': "òóôõöøōŏő", 'r': "ŕŗř", 's': "śŝşšș", 't': "ţťŧț",
		'u': "ùúûüũūŭůűų", 'w': "ŵ", 'y': "ýÿŷ", 'z': "źżž",
	} {
		if strings.ContainsRune(accented, c) {
			return letter
		}
	}
	return c
}

// orderEntry is the claims in one more order, in groups.
type orderEntry struct {
	Anchor, Title string
	Groups        []groupEntry
}

// groupEntry is the claims that have something in common.
type groupEntry struct {
	Title  phrase
	Claims []claimRef

	rank int // where the group stands
}

// claimRef is a claim in as few words as can be.
type claimRef struct {
	Anchor, Label string
	Number        int
}

// orders are the claims by kind, by year and by whose word they are.
func (t *twin) orders() []orderEntry {
	twin := &t.words.Twin
	rank := make(map[string]int)
	for i, k := range append(seeds.BuiltinKinds(), t.m.Kinds...) {
		if k.On == seeds.OnLink {
			rank[k.ID] = i
		}
	}
	return []orderEntry{
		{"By-kind", twin.ByKind, t.group(func(l *seeds.Link) (string, int) { return l.Kind, rank[l.Kind] },
			func(l *seeds.Link) phrase { return phrase{theirs(t.kindLabel(seeds.OnLink, l.Kind))} })},
		{"By-year", twin.ByYear, t.group(func(l *seeds.Link) (string, int) { return ranked(year(l.When)) },
			func(l *seeds.Link) phrase {
				if l.When == "" {
					return phrase{ours(twin.Undated)}
				}
				return phrase{theirs(year(l.When))}
			})},
		{"By-voice", twin.ByVoice, t.group(func(l *seeds.Link) (string, int) {
			return string(l.View) + "\x00" + strings.Join(l.By, "\x00"), len(l.By)
		}, t.voice)},
	}
}

// ranked is a year with its place among the years; without one it is the last.
func ranked(year string) (string, int) {
	if year == "" {
		return "", int(^uint(0) >> 1)
	}
	return year, yearNumber(year)
}

// group puts the claims that have the same key together, groups by rank and then
// in the order of the text.
func (t *twin) group(key func(*seeds.Link) (string, int), title func(*seeds.Link) phrase) []groupEntry {
	at := make(map[string]int)
	var groups []groupEntry
	for i, l := range t.order {
		k, rank := key(l)
		n, known := at[k]
		if !known {
			n, at[k] = len(groups), len(groups)
			groups = append(groups, groupEntry{Title: title(l), rank: rank})
		}
		groups[n].Claims = append(groups[n].Claims, claimRef{t.anchors.links[l.ID], t.label(l), i + 1})
	}
	slices.SortStableFunc(groups, func(a, b groupEntry) int { return cmp.Compare(a.rank, b.rank) })
	return groups
}
