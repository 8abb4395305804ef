//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"citemap/seeds"
	"citemap/seeds/check"
)

// The commands of those who work on a map. They take it with all its faults, from
// the folder that it is in.

func checkCommand() *cobra.Command {
	return authorCommand(&cobra.Command{
		Use:   "check [map.json]",
		Short: "Check every quote against its document, and the map for slips",
		Long: "Check every quote against its document, and the map for slips: what is cited by nothing or twice,\n" +
			"who is nobody, what cannot travel, what is not printed as it is given. Then say how much of the\n" +
			"documents is cited, and how often each node is named.\n\n" +
			"The exit status is 1 where there is any fault. Without a map, the built-in one is checked.",
		Args: oneMap,
	}, func(out io.Writer, args []string, asJSON bool) error {
		name, data, open, err := mapFiles(args)
		if err != nil {
			return err
		}
		r := check.Run(name, data, open)
		if err := written(out, r, asJSON); err != nil || len(r.Faults) == 0 {
			return err
		}
		return errors.New(number(len(r.Faults), "fault"))
	})
}

func diffCommand() *cobra.Command {
	return authorCommand(&cobra.Command{
		Use:   "diff old.txt new.txt [map.json]",
		Short: "Tell what a new version of a document does to the quotes of its map",
		Long: "Tell of each quote whether it stands in the new version of its document, has moved, has changed or\n" +
			"has vanished. The old version must be the one that the map was made from.\n\n" +
			"The exit status is 1 where a quote has changed or vanished. Without a map, the built-in one is meant.",
		Args: twoTexts,
	}, func(out io.Writer, args []string, asJSON bool) error {
		before, err := text(args[0])
		if err != nil {
			return err
		}
		after, err := text(args[1])
		if err != nil {
			return err
		}
		name, data, open, err := mapFiles(args[2:])
		if err != nil {
			return err
		}
		c, err := check.Compare(name, data, open, before, after)
		if err != nil {
			return fmt.Errorf("%w\nGive the text that the map was made from first; 'citemap check' tells what is wrong with a map", err)
		}
		if err := written(out, c, asJSON); err != nil {
			return err
		}
		if lost := c.Count(check.Changed) + c.Count(check.Vanished); lost > 0 {
			return fmt.Errorf("%s changed or vanished", number(lost, "quote"))
		}
		return nil
	})
}

// authorCommand is a command that writes a report, for people or for machines.
func authorCommand(c *cobra.Command, report func(out io.Writer, args []string, asJSON bool) error) *cobra.Command {
	var asJSON bool
	c.Flags().BoolVar(&asJSON, "json", false, "write JSON, for other programs")
	c.SetFlagErrorFunc(suggestFlag)
	c.RunE = func(c *cobra.Command, args []string) error {
		return report(c.OutOrStdout(), args, asJSON)
	}
	return c
}

// written writes a report for people, or for machines.
func written(out io.Writer, report interface {
	Text(io.Writer) error
	JSON(io.Writer) error
}, asJSON bool) error {
	if asJSON {
		return report.JSON(out)
	}
	return report.Text(out)
}

// twoTexts accepts two texts and at most one map.
func twoTexts(_ *cobra.Command, args []string) error {
	if len(args) < 2 || len(args) > 3 {
		return errors.New("two texts are compared, the old and the new, and then comes their map: citemap diff old.txt new.txt map.json")
	}
	return nil
}

// text is the content of a document's file.
func text(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err == nil && len(data) > seeds.MaxFile {
		err = fmt.Errorf("%s has %d bytes, and a document at most %d", path, len(data), seeds.MaxFile)
	}
	return data, err
}

// number is a number of things.
func number(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
