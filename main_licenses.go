//go:build !js

package main

import (
	_ "embed" // the version below
	"fmt"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"citemap/assets/licences"
)

// versionFile holds the release that this is, or that the next will be.
//
//go:embed VERSION
var versionFile string

// version is the release that this program is of, as in 1.2.3.
func version() string { return strings.TrimSpace(versionFile) }

func licensesCommand() *cobra.Command {
	var bill bool
	c := &cobra.Command{
		Use:   "licenses",
		Short: "Print the licences of citemap and of all that is inside it",
		Long: "Print the licences of citemap and of all that is inside it, the page and the fonts among it, as their\n" +
			"authors wrote them. With --sbom, print the bill of materials instead: CycloneDX 1.6, in JSON.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			text := licences.Notices()
			if bill {
				text = licences.Bill(version(), runtime.Version())
			}
			_, err := fmt.Fprint(c.OutOrStdout(), text)
			return err
		},
	}
	c.Flags().BoolVar(&bill, "sbom", false, "print the bill of materials, for other programs")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}
