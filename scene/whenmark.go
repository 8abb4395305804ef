package scene

import (
	"citemap/scene/timeline"
	"citemap/seeds"
)

// marker shows on the timeline when the claims of a step of the tour were so.
type marker struct {
	on       bool
	to       timeline.Span // where it is, or is on its way to
	words    string
	from, by float64 // its ends now, in days
	part     float32 // how far it has come, 0 to 1
	moving   bool
}

// mark shows the time of some links, which the map calls so: from the first of
// their dates to the last. Of none that is dated it shows nothing.
func (w *when) mark(links []string) {
	if w.line == nil {
		return
	}
	m := &w.marker
	dated, span := 0, timeline.Span{}
	printed := ""
	for _, id := range links {
		i, ok := w.m.LinkIndex(id)
		if !ok {
			continue
		}
		p, ok := seeds.PeriodOf(w.m.Links[i].When)
		if !ok {
			continue
		}
		if dated == 0 {
			span = timeline.Span{From: p.From, To: p.To}
		}
		span.From, span.To = min(span.From, p.From), max(span.To, p.To)
		printed = w.m.Links[i].Dated
		dated++
	}
	m.on, m.moving = dated > 0, true
	if !m.on {
		return
	}
	m.to, m.words = span, w.words.Time.Step.With("date", w.spanWords(span))
	if dated == 1 && printed != "" {
		m.words = w.words.Time.Step.With("date", printed)
	}
	if m.part == 0 {
		m.from, m.by = float64(span.From), float64(span.To)
	}
}

// glide brings the marker a tick nearer to where it belongs and reports whether it
// moved.
func (m *marker) glide(still bool) bool {
	if !m.moving {
		return false
	}
	m.part = towards(m.part, m.on, 0.1)
	m.from += float64((float64(m.to.From) - m.from) * 0.2)
	m.by += float64((float64(m.to.To) - m.by) * 0.2)
	far := max(abs(float64(m.to.From)-m.from), abs(float64(m.to.To)-m.by))
	if still || far < 2 && (m.part == 0 || m.part == 1) {
		m.from, m.by, m.moving = float64(m.to.From), float64(m.to.To), false
		m.part = towards(m.part, m.on, 1)
	}
	return true
}
