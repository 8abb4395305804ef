package check

import "citemap/seeds"

// Fate is what became of a quote in a revised document.
type Fate string

// The fates of quotes.
const (
	Stands   Fate = "stands"   // the same words at the same place
	Moved    Fate = "moved"    // the same words elsewhere
	Changed  Fate = "changed"  // other words, but much like them
	Vanished Fate = "vanished" // nothing like it
)

// Revision is the fate of one quote.
type Revision struct {
	Quote      string `json:"quote"` // its id
	Fate       Fate   `json:"fate"`
	Was        Span   `json:"was"`        // in the document that the map was made from
	Now        Span   `json:"now"`        // in the revised one; zero for what vanished
	Nearest    string `json:"nearest"`    // of what changed, the words that stand there now
	Difference string `json:"difference"` // of what changed, in what they differ from the quote; of what vanished, a remark or nothing
}

// Revise tells what became of each quote of a document, in the order of the map,
// in a revised text of the document.
//
// The two texts are aligned first: what stands once in both is the same passage,
// wherever it went (see shared). A quote within such a passage goes with it. The
// words of any other are looked for where they are not another passage's, and of
// several places that with the same words around it is taken, or else that nearest
// to where the quote's neighbours went; words as short as a name count only between
// them. Then what is most like them is looked for in the same places. A sentence
// that was dropped has vanished even if some words of it are still elsewhere in the
// text, as they were before.
//
// A quote that does not stand in the document where the map says is looked for by
// its words, prefix and suffix alone.
func Revise(m *seeds.Map, d *seeds.Document, revised *seeds.Text) []Revision {
	old := d.Text
	if old == nil {
		old = seeds.NewText("")
	}
	t := newTracer(old, revised)
	var all []Revision
	for i := range m.Quotes {
		q := &m.Quotes[i]
		if q.Document == d.ID && q.Exact != "" {
			all = append(all, t.trace(q))
		}
	}
	return all
}
