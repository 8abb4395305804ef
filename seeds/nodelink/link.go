package nodelink

import (
	"strconv"

	"citemap/seeds"
)

// links reads the list of links.
func (r *reader) links() error {
	return r.list(MaxLinks, "links", func(int) error {
		switch r.dec.PeekKind() {
		case '{':
			return r.link()
		case '[':
			return r.couple()
		}
		v, at, err := r.value()
		if err == nil {
			r.fault(at, "the link is "+kindOf(v), "an object with source and target, or a pair")
		}
		return err
	})
}

// link reads a link that is an object.
func (r *reader) link() error {
	var ends [2]int32
	var there [2]bool
	begin := r.ahead()
	_, err := r.object(func(key string) (err error) {
		switch key {
		case "source":
			ends[0], err = r.linkEnd()
			there[0] = true
		case "target":
			ends[1], err = r.linkEnd()
			there[1] = true
		default:
			err = r.dec.SkipValue()
		}
		return err
	})
	if err != nil {
		return err
	}
	for i, name := range [...]string{"source", "target"} {
		if !there[i] {
			r.fault(begin, "the link has no "+name, "source and target")
		}
	}
	r.g.Links = append(r.g.Links, ends)
	return nil
}

// couple reads a link that is a pair of its ends.
func (r *reader) couple() error {
	var ends [2]int32
	begin, n := r.ahead(), 0
	if _, err := r.dec.ReadToken(); err != nil {
		return err
	}
	for ; r.dec.PeekKind() != ']'; n++ {
		if n >= 2 { // what follows may be a weight
			if err := r.dec.SkipValue(); err != nil {
				return err
			}
			continue
		}
		var err error
		if ends[n], err = r.linkEnd(); err != nil {
			return err
		}
	}
	_, err := r.dec.ReadToken()
	if err == nil && n < 2 {
		r.fault(begin, "the link is a list of "+strconv.Itoa(n), "two nodes")
	}
	r.g.Links = append(r.g.Links, ends)
	return err
}

// linkEnd reads an end of a link, and finds the node that it names.
func (r *reader) linkEnd() (int32, error) {
	v, from, err := r.value()
	if err != nil {
		return 0, err
	}
	i := idOf(v)
	if node, ok := r.node[i]; ok {
		return node, nil
	}
	switch {
	case !i.given:
		r.fault(from, "the end is "+kindOf(v), "the id of a node")
	case i.number && !r.counted:
		nth, err := strconv.Atoi(i.name)
		if err == nil && nth >= 0 && nth < len(r.g.Places) {
			return int32(nth), nil
		}
		r.fault(from, "there is no node "+i.name, "a number below "+strconv.Itoa(len(r.g.Places)))
	default:
		r.dangling(from, i)
	}
	return 0, nil
}

// dangling notes an end that no node has for an id, and what may be meant.
func (r *reader) dangling(from int, i id) {
	f := seeds.Fault{
		Pointer: string(r.above + r.dec.StackPointer()),
		Problem: i.String() + " is no node's id", Expected: "the id of a node",
	}
	other := id{name: i.name, number: !i.number, given: true}
	if _, ok := r.node[other]; ok {
		f.Expected = "as the node has it: " + other.String()
	} else if !i.number && len(r.found) < maxFaults {
		f.Nearest = r.nearest(i.name)
	}
	r.add(located{from, f})
}

// maxComparisons bounds the work of finding what was meant.
const maxComparisons = 1 << 17

func (r *reader) nearest(word string) string {
	r.comparisons += len(r.names)
	if r.comparisons > maxComparisons {
		return ""
	}
	return seeds.Nearest(word, r.names)
}
