//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"citemap/seeds"
	"citemap/seeds/examples"
)

func examplesCommand() *cobra.Command {
	var to string
	var asJSON bool
	c := &cobra.Command{
		Use:   "examples [NAME --to DIR]",
		Short: "List the maps that come with the program",
		Long: "List the maps that come with the program. Wherever a command takes a map, it takes the name of one, too,\n" +
			"if no file has that name: citemap factbook. With --to, write one into a folder, to look into or to\n" +
			"begin from. Nothing that is there is written over.",
		Args: oneMap,
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case len(args) == 0 && to == "":
				return listExamples(c.OutOrStdout(), asJSON)
			case len(args) == 0 || to == "":
				return fmt.Errorf("an example is written by its name and --to: citemap examples %s --to my", examples.All()[0].Name)
			}
			return writeExample(args[0], to, c.OutOrStdout())
		},
	}
	c.Flags().StringVar(&to, "to", "", "`DIR` to write the example into")
	c.Flags().BoolVar(&asJSON, "json", false, "write JSON")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// listed is what is said of an example.
type listed struct {
	Name      string   `json:"name"`
	Title     string   `json:"title"`
	Nodes     int      `json:"nodes"`
	Links     int      `json:"links"`
	Quotes    int      `json:"quotes"`
	Languages []string `json:"languages"` // of the map, and then of its documents
	Documents string   `json:"documents"`
	Licence   string   `json:"licence"`
}

func listExamples(out io.Writer, asJSON bool) error {
	var all []listed
	for _, e := range examples.All() {
		m, err := e.Map()
		if err != nil {
			return err
		}
		all = append(all, listed{
			Name: e.Name, Title: m.Title, Nodes: len(m.Nodes), Links: len(m.Links), Quotes: len(m.Quotes),
			Languages: languagesOf(m), Documents: e.Source, Licence: e.Licence,
		})
	}
	if asJSON {
		w := json.NewEncoder(out)
		w.SetIndent("", "  ")
		return w.Encode(all)
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, l := range all {
		fmt.Fprintf(w, "%s\t%d nodes\t%d links\t%s\t%s\n", l.Name, l.Nodes, l.Links, strings.Join(l.Languages, ", "), l.Title)
		fmt.Fprintf(w, "\t\t\t\tof %s; %s\n", l.Documents, l.Licence)
	}
	return w.Flush()
}

// languagesOf are those of a map and of its documents, each once.
func languagesOf(m *seeds.Map) []string {
	all := []string{m.Language}
	for i := range m.Documents {
		all = append(all, m.Documents[i].Language)
	}
	var once []string
	for _, l := range all {
		if l != "" && !slices.Contains(once, l) {
			once = append(once, l)
		}
	}
	return once
}

// writeExample lays an example out in a folder.
func writeExample(name, dir string, out io.Writer) error {
	e, ok := examples.Find(name)
	if !ok {
		var names []string
		for _, e := range examples.All() {
			names = append(names, e.Name)
		}
		return fmt.Errorf("there is no example %q%s; there are %s", name, meant(name, names), strings.Join(names, ", "))
	}
	folder, err := e.Folder()
	if err != nil {
		return err
	}
	files := []namedFile{{seeds.SchemaFile, seeds.Schema()}}
	for name, data := range folder {
		files = append(files, namedFile{name, data})
	}
	slices.SortFunc(files, func(a, b namedFile) int { return strings.Compare(a.name, b.name) })
	if err := layOut(dir, files); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: %s, %s; look at it with: citemap %s\n", dir, number(len(files), "file"), e.Name, quotedPath(dir))
	return nil
}
