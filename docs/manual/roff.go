package manual

import (
	"strings"
)

// roff is a page under way, in the language of man(7).
type roff struct{ strings.Builder }

// line writes a line of text that is escaped already.
func (r *roff) line(text string) {
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		text = `\&` + text // else it would be a macro
	}
	r.WriteString(text + "\n")
}

// macro writes a macro and its arguments, each in quotes.
func (r *roff) macro(name string, arguments ...string) {
	r.WriteString(name)
	for _, a := range arguments {
		r.WriteString(` "` + strings.ReplaceAll(escape(a), `"`, `\(dq`) + `"`)
	}
	r.WriteString("\n")
}

func (r *roff) section(title string) { r.macro(".SH", strings.ToUpper(title)) }

// synopsis writes how a command is called: its words bold, what stands for something
// else in italics.
func (r *roff) synopsis(use string) {
	var words []string
	for _, word := range strings.Fields(use) {
		if strings.ContainsAny(word, "[].|") || word == strings.ToUpper(word) {
			words = append(words, italic(word))
		} else {
			words = append(words, bold(word))
		}
	}
	r.line(strings.Join(words, " "))
	r.macro(".br")
}

// prose writes paragraphs, and lines that begin with space as they are.
func (r *roff) prose(text string) {
	kept := false // lines are
	keep := func(on bool) {
		if on != kept {
			r.macro(map[bool]string{true: ".nf", false: ".fi"}[on])
		}
		kept = on
	}
	r.macro(".PP")
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		if strings.TrimSpace(line) == "" {
			keep(false)
			r.macro(".PP")
			continue
		}
		keep(strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t"))
		r.line(escape(strings.TrimRight(strings.ReplaceAll(line, "\t", "    "), " ")))
	}
	keep(false)
}

func bold(text string) string   { return `\fB` + escape(text) + `\fR` }
func italic(text string) string { return `\fI` + escape(text) + `\fR` }

// escape is a text of which no sign means anything to roff. A hyphen is a minus, so
// that it can be copied into a shell.
func escape(text string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`).Replace(text)
}
