package formats

import (
	"strconv"
	"strings"

	"citemap/seeds"
)

// column is a column of the table: its name, and what a claim has in it.
type column struct {
	name string
	cell func(*seeds.Link) string
}

func coreColumns(m *seeds.Map) []column {
	return []column{
		{"id", func(l *seeds.Link) string { return l.ID }},
		{"source", func(l *seeds.Link) string { return l.Source }},
		{"source_name", func(l *seeds.Link) string { return nameOf(m, l.Source) }},
		{"target", func(l *seeds.Link) string { return l.Target }},
		{"target_name", func(l *seeds.Link) string { return nameOf(m, l.Target) }},
		{"kind", func(l *seeds.Link) string { return l.Kind }},
		{"label", func(l *seeds.Link) string { return l.Label }},
		{"status", func(l *seeds.Link) string { return string(l.Status) }},
		{"when", func(l *seeds.Link) string { return l.When }},
	}
}

func grammarColumns(m *seeds.Map) []column {
	return []column{
		{"view", func(l *seeds.Link) string { return string(l.View) }},
		{"by", func(l *seeds.Link) string { return joined(l.By) }},
		{"by_names", func(l *seeds.Link) string { return joinedNames(m, l.By) }},
		{"past", func(l *seeds.Link) string { return strconv.FormatBool(l.Past) }},
		{"not", func(l *seeds.Link) string { return strconv.FormatBool(l.Not) }},
		{"undoes", func(l *seeds.Link) string { return l.Undoes }},
		{"with", func(l *seeds.Link) string { return joined(l.With) }},
		{"with_names", func(l *seeds.Link) string { return joinedNames(m, l.With) }},
		{"dated", func(l *seeds.Link) string { return l.Dated }},
		{"directed", func(l *seeds.Link) string { return strconv.FormatBool(l.Directed) }},
		{"weight", func(l *seeds.Link) string { return strconv.Itoa(l.Weight) }},
		{"family", func(l *seeds.Link) string { return string(m.FamilyOf(l.Kind)) }},
		{"cargo", func(l *seeds.Link) string { return joined(l.Cargo) }},
		{"cargo_names", func(l *seeds.Link) string { return joinedNames(m, l.Cargo) }},
	}
}

// quantityColumns are those of the quantity, and the link's extra.
func quantityColumns() []column {
	of := func(part func(*seeds.Quantity) string) func(*seeds.Link) string {
		return func(l *seeds.Link) string {
			if l.Quantity == nil {
				return ""
			}
			return part(l.Quantity)
		}
	}
	return []column{
		{"quantity", of(func(q *seeds.Quantity) string { return q.Text })},
		{"value", of(numeral)},
		{"bound", of(func(q *seeds.Quantity) string { return q.Bound })},
		{"unit", of(func(q *seeds.Quantity) string { return q.Unit })},
		{"of", of(func(q *seeds.Quantity) string { return q.Of })},
		{"extra", func(l *seeds.Link) string { return object(l.Extra) }},
	}
}

// quoteColumns are those of a claim's nth quote, counted from 0; the names of
// all but the first end in their number, counted as people count.
func quoteColumns(m *seeds.Map, nth int) []column {
	suffix := ""
	if nth > 0 {
		suffix = "_" + strconv.Itoa(nth+1)
	}
	of := func(name string, part func(*seeds.Quote) string) column {
		return column{name + suffix, func(l *seeds.Link) string {
			if nth >= len(l.Quotes) {
				return ""
			}
			q := m.Quote(l.Quotes[nth])
			if q == nil {
				return ""
			}
			return part(q)
		}}
	}
	return []column{
		of("quote", func(q *seeds.Quote) string { return q.Exact }),
		of("document", func(q *seeds.Quote) string { return q.Document }),
		of("start", func(q *seeds.Quote) string { return strconv.Itoa(q.Start) }),
		of("end", func(q *seeds.Quote) string { return strconv.Itoa(q.End) }),
		of("speaker", func(q *seeds.Quote) string { return q.Speaker }),
		of("speaker_name", func(q *seeds.Quote) string { return nameOf(m, q.Speaker) }),
		of("note", func(q *seeds.Quote) string { return q.Note }),
	}
}

// numeral is the number of a quantity; 0, which the map does not tell from none,
// is left out.
func numeral(q *seeds.Quantity) string {
	if q.Value == 0 {
		return ""
	}
	return strconv.FormatFloat(q.Value, 'f', -1, 64)
}

// joined is a list in one cell.
func joined(list []string) string {
	doubled := make([]string, len(list))
	for i, s := range list {
		doubled[i] = strings.ReplaceAll(s, ";", ";;")
	}
	return strings.Join(doubled, "; ")
}

// joinedNames is joined with what people call what the ids name.
func joinedNames(m *seeds.Map, ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = nameOf(m, id)
	}
	return joined(names)
}

// object is a table in one cell, as JSON; nothing where it is empty.
func object(table map[string]string) string {
	if len(table) == 0 {
		return ""
	}
	data, _ := marshal(table) // strings have no value that JSON lacks
	return string(data)
}
