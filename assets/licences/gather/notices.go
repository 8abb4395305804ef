package gather

import (
	"fmt"
	"io"
	"strings"
)

// WriteNotices writes citemap's own licence and those of its parts. Parts on the same
// terms, to the letter, share them.
func WriteNotices(out io.Writer, own string, parts []Part) error {
	var b strings.Builder
	b.WriteString("The licences of citemap, and of what is inside it.\n")
	section(&b, "citemap", own)
	for _, group := range alike(parts) {
		var names []string
		for _, p := range group {
			names = append(names, heading(p))
		}
		section(&b, strings.Join(names, "\n"), strings.Join(group[0].Terms, "\n\n"+strings.Repeat("-", 78)+"\n\n"))
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func section(b *strings.Builder, names, terms string) {
	fmt.Fprintf(b, "\n\n%s\n%s\n\n%s\n", strings.Repeat("=", 78), names, plain(terms))
}

// heading is a part's name, version and licence, and what else is to be said of it.
func heading(p Part) string {
	name := p.Name
	switch {
	case p.Name == std:
		name = "Go, its runtime and its library"
	case p.Version != "":
		name += " " + p.Version
	}
	name += ": " + p.Licence
	if p.Note != "" {
		name += "\n  " + strings.ReplaceAll(p.Note, "\n", "\n  ")
	}
	return name
}

// alike are the parts, those with the same terms together, in the order of the first.
func alike(parts []Part) (groups [][]Part) {
	at := map[string]int{}
	for _, p := range parts {
		terms := strings.Join(p.Terms, "\x00")
		i, ok := at[terms]
		if !ok {
			i = len(groups)
			at[terms] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], p)
	}
	return groups
}
