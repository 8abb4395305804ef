package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds"
)

// A passage of a page is named by a text fragment, at the end of its address:
//
//	#:~:text=[prefix-,]start[,end][,-suffix]
//
// (WICG, "URL Fragment Text Directives".) A browser looks for the first place
// where start stands, between prefix and suffix, and goes on to the first end
// after it. It looks for whole words, whatever their capitals, and for each term
// within a block of the page.
const (
	maxWhole  = 300 // bytes of a passage that is given whole
	maxShort  = 72  // and of one whose address is to be short
	edge      = 32  // bytes, at least, of start and end of a longer one
	maxEdge   = 128 // and of those that must be told from others
	fewWords  = 3   // of prefix and suffix
	manyWords = 24
)

// Passage is the address of a quote in the document's own place on the web. It
// is not ok where the document has none, or does not have the quote. Prefix and
// suffix are given only if what is quoted stands more than once in the document.
func Passage(m *seeds.Map, q *seeds.Quote) (url string, ok bool) {
	return PassagesOf(m).Of(q)
}

// Passages are the addresses of the quotes of a map, for whoever wants many: what
// is looked for in a document is prepared once.
type Passages struct {
	m     *seeds.Map
	pages map[string]prepared // by document
	whole int                 // bytes of a passage that is given whole
}

// prepared is a document's page, and where in it each code point stands.
type prepared struct {
	page
	at []int32
}

// PassagesOf are those of a map.
func PassagesOf(m *seeds.Map) *Passages { return passagesOf(m, maxWhole) }

// ShortPassagesOf are those of a map, where each letter of an address costs: as in
// a code that a phone is to read. Of any passage but a short one, they give its
// beginning and its end.
func ShortPassagesOf(m *seeds.Map) *Passages { return passagesOf(m, maxShort) }

func passagesOf(m *seeds.Map, whole int) *Passages {
	return &Passages{m: m, pages: map[string]prepared{}, whole: whole}
}

// Of is the Passage of a quote.
func (p *Passages) Of(q *seeds.Quote) (url string, ok bool) {
	d := p.m.Document(q.Document)
	if d == nil || d.Text == nil || !IsWeb(d.URL) || d.Text.Slice(q.Start, q.End) != q.Exact {
		return "", false
	}
	words := strings.TrimFunc(q.Exact, unicode.IsSpace)
	if words == "" {
		return "", false
	}
	on, known := p.pages[d.ID]
	if !known {
		on.page, on.at = newPage(d.Text.String())
		on.whole = p.whole
		p.pages[d.ID] = on
	}
	first := max(q.Start, 0) + utf8.RuneCountInString(q.Exact[:strings.Index(q.Exact, words)])
	last, _ := utf8.DecodeLastRuneInString(words)
	from, to := int(on.at[first]), int(on.at[first+utf8.RuneCountInString(words)-1])+utf8.RuneLen(last)
	address, fragment, _ := strings.Cut(d.URL, "#")
	fragment, _, _ = strings.Cut(fragment, ":~:")
	return address + "#" + fragment + ":~:text=" + on.terms(on.choose(from, to)), true
}

// IsWeb reports whether an address is one that a browser opens a page at.
func IsWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

// directive is where the terms of a text fragment stand in a page: the prefix
// from left to from, start from there to head, end from tail to to, the suffix
// from there to right. Where start is all of the passage, head is to.
type directive struct{ left, from, head, tail, to, right int }

// choose finds the terms for a passage: as few and as short as tell it from the
// rest of the page, if any do. Prefix and suffix are of the passage's own lines,
// since a page may have a picture between two, and of the lines around only where
// nothing else helps.
func (p page) choose(from, to int) directive {
	if !p.boundary(from) {
		from = p.prev(from)
	}
	if !p.boundary(to) {
		to = p.next(to)
	}
	d := p.alone(from, to, edge)
	for size := 2 * edge; size <= maxEdge && !p.tells(d); size *= 2 {
		d = p.alone(from, to, size)
	}
	for _, across := range [...]bool{false, true} {
		for words := fewWords; words <= manyWords && !p.tells(d); words *= 2 {
			d.left, d.right = p.before(from, words), p.after(to, words)
			if across && d.left == from {
				d.left = p.before(p.prev(from), words)
			}
			if across && d.right == to {
				d.right = p.after(p.next(to), words)
			}
		}
	}
	return d
}

// alone are the terms of a passage without prefix and suffix, of a long one or
// of one on several lines those at its ends, of so many bytes at least.
func (p page) alone(from, to, size int) directive {
	whole := directive{from, from, to, to, to, to}
	passage := p.text[from:to]
	first, last := strings.IndexByte(passage, '\n'), strings.LastIndexByte(passage, '\n')
	if first < 0 && len(passage) <= p.whole {
		return whole
	}
	d := whole
	d.head, d.tail = p.next(min(from+size, to)-1), p.prev(max(to-size, from)+1)
	if first >= 0 {
		d.head, d.tail = min(d.head, from+first), max(d.tail, from+last+1)
	}
	if d.head >= d.tail {
		return whole
	}
	d.head = from + len(strings.TrimRight(p.text[from:d.head], " "))
	d.tail = to - len(strings.TrimLeft(p.text[d.tail:to], " "))
	return d
}

// tells reports whether a browser can take nothing else on the page for what d
// means.
func (p page) tells(d directive) bool {
	if d.head == d.to {
		return p.once(d.left, d.right)
	}
	return p.once(d.left, d.head) && p.find(p.even[d.tail:d.right], d.head) == d.tail
}

// before is where so many words in front of a place begin, on its line.
func (p page) before(at, words int) int {
	for range words {
		last := strings.TrimRight(p.text[:at], " ")
		if last == "" || last[len(last)-1] == '\n' {
			break
		}
		at = p.prev(len(last))
	}
	return at
}

// after is where so many words behind a place end, on its line.
func (p page) after(at, words int) int {
	for range words {
		rest := strings.TrimLeft(p.text[at:], " ")
		if rest == "" || rest[0] == '\n' {
			break
		}
		at = p.next(len(p.text) - len(rest))
	}
	return at
}

// terms writes a directive.
func (p page) terms(d directive) string {
	terms := encoded(p.text[d.from:d.head])
	if prefix := strings.TrimSpace(p.text[d.left:d.from]); prefix != "" {
		terms = encoded(prefix) + "-," + terms
	}
	if d.head < d.to {
		terms += "," + encoded(p.text[d.tail:d.to])
	}
	if suffix := strings.TrimSpace(p.text[d.to:d.right]); suffix != "" {
		terms += ",-" + encoded(suffix)
	}
	return terms
}

// encoded is a term with every byte escaped but those that RFC 3986 calls
// unreserved; the dash has a meaning between terms, and is escaped as well.
func encoded(term string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(term) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '.', c == '_', c == '~':
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}
