package formats

import (
	"cmp"
	"strings"

	"citemap/seeds"
)

// gexfSpan is when something is there, as GEXF writes it: ends in the file's
// own format of time, either of which may be missing.
type gexfSpan struct{ start, end string }

// gexfSpanOf reads the attributes of a node, an edge or a spell. A time stamp is
// a span of one moment; an end that is left out of its span (startopen, endopen,
// of GEXF 1.2) counts as its end.
func gexfSpanOf(x *xmlReader) gexfSpan {
	if stamp := x.attr("timestamp"); stamp != "" {
		return gexfSpan{stamp, stamp}
	}
	return gexfSpan{cmp.Or(x.attr("start"), x.attr("startopen")), cmp.Or(x.attr("end"), x.attr("endopen"))}
}

// isZero reports whether nothing was said.
func (s gexfSpan) isZero() bool { return s == gexfSpan{} }

// when is the span as EDTF; false: it has ends that are no dates. A bare number
// is a date where it can be a year.
func (s gexfSpan) when() (edtf string, ok bool) {
	start, startOK := gexfDate(s.start)
	end, endOK := gexfDate(s.end)
	switch {
	case !startOK || !endOK || s.isZero():
		return "", false
	case start == end:
		edtf = start
	case start == "":
		edtf = "../" + end
	case end == "":
		edtf = start + "/.."
	default:
		edtf = start + "/" + end
	}
	_, ok = seeds.PeriodOf(edtf)
	return edtf, ok
}

// exact reports whether the span as EDTF says all that it says itself: times of
// a day are not in it.
func (s gexfSpan) exact() bool { return !strings.ContainsAny(s.start+s.end, "T ") }

// gexfDate is an end of a span as a date: that of a dateTime is its day. Empty
// is an end that is open, which Gephi also writes as infinite.
func gexfDate(s string) (string, bool) {
	switch strings.ToLower(strings.TrimPrefix(s, "-")) {
	case "", "infinity", "inf":
		return "", true
	}
	if x, problem := number(s); problem == "" && !strings.Contains(strings.TrimPrefix(s, "-"), "-") {
		year := yearOf(x)
		return year, year != ""
	}
	day, _, _ := strings.Cut(s, "T")
	_, ok := seeds.PeriodOf(day)
	return day, ok && !strings.Contains(day, "/")
}

// outer is the span that both lie in.
func (s gexfSpan) outer(t gexfSpan) gexfSpan {
	if s.start != "" && (t.start == "" || earlier(t.start, s.start)) {
		s.start = t.start
	}
	if s.end != "" && (t.end == "" || earlier(s.end, t.end)) {
		s.end = t.end
	}
	return s
}

// earlier reports whether a moment lies before another one of the same format.
func earlier(a, b string) bool {
	x, bad := number(a)
	y, worse := number(b)
	if bad == "" && worse == "" {
		return x < y
	}
	return a < b
}

// text is the span for people.
func (s gexfSpan) text() string { return s.start + "/" + s.end }
