package formats

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// claim is a row, by the names of its columns.
type claim map[string]string

func readClaims(t *testing.T, data []byte) (names []string, claims []claim) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	require.NoError(t, err)
	for _, row := range rows[1:] {
		c := claim{}
		for i, name := range rows[0] {
			c[name] = row[i]
		}
		require.Len(t, c, len(rows[0]), "a name is there once")
		claims = append(claims, c)
	}
	return rows[0], claims
}

// link is the link that a row tells of.
func (c claim) link(t *testing.T) seeds.Link {
	t.Helper()
	weight, err := strconv.Atoi(c["weight"])
	require.NoError(t, err)
	l := seeds.Link{
		ID: c["id"], Source: c["source"], Target: c["target"], Kind: c["kind"], Label: c["label"], Weight: weight,
		Status: seeds.Status(c["status"]), View: seeds.View(c["view"]), By: split(c["by"]), Undoes: c["undoes"],
		With: split(c["with"]), When: c["when"], Dated: c["dated"], Cargo: split(c["cargo"]),
	}
	for name, field := range map[string]*bool{"directed": &l.Directed, "past": &l.Past, "not": &l.Not} {
		*field, err = strconv.ParseBool(c[name])
		require.NoError(t, err, name)
	}
	if c["extra"] != "" {
		require.NoError(t, json.Unmarshal([]byte(c["extra"]), &l.Extra))
	}
	if c["quantity"] != "" {
		value, _ := strconv.ParseFloat(c["value"], 64)
		l.Quantity = &seeds.Quantity{Text: c["quantity"], Value: value, Bound: c["bound"], Unit: c["unit"], Of: c["of"]}
	}
	return l
}

// quote is the nth quote of a row, counted from 1, without its id and context.
func (c claim) quote(nth int) seeds.Quote {
	suffix := ""
	if nth > 1 {
		suffix = fmt.Sprintf("_%d", nth)
	}
	start, _ := strconv.Atoi(c["start"+suffix])
	end, _ := strconv.Atoi(c["end"+suffix])
	return seeds.Quote{Document: c["document"+suffix], Exact: c["quote"+suffix], Start: start, End: end,
		Speaker: c["speaker"+suffix], Note: c["note"+suffix]}
}

// split undoes joined.
func split(cell string) []string {
	if cell == "" {
		return nil
	}
	parts := strings.Split(strings.ReplaceAll(cell, ";;", "\x00"), "; ")
	for i := range parts {
		parts[i] = strings.ReplaceAll(parts[i], "\x00", ";")
	}
	return parts
}

func TestClaimsReadBackAreTheMap(t *testing.T) {
	for name, m := range map[string]*seeds.Map{"odd": odd(t), "built-in": builtin(t)} {
		t.Run(name, func(t *testing.T) {
			_, claims := readClaims(t, written(t, Claims, m))
			require.Len(t, claims, len(m.Links), "one row a claim")
			for i, c := range claims {
				l := m.Links[i]
				for n, id := range l.Quotes {
					q := *m.Quote(id)
					q.Exact = strings.ReplaceAll(q.Exact, "\r\n", "\n") // the reader at hand does that
					q.ID, q.Prefix, q.Suffix = "", "", ""
					assert.Equal(t, q, c.quote(n+1), l.ID)
				}
				for n := len(l.Quotes) + 1; c["quote_"+strconv.Itoa(n)] != ""; n++ {
					assert.Fail(t, "a quote that the link does not have", "%s: %d", l.ID, n)
				}
				l.Quotes = nil
				assert.Equal(t, bare(l), bare(c.link(t)))
			}
		})
	}
}

func TestEveryClaimOfTheArticleHasItsQuoteToTheLetter(t *testing.T) {
	m := builtin(t)
	_, claims := readClaims(t, written(t, Claims, m))
	require.Len(t, claims, len(m.Links))
	for i, c := range claims {
		q := c.quote(1)
		assert.Equal(t, m.Quote(m.Links[i].Quotes[0]).Exact, q.Exact, c["id"])
		assert.Equal(t, q.Exact, m.Document(q.Document).Text.Slice(q.Start, q.End), c["id"])
	}
}

func TestNamesStandBesideIds(t *testing.T) {
	_, claims := readClaims(t, written(t, Claims, odd(t)))
	full := claims[0]
	for column, want := range map[string]string{
		"source": "a", "source_name": "A; B, and “C”", "target_name": "俄罗斯",
		"by": "c; Smith;; Jones; ;;; unnamed", "by_names": "-C; Smith;; Jones; ;;; unnamed",
		"with": "b; c", "with_names": "俄罗斯; -C", "cargo": "c; b", "cargo_names": "-C; 俄罗斯",
		"speaker": "a", "speaker_name": "A; B, and “C”", "speaker_2": "Someone, else", "speaker_name_2": "Someone, else",
		"family": "goods", "value": "-2500000.25",
	} {
		assert.Equal(t, want, full[column], column)
	}
	assert.Empty(t, claims[2]["value"], "no amount is not an amount of none")
}

// What a claim is made from anew is found by name, and the columns that every
// map has do not depend on what is in it.
func TestColumns(t *testing.T) {
	none, _ := readClaims(t, written(t, Claims, &seeds.Map{}))
	assert.Equal(t, []string{"id", "source", "source_name", "target", "target_name", "kind", "label", "status", "when", "quote"}, none[:10])
	some, _ := readClaims(t, written(t, Claims, odd(t)))
	assert.Equal(t, none, some[:len(none)])
	assert.Equal(t, []string{
		"quote_2", "document_2", "start_2", "end_2", "speaker_2", "speaker_name_2", "note_2",
		"quote_3", "document_3", "start_3", "end_3", "speaker_3", "speaker_name_3", "note_3",
	}, some[len(none):])
	assert.Len(t, slices.Compact(slices.Sorted(slices.Values(some))), len(some))
}

func TestFieldsAreWrittenToTheLetter(t *testing.T) {
	data := string(written(t, Claims, odd(t)))
	assert.True(t, strings.HasPrefix(data, "id,source,"), "no byte order mark")
	for _, want := range []string{
		",\"\"\"no, never\"\", twice\",",       // quotation marks are doubled
		",\"Two lines\r\nand a third\n\",",     // line ends stay those of the document
		",=1+1 is two; a < b & c.,",            // a formula stays the quote that it is
		",@label,", ",-0044,", ",-2500000.25,", // and so do a label, a year and a number
		",ایران و روسیه، با هم,", ",俄罗斯与伊朗“结盟”，如是说,",
		",\" «да» 🙂 | so it ends\",", // a space at the edge is not lost
	} {
		assert.Contains(t, data, want)
	}
	assert.Equal(t, 1+len(odd(t).Links)+1, strings.Count(data, "\r\n"), "records end in CR LF, as does one line of a quote")
}

func TestWhatFitsNoSpreadsheetIsRefused(t *testing.T) {
	m := odd(t)
	widest := func(quotes int) error {
		m.Links[3].Quotes = slices.Repeat([]string{"mixed"}, quotes)
		return Claims(new(bytes.Buffer), m)
	}
	most := 1 + (maxColumns-len(mustColumns(t, &seeds.Map{})))/len(quoteColumns(m, 0))
	assert.NoError(t, widest(most))
	assert.ErrorContains(t, widest(most+1), fmt.Sprintf("link \"mixed\" has %d quotes", most+1))
}

func mustColumns(t *testing.T, m *seeds.Map) []column {
	t.Helper()
	columns, err := claimColumns(m)
	require.NoError(t, err)
	return columns
}
