package assets

import (
	"strings"
	"unicode"
)

// ForCargo returns the icon for a thing that travels on a link: its node's
// kind, its name, and then its aliases. The first of the words that names
// something drawable decides, so the name goes before the aliases; where none
// does, the kind decides, and a crate stands for whatever is left.
func (s *IconSet) ForCargo(kind string, words ...string) *Icon {
	for _, w := range words {
		if name := iconNamedIn(w); name != "" {
			return s.byName[name]
		}
	}
	switch kind {
	case "weapon":
		return s.byName["weapon"]
	case "technology":
		return s.byName["chip"]
	}
	return s.byName["crate"]
}

// iconNamedIn returns the icon that an English phrase calls for, or "".
func iconNamedIn(phrase string) string {
	folded := fold(phrase)
	for _, row := range cargoWords {
		for _, word := range row.words {
			if hasWord(folded, word) {
				return row.icon
			}
		}
	}
	return ""
}

// hasWord reports whether folded holds word, or its plural in s, as a whole.
func hasWord(folded, word string) bool {
	for rest := folded; ; {
		_, after, found := strings.Cut(rest, " "+word)
		if !found {
			return false
		}
		if after[0] == ' ' || strings.HasPrefix(after, "s ") {
			return true
		}
		rest = after
	}
}

// fold brings a phrase to the form in which cargoWords has its words: in
// lower case, a space before and after every word, numbers as #, and letters
// and digits apart: "Su-35" becomes " su # ". Apostrophes part nothing.
func fold(phrase string) string {
	var b strings.Builder
	b.WriteByte(' ')
	last := ' '
	for _, r := range phrase {
		switch {
		case r == '\'' || r == '’':
			continue
		case unicode.IsDigit(r):
			r = '#'
		case unicode.IsLetter(r) || unicode.IsMark(r):
			r = unicode.ToLower(r)
		default:
			r = ' '
		}
		if r == last && (r == ' ' || r == '#') {
			continue
		}
		if (r == '#' || last == '#') && r != ' ' && last != ' ' {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	if last != ' ' {
		b.WriteByte(' ')
	}
	return b.String()
}

// cargoWords says which words call for which icon, in the form that fold
// gives; # is any number. Earlier rows win: what is exact before what is
// general (a drone's technology is a drone), and phrases before the words in
// them that mean something else (a shell company fires nothing).
var cargoWords = [...]struct {
	icon  string
	words []string
}{
	{"coin", []string{"shell company", "shell companies", "gold"}},
	{"drop", []string{"jet fuel", "aviation fuel"}},
	{"chip", []string{"artificial intelligence"}},
	{"drone", []string{"drone", "uav", "ucav", "uas", "unmanned", "shahed", "mohajer", "geran", "loitering munition"}},
	{"missile", []string{"missile", "icbm", "srbm", "iskander", "air defense", "air defence", "s #"}},
	{"helicopter", []string{"helicopter", "rotorcraft", "mi #", "ka #"}},
	{"jet", []string{"jet", "fighter", "aircraft", "airplane", "aeroplane", "plane", "warplane", "bomber",
		"su #", "mig #", "yak #", "sukhoi", "yakovlev"}},
	{"rocket", []string{"rocket", "mlrs"}},
	{"shell", []string{"shell", "artillery", "howitzer", "mortar"}},
	{"bullet", []string{"ammunition", "ammo", "munition", "rounds", "bullet", "cartridge"}},
	{"atom", []string{"nuclear", "atom", "atomic", "uranium", "plutonium", "reactor", "centrifuge"}},
	{"eye", []string{"surveillance", "eavesdropping", "spyware", "wiretap", "wiretapping", "espionage", "intelligence"}},
	{"drop", []string{"oil", "crude", "petroleum", "petrol", "gasoline", "diesel", "fuel", "kerosene"}},
	{"gas", []string{"gas", "lng", "methane"}},
	{"coin", []string{"money", "financial", "finance", "cash", "currency", "currencies", "payment", "loan", "credit",
		"fund", "funding", "investment", "dollar", "ruble", "rouble", "rial", "yuan", "euro"}},
	{"chip", []string{"technology", "technologies", "software", "hardware", "chip", "microchip", "semiconductor",
		"electronic", "microelectronic", "computer", "cyber"}},
}
