package typeset

import (
	"reflect"
	"slices"

	"github.com/go-text/typesetting/bidi"
)

// levels appends to dst the embedding level of each of the runes, after the
// Unicode bidirectional algorithm (UAX 9), rules P to L1, and returns it with
// the level of the paragraph, which follows the first strong character unless the
// text leans.
func levels(p *bidi.Paragraph, runes []rune, lean bidi.Direction, dst []bidi.Level) ([]bidi.Level, bidi.Level) {
	// By rule L1, white space at the end has the level of the paragraph: an
	// additional space tells us that level.
	runs := p.Segment(append(slices.Clip(runes), ' '), lean)
	// A run is of one direction but may hold several levels, as when a number
	// after Persian words (level 2) is followed by English (level 0); told
	// apart, they are put in different order. The levels of single runes are
	// in an unexported field.
	exact := reflect.ValueOf(runs).FieldByName("levels")
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		for at := run.Start; at < run.End; at++ {
			dst = append(dst, bidi.Level(exact.Index(at).Int()))
		}
	}
	last := len(dst) - 1
	return dst[:last], dst[last]
}

// reorder puts runs of a line into visual order, left to right: from the
// highest level down to the lowest odd one, each sequence of runs at that level
// or above is reversed (rule L2).
func reorder(runs []run) {
	var highest bidi.Level
	for _, r := range runs {
		highest = max(highest, r.level)
	}
	for level := highest; level > 0; level-- {
		for start := 0; start < len(runs); {
			end := start
			for end < len(runs) && runs[end].level >= level {
				end++
			}
			slices.Reverse(runs[start:end])
			start = end + 1
		}
	}
}

// odd reports whether text of the level runs right to left.
func odd(l bidi.Level) bool { return l&1 == 1 }
