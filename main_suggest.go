//go:build !js

package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"citemap/seeds/check"
	"citemap/seeds/prose"
	"citemap/seeds/sow"
)

func suggestCommand() *cobra.Command {
	var to string
	var o prose.Options
	c := authorCommand(&cobra.Command{
		Use:   "suggest [map.json|DIR|document]",
		Short: "List who is named how often, and who meets whom in which sentence",
		Long: "List who is named how often in the documents of a map, or in a document without a map, and in which\n" +
			"sentences two are named that no link joins. In scripts without capitals, words that recur stand in for\n" +
			"names. It suggests and claims nothing: that two names share a sentence need not mean anything.\n\n" +
			"With --to, write the pairs as a table of claims to fill in, strike out and import: source, target, kind,\n" +
			"label, status, when, quote.\n\n" +
			"Without a map, the built-in one is looked at.",
		Args: oneMap,
	}, func(out io.Writer, args []string, asJSON bool) error {
		p, err := proposal(args, o)
		switch {
		case err != nil:
			return err
		case to == "":
			return written(out, p, asJSON)
		}
		var table bytes.Buffer
		if err := p.Claims(&table); err != nil {
			return err
		}
		if err := writeNew(to, table.Bytes()); err != nil {
			return fmt.Errorf("%w; nothing is written over", err)
		}
		fmt.Fprintf(out, "%s: %s to read, of %s\n", to, number(p.Rows(), "sentence"), number(len(p.Pairs), "pair"))
		return nil
	})
	c.Flags().StringVar(&to, "to", "", "write a table of claims to fill in, as the `FILE` suggest.csv")
	c.Flags().BoolVar(&o.KeepLines, "keep-lines", false, "the lines of a document are its paragraphs, even where they seem broken to fit a page")
	return c
}

// proposal is the list for a map, a folder with one, or a document that has none.
func proposal(args []string, o prose.Options) (*check.Proposal, error) {
	if len(args) == 1 && onDisk(args) != "" && isDocument(onDisk(args)) {
		p := planting{Options: o}
		seed, _, err := p.seed(args[0])
		if err != nil {
			return nil, err
		}
		return sow.Proposal(seed), nil
	}
	name, data, open, err := mapFiles(args)
	if err != nil {
		return nil, err
	}
	return check.Propose(name, data, open), nil
}

// isDocument reports whether a file has the name of a document, and not of a map.
func isDocument(path string) bool { return strings.ToLower(filepath.Ext(path)) != ".json" }
