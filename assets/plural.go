package assets

import "strconv"

// Plural is words that depend on a number, in as many forms as the language has.
// The number's place is {n}.
type Plural struct {
	forms   [pluralForms]Phrase
	grammar *grammar
}

// Of returns the words for n things, with further places filled as by
// Phrase.With.
func (p *Plural) Of(n int, pairs ...string) string {
	g := p.grammar
	if g == nil {
		return strconv.Itoa(n)
	}
	return p.forms[g.form(n)].With(append(pairs, "n", g.number(n))...)
}

// form is one that words take beside a number, as the Unicode CLDR calls them.
type form int

// The forms that the languages here need.
const (
	one form = iota
	few
	many
	other
	pluralForms
)

var formNames = [pluralForms]string{one: "one", few: "few", many: "many", other: "other"}

// grammar is what a language does with numbers.
type grammar struct {
	language string
	script   string           // that the catalogue is written in, by ISO 15924
	forms    []form           // those it has
	form     func(n int) form // by the CLDR's rules for cardinals, of whole numbers
	names1   bool             // its form "one" is for the number 1 alone
	digits   [10]rune         // or zero: those of ASCII
}

// grammars are those of the languages that have a catalogue.
func grammars() []grammar {
	return []grammar{
		{language: "en", script: "latn", forms: []form{one, other}, form: formOfEnglish, names1: true},
		{language: "fa", script: "arab", forms: []form{one, other}, form: formOfPersian, digits: [10]rune([]rune("۰۱۲۳۴۵۶۷۸۹"))},
		{language: "ru", script: "cyrl", forms: []form{one, few, many}, form: formOfRussian},
		{language: "zh", script: "hans", forms: []form{other}, form: func(int) form { return other }},
	}
}

func formOfEnglish(n int) form {
	if n == 1 {
		return one
	}
	return other
}

// formOfPersian takes nothing for one, too.
func formOfPersian(n int) form {
	if n == 0 || n == 1 {
		return one
	}
	return other
}

// formOfRussian: 1, 21, 31; 2 to 4, 22 to 24; 0, 5 to 20, 25 to 30.
func formOfRussian(n int) form {
	switch last, teen := n%10, n%100 >= 11 && n%100 <= 14; {
	case last == 1 && !teen:
		return one
	case last >= 2 && last <= 4 && !teen:
		return few
	}
	return many
}

// number writes n in the language's digits.
func (g *grammar) number(n int) string { return g.digitsIn(strconv.Itoa(n)) }

// digitsIn is text with its digits as the language writes them.
func (g *grammar) digitsIn(text string) string {
	if g == nil || g.digits[0] == 0 {
		return text
	}
	letters := []rune(text)
	for i, c := range letters {
		if c >= '0' && c <= '9' {
			letters[i] = g.digits[c-'0']
		}
	}
	return string(letters)
}
