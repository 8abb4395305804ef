package seeds

import (
	"strconv"
	"strings"
)

// Places says where the values of a map file stand in it: for those who find
// fault with a map that has been read.
type Places struct {
	root  *value
	marks []tracker // at every markStride bytes
}

// markStride is how many bytes lie between two marks of Places: a lookup walks
// at most this many, even in a file that is one line.
const markStride = 4096

// Locate takes a map file apart. Of a file that is no JSON it knows what stands
// before the error.
func Locate(data []byte) *Places {
	src := &source{text: string(data)}
	(&report{}).parse(src, data)
	p := &Places{root: src.root, marks: []tracker{{src: src, line: 1, column: 1}}}
	for at := markStride; at < len(src.text); at += markStride {
		mark := p.marks[len(p.marks)-1]
		mark.to(atRune(src.text, at))
		p.marks = append(p.marks, mark)
	}
	return p
}

// At is the line and column, from 1 and in code points, at which the value of a
// JSON pointer (RFC 6901) starts; 0, 0 where the file has no such value.
func (p *Places) At(pointer string) (line, column int) {
	v := p.find(pointer)
	if v == nil {
		return 0, 0
	}
	mark := p.marks[min(v.at/markStride, len(p.marks)-1)]
	return mark.to(v.at)
}

// Whole reports whether all entries of the map could be read. Where not, nothing
// can be said of what the map lacks.
func (p *Places) Whole() bool {
	if p.root.kind != '{' || p.root.open {
		return false
	}
	for i := range p.root.items {
		if p.root.items[i].open {
			return false
		}
	}
	return true
}

// find is the value of a JSON pointer, or nil.
func (p *Places) find(pointer string) *value {
	v := p.root
	if pointer == "" {
		return v
	}
	if pointer[0] != '/' {
		return nil
	}
	for _, key := range strings.Split(pointer[1:], "/") {
		if v = v.child(key); v == nil {
			return nil
		}
	}
	return v
}

// child is the member or element that one part of a JSON pointer names, or nil.
func (v *value) child(key string) *value {
	if v.kind == '{' {
		return v.member(strings.ReplaceAll(strings.ReplaceAll(key, "~1", "/"), "~0", "~"))
	}
	i, err := strconv.Atoi(key)
	if err != nil || i < 0 || i >= len(v.items) || strconv.Itoa(i) != key {
		return nil
	}
	return &v.items[i]
}
