package formats

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"citemap/seeds"
)

// Document is a text that the quotes of a file are found in.
type Document struct {
	ID   string // a map's id of it
	File string // relative to the map file, with slashes
	Data []byte
}

// Adopted is the map that was made of a file, and what became of the file.
type Adopted struct {
	Text                 []byte // of the map.json
	Nodes, Links, Quotes int
	Extra                map[string]int // what went into extra: by name, of how many nodes and links
	Notes                []string       // what was not understood, and what was decided
}

// Map makes of what a file says the text of a map.json that seeds reads without a
// fault.
//
// Ids become ids of a map, each unique; where that changes them, the old one stands in
// extra. Kinds that a map has under another word become those, and others are declared
// (kinds.go). Weights are brought to 1, 2 and 3 (weights.go), positions to a spread
// that a map is drawn at (places.go). Values under the names of map.json's own fields
// (by, view, cargo, place and so on) go there if they are such, so that what citemap
// wrote comes back; all others, colours too, go into extra.
//
// The words of quotes are found in the documents, to the letter. Where they stand
// several times the first is taken, with as much of its surroundings as tells it apart,
// and a note. Words that do not stand there are faults, all told at once: each with its
// line and with the nearest passage. Without any document, quotes are a fault.
func (f *Foreign) Map(documents ...Document) (*Adopted, error) {
	a := &adoption{
		Foreign: f, documents: documents, extra: make(map[string]int), notes: make(map[string]int),
		nodeIDs: make(map[string]string, len(f.Nodes)), byName: make(map[string]string, len(f.Nodes)),
		quoteAt: make(map[passage]string), kinds: newKindred(),
	}
	if err := a.open(); err != nil {
		return nil, err
	}
	a.takeWhole()
	a.takeNodes()
	a.takeLinks()
	a.citeNodes()
	chapters := a.takeChapters()
	if err := a.faults.err(); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := a.write(&out, chapters); err != nil {
		return nil, err
	}
	if out.Len() > seeds.MaxFile {
		return nil, &Fault{Text: fmt.Sprintf("the map would have %d bytes; expected at most %d (8 MiB)", out.Len(), seeds.MaxFile)}
	}
	if err := a.check(out.Bytes()); err != nil {
		return nil, err
	}
	return &Adopted{
		Text: out.Bytes(), Nodes: len(a.nodes), Links: len(a.links), Quotes: len(a.quotes),
		Extra: a.extra, Notes: a.told(),
	}, nil
}

// check reads the map as seeds does, unless its documents are yet to be laid beside it:
// what it finds is what this package should have seen.
func (a *adoption) check(text []byte) error {
	if len(a.texts) == 0 && len(a.own) > 0 {
		return nil
	}
	_, err := seeds.Read("map.json", text, func(file string) ([]byte, error) {
		for _, d := range a.documents {
			if d.File == file {
				return d.Data, nil
			}
		}
		return nil, fs.ErrNotExist
	})
	return err
}

// adoption makes a map of a Foreign.
type adoption struct {
	*Foreign
	documents []Document
	texts     []*searched // of the documents
	own       []document  // what the file says of documents
	url       string

	ids     idSet             // taken, of nodes and links
	nodeIDs map[string]string // by the file's id
	byName  map[string]string // and by name; empty: of several
	linkIDs map[string]string
	kinds   *kindred
	nodes   []mapNode
	links   []mapLink
	quotes  []quote
	quoteID idSet
	quoteAt map[passage]string
	looked  int // places of quotes that were looked at

	nodesCite bool // the file has quotes of nodes: those without one have none

	extra  map[string]int
	notes  map[string]int // by what they say; how often
	faults faultList
}

// note notes something, once for all its times.
func (a *adoption) note(says string) { a.notes[says]++ }

// told are the notes, the most frequent first.
func (a *adoption) told() []string {
	said := slices.SortedFunc(maps.Keys(a.notes), func(x, y string) int {
		return cmp.Or(cmp.Compare(a.notes[y], a.notes[x]), cmp.Compare(x, y))
	})
	const most = 30
	if more := len(said) - most; more > 0 {
		said = append(said[:most], fmt.Sprintf("%d more notes are not listed", more))
	}
	for i, says := range said {
		if n := a.notes[says]; n > 1 {
			said[i] = fmt.Sprintf("%s (%d times)", says, n)
		}
	}
	return said
}

// node is the map's id of the node that a file's id or name means.
func (a *adoption) node(id string) (string, bool) {
	if mapped, ok := a.nodeIDs[id]; ok {
		return mapped, true
	}
	mapped := a.byName[id]
	return mapped, mapped != ""
}

// allNodes are the map's ids of several; false where one is no node.
func (a *adoption) allNodes(list []string) ([]string, bool) {
	out := make([]string, len(list))
	for i, id := range list {
		var ok bool
		if out[i], ok = a.node(id); !ok {
			return nil, false
		}
	}
	return out, true
}

// keepExtra is what goes into extra of what is left of a node or link, with its old
// id and its colour.
func (a *adoption) keepExtra(id, was, colour string, weight *float64, scaled bool, f *fields) map[string]string {
	extra := make(map[string]string, len(f.list)+2)
	if kept, ok := decoded[map[string]string](f, "extra"); ok {
		maps.Copy(extra, kept)
	}
	if was != "" && was != id {
		f.add("id", was)
	}
	f.add("colour", colour)
	if weight != nil && scaled {
		f.add("weight", *weight)
	}
	for _, v := range f.list {
		a.keepOne(extra, v)
	}
	if len(extra) == 0 {
		return nil
	}
	return extra
}

// keepOne puts a value into extra, under a name that is free there.
func (a *adoption) keepOne(extra map[string]string, v Attribute) {
	key := strings.TrimPrefix(v.Name, "extra:") // of XML, where the name is taken (writexml.go)
	name, said := key, textOf(v.Value)
	if said == "" || said == "[]" || said == "{}" {
		return
	}
	for n := 2; ; n++ {
		there, taken := extra[name]
		if there == said {
			return
		}
		if !taken {
			break
		}
		name = fmt.Sprintf("%s %d", key, n)
	}
	extra[name] = said
	a.extra[key]++
}

// faultList gathers faults, up to a number.
type faultList struct {
	list []error
	more int
}

// add adds a fault.
func (l *faultList) add(f *Fault) {
	if len(l.list) == maxListed {
		l.more++
		return
	}
	l.list = append(l.list, f)
}

// err is all of them, or nil.
func (l *faultList) err() error {
	if l.more > 0 {
		return errors.Join(append(l.list, &Fault{Text: fmt.Sprintf("%d more such faults are not listed", l.more)})...)
	}
	return errors.Join(l.list...)
}
