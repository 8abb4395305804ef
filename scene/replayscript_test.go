package scene

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// script is a replay as it was read.
type script struct {
	name     string
	world    func(*player) // puts the map there that it is played on
	in       Input         // with which it begins
	mirrored bool          // the interface is read from right to left
	source   string        // the address of the map's first document; empty: it has none
	base     string        // the address of the map's own page
	idle     float32       // the map is on show, and a visitor's after so many seconds no longer; 0: it is not
	moves    []scriptMove
	goldens  []string // that it asks for; "" is its own
}

// scriptMove is one of its lines.
type scriptMove struct {
	line string // as it stands there, with its number, to be told where it fails
	asks bool   // it only looks
	does func(*player)
}

// parseScript reads a script strictly: what it does not know is a fault, and all
// faults are told at once.
func parseScript(name, text string) (*script, error) {
	sc := &script{name: name, in: wide}
	var faults []error
	n := 0
	for row := range strings.Lines(text) {
		n++
		row = strings.TrimSpace(row)
		if row == "" || row[0] == '#' {
			continue
		}
		l := &scriptLine{sc: sc, at: fmt.Sprintf("%s.script:%d: %s", name, n, row)}
		l.split(row)
		l.read()
		if l.fault != "" {
			faults = append(faults, errors.New(l.at+": "+l.fault))
		}
	}
	if sc.world == nil && len(faults) == 0 {
		faults = append(faults, fmt.Errorf("%s.script:%d: a map was expected", name, max(n, 1)))
	}
	return sc, errors.Join(faults...)
}

// scriptLine is a line that is being read, word by word. After a fault it gives empty
// words.
type scriptLine struct {
	sc    *script
	at    string
	words []token
	fault string // the first
}

// token is one of its words, or what stands between quotation marks.
type token struct {
	text   string
	quoted bool
}

func (l *scriptLine) fail(format string, args ...any) {
	if l.fault == "" {
		l.fault = fmt.Sprintf(format, args...)
	}
	l.words = nil
}

// split divides a line into words.
func (l *scriptLine) split(row string) {
	for row = strings.TrimLeft(row, " "); row != ""; row = strings.TrimLeft(row, " ") {
		if row[0] == '"' {
			text, rest, ok := strings.Cut(row[1:], `"`)
			if !ok {
				l.fail("a quotation mark is not closed")
				return
			}
			l.words, row = append(l.words, token{text, true}), rest
			continue
		}
		text, rest, _ := strings.Cut(row, " ")
		if strings.Contains(text, `"`) {
			l.fail("a quotation mark within a word: %s", text)
			return
		}
		l.words, row = append(l.words, token{text, false}), rest
	}
}

// read makes a line a move of the script, or a part of what stands before them.
func (l *scriptLine) read() {
	if l.fault != "" {
		return
	}
	if set, ok := headings()[l.words[0].text]; ok {
		l.words = l.words[1:]
		set(l)
		l.end()
		return
	}
	if l.sc.world == nil {
		l.fail("a map was expected")
		return
	}
	m := scriptMove{line: l.at}
	switch l.words[0].text {
	case "expect":
		l.words, m.asks = l.words[1:], true
		m.does = l.expectation()
	case "golden":
		l.words, m.asks = l.words[1:], true
		m.does = l.golden()
	default:
		m.does = l.verb()
	}
	l.end()
	l.sc.moves = append(l.sc.moves, m)
}

// headings are what stands before the first move.
func headings() map[string]func(*scriptLine) {
	return map[string]func(*scriptLine){
		"map": func(l *scriptLine) {
			if l.sc.world != nil {
				l.fail("there is one map, and it comes first")
				return
			}
			l.sc.world = worlds()[l.oneOf(sortedKeys(worlds())...)]
		},
		"source": func(l *scriptLine) { l.sc.source = l.before() },
		"base":   func(l *scriptLine) { l.sc.base = l.before() },
		"kiosk":  func(l *scriptLine) { l.sc.idle = l.size() },
	}
}

// before is a quoted word that has to stand before the first move.
func (l *scriptLine) before() string {
	if len(l.sc.moves) > 0 {
		l.fail("it comes before the first move")
	}
	return l.quoted()
}

// verb is what a move does, by its first word or two.
func (l *scriptLine) verb() func(*player) {
	all := verbs()
	for n := min(len(l.words), 2); n > 0; n-- {
		name := l.words[0].text
		if n == 2 {
			name += " " + l.words[1].text
		}
		if read, ok := all[name]; ok {
			l.words = l.words[n:]
			return read(l)
		}
	}
	l.fail("no such move: %s", l.words[0].text)
	return nil
}

// golden compares the picture, by a name of its own where there are several.
func (l *scriptLine) golden() func(*player) {
	name := ""
	if len(l.words) > 0 {
		name = l.word()
		if strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			l.fail("a name of small letters was expected: %s", name)
		}
	}
	if slices.Contains(l.sc.goldens, name) {
		l.fail("there is a golden of that name already")
	}
	l.sc.goldens = append(l.sc.goldens, name)
	return func(p *player) { p.compare(name) }
}

// next is the next word; what says what it is to be.
func (l *scriptLine) next(what string) token {
	if len(l.words) == 0 {
		l.fail("%s was expected, and the line ends", what)
		return token{}
	}
	w := l.words[0]
	l.words = l.words[1:]
	return w
}

func (l *scriptLine) word() string { return l.next("a word").text }

// peek reports whether the next word is that one, and takes it if so.
func (l *scriptLine) peek(text string) bool {
	if len(l.words) == 0 || l.words[0] != (token{text, false}) {
		return false
	}
	l.words = l.words[1:]
	return true
}

func (l *scriptLine) quoted() string {
	w := l.next("words in quotation marks")
	if !w.quoted {
		l.fail("words in quotation marks were expected: %s", w.text)
	}
	return w.text
}

// rest are all words that are left, of which there is one at least.
func (l *scriptLine) rest(what string) []string {
	if len(l.words) == 0 {
		l.fail("%s expected", what)
	}
	var all []string
	for len(l.words) > 0 {
		all = append(all, l.word())
	}
	return all
}

func (l *scriptLine) oneOf(all ...string) string {
	w := l.next("one of " + strings.Join(all, " "))
	if !slices.Contains(all, w.text) || w.quoted {
		l.fail("one of %s was expected: %s", strings.Join(all, " "), w.text)
	}
	return w.text
}

func (l *scriptLine) number() float32 {
	w := l.next("a number")
	x, err := strconv.ParseFloat(w.text, 32)
	if err != nil || w.quoted {
		l.fail("a number was expected: %s", w.text)
	}
	return float32(x)
}

// size is a number over 0.
func (l *scriptLine) size() float32 {
	x := l.number()
	if x <= 0 {
		l.fail("a number over 0 was expected: %g", x)
	}
	return x
}

// ticks is how long something lasts.
func (l *scriptLine) ticks() int {
	x := l.number()
	switch {
	case x != float32(int(x)):
		l.fail("a whole number was expected: %g", x)
	case x > 20000:
		l.fail("at most 20000 was expected: %g", x)
	}
	return int(x)
}

// end is where a line is to end.
func (l *scriptLine) end() {
	if len(l.words) > 0 {
		l.fail("the line goes on: %s", l.words[0].text)
	}
}
