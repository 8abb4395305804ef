package scene

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/scene/typeset"
	"citemap/seeds"
	"citemap/seeds/sentence"
)

// edition is a document set for reading in a column. A document may have millions
// of letters, so its paragraphs are set when they come near the view; how tall the
// others are is estimated until then.
type edition struct {
	doc    *seeds.Document
	text   *seeds.Text
	paras  []para
	em     float32 // width of a letter, on average, of its size
	faces  faces   // that it is set in
	width  float32 // of the column, dp
	above  float32 // height of what stands over the first paragraph, dp
	set    []*typeset.Paragraph
	kept   int // how many are set
	stack  stack
	cites  cites
	facts  string // about it, in the head
	byline string
	left   int // the code point that was at the top when another document came
}

// para is a stretch of a document that is set in one go: a line of its file, or a
// part of a very long one.
type para struct {
	start, end int32 // code points
	goes       bool  // it goes on with the line of the one before
}

// faces are the styles of an edition.
type faces struct{ body, head typeset.Style }

// longestPara is how many code points are set in one go, at most.
const longestPara = 2000

// mostSet is how many paragraphs are kept set; when there are more, those out of
// sight are forgotten.
const mostSet = 600

// newEdition cuts a document into paragraphs, and sets none.
func newEdition(d *seeds.Document, c cites) edition {
	e := edition{doc: d, text: d.Text, cites: c}
	if e.text == nil { // of a draft
		e.text = new(seeds.Text)
	}
	e.paras = parasOf(e.text.String())
	e.em = averageEm(e.text.Slice(0, 500))
	return e
}

// parasOf are the lines of a text that hold anything.
func parasOf(text string) []para {
	all := make([]para, 0, strings.Count(text, "\n")+1)
	at := 0
	for line := range strings.Lines(text) {
		n := utf8.RuneCountInString(line)
		if bare := strings.TrimRightFunc(line, unicode.IsSpace); bare != "" {
			all = appendParas(all, bare, at)
		}
		at += n
	}
	return all
}

// appendParas adds a line that begins at a code point, in parts where it is very
// long: cut after white space, or where there is none, between characters.
func appendParas(all []para, line string, at int) []para {
	goes := false
	for line != "" {
		end, n, space, spaceN := len(line), 0, 0, 0
		for i, c := range line {
			if n >= longestPara && !unicode.IsMark(c) {
				end = i
				break
			}
			n++
			if unicode.IsSpace(c) {
				space, spaceN = i+utf8.RuneLen(c), n
			}
		}
		if end < len(line) && space > 0 {
			end, n = space, spaceN
		}
		all = append(all, para{int32(at), int32(at + n), goes})
		line, at, goes = line[end:], at+n, true
	}
	return all
}

// averageEm is how wide the letters of a text are on average, by a sample: those
// of scripts without spaces are as wide as they are tall.
func averageEm(sample string) float32 {
	wide, all := 0, 0
	for _, c := range sample {
		all++
		if sentence.IsSpaceless(c) {
			wide++
		}
	}
	const narrow, square = 0.45, 1
	return narrow + float32((square-narrow)*float32(wide)/float32(max(all, 1)))
}

// lay makes room for all paragraphs in a column, and forgets how they were set.
func (e *edition) lay(f faces, width float32) {
	e.faces, e.width, e.kept = f, width, 0
	e.set = make([]*typeset.Paragraph, len(e.paras))
	e.stack.lay(len(e.paras), e.estimate)
}

// estimate is how tall a paragraph is likely to be.
func (e *edition) estimate(i int) float32 {
	letters := float32(e.paras[i].end - e.paras[i].start)
	lines := float32(int(float32(letters*e.em*e.faces.body.Size)/e.width)) + 1
	return e.gap(i, e.faces.body) + float32(lines*bodyLeading*e.faces.body.Size)
}

// bodyLeading is the distance of the lines of the serif, in em.
const bodyLeading = 1.4

// gap is the space over a paragraph.
func (e *edition) gap(i int, st typeset.Style) float32 {
	switch {
	case e.paras[i].goes:
		return 0
	case st.Bold:
		return float32(st.Size * 1.5)
	}
	return float32(st.Size * 0.7)
}

// words are those of a paragraph.
func (e *edition) words(i int) string {
	return e.text.Slice(int(e.paras[i].start), int(e.paras[i].end))
}

// style is that of a heading or of the body.
func (e *edition) style(i int) typeset.Style {
	words, at := e.words(i), int(e.paras[i].start)
	alone := !e.paras[i].goes && (i+1 == len(e.paras) || !e.paras[i+1].goes)
	bare := strings.TrimLeftFunc(words, unicode.IsSpace)
	from := at + utf8.RuneCountInString(words) - utf8.RuneCountInString(bare)
	if alone && strings.ContainsFunc(bare, sentence.IsWordy) &&
		sentence.IsHeading(e.text, sentence.Span{Start: from, End: int(e.paras[i].end)}) {
		return e.faces.head
	}
	return e.faces.body
}

// compose sets a paragraph, and returns by how much taller it is than was
// thought.
func (e *edition) compose(tx *typeset.Setter, i int) (grown float32) {
	st := e.style(i)
	e.set[i] = tx.Paragraph(e.words(i), st, e.width)
	e.kept++
	return e.stack.set(i, e.gap(i, st)+e.set[i].Height())
}

// forget lets go of the paragraphs before first and from last on. They stay as
// tall as they are.
func (e *edition) forget(first, last int) {
	clear(e.set[:first])
	clear(e.set[last:])
	e.kept = 0
	for _, p := range e.set[first:last] {
		if p != nil {
			e.kept++
		}
	}
}

// paraOf is the paragraph that holds a code point, or the next one after it.
func (e *edition) paraOf(at int) int {
	i, _ := slices.BinarySearchFunc(e.paras, int32(at), func(p para, at int32) int {
		if p.end <= at {
			return -1
		}
		return 1
	})
	return max(min(i, len(e.paras)-1), 0)
}

// topOf is how far below the first paragraph's place the words of a paragraph
// begin.
func (e *edition) topOf(i int) float32 {
	if p := e.set[i]; p != nil {
		return e.stack.top(i+1) - p.Height()
	}
	return e.stack.top(i) + e.gap(i, e.faces.body)
}

// lines are where the lines begin and end that hold a range of code points of one
// paragraph; where it is not set yet, that is estimated.
func (e *edition) lines(i, start, end int) (top, bottom float32) {
	start, end = start-int(e.paras[i].start), end-int(e.paras[i].start)
	top = e.topOf(i)
	p := e.set[i]
	if p == nil {
		length := float32(max(e.paras[i].end-e.paras[i].start, 1))
		top += float32((e.stack.top(i+1) - top) * min(max(float32(start)/length, 0), 1))
		return top, top + float32(bodyLeading*e.faces.body.Size)
	}
	first, last := 0, 0
	for k, l := range p.Lines {
		if l.Start <= start {
			first = k
		}
		if l.Start < end {
			last = k
		}
	}
	return top + float32(float32(first)*p.Leading), top + float32(float32(max(first, last)+1)*p.Leading)
}

// codeAt is the code point at a height below the first paragraph's place.
func (e *edition) codeAt(y float32) int {
	switch {
	case len(e.paras) == 0 || y <= 0:
		return 0
	case y >= e.stack.height():
		return e.text.Len()
	}
	i := e.stack.at(y)
	p, top := e.paras[i], e.stack.top(i)
	share := (y - top) / max(e.stack.heights[i], 1)
	return int(p.start) + int(float32(share*float32(p.end-p.start)))
}

// heightAt is where codeAt finds a code point.
func (e *edition) heightAt(at int) float32 {
	if len(e.paras) == 0 {
		return 0
	}
	i := e.paraOf(at)
	p := e.paras[i]
	share := min(max(float32(at-int(p.start))/float32(max(p.end-p.start, 1)), 0), 1)
	return e.stack.top(i) + float32(e.stack.heights[i]*share)
}
