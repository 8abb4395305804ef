package formats

import (
	"slices"
	"strconv"
	"strings"
)

// fields are the values that a file has for one node or link, under the names that it
// has for them. What a reader takes is no longer there; what nobody took becomes the
// node's or link's Extra.
type fields struct {
	list  []Attribute
	comma bool // numbers may have a decimal comma, as where semicolons part the cells
}

// add adds a value; none where there is nothing to add.
func (f *fields) add(name string, v any) {
	if v != nil && v != "" {
		f.list = append(f.list, Attribute{name, v})
	}
}

// reset starts anew, for the next node or link.
func (f *fields) reset() { f.list = f.list[:0] }

// rest are the values that nobody took.
func (f *fields) rest() []Attribute {
	if len(f.list) == 0 {
		return nil
	}
	return slices.Clone(f.list)
}

// take takes the first value of one of some names, in the order of the names, that
// fits: a value that does not stays.
func (f *fields) take(fits func(any) bool, names ...string) bool {
	for _, name := range names {
		for i := range f.list {
			if alike(f.list[i].Name, name) && fits(f.list[i].Value) {
				f.list = slices.Delete(f.list, i, i+1)
				return true
			}
		}
	}
	return false
}

// text takes a text, or a number or truth as one.
func (f *fields) text(names ...string) (text string) {
	f.take(func(v any) bool {
		text = textOf(v)
		return isPlain(v)
	}, names...)
	return text
}

// number takes a number.
func (f *fields) number(names ...string) *float64 {
	var x float64
	if !f.take(func(v any) (ok bool) {
		if s, text := v.(string); text && f.comma && strings.Count(s, ",") == 1 {
			v = strings.Replace(s, ",", ".", 1)
		}
		x, ok = numberOf(v)
		return ok
	}, names...) {
		return nil
	}
	return &x
}

// truth takes a truth.
func (f *fields) truth(names ...string) (truth, said bool) {
	said = f.take(func(v any) (ok bool) { truth, ok = truthOf(v); return ok }, names...)
	return truth, said
}

// words takes a list of texts.
func (f *fields) words(names ...string) (list []string) {
	f.take(func(v any) (ok bool) { list, ok = listOf(v); return ok }, names...)
	return list
}

// colour takes a colour.
func (f *fields) colour() (colour string) {
	f.take(func(v any) (ok bool) { colour, ok = colourOf(v); return ok },
		"color", "colour", "fill", "background", "background color")
	return colour
}

// when takes a date, or the two ends of one; where there are quotes, start and end are
// theirs.
func (f *fields) when(quotes bool) (when string) {
	isDate := func(v any) (ok bool) { when, ok = dateOf(textOf(v)); return ok && isPlain(v) }
	if f.take(isDate, "when", "date", "time", "year") {
		return when
	}
	if quotes {
		return ""
	}
	from, to := "", ""
	f.take(func(v any) (ok bool) { from, ok = dateOf(textOf(v)); return ok }, "start", "start date", "since")
	f.take(func(v any) (ok bool) { to, ok = dateOf(textOf(v)); return ok }, "end", "end date", "until")
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		to = ".."
	case from == "":
		from = ".."
	}
	if spanned, ok := checkedDate(from + "/" + to); ok {
		return spanned
	}
	f.add("start", strings.Trim(from, "."))
	f.add("end", strings.Trim(to, "."))
	return ""
}

// node is the node that the values describe. Its id is taken from them unless the
// format has it elsewhere.
func (f *fields) node(id string) ForeignNode {
	n := ForeignNode{ID: id}
	if id == "" {
		n.ID = f.text("id", "key")
	}
	n.Name = f.text("label", "name", "title")
	for f.take(func(v any) bool { return v == n.Name }, "label", "name", "shared name") {
	}
	n.Kind = f.kind()
	n.Summary = f.text("summary", "description")
	n.Aliases = f.words("aliases", "alias")
	n.Colour = f.colour()
	n.Weight = f.number("weight", "size", "value")
	f.dropSize(n.Weight)
	n.At = f.place()
	n.When = f.when(false)
	n.Extra = f.rest()
	return n
}

// dropSize drops a size that only says the weight once more.
func (f *fields) dropSize(weight *float64) {
	f.take(func(v any) bool {
		x, ok := numberOf(v)
		return ok && weight != nil && x == *weight
	}, "size")
}

// kind takes the kind of a node; a group that is but a number is called one.
func (f *fields) kind() string {
	if kind := f.text("kind", "type", "element type", "category", "class", "classes"); kind != "" {
		return kind
	}
	group := f.text("group")
	if _, ok := numberOf(group); ok {
		return "group " + group
	}
	return group
}

// place takes a position, if both parts of it are there.
func (f *fields) place() *[2]float64 {
	x := f.number("x")
	y := f.number("y")
	if x != nil && y != nil {
		return &[2]float64{*x, *y}
	}
	if x != nil {
		f.add("x", *x)
	}
	if y != nil {
		f.add("y", *y)
	}
	return nil
}

// link is the link that the values describe, and whether they say which way it
// leads: where they do not, its file may.
func (f *fields) link() (l ForeignLink, said bool) {
	l.Source = f.text("source", "from")
	l.Target = f.text("target", "to")
	l.Directed, said = f.direction()
	l.ID = f.text("id")
	l.Kind = f.text("kind", "type", "connection type", "relation", "relationship", "interaction", "category")
	for f.take(func(v any) bool { return v == l.Kind }, "shared interaction") {
	}
	l.Label = f.text("label", "title")
	if l.Label == "" && l.Kind == "" {
		l.Label = f.text("name")
	}
	l.Status = f.text("status")
	l.Colour = f.colour()
	l.Weight = f.number("weight", "strength", "value", "thickness")
	f.dropSize(l.Weight)
	l.Quotes = f.quotes()
	l.When = f.when(len(l.Quotes) > 0)
	l.Dated = f.text("dated")
	l.Extra = f.rest()
	return l, said
}

// direction takes which way a link leads. Gephi calls that its type.
func (f *fields) direction() (directed, said bool) {
	undirected, opposite := f.truth("undirected")
	if directed, said = f.truth("directed"); said {
		return directed, true
	}
	if opposite {
		return !undirected, true
	}
	said = f.take(func(v any) bool {
		word := strings.ToLower(textOf(v))
		directed = word == "directed"
		return directed || word == "undirected" || word == "none"
	}, "direction", "type", "edge type")
	if !said { // both ways: no direction here, and the word is kept
		said = slices.ContainsFunc(f.list, func(a Attribute) bool {
			return alike(a.Name, "direction") && strings.EqualFold(textOf(a.Value), "mutual")
		})
	}
	return directed, said
}

// quotes takes the words of quotes: quote, quote 2 and so on.
func (f *fields) quotes() (all []string) {
	isText := func(v any) bool {
		s, ok := v.(string)
		if ok {
			all = append(all, s)
		}
		return ok
	}
	if !f.take(isText, "quote", "quotation", "excerpt", "evidence") {
		return nil
	}
	for n := 2; f.take(isText, "quote "+strconv.Itoa(n)); n++ {
	}
	return all
}

// alike reports whether a name is another but for capitals, and for spaces, hyphens
// and underscores.
func alike(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && strings.IndexByte(" _-", a[i]) >= 0 {
			i++
		}
		for j < len(b) && strings.IndexByte(" _-", b[j]) >= 0 {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if lower(a[i]) != lower(b[j]) {
			return false
		}
		i, j = i+1, j+1
	}
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
