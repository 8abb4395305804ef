package scene

import (
	"slices"
	"strings"

	"citemap/assets"
	"citemap/seeds"
	"citemap/seeds/cite"
)

// How the grammar of a claim is put into words.

// sentence is who does something to whom.
func (s *State) sentence(l *seeds.Link) string {
	subjects := append([]string{s.named(l.Source)}, s.names(l.With)...)
	if slices.Contains(l.With, l.Target) { // what they do together is done to nobody
		return strings.Join(subjects, " + ")
	}
	return strings.Join(subjects, " + ") + s.arrow(l.Directed, subjects[0]) + s.named(l.Target)
}

// claimed is a claim in one line: who, to whom, and what.
func (s *State) claimed(l *seeds.Link) string {
	return s.sentence(l) + ": " + s.claims[s.linkID(l.ID).Index].said
}

// standing says how far the claim has come to pass, and in whose voice.
func (s *State) standing(l *seeds.Link) string {
	parts := make([]string, 0, 5)
	switch {
	case l.View != "":
		parts = append(parts, s.list(s.words.Views[string(l.View)], s.names(l.By)))
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
		return said + ": " + s.words.NotSo
	}
	return strings.Join(append([]string{s.words.Denied}, parts...), " · ")
}

func (s *State) amount(q *seeds.Quantity) string {
	if q == nil {
		return ""
	}
	text := s.words.Amount + " " + q.Text
	if q.Unit != "" && !strings.Contains(q.Text, q.Unit) {
		text += " " + q.Unit
	}
	if q.Of != "" {
		text += " " + s.words.Of + " " + q.Of
	}
	return text
}

// dated says when, as finely as the text does.
func (s *State) dated(when, printed string) string {
	if said := s.date(when, printed); said != "" {
		return s.words.When + " " + said
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
		return "“" + printed + "”"
	default:
		return said + ", " + s.words.Printed + " “" + printed + "”"
	}
}

// calendarOf has the words that dates are put into.
func calendarOf(t *assets.TimeStrings) *cite.Calendar {
	return &cite.Calendar{
		Months: t.Names, Seasons: t.Seasons, About: t.About, Perhaps: t.Perhaps,
		From: t.From, On: t.On, Until: t.Until, EndLost: t.NoEnd, OriginLost: t.NoStart,
	}
}

func (s *State) list(words string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return words + " " + strings.Join(names, ", ")
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
