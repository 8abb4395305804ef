package assets

import "strings"

// SyntaxStrings are how a language puts names and words together.
type SyntaxStrings struct {
	Series    Phrase // {these} and the {next} of a list
	Facts     Phrase // {these} and the {next} of what is known of something
	Last      Phrase // {these} and the {last} of a list that is written out
	Sentences Phrase // one sentence, {first}, and the {next}
	Lead      Phrase // a {lead} and the {rest}, which it announces
	Aside     Phrase // a {text} and an {aside} to it
	Directed  Phrase // {who} does something to {whom}
	Mutual    Phrase // the same where it goes both ways
	Quoted    Phrase // a quoted {text}: one mark on either side
}

// Listed is items one after the other, without an "and".
func (s *Strings) Listed(items ...string) string {
	if len(items) == 0 {
		return ""
	}
	all := items[0]
	for _, next := range items[1:] {
		all = s.Syntax.Series.With("these", all, "next", next)
	}
	return all
}

// Sentences are sentences one after the other; those without words are left out.
func (s *Strings) Sentences(all ...string) string {
	said := ""
	for _, next := range all {
		switch {
		case said == "":
			said = next
		case next != "":
			said = s.Syntax.Sentences.With("first", said, "next", next)
		}
	}
	return said
}

// Lead is some words and what they announce.
func (s *Strings) Lead(lead, rest string) string {
	return s.Syntax.Lead.With("lead", lead, "rest", rest)
}

// Comma is what stands between two things that are known of something.
func (s *Strings) Comma() string {
	_, after, _ := strings.Cut(string(s.Syntax.Facts), "}")
	comma, _, _ := strings.Cut(after, "{")
	return comma
}

// QuoteMarks are those around a quoted text.
func (s *Strings) QuoteMarks() (open, shut string) {
	open, shut, _ = strings.Cut(string(s.Syntax.Quoted), "{text}")
	return open, shut
}
