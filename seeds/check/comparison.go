package check

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"citemap/seeds"
)

// Comparison is what a new version of a document does to the quotes of a map.
type Comparison struct {
	Map       string
	Document  string // its id in the map
	Revisions []Revision

	draft *seeds.Map
}

// Compare tells what becomes of the quotes of a map when the text of one of its
// documents, which must be to the byte what the map was made from, is replaced by
// another. Name and open are as those of Run.
func Compare(name string, data []byte, open func(file string) ([]byte, error), before, after []byte) (*Comparison, error) {
	draft, faults := seeds.Draft(name, data, open)
	if !seeds.Locate(data).Whole() {
		return nil, fmt.Errorf("%s could not be read to its end:\n%w", called(name), faults)
	}
	sum := sha256.Sum256(before)
	digest := hex.EncodeToString(sum[:])
	for i := range draft.Documents {
		d := &draft.Documents[i]
		if d.SHA256 != digest {
			continue
		}
		if !utf8.Valid(before) || !utf8.Valid(after) {
			return nil, fmt.Errorf("the text of %q is not UTF-8", d.ID)
		}
		d.Text = seeds.NewText(string(before))
		revisions := Revise(draft, d, seeds.NewText(string(after)))
		return &Comparison{Map: name, Document: d.ID, Revisions: revisions, draft: draft}, nil
	}
	return nil, fmt.Errorf("the old text is no document that %s quotes: its SHA-256 is %s, and the map has %s", called(name),
		digest, digests(draft))
}

// digests are the documents of a map and their digests.
func digests(m *seeds.Map) string {
	var all []string
	for i := range m.Documents {
		all = append(all, m.Documents[i].SHA256+" for "+m.Documents[i].File)
	}
	if len(all) == 0 {
		return "no documents"
	}
	return strings.Join(all, ", ")
}

// Count is how many quotes have a fate.
func (c *Comparison) Count(fate Fate) int {
	n := 0
	for _, r := range c.Revisions {
		if r.Fate == fate {
			n++
		}
	}
	return n
}

// Text writes the fate of each quote for people, one a line, and last how many have
// which.
func (c *Comparison) Text(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range c.Revisions {
		fmt.Fprintf(table, "%s\t%s\t%s\n", r.Quote, r.Fate, c.told(r))
	}
	fmt.Fprintf(table, "%s of %s: %d stand, %d moved, %d changed, %d vanished\n", numbered(len(c.Revisions), "quote"), c.Document,
		c.Count(Stands), c.Count(Moved), c.Count(Changed), c.Count(Vanished))
	return table.Flush()
}

// told is where a quote was and where it is now, and what it says there.
func (c *Comparison) told(r Revision) string {
	was := fmt.Sprintf("%d..%d", r.Was.Start, r.Was.End)
	now := fmt.Sprintf("%s → %d..%d", was, r.Now.Start, r.Now.End)
	switch r.Fate {
	case Stands:
		return was
	case Moved:
		return now
	case Changed:
		return fmt.Sprintf("%s: %s (differs by %s)", now, plain(r.Nearest), plain(r.Difference))
	}
	if q := c.draft.Quote(r.Quote); q != nil {
		return was + ": " + firstWords(q.Exact)
	}
	return was
}

// JSON writes the fates for machines.
func (c *Comparison) JSON(w io.Writer) error {
	return writeJSON(w, struct {
		Map      string       `json:"map"` // empty: the built-in one
		Document string       `json:"document"`
		Counts   map[Fate]int `json:"counts"`
		Quotes   []Revision   `json:"quotes"`
	}{c.Map, c.Document, map[Fate]int{Stands: c.Count(Stands), Moved: c.Count(Moved),
		Changed: c.Count(Changed), Vanished: c.Count(Vanished)}, listed(c.Revisions)})
}
