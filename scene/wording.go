package scene

import (
	"cmp"
	"slices"
	"strings"

	"citemap/assets"
	"citemap/scene/timeline"
	"citemap/seeds"
	"citemap/seeds/cite"
)

// How the grammar of a claim is put into words.

// sentence is who does something to whom.
func (s *State) sentence(l *seeds.Link) string {
	subjects := append([]string{s.named(l.Source)}, s.names(l.With)...)
	who := strings.Join(subjects, " + ")
	if slices.Contains(l.With, l.Target) { // what they do together is done to nobody
		return who
	}
	return s.acting(who, l.Directed, s.named(l.Target))
}

// acting is who does something to whom, or both to each other. The arrow points
// along the words: bidi turns none, so that where names run against the interface
// it is turned here.
func (s *State) acting(who string, directed bool, whom string) string {
	if !directed {
		return s.words.Syntax.Mutual.With("who", who, "whom", whom)
	}
	said := s.words.Syntax.Directed.With("who", who, "whom", whom)
	if !s.words.RightToLeft() && s.runsLeft(who) {
		return strings.Replace(said, "→", "←", 1)
	}
	return said
}

// claimed is a claim in one line: who, to whom, and what.
func (s *State) claimed(l *seeds.Link) string {
	return s.words.Lead(s.sentence(l), s.claims[s.linkID(l.ID).Index].said)
}

// standing says how far the claim has come to pass, and in whose voice.
func (s *State) standing(l *seeds.Link) string {
	parts := make([]string, 0, 5)
	switch {
	case l.View != "":
		parts = append(parts, s.words.Views[string(l.View)].With("who", s.words.Listed(s.names(l.By)...)))
	case !l.Not:
		parts = append(parts, s.words.Author)
	}
	if l.Status != seeds.Stated || l.View == "" && !l.Not {
		parts = append(parts, s.words.Statuses[string(l.Status)])
	}
	if l.Past {
		parts = append(parts, s.words.Past)
	}
	said := strings.Join(parts, " · ")
	switch {
	case !l.Not:
		return said
	case l.View != "":
		return s.words.Lead(said, s.words.NotSo)
	}
	return strings.Join(append([]string{s.words.Denied}, parts...), " · ")
}

func (s *State) amount(q *seeds.Quantity) string {
	if q == nil {
		return ""
	}
	text := q.Text
	if q.Unit != "" && !strings.Contains(q.Text, q.Unit) {
		text += " " + q.Unit
	}
	return s.words.Amount.With("amount", s.shareOf(text, q.Of))
}

// shareOf is an amount with its base, if it is a share of one.
func (s *State) shareOf(amount, base string) string {
	if base == "" {
		return amount
	}
	return s.words.Share.With("amount", amount, "base", base)
}

// dated says when, as finely as the text does.
func (s *State) dated(when, printed string) string {
	if said := s.date(when, printed); said != "" {
		return s.words.When.With("date", said)
	}
	return ""
}

// date is when something was: in words, and in those of the text where they are
// others.
func (s *State) date(when, printed string) string {
	switch said := s.when.calendar.Date(when); {
	case printed == said || printed == "":
		return said
	case when == "":
		return s.words.Syntax.Quoted.With("text", printed)
	default:
		return s.words.Printed.With("date", said, "words", printed)
	}
}

// calendarOf has the words that dates are put into.
func calendarOf(w *assets.Strings) *cite.Calendar {
	t := &w.Time
	return &cite.Calendar{
		Months: t.Names, MonthsOf: t.NamesOf, Seasons: t.Seasons, SeasonsOf: t.SeasonsOf,
		Year: string(t.Year), Month: string(t.Month), Season: string(t.Season), Day: string(t.Day),
		Range: string(t.Range), LongRange: string(t.LongRange), About: string(t.About), Perhaps: string(t.Perhaps),
		From: string(t.From), Until: string(t.Until), EndLost: string(t.NoEnd), OriginLost: string(t.NoStart),
		Digits: w.Digits,
	}
}

// ticksIn has the words of the axis of the timeline.
func ticksIn(w *assets.Strings) timeline.Words {
	short := calendarOf(w)
	short.Months, short.MonthsOf = w.Time.Months, w.Time.Months
	return timeline.Words{
		Months: w.Time.Months, Digits: w.Digits,
		Full: func(d seeds.Day, names seeds.Precision) string { return short.Date(edtf(d, names)) },
	}
}

// kindLabel is what a kind of node or link is called: in the interface's words, or
// where it is the map's own, in those of the map.
func (s *State) kindLabel(on, kind string) string {
	words := s.words.LinkKinds
	if on == seeds.OnNode {
		words = s.words.NodeKinds
	}
	return cmp.Or(words[kind], s.m.KindLabel(on, kind))
}

func (s *State) names(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = s.named(id)
	}
	return names
}

// named is the name of a node, or the word itself where it is no node's id.
func (s *State) named(id string) string {
	if n := s.m.Node(id); n != nil {
		return n.Name
	}
	if id == "unnamed" {
		return s.words.Unnamed
	}
	return id
}
