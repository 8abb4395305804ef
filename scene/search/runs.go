package search

import (
	"bytes"
	"sort"
)

// runs are the stretches of text that are written without spaces, each followed by
// a newline. Where one word ends and the next starts takes a dictionary to tell, so
// what is sought in them may start and end anywhere.
type runs struct {
	text   []byte
	starts []int32
	of     []posting
}

// add adds a run of an entry.
func (r *runs) add(run []byte, of posting) {
	r.starts, r.of = append(r.starts, int32(len(r.text))), append(r.of, of)
	r.text = append(append(r.text, run...), '\n')
}

// with calls found for what has runs with a key in them.
func (r *runs) with(key []byte, found func(posting)) {
	for at := 0; at < len(r.text); {
		n := bytes.Index(r.text[at:], key)
		if n < 0 {
			return
		}
		i := sort.Search(len(r.starts), func(i int) bool { return int(r.starts[i]) > at+n }) - 1
		found(r.of[i])
		at = len(r.text)
		if i+1 < len(r.starts) {
			at = int(r.starts[i+1])
		}
	}
}
