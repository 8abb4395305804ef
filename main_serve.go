//go:build !js

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/netip"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"citemap/web/publish"
	"citemap/web/serve"
)

// serving is what the flags say about a server.
type serving struct {
	look
	host      string
	ports     []uint16 // the first that is free is taken
	presenter bool
	cors      bool
}

func serveCommand() *cobra.Command {
	var port uint16
	var o serving
	c := &cobra.Command{
		Use:   "serve [map.json]",
		Short: "Serve the map to a browser, as 'export --to site' writes it, on 127.0.0.1",
		Long: "Serve the map to a browser, on 127.0.0.1: the same site that 'export --to site' writes.\n\n" +
			"With --presenter, open the map in one window of a browser, for the audience, and the presenter's\n" +
			"page in another of the same browser: it shows the notes and the next step, and leads the map.",
		Args: oneMap,
		RunE: func(c *cobra.Command, args []string) error {
			ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			o.ports = []uint16{port}
			if !c.Flags().Changed("port") {
				o.ports = append(o.ports, 0)
			}
			return o.serve(ctx, args, c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	c.Flags().StringVar(&o.host, "host", "127.0.0.1", "the `ADDRESS` to listen on; 0.0.0.0 lets everybody on the network see the map")
	c.Flags().Uint16Var(&port, "port", 8080, "the `port` to listen on; by default 8080 or, if that is taken, any")
	c.Flags().BoolVar(&o.presenter, "presenter", false, "tell also the address of the presenter's page, with notes and the next step")
	c.Flags().BoolVar(&o.cors, "cors", false, "let the scripts of every page on the web read what is served, as a page that embeds it must")
	o.speaks(c.Flags())
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// serve serves the site of the map that args name, or of the built-in one, until
// ctx ends. The map is read and checked first; the site is made while the server
// starts.
func (o *serving) serve(ctx context.Context, args []string, out, errs io.Writer) error {
	host := strings.Trim(o.host, "[]")
	if _, err := netip.ParseAddr(host); err != nil && host != "localhost" {
		return fmt.Errorf("--host is an address of this machine, as in 127.0.0.1, ::1 or 0.0.0.0, not %q", o.host)
	}
	parts, err := page()
	if err != nil {
		return err
	}
	m, err := readMap(args)
	if err != nil {
		return err
	}
	local := serve.IsLoopback(host)
	if !local {
		fmt.Fprintf(errs, "citemap: %s is open to the network: whoever reaches this machine can read the map\n", host)
	}
	h := serve.Handler(func() (map[string][]byte, error) {
		e, err := edition(args, m, "", o.language)
		if err != nil {
			return nil, err
		}
		return publish.Site(parts, e)
	}, serve.Options{CORS: o.cors, Local: local})
	for _, port := range o.ports {
		at := joined(host, port)
		err = serve.Run(ctx, at, h, func(url string) { o.announce(url, out) })
		if !errors.Is(err, serve.ErrTaken) {
			break
		}
	}
	return err
}

// joined is an address with a port.
func joined(host string, port uint16) string {
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	return host + ":" + strconv.Itoa(int(port))
}

// announce says where the map is.
func (o *serving) announce(url string, out io.Writer) {
	said := fmt.Sprintf("The map is at %s\n", url)
	if o.presenter {
		said += fmt.Sprintf("The presenter's page is at %spresenter.html\n", url)
	}
	fmt.Fprint(out, said+"Ctrl+C ends it.\n")
}
