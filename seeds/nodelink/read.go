package nodelink

import (
	"bytes"
	"errors"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// reader takes a file apart, value by value.
type reader struct {
	name string
	text []byte
	g    *Graph

	dec   *jsontext.Decoder
	base  int              // byte offset at which dec began
	above jsontext.Pointer // of the value at which it began

	node    map[id]int32
	names   []string // ids that are strings, in the order of the file
	counted bool     // some id is a number, and so none says how many nodes come before

	found       []located
	more        int // faults beyond
	comparisons int // words looked at for what was meant
}

// errOver ends the reading of a list that is too long.
var errOver = errors.New("too many")

func (r *reader) read() {
	if len(r.text) > MaxFile {
		r.whole("the file has more than 128 MiB", "at most so many")
		return
	}
	r.node = map[id]int32{}
	r.begin(0, "")
	var f outline
	if !r.run(func() error { return r.file(&f) }) {
		return
	}
	switch {
	case f.listed:
	case f.n == "":
		r.whole("there are no nodes", `"nodes": [{"id": …}, …], or "n", their number`)
		return
	default:
		r.count(&f)
	}
	if f.links.key != "" {
		r.begin(f.links.from, "/"+jsontext.Pointer(f.links.key))
		r.run(r.links)
	}
}

// begin goes on from a byte offset, at which the value of that pointer stands.
func (r *reader) begin(at int, above jsontext.Pointer) {
	r.dec = jsontext.NewDecoder(bytes.NewBuffer(r.text[at:]))
	r.base, r.above = at, above
}

// run notes the syntax error that ended f, and reports whether none did.
func (r *reader) run(f func() error) bool {
	err := f()
	if err != nil && err != errOver {
		r.broke(err)
	}
	return err == nil
}

// offset is that of the byte after what was read last.
func (r *reader) offset() int { return r.base + int(r.dec.InputOffset()) }

// value reads a value, and says where it begins.
func (r *reader) value() (v jsontext.Value, from int, err error) {
	v, err = r.dec.ReadValue()
	return v, r.offset() - len(v), err
}

// outline is what a file has at the top.
type outline struct {
	listed bool   // there is a list of nodes
	n      string // raw, as all that is called n; empty: it is not there
	afterN int    // byte offset of what follows it
	links  struct {
		key  string
		from int
	}
}

// count makes nodes of their number, where that is all that the file has of them.
func (r *reader) count(f *outline) {
	n, err := strconv.Atoi(f.n)
	if err != nil || n < 0 || n > MaxNodes {
		r.faultAt(f.afterN-len(f.n), "/n", "n is "+short([]byte(f.n)), "the number of nodes, from 0 to "+grouped(MaxNodes))
		return
	}
	r.g.Places = make([]Place, n)
	r.g.gap = f.afterN
}

// file reads the top of a file, and its nodes. Its links are passed over: they name
// nodes, which may come later.
func (r *reader) file(f *outline) error {
	if r.dec.PeekKind() != '{' {
		v, at, err := r.value()
		if err == nil {
			r.fault(at, kindOf(v)+" is not a graph", "an object with nodes and links")
			err = errOver
		}
		return err
	}
	r.g.spaced = bytes.Contains(r.text[:min(len(r.text), 1000)], []byte(`": `))
	if _, err := r.object(func(key string) error { return r.top(f, key) }); err != nil {
		return err
	}
	if rest := bytes.TrimLeft(r.text[r.offset():], " \t\r\n"); len(rest) > 0 {
		r.faultAt(len(r.text)-len(rest), "", "there is more after the end of the graph", "nothing")
	}
	return nil
}

// top reads what stands under a key at the top.
func (r *reader) top(f *outline, key string) error {
	switch key {
	case "nodes":
		f.listed = true
		return r.list(MaxNodes, "nodes", r.entry)
	case "n":
		v, _, err := r.value()
		f.n, f.afterN = string(v), r.offset()
		return err
	case "links", "edges":
		from := r.ahead()
		if f.links.key != "" {
			r.fault(from, "there are both links and edges", "one of them")
		}
		f.links.key, f.links.from = key, from
	}
	return r.dec.SkipValue()
}

// ahead is where the next value begins.
func (r *reader) ahead() int {
	at := r.offset()
	for at < len(r.text) && bytes.IndexByte([]byte(" \t\r\n:,"), r.text[at]) >= 0 {
		at++
	}
	return at
}

// object reads an object, and returns the offset after the last value in it, or, where
// it is empty, after its brace.
func (r *reader) object(member func(key string) error) (last int, err error) {
	if _, err := r.dec.ReadToken(); err != nil {
		return 0, err
	}
	last = r.offset()
	for r.dec.PeekKind() != '}' {
		key, err := r.dec.ReadToken()
		if err != nil {
			return 0, err
		}
		if err := member(key.String()); err != nil {
			return 0, err
		}
		last = r.offset()
	}
	_, err = r.dec.ReadToken()
	return last, err
}

// list reads an array of at most limit entries, which are called what.
func (r *reader) list(limit int, what string, entry func(nth int) error) error {
	if r.dec.PeekKind() != '[' {
		v, at, err := r.value()
		if err == nil {
			r.fault(at, what+" are "+kindOf(v), "a list")
		}
		return err
	}
	if _, err := r.dec.ReadToken(); err != nil {
		return err
	}
	for nth := 0; r.dec.PeekKind() != ']'; nth++ {
		if nth == limit {
			r.fault(r.ahead(), "there are more than "+grouped(limit)+" "+what, "at most so many")
			return errOver
		}
		if err := entry(nth); err != nil {
			return err
		}
	}
	_, err := r.dec.ReadToken()
	return err
}
