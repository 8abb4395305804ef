//go:build !js

package main

import (
	"strings"

	"github.com/spf13/cobra"

	"citemap/assets"
)

// completes tells shells what can follow, in the commands below c and in itself: the
// values of flags that take one of a few words, and files that a map is in.
func completes(c *cobra.Command) {
	for flag, words := range map[string][]string{
		"theme": {"paper", "night"},
		"view":  {"force", "geo"},
		"lang":  assets.Languages(),
	} {
		if c.Flags().Lookup(flag) != nil {
			// An error would say that there is no such flag, or that it has words.
			_ = c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
		}
	}
	// What follows the program itself are commands as well, and an ending is all or nothing.
	if c.HasParent() && strings.Contains(c.Use, ".json") {
		c.ValidArgsFunction = cobra.FixedCompletions([]string{"json"}, cobra.ShellCompDirectiveFilterFileExt)
	}
	for _, sub := range c.Commands() {
		completes(sub)
	}
}
