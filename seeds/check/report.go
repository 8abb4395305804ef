package check

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"citemap/seeds"
)

// Text writes the report for people: first that all is well, or the faults, one a
// line; then how much of the documents is cited and which sentences are not, how
// often the nodes are named, and how many pairs of them might want a link.
func (r *Report) Text(w io.Writer) error {
	var b strings.Builder
	if len(r.Faults) == 0 {
		fmt.Fprintf(&b, "All is well with %s: %s, %s and %s, each exact.\n", called(r.Map),
			numbered(len(r.draft.Nodes), "node"), numbered(len(r.draft.Links), "link"), numbered(len(r.draft.Quotes), "quote"))
	}
	for _, f := range r.Faults {
		b.WriteString(plain(f.Error()) + "\n")
	}
	if len(r.Faults) > 0 {
		fmt.Fprintf(&b, "\n%s in %s.\n", numbered(len(r.Faults), "fault"), called(r.Map))
	}
	if !r.whole {
		b.WriteString("The file could not be read to its end, so that nothing else was checked.\n")
	}
	for _, c := range r.Coverage {
		r.writeCoverage(&b, c)
	}
	r.writeMentions(&b)
	if n := len(r.Pairs); n > 0 {
		fmt.Fprintf(&b, "\nNo link joins %s of nodes named together: see 'citemap suggest'.\n", numbered(n, "pair"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// called is what people call a map.
func called(name string) string { return cmp.Or(name, "the built-in map") }

// numbered is a number of things.
func numbered(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// writeCoverage writes how many sentences of a document are cited, and which are
// not: the line of each, its code points and its first words.
func (r *Report) writeCoverage(b *strings.Builder, c Coverage) {
	fmt.Fprintf(b, "\n%s: %d of %s cited (%d %%)\n", c.Document, c.Cited, numbered(c.Sentences, "sentence"), int(100*c.Share()))
	if len(c.Uncited) == 0 {
		return
	}
	b.WriteString("not cited:\n")
	t := r.draft.Document(c.Document).Text
	lines := newLines(t)
	for _, s := range c.Uncited {
		fmt.Fprintf(b, "  line %d, %d..%d: %s\n", lines.of(s.Start), s.Start, s.End, firstWords(t.Slice(s.Start, s.End)))
	}
}

// writeMentions writes how often each node is named, and by which names; the nodes
// named most often come first.
func (r *Report) writeMentions(b *strings.Builder) {
	if len(r.Mentions) == 0 {
		return
	}
	byTimes := slices.Clone(r.Mentions)
	slices.SortStableFunc(byTimes, func(a, b Mentions) int { return cmp.Compare(len(b.At), len(a.At)) })
	b.WriteString("\nnodes by how often they are named:\n")
	table := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	for _, m := range byTimes {
		if len(m.At) == 0 {
			fmt.Fprintf(table, "  %s\t0\n", plain(nameOf(r.draft, m.Node)))
			continue
		}
		fmt.Fprintf(table, "  %s\t%d\t%s\n", plain(nameOf(r.draft, m.Node)), len(m.At), plain(namesIn(m)))
	}
	table.Flush() // to a strings.Builder, which does not fail
}

// nameOf is the name of a node, or its id where it has none.
func nameOf(m *seeds.Map, id string) string {
	if n := m.Node(id); n != nil && n.Name != "" {
		return n.Name
	}
	return id
}

// namesIn are the words by which a node is named and how often by each, the most
// frequent first; nothing where there is only one.
func namesIn(m Mentions) string {
	times := make(map[string]int)
	var names []string
	for _, at := range m.At {
		if times[at.As]++; times[at.As] == 1 {
			names = append(names, at.As)
		}
	}
	if len(names) == 1 {
		return names[0]
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(times[b], times[a]) })
	for i, name := range names {
		names[i] = fmt.Sprintf("%s %d", name, times[name])
	}
	return strings.Join(names, ", ")
}

// firstWords are the first words of a passage, on one line, at most sixty code
// points of it.
func firstWords(passage string) string {
	const most = 60
	letters := []rune(plain(passage))
	if len(letters) <= most {
		return string(letters)
	}
	cut := string(letters[:most])
	if space := strings.LastIndexByte(cut, ' '); space > most/2 {
		cut = cut[:space]
	}
	return cut + "…"
}

// plain is a text as a terminal may be given it: on one line, and without the
// characters that steer one.
func plain(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\n' || c == '\t' || c == '\r':
			return ' '
		case c < ' ' || c >= 0x7F && c < 0xA0:
			return '\uFFFD'
		}
		return c
	}, s)
}

// lines tells on which line of a text its code points are.
type lines struct {
	ends []int // the code points of the line breaks
}

func newLines(t *seeds.Text) lines {
	var l lines
	at := 0
	for _, c := range t.String() {
		if c == '\n' {
			l.ends = append(l.ends, at)
		}
		at++
	}
	return l
}

// of is the line, from 1, of a code point.
func (l lines) of(point int) int {
	before, _ := slices.BinarySearch(l.ends, point)
	return before + 1
}
