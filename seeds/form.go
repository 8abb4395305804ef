package seeds

import (
	"fmt"
	"strings"
)

// The forms that some strings of the format have beside their own: an address,
// a language, a date, a digest, a file name.

// address reads a URL that a page may link to. Other schemes than these can
// run code in the page.
func (r *reader) address(v *value) string {
	s := r.text(v)
	bare, web := strings.CutPrefix(s, "https://")
	if !web {
		bare, web = strings.CutPrefix(s, "http://")
	}
	plain := strings.IndexFunc(bare, func(c rune) bool { return c <= ' ' || c == 0x7F || c == '"' || c == '<' || c == '>' }) < 0
	if v.kind == '"' && (!web || bare == "" || !plain) {
		r.fault(v, quoted(s)+" is no address", "https://... or http://..., or null")
	}
	return s
}

// language reads a language tag. Only its outward form (BCP 47, section 2.1)
// is checked: parts of one to eight letters and digits, the first of letters.
func (r *reader) language(v *value) string {
	s := r.text(v)
	for i, part := range strings.Split(s, "-") {
		first := i == 0
		alien := strings.IndexFunc(part, func(c rune) bool {
			letter := c|0x20 >= 'a' && c|0x20 <= 'z'
			return !letter && (first || c < '0' || c > '9')
		})
		if v.kind == '"' && (part == "" || len(part) > 8 || alien >= 0 || first && len(part) < 2) {
			r.fault(v, quoted(s)+" is no language tag", `one of BCP 47, as "en" or "pt-BR"`)
			return s
		}
	}
	return s
}

// when reads a date of EDTF level 1.
func (r *reader) when(v *value) string {
	s := r.text(v)
	if v.kind != '"' {
		return s
	}
	if problem := edtfProblem(s); problem != "" {
		r.fault(v, quoted(s)+": "+problem, `a date of EDTF level 1, as "2022-07", "2015-22", "2009/.." or null`)
	}
	return s
}

// day reads a calendar date.
func (r *reader) day(v *value) string {
	s := r.text(v)
	if v.kind == '"' && !isDay(s) {
		r.fault(v, quoted(s)+" is no day", `a date, as "2026-11-22", or null`)
	}
	return s
}

// digest reads a SHA-256.
func (r *reader) digest(v *value) string {
	s := r.text(v)
	alien := strings.IndexFunc(s, func(c rune) bool { return (c < '0' || c > '9') && (c < 'a' || c > 'f') })
	if v.kind == '"' && (len(s) != 64 || alien >= 0) {
		r.fault(v, quoted(s)+" is no SHA-256", "64 of 0-9 a-f")
	}
	return s
}

// file reads the name of a document's file.
func (r *reader) file(v *value) string {
	s := r.text(v)
	if v.kind == '"' && !isBeside(s) {
		r.fault(v, quoted(s)+" is not beside the map", `a relative path with "/" and without ".."`)
	}
	return s
}

// maxCaption is how many words the text of a chapter's step may have: what a
// reader takes in before the map moves on.
const maxCaption = 60

// caption reads the text of a chapter's step.
func (r *reader) caption(v *value) string {
	s := r.text(v)
	if n := len(strings.Fields(s)); n > maxCaption {
		r.fault(v, fmt.Sprintf("a text of %d words", n), fmt.Sprintf("at most %d", maxCaption))
	}
	return s
}
