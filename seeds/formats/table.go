package formats

import (
	"fmt"
	"strings"
)

// table reads CSV row by row: as RFC 4180 has it, but with a comma, a semicolon, a tab
// or a bar between cells, whichever the first row has most of; any line ends; a byte
// order mark or none; and the line "sep=;" that Excel takes as the first. Cells are
// read to the letter, line ends within quotation marks too.
type table struct {
	text   string
	at     int // byte offset of the next row
	comma  byte
	header []string

	literal []bool // by column; see literals
}

// maxColumnsRead is how wide a table may be.
const maxColumnsRead = maxColumns

// openTable reads the header of a table.
func openTable(data []byte) (*table, error) {
	text, err := screened(data)
	if err != nil {
		return nil, err
	}
	t := &table{text: text}
	first, _, _ := strings.Cut(text, "\n")
	if sep, ok := strings.CutPrefix(strings.TrimSpace(first), "sep="); ok && len(sep) == 1 {
		t.comma, t.at = sep[0], min(len(first)+1, len(text))
	} else {
		t.comma = commaOf(first)
	}
	row, at, err := t.next(nil)
	if err != nil {
		return nil, err
	}
	if row == nil {
		return nil, &Fault{Text: "the table is empty; expected a row of names first"}
	}
	t.header = make([]string, len(row))
	for i, name := range row {
		t.header[i] = strings.TrimSpace(name)
		for j := range i {
			if name := t.header[i]; name != "" && alike(name, t.header[j]) {
				return nil, placed(text, at, fmt.Sprintf("the columns %d and %d are both called %s; expected a name of its own for each", j+1, i+1, quoted(name)))
			}
		}
	}
	return t, nil
}

// commaOf is what is most often between the cells of a line, outside quotation marks;
// a comma where there is nothing.
func commaOf(line string) byte {
	times, inside := [4]int{}, false
	const commas = ",;\t|"
	for _, c := range []byte(line) {
		if c == '"' {
			inside = !inside
		} else if i := strings.IndexByte(commas, c); i >= 0 && !inside {
			times[i]++
		}
	}
	best := 0
	for i := range times {
		if times[i] > times[best] {
			best = i
		}
	}
	return commas[best]
}

// next reads a row into the memory of another, and where it starts; nil where there
// is none. Empty lines are no rows.
func (t *table) next(into []string) (row []string, at int, err error) {
	for t.at < len(t.text) && (t.text[t.at] == '\n' || t.text[t.at] == '\r') {
		t.at++
	}
	at, row = t.at, into[:0]
	if at == len(t.text) {
		return nil, at, nil
	}
	for {
		cell, more, err := t.cell()
		if err != nil {
			return nil, at, err
		}
		if len(row) == maxColumnsRead {
			return nil, at, placed(t.text, at, fmt.Sprintf("the row has too many cells; expected at most %d", maxColumnsRead))
		}
		if row = append(row, cell); !more {
			return row, at, nil
		}
	}
}

// cell reads a cell, and whether another follows in its row.
func (t *table) cell() (cell string, more bool, err error) {
	rest := t.text[t.at:]
	if !strings.HasPrefix(rest, `"`) {
		end := 0
		for end < len(rest) && rest[end] != t.comma && rest[end] != '\n' && rest[end] != '\r' {
			end++
		}
		return rest[:end], t.step(end), nil
	}
	end, doubled := 1, false
	for {
		i := strings.IndexByte(rest[end:], '"')
		if i < 0 {
			return "", false, placed(t.text, t.at, "this quotation mark is never closed")
		}
		if end += i + 1; !strings.HasPrefix(rest[end:], `"`) {
			break
		}
		end, doubled = end+1, true
	}
	if cell = rest[1 : end-1]; doubled {
		cell = strings.ReplaceAll(cell, `""`, `"`)
	}
	if end < len(rest) && rest[end] != t.comma && rest[end] != '\n' && rest[end] != '\r' {
		return "", false, placed(t.text, t.at+end, "there is more after the closing quotation mark; expected the end of the cell, or a quotation mark doubled")
	}
	return cell, t.step(end), nil
}

// step goes past a cell of so many bytes, and what ends it.
func (t *table) step(cell int) (more bool) {
	t.at += cell
	rest := t.text[t.at:]
	switch {
	case rest == "":
		return false
	case rest[0] == t.comma:
		t.at++
		return true
	case strings.HasPrefix(rest, "\r\n"):
		t.at++
	}
	t.at++
	return false
}
