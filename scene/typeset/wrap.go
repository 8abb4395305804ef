package typeset

import "github.com/go-text/typesetting/segmenter"

// leading is the least distance between baselines, in em: that of a text one
// reads, not of a label.
const leading = 1.4

// wrap breaks text into lines: first where it must be, then each passage
// between hard breaks where it no longer fits.
func (s *Setter) wrap(text string, st Style, width float32) *Paragraph {
	out := &Paragraph{Leading: leading * st.Size}
	runes := []rune(text)
	at := 0 // of the next line's text, in bytes
	for _, end := range hardBreaks(&s.segmenter, runes) {
		start := 0
		if n := len(out.Lines); n > 0 {
			start = out.Lines[n-1].End
		}
		p := s.passage(runes[start:end:end], st)
		for _, l := range s.fill(p, st, width) {
			from, shown := at, p.visible(l.Start, l.End)-l.Start
			l.Text = prefix(text[from:], shown)
			at += len(prefix(text[from:], l.End-l.Start))
			l.Start, l.End = l.Start+start, l.End+start
			out.Lines = append(out.Lines, l)
			out.Width = max(out.Width, l.Width)
			out.Leading = max(out.Leading, l.Ascent+l.Descent)
		}
	}
	return out
}

// hardBreaks returns where passages end: after each mandatory break and at the
// end of the text.
func hardBreaks(seg *segmenter.Segmenter, runes []rune) []int {
	var ends []int
	if len(runes) == 0 {
		return nil
	}
	seg.Init(runes)
	for l := seg.LineIterator(); l.Next(); {
		if line := l.Line(); line.IsMandatoryBreak {
			ends = append(ends, line.Offset+len(line.Text))
		}
	}
	return ends
}

// fill sets a passage on lines no wider than width.
func (s *Setter) fill(p *passage, st Style, width float32) []*Line {
	var lines []*Line
	sums := s.sums(p, st)
	for start := 0; start < len(p.runes); {
		end := p.fit(start, width, sums)
		l := s.composeTrimmed(p, start, end, st)
		// The sums know nothing of what changes at a line's ends: kerning
		// that is lost, a hyphen that is shown.
		for l.Width > width {
			earlier := p.before(start, end)
			if earlier == start {
				break
			}
			end = earlier
			l = s.composeTrimmed(p, start, end, st)
		}
		lines = append(lines, l)
		start = end
	}
	return lines
}

// sums returns how wide the runes before each one are, in dp, as set on one
// endless line.
func (s *Setter) sums(p *passage, st Style) []float32 {
	whole := s.compose(p, 0, len(p.runes), st)
	sums := make([]float32, len(p.runes)+1)
	for i, c := range whole.cells {
		sums[i+1] = sums[i]
		if p.graphemes[i] {
			sums[i+1] += c.x1 - c.x0
		}
	}
	return sums
}

// fit returns the last place where a line that begins at start may end without
// being wider than width, by the sums; within a word if it is wider than a line.
func (p *passage) fit(start int, width float32, sums []float32) int {
	const rounding = 0.01 // dp: sums add up in another order than lines do
	room := sums[start] + width + rounding
	end, inWord := start, start
	for i := start + 1; i <= len(p.runes); i++ {
		if sums[p.visible(start, i)] > room {
			break
		}
		if p.breaks[i] {
			end = i
		}
		if p.graphemes[i] {
			inWord = i
		}
	}
	if end > start {
		return end
	}
	if inWord > start {
		return inWord
	}
	return p.after(start)
}

// before returns the last place before end where a line that begins at start
// may end, within a word if need be; start if there is none.
func (p *passage) before(start, end int) int {
	for i := end - 1; i > start; i-- {
		if p.breaks[i] {
			return i
		}
	}
	for i := end - 1; i > start; i-- {
		if p.tears(i) {
			return i
		}
	}
	return start
}

// after returns the first place after start where a word may be broken.
func (p *passage) after(start int) int {
	i := start + 1
	for i < len(p.runes) && !p.tears(i) {
		i++
	}
	return i
}

// tears reports whether a word that is too wide may be broken before the rune
// i: between graphemes, but white space stays with what it follows.
func (p *passage) tears(i int) bool { return p.graphemes[i] && !hangs(p.runes[i]) }

// composeTrimmed is compose without the white space at the end, whose cells
// are empty and at the end where reading stops.
func (s *Setter) composeTrimmed(p *passage, start, end int, st Style) *Line {
	l := s.compose(p, start, p.visible(start, end), st)
	edge := l.Width
	if p.rtl {
		edge = 0
	}
	for l.End < end {
		l.cells = append(l.cells, cell{edge, edge})
		l.End++
	}
	return l
}

// visible returns where the runes [start, end) end without the white space
// after them.
func (p *passage) visible(start, end int) int {
	for end > start && hangs(p.runes[end-1]) {
		end--
	}
	return end
}

// hangs reports whether r is white space that may hang over the end of a line.
// A space that does not break is not.
func hangs(r rune) bool {
	switch {
	case r == ' ', r == '\u1680', r == '\u205f', r == '\u3000':
		return true
	case r == '\u2007':
		return false
	}
	return r >= '\u2000' && r <= '\u200b'
}
