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

	"citemap/web"
	"citemap/web/serve"
)

func serveCommand() *cobra.Command {
	var port uint16
	c := &cobra.Command{
		Use:   "serve [map.json]",
		Short: "Serve the page that shows the map in a browser, on 127.0.0.1",
		Args:  oneMap,
		RunE: func(c *cobra.Command, args []string) error {
			ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			ports := []uint16{port}
			if !c.Flags().Changed("port") {
				ports = append(ports, 0)
			}
			return serveMap(ctx, args, ports, c.OutOrStdout())
		},
	}
	c.Flags().Uint16Var(&port, "port", 8080, "the `port` to listen on; by default 8080 or, if that is taken, any")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// serveMap serves the page on the first of the ports that is free, until ctx
// ends. A map of one's own is read and checked first, and then handed out below
// /map/.
func serveMap(ctx context.Context, args []string, ports []uint16, out io.Writer) error {
	site, ok := web.Site()
	if !ok {
		return errors.New("this binary was built without the page; 'make build' puts it in")
	}
	var files map[string][]byte
	query := ""
	if len(args) > 0 {
		var err error
		if files, err = filesOf(args[0]); err != nil {
			return err
		}
		query = "?map=map/map.json"
	}
	h, err := serve.Handler(site, files), error(nil)
	for _, port := range ports {
		err = serve.Run(ctx, fmt.Sprintf("127.0.0.1:%d", port), h, func(url string) {
			fmt.Fprintf(out, "The map is at %s%s\nCtrl+C ends it.\n", url, query)
		})
		if !errors.Is(err, serve.ErrTaken) {
			break
		}
	}
	return err
}

// filesOf reads a map and its documents as they are, after checking them.
func filesOf(path string) (map[string][]byte, error) {
	m, err := readMap([]string{path})
	if err != nil {
		return nil, err
	}
	files := make(map[string][]byte)
	if files["map.json"], err = os.ReadFile(path); err != nil {
		return nil, err
	}
	for _, d := range m.Documents {
		if files[d.File], err = os.ReadFile(filepath.Join(filepath.Dir(path), filepath.FromSlash(d.File))); err != nil {
			return nil, err
		}
	}
	return files, nil
}
