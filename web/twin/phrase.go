//go:build !js

package twin

import (
	"citemap/assets"
	"citemap/seeds"
)

// phrase is a line of text with names in it, some of which lead somewhere.
type phrase []run

// run is a stretch of a phrase: a name, or words between names. Names are kept
// apart from what is around them, so that an Arabic one does not turn a line.
type run struct {
	Text string
	To   string // the anchor it leads to, or empty
	Name bool
	Ours bool // in the language of the interface, not of the map
}

// ours are words of the interface.
func ours(text string) run { return run{Text: text, Ours: true} }

// theirs are words of the map.
func theirs(text string) run { return run{Text: text} }

// named is the name of a node, or the word itself where it is no node's id.
func (t *twin) named(id string) run {
	if n := t.m.Node(id); n != nil {
		return run{Text: n.Name, To: t.anchors.nodes[id], Name: true}
	}
	if id == "unnamed" {
		return ours(t.words.Unnamed)
	}
	return run{Text: id, Name: true}
}

// maxListed is how many names a list has where it is only mentioned: a map may
// give one claim ten thousand subjects, each of which mentions it.
const maxListed = 6

// list is names after one another: "Iran, Russia and China". Beyond most it
// says how many more there are; most 0 is no end.
func (t *twin) list(ids []string, most int) phrase {
	return assets.Series(t.words, ours, len(ids), most, func(i int) run { return t.named(ids[i]) })
}

// put fills the places of a phrase of the interface, first and second, with others.
func (t *twin) put(p assets.Phrase, first string, a phrase, second string, b phrase) phrase {
	return assets.Put(p, ours, first, a, second, b)
}

// subjects are those who do what a link says.
func (t *twin) subjects(l *seeds.Link, most int) phrase {
	return t.list(append([]string{l.Source}, l.With...), most)
}
