//go:build !js

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/spf13/cobra"

	"citemap/assets"
	"citemap/web"
	"citemap/web/serve"
)

func serveCommand() *cobra.Command {
	var port uint16
	var presenter bool
	c := &cobra.Command{
		Use:   "serve [map.json]",
		Short: "Serve the page that shows the map in a browser, on 127.0.0.1",
		Long: "Serve the page that shows the map in a browser, on 127.0.0.1, and the map in words beside it.\n\n" +
			"With --presenter, open the map in one window of a browser, for the audience, and the presenter's\n" +
			"page in another of the same browser: it shows the notes and the next step, and leads the map.",
		Args: oneMap,
		RunE: func(c *cobra.Command, args []string) error {
			ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			ports := []uint16{port}
			if !c.Flags().Changed("port") {
				ports = append(ports, 0)
			}
			return serveMap(ctx, args, ports, presenter, c.OutOrStdout())
		},
	}
	c.Flags().Uint16Var(&port, "port", 8080, "the `port` to listen on; by default 8080 or, if that is taken, any")
	c.Flags().BoolVar(&presenter, "presenter", false, "tell also the address of the presenter's page, with notes and the next step")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// ownFolder is the folder in which a map of one's own is handed out.
const ownFolder = "map/"

// serveMap serves the page on the first of the ports that is free, until ctx
// ends. A map of one's own is read and checked first.
func serveMap(ctx context.Context, args []string, ports []uint16, presenter bool, out io.Writer) error {
	site, ok := web.Site()
	if !ok {
		return errors.New("this binary was built without the page; 'make build' puts it in")
	}
	files, query, err := handedOut(args)
	if err != nil {
		return err
	}
	h := serve.Handler(site, files)
	for _, port := range ports {
		err = serve.Run(ctx, fmt.Sprintf("127.0.0.1:%d", port), h, func(url string) {
			said := fmt.Sprintf("The map is at %s%s\n", url, query)
			if presenter {
				said += fmt.Sprintf("The presenter's page is at %spresenter.html%s\n", url, query)
			}
			fmt.Fprint(out, said+"Ctrl+C ends it.\n")
		})
		if !errors.Is(err, serve.ErrTaken) {
			break
		}
	}
	return err
}

// handedOut are the files that are served beside the page, by their paths, and
// the query with which the page shows the map that args name: the fonts of other
// scripts, the map in words, and of a map of one's own also its own files, as they are, after checking them.
func handedOut(args []string) (files map[string][]byte, query string, err error) {
	m, err := readMap(args)
	if err != nil {
		return nil, "", err
	}
	words, err := wordsOf(m)
	if err != nil {
		return nil, "", err
	}
	files = map[string][]byte{}
	for _, name := range assets.ScriptNames() {
		if files[name], err = assets.ScriptFile(name); err != nil {
			return nil, "", err
		}
	}
	if len(args) == 0 {
		files["text.html"] = words
		return files, "", nil
	}
	files[ownFolder+"text.html"] = words
	if files[ownFolder+"map.json"], err = os.ReadFile(args[0]); err != nil {
		return nil, "", err
	}
	for _, d := range m.Documents {
		name := filepath.Join(filepath.Dir(args[0]), filepath.FromSlash(d.File))
		if files[ownFolder+d.File], err = os.ReadFile(name); err != nil {
			return nil, "", err
		}
	}
	return files, "?map=" + ownFolder + "map.json", nil
}
