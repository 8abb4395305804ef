//go:build !js

package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"citemap/scene"
	"citemap/web/publish"
)

func embedCommand() *cobra.Command {
	var base string
	var l look
	o := publish.Embedding{}
	c := &cobra.Command{
		Use:   "embed [map.json]",
		Short: "Print the lines that put the published map into a page",
		Long: "Print the lines that put the published map into a page, ready to paste: once by our element,\n" +
			"which shows the picture first and loads the map when it is seen, and once as a plain frame.\n\n" +
			"The map is one that 'citemap export --to site' has written and that lies at --base-url.",
		Args: oneMap,
		RunE: func(c *cobra.Command, args []string) error {
			return l.embed(args, base, o, c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	c.Flags().StringVar(&base, "base-url", "", "`URL` of the folder on the web; without it an example stands there")
	c.Flags().StringVar(&o.Chapter, "chapter", "", "`ID` of the chapter to open with")
	c.Flags().StringVar(&l.view, "view", "", "force: nodes where their links draw them; geo: on a map of the world")
	c.Flags().StringVar(&l.theme, "theme", "", "paper (light) or night (dark); by default what the device prefers")
	c.Flags().StringVar(&o.Height, "height", publish.DefaultHeight, "how high it is, in CSS, as in 600px or 70vh")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// embed prints both snippets of the map that args name.
func (l *look) embed(args []string, base string, o publish.Embedding, out, errs io.Writer) error {
	m, err := readMap(args)
	if err != nil {
		return err
	}
	e := &publish.Edition{Map: m}
	if len(args) > 0 {
		e.Files = map[string][]byte{}
	}
	if e.Base, err = publish.ParseBase(base); err != nil {
		return fmt.Errorf("--base-url: %w", err)
	}
	if o.Height, err = publish.ParseHeight(o.Height); err != nil {
		return fmt.Errorf("--height: %w", err)
	}
	theme, geo, err := l.shown()
	if err != nil {
		return err
	}
	o.Theme = map[scene.Theme]string{scene.Light: "light", scene.Dark: "dark"}[theme]
	if geo {
		o.View = l.view
	}
	if o.Chapter != "" {
		if _, err := chapterOf(m, o.Chapter); err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "<!-- By the element: the picture first, the map when it is seen. -->\n%s%s\n", o.Style(), e.Element(o))
	fmt.Fprintf(out, "<!-- As a plain frame, without a script in your page. -->\n%s", e.Frame(o))
	if e.Base == "" {
		fmt.Fprintln(errs, "citemap: https://example.org/map/ stands for the address of the folder; --base-url URL writes the real one")
	}
	return nil
}
