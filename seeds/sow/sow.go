//go:build !js

// Package sow makes the first map of a document: enough to look at and to go on from,
// and nothing in it that the document does not say.
//
// Its nodes are those who are named most often and meet in a sentence, of the kind
// "unsorted"; its links say no more than that a sentence names both, with that sentence.
// Where no names are found, as in scripts without capitals, the document is the only node.
package sow

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"citemap/seeds"
	"citemap/seeds/check"
)

// Seed is a document of which a map is to be made. Its Text is frozen: UTF-8 as
// seeds.Read wants it.
type Seed struct {
	Title     string
	Language  string // BCP 47, or empty
	File      string // what the document is called beside the map
	Text      string
	Retrieved string // ISO 8601 date
}

// How much a first map has: what can be looked through in one sitting.
const (
	mostNodes = 12
	mostLinks = 24
)

// The kinds that a first map declares: what an author replaces, one by one.
const (
	unsorted = "unsorted"
	together = "together"
)

// Map is the first map of a document, without a fault.
func Map(s Seed) *seeds.Map {
	m := bare(s)
	p := check.Propose("", Write(&m.Map), opener(s))
	m.Documents[0].Text = seeds.NewText(s.Text)
	pairs := chosen(p)
	if len(pairs) == 0 {
		m.alone()
	} else {
		m.sow(p, pairs)
	}
	m.Reindex()
	return &m.Map
}

// Proposal lists what a document says, before it has any map.
func Proposal(s Seed) *check.Proposal {
	return check.Propose(s.File, Write(&bare(s).Map), opener(s))
}

func opener(s Seed) func(string) ([]byte, error) {
	return func(string) ([]byte, error) { return []byte(s.Text), nil }
}

// bed is a map that grows.
type bed struct{ seeds.Map }

// documentID is the id of a map's first document.
const documentID = "document"

// bare is the map of a document, with nothing on it.
func bare(s Seed) *bed {
	sum := sha256.Sum256([]byte(s.Text))
	return &bed{seeds.Map{
		Title: s.Title, Language: s.Language,
		Documents: []seeds.Document{{
			ID: documentID, Title: s.Title, File: s.File, SHA256: hex.EncodeToString(sum[:]),
			Language: s.Language, Retrieved: s.Retrieved,
		}},
	}}
}

// chosen are the pairs of a first map: those who meet most often, of the few who are
// named most often, words that may be no names apart.
func chosen(p *check.Proposal) []check.Pair {
	var ids []string
	for _, n := range p.Named {
		if len(ids) < mostNodes && n.Count > 1 && !n.Word {
			ids = append(ids, n.ID)
		}
	}
	var pairs []check.Pair
	for _, pair := range p.Pairs {
		if len(pairs) < mostLinks && slices.Contains(ids, pair.A) && slices.Contains(ids, pair.B) {
			pairs = append(pairs, pair)
		}
	}
	return pairs
}

// sow adds who meets, with the sentence in which they first do, and a chapter that tells
// the first of them.
func (m *bed) sow(p *check.Proposal, pairs []check.Pair) {
	m.Kinds = []seeds.Kind{
		{ID: unsorted, On: seeds.OnNode, Label: "not yet sorted"},
		{ID: together, On: seeds.OnLink, Family: seeds.Ties, Label: "named together"},
	}
	for _, n := range p.Named {
		node := seeds.Node{ID: n.ID, Name: n.Name, Kind: unsorted, Aliases: n.Aliases, Weight: 2}
		for _, pair := range pairs {
			if pair.A == n.ID || pair.B == n.ID {
				node.Quotes = appendNew(node.Quotes, m.quote(pair.Sentences[0].Span))
			}
		}
		if len(node.Quotes) > 0 {
			node.Quotes = node.Quotes[:1]
			m.Nodes = append(m.Nodes, node)
		}
	}
	for i, pair := range pairs {
		m.Links = append(m.Links, seeds.Link{
			ID: linkID(pair, i+1), Source: pair.A, Target: pair.B, Kind: together, Weight: 2, Status: seeds.Stated,
			Quotes: []string{m.quote(pair.Sentences[0].Span)},
		})
	}
	first := &m.Links[0]
	m.tell(seeds.Step{Nodes: []string{first.Source, first.Target}, Links: []string{first.ID}, Quote: first.Quotes[0]})
}

// linkID is the id of the n-th link of a map: of the two that it joins, where that fits.
func linkID(p check.Pair, n int) string {
	const longest = 64 // of an id
	if id := p.A + "-" + p.B; len(id) <= longest {
		return id
	}
	return fmt.Sprintf("link-%d", n)
}

func appendNew(ids []string, id string) []string {
	if slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// alone adds the document itself, with its first sentence.
func (m *bed) alone() {
	d := &m.Documents[0]
	quote := m.quote(firstSentence(d.Text))
	m.Kinds = []seeds.Kind{{ID: unsorted, On: seeds.OnNode, Label: "not yet sorted"}}
	m.Nodes = []seeds.Node{{ID: documentID, Name: m.Title, Kind: unsorted, Weight: 3, Quotes: []string{quote}}}
	m.tell(seeds.Step{Nodes: []string{documentID}, Quote: quote})
}

// firstSentence is the first that is no heading, or else the first.
func firstSentence(t *seeds.Text) check.Span {
	all := check.Sentences(t)
	for _, s := range all {
		if !check.IsHeading(t, s) {
			return s
		}
	}
	return all[0]
}

// tell adds the first chapter.
func (m *bed) tell(s seeds.Step) {
	s.Title, s.Text = "First step", "Say here, in at most 60 words of your own, what this sentence shows."
	m.Chapters = []seeds.Chapter{{ID: "first", Title: "First chapter", Start: s.Quote, Steps: []seeds.Step{s}}}
}
