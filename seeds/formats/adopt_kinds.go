package formats

import (
	"slices"
	"strings"
	"unicode"

	"citemap/seeds"
)

// kindred finds the kinds of a map for the words of a file, and declares those that no
// map has.
type kindred struct {
	found    map[[2]string]string // by what it is on and the file's word: the id
	taken    map[string]*idSet    // by what it is on
	declared []kind
}

func newKindred() *kindred {
	k := &kindred{
		found: make(map[[2]string]string),
		taken: map[string]*idSet{seeds.OnNode: {}, seeds.OnLink: {}},
	}
	for _, b := range seeds.BuiltinKinds() {
		k.taken[b.On].unique("", b.ID)
		k.found[[2]string{b.On, b.ID}] = b.ID
	}
	for _, on := range []struct {
		on    string
		words map[string]string
	}{{seeds.OnNode, nodeWords()}, {seeds.OnLink, linkWords()}} {
		for kind, words := range on.words {
			for word := range strings.FieldsSeq(words) {
				k.found[[2]string{on.on, word}] = kind
			}
		}
	}
	return k
}

// nodeWords are other words for the built-in kinds of nodes.
func nodeWords() map[string]string {
	return map[string]string{
		"country":      "countries state states nation nations",
		"leader":       "leaders president minister head",
		"person":       "persons people human individual",
		"organisation": "organisations organization organizations org company companies institution agency ngo",
		"group":        "groups party movement militia",
		"place":        "places location city cities town site region",
		"event":        "events incident",
		"agreement":    "agreements treaty contract deal",
		"weapon":       "weapons arms",
		"commodity":    "commodities goods resource product",
		"technology":   "technologies",
		"idea":         "ideas concept concepts topic theme",
	}
}

// linkWords are other words for the built-in kinds of links.
func linkWords() map[string]string {
	return map[string]string{
		"arms":       "weapons",
		"trade":      "trades sells buys exports imports commerce",
		"agreement":  "treaty contract deal agrees",
		"membership": "member memberof belongsto partof",
		"leads":      "leader heads president",
		"location":   "located locatedin livesin",
		"support":    "supports supporter backs ally allies alliance",
		"statement":  "says said states",
		"belief":     "believes",
		"conflict":   "war fights attacks attacked",
		"sanctions":  "sanction embargo",
		"rivalry":    "rival rivals competes",
		"criticism":  "criticises criticizes",
		"detention":  "detains arrested arrests",
	}
}

// declare takes over the kinds that citemap wrote into a file.
func (k *kindred) declare(own []kind) {
	for _, d := range own {
		key := [2]string{d.On, d.ID}
		if k.taken[d.On] == nil || !isID(d.ID) || k.taken[d.On].taken[d.ID] {
			continue
		}
		if d.On == seeds.OnLink && (d.Family == nil || !isFamily(string(*d.Family))) {
			continue
		}
		k.found[key] = k.taken[d.On].unique("", d.ID)
		k.declared = append(k.declared, d)
	}
}

// of is the kind that a word of a file means, on nodes or links. Family is what the file
// says of it; where that is no family, one is guessed. Without a word, nodes are things
// and links are links.
func (k *kindred) of(on, word, family string) string {
	label := word
	if word == "" {
		label = map[string]string{seeds.OnNode: "thing", seeds.OnLink: "link"}[on]
	}
	key := [2]string{on, squeezed(label)}
	if id, ok := k.found[[2]string{on, word}]; ok {
		return id
	}
	if id, ok := k.found[key]; ok {
		return id
	}
	id := k.taken[on].unique("kind", label)
	d := kind{ID: id, On: on, Label: said(label)}
	if on == seeds.OnLink {
		if !isFamily(family) {
			family = guessed(label)
		}
		d.Family = said(seeds.Family(family))
	}
	k.found[key] = id
	k.declared = append(k.declared, d)
	return id
}

// squeezed is a word in small letters, without spaces, hyphens and underscores.
func squeezed(word string) string {
	return strings.Map(func(c rune) rune {
		if c == ' ' || c == '-' || c == '_' {
			return -1
		}
		return unicode.ToLower(c)
	}, word)
}

func isFamily(family string) bool {
	return slices.Contains([]seeds.Family{seeds.Force, seeds.Goods, seeds.Ties, seeds.Friction}, seeds.Family(family))
}

// guessed is the family that the word for a kind of link sounds like: ties, where it
// sounds like nothing.
func guessed(word string) string {
	word = strings.ToLower(word)
	for _, of := range []struct {
		family seeds.Family
		sounds string
	}{
		{seeds.Friction, "attack fight war against oppos conflict hostil enem block ban sanction rival threat inhibit negativ dislik hate"},
		{seeds.Force, "weapon arm militar troop soldier missile nuclear"},
		{seeds.Goods, "suppl sell sold buy export import deliver ship trade money fund pay paid owns invest flow feeds eats transport"},
	} {
		for sound := range strings.FieldsSeq(of.sounds) {
			if strings.HasPrefix(word, sound) || strings.Contains(word, " "+sound) {
				return string(of.family)
			}
		}
	}
	return string(seeds.Ties)
}
