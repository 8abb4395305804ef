package manual

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tool is a program with all that a page has to show.
func tool() *cobra.Command {
	nothing := func(*cobra.Command, []string) {}
	root := &cobra.Command{
		Use: "tool [file]", Run: nothing,
		Long: "Does it.\n\n.hidden lines and 'quoted' ones\n\n  as they   are\n\\and so on, ~/at home",
	}
	root.Flags().StringP("to", "t", "", "the `FILE` to write")
	root.Flags().Int("port", 8080, "the port, -1 for\nany")
	root.Flags().Bool("secret", false, "not for people")
	root.Flags().Lookup("secret").Hidden = true
	sub := &cobra.Command{Use: "sub --deep FILE", Short: "Goes below", Run: nothing}
	sub.AddCommand(&cobra.Command{Use: "below", Long: "The last.", Run: nothing})
	root.AddCommand(sub, &cobra.Command{Use: "gone", Short: "Unseen", Hidden: true, Run: nothing})
	return root
}

func page(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, Write(&b, tool(), Page{
		Release: "1.2.3", About: "does it", Sections: []Section{{"Exit status", "0, or not."}},
	}))
	return b.String()
}

func TestThePageIsRoff(t *testing.T) {
	assert.Equal(t, strings.TrimLeft(`
.TH "TOOL" "1" "" "tool 1.2.3" ""
.SH "NAME"
tool \- does it
.SH "SYNOPSIS"
\fBtool\fR \fI[file]\fR \fI[flags]\fR
.br
\fBtool\fR \fBsub\fR \fB\-\-deep\fR \fIFILE\fR
.br
\fBtool\fR \fBsub\fR \fBbelow\fR
.br
.SH "DESCRIPTION"
.PP
Does it.
.PP
\&.hidden lines and \(aqquoted\(aq ones
.PP
.nf
  as they   are
.fi
\eand so on, \(ti/at home
.SH "OPTIONS"
.TP
\fB\-\-port\fR \fIint\fR
the port, \-1 for any (default 8080)
.TP
\fB\-t\fR, \fB\-\-to\fR \fIFILE\fR
the FILE to write
.SH "COMMANDS"
.SS "tool sub"
.PP
Goes below.
.SS "tool sub below"
.PP
The last.
.SH "EXIT STATUS"
.PP
0, or not.
`, "\n"), page(t))
}

func TestThePageHasNothingThatGroffWarnsOf(t *testing.T) {
	c := exec.Command("groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z")
	c.Stdin = strings.NewReader(page(t))
	out, err := c.CombinedOutput()
	require.NoError(t, err, "the package groff-base is needed: %s", out)
	assert.Empty(t, string(out))
}
