package nodelink

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// parts are what a node says of itself, as far as it matters here.
type parts struct {
	id, key         id
	at              int // byte offset of the id, or of the node
	own, attributes holder
	odd             int   // byte offset of attributes that are no object; 0: they are none
	pair            Place // that at says
}

// entry reads the nth node.
func (r *reader) entry(nth int) error {
	if r.dec.PeekKind() != '{' {
		v, at, err := r.value()
		if err == nil {
			r.fault(at, "the node is "+kindOf(v), "an object with an id")
		}
		return err
	}
	p := parts{at: r.ahead()}
	err := r.holder(&p.own, func(key string) error { return r.member(&p, key) })
	if err == nil {
		r.enter(nth, &p)
		r.place(&p)
	}
	return err
}

// member reads what stands under a key of a node.
func (r *reader) member(p *parts, key string) error {
	switch key {
	case "id":
		v, at, err := r.value()
		if err != nil {
			return err
		}
		if p.id, p.at = idOf(v), at; !p.id.given {
			r.fault(at, "the id is "+kindOf(v), "a string or a number")
			p.id = id{name: "/" + strconv.Itoa(at), given: true} // one fault is enough
		}
		return nil
	case "key":
		v, at, err := r.value()
		if err == nil && !p.id.given {
			p.key, p.at = idOf(v), at
		}
		return err
	case "attributes":
		if r.dec.PeekKind() == '{' {
			return r.holder(&p.attributes, func(string) error { return r.dec.SkipValue() })
		}
		p.odd = r.ahead()
	case "at":
		if r.dec.PeekKind() == '[' {
			return r.pair(&p.pair)
		}
	}
	return r.dec.SkipValue()
}

// graphology reports whether the node is named as that library names it.
func (p *parts) graphology() bool { return !p.id.given && p.key.given }

// under is where the id stands in the node.
func (p *parts) under() jsontext.Pointer {
	if p.graphology() {
		return "/key"
	}
	return "/id"
}

// enter notes a node by its id.
func (r *reader) enter(nth int, p *parts) {
	i := p.id
	if p.graphology() {
		i = p.key
	}
	switch other, twice := r.node[i]; {
	case !i.given && len(r.node) > 0:
		r.fault(p.at, "the node has no id, though others have", "an id on every node, or on none")
		return
	case !i.given:
		return
	case len(r.node) == 0 && nth > 0 && len(r.found) == 0:
		r.fault(p.at, "the node has an id, though those before it have none", "an id on every node, or on none")
	case twice:
		r.faultAt(p.at, r.dec.StackPointer()+p.under(), "the id "+i.String()+" is that of node "+strconv.Itoa(int(other))+" too", "an id of its own")
		return
	}
	r.node[i] = int32(nth)
	if i.number {
		r.counted = true
	} else {
		r.names = append(r.names, i.name)
	}
}

// place enters where a node is, and where that is to be written.
func (r *reader) place(p *parts) {
	in, other := &p.own, &p.attributes
	if p.graphology() {
		in, other = other, in
		if p.odd > 0 {
			r.fault(p.odd, "the attributes are none", "an object")
		}
	}
	r.g.spots = append(r.g.spots, in.spot(p.own.last))
	place := in.place()
	if !place.Known {
		place = other.place()
	}
	if !place.Known {
		place = p.pair
	}
	r.g.Places = append(r.g.Places, place)
}

// holder is an object that has x and y, or may have.
type holder struct {
	there bool
	x, y  coordinate
	last  int // byte offset after its last value, or after its opening brace
	keys  int
}

// coordinate is x or y, and where it stands; the zero value stands nowhere.
type coordinate struct {
	span
	v     float64
	known bool // it is a number
}

// holder reads an object that may have x and y, and hands on what else there is.
func (r *reader) holder(h *holder, member func(key string) error) (err error) {
	begin := r.ahead()
	h.there = true
	h.last, err = r.object(func(key string) error {
		h.keys++
		switch key {
		case "x":
			return r.coordinate(&h.x)
		case "y":
			return r.coordinate(&h.y)
		}
		return member(key)
	})
	if err == nil && (h.x.known != h.y.known || h.x.to > 0 != (h.y.to > 0)) {
		r.fault(begin, "x and y are not both given", "both, or none of them")
	}
	return err
}

func (r *reader) coordinate(c *coordinate) error {
	v, from, err := r.value()
	if err != nil {
		return err
	}
	c.span = span{int32(from), int32(from + len(v))}
	c.v, c.known = number(v)
	if !c.known && v.Kind() != 'n' {
		r.fault(from, "the coordinate is "+kindOf(v), "a number within ±1e12, or null")
		c.known = true // one fault is enough
	}
	return nil
}

// number is the number that a value is, if it is one and not too large.
func number(v jsontext.Value) (float64, bool) {
	if v.Kind() != '0' {
		return 0, false
	}
	f, err := strconv.ParseFloat(string(v), 64)
	return f, err == nil && math.Abs(f) <= MaxPlace
}

// pair reads a list that may be a place; of other lists it says nothing.
func (r *reader) pair(p *Place) error {
	v, _, err := r.value()
	if err != nil {
		return err
	}
	var xy []*float64
	if json.Unmarshal(v, &xy) != nil || len(xy) != 2 || xy[0] == nil || xy[1] == nil {
		return nil
	}
	if math.Abs(*xy[0]) <= MaxPlace && math.Abs(*xy[1]) <= MaxPlace {
		*p = Place{*xy[0], *xy[1], true}
	}
	return nil
}

func (h *holder) place() Place {
	return Place{h.x.v, h.y.v, h.x.known && h.y.known}
}
