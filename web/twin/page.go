//go:build !js

package twin

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"citemap/assets"
	"citemap/seeds"
	"citemap/seeds/cite"
)

// page is all that the templates write, in their order. They choose
// elements and classes; words and order are decided here.
type page struct {
	Language, Direction string
	Title, Summary      string
	URL                 string // where the map is published, if on the web
	Within              bool   // another page, in its main element
	Style               template.CSS
	Poster              template.URL
	DarkPoster          template.Srcset
	Documents           []documentEntry
	Chapters            []chapterEntry
	Kinds               []kindEntry
	Claims              []claimEntry
	Letters             []letterEntry
	Orders              []orderEntry

	words *assets.Strings
}

type chapterEntry struct {
	Anchor, Title string
	Start         *quotation // where it begins, or nil
	Steps         []stepEntry
}

type stepEntry struct {
	Anchor, Title, Text string
	Nodes               phrase
	Claims              []*mention
	Quote               *quotation // or nil
}

// kindEntry is the nodes of one kind.
type kindEntry struct {
	Anchor, Title string
	Ours          bool // the title is the interface's
	Nodes         []nodeEntry
}

type nodeEntry struct {
	Anchor, Name, Summary string
	Aliases               []string
	Of                    *run
	Parts                 phrase
	When                  date
	Quotes                []*quotation
	Unsourced             bool
	Claims                []*mention
}

// mention is a line that leads to a claim.
type mention struct {
	Anchor string
	Number int
	Said   phrase
}

// claimEntry is one link, as an entry of its own and as a row of the table.
type claimEntry struct {
	Anchor, Kind, Label string
	Number              int
	Said                phrase
	Account             phrase // whose word, and how far it has come
	Voice               phrase
	Standing            string
	From                phrase
	Way                 string
	To                  run // nothing where several do it together
	When                date
	Amount              phrase
	Cargo               phrase
	Undoes              *mention
	Quotes              []*quotation
}

// twin is a map about to be written: where its parts stand on the page and what
// rests on what, each looked up once.
type twin struct {
	m         *seeds.Map
	words     *assets.Strings
	anchors   *anchors
	order     []*seeds.Link         // claims in the order of the text
	number    map[string]int        // of each link in that order, from 1
	citing    map[string][]reliance // what rests on each quote
	paragraph map[string]int        // of its document in which each quote starts, from 1
	passages  *cite.Passages
	quotes    map[string]*quotation
	parts     map[string][]string // the nodes that belong to each
	mentioned map[string]*mention // of each link, once it was asked for
}

func newTwin(m *seeds.Map, words *assets.Strings, prefix string) *twin {
	t := &twin{
		m: m, words: words, anchors: newAnchors(m, prefix), order: inOrder(m), passages: cite.PassagesOf(m),
		number:    make(map[string]int, len(m.Links)),
		citing:    make(map[string][]reliance, len(m.Quotes)),
		paragraph: make(map[string]int, len(m.Quotes)),
		quotes:    make(map[string]*quotation, len(m.Quotes)),
		parts:     make(map[string][]string),
		mentioned: make(map[string]*mention, len(m.Links)),
	}
	for i, l := range t.order {
		t.number[l.ID] = i + 1
	}
	for i := range m.Nodes {
		if of := m.Nodes[i].Of; of != "" {
			t.parts[of] = append(t.parts[of], m.Nodes[i].ID)
		}
	}
	t.citeClaims()
	t.citeNodes()
	return t
}

// inOrder are the links in the order in which the documents say them: by the
// first of their quotes, those without any last.
func inOrder(m *seeds.Map) []*seeds.Link {
	rank := make(map[string]int, len(m.Documents))
	for i := range m.Documents {
		rank[m.Documents[i].ID] = i
	}
	type place struct{ document, start, end, file int }
	of := make(map[*seeds.Link]place, len(m.Links))
	links := make([]*seeds.Link, len(m.Links))
	for i := range m.Links {
		l := &m.Links[i]
		links[i], of[l] = l, place{document: len(m.Documents), file: i}
		if len(l.Quotes) > 0 {
			q := m.Quote(l.Quotes[0])
			of[l] = place{rank[q.Document], q.Start, q.End, i}
		}
	}
	slices.SortFunc(links, func(a, b *seeds.Link) int {
		p, q := of[a], of[b]
		return cmp.Or(p.document-q.document, p.start-q.start, p.end-q.end, p.file-q.file)
	})
	return links
}

// page is the whole page but for what does not depend on the map.
func (t *twin) page() *page {
	m := t.m
	p := &page{
		Language: cmp.Or(m.Language, "en"), Direction: direction(m.Language),
		Title: m.Title, Summary: m.Summary, words: t.words,
	}
	if strings.TrimSpace(p.Title) == "" {
		p.Title = t.words.Twin.Untitled
	}
	if cite.IsWeb(m.URL) {
		p.URL = m.URL
	}
	p.Documents = t.documents() // first: it finds the paragraphs of quotes
	for i := range m.Quotes {
		t.quotes[m.Quotes[i].ID] = t.quotation(&m.Quotes[i])
	}
	p.Chapters = t.chapters()
	p.Kinds = t.kinds()
	p.Claims = t.claims()
	p.Letters = t.letters()
	p.Orders = t.orders()
	return p
}

// quotations are the quotes of those ids.
func (t *twin) quotations(ids []string) []*quotation {
	quotes := make([]*quotation, len(ids))
	for i, id := range ids {
		quotes[i] = t.quotes[id]
	}
	return quotes
}
