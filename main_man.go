//go:build !js

package main

import (
	"github.com/spf13/cobra"

	"citemap/docs/manual"
)

func manCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "man",
		Short: "Print the manual page, for man(1)",
		Long: "Print the manual page, which has all of this in one place. To read it at once, or for it to stay:\n\n" +
			"  citemap man | man -l -\n" +
			"  citemap man >~/.local/share/man/man1/citemap.1",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return manual.Write(c.OutOrStdout(), c.Root(), manual.Page{
				Release: version(),
				About:   "a document as a living map on which every arrow opens its sentence",
				Sections: []manual.Section{
					{Title: "Exit status", Text: "0: all went well.\n\n" +
						"1: something did not, or a map has faults; what it was is said on the standard error.\n\n" +
						"3: there is no display for a window; 'citemap serve' needs none."},
					{Title: "Environment", Text: "DISPLAY: the display that windows open on, where X11 shows them.\n\n" +
						"Nothing is fetched from any network, and nothing is sent."},
				},
			})
		},
	}
	c.SetFlagErrorFunc(suggestFlag)
	return c
}
