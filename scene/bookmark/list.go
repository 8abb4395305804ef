package bookmark

import (
	"slices"
	"strconv"
	"strings"
)

// kept reports whether a list of so many entries can have one more, and notes
// if not what is lost.
func (r *reader) kept(entries int, text string) bool {
	return r.expect(entries < mostListed, text, "no more than "+strconv.Itoa(mostListed))
}

// names reads names with commas between.
func (r *reader) names(text string) (list []string) {
	for _, part := range strings.Split(text, ",") {
		if part == "" || slices.Contains(list, part) {
			continue
		}
		if r.expect(isName(part), part, wantName) && r.kept(len(list), part) {
			list = append(list, part)
		}
	}
	return list
}

// pins reads pins with semicolons between.
func (r *reader) pins(text string) (list []Pin) {
	for _, part := range strings.Split(text, ";") {
		pin, ok := pinOf(part)
		if part == "" || slices.ContainsFunc(list, func(p Pin) bool { return p.Node == pin.Node }) {
			continue
		}
		if r.expect(ok, part, wantPin) && r.kept(len(list), part) {
			list = append(list, pin)
		}
	}
	return list
}
