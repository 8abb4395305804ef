//go:build !js

package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"citemap/seeds"
	"citemap/seeds/formats"
)

func importCommand() *cobra.Command {
	var to string
	var documents []string
	var force bool
	c := &cobra.Command{
		Use:   "import FILE [FILE2] --to map.json [--document text.txt]",
		Short: "Make a map of another program's file: " + strings.Join(formats.Names(), ", "),
		Long: "Make a map of another program's file. It is one of\n\n  " + strings.Join(formats.Names(), "\n  ") + "\n\n" +
			"and CSV is a table of claims, of edges, or a pair of tables, one of nodes and one of edges. Columns are\n" +
			"known by their names, in any order and any case: source (from, subject), target (to, object), kind\n" +
			"(type, relation), label, status, when (date, year; start and end), quote (quote 2 and so on); and of\n" +
			"nodes id, label (name), kind (type), description, x and y. Cells are parted by commas, semicolons or tabs.\n\n" +
			"A quote is found in the document, to the letter: nothing but its words is needed. Names, kinds, weights,\n" +
			"positions and dates go where a map has them, and all else into extra. What came over is printed.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > 2 {
				return errors.New("one file is imported, or two tables, of nodes and of edges: citemap import FILE --to map.json")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := room(to, force, args); err != nil {
				return err
			}
			return importTo(c.OutOrStdout(), to, args, documents)
		},
	}
	c.Flags().StringVar(&to, "to", "", "`FILE` to write: the map, as map.json")
	c.Flags().StringArrayVar(&documents, "document", nil, "`FILE` of text that quotes are found in, beside the map; as ID=FILE where the map is\n"+
		"to call it otherwise; again for each document")
	c.Flags().BoolVar(&force, "force", false, "write over what is there")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// room refuses to write a map where it cannot be, or over something.
func room(to string, force bool, from []string) error {
	if to == "" {
		return errors.New("--to is missing: it names the map to write, as map.json")
	}
	if strings.ToLower(filepath.Ext(to)) != ".json" {
		return fmt.Errorf("--to names a file that ends in .json, not %q", to)
	}
	there, err := os.Stat(to)
	if err != nil {
		return nil
	}
	for _, name := range from {
		if source, err := os.Stat(name); err == nil && os.SameFile(there, source) {
			return fmt.Errorf("%s is what the map is made of; --to names another file", to)
		}
	}
	if !force {
		return fmt.Errorf("%s is there already; --force writes over it", to)
	}
	return nil
}

// importTo makes a map of files, writes it, and says what came over.
func importTo(out io.Writer, to string, args, documents []string) error {
	foreign, err := readForeign(args)
	if err != nil {
		return err
	}
	if len(foreign.Nodes) == 0 {
		return fmt.Errorf("%s has no nodes: there is nothing to make a map of", args[0])
	}
	texts, err := documentsBeside(to, documents)
	if err != nil {
		return err
	}
	made, err := foreign.Map(texts...)
	if err != nil {
		return fmt.Errorf("no map can be made of it:\n%w", formats.InFile(args[len(args)-1], err))
	}
	if err := writeWhole(to, func(w io.Writer) error { _, err := w.Write(made.Text); return err }); err != nil {
		return err
	}
	say(out, to, made)
	if _, err := seeds.Load(to); err != nil {
		return fmt.Errorf("%s is written, and cannot be shown yet:\n%w", to, err)
	}
	return nil
}

// readForeign reads the file, or the pair of tables, that args name.
func readForeign(args []string) (*formats.Foreign, error) {
	var files []formats.File
	for _, name := range args {
		data, err := text(name)
		if err != nil {
			return nil, err
		}
		files = append(files, formats.File{Name: name, Data: data})
	}
	if len(files) == 2 {
		foreign, err := formats.ReadPair(files[0], files[1])
		if err != nil {
			return nil, err
		}
		return entitled(foreign, args[0]), nil
	}
	foreign, err := formats.Read(args[0], files[0].Data)
	if err != nil {
		return nil, formats.InFile(args[0], err)
	}
	return entitled(foreign, args[0]), nil
}

// entitled gives what has no title the name of its file.
func entitled(f *formats.Foreign, name string) *formats.Foreign {
	f.Title = cmp.Or(f.Title, strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)))
	return f
}

// documentsBeside are documents as a map in a file names them: they lie in its folder,
// or below.
func documentsBeside(to string, named []string) ([]formats.Document, error) {
	var all []formats.Document
	for _, name := range named {
		id, file, given := strings.Cut(name, "=")
		if !given {
			file = name
		}
		data, err := text(file)
		if err != nil {
			return nil, err
		}
		from, err := filepath.Abs(filepath.Dir(to))
		if err != nil {
			return nil, err
		}
		whole, err := filepath.Abs(file)
		if err != nil {
			return nil, err
		}
		beside, err := filepath.Rel(from, whole)
		if err != nil || !filepath.IsLocal(beside) {
			return nil, fmt.Errorf("%s is not in the folder of %s: copy it there, since a map names its documents beside it", file, to)
		}
		d := formats.DocumentOf(filepath.ToSlash(beside), data)
		if given {
			d.ID = id
		}
		all = append(all, d)
	}
	return all, nil
}

// say tells what came over.
func say(out io.Writer, to string, made *formats.Adopted) {
	fmt.Fprintf(out, "%s: %s, %s, %s\n", to, number(made.Nodes, "node"), number(made.Links, "link"), number(made.Quotes, "quote"))
	if len(made.Extra) > 0 {
		var kept []string
		for _, name := range slices.Sorted(maps.Keys(made.Extra)) {
			kept = append(kept, fmt.Sprintf("%q %d", name, made.Extra[name]))
		}
		const most = 40
		if n := len(kept) - most; n > 0 {
			kept = append(kept[:most], fmt.Sprintf("and %d more", n))
		}
		fmt.Fprintf(out, "in extra: %s\n", strings.Join(kept, ", "))
	}
	for _, note := range made.Notes {
		fmt.Fprintf(out, "note: %s\n", note)
	}
}
