package search

import (
	"slices"
	"unicode/utf8"
)

// press makes a table: it gathers words and what they are used for, and then puts
// them in order.
type press struct {
	*table
	reading
	ids   map[string]int32
	words []string
	last  []posting // the last of each word, plus one
	uses  []cell[posting]
	key   []byte
}

// build makes the table of the map.
func (x *Index) build() {
	x.built = true
	x.entries = entriesOf(x.m)
	x.names = make(map[string][]int32, len(x.m.Nodes))
	x.scores = make([]score, len(x.entries))
	x.places = make(map[place]bool)
	for i := range x.m.Links {
		x.claims = append(x.claims, x.describe(i))
	}
	x.links = linksByNode(x.m)
	p := press{table: &x.table, ids: make(map[string]int32)}
	for i, e := range x.entries {
		if e.isPassage() {
			x.passages++
		}
		at, names := posting(i)<<1, 0
		p.add(x.text(e), at)
		x.words, names = x.besides(x.words[:0], e)
		for k, words := range x.words {
			if k == names {
				at |= 1
			}
			p.add(words, at)
		}
	}
	p.finish()
}

// add enters the words of an entry's text or of what is beside it.
func (p *press) add(text string, at posting) {
	p.read(text)
	for _, w := range p.reading.words {
		p.key = appendLetters(p.key[:0], p.of(w))
		if w.spaceless {
			p.runs.add(p.key, at)
			continue
		}
		if id := p.id(); p.last[id] != at+1 {
			p.last[id] = at + 1
			p.uses = append(p.uses, cell[posting]{id, at})
		}
	}
	if e := at.entry(); p.entries[e].kind == Node && !at.beside() {
		name := string(p.appendPhrase(p.key[:0]))
		p.names[name] = append(p.names[name], e)
	}
}

// id is the number of the word that is the key.
func (p *press) id() int32 {
	if id, known := p.ids[string(p.key)]; known {
		return id
	}
	word, id := string(p.key), int32(len(p.words))
	p.ids[word] = id
	p.words, p.last = append(p.words, word), append(p.last, 0)
	return id
}

// finish sorts the words into a vocabulary, and what they are used for by them.
func (p *press) finish() {
	places := make([]int32, len(p.words)) // of the words in the vocabulary
	slices.Sort(p.words)
	for to, word := range p.words {
		places[p.ids[word]] = int32(to)
		p.vocabulary.add(word)
	}
	for i := range p.uses {
		p.uses[i].row = places[p.uses[i].row]
	}
	p.postings = rowsOf(len(p.words), p.uses)
}

// appendPhrase appends the words of the text that was read, with spaces between
// them.
func (r *reading) appendPhrase(to []byte) []byte {
	for _, w := range r.words {
		if w.joined {
			continue
		}
		if len(to) > 0 {
			to = append(to, ' ')
		}
		to = appendLetters(to, r.of(w))
	}
	return to
}

func appendLetters(to []byte, letters []rune) []byte {
	for _, c := range letters {
		to = utf8.AppendRune(to, c)
	}
	return to
}
