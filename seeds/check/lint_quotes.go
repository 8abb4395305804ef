package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"citemap/seeds"
)

// quotes notes quotes that nothing rests on, that say the same as another, that do
// not say which of several like passages they are, or whose speaker is nobody.
func (l *linter) quotes() {
	used := usedQuotes(l.m)
	for i := range l.m.Chapters {
		used[l.m.Chapters[i].Start] = true
	}
	type passage struct {
		document, speaker string
		Span
	}
	first := make(map[passage]int, len(l.m.Quotes))
	for i := range l.m.Quotes {
		q := &l.m.Quotes[i]
		if !used[q.ID] {
			l.fault(pointer("quotes", i), "nothing rests on this quote", "a node, link, chapter or step that does")
		}
		if q.Speaker != "" {
			l.person(pointer("quotes", i, "speaker"), q.Speaker)
		}
		d := l.m.Document(q.Document)
		if d == nil || d.Text == nil || !stands(q, d.Text) {
			continue
		}
		p := passage{q.Document, q.Speaker, Span{q.Start, q.End}}
		if at, taken := first[p]; taken {
			l.fault(pointer("quotes", i), fmt.Sprintf("the same passage as /quotes/%d", at), "one quote of it")
			continue
		}
		first[p] = i
		l.ambiguous(i, q, d.Text)
	}
}

// ambiguous notes a quote whose words stand more than once in its document, also
// together with its prefix and suffix. The map itself has positions; but whoever
// finds the quote by its words, as a page to which it links must, finds another.
func (l *linter) ambiguous(i int, q *seeds.Quote, t *seeds.Text) {
	f := l.finder(q.Document)
	times := len(f.All(q.Prefix + q.Exact + q.Suffix))
	if times < 2 {
		return
	}
	problem := fmt.Sprintf("stands %d times in %q", times, q.Document)
	if q.Prefix+q.Suffix != "" {
		problem = fmt.Sprintf("stands %d times in %q between its prefix and suffix", times, q.Document)
	}
	l.fault(pointer("quotes", i, "exact"), problem, "a prefix or suffix that tells them apart"+context(f, q, t))
}

// context is an example of what tells a quote apart from its likes, or nothing
// where that would be long.
func context(f *seeds.Finder, q *seeds.Quote, t *seeds.Text) string {
	for _, n := range []int{16, 32, 64} {
		before, after := t.Slice(q.Start-n, q.Start), t.Slice(q.End, q.End+n)
		before = before[strings.IndexByte(before, ' ')+1:] // from the start of a word,
		if at := strings.LastIndexByte(after, ' '); at > 0 {
			after = after[:at] // or up to the end of one
		}
		switch {
		case len(f.All(before+q.Exact)) == 1:
			return `, as the prefix ` + strconv.Quote(before)
		case len(f.All(q.Exact+after)) == 1:
			return `, as the suffix ` + strconv.Quote(after)
		}
	}
	return ""
}

// unnamed is who holds a view, or speaks, when the document does not say.
const unnamed = "unnamed"

// person notes who holds a view, or speaks, but is nobody: neither a node's id, nor
// a name as some document prints it, nor "unnamed". Who has a node goes by its id,
// so that the map can show whose words they are.
func (l *linter) person(pointer, who string) {
	if who == unnamed || l.m.Node(who) != nil {
		return
	}
	for i := range l.m.Nodes {
		if n := &l.m.Nodes[i]; n.Name == who || slices.Contains(n.Aliases, who) {
			l.fault(pointer, fmt.Sprintf("%q has a node", who), fmt.Sprintf("its id, %q", n.ID))
			return
		}
	}
	if !l.isPrinted(who) {
		l.add(pointer, seeds.Fault{Problem: fmt.Sprintf("%q is nobody", who),
			Expected: `the id of a node, a name as printed, or "unnamed"`, Nearest: seeds.Nearest(who, l.callables())})
	}
}

// callables are the ids and names of the nodes.
func (l *linter) callables() []string {
	var all []string
	for i := range l.m.Nodes {
		all = append(all, l.m.Nodes[i].ID)
	}
	for i := range l.m.Nodes {
		all = append(all, l.m.Nodes[i].Name)
	}
	return all
}

// isPrinted reports whether a document has a name, as whole words.
func (l *linter) isPrinted(name string) bool {
	if known, ok := l.printed[name]; ok {
		return known
	}
	l.printed[name] = slices.ContainsFunc(l.m.Documents, func(d seeds.Document) bool {
		f := l.finder(d.ID)
		return f != nil && slices.ContainsFunc(f.All(name), func(at int) bool { return isWholeAt(d.Text, at, name) })
	})
	return l.printed[name]
}

// isWholeAt reports whether a name that stands at a code point of a text is whole
// words there.
func isWholeAt(t *seeds.Text, at int, name string) bool {
	const around = 40 // code points that decide where a word ends
	before := t.Slice(at-around, at)
	end := at + len([]rune(name))
	return isWhole(before+name+t.Slice(end, end+around), len(before), len(before)+len(name))
}
