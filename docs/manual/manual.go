// Package manual writes a program's manual page out of its tree of commands: what
// --help says of each, in one page of roff, as man(1) reads it. The same tree gives the
// same bytes.
//
// Cobra has a writer of its own, one page a command; it would bring a parser of Markdown
// and one of YAML along, for prose that is none.
package manual

import (
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Page is what the tree does not say. All is plain text; paragraphs are parted by an
// empty line, and lines that begin with space stand as they are.
type Page struct {
	Release  string    // as in 1.2.3
	About    string    // the program in half a line, for the index of pages
	Sections []Section // what follows the commands, as Exit status
}

// Section is one under a title of its own.
type Section struct{ Title, Text string }

// Write writes the page of the program that root is. Commands that are hidden, and help,
// which every command has, are left out.
func Write(out io.Writer, root *cobra.Command, p Page) error {
	var r roff
	name := root.Name()
	r.macro(".TH", strings.ToUpper(name), "1", "", name+" "+p.Release, "")
	r.section("Name")
	r.line(escape(name) + ` \- ` + escape(p.About))
	r.section("Synopsis")
	visit(root, func(c *cobra.Command) {
		if c.Runnable() {
			r.synopsis(c.UseLine())
		}
	})
	r.section("Description")
	r.prose(root.Long)
	r.section("Options")
	r.flags(root.Flags(), true)
	r.section("Commands")
	visit(root, func(c *cobra.Command) {
		if c != root {
			r.command(c)
		}
	})
	for _, s := range p.Sections {
		r.section(s.Title)
		r.prose(s.Text)
	}
	_, err := io.WriteString(out, r.String())
	return err
}

// visit calls f with every command that is shown, each before those below it.
func visit(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			visit(sub, f)
		}
	}
}

// command writes a command under a title of its own.
func (r *roff) command(c *cobra.Command) {
	r.macro(".SS", c.CommandPath())
	text := c.Long
	if text == "" {
		text = c.Short + "."
	}
	r.prose(text)
	r.flags(c.NonInheritedFlags(), false)
}

// flags writes a list of flags, --help among them or not.
func (r *roff) flags(flags *pflag.FlagSet, help bool) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" && !help {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		name := bold("--" + f.Name)
		if f.Shorthand != "" {
			name = bold("-"+f.Shorthand) + ", " + name
		}
		if value != "" {
			name += " " + italic(value)
		}
		r.macro(".TP")
		r.line(name)
		r.line(escape(strings.Join(strings.Fields(usage), " ") + standard(f)))
	})
}

// standard says what a flag is where nothing is said, unless that is nothing as well.
func standard(f *pflag.Flag) string {
	switch f.DefValue {
	case "", "false", "0", "0s", "[]":
		return ""
	}
	return " (default " + f.DefValue + ")"
}
