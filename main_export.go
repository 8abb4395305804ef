//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"citemap/seeds"
)

func exportCommand() *cobra.Command {
	var as drawing
	var to, base string
	c := &cobra.Command{
		Use:   "export [map.json] --to FILE | --to site DIR | --to onefile FILE",
		Short: "Write the map to a file, or as a site: a picture, a page of words, data, the living map",
		Long: "Write the map to a file, which appears whole or not at all. No display is needed.\n" +
			"The end of the file's name says what is written:\n\n",
		Args: func(c *cobra.Command, args []string) error {
			if to == toSite || to == toFile {
				return oneMap(c, args[min(1, len(args)):]) // the last is where it goes
			}
			return oneMap(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			as.say = c.ErrOrStderr()
			if to == toSite || to == toFile {
				if err := unheeded(c.Flags(), to); err != nil {
					return err
				}
				return exportPublished(to, args, base, as.language, as.say)
			}
			return export(c.Flags(), args, to, as)
		},
	}
	for _, p := range pens() {
		c.Long += fmt.Sprintf("  %-16s  %s\n", p.ext, p.what)
	}
	c.Long += "\nThe map itself, to look at and to publish, is written as\n\n" +
		"  --to site DIR       a folder for any host of files: page, program, pictures, words, what embeds it\n" +
		"  --to onefile FILE   one page of HTML with all of it inside, which fetches nothing\n" +
		"\nDIR is new, empty, or was written so before. It appears whole or not at all.\n"
	c.Long += "\nCells of a .csv are written to the letter, also where they begin with = + - or @. To open\n" +
		"the claims of a map that you do not trust, import the columns as text."
	as.flags(c.Flags(), "1600x900")
	c.Flags().Lookup("size").Usage = "`WIDTHxHEIGHT`, or a0 to a5, lying or with -portrait behind it standing"
	c.Flags().StringVar(&to, "to", "", "`FILE` to write, ending in "+endings(pens())+"; or site or onefile")
	c.Flags().StringVar(&base, "base-url", "", "`URL` at which the folder of --to site will lie, for previews of links to it")
	c.Flags().Float32Var(&as.scale, "scale", 0, "pixels per unit of size, for PNG; by default 1, or 150 to an inch of paper")
	c.Flags().BoolVar(&as.notes, "notes", true, "number the links, and set their quotes as endnotes")
	c.Flags().StringVar(&as.chapter, "chapter", "", "`ID` of the chapter to light up, or in a .gif to play")
	c.Flags().StringVar(&as.selected, "select", "", "`ID` of a node or link: a card of 1200x630 with its quote")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// export writes the map that args name with the pen that the end of the file's
// name asks for.
func export(flags *pflag.FlagSet, args []string, to string, as drawing) error {
	all := pens()
	at := slices.IndexFunc(all, func(p pen) bool { return strings.HasSuffix(strings.ToLower(to), p.ext) })
	switch {
	case to == "":
		return errors.New("--to is missing: it names a file that ends in " + endings(all) + ", or says site or onefile")
	case at < 0:
		return fmt.Errorf("--to names a file that ends in %s, or says site or onefile, not %q", endings(all), to)
	}
	if flags.Changed("base-url") {
		return fmt.Errorf("--base-url is for --to %s, not %s", toSite, all[at].ext)
	}
	for _, name := range []string{"size", "theme", "view", "state", "scale", "notes", "chapter", "select", "lang"} {
		if flags.Changed(name) && !slices.Contains(all[at].heeds, name) {
			return fmt.Errorf("--%s is for files that end in %s, not %s", name, endings(heeding(name)), all[at].ext)
		}
	}
	if all[at].ext == ".gif" && !flags.Changed("size") {
		as.size = tourSize
	}
	m, err := readMap(args)
	if err != nil {
		return err
	}
	if err := spare(to, args, m); err != nil {
		return err
	}
	write, err := all[at].ready(m, as)
	if err != nil {
		return err
	}
	return writeWhole(to, write)
}

// unheeded refuses the flags that --to site, or onefile, does not heed: the map is
// there to be looked at in every way.
func unheeded(flags *pflag.FlagSet, to string) error {
	for _, name := range []string{"size", "theme", "view", "state", "scale", "notes", "chapter", "select"} {
		if flags.Changed(name) {
			return fmt.Errorf("--%s is for files that end in %s, not for --to %s", name, endings(heeding(name)), to)
		}
	}
	if to != toSite && flags.Changed("base-url") {
		return fmt.Errorf("--base-url is for --to %s, not for --to %s", toSite, to)
	}
	return nil
}

// spare refuses to write over what the map is read from.
func spare(to string, args []string, m *seeds.Map) error {
	there, err := os.Stat(to)
	if err != nil || len(args) == 0 {
		return nil // nothing is there, or the map is the built-in one
	}
	sources := []string{args[0]}
	for i := range m.Documents {
		sources = append(sources, filepath.Join(filepath.Dir(args[0]), filepath.FromSlash(m.Documents[i].File)))
	}
	for _, name := range sources {
		if source, err := os.Stat(name); err == nil && os.SameFile(there, source) {
			return fmt.Errorf("%s is what the map is read from; --to names another file", to)
		}
	}
	return nil
}

// writeWhole writes a file beside its place and then moves it there.
func writeWhole(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".citemap-*")
	if err != nil {
		var path *fs.PathError // names the file beside: its reason is enough
		if errors.As(err, &path) {
			err = path.Err
		}
		return fmt.Errorf("cannot write %s: %w", name, err)
	}
	defer os.Remove(f.Name())
	if err := errors.Join(write(f), f.Chmod(0o644), f.Close()); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, err)
	}
	return os.Rename(f.Name(), name)
}
