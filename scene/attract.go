package scene

import (
	"cmp"
	"slices"

	"citemap/scene/qrcode"
	"citemap/scene/widget"
	"citemap/seeds"
	"citemap/seeds/cite"
)

// attraction is the show that plays while nobody is there: the whole map, and then
// chapter by chapter its links, each with the words that it rests on. It tells the
// steps of the tour, at the tour's pace and in its light, without its panel.
type attraction struct {
	program       []seeds.Chapter
	slide         slide
	chapter, step int // of the program
	turns         int // slides so far: each is on the other side than the one before
	loops         int
	pace          pace
	words         widget.Fade // how far they are there
	page          slidePage
}

// slide is what is to be seen at a time.
type slide uint8

const (
	mapSlide     slide = iota // all of the map
	chapterSlide              // a chapter's title, and all of its links
	quoteSlide                // a step: a link and what carries it
)

// How long slides stay that are no quotes, and how long before its end the words of
// a slide begin to go, in ticks.
const (
	mapTicks     = 14 * TicksPerSecond
	chapterTicks = 7 * TicksPerSecond
	goingTicks   = 40
	comingTicks  = 30 // after the camera has set out
)

// mostStops is how many links are visited of a map that has no chapters.
const mostStops = 30

// program is what the show tells: the map's chapters, or else its links of most
// weight, each with its first quote.
func (s *State) program() []seeds.Chapter {
	if s.hasTour() {
		return s.m.Chapters
	}
	var all seeds.Chapter
	for i := range s.m.Links {
		if l := &s.m.Links[i]; len(l.Quotes) > 0 {
			all.Steps = append(all.Steps, seeds.Step{Title: s.claimed(l), Links: []string{l.ID}, Quote: l.Quotes[0]})
		}
	}
	slices.SortStableFunc(all.Steps, func(a, b seeds.Step) int {
		return cmp.Compare(s.m.Link(b.Links[0]).Weight, s.m.Link(a.Links[0]).Weight)
	})
	all.Steps = all.Steps[:min(len(all.Steps), mostStops)]
	for i := range s.m.Nodes {
		if n := &s.m.Nodes[i]; len(n.Quotes) > 0 && len(s.m.Links) == 0 {
			all.Steps = append(all.Steps, seeds.Step{Title: n.Name, Nodes: []string{n.ID}, Quote: n.Quotes[0]})
		}
	}
	return []seeds.Chapter{all}
}

// seek goes to a step of a chapter, from 1, as a bookmark has them; where there is no
// such chapter, to the beginning.
func (a *attraction) seek(chapter string, step int) {
	c := slices.IndexFunc(a.program, func(c seeds.Chapter) bool { return c.ID == chapter && len(c.Steps) > 0 })
	if chapter == "" || c < 0 {
		return
	}
	a.chapter, a.step, a.slide = c, min(max(step-1, 0), len(a.program[c].Steps)-1), quoteSlide
	if step == 0 {
		a.slide = chapterSlide
	}
}

// theStep is the step that is told, and theChapter its chapter; nil where neither is.
func (a *attraction) theStep() *seeds.Step {
	if a.slide != quoteSlide {
		return nil
	}
	return &a.program[a.chapter].Steps[a.step]
}

func (a *attraction) theChapter() *seeds.Chapter {
	if a.slide == mapSlide {
		return nil
	}
	return &a.program[a.chapter]
}

// turn goes on to the next slide: after the last comes the whole map again.
func (a *attraction) turn(loop bool) {
	chapter, step := a.chapter, a.step
	switch a.slide {
	case mapSlide:
		if a.loops > 0 && !loop {
			return
		}
		chapter, step = -1, 0
	case chapterSlide:
		a.slide = quoteSlide
		return
	}
	c, i, ok := stepIn(a.program, chapter, step, 1)
	switch {
	case !ok && a.slide == quoteSlide:
		a.slide, a.chapter, a.step = mapSlide, 0, 0
		a.loops++
	case !ok:
		a.loops++ // of a map without a single step, the whole map is all of the show
	case c != chapter && a.program[c].Title != "":
		a.slide, a.chapter, a.step = chapterSlide, c, i
	default:
		a.slide, a.chapter, a.step = quoteSlide, c, i
	}
}

// playShow lets the show go on for a tick.
func (s *State) playShow(still bool) {
	a := &s.kiosk.show
	p := &a.pace
	if p.gone++; p.gone >= p.all {
		a.turn(s.kiosk.loop)
		a.turns++
		before := s.mid()
		s.tellSlide()
		s.keepStill(before)
		return
	}
	a.words.Show(p.gone >= comingTicks && p.gone < p.all-goingTicks)
	if a.words.Tick(appearing, still) {
		s.changed()
	}
}

// tellSlide shows the slide that the show is at, from its beginning.
func (s *State) tellSlide() {
	a := &s.kiosk.show
	a.words, a.pace = widget.Fade{}, pace{all: s.slideTicks()}
	s.writeSlide()
	switch a.slide {
	case mapSlide:
		s.unlight()
	case chapterSlide:
		var links []string
		for i := range a.theChapter().Steps {
			links = append(links, s.visits(&a.theChapter().Steps[i])...)
		}
		s.Light(nil, links)
	case quoteSlide:
		step := a.theStep()
		if links := s.visits(step); len(links) > 0 {
			s.Light(nil, links)
		} else {
			s.Light(step.Nodes, step.Links)
		}
	}
	s.follow = true
	s.changed()
}

// slideTicks is how long the slide stays.
func (s *State) slideTicks() int {
	a := &s.kiosk.show
	switch a.slide {
	case mapSlide:
		return mapTicks
	case chapterSlide:
		return chapterTicks
	}
	step := a.theStep()
	read := seeds.Step{Title: step.Title, Text: step.Title, Quote: s.evidence(step)}
	if read.Quote == "" {
		read.Text = step.Text
	}
	return comingTicks + s.stepTicks(&read) + goingTicks
}

// evidence is the id of the quote of a step: its own, or else the first of what it is
// about; empty where nothing carries it.
func (s *State) evidence(step *seeds.Step) string {
	if s.m.Quote(step.Quote) != nil {
		return step.Quote
	}
	for _, id := range step.Links {
		if l := s.m.Link(id); l != nil && len(l.Quotes) > 0 {
			return l.Quotes[0]
		}
	}
	for _, id := range step.Nodes {
		if n := s.m.Node(id); n != nil && len(n.Quotes) > 0 {
			return n.Quotes[0]
		}
	}
	return ""
}

// visits are the links of a step that its quote carries: what stands beside the quote
// says no more than that.
func (s *State) visits(step *seeds.Step) []string {
	quote := s.evidence(step)
	var links []string
	for _, id := range step.Links {
		if l := s.m.Link(id); l != nil && slices.Contains(l.Quotes, quote) {
			links = append(links, id)
		}
	}
	return links
}

// subject is what a visitor finds open who took over at a slide, and its quote.
func (a *attraction) subject(s *State) (ID, int32) {
	step := a.theStep()
	if step == nil {
		return ID{}, -1
	}
	quote := s.quoteIndex(s.evidence(step))
	if links := s.visits(step); len(links) > 0 {
		return s.linkID(links[0]), quote
	}
	for _, id := range step.Nodes {
		if n := s.m.Node(id); n != nil && quote >= 0 && slices.Contains(n.Quotes, s.m.Quotes[quote].ID) {
			return s.nodeID(id), quote
		}
	}
	return ID{}, -1
}

// slidePage is the words of a slide.
type slidePage struct {
	over    string // the chapter
	number  string // of a chapter that begins
	title   string
	text    string // below a title; or, large, of a step that nothing carries
	quote   string // in its marks
	speaker string
	work    string // that it stands in
	link    int32  // whose colour the quote wears, or -1
	code    qrcode.Code
	scan    string // what the code leads to; empty: there is none

	set slideSetting
}

// writeSlide writes the words of the slide that the show is at.
func (s *State) writeSlide() {
	a, w := &s.kiosk.show, &s.words.Kiosk
	a.page = slidePage{link: -1}
	p := &a.page
	switch a.slide {
	case mapSlide:
		p.title, p.text = s.m.Title, s.m.Summary
	case chapterSlide:
		c := a.theChapter()
		p.number, p.title = s.words.Number(a.chapter+1), c.Title
		n := 0
		for i := range c.Steps {
			n += len(s.visits(&c.Steps[i]))
		}
		if n > 0 {
			p.text = w.Claims.Of(n)
		}
	case quoteSlide:
		step := a.theStep()
		if c := a.theChapter(); c.Title != "" {
			p.over = w.Chapter.With("n", s.words.Number(a.chapter+1)) + " · " + c.Title
		}
		p.title, p.text = step.Title, step.Text
		s.writeEvidence(p, step)
	}
}

// writeEvidence writes the quote of a step, its source, and where a phone finds it.
func (s *State) writeEvidence(p *slidePage, step *seeds.Step) {
	q := s.m.Quote(s.evidence(step))
	if q == nil {
		return
	}
	words := s.citeWords()
	p.quote, p.text, p.speaker = words.Quoted(q.Exact), "", words.Speaker(s.m, q)
	if d := s.m.Document(q.Document); d != nil {
		p.work = words.Work(d)
	}
	if links := s.visits(step); len(links) > 0 {
		p.link = s.linkID(links[0]).Index
	}
	address, scan := s.scanned(q)
	if code, ok := qrcode.Of(address); ok {
		p.code, p.scan = code, scan
	}
}

// scanned is where the code of a quote leads: to the passage in its source where that
// is on the web, or else to the quote on this map's page, where it has one.
func (s *State) scanned(q *seeds.Quote) (address, words string) {
	if url, ok := s.kiosk.passages.Of(q); ok {
		return url, s.words.Kiosk.Source
	}
	if cite.IsWeb(cmp.Or(s.o.Base, s.m.URL)) {
		return s.deepLink(q.ID), s.words.Kiosk.Map
	}
	return "", ""
}
