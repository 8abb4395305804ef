package seeds

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAFaultIsOneLineThatEditorsCanOpen(t *testing.T) {
	f := Fault{File: "map.json", Line: 41, Column: 17, Pointer: "/quotes/3/exact", Problem: `not in "article"`}
	assert.Equal(t, `map.json:41:17 /quotes/3/exact: not in "article"`, f.Error())
	f.Closest = &Passage{Start: 1204, End: 1262}
	assert.Equal(t, `map.json:41:17 /quotes/3/exact: not in "article"; stands at 1204..1262`, f.Error())
	f.Closest.Differences = []Difference{{QuotationMark, "’", "'"}}
	assert.Equal(t, `map.json:41:17 /quotes/3/exact: not in "article"; closest at 1204..1262, differs by ’ for '`, f.Error())
	f.Closest.Differences = append(f.Closest.Differences, Difference{QuotationMark, "’", "'"}, Difference{Words, "u", "o"},
		Difference{Words, "not ", ""}, Difference{Dash, "–", "-"}, Difference{WhiteSpace, "\u00A0", " "}, Difference{Words, "", "a"}, Difference{Words, "b", "c"})
	assert.Equal(t, `map.json:41:17 /quotes/3/exact: not in "article"; closest at 1204..1262, differs by ’ for ' (2 times), `+
		`"u" for "o", "not " left out, – (en dash) for - (hyphen), no-break space for space, 2 more`, f.Error())
	assert.Equal(t, "a.txt: too large; expected less; did you mean \"b\"?", Fault{File: "a.txt", Problem: "too large", Expected: "less", Nearest: "b"}.Error())
	assert.Equal(t, "a.txt:1:2: a fault", Fault{File: "a.txt", Line: 1, Column: 2, Problem: "a fault"}.Error())
}
